// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who in the main window listens to whom.
#include "models/document/document.h"
#include "models/document/evaluationservice.h"
#include "models/edits/whatif.h"
#include "models/text/words.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/charts/chartframe.h"
#include "ui/diagram/diagramview.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/arrangecommands.h"
#include "ui/mainwindow/failit.h"
#include "ui/mainwindow/filecommands.h"
#include "ui/mainwindow/fileservice.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/placecommands.h"
#include "ui/mainwindow/plancommands.h"
#include "ui/mainwindow/planlook.h"
#include "ui/mainwindow/planviews.h"
#include "ui/mainwindow/selectcommands.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/toolactions.h"
#include "ui/mainwindow/underlaycommands.h"
#include "ui/panels/comparewindow.h"
#include "ui/panels/failurespanel.h"
#include "ui/panels/figuresbox.h"
#include "ui/panels/headroompanel.h"
#include "ui/panels/issuepanel.h"
#include "ui/panels/losschoice.h"
#include "ui/panels/projecttreepanel.h"
#include "ui/panels/propertypanel.h"
#include "ui/panels/rackdetailpanel.h"
#include "ui/panels/scenariopanel.h"
#include "ui/panels/tooloptionspanel.h"
#include "ui/panels/welcomepage.h"
#include "ui/portfolio/portfolioview.h"
#include "ui/widgets/messagebar.h"

#include <QDockWidget>
#include <QFileInfo>

namespace headroom {

void MainWindow::connectParts()
{
    connect(&m_files, &FileService::changed, this, &MainWindow::showPlan);
    connect(&m_document, &Document::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_document, &Document::wasReset, this, [this] {
        m_selection->clear();
        showFirstSite();
        updateTitle();
    });
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        m_selection->keepExisting(m_document.project());
        if (!changes.of<Settings>().empty())
            updateTitle();
        if (!changes.of<Site>().empty()
            && m_document.project().find<Site>(m_canvas->site()) == nullptr)
            showFirstSite();
    });

    connect(m_welcome, &WelcomePage::sampleChosen, m_fileCommands, &FileCommands::newFromSample);
    connect(m_welcome, &WelcomePage::fileChosen, m_fileCommands, &FileCommands::open);
    connect(m_welcome, &WelcomePage::openWanted, m_fileCommands, &FileCommands::openAsking);

    connect(m_tree, &ProjectTreePanel::problem, this, &MainWindow::sayProblem);
    connect(m_tree, &ProjectTreePanel::activated, this, &MainWindow::reveal);
    connect(m_issues, &IssuePanel::subjectChosen, this, &MainWindow::reveal);
    connect(m_issues, &IssuePanel::countChanged, m_status, &StatusLine::setIssues);
    connect(m_status, &StatusLine::issuesClicked, this, [this] {
        m_issueDock->show();
        m_issueDock->raise();
    });
    connect(m_planLook, &PlanLook::issuesWanted, this, [this] {
        m_issueDock->show();
        m_issueDock->raise();
    });
    connect(m_planCommands, &PlanCommands::problem, this, &MainWindow::sayProblem);
    connect(m_arrange, &ArrangeCommands::problem, this, &MainWindow::sayProblem);
    auto *placing = new PlaceCommands(*m_actions, m_document, *m_canvas, this);
    connect(placing, &PlaceCommands::problem, this, &MainWindow::sayProblem);
    connect(m_views, &PlanViews::shown, this, [this] {
        const QString hint = m_views->hint();
        m_status->setHint(hint.isEmpty() ? m_canvas->status() : hint);
    });
    connect(m_select, &SelectCommands::found, this, &MainWindow::reveal);
    connect(m_select, &SelectCommands::told, m_status, &StatusLine::setHint);
    connect(m_arrange, &ArrangeCommands::told, this, [this](const QString &sentence) {
        m_messages->say(MessageBar::Tone::Info, sentence);
    });
    connect(m_underlays, &UnderlayCommands::problem, this, [this](const Message &message) {
        m_messages->say(MessageBar::Tone::Danger, words(message));
    });
    connect(m_underlays, &UnderlayCommands::told, this, [this](const QString &sentence) {
        m_messages->say(MessageBar::Tone::Info, sentence);
    });
    connect(m_canvas,
            &CanvasView::propertiesWanted,
            (*m_actions)[ActionId::Properties],
            &QAction::trigger);
    connect(m_planCommands, &PlanCommands::added, this, [this] { m_properties->focusFirst(); });
    connect(m_properties, &PropertyPanel::finished, this, [this] { m_canvas->setFocus(); });

    connect(&m_evaluation, &EvaluationService::busyChanged, m_status, &StatusLine::setBusy);
    connect(&m_evaluation,
            &EvaluationService::evaluated,
            this,
            [this](const Project &project, const EvaluationService::Answer &answer) {
                m_dockSizesPending = m_dockSizesPending && !m_planShown;
                const Result<Project> plan =
                    seenThrough(m_document.project(), {{}, m_losses->nodes(), m_losses->from()});
                m_headroom->setPlan(plan ? *plan : m_document.project());
                m_headroom->setEvaluation(project, answer);
                m_failures->setEvaluation(project, answer);
                m_diagram->setEvaluation(project, answer);
                m_portfolio->setEvaluation(project, answer);
                m_properties->rackDetail()->setEvaluation(project, answer);
                m_properties->figures()->setEvaluation(project, answer);
                m_diagram->setFailed(m_losses->nodes());
                m_failIt->setEvaluated(project);
                m_planLook->setEvaluation(project, answer);
                m_scenarioPanel->setProblem({});
            });
    connect(&m_evaluation,
            &EvaluationService::issuesFound,
            this,
            [this](const Project &project, const std::vector<Issue> &issues) {
                m_issues->setIssues(issues, project);
                m_planLook->setIssues(issues);
            });
    connect(&m_evaluation, &EvaluationService::failed, this, [this](const Message &message) {
        m_headroom->setProblem(words(message));
        m_scenarioPanel->setProblem(words(message));
    });
    connect(m_headroom, &HeadroomPanel::siteChosen, m_canvas, &CanvasView::setSite);
    connect(m_canvas, &CanvasView::siteChanged, m_headroom, &HeadroomPanel::setSite);
    connect(m_canvas, &CanvasView::siteChanged, m_failures, &FailuresPanel::setSite);
    connect(m_canvas, &CanvasView::siteChanged, m_diagram, &DiagramView::setSite);
    connect(m_headroom, &HeadroomPanel::monthChanged, m_diagram, &DiagramView::setMonth);
    connect(m_headroom, &HeadroomPanel::monthChanged, m_portfolio, &PortfolioView::setMonth);
    RackDetailPanel *rack = m_properties->rackDetail();
    connect(m_headroom, &HeadroomPanel::monthChanged, rack, &RackDetailPanel::setMonth);
    FiguresBox *figures = m_properties->figures();
    connect(m_headroom, &HeadroomPanel::monthChanged, figures, &FiguresBox::setMonth);
    connect(rack, &RackDetailPanel::subjectActivated, this, &MainWindow::reveal);
    connect(rack,
            &RackDetailPanel::subjectsChosen,
            m_selection,
            [this](const std::vector<Subject> &subjects) {
                showSiteOf(subjects.front());
                m_selection->set(subjects);
            });
    connect(m_headroom, &HeadroomPanel::monthChanged, m_failures, &FailuresPanel::setMonth);
    connect(m_failures, &FailuresPanel::activated, this, &MainWindow::reveal);
    connect(m_failures, &FailuresPanel::monthWanted, m_headroom, &HeadroomPanel::moveMonth);
    connect(m_headroom, &HeadroomPanel::subjectChosen, this, &MainWindow::reveal);
    connect(m_comparison, &CompareWindow::subjectChosen, this, &MainWindow::reveal);
    connect(m_scenarioPanel, &ScenarioPanel::problem, this, &MainWindow::sayProblem);
    connect(m_scenarioPanel, &ScenarioPanel::subjectChosen, this, [this](Subject subject) {
        m_selection->set(subject);
    });
    connect(m_scenarioPanel,
            &ScenarioPanel::compareWanted,
            (*m_actions)[ActionId::CompareScenarios],
            &QAction::trigger);
    connect(m_headroom->chart(), &ChartFrame::failed, this, [this](const QString &sentence) {
        m_messages->say(MessageBar::Tone::Danger, sentence);
    });
    connect(m_headroom->chart(), &ChartFrame::saved, this, [this](const QString &path) {
        m_messages->say(MessageBar::Tone::Success,
                        tr("The chart is in \"%1\".").arg(QFileInfo(path).fileName()));
    });
}

