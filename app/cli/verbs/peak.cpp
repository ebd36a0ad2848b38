// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/costs.h"
#include "app/cli/demandinputs.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/presentation/demandquestion.h"
#include "models/presentation/headroomanswer.h"

#include <QDateTime>

#include <algorithm>

namespace headroom::cli {

namespace {

QString instantOf(const DemandAnswer &answer, std::size_t hour)
{
    constexpr qint64 kSecondsPerHour = 3600;
    const qint64 hours = answer.axis.firstHour + static_cast<qint64>(hour);
    return QDateTime::fromSecsSinceEpoch(hours * kSecondsPerHour, Qt::UTC).toString(Qt::ISODate);
}

double sumOf(const std::vector<double> &values, HourSpan span)
{
    double sum = 0;
    for (std::size_t h = span.first; h < span.last; ++h)
        sum += values[h];
    return sum;
}

Json figuresJson(double accelerators, double kw)
{
    return {{"accelerators", numberOrNull(accelerators)}, {"kw", numberOrNull(kw)}};
}

Json tierJson(const Project &project,
              const DemandAnswer &answer,
              const TierAnswer &tier,
              HourSpan span)
{
    Json json{{"name", jsonText(tier.name)}, {"id", jsonText(tier.tier.toString())}};
    if (tier.accelerators.empty()) {
        for (const char *key : {"peak",
                                "served_tokens",
                                "limited_share",
                                "wanted_tokens",
                                "limited_tokens",
                                "shifted_tokens"})
            json[key] = nullptr;
    } else {
        const auto first = tier.accelerators.begin();
        const auto most = std::max_element(first + static_cast<std::ptrdiff_t>(span.first),
                                           first + static_cast<std::ptrdiff_t>(span.last));
        const auto hour = static_cast<std::size_t>(most - first);
        json["peak"] = {{"at", jsonText(instantOf(answer, hour))},
                        {"accelerators", numberOrNull(*most)}};
        json["served_tokens"] = numberOrNull(sumOf(tier.served, span));
        json["limited_share"] = numberOrNull(tier.limitedShare);
        json["wanted_tokens"] = numberOrNull(sumOf(tier.wanted, span));
        json["limited_tokens"] =
            numberOrNull(std::max(0.0, sumOf(tier.wanted, span) - sumOf(tier.served, span)));
        json["shifted_tokens"] = numberOrNull(sumOf(tier.arrived, span));
    }
    json["missing"] = toJson(project, tier.missing);
    return json;
}

Json profileJson(const std::array<HourProfile, 24> &profile, bool known)
{
    Json hours = Json::array();
    for (const HourProfile &hour : profile) {
        hours.push_back(
            known ? Json{{"p10", numberOrNull(hour.p10)},
                         {"p50", numberOrNull(hour.p50)},
                         {"p90", numberOrNull(hour.p90)},
                         {"max", numberOrNull(hour.max)}}
                  : Json{{"p10", nullptr}, {"p50", nullptr}, {"p90", nullptr}, {"max", nullptr}});
    }
    return hours;
}

Json queueJson(const std::optional<PeakQueue> &queue)
{
    if (!queue)
        return {{"wait_share", nullptr}, {"service_level", nullptr}};
    return {{"wait_share", numberOrNull(queue->waitShare)},
            {"service_level", numberOrNull(queue->serviceLevel)},
            {"mean_wait_s", numberOrNull(queue->meanWaitS)},
            {"servers", numberOrNull(queue->servers)},
            {"traffic_erlang", numberOrNull(queue->trafficErlang)},
            {"occupancy_share", numberOrNull(queue->occupancy)},
            {"breaks_at_occupancy_share", numberOrNull(queue->breaksAt)}};
}

QString peakText(const DemandAnswer &answer,
                 const std::optional<PeakFigures> &peak,
                 const std::optional<PeakQueue> &queue,
                 HourSpan span,
                 const Project &project)
{
    if (!answer.hasTiers())
        return CommandLine::tr("The plan has no tiers of demand that count.\n");
    QString text;
    if (!peak) {
        text = CommandLine::tr("The demand is unknown. Not known: %1.\n")
                   .arg(plainSpaced(missingList(answer.missing, project, commandLineLocale())));
        return text;
    }
    TextTable facts({{CommandLine::tr("Peak hour (UTC)")},
                     {instantOf(answer, peak->hour), TextTable::Align::Right}});
    const auto row = [&facts](const QString &label, double value, Unit unit) {
        facts.addRow({label, readable(value, unit)});
    };
    row(CommandLine::tr("Accelerators needed"), std::round(peak->accelerators), Unit::Count);
    row(CommandLine::tr("Accelerators there"), std::round(peak->available), Unit::Count);
    row(CommandLine::tr("Facility power at that hour"), peak->kw, Unit::Kilowatt);
    row(CommandLine::tr("Power limit"), peak->limitKw, Unit::Kilowatt);
    row(CommandLine::tr("after the worst failure"), peak->firmKw, Unit::Kilowatt);
    row(CommandLine::tr("Mean accelerators"), std::round(peak->meanAccelerators), Unit::Count);
    row(CommandLine::tr("Load factor"), peak->loadFactor, Unit::Share);
    row(CommandLine::tr("Hours over what there is"), double(peak->hoursOver), Unit::Count);
    if (queue) {
        row(CommandLine::tr("Requests that wait"), queue->waitShare, Unit::Share);
        row(CommandLine::tr("served in time"), queue->serviceLevel, Unit::Share);
        facts.addRow({CommandLine::tr("In time up to an occupancy of"),
                      readable(queue->breaksAt, Unit::Share)});
    }
    TextTable tiers({{CommandLine::tr("Tier")},
                     {CommandLine::tr("Accelerators at the peak"), TextTable::Align::Right},
                     {CommandLine::tr("Served tokens"), TextTable::Align::Right},
                     {CommandLine::tr("Sessions limited"), TextTable::Align::Right}});
    for (const TierAnswer &tier : answer.tiers) {
        const QString served = tier.served.empty()
                                   ? CommandLine::tr("unknown")
                                   : QLocale::c().toString(sumOf(tier.served, span), 'g', 4);
        tiers.addRow({tier.name,
                      readable(std::round(tier.accelerators[peak->hour]), Unit::Count),
                      served,
                      readable(tier.limitedShare, Unit::Share)});
    }
    return facts.toString() + u'\n' + tiers.toString();
}

Outcome tellPeak(const Invocation &invocation)
{
    Maybe<Question> asked = readQuestion(invocation);
    if (auto *refusal = std::get_if<Refusal>(&asked))
        return std::move(*refusal);
    const Question &question = std::get<Question>(asked);
    Maybe<Project> set = withDemandInputs(question.plan.project, invocation.values("set"));
    if (auto *refusal = std::get_if<Refusal>(&set))
        return std::move(*refusal);
    const Project &project = std::get<Project>(set);

    DemandEvaluator evaluator = demandEvaluator(project);
    const DemandAnswer answer = evaluator.answer(project, question.evaluation.get(), question.site);
    const HourSpan span = hoursAsked(answer, question.month);
    const std::optional<PeakFigures> peak = peakFigures(answer, span);
    const std::optional<PeakQueue> queue = peak ? peakQueue(project, answer, *peak) : std::nullopt;
    const QString zone = demandZone(project, question.site);
    const std::shared_ptr<const LocalHours> local = evaluator.flows().local(zone);

    Json json{{"scenario",
               question.plan.scenario ? jsonText(question.plan.scenarioName) : Json(nullptr)}};
    json["peak"] = peak ? Json{{"at", jsonText(instantOf(answer, peak->hour))},
                               {"accelerators", numberOrNull(peak->accelerators)},
                               {"kw", numberOrNull(peak->kw)},
                               {"accelerators_available", numberOrNull(peak->available)},
                               {"limit_kw", numberOrNull(peak->limitKw)},
                               {"firm_limit_kw", numberOrNull(peak->firmKw)}}
                        : Json{{"at", nullptr}, {"accelerators", nullptr}, {"kw", nullptr}};
    json["mean"] = peak ? figuresJson(peak->meanAccelerators, peak->meanKw)
                        : Json{{"accelerators", nullptr}, {"kw", nullptr}};
    json["load_factor"] = peak ? numberOrNull(peak->loadFactor) : Json(nullptr);
    json["zone"] = jsonText(zone);
    const auto profile = peak ? profileByHour(answer, span, *local, ProfileDays::All)
                              : std::array<HourProfile, 24>();
    json["by_hour"] = profileJson(profile, peak.has_value());
    json["hours_over"] = peak ? Json(peak->hoursOver) : Json(nullptr);
    json["hours_over_firm"] = peak ? Json(peak->hoursOverFirm) : Json(nullptr);
    json["hours_counted"] = span.last - span.first;
    json["tiers"] = Json::array();
    for (const TierAnswer &tier : answer.tiers)
        json["tiers"].push_back(tierJson(project, answer, tier, span));
    json["queue"] = queueJson(queue);
    json["missing"] = toJson(project, answer.missing);
    if (invocation.has("hourly")) {
        Json hours = Json::array();
        for (std::size_t h = span.first; h < span.last; ++h)
            hours.push_back({{"at", jsonText(instantOf(answer, h))},
                             {"accelerators", numberOrNull(answer.accelerators[h])},
                             {"kw", numberOrNull(answer.kw[h])}});
        json["hours"] = std::move(hours);
    }
    return Answer{json, peakText(answer, peak, queue, span, project)};
}

} // namespace

Verb peakVerb()
{
    return {.name = "peak",
            .positionals = "FILE",
            .summary = QT_TRANSLATE_NOOP("CommandLine",
                                         "Tells hourly demand of the tiers against what there is."),
            .options = {kScenarioOption,
                        kSiteOption,
                        kMonthOption,
                        kSetOption,
                        {"hourly", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Adds every hour.")}},
            .run = tellPeak,
            .json = QT_TRANSLATE_NOOP(
                "CommandLine",
                "In JSON, peak{at, accelerators, kw, accelerators_available, limit_kw, "
                "firm_limit_kw}, mean, load_factor,\nby_hour[24]{p10, p50, p90, max} of "
                "accelerators by the clock of \"zone\", hours_over, tiers[], queue; instants are "
                "UTC.\nWithout tiers all demand is 0. --set takes tier.NAME.FIELD, "
                "api_customer.NAME.FIELD, peak_rule.NAME.FIELD and throughput.NAME.FIELD.")};
}

} // namespace headroom::cli
