// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/levereffects.h"

#include "models/domain/levers.h"
#include "models/engine/evaluator.h"

namespace headroom {

std::optional<double> headroomOf(const Evaluation &evaluation, const HeadroomQuestion &question)
{
    const SiteEvaluation *site = evaluation.site(question.site);
    const ResourceSeries *series = site != nullptr ? site->resource(question.resource) : nullptr;
    const int month = question.month - evaluation.firstMonth;
    if (series == nullptr || month < 0 || month >= static_cast<int>(site->epochOfMonth.size()))
        return std::nullopt;
    const auto epoch =
        static_cast<std::size_t>(site->epochOfMonth[static_cast<std::size_t>(month)]);
    const ResourceFigures &figures = series->byEpoch[epoch];
    return question.normalCase ? figures.headroomNormal : figures.headroom;
}

namespace {

/// The plan with all levers but one.
Result<Project>
pullOthers(const Project &project, const std::vector<Lever> &levers, std::size_t out)
{
    Result<Project> pulled = project;
    for (std::size_t i = 0; i < levers.size() && pulled; ++i) {
        if (i != out)
            pulled = pull(*pulled, levers[i]);
    }
    return pulled;
}

/// The headroom of the plan that `changed` makes of each lever.
template <class Change>
std::vector<LeverEffect> effectsOf(const std::vector<Lever> &levers,
                                   const HeadroomQuestion &question,
                                   Progress *progress,
                                   Change changed)
{
    Evaluator evaluator;
    std::vector<LeverEffect> effects;
    for (std::size_t i = 0; i < levers.size(); ++i) {
        if (progress != nullptr && progress->cancelled)
            break;
        effects.push_back({levers[i], std::nullopt});
        const Result<Project> plan = changed(i);
        if (!plan)
            continue;
        if (const auto evaluation = evaluator.evaluate(*plan, progress))
            effects.back().headroom = headroomOf(*evaluation, question);
    }
    return effects;
}

} // namespace

std::vector<LeverEffect> leverEffects(const Project &project,
                                      const std::vector<Lever> &levers,
                                      const HeadroomQuestion &question,
                                      Progress *progress)
{
    return effectsOf(
        levers, question, progress, [&](std::size_t i) { return pull(project, levers[i]); });
}

std::vector<LeverEffect> effectsOfLeavingOut(const Project &project,
                                             Id scenario,
                                             const HeadroomQuestion &question,
                                             Progress *progress)
{
    const std::vector<Lever> levers = leversOf(project, scenario);
    return effectsOf(
        levers, question, progress, [&](std::size_t i) { return pullOthers(project, levers, i); });
}

} // namespace headroom
