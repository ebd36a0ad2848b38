// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/scenarioedits.h"

#include "models/domain/levers.h"
#include "models/edits/names.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

Failure missing(EntityKind kind)
{
    return failure("entity.missing", {entityInfo(kind).label});
}

/// Gives the rows the positions of their order, and sets those that change.
template <class T>
void renumber(Project &project, std::vector<T> rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int position = static_cast<int>(i);
        const T *present = project.find<T>(rows[i].id);
        if (present != nullptr && present->position == position)
            continue;
        rows[i].position = position;
        project.set(std::move(rows[i]));
    }
}

/// Takes the row with the id to another place; false where there is none.
template <class T>
bool moveTo(std::vector<T> &rows, Id id, int place)
{
    const auto found =
        std::find_if(rows.begin(), rows.end(), [id](const T &row) { return row.id == id; });
    if (found == rows.end())
        return false;
    const auto to = rows.begin() + std::clamp(place, 0, static_cast<int>(rows.size()) - 1);
    if (to < found)
        std::rotate(to, found, found + 1);
    else
        std::rotate(found, found + 1, to + 1);
    return true;
}

} // namespace

std::vector<Lever> allLeversOf(const Project &project, Id scenario)
{
    std::vector<Lever> levers;
    for (const Lever &lever : project.table<Lever>()) {
        if (lever.scenario == scenario)
            levers.push_back(lever);
    }
    std::sort(levers.begin(), levers.end(), [](const Lever &a, const Lever &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    return levers;
}

Result<Project>
duplicateScenario(const Project &project, IdSource &ids, Id scenario, Subject *added)
{
    const Scenario *original = project.find<Scenario>(scenario);
    if (original == nullptr)
        return missing(EntityKind::Scenario);
    Scenario copy = *original;
    copy.id = ids.next();
    copy.name = NameSource::of(project.table<Scenario>()).forCopyOf(original->name);
    Project result = project;
    for (Lever lever : allLeversOf(project, scenario)) {
        lever.id = ids.next();
        lever.scenario = copy.id;
        result.set(std::move(lever));
    }
    std::vector<Scenario> order = scenariosInOrder(project);
    const auto after = std::find_if(
        order.begin(), order.end(), [scenario](const Scenario &row) { return row.id == scenario; });
    if (added != nullptr)
        *added = {EntityKind::Scenario, copy.id};
    order.insert(after + 1, std::move(copy));
    renumber(result, std::move(order));
    return result;
}

Result<Project> moveScenario(const Project &project, Id scenario, int place)
{
    std::vector<Scenario> order = scenariosInOrder(project);
    if (!moveTo(order, scenario, place))
        return missing(EntityKind::Scenario);
    Project result = project;
    renumber(result, std::move(order));
    return result;
}

Project addLever(const Project &project, IdSource &ids, Lever lever, Subject *added)
{
    lever.id = ids.next();
    lever.position = 0;
    for (const Lever &other : allLeversOf(project, lever.scenario))
        lever.position = std::max(lever.position, other.position + 1);
    if (added != nullptr)
        *added = {EntityKind::Lever, lever.id};
    Project result = project;
    result.set(std::move(lever));
    return result;
}

Result<Project> changeLever(const Project &project, const Lever &lever)
{
    const Lever *present = project.find<Lever>(lever.id);
    if (present == nullptr)
        return missing(EntityKind::Lever);
    Lever changed = lever;
    changed.scenario = present->scenario;
    changed.position = present->position;
    Project result = project;
    result.set(std::move(changed));
    return result;
}

Result<Project> moveLever(const Project &project, Id lever, int place)
{
    const Lever *present = project.find<Lever>(lever);
    if (present == nullptr)
        return missing(EntityKind::Lever);
    std::vector<Lever> order = allLeversOf(project, present->scenario);
    moveTo(order, lever, place);
    Project result = project;
    renumber(result, std::move(order));
    return result;
}

} // namespace headroom
