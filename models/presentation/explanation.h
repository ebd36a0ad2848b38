// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/presentation/failurerows.h"

#include <QLocale>

namespace headroom {

/// Why a figure is what it is, as data for a panel: plain text throughout.
struct Explanation
{
    /// One case of several, of which the worst decides.
    struct Case
    {
        QString name;    // "Worst single failure: 161 kV ring A"
        QString formula; // "347.8 MW − 339.5 MW"; empty where no subtraction gives the result
        QString result;  // "8.218 MW"
        bool decides = false;
    };

    /// Something that one can go to.
    struct Thing
    {
        Subject subject;
        QString name;
        QString detail; // "limit 150 MW, load 76.3 MW"
        Harm harm = Harm::None;
    };

    struct List
    {
        QString title; // "Racks left on one feed: 12"
        std::vector<Thing> things;
    };

    struct Input
    {
        Subject subject;
        QString name;   // "Rating in kW of Utility feed 1"
        QString value;  // "150 MW"
        QString source; // who says so; empty: nobody
    };

    QString title;  // "Headroom in the worst case"
    QString figure; // "8.218 MW"
    Harm harm = Harm::None;
    QString where;       // "Colossus 1, November 2026"
    QString reason;      // what binds, in one sentence
    QString formulaName; // in the book of formulas; empty where it stands in none
    QString formulaText;
    std::vector<Case> cases = {};
    QString pathTitle = {};
    std::vector<Thing> path = {}; // from the source to what binds, or what is over its limit
    std::vector<List> lists = {}; // what else is hit, by name
    std::vector<Input> inputs = {};
    int moreInputs = 0;      // known, but too many to list
    QString incomplete = {}; // what the sum is without what is missing
    std::vector<Thing> missing = {};

    [[nodiscard]] bool empty() const { return title.isEmpty(); }
};

enum class ExplainedFigure { HeadroomNormal, HeadroomWorst };

inline constexpr std::size_t kUsualInputs = 12; // that a panel has room for

/// The power headroom of a site in a month. Empty where the site has none. mostInputs: that are
/// listed; the others are counted.
[[nodiscard]] Explanation explainHeadroom(ExplainedFigure figure,
                                          const Project &project,
                                          const Evaluation &evaluation,
                                          Id site,
                                          Month month,
                                          const QLocale &locale,
                                          std::size_t mostInputs = kUsualInputs);

/// What one single failure does. Empty where it is not among the failures of that month.
[[nodiscard]] Explanation explainFailure(Subject lost,
                                         const Project &project,
                                         const Evaluation &evaluation,
                                         Id site,
                                         Month month,
                                         const QLocale &locale);

} // namespace headroom
