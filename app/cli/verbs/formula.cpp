// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/engine/formulas/book.h"

namespace headroom::cli {

namespace {

Json jsonOf(const FormulaValue &value)
{
    struct Visitor
    {
        Json operator()(std::monostate /*none*/) const { return nullptr; }

        Json operator()(double number) const { return numberOrNull(number); }

        Json operator()(const std::vector<double> &numbers) const
        {
            Json list = Json::array();
            for (const double number : numbers)
                list.push_back(numberOrNull(number));
            return list;
        }

        Json operator()(const QString &text) const { return jsonText(text); }

        Json operator()(const NamedNumbers &parts) const
        {
            Json object = Json::object();
            for (const auto &[name, number] : parts)
                object[name] = numberOrNull(number);
            return object;
        }
    };

    return std::visit(Visitor{}, value);
}

QString print(double number)
{
    return std::isfinite(number) ? QLocale::c().toString(number, 'g', 12) : CommandLine::tr("none");
}

QString print(const FormulaValue &value)
{
    struct Visitor
    {
        QString operator()(std::monostate /*none*/) const { return CommandLine::tr("none"); }

        QString operator()(double number) const { return print(number); }

        QString operator()(const std::vector<double> &numbers) const
        {
            QStringList list;
            for (const double number : numbers)
                list.append(print(number));
            return list.join(QStringLiteral(", "));
        }

        QString operator()(const QString &text) const { return text; }

        QString operator()(const NamedNumbers &parts) const
        {
            QStringList list;
            for (const auto &[name, number] : parts)
                list.append(QString::fromUtf8(name) + QLatin1Char(' ') + print(number));
            return list.join(QStringLiteral(", "));
        }
    };

    return std::visit(Visitor{}, value);
}

/// A default as the value it stands for: a number where it is one.
Json defaultOf(const FormulaInput &input)
{
    if (input.defaultText == nullptr)
        return nullptr;
    const QString text = QString::fromUtf8(input.defaultText);
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    if (input.kind == InputKind::Number && isNumber)
        return numberOrNull(number);
    return jsonText(text);
}

Json describe(const Formula &formula)
{
    Json inputs = Json::array();
    for (const FormulaInput &input : formula.inputs) {
        Json described{{"name", input.name},
                       {"unit", input.unit},
                       {"default", defaultOf(input)},
                       {"required", input.isRequired()},
                       {"text", input.help}};
        if (!input.choices.empty())
            described["choices"] = input.choices;
        inputs.push_back(std::move(described));
    }
    return {{"name", formula.name},
            {"title", formula.title},
            {"inputs", inputs},
            {"unit", formula.unit},
            {"text", formula.text},
            {"source", formula.source}};
}

Answer listFormulas()
{
    Json list = Json::array();
    TextTable table({{CommandLine::tr("Formula")},
                     {CommandLine::tr("Answers in")},
                     {CommandLine::tr("What")},
                     {CommandLine::tr("Inputs")}});
    for (const Formula &formula : bookOfFormulas()) {
        list.push_back(describe(formula));
        QStringList inputs;
        for (const FormulaInput &input : formula.inputs) {
            QString name = QString::fromUtf8(input.name);
            if (input.defaultText != nullptr)
                name += QLatin1Char('=') + QString::fromUtf8(input.defaultText);
            inputs.append(input.isRequired() ? name : QLatin1Char('[') + name + QLatin1Char(']'));
        }
        table.addRow({QString::fromUtf8(formula.name),
                      QString::fromUtf8(formula.unit),
                      QString::fromUtf8(formula.title),
                      inputs.join(u' ')});
    }
    return {{{"formulas", list}}, table.toString()};
}

Maybe<std::map<QString, QString>> readInputs(const QStringList &words)
{
    std::map<QString, QString> inputs;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            return badUsage("usage.not-an-input", {word});
        const QString name = word.left(equals);
        if (!inputs.emplace(name, word.mid(equals + 1)).second)
            return badUsage("usage.input-twice", {name});
    }
    return inputs;
}

Answer tellAnswer(const Formula &formula, const FormulaAnswer &answer)
{
    Json json{{"name", formula.name}, {"inputs", Json::object()}};
    TextTable table({{QString::fromUtf8(formula.name)}, {QString::fromUtf8(formula.title)}});
    for (const NamedValue &input : answer.inputs) {
        json["inputs"][input.name] = jsonOf(input.value);
        table.addRow({QString::fromUtf8(input.name), print(input.value)});
    }
    const QString unit = QString::fromUtf8(formula.unit);
    if (!answer.values.empty()) {
        json["values"] = jsonOf(answer.values);
        table.addRow({QStringLiteral("values"), print(FormulaValue(answer.values))});
    } else {
        json["value"] = numberOrNull(answer.value);
        table.addRow({QStringLiteral("value"),
                      answer.value
                          ? QString(print(*answer.value) + QLatin1Char(' ') + unit).trimmed()
                          : CommandLine::tr("none")});
    }
    if (answer.reason) {
        json["reason"] = jsonText(sentence(*answer.reason));
        table.addRow({QStringLiteral("reason"), sentence(*answer.reason)});
    }
    if (answer.note) {
        json["note"] = jsonText(sentence(*answer.note));
        table.addRow({QStringLiteral("note"), sentence(*answer.note)});
    }
    json["unit"] = jsonText(unit);
    for (const NamedValue &result : answer.results) {
        json[result.name] = jsonOf(result.value);
        table.addRow({QString::fromUtf8(result.name), print(result.value)});
    }
    json["text"] = formula.text;
    json["source"] = formula.source;
    table.addRow({QStringLiteral("formula"), QString::fromUtf8(formula.text)});
    table.addRow({QStringLiteral("source"), QString::fromUtf8(formula.source)});
    return {json, table.toString()};
}

Outcome runFormula(const Invocation &invocation)
{
    const QStringList given = invocation.positionals();
    if (given.isEmpty())
        return listFormulas();
    const Formula *formula = findFormula(given.first());
    if (formula == nullptr)
        return badUsage("usage.no-such-formula", {given.first()});
    Maybe<std::map<QString, QString>> inputs = readInputs(given.mid(1));
    if (auto *refusal = std::get_if<Refusal>(&inputs))
        return std::move(*refusal);
    const Result<FormulaAnswer> answer =
        evaluateFormula(*formula, std::get<std::map<QString, QString>>(inputs));
    if (!answer)
        return Refusal{ExitCode::Usage, answer.failure()};
    return tellAnswer(*formula, *answer);
}

} // namespace

Verb formulaVerb()
{
    return {.name = "formula",
            .positionals = "[NAME] [INPUT=VALUE…]",
            .summary =
                QT_TRANSLATE_NOOP("CommandLine", "Lists the book of formulas, or evaluates one."),
            .options = {},
            .run = runFormula};
}

} // namespace headroom::cli
