// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/contractedits.h"

#include "models/edits/names.h"

#include <algorithm>

namespace headroom {

namespace {

/// What a subject is to an allocation; null where it can carry nothing.
std::optional<Id> *targetOf(Allocation &allocation, EntityKind kind)
{
    switch (kind) {
    case EntityKind::Site:
        return &allocation.site;
    case EntityKind::Hall:
        return &allocation.hall;
    case EntityKind::RackRow:
        return &allocation.row;
    case EntityKind::Rack:
        return &allocation.rack;
    default:
        return nullptr;
    }
}

bool isAmong(std::span<const Subject> subjects, EntityKind kind, std::optional<Id> id)
{
    return id && std::find(subjects.begin(), subjects.end(), Subject{kind, *id}) != subjects.end();
}

/// Whether something that holds it is among the subjects too.
bool liesInAnother(const Project &project, Subject subject, std::span<const Subject> subjects)
{
    std::optional<Id> hall;
    if (subject.kind == EntityKind::Rack) {
        const Rack *rack = project.find<Rack>(subject.id);
        if (rack == nullptr)
            return true;
        if (isAmong(subjects, EntityKind::RackRow, rack->row))
            return true;
        hall = rack->hall;
    } else if (subject.kind == EntityKind::RackRow) {
        const RackRow *row = project.find<RackRow>(subject.id);
        hall = row != nullptr ? std::optional(row->hall) : std::nullopt;
    } else if (subject.kind == EntityKind::Hall) {
        hall = subject.id;
    }
    const Hall *of = hall ? project.find<Hall>(*hall) : nullptr;
    if (subject.kind != EntityKind::Hall && isAmong(subjects, EntityKind::Hall, hall))
        return true;
    return of != nullptr && isAmong(subjects, EntityKind::Site, of->site);
}

Result<void> checkTime(const Contract &contract, const AllocationTime &time)
{
    const auto outside = [&contract](const std::optional<Month> &month) {
        return month
               && ((contract.start && *month < Month::of(*contract.start))
                   || (contract.end && *month > Month::of(*contract.end)));
    };
    for (const std::optional<Month> &month : {time.from, time.until}) {
        if (outside(month))
            return failure("allocation.outside", {contract.name, *month});
    }
    return {};
}

bool isSameTarget(const Allocation &a, const Allocation &b)
{
    return a.site == b.site && a.hall == b.hall && a.row == b.row && a.rack == b.rack;
}

} // namespace

Result<Project>
duplicateContract(const Project &project, IdSource &ids, Id contract, Subject *added)
{
    const Contract *found = project.find<Contract>(contract);
    if (found == nullptr)
        return failure("entity.missing", {entityInfo(EntityKind::Contract).label});
    Contract copy = *found;
    copy.id = ids.next();
    copy.name = NameSource::of(project.table<Contract>()).forCopyOf(found->name);
    copy.state = ContractState::Draft;
    Project result = project;
    for (RampStep step : project.table<RampStep>()) {
        if (step.contract != contract)
            continue;
        step.id = ids.next();
        step.contract = copy.id;
        result.set(step);
    }
    for (ContractSite site : project.table<ContractSite>()) {
        if (site.contract != contract)
            continue;
        site.id = ids.next();
        site.contract = copy.id;
        result.set(site);
    }
    if (added != nullptr)
        *added = {EntityKind::Contract, copy.id};
    result.set(std::move(copy));
    return result;
}

Project addSupply(const Project &project, IdSource &ids, const QString &stem, Subject *added)
{
    Site site;
    site.id = ids.next();
    site.kind = SiteKind::Supply;
    site.name = NameSource::of(project.table<Site>()).next(stem + QLatin1Char(' '));
    SupplyAgreement terms;
    terms.id = ids.next();
    terms.site = site.id;
    if (added != nullptr)
        *added = {EntityKind::Site, site.id};
    Project result = project;
    result.set(std::move(site));
    result.set(std::move(terms));
    return result;
}

Result<Project> assign(const Project &project,
                       IdSource &ids,
                       Id contract,
                       std::span<const Subject> subjects,
                       const AllocationTime &time)
{
    const Contract *found = project.find<Contract>(contract);
    if (found == nullptr)
        return failure("entity.missing", {entityInfo(EntityKind::Contract).label});
    if (Result<void> valid = checkTime(*found, time); !valid)
        return valid.failure();
    Project result = project;
    bool any = false;
    for (const Subject subject : subjects) {
        Allocation allocation;
        std::optional<Id> *target = targetOf(allocation, subject.kind);
        if (target == nullptr || liesInAnother(project, subject, subjects))
            continue;
        *target = subject.id;
        allocation.contract = contract;
        allocation.from = time.from;
        allocation.until = time.until;
        const bool there = std::any_of(project.table<Allocation>().begin(),
                                       project.table<Allocation>().end(),
                                       [&allocation](const Allocation &other) {
                                           return other.contract == allocation.contract
                                                  && isSameTarget(other, allocation)
                                                  && other.from == allocation.from
                                                  && other.until == allocation.until;
                                       });
        if (there)
            continue;
        allocation.id = ids.next();
        result.set(allocation);
        any = true;
    }
    if (!any)
        return failure("allocation.nothing", {found->name});
    return result;
}

Result<Project> unassign(const Project &project, Id contract, std::span<const Subject> subjects)
{
    Project result = project;
    bool any = false;
    for (const Allocation &allocation : project.table<Allocation>()) {
        if (allocation.contract != contract)
            continue;
        const bool tied = isAmong(subjects, EntityKind::Site, allocation.site)
                          || isAmong(subjects, EntityKind::Hall, allocation.hall)
                          || isAmong(subjects, EntityKind::RackRow, allocation.row)
                          || isAmong(subjects, EntityKind::Rack, allocation.rack);
        if (!tied)
            continue;
        result.table<Allocation>().remove(allocation.id);
        any = true;
    }
    if (!any)
        return failure("allocation.none", {displayName(project, {EntityKind::Contract, contract})});
    for (const Citation &citation : project.table<Citation>()) {
        if (citation.subjectKind == entityInfo(EntityKind::Allocation).name
            && !result.table<Allocation>().contains(citation.subject))
            result.table<Citation>().remove(citation.id);
    }
    return result;
}

Result<Project> splitAllocation(const Project &project, IdSource &ids, Id allocation, Month at)
{
    const Allocation *found = project.find<Allocation>(allocation);
    if (found == nullptr)
        return failure("entity.missing", {entityInfo(EntityKind::Allocation).label});
    const Contract *contract = project.find<Contract>(found->contract);
    const auto dated = [](const std::optional<QDate> &date) {
        return date ? std::optional(Month::of(*date)) : std::nullopt;
    };
    const std::optional<Month> from =
        found->from || contract == nullptr ? found->from : dated(contract->start);
    const std::optional<Month> until =
        found->until || contract == nullptr ? found->until : dated(contract->end);
    if ((from && at <= *from) || (until && at > *until))
        return failure("allocation.cannot-split", {at});
    Allocation first = *found;
    Allocation second = *found;
    first.until = at + -1;
    second.id = ids.next();
    second.from = at;
    Project result = project;
    result.set(first);
    result.set(second);
    return result;
}

} // namespace headroom
