// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explanation.h"

#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "models/presentation/resourceexplanation.h"

#include <limits>

namespace headroom::cli {

namespace {

Explanation explanationOf(const QString &resource,
                          const Project &project,
                          const Evaluation &evaluation,
                          Id site,
                          Month month,
                          std::size_t mostInputs)
{
    return explainResource(resource,
                           ExplainedFigure::HeadroomWorst,
                           project,
                           evaluation,
                           site,
                           month,
                           commandLineLocale(),
                           mostInputs);
}

/// With plain blanks instead of those that keep a number beside its unit on screens, and a minus
/// that programs read.
QString plain(QString text)
{
    return text.replace(QChar(0x00a0), u' ').replace(QChar(0x2212), u'-');
}

Json thingsJson(const Project &project, const std::vector<Explanation::Thing> &things)
{
    Json list = Json::array();
    for (const Explanation::Thing &thing : things) {
        Json json = toJson(project, thing.subject);
        json["detail"] = jsonText(plain(thing.detail));
        list.push_back(std::move(json));
    }
    return list;
}

QString thingsText(const QString &title, const std::vector<Explanation::Thing> &things)
{
    if (things.empty())
        return {};
    TextTable table({{title}, {QString()}});
    for (const Explanation::Thing &thing : things)
        table.addRow({thing.name, plain(thing.detail)});
    return QLatin1Char('\n') + table.toString();
}

} // namespace

int leastMonth(const Evaluation &evaluation, const SiteEvaluation &site)
{
    const ResourceSeries *power = site.resource(u"power");
    std::optional<double> least;
    int result = 0;
    for (int i = 0; power != nullptr && i < evaluation.months; ++i) {
        const int epoch = site.epochOfMonth[static_cast<std::size_t>(i)];
        const std::optional<double> left = power->byEpoch[static_cast<std::size_t>(epoch)].headroom;
        if (left && (!least || *left < *least)) {
            least = left;
            result = i;
        }
    }
    return result;
}

QString explanationText(const QString &resource,
                        const Project &project,
                        const Evaluation &evaluation,
                        Id site,
                        Month month)
{
    const Explanation explanation =
        explanationOf(resource, project, evaluation, site, month, kUsualInputs);
    if (explanation.empty())
        return {};
    using Align = TextTable::Align;
    QString text = CommandLine::tr("%1, %2: %3\n%4\n")
                       .arg(explanation.title,
                            explanation.where,
                            plain(explanation.figure),
                            plain(explanation.reason));
    text +=
        CommandLine::tr("Formula %1: %2\n\n").arg(explanation.formulaName, explanation.formulaText);
    TextTable cases({{CommandLine::tr("Case")},
                     {CommandLine::tr("limit - load"), Align::Right},
                     {CommandLine::tr("left"), Align::Right},
                     {QString()}});
    for (const Explanation::Case &each : explanation.cases) {
        cases.addRow({each.name,
                      plain(each.formula),
                      plain(each.result),
                      each.decides ? CommandLine::tr("decides") : QString()});
    }
    text += cases.toString() + thingsText(explanation.pathTitle, explanation.path);
    if (!explanation.inputs.empty()) {
        TextTable inputs({{CommandLine::tr("Input")},
                          {CommandLine::tr("Value"), Align::Right},
                          {CommandLine::tr("Source")}});
        for (const Explanation::Input &input : explanation.inputs) {
            inputs.addRow({input.name,
                           plain(input.value),
                           input.source.isEmpty() ? CommandLine::tr("none given") : input.source});
        }
        text += QLatin1Char('\n') + inputs.toString();
        if (explanation.moreInputs > 0)
            text += CommandLine::tr("and %1 more\n").arg(explanation.moreInputs);
    }
    if (!explanation.incomplete.isEmpty())
        text += QLatin1Char('\n') + plain(explanation.incomplete) + QLatin1Char('\n');
    return text + thingsText(CommandLine::tr("Missing"), explanation.missing) + QLatin1Char('\n');
}

Json explanationJson(const QString &resource,
                     const Project &project,
                     const Evaluation &evaluation,
                     Id site,
                     Month month)
{
    // A program gets every input, however many there are.
    const Explanation explanation = explanationOf(
        resource, project, evaluation, site, month, std::numeric_limits<std::size_t>::max());
    if (explanation.empty())
        return nullptr;
    Json cases = Json::array();
    for (const Explanation::Case &each : explanation.cases) {
        cases.push_back({{"name", jsonText(each.name)},
                         {"limit_minus_load", jsonText(plain(each.formula))},
                         {"left", jsonText(plain(each.result))},
                         {"decides", each.decides}});
    }
    Json inputs = Json::array();
    for (const Explanation::Input &input : explanation.inputs) {
        Json json = toJson(project, input.subject);
        json["input"] = jsonText(input.name);
        json["value"] = jsonText(plain(input.value));
        json["source"] = input.source.isEmpty() ? Json(nullptr) : jsonText(input.source);
        inputs.push_back(std::move(json));
    }
    return {{"month", jsonText(month.toString())},
            {"reason", jsonText(plain(explanation.reason))},
            {"formula", jsonText(explanation.formulaName)},
            {"cases", cases},
            {"path", thingsJson(project, explanation.path)},
            {"inputs", inputs},
            {"missing", thingsJson(project, explanation.missing)}};
}

} // namespace headroom::cli
