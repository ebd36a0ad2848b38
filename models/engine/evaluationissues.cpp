// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluationissues.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::engine {

namespace {

Amount kilowatts(double value)
{
    return {value, Unit::Kilowatt};
}

std::string_view codeOfUnknown(const QString &resource)
{
    if (resource == u"power")
        return "power.unknown";
    if (resource == u"cooling_air")
        return "cooling.air-unknown";
    if (resource == u"cooling_liquid")
        return "cooling.liquid-unknown";
    return "accelerators.unknown";
}

std::string_view codeOfForecast(const QString &resource)
{
    if (resource == u"power")
        return "forecast.power-above-limit";
    if (resource == u"cooling_air")
        return "forecast.air-above-limit";
    if (resource == u"cooling_liquid")
        return "forecast.liquid-above-limit";
    if (resource == u"space")
        return "forecast.space-above-limit";
    return "forecast.accelerators-above-limit";
}

/// Collects the issues of one site over its months.
class SiteIssues
{
public:
    SiteIssues(const Project &project, const SiteEvaluation &site)
        : m_project(project)
        , m_site(site)
        , m_subject{EntityKind::Site, site.site}
        , m_name(displayName(project, m_subject))
    {}

    std::vector<Issue> collect()
    {
        addPower();
        addResources();
        addNodes();
        addRacks();
        addForecasts();
        return std::move(m_issues);
    }

private:
    [[nodiscard]] Month monthOf(std::size_t epoch) const { return m_site.epochs[epoch].first; }

    /// The first epoch, in time, for which the figures hold a headroom below zero.
    template <class Test>
    [[nodiscard]] std::optional<std::size_t> firstEpoch(Test &&test) const
    {
        for (std::size_t epoch = 0; epoch < m_site.epochs.size(); ++epoch) {
            if (test(epoch))
                return epoch;
        }
        return std::nullopt;
    }

    void add(Severity severity,
             Message message,
             std::vector<Subject> subjects,
             std::optional<Month> month = {})
    {
        m_issues.push_back({severity, std::move(message), std::move(subjects), month});
    }

    static bool below(const std::optional<double> &limit, const std::optional<double> &load)
    {
        return limit && load && *limit < *load;
    }

    void addPower()
    {
        const ResourceSeries *power = m_site.resource(u"power");
        const auto &figures = power->byEpoch;
        if (const auto epoch = firstEpoch(
                [&](std::size_t e) { return below(figures[e].limit, figures[e].normal); }))
            add(Severity::Error,
                {"power.over-limit",
                 {m_name, kilowatts(*figures[*epoch].normal), kilowatts(*figures[*epoch].limit)}},
                {m_subject},
                monthOf(*epoch));
        if (const auto epoch = firstEpoch(
                [&](std::size_t e) { return below(figures[e].limit, figures[e].contracted); }))
            add(Severity::Error,
                {"power.over-contracted",
                 {m_name,
                  kilowatts(*figures[*epoch].contracted),
                  kilowatts(*figures[*epoch].limit)}},
                {m_subject},
                monthOf(*epoch));
        const auto failing = firstEpoch([&](std::size_t e) {
            return below(figures[e].worstFailureLimit, figures[e].worstFailure)
                   && figures[e].headroomNormal.value_or(0) >= 0;
        });
        if (failing) {
            const ResourceFigures &f = figures[*failing];
            std::vector<Subject> subjects{m_subject};
            QString lost = m_name;
            if (f.binding && f.binding->lost) {
                subjects.push_back(*f.binding->lost);
                lost = displayName(m_project, *f.binding->lost);
            }
            add(Severity::Warning,
                {"power.short-after-failure",
                 {m_name, lost, kilowatts(*f.worstFailure - *f.worstFailureLimit)}},
                subjects,
                monthOf(*failing));
        }
    }

