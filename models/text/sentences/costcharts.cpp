// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> costChartSentences()
{
    static constexpr Sentence kSentences[] = {
        {"chart.cost.orbit", QT_TRANSLATE_NOOP("Message", "Orbit")},
        {"chart.cost.ground", QT_TRANSLATE_NOOP("Message", "Ground")},
        {"chart.cost.orbit-bare", QT_TRANSLATE_NOOP("Message", "Orbit, without chips")},
        {"chart.cost.ground-bare", QT_TRANSLATE_NOOP("Message", "Ground, without chips")},
        {"chart.cost.per-gpu-hour",
         QT_TRANSLATE_NOOP("Message", "Cost of an available accelerator-hour")},
        {"chart.cost.year", QT_TRANSLATE_NOOP("Message", "Year")},
        {"chart.cost.ratio", QT_TRANSLATE_NOOP("Message", "Cost in orbit ÷ ground")},
        {"chart.cost.break-even", QT_TRANSLATE_NOOP("Message", "Break-even")},
        {"chart.cost.basis", QT_TRANSLATE_NOOP("Message", "Costs \"%1\", for each kW of IT")},
        {"chart.cost.counted", QT_TRANSLATE_NOOP("Message", "Counted: %1.")},
        {"chart.cost.counted-but", QT_TRANSLATE_NOOP("Message", "Counted: %1. Not counted: %2.")},
        {"chart.cost.usual-ranges",
         QT_TRANSLATE_NOOP("Message",
                           "The plan gives no distributions: every input is drawn over its usual "
                           "range (PERT), each by itself.")},
        {"chart.cost.needs",
         QT_TRANSLATE_NOOP("Message", "nothing; a set of costs makes it the plan's own")},
        {"chart.cost-stack.name", QT_TRANSLATE_NOOP("Message", "Cost in orbit and on the ground")},
        {"chart.cost-years.name",
         QT_TRANSLATE_NOOP("Message", "Cost over time with launch learning")},
        {"chart.cost-years.crosses",
         QT_TRANSLATE_NOOP("Message", "Orbit costs less than ground from %1 on.")},
        {"chart.cost-years.never",
         QT_TRANSLATE_NOOP("Message",
                           "The lines do not cross until %1: launch costs %2 then, and orbit %3 "
                           "times the ground.")},
        {"chart.cost-break-even.name", QT_TRANSLATE_NOOP("Message", "Break-even launch price")},
        {"chart.cost-break-even.axis", QT_TRANSLATE_NOOP("Message", "Launch price at break-even")},
        {"chart.cost-break-even.present", QT_TRANSLATE_NOOP("Message", "Launch at %1")},
        {"chart.cost-break-even.free", QT_TRANSLATE_NOOP("Message", "Launch for nothing")},
        {"chart.cost-break-even.satellite", QT_TRANSLATE_NOOP("Message", "Satellite at %1")},
        {"chart.cost-map.name", QT_TRANSLATE_NOOP("Message", "Where orbit breaks even")},
        {"chart.cost-map.here", QT_TRANSLATE_NOOP("Message", "%1 times the ground")},
        {"chart.cost-drivers.name", QT_TRANSLATE_NOOP("Message", "What drives the cost ratio")},
        {"chart.cost-drivers.input", QT_TRANSLATE_NOOP("Message", "Input")},
        {"chart.cost-drivers.cheaper", QT_TRANSLATE_NOOP("Message", "Orbit cheaper")},
        {"chart.cost-drivers.dearer", QT_TRANSLATE_NOOP("Message", "Orbit dearer")},
        {"chart.cost-drivers.answer",
         QT_TRANSLATE_NOOP("Message",
                           "%1 moves the ratio most: from %2 to %3 over its usual range.")},
        {"chart.cost-exceedance.name", QT_TRANSLATE_NOOP("Message", "How sure the cost ratio is")},
        {"chart.cost-exceedance.axis", QT_TRANSLATE_NOOP("Message", "Share of cases above")},
        {"chart.cost-exceedance.answer",
         QT_TRANSLATE_NOOP("Message",
                           "Orbit is cheaper in %1 of the cases; the ratio is %2 (P10), %3 (P50) "
                           "and %4 (P90).")},
        {"chart.cost-fan.name", QT_TRANSLATE_NOOP("Message", "Cost ratio by year with its spread")},
        {"chart.cost-fan.wide", QT_TRANSLATE_NOOP("Message", "P10 to P90")},
        {"chart.cost-fan.median", QT_TRANSLATE_NOOP("Message", "P50")},
        {"chart.cost-fan.cheaper", QT_TRANSLATE_NOOP("Message", "Orbit is cheaper")},
        {"chart.cost-fan.answer",
         QT_TRANSLATE_NOOP("Message",
                           "In %1 orbit is cheaper in %2 of the cases; half of them lie above %3 "
                           "times the ground.")},
        {"chart.mass-budget.name", QT_TRANSLATE_NOOP("Message", "Mass in orbit")},
        {"chart.mass-budget.axis", QT_TRANSLATE_NOOP("Message", "Mass for each kW of IT")},
        {"chart.mass-budget.total", QT_TRANSLATE_NOOP("Message", "Total")},
        {"chart.mass-budget.answer",
         QT_TRANSLATE_NOOP("Message",
                           "A kilowatt of IT weighs %1, with %2 of array and %3 of radiator.")},
        {"chart.orbit-year.name", QT_TRANSLATE_NOOP("Message", "Eclipse and power over a year")},
        {"chart.orbit-year.eclipse", QT_TRANSLATE_NOOP("Message", "Eclipse in each orbit")},
        {"chart.orbit-year.power", QT_TRANSLATE_NOOP("Message", "Sunlit share of the orbit")},
        {"chart.orbit-year.answer",
         QT_TRANSLATE_NOOP("Message",
                           "At %1 the array is in the sun for %2 of the year; the longest eclipse "
                           "lasts %3.")},
        {"chart.orbital-fleet.name", QT_TRANSLATE_NOOP("Message", "Satellites in service")},
        {"chart.orbital-fleet.needs",
         QT_TRANSLATE_NOOP("Message", "an orbital site with a shell and launches")},
        {"chart.orbital-fleet.satellites", QT_TRANSLATE_NOOP("Message", "Satellites in service")},
        {"chart.orbital-fleet.launches", QT_TRANSLATE_NOOP("Message", "Launches in the month")},
        {"chart.orbital-fleet.none",
         QT_TRANSLATE_NOOP("Message",
                           "No shell of satellites is in the plan. Add an orbital site with a "
                           "shell and launch steps.")},
        {"chart.orbital-fleet.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Something of the shell is not known, so that its capacity is not "
                           "either. Complete the shell.")},
        {"chart.orbital-fleet.answer",
         QT_TRANSLATE_NOOP("Message", "%1 satellites carry %2 of IT in %3.")},
    };
    return kSentences;
}

} // namespace headroom
