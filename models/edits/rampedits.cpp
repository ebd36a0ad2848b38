// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/rampedits.h"

#include "models/domain/supplylevers.h"

#include <algorithm>
#include <tuple>

namespace headroom {

namespace {

/// Whether a month lies in a contract's time.
Result<void> checkTime(const Contract &contract, Month month)
{
    const bool early = contract.start && month < Month::of(*contract.start);
    const bool late = contract.end && month > Month::of(*contract.end);
    if (early || late)
        return failure("ramp.outside", {contract.name, month});
    return {};
}

Result<void> checkAmount(const Contract &contract, double amount)
{
    if (contract.product == Product::Accelerators
        && contract.priceSplit == PriceSplit::ByAccelerators && contract.priceCovers
        && amount > *contract.priceCovers)
        return failure("ramp.above-price",
                       {contract.name, static_cast<qint64>(*contract.priceCovers)});
    return {};
}

template <class Step>
const FieldInfo &amountField()
{
    const EntityInfo &info = entityInfo(Step::kKind);
    const auto name = Step::kKind == EntityKind::RampStep ? u"amount" : u"accelerators";
    return info.fields[static_cast<std::size_t>(fieldIndex(Step::kKind, name))];
}

/// The step that begins in a month, or a new one.
template <class Step>
Step stepAt(const Project &project, IdSource &ids, const std::vector<RampPoint> &ramp, Month from)
{
    for (const RampPoint &point : ramp) {
        if (point.from == from)
            return *project.find<Step>(point.step);
    }
    Step step;
    step.id = ids.next();
    step.from = from;
    return step;
}

} // namespace

std::vector<RampPoint> rampOf(const Project &project, Subject whose)
{
    std::vector<RampPoint> ramp;
    if (whose.kind == EntityKind::Site) {
        for (const SupplyStep &step : supplyStepsOf(project, whose.id))
            ramp.push_back({step.id, step.from, step.accelerators});
        return ramp;
    }
    for (const RampStep &step : project.table<RampStep>()) {
        if (step.contract == whose.id)
            ramp.push_back({step.id, step.from, step.amount});
    }
    std::sort(ramp.begin(), ramp.end(), [](const RampPoint &a, const RampPoint &b) {
        return std::tie(a.from, a.step) < std::tie(b.from, b.step);
    });
    return ramp;
}

Result<Project>
setRamp(const Project &project, IdSource &ids, Subject whose, Month from, double amount)
{
    const std::vector<RampPoint> ramp = rampOf(project, whose);
    Project result = project;
    if (whose.kind == EntityKind::Site) {
        if (Result<void> valid = checkValue(amountField<SupplyStep>(), amount); !valid)
            return valid.failure();
        if (!project.table<Site>().contains(whose.id))
            return failure("entity.missing", {entityInfo(EntityKind::Site).label});
        auto step = stepAt<SupplyStep>(project, ids, ramp, from);
        step.site = whose.id;
        step.accelerators = amount;
        result.set(step);
        return result;
    }
    if (Result<void> valid = checkValue(amountField<RampStep>(), amount); !valid)
        return valid.failure();
    const Contract *contract = project.find<Contract>(whose.id);
    if (contract == nullptr)
        return failure("entity.missing", {entityInfo(EntityKind::Contract).label});
    if (Result<void> valid = checkTime(*contract, from); !valid)
        return valid.failure();
    if (Result<void> valid = checkAmount(*contract, amount); !valid)
        return valid.failure();
    auto step = stepAt<RampStep>(project, ids, ramp, from);
    step.contract = whose.id;
    step.amount = amount;
    result.set(step);
    return result;
}

Result<Project> removeRampStep(const Project &project, Subject whose, Month from)
{
    Project result = project;
    bool found = false;
    for (const RampPoint &point : rampOf(project, whose)) {
        if (point.from != from)
            continue;
        found = true;
        if (whose.kind == EntityKind::Site)
            result.table<SupplyStep>().remove(point.step);
        else
            result.table<RampStep>().remove(point.step);
    }
    if (!found)
        return failure("ramp.no-step", {from});
    // What says where a step comes from goes with it.
    for (const Citation &citation : project.table<Citation>()) {
        const std::optional<EntityKind> kind = entityKindFromName(citation.subjectKind);
        if (kind && !exists(result, {*kind, citation.subject}))
            result.table<Citation>().remove(citation.id);
    }
    return result;
}

} // namespace headroom
