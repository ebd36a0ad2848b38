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
class PortfolioView;
class SelectionModel;

/// What can stand in the middle: the plan of a site, its one-line diagram, or all sites.
enum class CentreView { Plan, Diagram, Portfolio };

/// Which view stands in the middle, and what the commands that mean the view do there. All
/// arguments outlive it.
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
        PortfolioView &portfolio;
        QWidget &planBar; // of the plan alone
    };

    PlanViews(const Parts &parts, QObject *parent);

    /// The page of the chosen view.
    [[nodiscard]] QWidget *page() const;

    [[nodiscard]] CentreView view() const { return m_view; }

    void show(CentreView view);
    /// What the pointer and the keys do in the shown view; empty of the plan, which tells itself.
    [[nodiscard]] QString hint() const;
    /// Enables what the shown view can do; the window calls it after it has enabled everything.
    void updateActions();

Q_SIGNALS:
    void shown();

private:
    Parts m_parts;
    CentreView m_view = CentreView::Plan;
};

} // namespace headroom
