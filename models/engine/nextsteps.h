// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/forecast.h"
#include "models/engine/epochs.h"
#include "models/engine/exhaustion.h"

namespace headroom::engine {

/// What could be built next at a site, and how long that takes: the phases that are proposed for a
/// later month or have no month, with what each would add to the limit of a resource.
class NextSteps
{
public:
    NextSteps(const Project &project, const SiteSnapshot &site, const TimeAxis &axis, Month first);

    /// Completes a crossing: the step that would mend it, the lead time and the order-by date.
    ///
    /// The step is the smallest that covers the shortfall, else the largest. What it adds is the
    /// limit with its equipment in service less the limit without, in that month; rack positions
    /// and accelerators are those of its racks. The lead time is that of the forecasts; else the
    /// longest of the step and its equipment; else, for power and cooling, the longest of what the
    /// site's limit is made of, sources and trunk or cooling equipment; else unknown.
    /// limit: of the resource in the month of the crossing, as it is.
    void complete(Crossing &crossing, ForecastResource resource, std::optional<double> limit) const;

    /// The lead time that an order-by date lacks: of the forecast, of the step, or of the first
    /// equipment that the limit is made of. Nothing where there is a date, or none of these.
    [[nodiscard]] std::optional<MissingInput> missingFor(const Crossing &crossing,
                                                         ForecastResource resource) const;

private:
    struct LeadTime
    {
        std::optional<Weeks> weeks;
        std::optional<Subject> of;

        void consider(const std::optional<Weeks> &other, Subject subject);
    };

    [[nodiscard]] const Service &serviceIn(Month month) const;
    [[nodiscard]] bool isOpen(int phase, Month month) const;
    [[nodiscard]] bool counts(const Node &node, ForecastResource resource) const;
    [[nodiscard]] bool adds(int phase, ForecastResource resource) const;
    [[nodiscard]] std::optional<double>
    gain(int phase, Month month, ForecastResource resource, std::optional<double> without) const;
    [[nodiscard]] std::optional<double> limitOf(const Service &service,
                                                ForecastResource resource) const;
    [[nodiscard]] Service withPhase(int phase, Month month) const;
    [[nodiscard]] std::optional<double> gainOfRacks(int phase, ForecastResource resource) const;
    [[nodiscard]] std::optional<CapacityStep>
    stepFor(const Crossing &crossing, ForecastResource resource, std::optional<double> limit) const;
    [[nodiscard]] LeadTime leadTimeOf(const std::optional<CapacityStep> &step,
                                      ForecastResource resource) const;

    const Project &m_project;
    const SiteSnapshot &m_site;
    const TimeAxis &m_axis;
    Month m_first;
};

} // namespace headroom::engine
