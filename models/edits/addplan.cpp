// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/addplan.h"

#include "models/edits/names.h"

#include <algorithm>

namespace headroom {

namespace {

template <class T>
Project withNew(const Project &project, IdSource &ids, const QString &stem, T row, Subject *added)
{
    row.id = ids.next();
    row.name = NameSource::of(project.table<T>()).next(stem + QLatin1Char(' '));
    if (added != nullptr)
        *added = {T::kKind, row.id};
    Project result = project;
    result.set(std::move(row));
    return result;
}

} // namespace

Project addPhase(const Project &project, IdSource &ids, const QString &stem, Subject *added)
{
    return withNew(project, ids, stem, Phase{}, added);
}

Project addScenario(const Project &project, IdSource &ids, const QString &stem, Subject *added)
{
    Scenario scenario;
    for (const Scenario &other : project.table<Scenario>())
        scenario.position = std::max(scenario.position, other.position + 1);
    return withNew(project, ids, stem, scenario, added);
}

Project addContract(const Project &project, IdSource &ids, const QString &stem, Subject *added)
{
    return withNew(project, ids, stem, Contract{}, added);
}

} // namespace headroom
