// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/presentation/failurerows.h"

#include <QLocale>

namespace headroom {

/// One calculated figure of a thing, beside its properties.
struct ThingFigure
{
    QString label; // "Load without 161 kV ring A"
    QString value; // "76.3 MW"
    Harm harm = Harm::None;
    friend bool operator==(const ThingFigure &, const ThingFigure &) = default;
};

/// What the evaluation says of a thing in a month: of equipment its limit and its three loads, of a
/// hall what it draws, what contracts hold of it and the heat it gives off. Empty for anything
/// else.
[[nodiscard]] std::vector<ThingFigure> thingFigures(const Project &project,
                                                    const Evaluation &evaluation,
                                                    Subject subject,
                                                    Month month,
                                                    const QLocale &locale);

} // namespace headroom
