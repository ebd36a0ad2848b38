// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/redundancyissues.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom::engine {

namespace {

/// The feeds of racks and the parents of power equipment, as drawn.
class Wiring
{
public:
    explicit Wiring(const Project &project)
    {
        for (const Connection &edge : project.table<Connection>()) {
            const PowerNode *from = project.find<PowerNode>(edge.from);
            if (from == nullptr || from->carrier != Carrier::Power)
                continue;
            if (edge.toRack)
                m_feeds[*edge.toRack].push_back(edge.from);
            else if (edge.toNode)
                m_parents[*edge.toNode].push_back(edge.from);
        }
    }

    [[nodiscard]] int feedsOf(Id rack) const
    {
        const auto found = m_feeds.find(rack);
        return found != m_feeds.end() ? static_cast<int>(found->second.size()) : 0;
    }

    /// Adds all that stands above a rack.
    void addAbove(Id rack, std::set<Id> &above) const
    {
        const auto found = m_feeds.find(rack);
        std::vector<Id> open = found != m_feeds.end() ? found->second : std::vector<Id>();
        while (!open.empty()) {
            const Id node = open.back();
            open.pop_back();
            const auto parents = m_parents.find(node);
            if (above.insert(node).second && parents != m_parents.end())
                open.insert(open.end(), parents->second.begin(), parents->second.end());
        }
    }

private:
    std::map<Id, std::vector<Id>> m_feeds;
    std::map<Id, std::vector<Id>> m_parents;
};

bool covers(const Project &project, const Allocation &allocation, const Rack &rack)
{
    if (allocation.rack)
        return rack.id == *allocation.rack;
    if (allocation.row)
        return rack.row == allocation.row;
    if (allocation.hall)
        return rack.hall == *allocation.hall;
    const Hall *hall = project.find<Hall>(rack.hall);
    return hall != nullptr && allocation.site && hall->site == *allocation.site;
}

/// A contract that promises more than N, and where it stands at one site.
struct Promised
{
    const Contract *contract = nullptr;
    std::vector<const Rack *> racks; // in service, of the site
    std::set<Id> above;              // equipment that feeds them
};

class SiteRedundancy
{
public:
    SiteRedundancy(const Project &project,
                   const SiteEvaluation &site,
                   Promised promised,
                   const Wiring &wiring)
        : m_project(project)
        , m_site(site)
        , m_promised(std::move(promised))
        , m_wiring(wiring)
        , m_contract{EntityKind::Contract, m_promised.contract->id}
        , m_name(displayName(project, m_contract))
        , m_siteName(displayName(project, {EntityKind::Site, site.site}))
        , m_twofold(m_promised.contract->redundancy == Redundancy::TwoN)
    {}

    std::vector<Issue> issues()
    {
        if (m_twofold)
            addTooFewFeeds();
        look();
        addLosses();
        addOverload();
        return std::move(m_issues);
    }

private:
    void addTooFewFeeds()
    {
        std::vector<Subject> subjects{m_contract};
        for (const Rack *rack : m_promised.racks) {
            const int needed =
                rack->sharing == Sharing::NPlusM ? std::max(1, rack->feedsNeeded.value_or(1)) : 1;
            if (m_wiring.feedsOf(rack->id) < 2 * needed)
                subjects.push_back({EntityKind::Rack, rack->id});
        }
        if (subjects.size() == 1)
            return;
        const auto count = static_cast<qint64>(subjects.size() - 1);
        const QString first = displayName(m_project, subjects[1]);
        m_issues.push_back({Severity::Error,
                            {"contract.2n-too-few-feeds", {count, m_name, m_siteName, first}},
                            std::move(subjects)});
    }

    void look()
    {
        for (const Epoch &epoch : m_site.epochs) {
            for (const FailureCase &failure : epoch.failures) {
                lookAtLoss(epoch.first, failure);
                lookAtOverloads(epoch.first, failure);
            }
        }
    }

    void lookAtLoss(Month month, const FailureCase &failure)
    {
        for (const FailureCase::Hit &hit : failure.contracts) {
            if (hit.contract != m_contract.id || !hit.isLoss())
                continue;
            m_losses.insert(failure.lost.id);
            if (!m_firstLoss || (month == *m_firstLoss && failure.racksDark > m_mostDark)) {
                m_firstLoss = month;
                m_mostDark = failure.racksDark;
                m_worstLost = failure.lost;
            }
        }
    }

    void lookAtOverloads(Month month, const FailureCase &failure)
    {
        for (const FailureCase::Overload &overload : failure.overloaded) {
            const PowerNode *node = m_project.find<PowerNode>(overload.node);
            if (node == nullptr || isSource(node->kind) || !m_promised.above.contains(node->id)
                || !countsIn(month))
                continue;
            const double excess = overload.loadKw - overload.limitKw;
            if (m_firstOverload
                && (month != *m_firstOverload || excess <= m_overload.loadKw - m_overload.limitKw))
                continue;
            m_firstOverload = month;
            m_overload = overload;
            m_overloadLost = failure.lost;
        }
    }