    void addResources()
    {
        for (const ResourceSeries &series : m_site.resources) {
            addUnknown(series);
            const bool cooling = series.name.startsWith(u"cooling");
            if (!cooling && series.name != u"accelerators")
                continue;
            const auto epoch = firstEpoch([&](std::size_t e) {
                const auto &headroom = series.byEpoch[e].headroomNormal;
                return headroom && *headroom < 0;
            });
            if (cooling)
                addCoolingCases(series);
            if (!epoch)
                continue;
            const ResourceFigures &figures = series.byEpoch[*epoch];
            if (cooling)
                add(Severity::Error,
                    {series.name == u"cooling_air" ? std::string_view("cooling.air-over-limit")
                                                   : std::string_view("cooling.liquid-over-limit"),
                     {displayName(m_project, figures.bindingNormal->subject),
                      kilowatts(-*figures.headroomNormal)}},
                    {figures.bindingNormal->subject},
                    monthOf(*epoch));
            else
                add(Severity::Error,
                    {"contract.over-installed",
                     {m_name,
                      static_cast<qint64>(*figures.contracted),
                      static_cast<qint64>(*figures.limit)}},
                    {m_subject},
                    monthOf(*epoch));
        }
    }

    /// Where cooling is enough as things are, and not after a loss or for what is promised.
    void addCoolingCases(const ResourceSeries &series)
    {
        const bool air = series.name == u"cooling_air";
        const auto boundBy = [&series](CaseKind kind) {
            return [&series, kind](std::size_t e) {
                const ResourceFigures &f = series.byEpoch[e];
                return f.headroom && *f.headroom < 0 && f.headroomNormal && *f.headroomNormal >= 0
                       && f.binding && f.binding->kind == kind;
            };
        };
        if (const auto epoch = firstEpoch(boundBy(CaseKind::Failure))) {
            const ResourceFigures &figures = series.byEpoch[*epoch];
            const Subject lost = figures.binding->lost.value_or(m_subject);
            add(Severity::Warning,
                {air ? std::string_view("cooling.air-short-after-failure")
                     : std::string_view("cooling.liquid-short-after-failure"),
                 {m_name, displayName(m_project, lost), kilowatts(-*figures.headroom)}},
                {m_subject, lost},
                monthOf(*epoch));
        }
        if (const auto epoch = firstEpoch(boundBy(CaseKind::Contracted))) {
            const ResourceFigures &figures = series.byEpoch[*epoch];
            add(Severity::Error,
                {air ? std::string_view("cooling.air-over-contracted")
                     : std::string_view("cooling.liquid-over-contracted"),
                 {m_name, kilowatts(*figures.contracted), kilowatts(*figures.limit)}},
                {m_subject},
                monthOf(*epoch));
        }
    }

    /// One issue for each resource that cannot be told, with everything that is missing.
    void addUnknown(const ResourceSeries &series)
    {
        // Equipment without a rating has an issue of its own.
        const auto epoch = firstEpoch([&](std::size_t e) {
            const ResourceFigures &figures = series.byEpoch[e];
            return !figures.complete && !(figures.headroom && figures.headroomNormal);
        });
        if (!epoch)
            return;
        std::vector<Subject> subjects;
        for (const MissingInput &missing : series.byEpoch[*epoch].missing) {
            if (missing.subject.kind != EntityKind::Phase)
                subjects.push_back(missing.subject);
        }
        subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
        const QString first = subjects.empty() ? m_name : displayName(m_project, subjects.front());
        add(Severity::Warning,
            {codeOfUnknown(series.name), {m_name, first}},
            std::move(subjects),
            monthOf(*epoch));
    }

