// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "models/document/document.h"
#include "models/document/evaluationservice.h"
#include "models/presentation/alike.h"
#include "models/presentation/contractlistmodel.h"
#include "models/text/words.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/diagram/diagramview.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/arrangecommands.h"
#include "ui/mainwindow/evaluationfeed.h"
#include "ui/mainwindow/failit.h"
#include "ui/mainwindow/filecommands.h"
#include "ui/mainwindow/fileservice.h"
#include "ui/mainwindow/plancommands.h"
#include "ui/mainwindow/planlook.h"
#include "ui/mainwindow/planviews.h"
#include "ui/mainwindow/selectcommands.h"
#include "ui/mainwindow/statusline.h"
#include "ui/mainwindow/toolactions.h"
#include "ui/mainwindow/underlaycommands.h"
#include "ui/panels/comparewindow.h"
#include "ui/panels/contractspanel.h"
#include "ui/panels/failurespanel.h"
#include "ui/panels/headroompanel.h"
#include "ui/panels/issuepanel.h"
#include "ui/panels/layerspanel.h"
#include "ui/panels/lossbanner.h"
#include "ui/panels/losschoice.h"
#include "ui/panels/planbar.h"
#include "ui/panels/projecttreepanel.h"
#include "ui/panels/propertypanel.h"
#include "ui/panels/scenariochoice.h"
#include "ui/panels/scenariopanel.h"
#include "ui/panels/tooloptionspanel.h"
#include "ui/panels/welcomepage.h"
#include "ui/portfolio/portfolioview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/typingguard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

namespace headroom {

MainWindow::MainWindow(Document &document,
                       EvaluationService &evaluation,
                       FileService &files,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_document(document)
    , m_evaluation(evaluation)
    , m_files(files)
    , m_actions(new Actions(this))
    , m_selection(new SelectionModel(this))
    , m_scenarios(new ScenarioChoice(document, this))
    , m_losses(new LossChoice(document, this))
    , m_feed(new EvaluationFeed(document, evaluation, *m_scenarios, *m_losses, this))
    , m_messages(new MessageBar(this))
    , m_lossBanner(new LossBanner(this))
    , m_planBar(new PlanBar(this))
    , m_pages(new QStackedWidget(this))
    , m_welcome(new WelcomePage(this))
    , m_canvas(new CanvasView(document, *m_selection, this))
    , m_diagram(new DiagramView(*m_selection, this))
    , m_portfolio(new PortfolioView(*m_selection, this))
    , m_tree(new ProjectTreePanel(document, *m_selection, this))
    , m_properties(new PropertyPanel(document, *m_selection, this))
    , m_toolOptions(new ToolOptionsPanel(document, m_properties))
    , m_headroom(new HeadroomPanel(*m_scenarios, this))
    , m_issues(new IssuePanel(this))
    , m_failures(new FailuresPanel(*m_selection, this))
    , m_scenarioPanel(new ScenarioPanel(document, *m_scenarios, this))
    , m_layers(new LayersPanel(this))
    , m_contracts(new ContractsPanel(document, *m_selection, this))
    , m_comparison(new CompareWindow(document, *m_scenarios, this))
    , m_status(new StatusLine(this))
    , m_fileCommands(new FileCommands(*m_actions, document, files, *m_messages, this))
    , m_planCommands(new PlanCommands(*m_actions, document, *m_selection, *m_canvas, this))
    , m_arrange(new ArrangeCommands(*m_actions, document, *m_selection, *m_canvas, this))
    , m_underlays(new UnderlayCommands(*m_actions, document, *m_selection, *m_canvas, this))
    , m_select(new SelectCommands(*m_actions, document, *m_selection, this))
    , m_views(new PlanViews(
          {*m_actions, *m_selection, *m_pages, *m_canvas, *m_diagram, *m_portfolio, *m_planBar},
          this))
    , m_failIt(new FailIt({*m_actions,
                           document,
                           *m_selection,
                           *m_scenarios,
                           *m_losses,
                           *m_canvas,
                           *m_headroom,
                           *m_failures,
                           *m_lossBanner},
                          this))
    , m_planLook(new PlanLook(
          {*m_actions, *m_canvas, *m_headroom, *m_issues, *m_planBar, *m_layers}, this))
{
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(560, 380); // a scale of 2 on a small screen
    qApp->installEventFilter(new TypingGuard(this));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setStatusBar(m_status);
    m_properties->setToolOptions(m_toolOptions);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_canvas);
    m_pages->addWidget(m_diagram);
    m_pages->addWidget(m_portfolio);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_lossBanner);
    column->addWidget(m_planBar);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);

    makeDocks();
    makeToolBar();
    makeMenus();
    connectActions();
    connectTools();
    connectParts();
    resize(1440, 900);
    m_firstLayout = saveState();
    restoreLayout();
    showPlan();
}

