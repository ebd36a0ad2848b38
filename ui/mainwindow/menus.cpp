// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Docks, menus and tool bar of the main window.
#include "models/document/document.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/charts/chartframe.h"
#include "ui/diagram/diagramexport.h"
#include "ui/diagram/diagramview.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/cataloguedialog.h"
#include "ui/dialogs/keysdialog.h"
#include "ui/dialogs/tutorial.h"
#include "ui/dialogs/tutorialwindow.h"
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/filecommands.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/plancommands.h"
#include "ui/mainwindow/planviews.h"
#include "ui/mainwindow/toolactions.h"
#include "ui/mainwindow/toolfamily.h"
#include "ui/panels/comparewindow.h"
#include "ui/panels/contractspanel.h"
#include "ui/panels/failurespanel.h"
#include "ui/panels/headroompanel.h"
#include "ui/panels/issuepanel.h"
#include "ui/panels/layerspanel.h"
#include "ui/panels/projecttreepanel.h"
#include "ui/panels/propertypanel.h"
#include "ui/panels/racktypechooser.h"
#include "ui/panels/scenariochoice.h"
#include "ui/panels/scenariopanel.h"
#include "ui/panels/tooloptionspanel.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/portfolio/portfolioview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paneltitle.h"
#include "ui/widgets/plaintext.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

