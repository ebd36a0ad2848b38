// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/onelinediagram.h"

#include <QPointF>
#include <QWidget>

#include <memory>
#include <optional>

namespace headroom {

class SelectionModel;

/// The power tree of the shown site as a one-line diagram: the same selection as the plan. What is
/// connected alike is one symbol; a double click, Enter or its action draws it one by one, and
/// back. The selection outlives it.
class DiagramView : public QWidget
{
    Q_OBJECT

public:
    explicit DiagramView(SelectionModel &selection, QWidget *parent = nullptr);

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setSite(Id site);
    void setMonth(Month month);
    /// Equipment that is taken out of service to see what happens.
    void setFailed(std::vector<Id> nodes);

    [[nodiscard]] const OneLineDiagram &diagram() const { return m_diagram; }

    [[nodiscard]] const Project &project() const { return m_project; }

    [[nodiscard]] Id site() const { return m_site; }

    [[nodiscard]] Month month() const { return m_month; }

    [[nodiscard]] double scale() const { return m_scale; }

    /// The symbol under a point of the widget, −1 for none.
    [[nodiscard]] int symbolAt(QPointF position) const;

    /// Where a symbol stands in the widget.
    [[nodiscard]] QRectF placeOf(int symbol) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

public Q_SLOTS:
    void fit();
    void fitSelection();
    void zoomIn();
    void zoomOut();
    void selectAll();
    /// Draws what the selection is part of one by one, or together again.
    void openOrClose();

Q_SIGNALS:
    void zoomChanged(double scale);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Gesture { None, Pan, Band };

    void rebuild();
    void showSelection();
    void select(int symbol, Qt::KeyboardModifiers modifiers);
    void selectIn(const QRectF &area, Qt::KeyboardModifiers modifiers);
    void toggle(int symbol);
    void step(Qt::Key key);
    void zoomAt(QPointF position, double factor);
    void fitTo(const QRectF &area, double mostScale);
    void keepInView(int symbol);
    [[nodiscard]] int nextSymbol(int from, Qt::Key key) const;
    [[nodiscard]] int currentSymbol() const;
    [[nodiscard]] QPointF toDiagram(QPointF position) const;

    SelectionModel &m_selection;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    Id m_site;
    Month m_month;
    std::set<Id> m_opened;
    std::vector<Id> m_failed;
    OneLineDiagram m_diagram;
    std::vector<bool> m_selected; // of each symbol: all of its members
    std::vector<bool> m_isFailed;
    QPointF m_origin; // of the diagram, in the widget
    double m_scale = 1;
    bool m_fitted = true; // follows the size of the widget until somebody zooms or pans
    bool m_stale = true;  // not laid out since something changed while it was hidden
    bool m_spaceHeld = false;
    int m_pointedAt = -1;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressed;
    QPointF m_last;
};

} // namespace headroom
