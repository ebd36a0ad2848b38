// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The plan by the keyboard.
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/canvas/walk.h"

#include <QKeyEvent>

#include <cmath>

namespace headroom {

namespace {

constexpr int kManySteps = 10;
constexpr double kArrowPanPx = 80;
constexpr double kFineM = 0.001;

} // namespace

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (placeKey(*event))
        return;
    if (arrowKey(*event) || digitKey(*event) || viewKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        cancel();
        return;
    case Qt::Key_Delete:
        deleteInHand();
        return;
    case Qt::Key_Backspace:
        if (m_toolKind == ToolKind::Select && !m_tool->preview().moved)
            deleteSelection();
        else
            m_tool->key(ToolKey::Back);
        afterTool();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enterKey(event->modifiers());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CanvasView::enterKey(Qt::KeyboardModifiers modifiers)
{
    if (m_keyboardCursor)
        pressAtKeyboardCursor(modifiers);
    else if (m_tool->key(ToolKey::Finish) == Verdict::Idle && m_toolKind == ToolKind::Select
             && !m_selection.empty())
        Q_EMIT propertiesWanted();
    afterTool();
}

/// With the select tool, Tab goes from thing to thing through what is seen, and on to the next
/// widget from the last one; with Control it leaves at once.
bool CanvasView::tabKey(const QKeyEvent &event)
{
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    if (!isTab)
        return false;
    const bool forwards =
        event.key() == Qt::Key_Tab && !event.modifiers().testFlag(Qt::ShiftModifier);
    if (event.modifiers().testFlag(Qt::ControlModifier))
        return focusNextPrevChild(forwards);
    if (m_toolKind != ToolKind::Select)
        return false;
    const std::vector<Subject> order = walkOrder(m_scene, m_viewport.bounds());
    const std::optional<Subject> next = walkOn(order, m_selection.current(), forwards);
    if (!next)
        return false;
    m_selection.set(*next);
    setAccessibleName(tr("Plan: %1").arg(displayName(project(), *next))); // it is read out
    return true;
}

/// A place in numbers for the drawing cursor: @ begins it, Enter goes there.
bool CanvasView::placeKey(const QKeyEvent &event)
{
    const bool begins = event.text() == QLatin1String("@") && m_tool->drawsWithKeys();
    if (begins) {
        m_typedPlace.emplace();
        update();
        return true;
    }
    if (!m_typedPlace)
        return false;
    const std::optional<double> east = m_typedPlace->first();
    const std::optional<double> north = m_typedPlace->second();
    switch (event.key()) {
    case Qt::Key_Escape:
        m_typedPlace.reset();
        break;
    case Qt::Key_Backspace:
        m_typedPlace->back();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (east && north) {
            m_typedPlace.reset();
            moveKeyboardCursorTo({*east, *north});
        }
        break;
    default:
        if (event.text().size() == 1 && event.text().front() != u'<')
            m_typedPlace->type(event.text().front());
        break;
    }
    update();
    return true;
}

bool CanvasView::arrowKey(const QKeyEvent &event)
{
    int east = 0;
    int north = 0;
    switch (event.key()) {
    case Qt::Key_Left:
        east = -1;
        break;
    case Qt::Key_Right:
        east = 1;
        break;
    case Qt::Key_Up:
        north = 1;
        break;
    case Qt::Key_Down:
        north = -1;
        break;
    default:
        return false;
    }
    const int steps = event.modifiers().testFlag(Qt::ShiftModifier) ? kManySteps : 1;
    const bool moveView = event.modifiers().testFlag(Qt::ControlModifier);
    const bool finely = event.modifiers().testFlag(Qt::AltModifier);
    if (!moveView && finely && !m_selection.empty())
        nudgeBy({east * kFineM, north * kFineM});
    else if (!moveView && m_tool->drawsWithKeys())
        moveKeyboardCursor(east * steps, north * steps);
    else if (!moveView && m_toolKind == ToolKind::Select && !m_selection.empty())
        nudge(east * steps, north * steps);
    else
        pan({-east * kArrowPanPx, north * kArrowPanPx});
    return true;
}

bool CanvasView::digitKey(const QKeyEvent &event)
{
    const bool plain =
        (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const QString text = event.text();
    if (!plain || text.size() != 1 || !text.front().isPrint() || !m_tool->typed(text.front()))
        return false;
    afterTool();
    return true;
}

bool CanvasView::viewKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        fit();
        return true;
    case Qt::Key_Space:
        if (!event.isAutoRepeat()) {
            m_spaceHeld = true;
            updateCursor();
        }
        return true;
    default:
        return false;
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void CanvasView::moveKeyboardCursor(int stepsEast, int stepsNorth)
{
    const double step = project().settings().gridStep.value();
    const Point middle = m_viewport.centre();
    moveKeyboardCursorTo(
        m_keyboardCursor
            ? *m_keyboardCursor + Point{stepsEast * step, stepsNorth * step}
            : Point{std::round(middle.xM / step) * step, std::round(middle.yM / step) * step});
}

void CanvasView::moveKeyboardCursorTo(Point at)
{
    m_keyboardCursor = at;
    // Never out of sight.
    const QPointF pixel = m_viewport.toPixels(*m_keyboardCursor);
    const QRectF inner = QRectF(rect()).adjusted(40, 40, -40, -40);
    if (!inner.contains(pixel))
        pan({std::round(std::clamp(pixel.x(), inner.left(), inner.right()) - pixel.x()),
             std::round(std::clamp(pixel.y(), inner.top(), inner.bottom()) - pixel.y())});
    sendToTool(PointerEvent::Kind::Move, *m_keyboardCursor, {});
    Q_EMIT pointerMoved(*m_keyboardCursor);
}

void CanvasView::pressAtKeyboardCursor(Qt::KeyboardModifiers modifiers)
{
    const Point at = *m_keyboardCursor;
    if (m_tool->clicksCorners()) {
        // A corner with every Enter; a second one on the same spot closes the hall.
        const std::vector<Point> &marks = m_tool->preview().marks;
        if (!marks.empty() && m_tool->preview().outline.size() == marks.size())
            m_tool->key(ToolKey::Finish);
        else
            sendToTool(PointerEvent::Kind::Press, at, modifiers);
        return;
    }
    m_keyboardPressed = !m_keyboardPressed;
    sendToTool(
        m_keyboardPressed ? PointerEvent::Kind::Press : PointerEvent::Kind::Release, at, modifiers);
}

} // namespace headroom
