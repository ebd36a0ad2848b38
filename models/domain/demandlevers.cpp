// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/demandlevers.h"

#include "models/domain/levers.h"

#include <algorithm>

namespace headroom {

namespace {

/// The row of the id, for changing; nothing where there is none.
template <class T>
std::optional<T> copyOf(const Project &project, const std::optional<Id> &id)
{
    const T *found = id ? project.find<T>(*id) : nullptr;
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

template <class T>
std::optional<Project> with(const Project &project, T row)
{
    Project result = project;
    result.set(std::move(row));
    return result;
}

std::optional<Project> scaleLimit(const Project &project, const Lever &lever)
{
    std::optional<Tier> tier = copyOf<Tier>(project, lever.tier);
    if (!tier || !lever.value)
        return std::nullopt;
    if (tier->sessionLimit)
        tier->sessionLimit = *tier->sessionLimit * *lever.value;
    return with(project, *std::move(tier));
}

std::optional<Project> switchPeakRule(const Project &project, const Lever &lever)
{
    std::optional<PeakRule> rule = copyOf<PeakRule>(project, lever.peakRule);
    if (!rule)
        return std::nullopt;
    rule->enabled = lever.kind == LeverKind::SwitchOnPeakRule;
    return with(project, *std::move(rule));
}

std::optional<Project> setWeeklyCap(const Project &project, const Lever &lever)
{
    std::optional<Tier> tier = copyOf<Tier>(project, lever.tier);
    if (!tier)
        return std::nullopt;
    tier->weeklyCap = lever.value ? std::optional(Tokens(*lever.value)) : std::nullopt;
    return with(project, *std::move(tier));
}

std::optional<Project> scaleSeats(const Project &project, const Lever &lever)
{
    std::optional<Tier> tier = copyOf<Tier>(project, lever.tier);
    if (!tier || !lever.value)
        return std::nullopt;
    if (tier->seats)
        tier->seats = *tier->seats * *lever.value;
    Project result = project;
    for (const ApiCustomer &group : project.table<ApiCustomer>()) {
        if (group.tier != tier->id || !group.customers)
            continue;
        ApiCustomer scaled = group;
        scaled.customers = *scaled.customers * *lever.value;
        result.set(std::move(scaled));
    }
    result.set(*std::move(tier));
    return result;
}

/// Sets a share of the tier, as it is told in the lever.
std::optional<Project> setShare(const Project &project, const Lever &lever, Share Tier::*share)
{
    std::optional<Tier> tier = copyOf<Tier>(project, lever.tier);
    if (!tier || !lever.value)
        return std::nullopt;
    (*tier).*share = Share(*lever.value);
    if (lever.kind == LeverKind::SetDeferrableShare) {
        tier->deferrableShare = Share(std::min(*lever.value, 1.0));
        tier->tierClass = TierClass::Deferrable;
    }
    return with(project, *std::move(tier));
}

/// The zone takes its share of the tier; the others keep their proportions in what is left.
std::optional<Project> setZoneShare(const Project &project, const Lever &lever)
{
    std::optional<TierZone> zone = copyOf<TierZone>(project, lever.tierZone);
    if (!zone || !lever.value)
        return std::nullopt;
    const double share = std::clamp(*lever.value, 0.0, 1.0);
    double others = 0;
    for (const TierZone &other : project.table<TierZone>()) {
        if (other.tier == zone->tier && other.id != zone->id)
            others += other.share.value();
    }
    Project result = project;
    if (others > 0) {
        for (const TierZone &other : project.table<TierZone>()) {
            if (other.tier != zone->tier || other.id == zone->id)
                continue;
            TierZone scaled = other;
            scaled.share = other.share * ((1 - share) / others);
            result.set(std::move(scaled));
        }
    }
    zone->share = Share(share);
    result.set(*std::move(zone));
    return result;
}

std::optional<Project> includeTier(const Project &project, const Lever &lever)
{
    std::optional<Tier> tier = copyOf<Tier>(project, lever.tier);
    if (!tier)
        return std::nullopt;
    tier->included = lever.kind == LeverKind::StartTier;
    if (tier->included && lever.month)
        tier->from = lever.month;
    return with(project, *std::move(tier));
}

std::optional<Project> setApiLimit(const Project &project, const Lever &lever)
{
    std::optional<ApiCustomer> group = copyOf<ApiCustomer>(project, lever.apiCustomer);
    if (!group)
        return std::nullopt;
    group->limit = lever.value ? std::optional(TokensPerMinute(*lever.value)) : std::nullopt;
    return with(project, *std::move(group));
}

std::optional<Project> pulled(const Project &project, const Lever &lever)
{
    switch (lever.kind) {
    case LeverKind::ScaleLimit:
        return scaleLimit(project, lever);
    case LeverKind::SwitchOnPeakRule:
    case LeverKind::SwitchOffPeakRule:
        return switchPeakRule(project, lever);
    case LeverKind::SetWeeklyCap:
        return setWeeklyCap(project, lever);
    case LeverKind::ScaleSeats:
        return scaleSeats(project, lever);
    case LeverKind::SetGrowth:
        return setShare(project, lever, &Tier::growthPerYear);
    case LeverKind::SetZoneShare:
        return setZoneShare(project, lever);
    case LeverKind::UnlockDemand:
        return setShare(project, lever, &Tier::unlockedShare);
    case LeverKind::StartTier:
    case LeverKind::LeaveOutTier:
        return includeTier(project, lever);
    case LeverKind::SetApiLimit:
        return setApiLimit(project, lever);
    case LeverKind::SetDeferrableShare:
        return setShare(project, lever, &Tier::deferrableShare);
    default:
        return std::nullopt;
    }
}

} // namespace

Result<Project> pullOnDemand(const Project &project, const Lever &lever)
{
    std::optional<Project> result = pulled(project, lever);
    if (!result)
        return leverTargetMissing(lever);
    return *std::move(result);
}

} // namespace headroom
