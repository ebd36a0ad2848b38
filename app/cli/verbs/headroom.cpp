// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/contracts.h"
#include "app/cli/demandfigures.h"
#include "app/cli/explanation.h"
#include "app/cli/outlook.h"
#include "app/cli/plan.h"
#include "app/cli/stock.h"
#include "app/cli/texttable.h"
#include "app/cli/unrated.h"
#include "app/cli/verb.h"
#include "models/base/units.h"
#include "models/engine/supplied.h"
#include "models/presentation/headroomanswer.h"
#include "models/text/words.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace headroom::cli {

namespace {

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
            {"headroom_sustained", numberOrNull(figures.headroomSustained)},
            {"unit", jsonText(unitOf(series))},
            {"basis", jsonText(series.basis)},
            {"binding", bindingJson(project, figures.binding)},
            {"binding_normal", bindingJson(project, figures.bindingNormal)},
            {"binding_failure", bindingJson(project, figures.bindingFailure)},
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
             {"limit_kw", numberOrNull(source.limitKw)},
             {"curtailable_kw",
              numberOrNull(node != nullptr && source.limitKw
                               ? std::optional(*source.limitKw * node->curtailableShare.value())
                               : std::nullopt)}});
    }
    Json resources = Json::object();
    for (const ResourceSeries &series : site.resources) {
        Json resource = resourceJson(project, series, series.byEpoch[index]);
        addStock(resource, series.name, site.stock[index]);
        if (series.name == u"power")
            resource["unrated"] = unratedJson(project, site, index);
        resources[series.name.toStdString()] = std::move(resource);
    }
    return {{"month", jsonText(month.toString())},
            {"sources", sources},
            {"resources", resources},
            {"stranded", strandedJson(site, site.stranded[index])},
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

QString cell(std::optional<double> value, const UnitScale &scale, int decimals)
{
    if (!value || !std::isfinite(*value))
        return CommandLine::tr("unknown");
    const double scaled = *value / scale.factor;
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
    const double most = largest(series).value_or(0);
    const UnitScale scale = readableScale(series.unit, most);
    const int decimals = decimalsFor(series.unit, most / scale.factor);
    const auto show = [&](const std::optional<double> &value) {
        return cell(value, scale, decimals);
    };
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
                      show(figures.limit),
                      show(figures.normal),
                      show(figures.worstFailure),
                      show(figures.worstFailureLimit),
                      show(figures.contracted),
                      show(figures.headroom),
                      show(figures.headroomNormal),
                      because(project, figures.binding)});
    }
    const QString unit = series.unit == Unit::Count ? unitOf(series) : scale.symbol;
    return QStringLiteral("%1, %2\n%3").arg(series.name, unit, table.toString());
}

/// A site without a power tree: what its supply gives.
void addSupplied(Json &sites,
                 QString &text,
                 const Question &question,
                 const SiteEvaluation &supplied)
{
    const Project &project = question.plan.project;
    const Evaluation &evaluation = *question.evaluation;
    const Site *row = project.find<Site>(supplied.site);
    const QString name = displayName(project, {EntityKind::Site, supplied.site});
    Json months = Json::array();
    for (int i = 0; i < evaluation.months; ++i) {
        if (question.month && i != *question.month)
            continue;
        Json resources = Json::object();
        for (const ResourceSeries &series : supplied.resources)
            resources[series.name.toStdString()] =
                resourceJson(project, series, series.byEpoch[static_cast<std::size_t>(i)]);
        months.push_back({{"month", jsonText((evaluation.firstMonth + i).toString())},
                          {"sources", Json::array()},
                          {"resources", resources}});
    }
    sites.push_back({{"site", jsonText(name)},
                     {"id", jsonText(supplied.site.toString())},
                     {"kind", choiceName(row->kind)},
                     {"months", months},
                     {"exhaustion", Json::object()},
                     {"forecast", Json::object()}});
    text += CommandLine::tr("%1 (%2)\n\n")
                .arg(name, choiceWords(QString::fromUtf8(choiceName(row->kind))));
    for (const ResourceSeries &series : supplied.resources) {
        text += resourceTable(project, evaluation, supplied, series, question.month);
        const QString missing = missingList(
            series.byEpoch[static_cast<std::size_t>(question.month.value_or(0))].missing,
            project,
            commandLineLocale());
        if (!missing.isEmpty())
            text += CommandLine::tr("Not known: %1.\n").arg(plainSpaced(missing));
        text += u'\n';
    }
}

/// The amount of power that --next asks for.
Maybe<std::optional<double>> nextAmount(const Invocation &invocation)
{
    if (!invocation.has("next"))
        return std::optional<double>();
    const Result<double> amount = parseAmount(invocation.value("next"), Unit::Kilowatt);
    if (!amount)
        return Refusal{ExitCode::Usage, amount.failure()};
    if (!(*amount > 0))
        return badUsage("usage.next-not-positive", {invocation.value("next")});
    return std::optional<double>(*amount);
}

