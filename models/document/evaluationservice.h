// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/latestworker.h"
#include "models/domain/project.h"
#include "models/edits/whatif.h"

namespace headroom {

class Evaluator;

/// Evaluates frozen copies of the plan on a worker thread, then finds their issues on another, so
/// that figures never wait for them. Only the newest request counts: an older one that waits is
/// dropped, one that runs is cancelled. Lives on the GUI thread, as its signals do.
class EvaluationService : public QObject
{
    Q_OBJECT

public:
    using Answer = std::shared_ptr<const Evaluation>;

    explicit EvaluationService(QObject *parent = nullptr);
    ~EvaluationService() override;

    /// Asks for the plan as it is looked at.
    void request(const Project &project, const WhatIf &whatIf);
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }

    /// 0 to 1, of the work that runs.
    [[nodiscard]] double progressShare() const { return m_worker.progressShare(); }

Q_SIGNALS:
    /// The newest request has been answered. project: what was evaluated, levers pulled.
    void evaluated(const headroom::Project &project,
                   const headroom::EvaluationService::Answer &answer);
    /// Soon after it: everything about the same project that a planner should know. Left out where
    /// a newer request came in between.
    void issuesFound(const headroom::Project &project, const std::vector<headroom::Issue> &issues);
    /// The scenario cannot be applied.
    void failed(const headroom::Message &message);
    void busyChanged(bool busy);

private:
    void tell(const Project &project, const Answer &answer);

    std::unique_ptr<Evaluator> m_evaluator; // the worker's
    LatestWorker m_issueFinder;
    LatestWorker m_worker; // last: its thread ends before the evaluator goes
};

} // namespace headroom
