// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/contracts.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headroom::engine {

namespace {

/// Racks of a site that an allocation covers, and that the contract's accelerator type lets it use.
std::vector<int> coveredRacks(const Project &project,
                              const SiteSnapshot &site,
                              const Allocation &allocation,
                              const std::optional<Id> &acceleratorType)
{
    std::vector<int> racks;
    if (allocation.site && *allocation.site != site.id)
        return racks;
    for (int i = 0; i < site.racks; ++i) {
        const Consumer &rack = site.consumers[at(i)];
        if (allocation.hall && site.halls[at(rack.hall)].id != *allocation.hall)
            continue;
        if (allocation.rack && rack.id != *allocation.rack)
            continue;
        if (allocation.row && project.find<Rack>(rack.id)->row != allocation.row)
            continue;
        const bool otherType = acceleratorType && rack.type >= 0 && rack.accelerators != 0
                               && site.types[at(rack.type)].acceleratorType
                               && site.types[at(rack.type)].acceleratorType != acceleratorType;
        if (!otherType)
            racks.push_back(i);
    }
    return racks;
}

/// Accelerators of racks, unknown where one does not say.
double installed(const SiteSnapshot &site, const std::vector<int> &racks)
{
    double sum = 0;
    for (const int rack : racks)
        sum += site.consumers[at(rack)].accelerators;
    return sum;
}

ContractData contractData(const Project &project, const Contract &contract)
{
    ContractData data;
    data.id = contract.id;
    data.firm = contract.contractClass == ContractClass::Firm;
    data.product = contract.product;
    data.startUnknown = !contract.start;
    if (contract.start)
        data.first = Month::of(*contract.start);
    if (contract.end)
        data.last = Month::of(*contract.end);
    data.contractedW = wattsOf(contract.contractedPower);
    if (contract.acceleratorType) {
        if (const auto *type = project.find<AcceleratorType>(*contract.acceleratorType))
            data.acceleratorW = wattsOf(type->power);
    }
    data.steps = rampStepsOf(project, contract.id);
    return data;
}

/// The share of a contract that each site carries: of what is installed under its allocations,
/// unknown where that is and there are several; without any, the one site where it may run, or the
/// only site there is.
std::vector<double> siteShares(const Project &project,
                               const std::vector<SiteSnapshot> &snapshots,
                               const Contract &contract,
                               const std::vector<ContractData> &bySite)
{
    std::vector<double> shares(snapshots.size(), 0);
    double total = 0;
    int covered = 0;
    bool allocated = false;
    for (std::size_t s = 0; s < snapshots.size(); ++s) {
        for (const AllocationData &allocation : bySite[s].allocations) {
            shares[s] += installed(snapshots[s], allocation.racks);
            allocated = true;
        }
        total += shares[s];
        covered += bySite[s].allocations.empty() ? 0 : 1;
    }
    if (allocated) {
        for (std::size_t s = 0; s < shares.size(); ++s) {
            const bool here = !bySite[s].allocations.empty();
            if (covered == 1 || !here)
                shares[s] = here ? 1 : 0;
            else if (total == 0)
                shares[s] = 1.0 / covered;
            else
                shares[s] /= total;
        }
        return shares;
    }
    std::vector<std::size_t> allowed;
    for (const ContractSite &site : project.table<ContractSite>()) {
        for (std::size_t s = 0; s < snapshots.size(); ++s) {
            if (site.contract == contract.id && site.site == snapshots[s].id)
                allowed.push_back(s);
        }
    }
    if (allowed.size() == 1)
        shares[allowed.front()] = 1;
    else if (allowed.empty() && snapshots.size() == 1 && project.table<Site>().size() == 1)
        shares.front() = 1;
    return shares;
}

/// What the allocations of each site give, where several sites carry the contract.
void addSpans(const std::vector<SiteSnapshot> &snapshots, std::vector<ContractData> &bySite)
{
    const auto carries = [](const ContractData &data) { return !data.allocations.empty(); };
    if (std::count_if(bySite.begin(), bySite.end(), carries) < 2)
        return;
    std::vector<AllocatedSpan> all;
    std::vector<std::size_t> siteOf;
    for (std::size_t s = 0; s < bySite.size(); ++s) {
        for (const AllocationData &allocation : bySite[s].allocations) {
            const double there = installed(snapshots[s], allocation.racks);
            const double named = allocation.accelerators * allocation.siteShare;
            all.push_back({allocation.from,
                           allocation.until,
                           0,
                           std::isnan(named) ? there : std::min(named, there)});
            siteOf.push_back(s);
        }
    }
    for (std::size_t s = 0; s < bySite.size(); ++s) {
        bySite[s].spans = all;
        for (std::size_t i = 0; i < all.size(); ++i)
            bySite[s].spans[i].here = siteOf[i] == s ? all[i].all : 0;
    }
}

} // namespace

