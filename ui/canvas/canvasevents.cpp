// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"
#include "models/text/words.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QWheelEvent>

#include <cmath>

namespace headroom {

namespace {

constexpr double kWheelBase = 1.0016; // to the power of eighths of a degree: a notch is a fifth
constexpr int kManySteps = 10;
constexpr double kArrowPanPx = 80;
constexpr double kFineM = 0.001;

bool fromTouchpad(const QWheelEvent &event)
{
    return event.phase() != Qt::NoScrollPhase
           || (event.pointingDevice() != nullptr
               && event.pointingDevice()->type() == QInputDevice::DeviceType::TouchPad);
}

/// What is known of a thing, line by line, for the card beside the pointer.
QStringList facts(const Project &project, const PlanScene &scene, Subject subject)
{
    const auto tr = [](const char *text) { return CanvasView::tr(text); };
    const auto amount = [](double value, Unit unit) {
        return printAmount({value, unit}, AmountStyle::Readable, QLocale());
    };
    const auto phaseOf = [&](std::optional<Id> id) {
        const Phase *phase = id ? project.find<Phase>(*id) : nullptr;
        if (phase == nullptr)
            return tr("In service in every month");
        return phase->inService
                   ? tr("Phase %1, from %2").arg(phase->name, words(*phase->inService, QLocale()))
                   : tr("Phase %1, month unknown").arg(phase->name);
    };
    QStringList lines{displayName(project, subject)};
    if (const Rack *rack =
            subject.kind == EntityKind::Rack ? project.find<Rack>(subject.id) : nullptr) {
        const RackType *type = project.find<RackType>(rack->type);
        const auto power =
            rack->plannedPower || type == nullptr ? rack->plannedPower : type->plannedPower;
        const auto accelerators =
            rack->accelerators || type == nullptr ? rack->accelerators : type->accelerators;
        if (type != nullptr)
            lines += type->name;
        lines += power ? tr("%1 planned").arg(amount(power->value(), Unit::Kilowatt))
                       : tr("Power unknown");
        lines += accelerators ? tr("%1 accelerators").arg(QLocale().toString(*accelerators))
                              : tr("Accelerators unknown");
        lines += phaseOf(rack->phase);
        if (rack->state != RackState::InService)
            lines += choiceWords(QString::fromUtf8(
                ChoiceNames<RackState>::kNames[static_cast<std::size_t>(rack->state)]));
    } else if (const PowerNode *node = subject.kind == EntityKind::PowerNode
                                           ? project.find<PowerNode>(subject.id)
                                           : nullptr) {
        lines += choiceWords(
            QString::fromUtf8(ChoiceNames<NodeKind>::kNames[static_cast<std::size_t>(node->kind)]));
        if (node->ratedKw)
            lines += tr("%1 rated").arg(amount(node->ratedKw->value(), Unit::Kilowatt));
        else if (node->ratedKva)
            lines += tr("%1 rated").arg(amount(node->ratedKva->value(), Unit::KilovoltAmpere));
        lines += phaseOf(node->phase);
    } else if (const Polygon outline = scene.outline(subject); !outline.empty()) {
        lines += amount(areaOf(outline).value(), Unit::SquareMetre);
    }
    return lines;
}

/// What a badge stands for, worst first.
QStringList told(const std::vector<PlanProblem> &problems, const ProblemBadge &badge)
{
    constexpr std::size_t kMost = 4;
    QStringList lines;
    for (std::size_t i = 0; i < badge.problems.size() && i < kMost; ++i)
        lines += problems[static_cast<std::size_t>(badge.problems[i])].sentence;
    if (badge.problems.size() > kMost) {
        const auto more = static_cast<qlonglong>(badge.problems.size() - kMost);
        lines += CanvasView::tr("and %1 more; each click goes to the next").arg(more);
    }
    return lines;
}

} // namespace

bool CanvasView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        showReadout(m_viewport.toMetres(static_cast<QHelpEvent *>(event)->pos()));
        return true;
    case QEvent::ShortcutOverride: {
        // Keys that mean something here while they mean something else in the window.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier
            && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::NativeGesture:
    case QEvent::Gesture:
        if (gesture(event))
            return true;
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool CanvasView::gesture(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoom(native->position(), std::max(0.2, 1 + native->value()));
        return true;
    }
    auto *all = static_cast<QGestureEvent *>(event);
    const auto *pinch = static_cast<QPinchGesture *>(all->gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    pan(pinch->centerPoint() - pinch->lastCenterPoint());
    zoom(mapFromGlobal(pinch->centerPoint()), std::clamp(pinch->scaleFactor(), 0.2, 5.0));
    return true;
}

void CanvasView::resizeEvent(QResizeEvent *)
{
    m_viewport.resize(QSizeF(size()));
    if (m_keepFitted)
        fit();
}

void CanvasView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange)
        forgetPicture();
    QWidget::changeEvent(event);
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    hideReadout();
    m_keyboardCursor.reset();
    if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && (m_spaceHeld || m_toolKind == ToolKind::Pan))) {
        beginPan(event->position());
        return;
    }
    if (event->button() == Qt::LeftButton && pressBadge(event->position()))
        return;
    if (event->button() == Qt::LeftButton)
        sendToTool(
            PointerEvent::Kind::Press, m_viewport.toMetres(event->position()), event->modifiers());
    else
        event->ignore();
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    const Point at = m_viewport.toMetres(event->position());
    hideReadout();
    if (m_panFrom) {
        // The picture follows in whole device pixels.
        const QPointF way = event->position() - *m_panFrom;
        const QPointF whole(std::round(way.x()), std::round(way.y()));
        m_panFrom = *m_panFrom + whole;
        pan(whole);
    } else {
        sendToTool(PointerEvent::Kind::Move, at, event->modifiers());
    }
    Q_EMIT pointerMoved(at);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_panFrom) {
        m_panFrom.reset();
        updateCursor();
    } else if (event->button() == Qt::LeftButton) {
        sendToTool(PointerEvent::Kind::Release,
                   m_viewport.toMetres(event->position()),
                   event->modifiers());
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_spaceHeld && m_toolKind != ToolKind::Pan)
        sendToTool(PointerEvent::Kind::DoubleClick,
                   m_viewport.toMetres(event->position()),
                   event->modifiers());
    else
        mousePressEvent(event);
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier) || !fromTouchpad(*event);
    if (!zooms) {
        const QPointF pixels = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 4
                                                            : QPointF(event->pixelDelta());
        pan({std::round(pixels.x()), std::round(pixels.y())});
    } else if (event->angleDelta().y() != 0) {
        zoom(event->position(), std::pow(kWheelBase, event->angleDelta().y()));
    }
    event->accept();
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    if (arrowKey(*event) || digitKey(*event) || viewKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Escape:
        cancel();
        return;
    case Qt::Key_Delete:
        deleteSelection();
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
        if (m_keyboardCursor)
            pressAtKeyboardCursor(event->modifiers());
        else
            m_tool->key(ToolKey::Finish);
        afterTool();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
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
    if (m_keyboardCursor) {
        m_keyboardCursor = *m_keyboardCursor + Point{stepsEast * step, stepsNorth * step};
    } else {
        const Point middle = m_viewport.centre();
        m_keyboardCursor =
            Point{std::round(middle.xM / step) * step, std::round(middle.yM / step) * step};
    }
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
    if (m_toolKind == ToolKind::PolygonHall) {
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

void CanvasView::leaveEvent(QEvent *event)
{
    hideReadout();
    Q_EMIT pointerLeft();
    QWidget::leaveEvent(event);
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    updateCursor();
    QWidget::focusOutEvent(event);
    update();
}

void CanvasView::updateCursor()
{
    if (m_panFrom)
        setCursor(Qt::ClosedHandCursor);
    else if (m_spaceHeld)
        setCursor(Qt::OpenHandCursor);
    else
        setCursor(m_tool->cursor());
}

void CanvasView::showReadout(Point at)
{
    const auto hit = m_scene.hit(at, 4 / m_viewport.scale());
    const ProblemBadge *badge = badgeAt(m_viewport.toPixels(at));
    const bool busy = m_panFrom.has_value() || m_toolKind != ToolKind::Select
                      || m_tool->preview().moved || m_tool->preview().band;
    if ((!hit && badge == nullptr) || busy)
        return;
    m_readout =
        badge != nullptr ? told(m_problems, *badge) : facts(project(), m_scene, hit->subject);
    m_readoutAt = m_viewport.toPixels(at);
    update();
}

void CanvasView::hideReadout()
{
    if (m_readout.isEmpty())
        return;
    m_readout.clear();
    update();
}

} // namespace headroom
