// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/issues.h"

#include "models/domain/invariants.h"
#include "models/domain/levers.h"
#include "models/engine/geometryissues.h"
#include "models/engine/redundancyissues.h"
#include "models/engine/supplied.h"
#include "models/engine/unrated.h"

#include <algorithm>
#include <map>
#include <set>

namespace headroom {

namespace {

using Subjects = std::vector<Subject>;

/// One issue for many things of a kind: %1 how many, %2 the first of them.
void addMany(std::vector<Issue> &issues,
             const Project &project,
             Severity severity,
             std::string_view code,
             Subjects subjects)
{
    if (subjects.empty())
        return;
    issues.push_back(
        {severity,
         {code, {static_cast<qint64>(subjects.size()), displayName(project, subjects.front())}},
         std::move(subjects)});
}

void addEquipment(std::vector<Issue> &issues, const Project &project)
{
    for (Issue &issue : engine::unratedIssues(project))
        issues.push_back(std::move(issue));

    std::set<Id> leadsOn;
    std::set<Id> connectedSites;
    for (const Connection &edge : project.table<Connection>())
        leadsOn.insert(edge.from);
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (isSource(node.kind) && leadsOn.contains(node.id))
            connectedSites.insert(node.site);
    }
    Subjects nowhere;
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (isSource(node.kind) && connectedSites.contains(node.site) && !leadsOn.contains(node.id))
            nowhere.push_back({EntityKind::PowerNode, node.id});
    }
    addMany(issues, project, Severity::Warning, "power-node.leads-nowhere", nowhere);

    Subjects crossing;
    Subjects mixed;
    for (const Connection &edge : project.table<Connection>()) {
        const PowerNode *from = project.find<PowerNode>(edge.from);
        if (from == nullptr)
            continue;
        std::optional<Id> site;
        if (edge.toNode) {
            if (const PowerNode *to = project.find<PowerNode>(*edge.toNode)) {
                site = to->site;
                if (to->carrier != from->carrier && from->carrier != Carrier::Power)
                    mixed.push_back({EntityKind::Connection, edge.id});
            }
        } else if (const Rack *rack = edge.toRack ? project.find<Rack>(*edge.toRack) : nullptr) {
            const Hall *hall = project.find<Hall>(rack->hall);
            site = hall != nullptr ? std::optional(hall->site) : std::nullopt;
        }
        if (site && *site != from->site)
            crossing.push_back({EntityKind::Connection, edge.id});
    }
    addMany(issues, project, Severity::Error, "connection.crosses-sites", crossing);
    addMany(issues, project, Severity::Error, "connection.mixes-carriers", mixed);
}

void addPhases(std::vector<Issue> &issues, const Project &project)
{
    std::set<Id> used;
    for (const PowerNode &node : project.table<PowerNode>()) {
        if (node.phase)
            used.insert(*node.phase);
    }
    for (const Rack &rack : project.table<Rack>()) {
        if (rack.phase)
            used.insert(*rack.phase);
    }
    Subjects unknown;
    for (const Phase &phase : project.table<Phase>()) {
        if (!phase.inService && phase.status != PhaseStatus::Cancelled && used.contains(phase.id))
            unknown.push_back({EntityKind::Phase, phase.id});
    }
    addMany(issues, project, Severity::Warning, "phase.no-month", unknown);
}

void addRacks(std::vector<Issue> &issues, const Project &project)
{
    std::map<Id, int> feeds;
    for (const Connection &edge : project.table<Connection>()) {
        if (edge.toRack)
            ++feeds[*edge.toRack];
    }
    Subjects unstated;
    Subjects tooFew;
    Subjects overfull;
    for (const Rack &rack : project.table<Rack>()) {
        const Subject subject{EntityKind::Rack, rack.id};
        if (rack.sharing == Sharing::NPlusM && !rack.feedsNeeded)
            unstated.push_back(subject);
        if (rack.sharing == Sharing::NPlusM && rack.feedsNeeded && feeds.contains(rack.id)
            && feeds[rack.id] < *rack.feedsNeeded)
            tooFew.push_back(subject);
        const RackType *type = project.find<RackType>(rack.type);
        if (type != nullptr && type->accelerators && rack.accelerators
            && *rack.accelerators > *type->accelerators)
            overfull.push_back(subject);
    }
    addMany(issues, project, Severity::Warning, "rack.feeds-needed-unknown", unstated);
    addMany(issues, project, Severity::Error, "rack.too-few-feeds", tooFew);
    addMany(issues, project, Severity::Warning, "rack.more-than-its-type-holds", overfull);
}

void addContracts(std::vector<Issue> &issues, const Project &project)
{
    std::set<Id> allocated;
    for (const Allocation &allocation : project.table<Allocation>())
        allocated.insert(allocation.contract);
    Subjects loose;
    Subjects undated;
    for (const Contract &contract : project.table<Contract>()) {
        const bool promise = isPromise(contract.state);
        if (promise && !allocated.contains(contract.id))
            loose.push_back({EntityKind::Contract, contract.id});
        if (promise && !contract.start)
            undated.push_back({EntityKind::Contract, contract.id});
    }
    addMany(issues, project, Severity::Warning, "contract.no-allocation", loose);
    addMany(issues, project, Severity::Warning, "contract.no-start", undated);
}

/// The first month in which a supply gives less than is promised of it, once for each resource.
void addSupplies(std::vector<Issue> &issues, const Project &project)
{
    for (const SiteEvaluation &site : suppliedSites(project)) {
        const Subject subject{EntityKind::Site, site.site};
        for (const ResourceSeries &series : site.resources) {
            const auto found = std::find_if(
                series.byEpoch.begin(), series.byEpoch.end(), [](const ResourceFigures &figures) {
                    return figures.headroom && *figures.headroom < 0;
                });
            if (found == series.byEpoch.end())
                continue;
            issues.push_back({Severity::Error,
                              {"contract.over-supplied",
                               {displayName(project, subject),
                                Amount{*found->contracted, series.unit},
                                Amount{*found->limit, series.unit}}},
                              {subject},
                              project.settings().horizonStart
                                  + static_cast<int>(found - series.byEpoch.begin())});
        }
    }
}

void addLevers(std::vector<Issue> &issues, const Project &project)
{
    for (const Scenario &scenario : scenariosInOrder(project)) {
        for (const Lever &lever : leversOf(project, scenario.id)) {
            const Result<Project> pulled = pull(project, lever);
            if (pulled)
                continue;
            issues.push_back(
                {Severity::Error,
                 pulled.message(),
                 {{EntityKind::Lever, lever.id}, {EntityKind::Scenario, scenario.id}}});
        }
    }
}

} // namespace

std::vector<Issue> findIssues(const Project &project, const Evaluation &evaluation)
{
    std::vector<Issue> issues = brokenInvariants(project);
    issues.insert(issues.end(), evaluation.issues.begin(), evaluation.issues.end());
    addEquipment(issues, project);
    addPhases(issues, project);
    addRacks(issues, project);
    addContracts(issues, project);
    for (Issue &issue : engine::redundancyIssues(project, evaluation))
        issues.push_back(std::move(issue));
    addSupplies(issues, project);
    addLevers(issues, project);
    for (Issue &issue : engine::geometryIssues(project))
        issues.push_back(std::move(issue));
    std::stable_sort(issues.begin(), issues.end(), [](const Issue &a, const Issue &b) {
        return a.severity < b.severity;
    });
    return issues;
}

} // namespace headroom
