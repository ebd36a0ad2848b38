// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/figurewords.h"

#include <QStringList>

#include <span>

namespace headroom {

namespace {

struct Word
{
    const char *key;
    const char *text;
};

// Parts of names in resources/catalogue that are units.
constexpr Word kUnits[] = {
    {"kw", "kW"},         {"mw", "MW"},         {"w", "W"},
    {"mva", "MVA"},       {"mwh", "MWh"},       {"kwh", "kWh"},
    {"v", "V"},           {"kv", "kV"},         {"a", "A"},
    {"ka", "kA"},         {"kg", "kg"},         {"mm", "mm"},
    {"m2", "m\u00b2"},    {"acres", "acres"},   {"k", "K"},
    {"gb", "GB"},         {"tb", "TB"},         {"tbs", "TB/s"},
    {"tflops", "TFLOPS"}, {"pflops", "PFLOPS"}, {"usd", "US$"},
    {"years", "years"},   {"weeks", "weeks"},   {"min", "min"},
    {"minutes", "min"},   {"pct", "%"},         {"ppm15", "ppm at 15 % O\u2082"},
};

// Units that are made of several parts.
constexpr Word kRates[] = {
    {"btu_kwh", "Btu/kWh"},
    {"kj_kwh", "kJ/kWh"},
    {"l_per_kwh", "l/kWh"},
    {"lpm_per_kw", "l/min per kW"},
    {"l_per_h", "l/h"},
    {"g_kwh", "g/kWh"},
};

constexpr Word kNames[] = {
    {"bf16", "BF16"},
    {"fp8", "FP8"},
    {"fp4", "FP4"},
    {"tdp", "Board power"},
    {"nox", "NOx"},
    {"co", "CO"},
    {"pm", "PM"},
    {"hhv", "HHV"},
    {"lhv", "LHV"},
    {"lv", "Low voltage"},
    {"hv", "High voltage"},
    {"dc", "DC voltage"},
    {"rte", "Round-trip efficiency"},
    {"cop", "COP"},
    {"bw", "bandwidth"},
    {"eco", "ECO mode"},
};

QString textOf(std::span<const Word> words, const QString &key)
{
    for (const Word &word : words) {
        if (key == QLatin1StringView(word.key))
            return QString::fromUtf8(word.text);
    }
    return {};
}

} // namespace

FigureName figureName(const QString &name)
{
    FigureName result;
    QString rest = name;
    for (const Word &rate : kRates) {
        const QString key = QLatin1Char('_') + QString::fromUtf8(rate.key);
        if (!rest.contains(key))
            continue;
        result.unit = QString::fromUtf8(rate.text);
        rest.remove(key);
        break;
    }
    QStringList before;
    QStringList after; // what qualifies the figure stands behind its unit
    bool unitSeen = false;
    const QStringList parts = rest.split(QLatin1Char('_'));
    for (const QString &part : parts) {
        const QString unit = result.unit.isEmpty() ? textOf(kUnits, part) : QString();
        if (!unit.isEmpty() && !before.isEmpty()) {
            result.unit = unit;
            unitSeen = true;
            continue;
        }
        const QString known = textOf(kNames, part);
        (unitSeen ? after : before).append(known.isEmpty() ? part : known);
    }
    result.label = before.join(QLatin1Char(' '));
    result.label.front() = result.label.front().toUpper();
    if (!after.isEmpty())
        result.label += QStringLiteral(", ") + after.join(QLatin1Char(' '));
    return result;
}

} // namespace headroom
