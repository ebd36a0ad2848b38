// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/evaluationservice.h"

#include "models/engine/issues.h"

namespace headroom {

EvaluationService::EvaluationService(QObject *parent)
    : QObject(parent)
    , m_thread([this] { work(); })
{}

EvaluationService::~EvaluationService()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
        if (m_running)
            m_running->cancelled = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void EvaluationService::request(const Project &project, const WhatIf &whatIf)
{
    const bool wasBusy = isBusy();
    {
        const std::scoped_lock lock(m_mutex);
        ++m_newest;
        m_next = Request{project, whatIf, m_newest};
        if (m_running)
            m_running->cancelled = true;
    }
    m_wake.notify_one();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
}

void EvaluationService::cancel()
{
    const bool wasBusy = isBusy();
    {
        const std::scoped_lock lock(m_mutex);
        m_next.reset();
        m_answered = m_newest;
        if (m_running)
            m_running->cancelled = true;
    }
    if (wasBusy)
        Q_EMIT busyChanged(false);
}

bool EvaluationService::isBusy() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answered != m_newest;
}

double EvaluationService::progressShare() const
{
    const std::scoped_lock lock(m_mutex);
    return m_running ? m_running->share.load() : 0;
}

void EvaluationService::work()
{
    for (;;) {
        Request request;
        auto progress = std::make_shared<Progress>();
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_quit || m_next; });
            if (m_quit)
                return;
            request = *std::move(m_next);
            m_next.reset();
            m_running = progress;
        }
        Result<Project> plan = seenThrough(request.project, request.whatIf);
        Answer answer;
        std::vector<Issue> issues;
        std::optional<Message> problem;
        if (plan)
            answer = evaluate(*plan, progress.get());
        else
            problem = plan.message();
        if (answer)
            issues = findIssues(*plan, *answer);
        {
            const std::scoped_lock lock(m_mutex);
            m_running.reset();
        }
        const Project evaluated = plan ? std::move(plan).value() : request.project;
        QMetaObject::invokeMethod(
            this,
            [this, number = request.number, evaluated, answer, issues, problem] {
                finish(number, evaluated, answer, issues, problem);
            },
            Qt::QueuedConnection);
    }
}

void EvaluationService::finish(quint64 number,
                               const Project &project,
                               const Answer &answer,
                               const std::vector<Issue> &issues,
                               const std::optional<Message> &problem)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (number != m_newest || m_answered == m_newest)
            return;
        m_answered = number;
    }
    Q_EMIT busyChanged(false);
    if (answer)
        Q_EMIT evaluated(project, answer, issues);
    else if (problem)
        Q_EMIT failed(*problem);
}

} // namespace headroom
