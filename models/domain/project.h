// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/oneofeach.h"
#include "models/base/table.h"
#include "models/domain/citation.h"
#include "models/domain/contract.h"
#include "models/domain/costset.h"
#include "models/domain/demand.h"
#include "models/domain/drawing.h"
#include "models/domain/forecast.h"
#include "models/domain/hardware.h"
#include "models/domain/orbitalshell.h"
#include "models/domain/permit.h"
#include "models/domain/phase.h"
#include "models/domain/place.h"
#include "models/domain/power.h"
#include "models/domain/rack.h"
#include "models/domain/scenario.h"
#include "models/domain/settings.h"
#include "models/domain/throughput.h"

namespace headroom {

/// Every entity, in the order of EntityKind.
using Entities = TypeList<Settings,
                          Site,
                          DrawingGroup,
                          Building,
                          Phase,
                          PowerNode,
                          Hall,
                          Obstacle,
                          Note,
                          Dimension,
                          Underlay,
                          AcceleratorType,
                          RackType,
                          RackRow,
                          Rack,
                          Connection,
                          Outage,
                          Contract,
                          RampStep,
                          ContractSite,
                          Allocation,
                          SupplyAgreement,
                          SupplyStep,
                          OrbitalShell,
                          LaunchStep,
                          CostSet,
                          CostInput,
                          CostCorrelation,
                          Forecast,
                          ForecastStep,
                          Throughput,
                          DemandShape,
                          Tier,
                          TierZone,
                          TierService,
                          PeakRule,
                          ApiCustomer,
                          Scenario,
                          Lever,
                          Permit,
                          PermitLimit,
                          Citation>;

static_assert(Entities::kSize == kEntityKinds);

// What changes a table is compiled once, in project.cpp; left out here it would still work, only
// slower to build.
extern template class Table<Settings>;
extern template class Table<Site>;
extern template class Table<DrawingGroup>;
extern template class Table<Building>;
extern template class Table<Phase>;
extern template class Table<PowerNode>;
extern template class Table<Hall>;
extern template class Table<Obstacle>;
extern template class Table<Note>;
extern template class Table<Dimension>;
extern template class Table<Underlay>;
extern template class Table<AcceleratorType>;
extern template class Table<RackType>;
extern template class Table<RackRow>;
extern template class Table<Rack>;
extern template class Table<Connection>;
extern template class Table<Outage>;
extern template class Table<Contract>;
extern template class Table<RampStep>;
extern template class Table<ContractSite>;
extern template class Table<Allocation>;
extern template class Table<SupplyAgreement>;
extern template class Table<SupplyStep>;
extern template class Table<OrbitalShell>;
extern template class Table<LaunchStep>;
extern template class Table<CostSet>;
extern template class Table<CostInput>;
extern template class Table<CostCorrelation>;
extern template class Table<Forecast>;
extern template class Table<ForecastStep>;
extern template class Table<Throughput>;
extern template class Table<DemandShape>;
extern template class Table<Tier>;
extern template class Table<TierZone>;
extern template class Table<TierService>;
extern template class Table<PeakRule>;
extern template class Table<ApiCustomer>;
extern template class Table<Scenario>;
extern template class Table<Lever>;
extern template class Table<Permit>;
extern template class Table<PermitLimit>;
extern template class Table<Citation>;

/// A whole plan, as a value: one table per entity. Copies share their rows, so that a copy costs
/// next to nothing; undo, compare, merge and the engine all work on copies.
class Project
{
public:
    Project();
    Project(const Project &other);
    Project(Project &&other) noexcept;
    Project &operator=(const Project &other);
    Project &operator=(Project &&other) noexcept;
    ~Project();

    template <class T>
    [[nodiscard]] const Table<T> &table() const
    {
        return m_tables.of<Table<T>>();
    }

    template <class T>
    [[nodiscard]] Table<T> &table()
    {
        return m_tables.of<Table<T>>();
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

    friend bool operator==(const Project &a, const Project &b);

private:
    template <class... T>
    static OneOfEach<Table<T>...> tablesOf(TypeList<T...>);

    decltype(tablesOf(Entities())) m_tables;
};

/// An empty plan with settings, named and identified.
[[nodiscard]] Project newProject(const QString &name, const QString &uuid);

/// Calls visit.template operator()<T>() for every entity type, in the order of EntityKind.
template <class Visit>
void forEachEntityType(Visit &&visit)
{
    [&]<class... T>(TypeList<T...>) { (visit.template operator()<T>(), ...); }(Entities());
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