void MainWindow::connectTools()
{
    connect(m_canvas, &CanvasView::statusChanged, m_status, &StatusLine::setHint);
    connect(m_canvas, &CanvasView::pointerMoved, m_status, &StatusLine::setPointer);
    connect(m_canvas, &CanvasView::pointerLeft, m_status, &StatusLine::clearPointer);
    connect(m_canvas, &CanvasView::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_canvas, &CanvasView::problem, this, &MainWindow::sayProblem);
    connect(m_canvas, &CanvasView::toolChanged, this, [this](ToolKind kind) {
        m_toolOptions->setTool(kind);
        for (const auto &[tool, action] : kToolActions) {
            if (tool == kind)
                (*m_actions)[action]->setChecked(true);
        }
    });
    connect(m_toolOptions,
            &ToolOptionsPanel::rackRowOptionsChanged,
            m_canvas,
            &CanvasView::setRackRowOptions);
    connect(m_toolOptions,
            &ToolOptionsPanel::equipmentKindChosen,
            m_canvas,
            &CanvasView::setEquipmentKind);
    connect(m_toolOptions,
            &ToolOptionsPanel::drawingOptionsChanged,
            m_canvas,
            &CanvasView::setDrawingOptions);
    connect(m_toolOptions, &ToolOptionsPanel::problem, this, &MainWindow::sayProblem);
    connect(m_toolOptions,
            &ToolOptionsPanel::rackArrayOptionsChanged,
            m_canvas,
            &CanvasView::setRackArrayOptions);
    m_canvas->setRackRowOptions(m_toolOptions->rackRowOptions());
    m_status->setHint(m_canvas->status());
    m_status->setZoom(m_canvas->viewport().scale());
}

} // namespace headroom