Outcome tellHeadroom(const Invocation &invocation)
{
    const Maybe<std::optional<double>> wanted = nextAmount(invocation);
    if (const auto *refusal = std::get_if<Refusal>(&wanted))
        return *refusal;
    const std::optional<double> next = std::get<std::optional<double>>(wanted);
    Maybe<Question> asked = readQuestion(invocation);
    if (auto *refusal = std::get_if<Refusal>(&asked))
        return std::move(*refusal);
    const Question &question = std::get<Question>(asked);
    const auto &[plan, site, onlyMonth, evaluation] = question;
    const Project &project = plan.project;

    Json sites = Json::array();
    QString text;
    for (const SiteEvaluation &evaluated : evaluation->sites) {
        if (!question.asksFor(evaluated.site))
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
        addDemand(months, project, *evaluation, evaluated.site);
        const QString name = displayName(project, {EntityKind::Site, evaluated.site});
        sites.push_back({{"site", jsonText(name)},
                         {"id", jsonText(evaluated.site.toString())},
                         {"kind", row != nullptr ? Json(choiceName(row->kind)) : Json(nullptr)},
                         {"months", months},
                         {"exhaustion", exhaustionJson(project, evaluated)},
                         {"forecast", forecastJson(evaluated, evaluation->firstMonth, onlyMonth)}});
        text += name + QStringLiteral("\n\n");
        const int usual = onlyMonth.value_or(usualMonth(*evaluation));
        if (next) {
            const Month from = evaluation->firstMonth + usual;
            const QDate today =
                onlyMonth ? from.firstDay() : std::max(from.firstDay(), QDate::currentDate());
            sites.back()["next"] = nextJson(project, *evaluation, evaluated.site, *next, from);
            text += nextText(project, *evaluation, evaluated.site, *next, today);
        }
        if (invocation.has("explain")) {
            const Month month =
                evaluation->firstMonth + onlyMonth.value_or(leastMonth(*evaluation, evaluated));
            Json explanations = Json::object();
            for (const ResourceSeries &series : evaluated.resources) {
                explanations[series.name.toStdString()] =
                    explanationJson(series.name, project, *evaluation, evaluated.site, month);
                text += explanationText(series.name, project, *evaluation, evaluated.site, month);
            }
            sites.back()["explanation"] = explanations.value("power", Json());
            sites.back()["explanations"] = std::move(explanations);
        }
        for (const ResourceSeries &series : evaluated.resources) {
            text += resourceTable(project, *evaluation, evaluated, series, onlyMonth);
            text += exhaustionText(project, *evaluation, evaluated, series);
            if (series.name == u"power")
                text += unratedText(project, evaluated, onlyMonth);
        }
        text += stockText(
            project,
            evaluated,
            static_cast<std::size_t>(evaluated.epochOfMonth[static_cast<std::size_t>(usual)]),
            evaluation->firstMonth + usual);
    }
    for (const SiteEvaluation &supplied : suppliedSites(project)) {
        if (question.asksFor(supplied.site))
            addSupplied(sites, text, question, supplied);
    }
    Json json{{"scenario", plan.scenario ? jsonText(plan.scenarioName) : Json(nullptr)},
              {"sites", sites}};
    const std::vector<ContractFigures> contracts = contractFigures(project, *evaluation);
    const int month = onlyMonth.value_or(usualMonth(*evaluation));
    json["contracts"] = contractsJson(project, *evaluation, contracts, onlyMonth);
    json["concentration"] = concentrationJson(project, *evaluation, contracts, month);
    json["coverage"] = coverageJson(project, *evaluation, contracts, onlyMonth);
    text += contractsText(project, *evaluation, contracts, month);
    if (text.isEmpty())
        text = CommandLine::tr("The plan has no site.\n");
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
                                       "with the least, comes about.")},
                    {"next",
                     "POWER",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Tells when so much more power, as 150MW, is short from "
                                       "this month (or --month) on, and by when to order it.")}},
        .run = tellHeadroom,
        .json = QT_TRANSLATE_NOOP(
            "CommandLine",
            "In JSON, sites[] holds months[] (sources, resources, stranded, floors, waterfall), "
            "exhaustion and forecast;\namounts are in the \"unit\" beside them, unknown is null.\n"
            "resources.power.unrated[{equipment, count, first[]}]: equipment whose overloads "
            "cannot "
            "be seen.\n"
            "exhaustion{NAME}: month, order_by, until, shortfall, lead_time_weeks, lead_time_of, "
            "step, short_of, of the\nfirst shortage in normal operation; the same after lasting_ "
            "for the one that no dated step ends, and after\nworst_failure_ and "
            "worst_failure_lasting_ with the worst single failure, after contracted_ "
            "and contracted_lasting_ for what is\ncontracted; earliest_month, earliest_case and "
            "earliest_order_by of all of them.\n"
            "headroom_sustained: power once batteries are empty; binding_failure: the worst "
            "single failure.\n"
            "With --next: next{amount_kw, from, and the keys of an exhaustion}. With --explain: "
            "explanation, every input\nincluded, and explanations{NAME} of every resource. Sites "
            "of kind supply and orbital have power and "
            "accelerators and no sources.\n"
            "contracts[].months[]: promised_, carried_, powered_, surviving_ and "
            "shortfall_accelerators, "
            "worst_lost, facility_kw,\nrevenue_usd and at_risk_usd of the month; concentration: "
            "customers and suppliers, each with index and parts;\ncoverage: of each customer "
            "promised_accelerators, open_accelerators and what each of suppliers brings.")};
}

} // namespace headroom::cli
