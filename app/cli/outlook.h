// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"

namespace headroom::cli {

/// {NAME: {month, order_by, …}} for every resource that can run out.
[[nodiscard]] Json exhaustionJson(const Project &project, const SiteEvaluation &site);

/// {NAME: [{month, demand, low, high}]} for every resource with a forecast.
[[nodiscard]] Json
forecastJson(const SiteEvaluation &site, Month firstMonth, std::optional<int> month);

/// When the resource runs out, in words.
[[nodiscard]] QString exhaustionText(const Project &project,
                                     const Evaluation &evaluation,
                                     const SiteEvaluation &site,
                                     const ResourceSeries &series);

/// When power runs out with so much more load in every month from one on: the keys of an
/// exhaustion with "amount_kw" and "from"; null where the site has no power.
[[nodiscard]] Json nextJson(
    const Project &project, const Evaluation &evaluation, Id site, double kilowatts, Month from);

/// The same in a sentence or two.
[[nodiscard]] QString nextText(
    const Project &project, const Evaluation &evaluation, Id site, double kilowatts, QDate today);

} // namespace headroom::cli
