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

std::vector<LeverEffect> leverEffects(const Project &project,
                                      const std::vector<Lever> &levers,
                                      const HeadroomQuestion &question,
                                      Progress *progress)
{
    Evaluator evaluator;
    std::vector<LeverEffect> effects;
    for (const Lever &lever : levers) {
        if (progress != nullptr && progress->cancelled)
            break;
        effects.push_back({lever, std::nullopt});
        const Result<Project> pulled = pull(project, lever);
        if (!pulled)
            continue;
        if (const auto evaluation = evaluator.evaluate(*pulled, progress))
            effects.back().headroom = headroomOf(*evaluation, question);
    }
    return effects;
}

} // namespace headroom
