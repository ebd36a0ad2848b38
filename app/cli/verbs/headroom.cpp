// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/explanation.h"
#include "app/cli/outlook.h"
#include "app/cli/plan.h"
#include "app/cli/stock.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/base/units.h"

#include <cmath>

namespace headroom::cli {

namespace {

/// As cli.md names units: rack positions are not just a count.
QString unitOf(const ResourceSeries &series)
{
    if (series.unit == Unit::Count)
        return series.name == u"space" ? QStringLiteral("rack positions") : QStringLiteral("count");
    return unitSymbol(series.unit);
}

const char *caseName(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Normal:
        return "normal";
    case CaseKind::Failure:
        return "failure";
    case CaseKind::Contracted:
        return "contracted";
    }
    return "";
}

Json bindingJson(const Project &project, const std::optional<Binding> &binding)
{
    if (!binding)
        return nullptr;
    Json json = toJson(project, binding->subject);
    json["case"] = caseName(binding->kind);
    if (binding->lost)
        json["lost"] = toJson(project, *binding->lost);
    json["reason"] = jsonText(sentence(*binding, project));
    return json;
}

Json resourceJson(const Project &project,
                  const ResourceSeries &series,
                  const ResourceFigures &figures)
{
    return {{"limit", numberOrNull(figures.limit)},
            {"normal", numberOrNull(figures.normal)},
            {"worst_failure", numberOrNull(figures.worstFailure)},
            {"worst_failure_limit", numberOrNull(figures.worstFailureLimit)},
            {"contracted", numberOrNull(figures.contracted)},
            {"demand", numberOrNull(figures.demand)},
            {"headroom", numberOrNull(figures.headroom)},
            {"headroom_normal", numberOrNull(figures.headroomNormal)},
            {"headroom_demand", numberOrNull(figures.headroomDemand)},
            {"unit", jsonText(unitOf(series))},
            {"basis", jsonText(series.basis)},
            {"binding", bindingJson(project, figures.binding)},
            {"binding_normal", bindingJson(project, figures.bindingNormal)},
            {"complete", figures.complete},
            {"known_part", numberOrNull(figures.knownPart)},
            {"missing", toJson(project, figures.missing)}};
}

Json monthJson(const Project &project, const SiteEvaluation &site, Month month, int epoch)
{
    const auto index = static_cast<std::size_t>(epoch);
    Json sources = Json::array();
    for (const SourceFigures &source : site.epochs[index].sources) {
        const PowerNode *node = project.find<PowerNode>(source.node);
        sources.push_back(
            {{"id", jsonText(source.node.toString())},
             {"name", jsonText(displayName(project, {EntityKind::PowerNode, source.node}))},
             {"kind", node != nullptr ? Json(choiceName(node->kind)) : Json(nullptr)},
             {"limit_kw", numberOrNull(source.limitKw)}});
    }
    Json resources = Json::object();
    for (const ResourceSeries &series : site.resources) {
        Json resource = resourceJson(project, series, series.byEpoch[index]);
        addStock(resource, series.name, site.stock[index]);
        resources[series.name.toStdString()] = std::move(resource);
    }
    return {{"month", jsonText(month.toString())},
            {"sources", sources},
            {"resources", resources},
            {"stranded", strandedJson(site.stranded[index])},
            {"floors", floorsJson(project, site.stock[index])},
            {"waterfall", waterfallJson(project, site, index)}};
}

struct Stretch
{
    Month first;
    Month last;
    std::size_t epoch = 0;
};

/// Months in a row whose figures are the same.
std::vector<Stretch> stretchesOf(const Evaluation &evaluation,
                                 const SiteEvaluation &site,
                                 const ResourceSeries &series,
                                 std::optional<int> only)
{
    std::vector<Stretch> stretches;
    const int first = only.value_or(0);
    const int end = only ? *only + 1 : evaluation.months;
    for (int i = first; i < end; ++i) {
        const auto epoch = static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(i)]);
        const Month month = evaluation.firstMonth + i;
        if (!stretches.empty() && series.byEpoch[stretches.back().epoch] == series.byEpoch[epoch])
            stretches.back().last = month;
        else
            stretches.push_back({month, month, epoch});
    }
    return stretches;
}

std::optional<double> largest(const ResourceSeries &series)
{
    std::optional<double> most;
    for (const ResourceFigures &figures : series.byEpoch) {
        for (const std::optional<double> value :
             {figures.limit, figures.normal, figures.contracted}) {
            if (value && (!most || std::abs(*value) > *most))
                most = std::abs(*value);
        }
    }
    return most;
}

QString cell(std::optional<double> value, const UnitScale &scale)
{
    if (!value || !std::isfinite(*value))
        return CommandLine::tr("unknown");
    const double scaled = *value / scale.factor;
    const int decimals = scale.factor > 1 ? 1 : 0;
    return QLocale::c().toString(scaled, 'f', decimals);
}

