// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/engine/formulas/arguments.h"

#include <QString>
#include <QStringView>

#include <map>
#include <optional>
#include <vector>

namespace headroom {

/// What an evaluation answers.
struct FormulaAnswer
{
    /// The arguments it was computed from, defaults included, in the order of the formula's inputs.
    /// An optional input that was left out is not among them.
    std::vector<NamedValue> inputs = {};
    /// The answer in the formula's unit. Empty where `values` is the answer, or where there is none
    /// and `reason` says why.
    std::optional<double> value = {};
    std::vector<double> values = {};
    std::optional<Message> reason = {};
    /// What to know about an answer that there is, as that it is one of several.
    std::optional<Message> note = {};
    /// Further results by name, in the order in which they are shown.
    std::vector<NamedValue> results = {};
};

/// A calculation by its name: what it needs, what it answers, how and on whose authority. All texts
/// are UTF-8 and translated in the context "Formula".
struct Formula
{
    const char *name;
    const char *title;  // sentence case
    const char *text;   // the formula itself, readable
    const char *unit;   // of the answer, "" where it is a bare number
    const char *source; // of the formula and its constants
    std::vector<FormulaInput> inputs;
    Result<FormulaAnswer> (*evaluate)(const FormulaArguments &arguments);
};

/// Every formula, area by area. Names are unique.
[[nodiscard]] const std::vector<Formula> &bookOfFormulas();

/// The formula of that name, or null.
[[nodiscard]] const Formula *findFormula(QStringView name);

/// Reads the inputs as they are typed (numbers with a point, lists with commas, dates YYYY-MM-DD),
/// puts the defaults in and evaluates. Fails with formula.unknown-input, formula.missing-input,
/// formula.not-a-number, formula.not-a-choice, formula.not-a-date, formula.not-units, with the
/// reason of the formula where an argument is outside its domain, and with formula.not-finite where
/// the answer is too large for a number.
[[nodiscard]] Result<FormulaAnswer> evaluateFormula(const Formula &formula,
                                                    const std::map<QString, QString> &inputs);

} // namespace headroom
