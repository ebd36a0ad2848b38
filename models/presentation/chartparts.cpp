// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartparts.h"

#include "models/text/words.h"

#include <algorithm>
#include <array>
#include <limits>

namespace headroom {

namespace {

struct ResourceTitle
{
    QStringView name;
    std::string_view code;
};

constexpr std::array kResourceTitles{
    ResourceTitle{u"power", "chart.resource.power"},
    ResourceTitle{u"cooling_air", "chart.resource.air"},
    ResourceTitle{u"cooling_liquid", "chart.resource.liquid"},
    ResourceTitle{u"space", "chart.resource.space"},
    ResourceTitle{u"accelerators", "chart.resource.accelerators"},
};

} // namespace

ChartSpec startChart(const ChartRequest &request, const Project &project, std::string_view title)
{
    ChartSpec spec;
    spec.name = request.name;
    spec.locale = request.locale;
    spec.title = words(Message{title}, request.locale);
    spec.project = project.settings().name;
    if (request.asOf.isValid())
        spec.asOf = request.asOf;
    if (const Scenario *scenario =
            request.scenario ? project.find<Scenario>(*request.scenario) : nullptr)
        spec.scenario = scenario->name;
    return spec;
}

const Site *chartSite(const ChartRequest &request, const Project &project)
{
    if (request.site)
        return project.find<Site>(*request.site);
    const Site *first = nullptr;
    for (const Site &site : project.table<Site>()) {
        if (site.kind == SiteKind::Ground && (first == nullptr || site.name < first->name))
            first = &site;
    }
    return first;
}

const SiteEvaluation *chartAnswers(ChartSpec &spec,
                                   const ChartRequest &request,
                                   const Project &project,
                                   const Evaluation &evaluation)
{
    const Site *site = chartSite(request, project);
    if (site == nullptr) {
        spec.emptyReason = words(Message{"chart.headroom.no-site"}, request.locale);
        return nullptr;
    }
    spec.site = site->name;
    const SiteEvaluation *answers = evaluation.site(site->id);
    if (answers == nullptr || answers->resources.empty()) {
        spec.emptyReason =
            words(Message{"chart.headroom.no-resource", {site->name}}, request.locale);
        return nullptr;
    }
    if (evaluation.months <= 0 || answers->epochOfMonth.empty()) {
        spec.emptyReason = words(Message{"chart.headroom.no-months"}, request.locale);
        return nullptr;
    }
    return answers;
}

Month chartMonth(const ChartRequest &request, const Evaluation &evaluation)
{
    const Month wanted = request.month            ? *request.month
                         : request.asOf.isValid() ? Month::of(request.asOf)
                                                  : evaluation.firstMonth;
    return std::clamp(
        wanted, evaluation.firstMonth, evaluation.firstMonth + std::max(0, evaluation.months - 1));
}

std::size_t epochOf(const Evaluation &evaluation, const SiteEvaluation &site, Month month)
{
    return static_cast<std::size_t>(
        site.epochOfMonth[static_cast<std::size_t>(month - evaluation.firstMonth)]);
}

std::vector<double> monthPlaces(const Evaluation &evaluation)
{
    std::vector<double> places;
    places.reserve(static_cast<std::size_t>(evaluation.months));
    for (int i = 0; i < evaluation.months; ++i)
        places.push_back(evaluation.firstMonth.index() + i);
    return places;
}

QString resourceTitle(const QString &resource, const QLocale &locale)
{
    for (const ResourceTitle &entry : kResourceTitles) {
        if (resource == entry.name)
            return words(Message{entry.code}, locale);
    }
    const QString pollutant = choiceWords(resource.mid(resource.indexOf(u':') + 1));
    return words(Message{"chart.resource.permit", {pollutant}}, locale);
}

std::vector<Subject> sourcedSubjects(const Project &project, const Site &site)
{
    std::vector<Subject> subjects{{EntityKind::Project, kSettingsId}, {EntityKind::Site, site.id}};
    for (const Phase &phase : project.table<Phase>())
        subjects.push_back({EntityKind::Phase, phase.id});
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (node.site == site.id && isSource(node.kind))
            subjects.push_back({EntityKind::PowerNode, node.id});
    }
    return subjects;
}

QString shortDateWords(QDate date, const QLocale &locale)
{
    return locale.toString(date, QStringLiteral("d MMM yyyy"));
}

bool isToBeOrdered(const Crossing &crossing, const std::optional<QDate> &today)
{
    return crossing.orderBy && !(crossing.until && today && *crossing.orderBy < *today);
}

double orUnknown(std::optional<double> value)
{
    return value.value_or(std::numeric_limits<double>::quiet_NaN());
}

} // namespace headroom
