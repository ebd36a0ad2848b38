// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/arguments.h"

#include <cmath>
#include <optional>

namespace headroom {

namespace {

/// A finite number as programs write it: a point, no grouping, whatever the reader's language.
std::optional<double> readNumber(const QString &text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return {};
    return value;
}

std::optional<GeneratingUnit> readUnit(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 2)
        return {};
    const auto capacity = readNumber(parts[0]);
    const auto outageRate = readNumber(parts[1]);
    if (!capacity || !outageRate)
        return {};
    return GeneratingUnit{.capacityMw = *capacity, .outageRate = *outageRate};
}

Failure refusal(std::string_view code, const FormulaInput &input, const QString &text)
{
    return failure(code, {QString::fromUtf8(input.name), text});
}

Result<std::vector<double>> readNumbers(const FormulaInput &input, const QString &text)
{
    std::vector<double> numbers;
    if (text.trimmed().isEmpty())
        return failure("formula.empty-list", {QString::fromUtf8(input.name)});
    for (const QString &item : text.split(u',')) {
        const auto number = readNumber(item);
        if (!number)
            return refusal("formula.not-a-number", input, item);
        numbers.push_back(*number);
    }
    return numbers;
}

Result<std::vector<GeneratingUnit>> readUnits(const FormulaInput &input, const QString &text)
{
    std::vector<GeneratingUnit> units;
    if (text.trimmed().isEmpty())
        return units;
    for (const QString &item : text.split(u',')) {
        const auto unit = readUnit(item);
        if (!unit)
            return refusal("formula.not-units", input, item);
        units.push_back(*unit);
    }
    return units;
}

bool isChoice(const FormulaInput &input, const QString &text)
{
    for (const char *choice : input.choices) {
        if (text == QLatin1String(choice))
            return true;
    }
    return false;
}

QString joined(const std::vector<const char *> &choices)
{
    QStringList names;
    for (const char *choice : choices)
        names.append(QString::fromUtf8(choice));
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<void> FormulaArguments::read(const FormulaInput &input, const QString &text)
{
    Argument argument;
    switch (input.kind) {
    case InputKind::Number: {
        const auto number = readNumber(text);
        if (!number)
            return refusal("formula.not-a-number", input, text);
        argument.shown = *number;
        break;
    }
    case InputKind::NumberList: {
        auto numbers = readNumbers(input, text);
        if (!numbers)
            return numbers.failure();
        argument.shown = std::move(numbers).value();
        break;
    }
    case InputKind::Choice:
        if (!isChoice(input, text.trimmed())) {
            return failure("formula.not-a-choice",
                           {QString::fromUtf8(input.name), text, joined(input.choices)});
        }
        argument.shown = text.trimmed();
        break;
    case InputKind::Date:
        argument.date = QDate::fromString(text.trimmed(), QStringLiteral("yyyy-MM-dd"));
        if (!argument.date.isValid())
            return refusal("formula.not-a-date", input, text);
        argument.shown = text.trimmed();
        break;
    case InputKind::UnitList: {
        auto units = readUnits(input, text);
        if (!units)
            return units.failure();
        argument.units = std::move(units).value();
        argument.shown = text.trimmed();
        break;
    }
    }
    m_arguments[QString::fromUtf8(input.name)] = std::move(argument);
    return {};
}

bool FormulaArguments::has(const char *name) const
{
    return m_arguments.find(QString::fromUtf8(name)) != m_arguments.end();
}

double FormulaArguments::number(const char *name) const
{
    return std::get<double>(argument(name).shown);
}

const std::vector<double> &FormulaArguments::list(const char *name) const
{
    return std::get<std::vector<double>>(argument(name).shown);
}

const QString &FormulaArguments::choice(const char *name) const
{
    return std::get<QString>(argument(name).shown);
}

QDate FormulaArguments::date(const char *name) const
{
    return argument(name).date;
}

const std::vector<GeneratingUnit> &FormulaArguments::units(const char *name) const
{
    return argument(name).units;
}

const FormulaValue &FormulaArguments::shown(const char *name) const
{
    return argument(name).shown;
}

const FormulaArguments::Argument &FormulaArguments::argument(const char *name) const
{
    const auto found = m_arguments.find(QString::fromUtf8(name));
    Q_ASSERT(found != m_arguments.end());
    return found->second;
}

} // namespace headroom
