// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/edits/whatif.h"
#include "models/engine/evaluation.h"

#include <QObject>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace headroom {

class Evaluator;

/// Evaluates frozen copies of the plan on a worker thread. Only the newest request counts: an older
/// one that waits is dropped, one that runs is cancelled. Lives on the GUI thread, as its signals
/// do.
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

    [[nodiscard]] bool isBusy() const;
    /// 0 to 1, of the work that runs.
    [[nodiscard]] double progressShare() const;

Q_SIGNALS:
    /// The newest request has been answered. project: what was evaluated, levers pulled.
    void evaluated(const headroom::Project &project,
                   const headroom::EvaluationService::Answer &answer);
    /// Soon after it: everything about the same project that a planner should know. Left out where
    /// a newer request is waiting.
    void issuesFound(const headroom::Project &project, const std::vector<headroom::Issue> &issues);
    /// The scenario cannot be applied.
    void failed(const headroom::Message &message);
    void busyChanged(bool busy);

private:
    struct Request
    {
        Project project;
        WhatIf whatIf;
        quint64 number = 0;
    };

    void work();
    void answer(const Request &request, Evaluator &evaluator, Progress &progress);
    void findIssues(quint64 number, const Project &project, const Answer &answer);
    /// False where the number is not the newest, or was answered.
    [[nodiscard]] bool finish(quint64 number);
    [[nodiscard]] bool isNewest(quint64 number) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_next;
    std::shared_ptr<Progress> m_running;
    bool m_quit = false;
    quint64 m_newest = 0;
    quint64 m_answered = 0;
    std::thread m_thread; // last: starts when everything else is there
};

} // namespace headroom
