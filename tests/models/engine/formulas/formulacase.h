// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/formulas/book.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

namespace headroom {

/// A formula as it is called on the command line, and what one of its results must be.
struct FormulaCase
{
    const char *name;    // of the row: the case and where its value comes from
    const char *command; // "npv rate=0.05 flows=-1,2"
    const char
        *result; // "value", "values[2]", "service_level", "roots[0]", "parts.margin_kg_per_kw"
    double expected;
    double tolerance; // absolute: half of the last digit that the source gives
};

[[nodiscard]] inline Result<FormulaAnswer> evaluateCommand(const QString &command)
{
    QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    const Formula *formula = findFormula(words.takeFirst());
    if (formula == nullptr)
        return failure("test.no-such-formula");
    std::map<QString, QString> inputs;
    for (const QString &word : words)
        inputs[word.section(u'=', 0, 0)] = word.section(u'=', 1);
    return evaluateFormula(*formula, inputs);
}

/// The number in a result, not-a-number where there is none.
[[nodiscard]] inline double numberIn(const FormulaAnswer &answer, const QString &result)
{
    const auto item = [](const std::vector<double> &numbers, const QString &text) {
        const auto index = text.section(u'[', 1).chopped(1).toUInt();
        return index < numbers.size() ? numbers[index] : std::nan("");
    };
    if (result == QStringLiteral("value"))
        return answer.value.value_or(std::nan(""));
    if (result.startsWith(QStringLiteral("values[")))
        return item(answer.values, result);
    const QString name = result.section(QRegularExpression(QStringLiteral("[.[]")), 0, 0);
    for (const NamedValue &named : answer.results) {
        if (name != QLatin1String(named.name))
            continue;
        if (const auto *number = std::get_if<double>(&named.value))
            return *number;
        if (const auto *numbers = std::get_if<std::vector<double>>(&named.value))
            return item(*numbers, result);
        if (const auto *parts = std::get_if<NamedNumbers>(&named.value)) {
            for (const auto &[part, number] : *parts) {
                if (result.section(u'.', 1) == QLatin1String(part))
                    return number;
            }
        }
    }
    return std::nan("");
}

inline void addCases(std::initializer_list<FormulaCase> cases)
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("result");
    QTest::addColumn<double>("expected");
    QTest::addColumn<double>("tolerance");
    for (const FormulaCase &row : cases) {
        QTest::newRow(row.name) << QString::fromUtf8(row.command) << QString::fromUtf8(row.result)
                                << row.expected << row.tolerance;
    }
}

inline void checkCase()
{
    QFETCH(QString, command);
    QFETCH(QString, result);
    QFETCH(double, expected);
    QFETCH(double, tolerance);
    const auto answer = evaluateCommand(command);
    QVERIFY2(answer.ok(), answer.ok() ? "" : answer.message().code.data());
    const double number = numberIn(*answer, result);
    QVERIFY2(
        std::abs(number - expected) <= tolerance,
        qPrintable(
            QStringLiteral("%1 instead of %2").arg(number, 0, 'g', 17).arg(expected, 0, 'g', 17)));
}

/// A command that a formula refuses, and with which code.
struct FormulaRefusal
{
    const char *name;
    const char *command;
    const char *code;
};

inline void addRefusals(std::initializer_list<FormulaRefusal> refusals)
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("code");
    for (const FormulaRefusal &row : refusals)
        QTest::newRow(row.name) << QString::fromUtf8(row.command) << QString::fromUtf8(row.code);
}

inline void checkRefusal()
{
    QFETCH(QString, command);
    QFETCH(QString, code);
    const auto answer = evaluateCommand(command);
    QVERIFY(!answer.ok());
    QCOMPARE(QString::fromUtf8(answer.message().code.data(),
                               static_cast<qsizetype>(answer.message().code.size())),
             code);
}

} // namespace headroom
