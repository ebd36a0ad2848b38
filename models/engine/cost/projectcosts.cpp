// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/projectcosts.h"

#include <tuple>

namespace headroom {

const CostSet *planCostSet(const Project &project)
{
    const CostSet *first = nullptr;
    for (const CostSet &set : project.table<CostSet>()) {
        if (first == nullptr
            || std::tie(set.position, set.id) < std::tie(first->position, first->id))
            first = &set;
    }
    return first;
}

const CostInput *costInputOf(const Project &project, std::optional<Id> costSet, CostKey key)
{
    const QLatin1String path(costInput(key).path);
    const CostInput *found = nullptr;
    for (const CostInput &input : project.table<CostInput>()) {
        if (input.path != path || (input.costSet && input.costSet != costSet))
            continue;
        if (found == nullptr || (!found->costSet && input.costSet))
            found = &input;
    }
    return found;
}

Result<CostCase> costCaseOf(const Project &project, std::optional<Id> costSet)
{
    const CostSet *set = costSet ? project.find<CostSet>(*costSet) : nullptr;
    CostCase costs = costPreset(set != nullptr ? set->preset : CostPreset::Central2030);
    for (const bool own : {false, true}) {
        for (const CostInput &input : project.table<CostInput>()) {
            if (!input.value || input.costSet.has_value() != own
                || (own && (!costSet || input.costSet != costSet)))
                continue;
            const Result<CostKey> key = costKeyFromPath(input.path);
            if (!key)
                return key.failure();
            if (const Result<void> done = costs.set(*key, *input.value); !done)
                return done.failure();
        }
    }
    return costs;
}

Result<void> applySetting(CostCase &costs, const QString &setting)
{
    const qsizetype equals = setting.indexOf(QLatin1Char('='));
    bool read = false;
    const double value = setting.mid(equals + 1).trimmed().toDouble(&read);
    if (equals <= 0 || !read)
        return failure("cost.not-a-setting", {setting});
    const Result<CostKey> key = costKeyFromPath(setting.left(equals).trimmed());
    if (!key)
        return key.failure();
    return costs.set(*key, value);
}

} // namespace headroom
