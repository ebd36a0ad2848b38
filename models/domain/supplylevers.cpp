// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/supplylevers.h"

#include "models/domain/levers.h"

#include <algorithm>
#include <tuple>

namespace headroom {

const SupplyAgreement *agreementOf(const Project &project, Id site)
{
    for (const SupplyAgreement &agreement : project.table<SupplyAgreement>()) {
        if (agreement.site == site)
            return &agreement;
    }
    return nullptr;
}

std::vector<SupplyStep> supplyStepsOf(const Project &project, Id site)
{
    std::vector<SupplyStep> steps;
    for (const SupplyStep &step : project.table<SupplyStep>()) {
        if (step.site == site)
            steps.push_back(step);
    }
    std::sort(steps.begin(), steps.end(), [](const SupplyStep &a, const SupplyStep &b) {
        return std::tie(a.from, a.id) < std::tie(b.from, b.id);
    });
    return steps;
}

Result<Project> moveSupply(const Project &project, const Lever &lever)
{
    if (!lever.site || !lever.month || !project.table<Site>().contains(*lever.site))
        return leverTargetMissing(lever);
    const std::vector<SupplyStep> steps = supplyStepsOf(project, *lever.site);
    if (steps.empty())
        return leverTargetMissing(lever);
    const int months = *lever.month - steps.front().from;
    Project result = project;
    for (SupplyStep step : steps) {
        step.from = step.from + months;
        result.set(step);
    }
    if (const SupplyAgreement *found = agreementOf(project, *lever.site)) {
        SupplyAgreement agreement = *found;
        for (auto date :
             {&SupplyAgreement::start, &SupplyAgreement::end, &SupplyAgreement::earliestExit}) {
            if (agreement.*date)
                agreement.*date = (agreement.*date)->addMonths(months);
        }
        result.set(std::move(agreement));
    }
    return result;
}

Result<Project> endSupply(const Project &project, const Lever &lever)
{
    if (!lever.site || !lever.month || !project.table<Site>().contains(*lever.site))
        return leverTargetMissing(lever);
    const Month after = *lever.month + 1;
    Project result = project;
    for (const SupplyStep &step : supplyStepsOf(project, *lever.site)) {
        if (step.from >= after)
            result.table<SupplyStep>().remove(step.id);
    }
    SupplyStep nothing;
    nothing.id = idFromKey(QStringLiteral("supply step of lever %1").arg(lever.id.value));
    nothing.site = *lever.site;
    nothing.from = after;
    nothing.accelerators = 0;
    nothing.power = Kilowatts(0);
    result.set(nothing);
    return result;
}

} // namespace headroom
