// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/planviews.h"

#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/diagram/diagramview.h"
#include "ui/mainwindow/actions.h"
#include "ui/portfolio/portfolioview.h"

#include <QActionGroup>
#include <QStackedWidget>

#include <array>

namespace headroom {

PlanViews::PlanViews(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    auto *group = new QActionGroup(this);
    for (const ActionId id : {ActionId::ViewPlan, ActionId::ViewDiagram, ActionId::ViewPortfolio})
        group->addAction(parts.actions[id]);
    parts.actions[ActionId::ViewPlan]->setChecked(true);
    const auto on = [this](ActionId id, auto command) {
        connect(m_parts.actions[id], &QAction::triggered, this, command);
    };
    on(ActionId::ViewPlan, [this] { show(CentreView::Plan); });
    on(ActionId::ViewDiagram, [this] { show(CentreView::Diagram); });
    on(ActionId::ViewPortfolio, [this] { show(CentreView::Portfolio); });
    // Plan and diagram have the same commands.
    const auto onView = [this, on](ActionId id, auto ofPlan, auto ofDiagram) {
        on(id, [this, ofPlan, ofDiagram] {
            if (m_view == CentreView::Diagram)
                (m_parts.diagram.*ofDiagram)();
            else if (m_view == CentreView::Plan)
                (m_parts.canvas.*ofPlan)();
        });
    };
    onView(ActionId::ZoomIn, &CanvasView::zoomIn, &DiagramView::zoomIn);
    onView(ActionId::ZoomOut, &CanvasView::zoomOut, &DiagramView::zoomOut);
    onView(ActionId::ZoomFit, &CanvasView::fit, &DiagramView::fit);
    onView(ActionId::ZoomSelection, &CanvasView::fitSelection, &DiagramView::fitSelection);
    onView(ActionId::SelectAll, &CanvasView::selectAll, &DiagramView::selectAll);
    on(ActionId::SelectAll, [this] {
        if (m_view == CentreView::Portfolio)
            m_parts.portfolio.selectAll();
    });
    on(ActionId::OpenGroup, [this] { m_parts.diagram.openOrClose(); });
    connect(&parts.portfolio, &PortfolioView::siteOpened, this, [this](Id site) {
        m_parts.canvas.setSite(site);
        show(CentreView::Plan);
        m_parts.canvas.fit();
    });
    connect(&parts.portfolio, &PortfolioView::siteChosen, &parts.canvas, &CanvasView::setSite);
    connect(&parts.selection, &SelectionModel::changed, this, &PlanViews::updateActions);
    updateActions();
}

QWidget *PlanViews::page() const
{
    switch (m_view) {
    case CentreView::Diagram:
        return &m_parts.diagram;
    case CentreView::Portfolio:
        return &m_parts.portfolio;
    case CentreView::Plan:
        break;
    }
    return &m_parts.canvas;
}

void PlanViews::show(CentreView view)
{
    constexpr std::array kViewActions{
        ActionId::ViewPlan, ActionId::ViewDiagram, ActionId::ViewPortfolio};
    const bool leavesPlan = m_view == CentreView::Plan && view != CentreView::Plan;
    m_view = view;
    m_parts.actions[kViewActions.at(static_cast<std::size_t>(view))]->setChecked(true);
    if (leavesPlan)
        m_parts.canvas.setTool(ToolKind::Select); // a gesture does not wait behind another view
    m_parts.pages.setCurrentWidget(page());
    m_parts.planBar.setVisible(view == CentreView::Plan);
    page()->setFocus();
    updateActions();
    Q_EMIT shown();
}

QString PlanViews::hint() const
{
    switch (m_view) {
    case CentreView::Plan:
        break;
    case CentreView::Diagram:
        return tr("Click to select, double click to draw one by one. Middle drag or the space bar "
                  "pans, the wheel zooms.");
    case CentreView::Portfolio:
        return tr("Click a site to see its headroom; double click or Enter opens its plan.");
    }
    return {};
}

void PlanViews::updateActions()
{
    const bool any = !m_parts.selection.empty();
    m_parts.actions[ActionId::OpenGroup]->setEnabled(m_view == CentreView::Diagram && any);
    const bool zooms = m_view != CentreView::Portfolio;
    const bool hasPlan = m_parts.actions[ActionId::ViewPlan]->isEnabled();
    for (const ActionId id : {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::ZoomFit})
        m_parts.actions[id]->setEnabled(zooms && hasPlan);
    m_parts.actions[ActionId::ZoomSelection]->setEnabled(zooms && any);
    QAction *save = m_parts.actions[ActionId::ExportPlan];
    switch (m_view) {
    case CentreView::Plan:
        save->setText(tr("Export Site &Plan…"));
        break;
    case CentreView::Diagram:
        save->setText(tr("Export One-Line &Diagram…"));
        break;
    case CentreView::Portfolio:
        save->setText(tr("Export &Portfolio…"));
        break;
    }
}

} // namespace headroom