MainWindow::~MainWindow()
{
    m_evaluation.disconnect(this);
    m_document.disconnect(this);
    // Views go before the selection that they show.
    delete m_failIt; // it answers to the selection too
    delete m_planLook;
    for (QDockWidget *dock : docks())
        delete dock;
    delete takeCentralWidget();
}

void MainWindow::showPlan()
{
    const bool plan = m_files.hasPlan();
    m_welcome->setRecent(m_files.recentFiles());
    m_pages->setCurrentWidget(plan ? m_views->page() : m_welcome);
    for (const auto &[tool, action] : kToolActions)
        (*m_actions)[action]->setEnabled(plan);
    for (const ActionId id :
         {ActionId::ZoomIn,           ActionId::ZoomOut,      ActionId::ZoomFit,
          ActionId::SelectAll,        ActionId::Find,         ActionId::Rename,
          ActionId::Properties,       ActionId::ExportChart,  ActionId::ExportPlan,
          ActionId::AddSite,          ActionId::AddEquipment, ActionId::AddPhase,
          ActionId::AddContract,      ActionId::AddScenario,  ActionId::Catalogue,
          ActionId::NextIssue,        ActionId::ShowFailures, ActionId::ShowScenarios,
          ActionId::CompareScenarios, ActionId::ViewPlan,     ActionId::ViewDiagram,
          ActionId::Explain,          ActionId::ShowLayers,   ActionId::ShowContracts,
          ActionId::ChooseColours,    ActionId::ChooseLabels, ActionId::ShowBuildOut,
          ActionId::PlayBuildOut,     ActionId::ShowProblems, ActionId::ViewPortfolio,
          ActionId::InsertUnderlay})
        (*m_actions)[id]->setEnabled(plan);
    m_views->updateActions();
    if (plan != m_planShown) {
        m_planShown = plan;
        if (plan)
            restoreLayout();
    }
    if (!plan) {
        for (QDockWidget *dock : docks())
            dock->hide();
    }
    m_toolBar->setVisible(plan);
    m_planBar->setVisible(plan && m_views->view() == CentreView::Plan);
    m_status->setPlanShown(plan);
    m_status->setHint(plan ? m_canvas->status() : tr("Open a sample or a file to begin."));
    if (plan) {
        if (m_document.project().find<Site>(m_canvas->site()) == nullptr)
            showFirstSite();
        m_views->page()->setFocus();
    }
    updateTitle();
}

void MainWindow::showFirstSite()
{
    std::optional<Site> first;
    for (const Site &site : m_document.project().table<Site>()) {
        if (!first || site.name < first->name)
            first = site;
    }
    m_canvas->setSite(first ? first->id : Id());
    m_headroom->setSite(first ? first->id : Id());
    m_failures->setSite(first ? first->id : Id());
    m_diagram->setSite(first ? first->id : Id());
}

void MainWindow::updateTitle()
{
    if (!m_files.hasPlan()) {
        setWindowModified(false);
        setWindowTitle(tr("Headroom"));
        return;
    }
    QString name = m_document.project().settings().name;
    if (name.isEmpty())
        name = QFileInfo(m_files.path()).completeBaseName();
    name.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
    setWindowTitle(tr("%1 — Headroom[*]").arg(name));
    setWindowFilePath(m_files.path());
    setWindowModified(m_document.isModified());
}

void MainWindow::chooseTool(ToolKind kind)
{
    m_views->show(CentreView::Plan);
    m_canvas->setTool(kind);
    m_canvas->setFocus();
}

std::vector<QDockWidget *> MainWindow::docks() const
{
    return {m_treeDock,
            m_propertyDock,
            m_headroomDock,
            m_issueDock,
            m_failureDock,
            m_scenarioDock,
            m_layerDock,
            m_contractDock};
}

