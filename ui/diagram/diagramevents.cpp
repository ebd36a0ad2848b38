// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the diagram does with pointer, wheel and keys, and how it paints itself.
#include "ui/canvas/selection.h"
#include "ui/diagram/diagrampainter.h"
#include "ui/diagram/diagramview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace headroom {

void DiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().canvas);
    if (!m_diagram.emptyReason.isEmpty()) {
        painter.setPen(theme().mutedText);
        painter.drawText(rect().adjusted(40, 40, -40, -40),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         m_diagram.emptyReason);
        return;
    }
    painter.save();
    painter.translate(m_origin);
    painter.scale(m_scale, m_scale);
    paintDiagram(painter,
                 m_diagram,
                 theme(),
                 {.selected = m_selected,
                  .failed = m_isFailed,
                  .pointedAt = m_pointedAt,
                  .visible = QRectF(toDiagram({0, 0}), QSizeF(size()) / m_scale),
                  .scale = m_scale});
    painter.restore();
    if (m_gesture == Gesture::Band) {
        QColor fill = theme().selection;
        fill.setAlphaF(0.12F);
        painter.setPen(theme().selection);
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_pressed, m_last).normalized());
    }
    if (hasFocus()) {
        painter.setPen(theme().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void DiagramView::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fit();
}

void DiagramView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = m_last = event->position();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_gesture = Gesture::Pan;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton && event->button() != Qt::RightButton)
        return;
    const int symbol = symbolAt(event->position());
    const bool keeps = event->button() == Qt::RightButton && symbol >= 0
                       && m_selected[static_cast<std::size_t>(symbol)];
    if (symbol >= 0 && !keeps)
        select(symbol, event->modifiers());
    else if (symbol < 0 && event->button() == Qt::LeftButton)
        m_gesture = Gesture::Band;
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_gesture == Gesture::Pan) {
        m_origin += event->position() - m_last;
        m_fitted = false;
        update();
    } else if (m_gesture == Gesture::Band) {
        update();
    } else if (const int symbol = symbolAt(event->position()); symbol != m_pointedAt) {
        m_pointedAt = symbol;
        update();
    }
    m_last = event->position();
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    unsetCursor();
    if (gesture != Gesture::Band)
        return;
    const QRectF band = QRectF(m_pressed, event->position()).normalized();
    constexpr double kClick = 3;
    if (band.width() < kClick && band.height() < kClick)
        select(-1, event->modifiers());
    else
        selectIn({toDiagram(band.topLeft()), band.size() / m_scale}, event->modifiers());
    update();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int symbol = symbolAt(event->position());
    if (event->button() == Qt::LeftButton && symbol >= 0)
        toggle(symbol);
}

void DiagramView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_pointedAt = -1;
    update();
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    constexpr double kWheelBase = 1.0015;
    zoomAt(event->position(), std::pow(kWheelBase, event->angleDelta().y()));
    event->accept();
}

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        step(static_cast<Qt::Key>(event->key()));
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openOrClose();
        return;
    case Qt::Key_Escape:
        if (m_gesture != Gesture::None) {
            m_gesture = Gesture::None;
            unsetCursor();
            update();
        } else {
            m_selection.clear();
        }
        return;
    case Qt::Key_Home:
        fit();
        return;
    case Qt::Key_Space:
        m_spaceHeld = true;
        setCursor(Qt::OpenHandCursor);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        unsetCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

bool DiagramView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int symbol = symbolAt(help->pos());
        if (symbol < 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(
                help->globalPos(),
                plainToolTip(m_diagram.symbols[static_cast<std::size_t>(symbol)].tip),
                this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace headroom
