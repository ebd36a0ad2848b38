// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/costs.h"

#include "models/engine/cost/projectcosts.h"

namespace headroom::cli {

namespace {

std::optional<Refusal>
readPlan(AskedCosts &asked, const QString &file, const Invocation &invocation)
{
    Maybe<Plan> plan = openPlan(file, invocation);
    if (auto *refusal = std::get_if<Refusal>(&plan))
        return std::move(*refusal);
    asked.project = std::get<Plan>(plan).project;
    const QString wanted = invocation.value(kCostSetOption.name);
    const CostSet *set = planCostSet(*asked.project);
    if (!wanted.isEmpty()) {
        set = nullptr;
        for (const CostSet &each : asked.project->table<CostSet>()) {
            if (each.name == wanted)
                set = &each;
        }
        if (set == nullptr)
            return badUsage("cost.unknown-set", {wanted});
    }
    if (set != nullptr)
        asked.costSet = set->id;
    asked.name =
        set != nullptr ? set->name : QString::fromUtf8(choiceName(CostPreset::Central2030));
    Result<CostCase> costs = costCaseOf(*asked.project, asked.costSet);
    if (!costs)
        return refusedInput(costs.failure());
    asked.costs = *costs;
    return std::nullopt;
}

} // namespace

Refusal refusedInput(const Failure &why)
{
    return {ExitCode::Usage, why};
}

Maybe<AskedCosts> askedCosts(const Invocation &invocation, const QStringList &files)
{
    AskedCosts asked;
    if (files.size() > 1 || (files.empty() != invocation.has(kPresetOption.name)))
        return badUsage("cost.file-or-preset");
    if (files.empty()) {
        asked.name = invocation.value(kPresetOption.name);
        const Result<CostPreset> preset = costPresetFromName(asked.name);
        if (!preset)
            return refusedInput(preset.failure());
        asked.costs = costPreset(*preset);
    } else if (std::optional<Refusal> refusal = readPlan(asked, files.front(), invocation)) {
        return std::move(*refusal);
    }
    for (const QString &setting : invocation.values(kSetOption.name)) {
        if (const Result<void> done = applySetting(asked.costs, setting); !done)
            return refusedInput(done.failure());
    }
    return asked;
}

} // namespace headroom::cli
