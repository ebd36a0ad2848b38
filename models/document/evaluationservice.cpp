// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/evaluationservice.h"

#include "models/engine/evaluator.h"
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
    Evaluator evaluator;
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
        answer(request, evaluator, *progress);
    }
}

void EvaluationService::answer(const Request &request, Evaluator &evaluator, Progress &progress)
{
    const quint64 number = request.number;
    const Result<Project> plan = seenThrough(request.project, request.whatIf);
    const Answer answer = plan ? evaluator.evaluate(*plan, &progress) : nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        m_running.reset();
    }
    if (!plan) {
        const auto tell = [this, number, problem = plan.message()] {
            if (finish(number))
                Q_EMIT failed(problem);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    if (!answer) // cancelled
        return;
    const auto tell = [this, number, project = *plan, answer] {
        if (finish(number))
            Q_EMIT evaluated(project, answer);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    if (isNewest(number))
        findIssues(number, *plan, answer);
}

void EvaluationService::findIssues(quint64 number, const Project &project, const Answer &answer)
{
    const auto tell = [this, number, project, issues = headroom::findIssues(project, *answer)] {
        if (isNewest(number))
            Q_EMIT issuesFound(project, issues);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

bool EvaluationService::isNewest(quint64 number) const
{
    const std::scoped_lock lock(m_mutex);
    return number == m_newest;
}

bool EvaluationService::finish(quint64 number)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (number != m_newest || m_answered == m_newest)
            return false;
        m_answered = number;
    }
    Q_EMIT busyChanged(false);
    return true;
}

} // namespace headroom
