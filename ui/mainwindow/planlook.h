// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/domain/project.h"
#include "models/engine/evaluation.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace headroom {

class Actions;
class CanvasView;
class HeadroomPanel;
class IssuePanel;
class LayersPanel;
class PlanBar;

/// Lets the plan show the answer: its colours for the shown month, the build-out as far as that
/// month, the marks of problems, and which layers are there. All arguments outlive it.
class PlanLook : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Actions &actions;
        CanvasView &canvas;
        HeadroomPanel &headroom;
        IssuePanel &issues;
        PlanBar &bar;
        LayersPanel &layers;
    };

    PlanLook(const Parts &parts, QObject *parent);

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setIssues(const std::vector<Issue> &issues);

Q_SIGNALS:
    /// The badge of a problem was clicked: its list should be seen.
    void issuesWanted();

private:
    void refresh();

    void refreshSoon() { m_soon.start(); }

    void markProblems();
    void play(bool on);
    void playOn();
    [[nodiscard]] bool showsBuildOut() const;

    Parts m_parts;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    std::vector<Issue> m_issues;
    QTimer m_soon;
    QTimer m_player;
};

} // namespace headroom
