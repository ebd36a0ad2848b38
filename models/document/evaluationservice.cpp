// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/evaluationservice.h"

#include "models/engine/evaluator.h"
#include "models/engine/issues.h"

namespace headroom {

EvaluationService::EvaluationService(QObject *parent)
    : QObject(parent)
    , m_evaluator(std::make_unique<Evaluator>())
{
    connect(&m_worker, &LatestWorker::busyChanged, this, &EvaluationService::busyChanged);
}

EvaluationService::~EvaluationService() = default;

void EvaluationService::request(const Project &project, const WhatIf &whatIf)
{
    m_issueFinder.cancel();
    m_worker.submit([this, project, whatIf](Progress &progress) -> LatestWorker::Delivery {
        const Result<Project> plan = seenThrough(project, whatIf);
        if (!plan)
            return [this, problem = plan.message()] { Q_EMIT failed(problem); };
        return [this, plan = *plan, answer = m_evaluator->evaluate(*plan, &progress)] {
            if (answer)
                tell(plan, answer);
        };
    });
}

void EvaluationService::cancel()
{
    m_issueFinder.cancel();
    m_worker.cancel();
}

void EvaluationService::tell(const Project &project, const Answer &answer)
{
    Q_EMIT evaluated(project, answer);
    m_issueFinder.submit(
        [this, project, answer](Progress & /*progress*/) -> LatestWorker::Delivery {
            return [this, project, issues = findIssues(project, *answer)] {
                Q_EMIT issuesFound(project, issues);
            };
        });
}

} // namespace headroom
