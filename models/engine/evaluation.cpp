// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"

#include "models/engine/evaluationissues.h"
#include "models/engine/outlook.h"
#include "models/engine/promiseissues.h"
#include "models/engine/resources.h"
#include "models/engine/sitepower.h"

namespace headroom {

using namespace engine;

namespace {

bool isCancelled(const Progress *progress)
{
    return progress != nullptr && progress->cancelled.load();
}

/// One site over its epochs; nothing when it was cancelled.
std::optional<SiteEvaluation> evaluateSite(const SiteSnapshot &site,
                                           const SiteContracts &contracts,
                                           const TimeAxis &axis,
                                           PromiseWatch &watch,
                                           Progress *progress,
                                           double shareOfEpoch)
{
    SiteEvaluation result;
    result.site = site.id;
    result.epochOfMonth = axis.epochOf;
    for (const Node &node : site.nodes)
        result.nodes.push_back(node.id);
    ResourceSet resources;
    for (const Service &service : axis.epochs) {
        if (isCancelled(progress))
            return std::nullopt;
        SitePower power = evaluatePower(site, contracts, service);
        watch.look(service, power.promises);
        addResources(resources, site, service, power);
        result.epochs.push_back(std::move(power.epoch));
        if (progress != nullptr)
            progress->share = progress->share + shareOfEpoch;
    }
    result.resources = seriesOf(std::move(resources), site);
    return result;
}

} // namespace

std::shared_ptr<const Evaluation> evaluate(const Project &project, Progress *progress)
{
    auto evaluation = std::make_shared<Evaluation>();
    const Settings &settings = project.settings();
    evaluation->firstMonth = settings.horizonStart;
    evaluation->months = settings.horizonMonths;

    const std::vector<SiteSnapshot> sites = snapshotsOf(project);
    const std::vector<SiteContracts> contracts = contractsOf(project, sites);
    std::vector<TimeAxis> axes;
    std::size_t epochs = 0;
    for (std::size_t s = 0; s < sites.size(); ++s) {
        axes.push_back(
            timeAxisOf(sites[s], contracts[s], evaluation->firstMonth, evaluation->months));
        epochs += axes.back().epochs.size();
    }
    for (std::size_t s = 0; s < sites.size(); ++s) {
        PromiseWatch watch(sites[s], contracts[s]);
        std::optional<SiteEvaluation> site = evaluateSite(
            sites[s], contracts[s], axes[s], watch, progress, 1 / static_cast<double>(epochs));
        if (!site)
            return nullptr;
        addOutlook(*site, project, sites[s], axes[s], evaluation->firstMonth);
        evaluation->sites.push_back(*std::move(site));
        for (Issue &issue : watch.issues(project))
            evaluation->issues.push_back(std::move(issue));
    }
    for (Issue &issue : issuesOfFigures(project, *evaluation))
        evaluation->issues.push_back(std::move(issue));
    return evaluation;
}

} // namespace headroom
