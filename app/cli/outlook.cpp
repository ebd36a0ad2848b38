// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outlook.h"

#include "models/base/units.h"
#include "models/engine/outlook.h"
#include "models/presentation/exhaustionanswer.h"
#include "models/presentation/headroomanswer.h"

#include <cmath>

namespace headroom::cli {

namespace {

Json monthOrNull(const std::optional<Month> &month)
{
    return month ? jsonText(month->toString()) : Json(nullptr);
}

Json dateOrNull(const std::optional<QDate> &date)
{
    return date ? jsonText(date->toString(Qt::ISODate)) : Json(nullptr);
}

Json stepJson(const Project &project, const std::optional<CapacityStep> &step, const QString &unit)
{
    if (!step)
        return nullptr;
    Json json = toJson(project, {EntityKind::Phase, step->phase});
    json["amount"] = numberOrNull(step->amount);
    json["unit"] = jsonText(unit);
    json["enough"] = step->enough;
    return json;
}

Json subjectOrNull(const Project &project, const std::optional<Subject> &subject)
{
    return subject ? toJson(project, *subject) : Json(nullptr);
}

/// The keys of a crossing, under a prefix; all null where there is none.
void addCrossing(Json &json,
                 const Project &project,
                 const std::string &prefix,
                 const std::optional<Crossing> &crossing,
                 const QString &unit)
{
    const Crossing &known = crossing.value_or(Crossing{});
    const auto month = crossing ? std::optional(crossing->month) : std::nullopt;
    json[prefix + "month"] = monthOrNull(month);
    json[prefix + "order_by"] = dateOrNull(known.orderBy);
    json[prefix + "until"] = monthOrNull(known.until);
    json[prefix + "shortfall"] = numberOrNull(
        crossing ? std::optional(std::round(crossing->shortfall * 1e6) / 1e6) : std::nullopt);
    json[prefix + "lead_time_weeks"] =
        numberOrNull(known.leadTime ? std::optional(known.leadTime->value()) : std::nullopt);
    json[prefix + "lead_time_of"] = subjectOrNull(project, known.leadTimeOf);
    json[prefix + "step"] = stepJson(project, known.step, unit);
    json[prefix + "short_of"] = subjectOrNull(project, known.shortOf);
}

/// The first month of all cases, and which it is; the normal case where several come together.
void addEarliest(Json &json, const Exhaustion &exhaustion)
{
    const Crossing *earliest = nullptr;
    const char *which = nullptr;
    const auto consider = [&](const std::optional<Crossing> &crossing, const char *name) {
        if (!crossing || (earliest != nullptr && earliest->month <= crossing->month))
            return;
        earliest = &*crossing;
        which = name;
    };
    consider(exhaustion.first, "normal");
    consider(exhaustion.firstContracted, "contracted");
    consider(exhaustion.firstInFailure, "failure");
    json["earliest_month"] =
        monthOrNull(earliest != nullptr ? std::optional(earliest->month) : std::nullopt);
    json["earliest_case"] = which != nullptr ? Json(which) : Json(nullptr);
    json["earliest_order_by"] = dateOrNull(earliest != nullptr ? earliest->orderBy : std::nullopt);
}

Json exhaustionOf(const Project &project, const Exhaustion &exhaustion, const QString &unit)
{
    Json json = Json::object();
    addCrossing(json, project, "", exhaustion.first, unit);
    addCrossing(json, project, "lasting_", exhaustion.lasting, unit);
    addCrossing(json, project, "worst_failure_", exhaustion.firstInFailure, unit);
    const Crossing &failure = exhaustion.firstInFailure.value_or(Crossing{});
    json["worst_failure_lost"] = subjectOrNull(project, failure.lost);
    addCrossing(json, project, "worst_failure_lasting_", exhaustion.lastingInFailure, unit);
    addCrossing(json, project, "contracted_", exhaustion.firstContracted, unit);
    addCrossing(json, project, "contracted_lasting_", exhaustion.lastingContracted, unit);
    addEarliest(json, exhaustion);
    json["unit"] = jsonText(unit);
    json["demand"] = exhaustion.forecast ? "forecast" : "planned";
    json["month_if_high"] = monthOrNull(exhaustion.firstIfHigh);
    json["month_if_low"] = monthOrNull(exhaustion.firstIfLow);
    json["unknown_months"] = exhaustion.unknownMonths;
    json["worst_failure_unknown_months"] = exhaustion.unknownMonthsInFailure;
    json["contracted_unknown_months"] = exhaustion.unknownMonthsContracted;
    json["missing"] = toJson(project, exhaustion.missing);
    return json;
}

} // namespace

Json exhaustionJson(const Project &project, const SiteEvaluation &site)
{
    Json result = Json::object();
    for (const Exhaustion &exhaustion : site.exhaustions)
        result[exhaustion.resource.toStdString()] =
            exhaustionOf(project, exhaustion, unitOf(*site.resource(exhaustion.resource)));
    return result;
}

Json forecastJson(const SiteEvaluation &site, Month firstMonth, std::optional<int> month)
{
    Json result = Json::object();
    for (const ForecastSeries &series : site.forecasts) {
        const QString unit = unitOf(*site.resource(series.resource));
        Json months = Json::array();
        for (std::size_t i = 0; i < series.byMonth.size(); ++i) {
            if (month && static_cast<int>(i) != *month)
                continue;
            const ForecastMonth &figures = series.byMonth[i];
            months.push_back({{"month", jsonText((firstMonth + static_cast<int>(i)).toString())},
                              {"demand", numberOrNull(figures.demand)},
                              {"low", numberOrNull(figures.low)},
                              {"high", numberOrNull(figures.high)},
                              {"unit", jsonText(unit)}});
        }
        result[series.resource.toStdString()] = std::move(months);
    }
    return result;
}

QString exhaustionText(const Project &project,
                       const Evaluation &evaluation,
                       const SiteEvaluation &site,
                       const ResourceSeries &series)
{
    const Exhaustion *exhaustion = site.exhaustion(series.name);
    if (exhaustion == nullptr)
        return {};
    const QLocale locale = commandLineLocale();
    const QString missing = missingNote(monthlyFigures(evaluation, site, series), project, locale);
    QStringList sentences{
        exhaustionAnswer(*exhaustion, series.unit, evaluation.months, project, locale)};
    if (!missing.isEmpty())
        sentences << missing;
    return plainSpaced(sentences.join(u' ')) + QStringLiteral("\n\n");
}

Json nextJson(
    const Project &project, const Evaluation &evaluation, Id site, double kilowatts, Month from)
{
    const std::optional<Exhaustion> exhaustion =
        exhaustionWithMore(project, evaluation, site, ForecastResource::Power, {kilowatts, from});
    if (!exhaustion)
        return nullptr;
    Json json{{"amount_kw", kilowatts}, {"from", jsonText(from.toString())}};
    json.update(exhaustionOf(project, *exhaustion, unitSymbol(Unit::Kilowatt)));
    return json;
}

QString nextText(
    const Project &project, const Evaluation &evaluation, Id site, double kilowatts, QDate today)
{
    return plainSpaced(nextAmountAnswer({.site = site, .amount = kilowatts, .today = today},
                                        project,
                                        evaluation,
                                        commandLineLocale()))
           + QStringLiteral("\n\n");
}

} // namespace headroom::cli
