// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/forecast.h"
#include "models/engine/epochs.h"
#include "models/engine/exhaustion.h"

namespace headroom::engine {

/// Against which limit demand is held.
enum class ExhaustionCase { Normal, WorstFailure };

/// What could be built next at a site, and how long that takes: the phases that are proposed for a
/// later month or have no month, with what each would add to the limit of a resource.
class NextSteps
{
public:
    NextSteps(const Project &project, const SiteSnapshot &site, const TimeAxis &axis, Month first);

    /// Completes a crossing: the step that would mend it, the lead time and the order-by date.
    ///
    /// The step is the smallest that covers the shortfall, else the largest. What it adds is the
    /// limit with its equipment in service less the limit without, in that month and that case;
    /// rack positions and accelerators are those of its racks. What is short below the sources no
    /// step of supply mends: none is looked for. What a step adds to cooling in a failure is
    /// unknown.
    ///
    /// The lead time is that of the forecasts; else the longest of the step and its equipment;
    /// else, for power and cooling, the longest of the kind of equipment that is short: the sources
    /// where the site is short of what they bring, transformers where transformers hold it back;
    /// else unknown.
    /// limit: of the resource in the month of the crossing, as it is.
    void complete(Crossing &crossing,
                  ForecastResource resource,
                  ExhaustionCase which,
                  std::optional<double> limit) const;

    /// The lead time that an order-by date lacks: of the forecast, of the step, or of the first
    /// equipment of the kind that is short. Nothing where there is a date, or none of these.
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
    [[nodiscard]] bool
    isShort(const Node &node, const Crossing &crossing, ForecastResource resource) const;
    [[nodiscard]] std::optional<double> gain(int phase,
                                             Month month,
                                             ForecastResource resource,
                                             ExhaustionCase which,
                                             std::optional<double> without) const;
    [[nodiscard]] std::optional<double>
    limitOf(const Service &service, ForecastResource resource, ExhaustionCase which) const;
    [[nodiscard]] Service withPhase(int phase, Month month) const;
    [[nodiscard]] std::optional<double> gainOfRacks(int phase, ForecastResource resource) const;
    [[nodiscard]] std::optional<CapacityStep> stepFor(const Crossing &crossing,
                                                      ForecastResource resource,
                                                      ExhaustionCase which,
                                                      std::optional<double> limit) const;
    [[nodiscard]] LeadTime leadTimeOf(const Crossing &crossing, ForecastResource resource) const;

    const Project &m_project;
    const SiteSnapshot &m_site;
    const TimeAxis &m_axis;
    Month m_first;
};

} // namespace headroom::engine
