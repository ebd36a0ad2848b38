// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/domain/entityinfo.h"

#include <QMainWindow>

class QStackedWidget;

namespace headroom {

class Actions;
class ArrangeCommands;
class CanvasView;
class CompareWindow;
class ContractsPanel;
class DiagramView;
class Document;
class EvaluationFeed;
class EvaluationService;
class FailIt;
class FailuresPanel;
class FileCommands;
class FileService;
class HeadroomPanel;
class IssuePanel;
class LayersPanel;
class LossBanner;
class LossChoice;
class MessageBar;
class PlanBar;
class PlanCommands;
class PlanViews;
class PlanLook;
class PortfolioView;
class ProjectTreePanel;
class PropertyPanel;
class ScenarioChoice;
class ScenarioPanel;
class SelectCommands;
class SelectionModel;
class StatusLine;
class ToolOptionsPanel;
class UnderlayCommands;
class TutorialWindow;
class WelcomePage;
enum class ToolKind;

/// The one window: plan in the middle, project at the left, properties at the right, headroom
/// below. It only ties them together; what they do is theirs. Document, service and files outlive
/// it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Document &document,
               EvaluationService &evaluation,
               FileService &files,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Actions &actions() const { return *m_actions; }

    [[nodiscard]] CanvasView *canvas() const { return m_canvas; }

    [[nodiscard]] DiagramView *diagram() const { return m_diagram; }

    [[nodiscard]] PortfolioView *portfolio() const { return m_portfolio; }

    [[nodiscard]] SelectCommands *selectCommands() const { return m_select; }

    [[nodiscard]] SelectionModel *selection() const { return m_selection; }

    [[nodiscard]] ScenarioChoice *scenarios() const { return m_scenarios; }

    [[nodiscard]] HeadroomPanel *headroom() const { return m_headroom; }

    [[nodiscard]] LossChoice *losses() const { return m_losses; }

    [[nodiscard]] LossBanner *lossBanner() const { return m_lossBanner; }

    [[nodiscard]] FailuresPanel *failures() const { return m_failures; }

    [[nodiscard]] ScenarioPanel *scenarioPanel() const { return m_scenarioPanel; }

    [[nodiscard]] CompareWindow *comparison() const { return m_comparison; }

    [[nodiscard]] ContractsPanel *contracts() const { return m_contracts; }

    [[nodiscard]] PropertyPanel *properties() const { return m_properties; }

    [[nodiscard]] ProjectTreePanel *tree() const { return m_tree; }

    [[nodiscard]] ToolOptionsPanel *toolOptions() const { return m_toolOptions; }

    [[nodiscard]] PlanBar *planBar() const { return m_planBar; }

    [[nodiscard]] LayersPanel *layers() const { return m_layers; }

    [[nodiscard]] IssuePanel *issues() const { return m_issues; }

    [[nodiscard]] MessageBar *messages() const { return m_messages; }

    [[nodiscard]] FileCommands *fileCommands() const { return m_fileCommands; }

    [[nodiscard]] UnderlayCommands *underlays() const { return m_underlays; }

    [[nodiscard]] StatusLine *statusLine() const { return m_status; }

    /// Offers what an unclean exit left. To be called once, when the window is shown.
    void offerRecovery();
    void resetLayout();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeDocks();
    void makeMenus();
    void makeToolBar();
    void connectActions();
    void connectParts();
    void connectTools();
    void showPlan();
    void showFirstSite();
    void updateTitle();
    void exportView();
    void chooseTool(ToolKind kind);
    void reveal(Subject subject);
    void showSiteOf(Subject subject);
    void showOnPlan();
    [[nodiscard]] std::vector<QDockWidget *> docks() const;
    void sayProblem(const Message &message);
    void dropContract(Id contract, QPoint at);
    void setDark(bool dark);
    void restoreLayout();
    void sizeDocks();
    void saveLayout() const;

    Document &m_document;
    EvaluationService &m_evaluation;
    FileService &m_files;
    Actions *m_actions;
    SelectionModel *m_selection;
    ScenarioChoice *m_scenarios;
    LossChoice *m_losses;
    EvaluationFeed *m_feed;
    MessageBar *m_messages;
    LossBanner *m_lossBanner;
    PlanBar *m_planBar;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    CanvasView *m_canvas;
    DiagramView *m_diagram;
    PortfolioView *m_portfolio;
    ProjectTreePanel *m_tree;
    PropertyPanel *m_properties;
    ToolOptionsPanel *m_toolOptions;
    HeadroomPanel *m_headroom;
    IssuePanel *m_issues;
    FailuresPanel *m_failures;
    ScenarioPanel *m_scenarioPanel;
    LayersPanel *m_layers;
    ContractsPanel *m_contracts;
    CompareWindow *m_comparison;
    StatusLine *m_status;
    FileCommands *m_fileCommands;
    PlanCommands *m_planCommands;
    ArrangeCommands *m_arrange;
    UnderlayCommands *m_underlays;
    SelectCommands *m_select;
    PlanViews *m_views;
    FailIt *m_failIt;
    PlanLook *m_planLook;
    QDockWidget *m_treeDock = nullptr;
    QDockWidget *m_propertyDock = nullptr;
    QDockWidget *m_headroomDock = nullptr;
    QDockWidget *m_issueDock = nullptr;
    QDockWidget *m_failureDock = nullptr;
    QDockWidget *m_scenarioDock = nullptr;
    QDockWidget *m_layerDock = nullptr;
    QDockWidget *m_contractDock = nullptr;
    QToolBar *m_toolBar = nullptr;
    TutorialWindow *m_tutorial = nullptr; // made when first asked for
    QByteArray m_firstLayout;
    bool m_planShown = false;
    bool m_dockSizesPending = false; // until the window system has given the first size
};

} // namespace headroom
