// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"
#include "models/presentation/demandquestion.h"

namespace headroom {

/// Demand as charts look at it.
struct DemandView
{
    DemandAnswer answer;
    std::optional<Id> site;
    QString zone;
    std::shared_ptr<const LocalHours> local;
    Month month;
    HourSpan span; // of the month

    [[nodiscard]] const DemandCapacity &capacityAt(std::size_t hour) const
    {
        return answer.capacity[answer.monthOf(hour)];
    }
};

/// The demand of the plan for a chart, whose site and basis get into the spec. Nothing, and the
/// reason in the spec, where there is none or it is unknown.
[[nodiscard]] std::optional<DemandView> demandView(ChartSpec &spec,
                                                   const ChartRequest &request,
                                                   const Project &project,
                                                   const Evaluation &evaluation);

/// The hours of the local day around an hour.
[[nodiscard]] HourSpan dayAround(const DemandView &view, std::size_t hour);

/// Makes x an axis of local time from the hour on.
void setLocalAxis(ChartSpec &spec, const DemandView &view, std::size_t firstHour);

/// What people give as inputs of demand: for the sources under its charts.
[[nodiscard]] std::vector<Subject> demandSubjects(const Project &project);

} // namespace headroom
