// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/planlegend.h"

#include "models/base/units.h"

#include <QCoreApplication>

namespace headroom {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanLegend", text);
}

template <class Sum, class Part>
void add(std::optional<Sum> &sum, const std::optional<Part> &part)
{
    if (sum && part)
        *sum += static_cast<Sum>(*part);
    else
        sum.reset();
}

} // namespace

PlanLegend planLegend(const Project &project, const PlanScene &scene)
{
    PlanLegend legend;
    const std::vector<TypeRecord> &types = scene.types();
    std::vector<LegendRow> rows(types.size());
    for (const RackRecord &record : scene.racks()) {
        const Rack *rack = project.find<Rack>(record.id);
        if (rack == nullptr)
            continue;
        const TypeRecord &type = types[record.type];
        const auto accelerators = rack->accelerators ? rack->accelerators : type.accelerators;
        const auto power =
            rack->plannedPower ? std::optional(rack->plannedPower->value()) : type.plannedKw;
        legend.hasUnknownPower = legend.hasUnknownPower || !power;
        legend.hasIdleRacks = legend.hasIdleRacks || record.state != RackState::InService;
        for (LegendRow *row : {&rows[record.type], &legend.total}) {
            ++row->racks;
            add(row->accelerators, accelerators);
            add(row->plannedKw, power);
        }
    }
    for (std::size_t type = 0; type < rows.size(); ++type) {
        rows[type].type = static_cast<quint16>(type);
        if (rows[type].racks > 0)
            legend.rows.push_back(rows[type]);
    }
    std::stable_sort(legend.rows.begin(),
                     legend.rows.end(),
                     [](const LegendRow &a, const LegendRow &b) { return a.racks > b.racks; });
    return legend;
}

QString legendFigures(const LegendRow &row, const QLocale &locale)
{
    QStringList parts;
    parts += row.racks == 1 ? tr("1 rack") : tr("%1 racks").arg(locale.toString(row.racks));
    if (!row.accelerators)
        parts += tr("accelerators unknown");
    else if (*row.accelerators > 0)
        parts += tr("%1 accelerators").arg(locale.toString(*row.accelerators));
    parts +=
        row.plannedKw
            ? tr("%1 planned")
                  .arg(printAmount({*row.plannedKw, Unit::Kilowatt}, AmountStyle::Readable, locale))
            : tr("power unknown");
    return parts.join(QStringLiteral(" · "));
}

} // namespace headroom
