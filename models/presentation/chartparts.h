// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"

namespace headroom {

// What the charts of a plan have in common.

/// A chart with its name, project, scenario, date and locale; its title as long as it is empty.
[[nodiscard]] ChartSpec
startChart(const ChartRequest &request, const Project &project, std::string_view title);

/// The site that is asked for, else the first ground site by name; null where there is none.
[[nodiscard]] const Site *chartSite(const ChartRequest &request, const Project &project);

/// The answers for the chart's site, which gets into the spec. Null, and the reason in the spec,
/// where there are none.
[[nodiscard]] const SiteEvaluation *chartAnswers(ChartSpec &spec,
                                                 const ChartRequest &request,
                                                 const Project &project,
                                                 const Evaluation &evaluation);

/// The month of a chart of one month, within the horizon.
[[nodiscard]] Month chartMonth(const ChartRequest &request, const Evaluation &evaluation);

[[nodiscard]] std::size_t
epochOf(const Evaluation &evaluation, const SiteEvaluation &site, Month month);

/// What each point of a chart by month has as its x.
[[nodiscard]] std::vector<double> monthPlaces(const Evaluation &evaluation);

/// "Air cooling"; a permit by its pollutant.
[[nodiscard]] QString resourceTitle(const QString &resource, const QLocale &locale);

/// Whose sources stand under charts of a site: the project, its phases, the site and its sources.
[[nodiscard]] std::vector<Subject> sourcedSubjects(const Project &project, const Site &site);

/// "14 Mar 2026"
[[nodiscard]] QString shortDateWords(QDate date, const QLocale &locale);

/// Whether a crossing has an order-by date that still counts: a shortage that dated steps end needs
/// no order once the date has passed.
[[nodiscard]] bool isToBeOrdered(const Crossing &crossing, const std::optional<QDate> &today);

/// Unknown as charts draw it.
[[nodiscard]] double orUnknown(std::optional<double> value);

} // namespace headroom
