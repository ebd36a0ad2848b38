// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/table.h"
#include "models/domain/citation.h"
#include "models/domain/contract.h"
#include "models/domain/drawing.h"
#include "models/domain/forecast.h"
#include "models/domain/hardware.h"
#include "models/domain/permit.h"
#include "models/domain/phase.h"
#include "models/domain/place.h"
#include "models/domain/power.h"
#include "models/domain/rack.h"
#include "models/domain/scenario.h"
#include "models/domain/settings.h"

#include <tuple>

namespace headroom {

/// A whole plan, as a value: one table per entity. Copies share their rows, so that a copy costs
/// next to nothing; undo, compare, merge and the engine all work on copies.
class Project
{
public:
    using Tables = std::tuple<Table<Settings>,
                              Table<Site>,
                              Table<DrawingGroup>,
                              Table<Building>,
                              Table<Phase>,
                              Table<PowerNode>,
                              Table<Hall>,
                              Table<Obstacle>,
                              Table<Note>,
                              Table<Dimension>,
                              Table<Underlay>,
                              Table<AcceleratorType>,
                              Table<RackType>,
                              Table<RackRow>,
                              Table<Rack>,
                              Table<Connection>,
                              Table<Outage>,
                              Table<Contract>,
                              Table<RampStep>,
                              Table<ContractSite>,
                              Table<Allocation>,
                              Table<SupplyStep>,
                              Table<Forecast>,
                              Table<ForecastStep>,
                              Table<Scenario>,
                              Table<Lever>,
                              Table<Permit>,
                              Table<PermitLimit>,
                              Table<Citation>>;

    template <class T>
    [[nodiscard]] const Table<T> &table() const
    {
        return std::get<Table<T>>(m_tables);
    }

    template <class T>
    [[nodiscard]] Table<T> &table()
    {
        return std::get<Table<T>>(m_tables);
    }

    template <class T>
    [[nodiscard]] const T *find(Id id) const
    {
        return table<T>().find(id);
    }

    template <class T>
    void set(T row)
    {
        table<T>().set(std::move(row));
    }

    /// The one row of settings. A project that is still being built may have none; then the
    /// defaults.
    [[nodiscard]] const Settings &settings() const;

    friend bool operator==(const Project &, const Project &) = default;

private:
    Tables m_tables;
};

static_assert(std::tuple_size_v<Project::Tables> == kEntityKinds);

/// An empty plan with settings, named and identified.
[[nodiscard]] Project newProject(const QString &name, const QString &uuid);

/// Calls visit.template operator()<T>() for every entity type, in the order of EntityKind.
template <class Visit>
void forEachEntityType(Visit &&visit)
{
    [&]<class... T>(std::type_identity<std::tuple<Table<T>...>>) {
        (visit.template operator()<T>(), ...);
    }(std::type_identity<Project::Tables>());
}

/// Calls visit.template operator()<T>() for the entity type of a kind.
template <class Visit>
void visitKind(EntityKind kind, Visit &&visit)
{
    forEachEntityType([&]<class T>() {
        if (T::kKind == kind)
            visit.template operator()<T>();
    });
}

} // namespace headroom
