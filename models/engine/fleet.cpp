// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/fleet.h"

#include "models/engine/snapshot.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom {

namespace {

using engine::at;
using engine::kUnknown;

double kilowattsOr(const std::optional<Kilowatts> &power, double other)
{
    return power ? power->value() : other;
}

class FleetCount
{
public:
    FleetCount(const Project &project, int months)
        : m_project(project)
        , m_months(months)
    {
        m_fleets.otherKw.assign(at(months), 0);
    }

    void add(const engine::SiteSnapshot &site)
    {
        const Month first = m_project.settings().horizonStart;
        for (int i = 0; i < site.racks; ++i) {
            const engine::Consumer &rack = site.consumers[at(i)];
            if (!rack.drawing || rack.type < 0)
                continue;
            int month = 0;
            if (rack.phase >= 0) {
                const engine::PhaseData &phase = site.phases[at(rack.phase)];
                if (!phase.from)
                    continue;
                month = std::max(0, *phase.from + rack.delay - first);
            }
            if (month < m_months)
                add(rack, site.types[at(rack.type)].id, month);
        }
    }

    /// Sums of what began up to each month.
    [[nodiscard]] Fleets finish() &&
    {
        for (auto &entry : m_types) {
            Fleet &fleet = entry.second;
            for (std::size_t m = 1; m < fleet.months.size(); ++m) {
                fleet.months[m].accelerators += fleet.months[m - 1].accelerators;
                fleet.months[m].idleKw += fleet.months[m - 1].idleKw;
                fleet.months[m].typicalKw += fleet.months[m - 1].typicalKw;
            }
            m_fleets.types.push_back(std::move(fleet));
        }
        for (std::size_t m = 1; m < m_fleets.otherKw.size(); ++m)
            m_fleets.otherKw[m] += m_fleets.otherKw[m - 1];
        return std::move(m_fleets);
    }

private:
    void add(const engine::Consumer &rack, Id typeId, int month)
    {
        const RackType &type = *m_project.find<RackType>(typeId);
        const double plannedKw = rack.loadW / 1000;
        const bool computes =
            type.acceleratorType && (std::isnan(rack.accelerators) || rack.accelerators > 0);
        if (!computes) {
            m_fleets.otherKw[at(month)] += plannedKw;
            return;
        }
        Fleet &fleet = m_types[{*type.acceleratorType, type.powerCurve}];
        if (fleet.months.empty()) {
            fleet.acceleratorType = *type.acceleratorType;
            fleet.curve = type.powerCurve;
            fleet.months.resize(at(m_months));
        }
        // A rack that is filled in part draws as much less as it holds less.
        const double full = type.accelerators ? *type.accelerators : kUnknown;
        const double filled = full > 0 ? rack.accelerators / full : 1;
        FleetFigures &figures = fleet.months[at(month)];
        figures.accelerators += rack.accelerators;
        figures.idleKw += kilowattsOr(type.idlePower, kUnknown) * filled;
        figures.typicalKw += type.typicalPower ? type.typicalPower->value() * filled : plannedKw;
        if (!type.idlePower)
            miss({{EntityKind::RackType, type.id}, QStringLiteral("idle_kw")});
        if (std::isnan(rack.accelerators))
            miss({{EntityKind::Rack, rack.id}, QStringLiteral("accelerators")});
    }

    void miss(MissingInput input)
    {
        constexpr std::size_t kMost = 50;
        if (m_fleets.missing.size() < kMost
            && std::find(m_fleets.missing.begin(), m_fleets.missing.end(), input)
                   == m_fleets.missing.end())
            m_fleets.missing.push_back(std::move(input));
    }

    const Project &m_project;
    int m_months = 0;
    Fleets m_fleets;
    std::map<std::pair<Id, PowerCurve>, Fleet> m_types;
};

} // namespace

Fleets fleetsOf(const Project &project, std::optional<Id> site)
{
    FleetCount count(project, project.settings().horizonMonths);
    const std::vector<engine::SiteSnapshot> snapshots =
        site ? engine::snapshotsOf(project, std::set<Id>{*site}) : engine::snapshotsOf(project);
    for (const engine::SiteSnapshot &snapshot : snapshots)
        count.add(snapshot);
    return std::move(count).finish();
}

} // namespace headroom
