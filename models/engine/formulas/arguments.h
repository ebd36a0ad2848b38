// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/engine/formulas/adequacy.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <map>
#include <utility>
#include <variant>
#include <vector>

namespace headroom {

/// Parts of a sum, by name.
using NamedNumbers = std::vector<std::pair<const char *, double>>;

/// A value that goes into a formula or comes out of it; monostate is no value.
using FormulaValue =
    std::variant<std::monostate, double, std::vector<double>, QString, NamedNumbers>;

struct NamedValue
{
    const char *name; // with the unit in it where there is one
    FormulaValue value;
};

enum class InputKind {
    Number,
    NumberList, // "1,2.5,3"
    Choice,     // one of `choices`
    Date,       // "2026-05-06"
    UnitList    // generating units as "MW:outage rate", "10:0.1,10:0.1"
};

/// What is declared about an input of a formula, once.
struct FormulaInput
{
    const char *name;
    const char *unit = "";
    const char *help = "";             // one sentence
    const char *defaultText = nullptr; // as it is typed; null: there is none
    InputKind kind = InputKind::Number;
    std::vector<const char *> choices = {}; // of a choice
    bool optional = false; // may be left out though it has no default: needed in some cases only

    [[nodiscard]] bool isRequired() const { return defaultText == nullptr && !optional; }
};

/// The arguments of one evaluation, read and typed. Asking for an input that the formula does not
/// declare, or as another kind, is a programming error.
class FormulaArguments
{
public:
    /// Reads one argument. Fails with formula.not-a-number, formula.not-a-choice,
    /// formula.not-a-date or formula.not-units, and names the input.
    Result<void> read(const FormulaInput &input, const QString &text);

    /// False where an optional input was left out.
    [[nodiscard]] bool has(const char *name) const;
    [[nodiscard]] double number(const char *name) const;
    [[nodiscard]] const std::vector<double> &list(const char *name) const;
    [[nodiscard]] const QString &choice(const char *name) const;
    [[nodiscard]] QDate date(const char *name) const;
    [[nodiscard]] const std::vector<GeneratingUnit> &units(const char *name) const;

    /// The argument as it is shown: dates and units as text.
    [[nodiscard]] const FormulaValue &shown(const char *name) const;

private:
    struct Argument
    {
        FormulaValue shown;
        QDate date = {};
        std::vector<GeneratingUnit> units = {};
    };

    [[nodiscard]] const Argument &argument(const char *name) const;

    std::map<QString, Argument> m_arguments;
};

} // namespace headroom
