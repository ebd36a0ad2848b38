// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/comparisonservice.h"
#include "models/presentation/chartspec.h"
#include "models/presentation/failurerows.h"

#include <QLocale>

namespace headroom {

/// One figure of every compared plan.
struct ComparisonRow
{
    struct Cell
    {
        QString text;       // "−5.382 MW", "grid", "unknown"
        QString difference; // from the first plan: "+150 MW"; empty where there is none
        Harm harm = Harm::None;
        std::optional<Month> month = {}; // that the figure is of, where it is not the chosen one
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    Id site;
    QString figure; // "Limit"
    QString when;   // "November 2026", "All months"
    std::vector<Cell> cells;
    bool differs = false;
    bool normalCase = true;                     // of everything in service, not of the worst case
    QString resource = QStringLiteral("power"); // as ResourceSeries::name
    friend bool operator==(const ComparisonRow &, const ComparisonRow &) = default;
};

struct Comparison
{
    std::vector<QString> names;      // of the plans
    std::vector<ComparisonRow> rows; // those that differ first
    std::vector<QString> problems;   // plans that cannot be shown, and why
};

/// The name of a compared plan: that of its scenario.
[[nodiscard]] QString comparedName(const ComparedPlan &plan);

/// The figures of all ground sites, in a month and over the horizon, of the plans that could be
/// evaluated.
[[nodiscard]] Comparison
compare(const std::vector<ComparedPlan> &plans, Month month, const QLocale &locale);

/// What is left of a resource at a site by month, one line for each plan: with everything in
/// service, and, hidden at first, in the worst case. resource: as ResourceSeries::name.
[[nodiscard]] ChartSpec comparisonChart(const std::vector<ComparedPlan> &plans,
                                        Id site,
                                        const QString &resource,
                                        const QLocale &locale);

/// The resources that a site has in any of the plans, as ResourceSeries::name.
[[nodiscard]] QStringList comparedResources(const std::vector<ComparedPlan> &plans, Id site);

} // namespace headroom
