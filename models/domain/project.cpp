// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/project.h"

namespace headroom {

template class Table<Settings>;
template class Table<Site>;
template class Table<DrawingGroup>;
template class Table<Building>;
template class Table<Phase>;
template class Table<PowerNode>;
template class Table<Hall>;
template class Table<Obstacle>;
template class Table<Note>;
template class Table<Dimension>;
template class Table<Underlay>;
template class Table<AcceleratorType>;
template class Table<RackType>;
template class Table<RackRow>;
template class Table<Rack>;
template class Table<Connection>;
template class Table<Outage>;
template class Table<Contract>;
template class Table<RampStep>;
template class Table<ContractSite>;
template class Table<Allocation>;
template class Table<SupplyAgreement>;
template class Table<SupplyStep>;
template class Table<OrbitalShell>;
template class Table<LaunchStep>;
template class Table<CostSet>;
template class Table<CostInput>;
template class Table<CostCorrelation>;
template class Table<Forecast>;
template class Table<ForecastStep>;
template class Table<Throughput>;
template class Table<DemandShape>;
template class Table<Tier>;
template class Table<TierZone>;
template class Table<TierService>;
template class Table<PeakRule>;
template class Table<ApiCustomer>;
template class Table<Scenario>;
template class Table<Lever>;
template class Table<Permit>;
template class Table<PermitLimit>;
template class Table<Citation>;

Project::Project() = default;
Project::Project(const Project &other) = default;
Project::Project(Project &&other) noexcept = default;
Project &Project::operator=(const Project &other) = default;
Project &Project::operator=(Project &&other) noexcept = default;
Project::~Project() = default;

bool operator==(const Project &a, const Project &b) = default;

const Settings &Project::settings() const
{
    static const Settings defaults{.id = kSettingsId};
    const Settings *settings = find<Settings>(kSettingsId);
    return settings != nullptr ? *settings : defaults;
}

Project newProject(const QString &name, const QString &uuid)
{
    Project project;
    Settings settings;
    settings.id = kSettingsId;
    settings.name = name;
    settings.uuid = uuid;
    project.set(std::move(settings));
    return project;
}

} // namespace headroom
