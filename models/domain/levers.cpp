// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levers.h"

#include "models/domain/demandlevers.h"
#include "models/domain/entityinfo.h"
#include "models/domain/orbitlevers.h"
#include "models/domain/supplylevers.h"

#include <cmath>
#include <tuple>

namespace headroom {

namespace {

Result<Project> changePhase(const Project &project, const Lever &lever)
{
    const Phase *found = lever.phase ? project.find<Phase>(*lever.phase) : nullptr;
    if (found == nullptr || (lever.kind == LeverKind::MovePhase && !lever.month))
        return leverTargetMissing(lever);
    Phase phase = *found;
    if (lever.kind == LeverKind::MovePhase)
        phase.inService = lever.month;
    else
        phase.status = PhaseStatus::Cancelled;
    Project result = project;
    result.set(std::move(phase));
    return result;
}

/// An outage with an id of its own that is the same in every run.
Result<Project> addOutage(const Project &project, const Lever &lever)
{
    const bool caps = lever.kind == LeverKind::CapNode;
    if (!lever.node || !project.table<PowerNode>().contains(*lever.node) || (caps && !lever.value))
        return leverTargetMissing(lever);
    Outage outage;
    outage.id = idFromKey(QStringLiteral("outage of lever %1").arg(lever.id.value));
    outage.node = *lever.node;
    outage.from = lever.month.value_or(project.settings().horizonStart);
    outage.until = lever.until;
    if (caps)
        outage.cap = Kilowatts(*lever.value);
    Project result = project;
    result.set(std::move(outage));
    return result;
}

Result<Project> restoreNode(const Project &project, const Lever &lever)
{
    const PowerNode *found = lever.node ? project.find<PowerNode>(*lever.node) : nullptr;
    if (found == nullptr)
        return leverTargetMissing(lever);
    PowerNode node = *found;
    node.status = NodeStatus::InService;
    Project result = project;
    result.set(std::move(node));
    for (const Outage &outage : project.table<Outage>()) {
        if (outage.node == *lever.node)
            result.table<Outage>().remove(outage.id);
    }
    return result;
}

Project dropProposed(const Project &project)
{
    Project result = project;
    for (const Phase &phase : project.table<Phase>()) {
        if (phase.status != PhaseStatus::Proposed)
            continue;
        Phase dropped = phase;
        dropped.status = PhaseStatus::Cancelled;
        result.set(std::move(dropped));
    }
    return result;
}

/// Its start, end, earliest exit and ramp move by as many months.
Result<Project> moveContract(const Project &project, const Lever &lever)
{
    const Contract *found = lever.contract ? project.find<Contract>(*lever.contract) : nullptr;
    if (found == nullptr || !lever.month)
        return leverTargetMissing(lever);
    Contract contract = *found;
    Project result = project;
    if (contract.start) {
        const int months = *lever.month - Month::of(*contract.start);
        contract.start = lever.month->firstDay();
        if (contract.end)
            contract.end = contract.end->addMonths(months);
        if (contract.earliestExit)
            contract.earliestExit = contract.earliestExit->addMonths(months);
        for (const RampStep &step : project.table<RampStep>()) {
            if (step.contract != contract.id)
                continue;
            RampStep moved = step;
            moved.from = step.from + months;
            result.set(moved);
        }
        for (const Allocation &allocation : project.table<Allocation>()) {
            if (allocation.contract != contract.id || (!allocation.from && !allocation.until))
                continue;
            Allocation moved = allocation;
            if (moved.from)
                moved.from = *moved.from + months;
            if (moved.until)
                moved.until = *moved.until + months;
            result.set(moved);
        }
    } else {
        contract.start = lever.month->firstDay();
    }
    result.set(std::move(contract));
    return result;
}

/// Amounts of the ramp, what its allocations name, and contracted power.
Result<Project> scaleContract(const Project &project, const Lever &lever)
{
    const Contract *found = lever.contract ? project.find<Contract>(*lever.contract) : nullptr;
    if (found == nullptr || !lever.value)
        return leverTargetMissing(lever);
    Contract contract = *found;
    Project result = project;
    if (contract.contractedPower)
        contract.contractedPower = Kilowatts(contract.contractedPower->value() * *lever.value);
    for (const RampStep &step : project.table<RampStep>()) {
        if (step.contract != contract.id)
            continue;
        RampStep scaled = step;
        scaled.amount *= *lever.value;
        result.set(scaled);
    }
    for (const Allocation &allocation : project.table<Allocation>()) {
        if (allocation.contract != contract.id || !allocation.accelerators)
            continue;
        Allocation scaled = allocation;
        scaled.accelerators = static_cast<int>(std::lround(*scaled.accelerators * *lever.value));
        result.set(scaled);
    }
    result.set(std::move(contract));
    return result;
}

Result<Project> endContract(const Project &project, const Lever &lever)
{
    const Contract *found = lever.contract ? project.find<Contract>(*lever.contract) : nullptr;
    if (found == nullptr || !lever.month)
        return leverTargetMissing(lever);
    Contract contract = *found;
    contract.end = (*lever.month + 1).firstDay().addDays(-1);
    if (contract.start && *contract.end < *contract.start) { // it never begins
        contract.end = contract.start;
        contract.state = ContractState::Closed;
    }
    Project result = project;
    result.set(std::move(contract));
    return result;
}

Result<Project> scaleForecast(const Project &project, const Lever &lever)
{
    const Forecast *found = lever.forecast ? project.find<Forecast>(*lever.forecast) : nullptr;
    if (found == nullptr || !lever.value)
        return leverTargetMissing(lever);
    Forecast forecast = *found;
    for (auto growth : {&Forecast::growth, &Forecast::growthLow, &Forecast::growthHigh}) {
        if (forecast.*growth)
            forecast.*growth = *(forecast.*growth) * *lever.value;
    }
    Project result = project;
    result.set(std::move(forecast));
    return result;
}

} // namespace

Failure leverTargetMissing(const Lever &lever)
{
    return failure(
        "lever.target-missing",
        {QString::fromUtf8(ChoiceNames<LeverKind>::kNames[static_cast<std::size_t>(lever.kind)])});
}

std::vector<Lever> leversOf(const Project &project, Id scenario)
{
    std::vector<Lever> levers;
    for (const Lever &lever : project.table<Lever>()) {
        if (lever.scenario == scenario && lever.enabled)
            levers.push_back(lever);
    }
    std::sort(levers.begin(), levers.end(), [](const Lever &a, const Lever &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    return levers;
}

Result<Project> pull(const Project &project, const Lever &lever)
{
    switch (lever.kind) {
    case LeverKind::MovePhase:
    case LeverKind::LeaveOutPhase:
        return changePhase(project, lever);
    case LeverKind::LoseNode:
    case LeverKind::CapNode:
        return addOutage(project, lever);
    case LeverKind::RestoreNode:
        return restoreNode(project, lever);
    case LeverKind::DropProposed:
        return dropProposed(project);
    case LeverKind::MoveContract:
        return moveContract(project, lever);
    case LeverKind::ScaleContract:
        return scaleContract(project, lever);
    case LeverKind::EndContract:
        return endContract(project, lever);
    case LeverKind::ScaleForecast:
        return scaleForecast(project, lever);
    case LeverKind::ScaleLimit:
    case LeverKind::SwitchOnPeakRule:
    case LeverKind::SwitchOffPeakRule:
    case LeverKind::SetWeeklyCap:
    case LeverKind::ScaleSeats:
    case LeverKind::SetGrowth:
    case LeverKind::SetZoneShare:
    case LeverKind::UnlockDemand:
    case LeverKind::StartTier:
    case LeverKind::LeaveOutTier:
    case LeverKind::SetApiLimit:
    case LeverKind::SetDeferrableShare:
        return pullOnDemand(project, lever);
    case LeverKind::MoveSupply:
        return moveSupply(project, lever);
    case LeverKind::EndSupply:
        return endSupply(project, lever);
    case LeverKind::MoveLaunches:
        return moveLaunches(project, lever);
    case LeverKind::ScaleLaunches:
        return scaleLaunches(project, lever);
    case LeverKind::SetCostInput:
        return setCostInput(project, lever);
    }
    return leverTargetMissing(lever);
}

Result<Project> withScenario(const Project &project, Id scenario)
{
    Project result = project;
    for (const Lever &lever : leversOf(project, scenario)) {
        Result<Project> next = pull(result, lever);
        if (!next)
            return next;
        result = std::move(next).value();
    }
    return result;
}

std::vector<Scenario> scenariosInOrder(const Project &project)
{
    std::vector<Scenario> result(project.table<Scenario>().begin(),
                                 project.table<Scenario>().end());
    std::sort(result.begin(), result.end(), [](const Scenario &a, const Scenario &b) {
        return std::tie(a.position, a.id) < std::tie(b.position, b.id);
    });
    return result;
}

} // namespace headroom
