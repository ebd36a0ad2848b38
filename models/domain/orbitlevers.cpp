// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/orbitlevers.h"

#include "models/domain/levers.h"

namespace headroom {

namespace {

std::vector<LaunchStep> stepsOf(const Project &project, Id shell)
{
    std::vector<LaunchStep> steps;
    for (const LaunchStep &step : project.table<LaunchStep>()) {
        if (step.shell == shell)
            steps.push_back(step);
    }
    return steps;
}

bool namesShell(const Project &project, const Lever &lever)
{
    return lever.shell && project.table<OrbitalShell>().contains(*lever.shell);
}

} // namespace

Result<Project> moveLaunches(const Project &project, const Lever &lever)
{
    if (!namesShell(project, lever) || !lever.month)
        return leverTargetMissing(lever);
    Project result = project;
    const std::vector<LaunchStep> steps = stepsOf(project, *lever.shell);
    const auto first =
        std::min_element(steps.begin(), steps.end(), [](const LaunchStep &a, const LaunchStep &b) {
            return a.from < b.from;
        });
    if (first == steps.end())
        return result;
    const int months = *lever.month - first->from;
    for (LaunchStep step : steps) {
        step.from = step.from + months;
        result.set(step);
    }
    return result;
}

Result<Project> scaleLaunches(const Project &project, const Lever &lever)
{
    if (!namesShell(project, lever) || !lever.value)
        return leverTargetMissing(lever);
    Project result = project;
    for (LaunchStep step : stepsOf(project, *lever.shell)) {
        step.launchesPerMonth *= *lever.value;
        result.set(step);
    }
    return result;
}

Result<Project> setCostInput(const Project &project, const Lever &lever)
{
    if (lever.path.isEmpty() || !lever.value)
        return leverTargetMissing(lever);
    Project result = project;
    // One value holds everywhere: what sets of costs say of the same input gives way.
    for (const CostInput &input : project.table<CostInput>()) {
        if (input.path == lever.path)
            result.table<CostInput>().remove(input.id);
    }
    CostInput input;
    input.id = idFromKey(QStringLiteral("cost input of lever %1").arg(lever.id.value));
    input.path = lever.path;
    input.value = lever.value;
    input.source = lever.notes.left(2000);
    result.set(std::move(input));
    return result;
}

} // namespace headroom
