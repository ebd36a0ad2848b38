// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/formulas/book.h"

namespace headroom {

// The pages of the book, area by area; book.cpp binds them.
[[nodiscard]] std::vector<Formula> investmentFormulas();
[[nodiscard]] std::vector<Formula> annuityFormulas();
[[nodiscard]] std::vector<Formula> energyCostFormulas();
[[nodiscard]] std::vector<Formula> powerFormulas();
[[nodiscard]] std::vector<Formula> spaceFormulas();
[[nodiscard]] std::vector<Formula> demandFormulas();
[[nodiscard]] std::vector<Formula> orbitFormulas();
[[nodiscard]] std::vector<Formula> satelliteFormulas();
[[nodiscard]] std::vector<Formula> emissionFormulas();

/// An answer of one number and nothing else.
[[nodiscard]] inline Result<FormulaAnswer> answerOf(const Result<double> &value)
{
    if (!value)
        return value.failure();
    return FormulaAnswer{.value = *value};
}

template <Unit U>
[[nodiscard]] Result<FormulaAnswer> answerOf(const Result<Quantity<U>> &value)
{
    if (!value)
        return value.failure();
    return FormulaAnswer{.value = value->value()};
}

} // namespace headroom
