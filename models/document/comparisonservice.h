// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/latestworker.h"
#include "models/domain/project.h"

namespace headroom {

class Evaluator;

/// The plan as one scenario sees it, with its figures.
struct ComparedPlan
{
    std::optional<Id> scenario;                        // nothing: the plan itself
    Project project;                                   // levers pulled
    std::shared_ptr<const Evaluation> evaluation = {}; // null where there is a problem
    std::optional<Message> problem = {};               // why it cannot be applied
};

/// Evaluates the plan as several scenarios see it, one after the other on a worker thread. Only the
/// newest request counts; what was evaluated before for the same plan is not evaluated again. Lives
/// on the GUI thread.
class ComparisonService : public QObject
{
    Q_OBJECT

public:
    explicit ComparisonService(QObject *parent = nullptr);
    ~ComparisonService() override;

    void request(const Project &project, std::vector<std::optional<Id>> scenarios);

    void cancel() { m_worker.cancel(); }

    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }

    /// 0 to 1, over all scenarios of the request.
    [[nodiscard]] double progressShare() const;

Q_SIGNALS:
    /// In the order of the request.
    void compared(const std::vector<headroom::ComparedPlan> &plans);
    void busyChanged(bool busy);

private:
    struct Steps
    {
        std::atomic<int> done{0};
        int all = 1;
    };

    Project m_project;
    std::vector<ComparedPlan> m_known; // of m_project
    std::shared_ptr<Steps> m_steps;
    std::unique_ptr<Evaluator> m_evaluator; // the worker's: what scenarios share is answered once
    LatestWorker m_worker;                  // last: its thread ends before the rest goes
};

} // namespace headroom