/// Selects a thing and brings it into view, on its site.
void MainWindow::reveal(Subject subject)
{
    if (!exists(m_document.project(), subject))
        return;
    showSiteOf(subject);
    m_selection->set(subject);
    if (m_views->view() == CentreView::Portfolio) {
        if (subject.kind == EntityKind::Site)
            return; // its row is selected
        m_views->show(CentreView::Plan);
    }
    if (m_views->view() == CentreView::Diagram)
        m_diagram->fitSelection();
    else
        showOnPlan();
}

void MainWindow::showSiteOf(Subject subject)
{
    if (const std::optional<Id> site = siteOf(m_document.project(), subject))
        m_canvas->setSite(*site);
}

/// Brings what is selected into the middle of the plan, a small thing with what stands around it.
void MainWindow::showOnPlan()
{
    constexpr double kMostPixelsPerMetre = 60;
    m_canvas->fitSelection();
    while (m_canvas->viewport().scale() > kMostPixelsPerMetre)
        m_canvas->zoomOut();
}

void MainWindow::sayProblem(const Message &message)
{
    m_status->sayProblem(words(message));
}

void MainWindow::setDark(bool dark)
{
    if (theme().dark == dark)
        return;
    if (auto *application = qobject_cast<QApplication *>(QCoreApplication::instance()))
        setTheme(*application, dark);
    QSettings().setValue(QStringLiteral("window/dark"), dark);
}

void MainWindow::offerRecovery()
{
    m_fileCommands->offerRecovery();
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout);
    m_issueDock->hide();
    m_failureDock->hide();
    m_scenarioDock->hide();
    m_layerDock->hide();
    m_contractDock->hide();
    m_dockSizesPending = true;
    sizeDocks();
}

void MainWindow::sizeDocks()
{
    // On a small screen the panels share one side and the chart waits for its key.
    const bool narrow = width() < 860;
    if (narrow && tabifiedDockWidgets(m_treeDock).isEmpty()) {
        tabifyDockWidget(m_treeDock, m_propertyDock);
        m_treeDock->raise();
    }
    if (height() < 500)
        m_headroomDock->hide();
    resizeDocks({m_treeDock, m_propertyDock}, {270, 320}, Qt::Horizontal);
    resizeDocks({m_headroomDock}, {std::clamp(height() * 37 / 100, 240, 520)}, Qt::Vertical);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_dockSizesPending && m_planShown)
        sizeDocks();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    if (const QByteArray geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
        !geometry.isEmpty() && !isVisible())
        restoreGeometry(geometry);
    const QByteArray state = settings.value(QStringLiteral("window/state")).toByteArray();
    if (state.isEmpty() || !restoreState(state))
        resetLayout();
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_planShown)
        settings.setValue(QStringLiteral("window/state"), saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_fileCommands->mayLeave()) {
        event->ignore();
        return;
    }
    saveLayout();
    m_files.close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedContract(*event->mimeData())) {
        event->acceptProposedAction();
        return;
    }
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

/// Lets what is under the pointer carry the contract; all of the selection where it is among it.
void MainWindow::dropContract(Id contract, QPoint at)
{
    const QPoint there = m_canvas->mapFrom(this, at);
    if (!m_canvas->isVisible() || !m_canvas->rect().contains(there))
        return;
    constexpr double kNearPixels = 4;
    const Point place = m_canvas->viewport().toMetres(there);
    const auto hit = m_canvas->scene().hit(place, kNearPixels / m_canvas->viewport().scale());
    std::vector<Subject> subjects;
    if (hit && m_selection->contains(hit->subject))
        subjects = m_selection->subjects();
    else if (hit)
        subjects = {hit->subject};
    m_contracts->assignTo(contract, subjects);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (const std::optional<Id> contract = draggedContract(*event->mimeData())) {
        event->acceptProposedAction();
        dropContract(*contract, event->position().toPoint());
        return;
    }
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    event->acceptProposedAction();
    if (m_planShown && UnderlayCommands::isPicture(path)) {
        const QPoint there = m_canvas->mapFrom(this, event->position().toPoint());
        const bool onPlan = m_canvas->isVisible() && m_canvas->rect().contains(there);
        const std::optional<Point> middle =
            onPlan ? std::optional(m_canvas->viewport().toMetres(there)) : std::nullopt;
        QMetaObject::invokeMethod(
            this,
            [this, path, middle] { m_underlays->insert(path, middle); },
            Qt::QueuedConnection);
        return;
    }
    // After the drop has ended: the question about changes must not hold the other program.
    QMetaObject::invokeMethod(
        this, [this, path] { m_fileCommands->open(path); }, Qt::QueuedConnection);
}

} // namespace headroom
