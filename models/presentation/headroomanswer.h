// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QLocale>

namespace headroom {

/// The figures of one resource, month by month.
struct MonthlyFigures
{
    Unit unit = Unit::None;
    bool ofPower = false; // whose limit the sources make
    std::vector<Month> months;
    std::vector<const Epoch *> epochs;            // as long as months
    std::vector<const ResourceFigures *> figures; // as long as months, none is null
};

[[nodiscard]] MonthlyFigures monthlyFigures(const Evaluation &evaluation,
                                            const SiteEvaluation &site,
                                            const ResourceSeries &resource);

/// The answer in one sentence: how much is short and from when, or how much is left and when it is
/// least, and what binds. Says so where it cannot be told.
[[nodiscard]] QString
headroomAnswer(const MonthlyFigures &monthly, const Project &project, const QLocale &locale);

/// The headroom of one month and what binds it: the note under the crosshair.
[[nodiscard]] QString headroomNote(const ResourceFigures &figures,
                                   Unit unit,
                                   const Project &project,
                                   const QLocale &locale);

/// What is missing from the figures, in one sentence; empty where they are complete.
[[nodiscard]] QString
missingNote(const MonthlyFigures &monthly, const Project &project, const QLocale &locale);

/// The first few of the missing inputs in words, and how many more there are; empty for none.
[[nodiscard]] QString missingList(const std::vector<MissingInput> &missing,
                                  const Project &project,
                                  const QLocale &locale);

} // namespace headroom
