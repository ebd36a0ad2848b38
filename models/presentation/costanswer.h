// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costcurves.h"

#include <QLocale>
#include <QStringList>

namespace headroom {

/// The label, source of an input, and the names of cost parts, in the reader's language.
[[nodiscard]] QString costInputLabel(CostKey key);
[[nodiscard]] QString costInputSource(CostKey key);
[[nodiscard]] QString costFigureLabel(CostFigure figure);

/// The value with its unit.
[[nodiscard]] QString costInputWords(CostKey key, double value, const QLocale &locale);

/// What is left out of the comparison; empty: everything is counted.
[[nodiscard]] QStringList costLeftOut(const CostCase &costs);

/// The comparison in whole sentences: the ratio with and without chips, at which launch price both
/// cost the same, and where there is none, what would bring one. Every break-even is told.
[[nodiscard]] QStringList costAnswer(const CostCase &costs, const QLocale &locale);

/// What is wrong with the McCalip calculator, which is kept as a reference.
[[nodiscard]] QStringList calculatorFaults();

/// The unit, the denominator and the kind of dollars of a comparison's totals, in one sentence.
[[nodiscard]] QString costBasis(const CostCase &costs);

} // namespace headroom
