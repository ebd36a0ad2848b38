// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outlook.h"

#include "models/presentation/exhaustionanswer.h"
#include "models/presentation/headroomanswer.h"

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

Json stepJson(const Project &project, const std::optional<CapacityStep> &step)
{
    if (!step)
        return nullptr;
    Json json = toJson(project, {EntityKind::Phase, step->phase});
    json["amount"] = numberOrNull(step->amount);
    json["enough"] = step->enough;
    return json;
}

/// The keys of a crossing, under a prefix; all null where there is none.
void addCrossing(Json &json,
                 const Project &project,
                 const std::string &prefix,
                 const std::optional<Crossing> &crossing)
{
    const Crossing &known = crossing.value_or(Crossing{});
    const auto month = crossing ? std::optional(crossing->month) : std::nullopt;
    json[prefix + "month"] = monthOrNull(month);
    json[prefix + "order_by"] = dateOrNull(known.orderBy);
    json[prefix + "until"] = monthOrNull(known.until);
    json[prefix + "shortfall"] =
        numberOrNull(crossing ? std::optional(crossing->shortfall) : std::nullopt);
    json[prefix + "lead_time_weeks"] =
        numberOrNull(known.leadTime ? std::optional(known.leadTime->value()) : std::nullopt);
    json[prefix + "lead_time_of"] =
        known.leadTimeOf ? toJson(project, *known.leadTimeOf) : Json(nullptr);
    json[prefix + "step"] = stepJson(project, known.step);
}

} // namespace

Json exhaustionJson(const Project &project, const SiteEvaluation &site)
{
    Json result = Json::object();
    for (const Exhaustion &exhaustion : site.exhaustions) {
        Json json = Json::object();
        addCrossing(json, project, "", exhaustion.first);
        addCrossing(json, project, "lasting_", exhaustion.lasting);
        json["demand"] = exhaustion.forecast ? "forecast" : "planned";
        json["month_if_high"] = monthOrNull(exhaustion.firstIfHigh);
        json["month_if_low"] = monthOrNull(exhaustion.firstIfLow);
        json["unknown_months"] = exhaustion.unknownMonths;
        json["missing"] = toJson(project, exhaustion.missing);
        result[exhaustion.resource.toStdString()] = std::move(json);
    }
    return result;
}

Json forecastJson(const SiteEvaluation &site, Month firstMonth, std::optional<int> month)
{
    Json result = Json::object();
    for (const ForecastSeries &series : site.forecasts) {
        Json months = Json::array();
        for (std::size_t i = 0; i < series.byMonth.size(); ++i) {
            if (month && static_cast<int>(i) != *month)
                continue;
            const ForecastMonth &figures = series.byMonth[i];
            months.push_back({{"month", jsonText((firstMonth + static_cast<int>(i)).toString())},
                              {"demand", numberOrNull(figures.demand)},
                              {"low", numberOrNull(figures.low)},
                              {"high", numberOrNull(figures.high)}});
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
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const QString missing = missingNote(monthlyFigures(evaluation, site, series), project, locale);
    QStringList sentences{
        exhaustionAnswer(*exhaustion, series.unit, evaluation.months, project, locale)};
    if (!missing.isEmpty())
        sentences << missing;
    return plainSpaced(sentences.join(u' ')) + QStringLiteral("\n\n");
}

} // namespace headroom::cli
