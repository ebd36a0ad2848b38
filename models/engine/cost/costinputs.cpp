// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costinputs.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

void put(CostCase &costs, CostKey key, double value)
{
    costs.values[static_cast<std::size_t>(key)] = value;
}

/// How many letters two paths share at their beginnings and ends.
qsizetype likeness(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype begin = 0;
    while (begin < shorter && a[begin] == b[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end])
        ++end;
    return begin + end;
}

} // namespace

const CostInputInfo &costInput(CostKey key)
{
    return costInputs()[static_cast<std::size_t>(key)];
}

const CostInputInfo *findCostInput(QStringView path)
{
    const auto all = costInputs();
    const auto found = std::find_if(all.begin(), all.end(), [path](const CostInputInfo &input) {
        return path == QLatin1String(input.path);
    });
    return found != all.end() ? &*found : nullptr;
}

Result<void> CostCase::set(CostKey key, double value)
{
    const CostInputInfo &input = costInput(key);
    if (std::isnan(value) || value < input.least || value > input.most) {
        return failure("cost.out-of-range",
                       {QString::fromUtf8(input.path),
                        QString::number(value, 'g', 12),
                        QString::number(input.least, 'g', 12),
                        QString::number(input.most, 'g', 12)});
    }
    if (key >= kFirstBoundary && value != 0 && value != 1)
        return failure("cost.not-a-switch", {QString::fromUtf8(input.path)});
    put(*this, key, value);
    if (key == CostKey::SunlitShare)
        sunlitShareFollows = false;
    if (key == CostKey::LongestEclipse)
        eclipseFollows = false;
    return {};
}

CostCase costPreset(CostPreset preset)
{
    CostCase costs;
    for (const CostInputInfo &input : costInputs())
        put(costs, input.key, input.value);
    switch (preset) {
    case CostPreset::Today:
        put(costs, CostKey::LaunchPrice, 3400);
        break;
    case CostPreset::Central2030:
        break;
    case CostPreset::MidThirties:
        put(costs, CostKey::LaunchPrice, 200);
        put(costs, CostKey::SatellitePrice, 10);
        put(costs, CostKey::SpecificPower, 150);
        put(costs, CostKey::OrbitalWacc, 0.08);
        put(costs, CostKey::GpuLoss, 0.05);
        break;
    case CostPreset::Bull:
        put(costs, CostKey::LaunchPrice, 50);
        put(costs, CostKey::SatellitePrice, 5);
        put(costs, CostKey::SpecificPower, 189);
        put(costs, CostKey::OrbitalWacc, 0.08);
        put(costs, CostKey::GpuLoss, 0.032);
        put(costs, CostKey::SatelliteLoss, 0.005);
        put(costs, CostKey::ComputeMass, 4);
        put(costs, CostKey::RadiatorMass, 3.6);
        put(costs, CostKey::MassMargin, 1.15);
        put(costs, CostKey::BusOverhead, 1.05);
        put(costs, CostKey::Development, 0.1);
        break;
    case CostPreset::McCalip:
        costs.model = CostModel::McCalip;
        costs.sunlitShareFollows = false;
        put(costs, CostKey::SunlitShare, 0.98);
        put(costs, CostKey::SpecificPower, 36.5);
        put(costs, CostKey::GpuLoss, 0.09);
        put(costs, CostKey::LoadFactor, 0.85);
        break;
    }
    return costs;
}

Result<CostPreset> costPresetFromName(const QString &name)
{
    const auto &names = ChoiceNames<CostPreset>::kNames;
    QStringList known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<CostPreset>(i);
        known.append(QString::fromLatin1(names[i]));
    }
    return failure("cost.unknown-preset", {name, known.join(QStringLiteral(", "))});
}

Result<CostKey> costKeyFromPath(const QString &path)
{
    if (const CostInputInfo *found = findCostInput(path))
        return found->key;
    const auto all = costInputs();
    const auto nearest = std::max_element(
        all.begin(), all.end(), [&path](const CostInputInfo &a, const CostInputInfo &b) {
            return likeness(path, QString::fromUtf8(a.path))
                   < likeness(path, QString::fromUtf8(b.path));
        });
    return failure("cost.unknown-path", {path, QString::fromUtf8(nearest->path)});
}

} // namespace headroom