/// What binds, by its name, and why. Of the site itself the heading tells the name.
QString because(const Project &project, const std::optional<Binding> &binding)
{
    if (!binding)
        return {};
    return sentence(*binding, project);
}

QString resourceTable(const Project &project,
                      const Evaluation &evaluation,
                      const SiteEvaluation &site,
                      const ResourceSeries &series,
                      std::optional<int> month)
{
    const UnitScale scale = readableScale(series.unit, largest(series).value_or(0));
    using Align = TextTable::Align;
    TextTable table({{CommandLine::tr("Months")},
                     {CommandLine::tr("Limit"), Align::Right},
                     {CommandLine::tr("Normal"), Align::Right},
                     {CommandLine::tr("Worst failure"), Align::Right},
                     {CommandLine::tr("its limit"), Align::Right},
                     {CommandLine::tr("Contracted"), Align::Right},
                     {CommandLine::tr("Headroom"), Align::Right},
                     {CommandLine::tr("normal case"), Align::Right},
                     {CommandLine::tr("Because")}});
    for (const Stretch &stretch : stretchesOf(evaluation, site, series, month)) {
        const ResourceFigures &figures = series.byEpoch[stretch.epoch];
        QString months = stretch.first.toString();
        if (stretch.last != stretch.first)
            months += QStringLiteral(" to ") + stretch.last.toString();
        table.addRow({months,
                      cell(figures.limit, scale),
                      cell(figures.normal, scale),
                      cell(figures.worstFailure, scale),
                      cell(figures.worstFailureLimit, scale),
                      cell(figures.contracted, scale),
                      cell(figures.headroom, scale),
                      cell(figures.headroomNormal, scale),
                      because(project, figures.binding)});
    }
    const QString unit = series.unit == Unit::Count ? unitOf(series) : scale.symbol;
    return QStringLiteral("%1, %2\n%3").arg(series.name, unit, table.toString());
}

Outcome tellHeadroom(const Invocation &invocation)
{
    Maybe<Question> asked = readQuestion(invocation);
    if (auto *refusal = std::get_if<Refusal>(&asked))
        return *std::move(refusal);
    const auto &[plan, site, onlyMonth, evaluation] = std::get<Question>(asked);
    const Project &project = plan.project;

    Json sites = Json::array();
    QString text;
    for (const SiteEvaluation &evaluated : evaluation->sites) {
        if (site && evaluated.site != *site)
            continue;
        const Site *row = project.find<Site>(evaluated.site);
        Json months = Json::array();
        for (int i = 0; i < evaluation->months; ++i) {
            if (onlyMonth && i != *onlyMonth)
                continue;
            months.push_back(monthJson(project,
                                       evaluated,
                                       evaluation->firstMonth + i,
                                       evaluated.epochOfMonth[static_cast<std::size_t>(i)]));
        }
        const QString name = displayName(project, {EntityKind::Site, evaluated.site});
        sites.push_back({{"site", jsonText(name)},
                         {"id", jsonText(evaluated.site.toString())},
                         {"kind", row != nullptr ? Json(choiceName(row->kind)) : Json(nullptr)},
                         {"months", months},
                         {"exhaustion", exhaustionJson(project, evaluated)},
                         {"forecast", forecastJson(evaluated, evaluation->firstMonth, onlyMonth)}});
        text += name + QStringLiteral("\n\n");
        if (invocation.has("explain")) {
            const Month month =
                evaluation->firstMonth + onlyMonth.value_or(leastMonth(*evaluation, evaluated));
            sites.back()["explanation"] =
                explanationJson(project, *evaluation, evaluated.site, month);
            text += explanationText(project, *evaluation, evaluated.site, month);
        }
        for (const ResourceSeries &series : evaluated.resources) {
            text += resourceTable(project, *evaluation, evaluated, series, onlyMonth);
            text += exhaustionText(project, *evaluation, evaluated, series);
        }
        const int last = onlyMonth.value_or(evaluation->months - 1);
        text += stockText(
            project,
            evaluated,
            static_cast<std::size_t>(evaluated.epochOfMonth[static_cast<std::size_t>(last)]),
            evaluation->firstMonth + last);
    }
    Json json{{"scenario", plan.scenario ? jsonText(plan.scenarioName) : Json(nullptr)},
              {"sites", sites}};
    if (text.isEmpty())
        text = CommandLine::tr("The plan has no ground site.\n");
    return Answer{json, text};
}

} // namespace

Verb headroomVerb()
{
    return {
        .name = "headroom",
        .positionals = "FILE",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "Tells capacity, load and what is left, by site, month and resource."),
        .options = {kScenarioOption,
                    kMonthOption,
                    kSiteOption,
                    {"explain",
                     nullptr,
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Tells how the power headroom of the month, or of the one "
                                       "with the least, comes about.")}},
        .run = tellHeadroom};
}

} // namespace headroom::cli
