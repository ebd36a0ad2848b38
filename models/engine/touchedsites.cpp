// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/touchedsites.h"

namespace headroom::engine {

namespace {

Id siteOfHall(const Project &project, Id hall)
{
    const Hall *found = project.find<Hall>(hall);
    return found != nullptr ? found->site : Id{};
}

Id siteOfNode(const Project &project, Id node)
{
    const PowerNode *found = project.find<PowerNode>(node);
    return found != nullptr ? found->site : Id{};
}

Id siteOfShell(const Project &project, Id shell)
{
    const OrbitalShell *found = project.find<OrbitalShell>(shell);
    return found != nullptr ? found->site : Id{};
}

template <class Row>
Id siteOf(const Project &project, const Row &row)
{
    if constexpr (requires { row.site; })
        return row.site;
    else if constexpr (requires { row.shell; })
        return siteOfShell(project, row.shell);
    else if constexpr (requires { row.hall; })
        return siteOfHall(project, row.hall);
    else if constexpr (requires {
                           row.from;
                           row.toNode;
                       })
        return siteOfNode(project, row.from);
    else
        return siteOfNode(project, row.node);
}

template <class... Row>
void addSites(std::set<Id> &sites,
              const ChangeSet &changes,
              const Project &before,
              const Project &after)
{
    const auto add = [&]<class T>(const std::vector<Change<T>> &rows) {
        for (const Change<T> &change : rows) {
            if (change.before)
                sites.insert(siteOf(before, *change.before));
            if (change.after)
                sites.insert(siteOf(after, *change.after));
        }
    };
    (add(changes.of<Row>()), ...);
}

template <class... Row>
bool anyOf(const ChangeSet &changes)
{
    return (!changes.of<Row>().empty() || ...);
}

} // namespace

Touched touchedBy(const ChangeSet &changes, const Project &before, const Project &after)
{
    Touched touched;
    touched.everything = anyOf<Settings, Site, Phase, AcceleratorType, RackType>(changes);
    touched.contracts = anyOf<Contract, RampStep, ContractSite, Allocation>(changes);
    touched.forecasts = anyOf<Forecast, ForecastStep>(changes);
    addSites<Building,
             Hall,
             Obstacle,
             PowerNode,
             RackRow,
             Rack,
             Connection,
             Outage,
             OrbitalShell,
             LaunchStep>(touched.sites, changes, before, after);
    return touched;
}

} // namespace headroom::engine
