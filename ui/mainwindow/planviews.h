// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QStackedWidget;
class QWidget;

namespace headroom {

class Actions;
class CanvasView;
class DiagramView;
class SelectionModel;

/// Which view of the site stands in the middle, the plan or the one-line diagram, and what the
/// commands that mean the view do there. All arguments outlive it.
class PlanViews : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Actions &actions;
        SelectionModel &selection;
        QStackedWidget &pages;
        CanvasView &canvas;
        DiagramView &diagram;
        QWidget &planBar; // of the plan alone
    };

    PlanViews(const Parts &parts, QObject *parent);

    /// The page of the chosen view.
    [[nodiscard]] QWidget *page() const;

    [[nodiscard]] bool showsDiagram() const { return m_diagramShown; }

    void showDiagram(bool shown);

private:
    void updateActions();

    Parts m_parts;
    bool m_diagramShown = false;
};

} // namespace headroom
