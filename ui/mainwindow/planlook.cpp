// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/planlook.h"

#include "models/presentation/issuelistmodel.h"
#include "ui/canvas/canvasview.h"
#include "ui/mainwindow/actions.h"
#include "ui/panels/headroompanel.h"
#include "ui/panels/issuepanel.h"
#include "ui/panels/layerspanel.h"
#include "ui/panels/planbar.h"

namespace headroom {

namespace {

constexpr int kMonthMs = 400; // of the build-out as it plays

} // namespace

PlanLook::PlanLook(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_player.setInterval(kMonthMs);
    connect(&m_soon, &QTimer::timeout, this, &PlanLook::refresh);
    connect(&m_player, &QTimer::timeout, this, &PlanLook::playOn);

    Actions &actions = m_parts.actions;
    m_parts.bar.setActions(*actions[ActionId::ShowProblems],
                           *actions[ActionId::ShowLayers],
                           *actions[ActionId::ShowBuildOut],
                           *actions[ActionId::PlayBuildOut]);
    actions[ActionId::ShowProblems]->setChecked(true);
    connect(actions[ActionId::ChooseColours], &QAction::triggered, this, [this] {
        m_parts.bar.openColours();
    });
    connect(actions[ActionId::ChooseLabels], &QAction::triggered, this, [this] {
        m_parts.bar.openLabels();
    });
    connect(actions[ActionId::ShowBuildOut], &QAction::toggled, this, [this](bool on) {
        m_parts.bar.setBuildOut(on);
        if (!on)
            m_parts.actions[ActionId::PlayBuildOut]->setChecked(false);
        refreshSoon();
    });
    connect(actions[ActionId::PlayBuildOut], &QAction::toggled, this, &PlanLook::play);
    connect(actions[ActionId::ShowProblems], &QAction::toggled, this, &PlanLook::markProblems);

    connect(&m_parts.bar, &PlanBar::colourChosen, this, [this] {
        refreshSoon();
        m_parts.canvas.setFocus();
    });
    connect(&m_parts.bar, &PlanBar::labelChosen, this, [this] {
        refreshSoon();
        m_parts.canvas.setFocus();
    });
    connect(&m_parts.bar, &PlanBar::monthChosen, this, [this](Month month) {
        m_parts.headroom.moveMonth(month - m_parts.headroom.month());
    });
    connect(&m_parts.headroom, &HeadroomPanel::monthChanged, this, [this](Month month) {
        m_parts.bar.setMonth(month);
        refreshSoon();
    });
    connect(&m_parts.layers, &LayersPanel::changed, this, &PlanLook::refreshSoon);
    connect(&m_parts.canvas, &CanvasView::siteChanged, this, &PlanLook::refreshSoon);
    connect(&m_parts.canvas, &CanvasView::issueChosen, this, [this](int issue) {
        Q_EMIT issuesWanted();
        m_parts.issues.choose(issue);
    });
    connect(
        &m_parts.issues, &IssuePanel::issueChosen, &m_parts.canvas, &CanvasView::setChosenIssue);
}

bool PlanLook::showsBuildOut() const
{
    return m_parts.actions[ActionId::ShowBuildOut]->isChecked();
}

void PlanLook::setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    m_parts.bar.setMonths(m_evaluation->firstMonth, m_evaluation->months);
    m_parts.bar.setMonth(m_parts.headroom.month());
    refreshSoon();
}

void PlanLook::setIssues(const std::vector<Issue> &issues)
{
    m_issues = issues;
    markProblems();
    if (m_parts.bar.colour() == PlanColour::Problems)
        refreshSoon();
}

void PlanLook::refresh()
{
    const PlanChoice choice{
        m_parts.bar.colour(), m_parts.bar.label(), m_parts.layers.layers(), showsBuildOut()};
    m_parts.canvas.setStyle(planStyle(choice,
                                      {m_project,
                                       m_evaluation.get(),
                                       m_issues,
                                       m_parts.canvas.site(),
                                       m_parts.headroom.month()}));
}

void PlanLook::markProblems()
{
    std::vector<PlanProblem> problems;
    const IssueListModel &model = *m_parts.issues.model();
    const bool marked = m_parts.actions[ActionId::ShowProblems]->isChecked();
    for (int row = 0; marked && row < model.rowCount(); ++row) {
        const Issue &issue = model.issue(row);
        // Notes tell what is not known; a mark on everything would say nothing.
        if (issue.severity != Severity::Info)
            problems.push_back({issue.severity, row, model.sentence(row), issue.subjects});
    }
    m_parts.canvas.setProblems(std::move(problems));
}

void PlanLook::play(bool on)
{
    if (!on) {
        m_player.stop();
        return;
    }
    m_parts.actions[ActionId::ShowBuildOut]->setChecked(true);
    if (m_evaluation == nullptr)
        return;
    const Month first = m_evaluation->firstMonth;
    if (m_parts.headroom.month() >= first + (m_evaluation->months - 1))
        m_parts.headroom.moveMonth(first - m_parts.headroom.month());
    m_player.start();
}

void PlanLook::playOn()
{
    const Month before = m_parts.headroom.month();
    m_parts.headroom.moveMonth(1);
    if (m_parts.headroom.month() == before)
        m_parts.actions[ActionId::PlayBuildOut]->setChecked(false);
}

} // namespace headroom
