// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explanation.h"

namespace headroom {

/// Adds a field that is known, with who says so; only counts it where there are `most` already.
void addKnownInput(Explanation &explanation,
                   const Project &project,
                   Subject subject,
                   const char *field,
                   const QLocale &locale,
                   std::size_t most);

/// Adds what is unknown, and what the sum is without it. unit: of the resource.
void addMissingInputs(Explanation &explanation,
                      const Project &project,
                      const ResourceFigures &figures,
                      Unit unit,
                      const QLocale &locale);

/// Names the formula that every headroom is worked out with.
void nameHeadroomFormula(Explanation &explanation);

/// The same but for rounding in the last places.
[[nodiscard]] bool isNearlyEqual(double a, double b);

/// What is left; unknown where either is.
[[nodiscard]] std::optional<double> difference(std::optional<double> limit,
                                               std::optional<double> load);

} // namespace headroom
