// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/planviews.h"

#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/diagram/diagramview.h"
#include "ui/mainwindow/actions.h"

#include <QActionGroup>
#include <QStackedWidget>

namespace headroom {

PlanViews::PlanViews(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    auto *group = new QActionGroup(this);
    for (const ActionId id : {ActionId::ViewPlan, ActionId::ViewDiagram})
        group->addAction(parts.actions[id]);
    parts.actions[ActionId::ViewPlan]->setChecked(true);
    const auto on = [this](ActionId id, auto command) {
        connect(m_parts.actions[id], &QAction::triggered, this, command);
    };
    on(ActionId::ViewPlan, [this] { showDiagram(false); });
    on(ActionId::ViewDiagram, [this] { showDiagram(true); });
    // Each view has the same commands.
    const auto onView = [this, on](ActionId id, auto ofPlan, auto ofDiagram) {
        on(id, [this, ofPlan, ofDiagram] {
            if (m_diagramShown)
                (m_parts.diagram.*ofDiagram)();
            else
                (m_parts.canvas.*ofPlan)();
        });
    };
    onView(ActionId::ZoomIn, &CanvasView::zoomIn, &DiagramView::zoomIn);
    onView(ActionId::ZoomOut, &CanvasView::zoomOut, &DiagramView::zoomOut);
    onView(ActionId::ZoomFit, &CanvasView::fit, &DiagramView::fit);
    onView(ActionId::ZoomSelection, &CanvasView::fitSelection, &DiagramView::fitSelection);
    onView(ActionId::SelectAll, &CanvasView::selectAll, &DiagramView::selectAll);
    on(ActionId::OpenGroup, [this] { m_parts.diagram.openOrClose(); });
    connect(&parts.selection, &SelectionModel::changed, this, &PlanViews::updateActions);
    updateActions();
}

QWidget *PlanViews::page() const
{
    return m_diagramShown ? static_cast<QWidget *>(&m_parts.diagram) : &m_parts.canvas;
}

void PlanViews::showDiagram(bool shown)
{
    m_diagramShown = shown;
    m_parts.actions[shown ? ActionId::ViewDiagram : ActionId::ViewPlan]->setChecked(true);
    m_parts.canvas.cancel(); // a gesture does not wait behind the diagram
    m_parts.pages.setCurrentWidget(page());
    m_parts.planBar.setVisible(!shown);
    page()->setFocus();
    updateActions();
}

void PlanViews::updateActions()
{
    m_parts.actions[ActionId::OpenGroup]->setEnabled(m_diagramShown && !m_parts.selection.empty());
}

} // namespace headroom
