// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/comparisonservice.h"

#include "models/edits/whatif.h"
#include "models/engine/evaluator.h"

#include <algorithm>

namespace headroom {

namespace {

ComparedPlan evaluatedAs(const Project &project,
                         std::optional<Id> scenario,
                         Evaluator &evaluator,
                         Progress &progress)
{
    ComparedPlan plan{scenario, project};
    Result<Project> seen = seenThrough(project, {.scenario = scenario});
    if (!seen) {
        plan.problem = seen.message();
        return plan;
    }
    plan.project = std::move(seen).value();
    plan.evaluation = evaluator.evaluate(plan.project, &progress);
    return plan;
}

} // namespace

ComparisonService::ComparisonService(QObject *parent)
    : QObject(parent)
    , m_steps(std::make_shared<Steps>())
    , m_evaluator(std::make_unique<Evaluator>())
{
    connect(&m_worker, &LatestWorker::busyChanged, this, &ComparisonService::busyChanged);
}

ComparisonService::~ComparisonService() = default;

void ComparisonService::request(const Project &project, std::vector<std::optional<Id>> scenarios)
{
    if (!(project == m_project)) {
        m_project = project;
        m_known.clear();
    }
    auto steps = std::make_shared<Steps>();
    steps->all = std::max(1, static_cast<int>(scenarios.size()));
    m_steps = steps;
    m_worker.submit([this, project, scenarios = std::move(scenarios), known = m_known, steps](
                        Progress &progress) -> LatestWorker::Delivery {
        std::vector<ComparedPlan> plans;
        for (const std::optional<Id> scenario : scenarios) {
            if (progress.cancelled)
                break;
            const auto found =
                std::find_if(known.begin(), known.end(), [scenario](const ComparedPlan &plan) {
                    return plan.scenario == scenario;
                });
            progress.share = 0;
            plans.push_back(found != known.end()
                                ? *found
                                : evaluatedAs(project, scenario, *m_evaluator, progress));
            progress.share = 0;
            ++steps->done;
        }
        return [this, plans = std::move(plans)] {
            m_known = plans;
            Q_EMIT compared(plans);
        };
    });
}

double ComparisonService::progressShare() const
{
    const double done = m_steps->done.load() + m_worker.progressShare();
    return std::min(1.0, done / m_steps->all);
}

} // namespace headroom
