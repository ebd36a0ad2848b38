// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/book.h"

#include "models/engine/formulas/entries.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace headroom {

namespace {

const FormulaInput *findInput(const Formula &formula, const QString &name)
{
    for (const FormulaInput &input : formula.inputs) {
        if (name == QLatin1String(input.name))
            return &input;
    }
    return nullptr;
}

QString inputNames(const Formula &formula)
{
    QStringList names;
    for (const FormulaInput &input : formula.inputs)
        names.append(QString::fromUtf8(input.name));
    return names.join(QStringLiteral(", "));
}

Result<FormulaArguments> readArguments(const Formula &formula,
                                       const std::map<QString, QString> &inputs)
{
    for (const auto &[name, text] : inputs) {
        if (findInput(formula, name) == nullptr) {
            return failure("formula.unknown-input",
                           {QString::fromUtf8(formula.name), name, inputNames(formula)});
        }
    }
    FormulaArguments arguments;
    for (const FormulaInput &input : formula.inputs) {
        const auto given = inputs.find(QString::fromUtf8(input.name));
        if (given == inputs.end() && input.isRequired()) {
            return failure("formula.missing-input",
                           {QString::fromUtf8(formula.name), QString::fromUtf8(input.name)});
        }
        if (given == inputs.end() && input.defaultText == nullptr)
            continue;
        const QString text =
            given != inputs.end() ? given->second : QString::fromUtf8(input.defaultText);
        if (const auto read = arguments.read(input, text); !read)
            return read.failure();
    }
    return arguments;
}

bool isFinite(double number)
{
    return std::isfinite(number);
}

bool isFinite(const std::vector<double> &numbers)
{
    return std::all_of(numbers.begin(), numbers.end(), [](double n) { return std::isfinite(n); });
}

bool isFinite(const FormulaValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return isFinite(*number);
    if (const auto *numbers = std::get_if<std::vector<double>>(&value))
        return isFinite(*numbers);
    if (const auto *parts = std::get_if<NamedNumbers>(&value)) {
        return std::all_of(
            parts->begin(), parts->end(), [](const auto &part) { return isFinite(part.second); });
    }
    return true;
}

bool isFinite(const FormulaAnswer &answer)
{
    return (!answer.value || isFinite(*answer.value)) && isFinite(answer.values)
           && std::all_of(answer.results.begin(),
                          answer.results.end(),
                          [](const NamedValue &result) { return isFinite(result.value); });
}

} // namespace

const std::vector<Formula> &bookOfFormulas()
{
    static const std::vector<Formula> book = [] {
        std::vector<Formula> formulas;
        for (const auto page : {&investmentFormulas,
                                &annuityFormulas,
                                &energyCostFormulas,
                                &powerFormulas,
                                &spaceFormulas,
                                &demandFormulas,
                                &orbitFormulas,
                                &satelliteFormulas,
                                &emissionFormulas}) {
            std::vector<Formula> entries = page();
            std::move(entries.begin(), entries.end(), std::back_inserter(formulas));
        }
        return formulas;
    }();
    return book;
}

const Formula *findFormula(QStringView name)
{
    for (const Formula &formula : bookOfFormulas()) {
        if (name == QLatin1String(formula.name))
            return &formula;
    }
    return nullptr;
}

Result<FormulaAnswer> evaluateFormula(const Formula &formula,
                                      const std::map<QString, QString> &inputs)
{
    const auto arguments = readArguments(formula, inputs);
    if (!arguments)
        return arguments.failure();
    auto evaluated = formula.evaluate(*arguments);
    if (!evaluated)
        return evaluated.failure();
    FormulaAnswer answer = std::move(evaluated).value();
    if (!isFinite(answer))
        return failure("formula.not-finite", {QString::fromUtf8(formula.name)});
    for (const FormulaInput &input : formula.inputs) {
        if (arguments->has(input.name))
            answer.inputs.push_back({input.name, arguments->shown(input.name)});
    }
    return answer;
}

} // namespace headroom