bool ContractData::countsIn(Month month) const
{
    return first && *first <= month && (!last || month <= *last);
}

double ContractData::siteShareIn(Month month) const
{
    double here = 0;
    double all = 0;
    for (const AllocatedSpan &span : spans) {
        if ((!span.from || *span.from <= month) && (!span.until || month <= *span.until)) {
            here += span.here;
            all += span.all;
        }
    }
    return all > 0 && !std::isnan(here) ? here / all : siteShare;
}

Ramp rampStepsOf(const Project &project, Id contract)
{
    Ramp ramp;
    for (const RampStep &step : project.table<RampStep>()) {
        if (step.contract == contract)
            ramp.emplace_back(step.from, step.amount);
    }
    std::stable_sort(
        ramp.begin(), ramp.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return ramp;
}

double amountIn(const Ramp &ramp, Month month)
{
    if (ramp.empty())
        return kUnknown;
    double amount = 0;
    for (const auto &[from, value] : ramp) {
        if (from <= month)
            amount = value;
    }
    return amount;
}

std::vector<SiteContracts> contractsOf(const Project &project,
                                       const std::vector<SiteSnapshot> &snapshots)
{
    std::vector<SiteContracts> result(snapshots.size());
    for (const Contract &contract : project.table<Contract>()) {
        if (!isPromise(contract.state))
            continue;
        const ContractData data = contractData(project, contract);
        std::vector<ContractData> bySite(snapshots.size(), data);
        for (const Allocation &allocation : project.table<Allocation>()) {
            if (allocation.contract != contract.id)
                continue;
            std::vector<AllocationData> parts(snapshots.size());
            double total = 0;
            int covered = 0;
            for (std::size_t s = 0; s < snapshots.size(); ++s) {
                parts[s].racks =
                    coveredRacks(project, snapshots[s], allocation, contract.acceleratorType);
                total += installed(snapshots[s], parts[s].racks);
                covered += parts[s].racks.empty() ? 0 : 1;
            }
            for (std::size_t s = 0; s < snapshots.size(); ++s) {
                AllocationData &part = parts[s];
                if (part.racks.empty())
                    continue;
                part.id = allocation.id;
                part.from = allocation.from;
                part.until = allocation.until;
                part.accelerators = allocation.accelerators
                                        ? static_cast<double>(*allocation.accelerators)
                                        : kUnknown;
                const bool splits = covered > 1 && total != 0;
                part.siteShare = splits ? installed(snapshots[s], part.racks) / total : 1;
                bySite[s].allocations.push_back(std::move(part));
            }
        }
        const std::vector<double> shares = siteShares(project, snapshots, contract, bySite);
        addSpans(snapshots, bySite);
        for (std::size_t s = 0; s < snapshots.size(); ++s) {
            if (shares[s] <= 0 && bySite[s].allocations.empty())
                continue;
            bySite[s].siteShare = shares[s];
            const bool isIt = contract.powerBasis == PowerBasis::It;
            const double facilityOverIt = isIt ? snapshots[s].pueRatio : 1;
            bySite[s].contractedW = std::round(bySite[s].contractedW * shares[s] * facilityOverIt);
            result[s].contracts.push_back(std::move(bySite[s]));
        }
    }
    return result;
}

} // namespace headroom::engine