    void addNodes()
    {
        std::map<Id, Month> normal;
        std::map<Id, Month> failure;
        std::map<Id, Month> contracted;
        for (const Epoch &epoch : m_site.epochs) {
            for (std::size_t i = 0; i < epoch.nodes.size(); ++i) {
                const NodeFigures &node = epoch.nodes[i];
                if (std::isnan(node.limitKw))
                    continue;
                if (node.normalKw > node.limitKw)
                    normal.try_emplace(m_site.nodes[i], epoch.first);
                else if (node.worstKw > node.limitKw)
                    failure.try_emplace(m_site.nodes[i], epoch.first);
                // Where planned load alone is too much, the promise adds to it or says no more.
                const bool saysNoMore =
                    node.normalKw > node.limitKw && node.contractedKw <= node.normalKw;
                if (node.contractedKw > node.limitKw && !saysNoMore
                    && !isSourceHere(m_site.nodes[i]))
                    contracted.try_emplace(m_site.nodes[i], epoch.first);
            }
        }
        for (const auto &entry : normal)
            failure.erase(entry.first);
        addNodeIssue(Severity::Error, "power.nodes-over-limit", normal);
        addNodeIssue(Severity::Error, "power.nodes-over-contracted", contracted);
        addNodeIssue(Severity::Warning, "power.nodes-over-limit-in-failure", failure);
    }

    /// Sources bring what is contracted together, so that the site is over its limit, not one of
    /// them.
    [[nodiscard]] bool isSourceHere(Id id) const
    {
        const PowerNode *node = m_project.find<PowerNode>(id);
        return node != nullptr && isSource(node->kind);
    }

    void addNodeIssue(Severity severity, std::string_view code, const std::map<Id, Month> &nodes)
    {
        if (nodes.empty())
            return;
        std::vector<Subject> subjects;
        Month first = nodes.begin()->second;
        for (const auto &[id, month] : nodes) {
            subjects.push_back({EntityKind::PowerNode, id});
            first = std::min(first, month);
        }
        const QString name = displayName(m_project, subjects.front());
        add(severity,
            {code, {m_name, static_cast<qint64>(nodes.size()), name}},
            std::move(subjects),
            first);
    }

    void addRacks()
    {
        const auto largest = [this](std::vector<Subject> Epoch::*list) {
            std::size_t result = 0;
            for (std::size_t e = 1; e < m_site.epochs.size(); ++e) {
                if ((m_site.epochs[e].*list).size() > (m_site.epochs[result].*list).size())
                    result = e;
            }
            return result;
        };
        if (m_site.epochs.empty())
            return;
        const Epoch &undocumented = m_site.epochs[largest(&Epoch::undocumented)];
        if (!undocumented.undocumented.empty())
            add(Severity::Warning,
                {"rack.undocumented",
                 {static_cast<qint64>(undocumented.undocumented.size()), m_name}},
                undocumented.undocumented,
                undocumented.first);
        const Epoch &notDiverse = m_site.epochs[largest(&Epoch::notDiverse)];
        if (!notDiverse.notDiverse.empty())
            add(Severity::Warning,
                {"rack.not-diverse", {static_cast<qint64>(notDiverse.notDiverse.size()), m_name}},
                notDiverse.notDiverse,
                notDiverse.first);
        const Epoch &dark = m_site.epochs[largest(&Epoch::dark)];
        if (!dark.dark.empty())
            add(Severity::Error,
                {"rack.dark", {static_cast<qint64>(dark.dark.size()), m_name}},
                dark.dark,
                dark.first);
    }

    /// Planned loads above a limit are told with the resource; here is what is only forecast.
    void addForecasts()
    {
        for (const Exhaustion &exhaustion : m_site.exhaustions) {
            if (!exhaustion.forecast || !exhaustion.first)
                continue;
            std::vector<Subject> subjects{m_subject};
            for (const Id forecast : m_site.forecast(exhaustion.resource)->forecasts)
                subjects.push_back({EntityKind::Forecast, forecast});
            const Unit unit = m_site.resource(exhaustion.resource)->unit;
            add(Severity::Warning,
                {codeOfForecast(exhaustion.resource),
                 {m_name, Amount{exhaustion.first->shortfall, unit}}},
                std::move(subjects),
                exhaustion.first->month);
        }
    }

    const Project &m_project;
    const SiteEvaluation &m_site;
    Subject m_subject;
    QString m_name;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> issuesOfFigures(const Project &project, const SiteEvaluation &site)
{
    return SiteIssues(project, site).collect();
}

} // namespace headroom::engine
