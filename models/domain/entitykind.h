// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// The entities of a project, in the order in which they may refer to each other (a kind refers to
/// earlier kinds, to its own, and, where the table says so, to later ones).
enum class EntityKind {
    Project,
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
    Citation
};

inline constexpr int kEntityKinds = 42;

} // namespace headroom