    [[nodiscard]] bool countsIn(Month month) const
    {
        const Contract &contract = *m_promised.contract;
        return contract.start && Month::of(*contract.start) <= month
               && (!contract.end || month <= Month::of(*contract.end));
    }

    void addLosses()
    {
        if (!m_firstLoss)
            return;
        std::vector<Subject> subjects{m_contract, m_worstLost};
        for (const Id node : m_losses) {
            if (node != m_worstLost.id)
                subjects.push_back({EntityKind::PowerNode, node});
        }
        m_issues.push_back({Severity::Error,
                            {m_twofold ? std::string_view("contract.lacks-2n")
                                       : std::string_view("contract.lacks-n-plus-1"),
                             {m_name,
                              displayName(m_project, m_worstLost),
                              static_cast<qint64>(m_mostDark),
                              m_siteName,
                              static_cast<qint64>(m_losses.size())}},
                            std::move(subjects),
                            m_firstLoss});
    }

    void addOverload()
    {
        if (!m_firstOverload)
            return;
        const Subject over{EntityKind::PowerNode, m_overload.node};
        m_issues.push_back({Severity::Error,
                            {m_twofold ? std::string_view("contract.2n-overload")
                                       : std::string_view("contract.n-plus-1-overload"),
                             {m_name,
                              displayName(m_project, m_overloadLost),
                              displayName(m_project, over),
                              Amount{m_overload.loadKw, Unit::Kilowatt},
                              Amount{m_overload.limitKw, Unit::Kilowatt},
                              m_siteName}},
                            {m_contract, m_overloadLost, over},
                            m_firstOverload});
    }

    const Project &m_project;
    const SiteEvaluation &m_site;
    Promised m_promised;
    const Wiring &m_wiring;
    Subject m_contract;
    QString m_name;
    QString m_siteName;
    bool m_twofold;

    std::set<Id> m_losses;
    std::optional<Month> m_firstLoss;
    int m_mostDark = 0; // racks, in the first month
    Subject m_worstLost{};

    std::optional<Month> m_firstOverload;
    FailureCase::Overload m_overload; // the largest of the first month
    Subject m_overloadLost{};
    std::vector<Issue> m_issues;
};

/// Racks of another type of accelerator than the contract's carry nothing of it; those without any,
/// as network racks, do.
bool isOfOtherType(const Project &project, const Contract &contract, const Rack &rack)
{
    const RackType *type = project.find<RackType>(rack.type);
    if (type == nullptr || !contract.acceleratorType || !type->acceleratorType)
        return false;
    const std::optional<int> held = rack.accelerators ? rack.accelerators : type->accelerators;
    return held != 0 && type->acceleratorType != contract.acceleratorType;
}

/// The racks in service that carry a contract at a site.
Promised promisedAt(const Project &project, const Contract &contract, Id site, const Wiring &wiring)
{
    Promised promised{&contract, {}, {}};
    std::vector<const Allocation *> allocations;
    for (const Allocation &allocation : project.table<Allocation>()) {
        if (allocation.contract == contract.id)
            allocations.push_back(&allocation);
    }
    if (allocations.empty())
        return promised;
    for (const Rack &rack : project.table<Rack>()) {
        const Hall *hall = project.find<Hall>(rack.hall);
        if (hall == nullptr || hall->site != site || rack.state != RackState::InService
            || isOfOtherType(project, contract, rack))
            continue;
        if (std::none_of(allocations.begin(), allocations.end(), [&](const Allocation *each) {
                return covers(project, *each, rack);
            }))
            continue;
        promised.racks.push_back(&rack);
        wiring.addAbove(rack.id, promised.above);
    }
    return promised;
}

} // namespace

std::vector<Issue> redundancyIssues(const Project &project, const Evaluation &evaluation)
{
    std::vector<const Contract *> contracts;
    for (const Contract &contract : project.table<Contract>()) {
        const bool counts = isPromise(contract.state);
        if (counts && contract.redundancy != Redundancy::N)
            contracts.push_back(&contract);
    }
    std::vector<Issue> issues;
    if (contracts.empty())
        return issues;
    const Wiring wiring(project);
    for (const Contract *contract : contracts) {
        for (const SiteEvaluation &site : evaluation.sites) {
            SiteRedundancy redundancy(
                project, site, promisedAt(project, *contract, site.site, wiring), wiring);
            for (Issue &issue : redundancy.issues())
                issues.push_back(std::move(issue));
        }
    }
    return issues;
}

} // namespace headroom::engine