namespace headroom {

void MainWindow::makeDocks()
{
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_treeDock = makeDock(QStringLiteral("project"), tr("Project"), m_tree, this);
    m_propertyDock = makeDock(QStringLiteral("properties"), tr("Properties"), m_properties, this);
    m_headroomDock = makeDock(QStringLiteral("headroom"), tr("Headroom"), m_headroom, this);
    m_issueDock = makeDock(QStringLiteral("issues"), tr("Issues"), m_issues, this);
    m_failureDock = makeDock(QStringLiteral("failures"), tr("Failures"), m_failures, this);
    static_cast<PanelTitle *>(m_failureDock->titleBarWidget())
        ->addWidget(m_failures->monthChooser());
    m_scenarioDock = makeDock(QStringLiteral("scenarios"), tr("Scenarios"), m_scenarioPanel, this);
    static_cast<PanelTitle *>(m_headroomDock->titleBarWidget())->addWidget(m_headroom->choosers());
    m_tree->setMinimumWidth(200);
    m_properties->setMinimumWidth(290);
    addDockWidget(Qt::LeftDockWidgetArea, m_treeDock);
    addDockWidget(Qt::RightDockWidgetArea, m_propertyDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_headroomDock);
    tabifyDockWidget(m_headroomDock, m_issueDock);
    tabifyDockWidget(m_issueDock, m_failureDock);
    m_issueDock->hide();
    m_failureDock->hide();
    tabifyDockWidget(m_propertyDock, m_scenarioDock);
    m_scenarioDock->hide();
    m_layerDock = makeDock(QStringLiteral("layers"), tr("Layers"), m_layers, this);
    addDockWidget(Qt::LeftDockWidgetArea, m_layerDock);
    m_layerDock->hide();
    m_contractDock = makeDock(QStringLiteral("contracts"), tr("Contracts"), m_contracts, this);
    tabifyDockWidget(m_failureDock, m_contractDock);
    m_contractDock->hide();

    const auto toggles = [this](ActionId id, QDockWidget *dock) {
        QAction *action = (*m_actions)[id];
        connect(dock, &QDockWidget::visibilityChanged, action, [action, dock] {
            action->setChecked(!dock->isHidden());
        });
        connect(action, &QAction::triggered, dock, [action, dock](bool shown) {
            // Behind another tab it comes to the front instead of going.
            const bool isBehind = !shown && dock->visibleRegion().isEmpty();
            dock->setVisible(shown || isBehind);
            if (shown || isBehind)
                dock->raise();
            action->setChecked(!dock->isHidden());
        });
    };
    toggles(ActionId::ShowProject, m_treeDock);
    toggles(ActionId::ShowProperties, m_propertyDock);
    toggles(ActionId::ShowHeadroom, m_headroomDock);
    toggles(ActionId::ShowIssues, m_issueDock);
    toggles(ActionId::ShowFailures, m_failureDock);
    toggles(ActionId::ShowScenarios, m_scenarioDock);
    toggles(ActionId::ShowLayers, m_layerDock);
    toggles(ActionId::ShowContracts, m_contractDock);

    m_properties->offer((*m_actions)[ActionId::FailSelected], EntityKind::PowerNode);
    const std::initializer_list<QWidget *> views{
        m_canvas, m_diagram, m_tree->view(), m_failures->view()};
    for (QWidget *widget : views) {
        widget->addActions({(*m_actions)[ActionId::FailSelected], (*m_actions)[ActionId::Restore]});
        widget->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    // Lists and fields have a clipboard of their own: these are for the plan.
    for (const ActionId id : {ActionId::Cut, ActionId::Copy, ActionId::Paste}) {
        QAction *action = (*m_actions)[id];
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_canvas->addAction(action);
        m_diagram->addAction(action);
        m_tree->view()->addAction(action);
    }
}

void MainWindow::makeMenus()
{
    const auto fill = [this](QMenu *menu, std::initializer_list<std::optional<ActionId>> ids) {
        for (const std::optional<ActionId> id : ids) {
            if (id)
                menu->addAction((*m_actions)[*id]);
            else
                menu->addSeparator();
        }
    };
    constexpr std::nullopt_t kLine = std::nullopt;

    QMenu *file = menuBar()->addMenu(tr("&File"));
    fill(file, {ActionId::New});
    QMenu *sampleMenu = file->addMenu(tr("New from Sa&mple"));
    fill(file, {ActionId::Open});
    QMenu *recentMenu = file->addMenu(tr("Open &Recent"));
    fill(file,
         {kLine,
          ActionId::Save,
          ActionId::SaveAs,
          ActionId::SaveCopy,
          ActionId::Revert,
          kLine,
          ActionId::ExportChart,
          ActionId::ExportPlan,
          kLine,
          ActionId::Quit});
    m_fileCommands->serve(sampleMenu, recentMenu);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    fill(edit,
         {ActionId::Undo,
          ActionId::Redo,
          kLine,
          ActionId::Cancel,
          kLine,
          ActionId::Cut,
          ActionId::Copy,
          ActionId::Paste,
          ActionId::Duplicate,
          ActionId::Delete,
          ActionId::RotateLeft,
          ActionId::RotateRight,
          kLine,
          ActionId::SelectAll});
    QMenu *select = edit->addMenu(themedIcon(QStringLiteral("select-all")), tr("Sel&ect"));
    fill(select,
         {ActionId::SelectSameType,
          ActionId::SelectSamePhase,
          ActionId::SelectSameContract,
          ActionId::SelectSameFeed,
          kLine,
          ActionId::SelectInHall,
          ActionId::SelectInRow});
    fill(edit, {ActionId::Find, ActionId::Rename, ActionId::Properties});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    fill(view,
         {ActionId::ViewPlan,
          ActionId::ViewDiagram,
          ActionId::ViewPortfolio,
          ActionId::OpenGroup,
          kLine,
          ActionId::ZoomIn,
          ActionId::ZoomOut,
          ActionId::ZoomFit,
          ActionId::ZoomSelection,
          kLine,
          ActionId::ShowProject,
          ActionId::ShowProperties,
          ActionId::ShowHeadroom,
          ActionId::ShowIssues,
          ActionId::ShowFailures,
          ActionId::ShowScenarios,
          ActionId::ShowLayers,
          ActionId::ShowContracts,
          ActionId::ResetLayout,
          kLine,
          ActionId::ChooseColours,
          ActionId::ChooseLabels,
          ActionId::ShowBuildOut,
          ActionId::PlayBuildOut,
          ActionId::ShowProblems,
          kLine,
          ActionId::DarkTheme});

    QMenu *draw = menuBar()->addMenu(tr("&Draw"));
    fill(draw,
         {ActionId::ToolSelect,
          ActionId::ToolPan,
          kLine,
          ActionId::ToolRackRow,
          ActionId::ToolRackArray,
          kLine,
          ActionId::ToolRectangleHall,
          ActionId::ToolPolygonHall,
          ActionId::ToolSplitHall,
          ActionId::ToolCorners,
          ActionId::ToolBuilding,
          ActionId::ToolSiteBorder,
          ActionId::ToolObstacle,
          kLine,
          ActionId::ToolPower,
          ActionId::ToolConnect,
          kLine,
          ActionId::ToolNote,
          ActionId::ToolDimension,
          ActionId::ToolMeasure,
          kLine,
          ActionId::InsertUnderlay,
          ActionId::ToolScaleUnderlay});

    QMenu *arrange = menuBar()->addMenu(tr("&Arrange"));
    fill(arrange,
         {ActionId::AlignLeft,
          ActionId::AlignRight,
          ActionId::AlignTop,
          ActionId::AlignBottom,
          ActionId::AlignColumn,
          ActionId::AlignLine,
          kLine,
          ActionId::DistributeAcross,
          ActionId::DistributeUp,
          ActionId::SpaceAcross,
          ActionId::SpaceUp,
          kLine,
          ActionId::MirrorAcross,
          ActionId::MirrorUp,
          kLine,
          ActionId::Group,
          ActionId::Ungroup,
          ActionId::Lock,
          ActionId::Unlock,
          kLine,
          ActionId::BringToFront,
          ActionId::SendToBack,
          kLine,
          ActionId::PasteArray,
          ActionId::LayBusways,
          ActionId::ConnectFeeds});

    QMenu *plan = menuBar()->addMenu(tr("&Plan"));
    fill(plan,
         {ActionId::AddSite,
          ActionId::AddEquipment,
          ActionId::AddPhase,
          ActionId::AddContract,
          ActionId::AddScenario,
          ActionId::CompareScenarios,
          ActionId::PlaceContracts,
          kLine,
          ActionId::FailSelected,
          ActionId::Restore,
          ActionId::Explain,
          kLine,
          ActionId::Catalogue,
          kLine,
          ActionId::NextIssue});

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    fill(help, {ActionId::Tutorial, ActionId::KeyboardAndMouse, kLine, ActionId::About});
}

void MainWindow::makeToolBar()
{
    m_toolBar = addToolBar(tr("Tools"));
    m_toolBar->setObjectName(QStringLiteral("tools"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize({20, 20});
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const ActionId id : {ActionId::Open, ActionId::Save})
        m_toolBar->addAction((*m_actions)[id]);
    m_toolBar->addSeparator();
    for (const ActionId id : {ActionId::Undo, ActionId::Redo}) {
        m_toolBar->addAction((*m_actions)[id]);
    }
    m_toolBar->addSeparator();
    auto *group = new QActionGroup(this);
    QList<QList<QAction *>> families;
    for (const auto &[tool, id] : kToolActions) {
        QAction *action = (*m_actions)[id];
        group->addAction(action);
        if (std::find(kToolFamilies.begin(), kToolFamilies.end(), tool) != kToolFamilies.end())
            families.emplaceBack();
        families.back().append(action);
    }
    // Short on the tool bar, so that it keeps its width whichever tool of a family is in hand.
    (*m_actions)[ActionId::ToolRackArray]->setIconText(tr("Array"));
    (*m_actions)[ActionId::ToolPolygonHall]->setIconText(tr("Polygon"));
    (*m_actions)[ActionId::ToolCorners]->setIconText(tr("Corners"));
    (*m_actions)[ActionId::ToolSiteBorder]->setIconText(tr("Border"));
    (*m_actions)[ActionId::ToolScaleUnderlay]->setIconText(tr("Scale"));
    for (const QList<QAction *> &family : families)
        m_toolBar->addWidget(new ToolFamily(family, m_toolBar));
    (*m_actions)[ActionId::ToolSelect]->setChecked(true);
    m_toolBar->addSeparator();
    for (const ActionId id : {ActionId::ZoomFit, ActionId::ZoomSelection})
        m_toolBar->addAction((*m_actions)[id]);
    m_toolBar->addSeparator();
    for (const ActionId id : {ActionId::ViewPlan, ActionId::ViewDiagram, ActionId::ViewPortfolio})
        m_toolBar->addAction((*m_actions)[id]);

    auto *room = new QWidget(m_toolBar);
    room->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(room);
    auto *label = new PlainLabel(tr("Scenario"), m_toolBar);
    label->setRole(QStringLiteral("muted"));
    label->setContentsMargins(0, 0, 6, 0);
    m_toolBar->addWidget(label);
    m_toolBar->addWidget(new ScenarioChooser(*m_scenarios, m_toolBar));
}

/// Writes what stands in the middle to a picture or a page.
void MainWindow::exportView()
{
    const std::optional<Id> scenario = m_scenarios->current();
    const auto scenarioName = [&](const Project &project) {
        return scenario ? displayName(project, {EntityKind::Scenario, *scenario}) : QString();
    };
    switch (m_views->view()) {
    case CentreView::Plan:
        m_fileCommands->exportPlan(m_canvas->site(), m_canvas->style());
        break;
    case CentreView::Diagram: {
        const Project &project = m_diagram->project();
        m_fileCommands->exportDiagram(m_diagram->diagram(),
                                      diagramText(m_diagram->diagram(),
                                                  project,
                                                  {m_diagram->site(), m_diagram->month()},
                                                  scenarioName(project),
                                                  QDate::currentDate()));
        break;
    }
    case CentreView::Portfolio: {
        const Project &project = m_portfolio->project();
        m_fileCommands->exportPortfolio(
            m_portfolio->portfolio(),
            portfolioText(
                m_portfolio->portfolio(), project, scenarioName(project), QDate::currentDate()));
        break;
    }
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](ActionId id, auto command) {
        connect((*m_actions)[id], &QAction::triggered, this, command);
    };
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::ExportChart, [this] {
        QMenu menu(this);
        menu.addActions(m_headroom->chart()->chartActions());
        m_headroomDock->show();
        menu.exec(m_headroom->chart()->mapToGlobal(QPoint(40, 40)));
    });
    on(ActionId::Cancel, [this] {
        m_canvas->cancel();
        m_canvas->setFocus();
    });
    on(ActionId::Rename, [this] {
        m_treeDock->show();
        m_tree->renameCurrent();
    });
    on(ActionId::Properties, [this] {
        m_propertyDock->show();
        m_properties->focusFirst();
    });
    on(ActionId::ResetLayout, [this] { resetLayout(); });
    for (const auto &[tool, action] : kToolActions)
        on(action, [this, kind = tool] { chooseTool(kind); });
    on(ActionId::ExportPlan, [this] { exportView(); });
    (*m_actions)[ActionId::DarkTheme]->setChecked(theme().dark);
    connect((*m_actions)[ActionId::DarkTheme], &QAction::toggled, this, &MainWindow::setDark);
    on(ActionId::AddEquipment, [this] {
        QMenu menu(this);
        m_planCommands->serveEquipment(&menu);
        menu.exec(QCursor::pos());
    });
    on(ActionId::NextIssue, [this] {
        m_issueDock->show();
        m_issueDock->raise();
        m_issues->goToNext();
    });
    on(ActionId::CompareScenarios,
       [this] { m_comparison->open(m_canvas->site(), m_headroom->month()); });
    on(ActionId::Explain, [this] {
        m_headroomDock->show();
        m_headroomDock->raise();
        m_headroom->explain(ExplainedFigure::HeadroomWorst);
    });
    on(ActionId::Catalogue, [this] {
        CatalogueDialog dialog(m_document, this);
        connect(&dialog, &CatalogueDialog::rackTypeAdded, this, [this](Id type) {
            m_selection->set({EntityKind::RackType, type});
        });
        dialog.exec();
    });
    on(ActionId::Tutorial, [this] {
        if (!m_tutorial)
            m_tutorial = new TutorialWindow(buildHallTutorial(), this);
        m_tutorial->show();
        m_tutorial->raise();
    });
    on(ActionId::KeyboardAndMouse, [this] {
        std::vector<KeyRow> rows;
        for (const QAction *action : m_actions->all())
            rows.push_back(KeyRow::of(*action));
        KeysDialog(rows, this).exec();
    });
    on(ActionId::About, [this] { AboutDialog(this).exec(); });
    // Without a menu open the keys must work wherever the keyboard is.
    for (QAction *action : m_actions->all())
        addAction(action);
}

} // namespace headroom
