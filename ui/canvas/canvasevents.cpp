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
    case QEvent::KeyPress: // before Qt moves the focus with it
        if (tabKey(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
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

void CanvasView::resizeEvent(QResizeEvent * /*event*/)
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
    m_typedPlace.reset();
    if (event->button() == Qt::LeftButton && m_noteField != nullptr) {
        finishNote(); // a click beside the field ends the note, and does no more
        return;
    }
    if (event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && (m_spaceHeld || m_toolKind == ToolKind::Pan))) {
        beginPan(event->position());
        return;
    }
    // With Shift a click means the thing that the badge covers.
    if (event->button() == Qt::LeftButton && !event->modifiers().testFlag(Qt::ShiftModifier)
        && pressBadge(event->position()))
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
    const Point at = m_viewport.toMetres(event->position());
    if (event->button() == Qt::LeftButton && openNote(at, event->modifiers()))
        return;
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
