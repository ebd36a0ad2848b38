// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QLocale>

namespace headroom {

/// When a resource runs out, by when more has to be ordered, and which step would mend it: a few
/// sentences. Leads with the shortage that lasts, if there is one; then tells the shortage with the
/// worst single failure, where that is another one. unit: of the resource.
[[nodiscard]] QString exhaustionAnswer(const Exhaustion &exhaustion,
                                       Unit unit,
                                       int months,
                                       const Project &project,
                                       const QLocale &locale);

/// A question about capacity that a planner thinks of adding.
struct NextAmountQuestion
{
    Id site;
    double amount = 0; // in the unit of the resource, kW for power
    ForecastResource resource = ForecastResource::Power;
    std::optional<QDate> today = {}; // months before this one do not count; nothing: all do
};

/// "Next 150 MW: short from March 2027, order by 14 August 2025 (lead time 84 weeks, of …)." and
/// the same with the worst single failure where that is another month. Says so where there is room
/// for it, where the lead time is unknown or the question cannot be answered, and, where the
/// order-by date has passed, when it would come if ordered today. Empty where the site has no such
/// resource. Takes the time of reading the plan once.
[[nodiscard]] QString nextAmountAnswer(const NextAmountQuestion &question,
                                       const Project &project,
                                       const Evaluation &evaluation,
                                       const QLocale &locale);

/// The order-by date of a crossing with its lead time, or why there is none.
[[nodiscard]] QString
orderByWords(const Crossing &crossing, const Project &project, const QLocale &locale);

/// The step that would mend a crossing, and whether it is enough.
[[nodiscard]] QString
stepWords(const Crossing &crossing, Unit unit, const Project &project, const QLocale &locale);

} // namespace headroom
