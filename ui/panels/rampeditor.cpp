// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rampeditor.h"

#include "models/presentation/figuretext.h"
#include "models/text/words.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kLeft = 64;
constexpr double kRight = 12;
constexpr double kTop = 22;
constexpr double kBottom = 22;
constexpr double kUsualMost = 1000; // of a ramp without amounts

/// A round number at or above the value.
double roundUp(double value)
{
    const double size = std::pow(10, std::floor(std::log10(value)));
    for (const double digit : {1.0, 2.0, 2.5, 5.0}) {
        if (digit * size >= value)
            return digit * size;
    }
    return 10 * size;
}

} // namespace

RampEditor::RampEditor(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Ramp by month"));
    setAccessibleDescription(tr("The arrow keys choose a month and change its amount; Page Up and "
                                "Page Down change it more; Delete removes the step."));
}

void RampEditor::setSpan(Month first, int months)
{
    m_first = first;
    m_months = std::max(1, months);
    setMonth(m_month);
}

void RampEditor::setRamp(Ramp ramp)
{
    m_ramp = std::move(ramp);
    m_drawn.reset();
    double most = 0;
    for (const auto &[from, amount] : m_ramp.steps) {
        if (!std::isnan(amount))
            most = std::max(most, amount);
    }
    m_most = most > 0 ? roundUp(most * 1.15) : kUsualMost;
    update();
}

void RampEditor::setMonth(Month month)
{
    month = std::clamp(month, m_first, m_first + (m_months - 1));
    if (month == m_month)
        return;
    m_month = month;
    update();
    Q_EMIT monthChanged(month);
}

double RampEditor::amountIn(Month month) const
{
    double amount = 0;
    for (const auto &[from, value] : m_ramp.steps) {
        if (from <= month)
            amount = value;
    }
    return amount;
}

QRectF RampEditor::plot() const
{
    return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom);
}

double RampEditor::most() const
{
    return m_most > 0 ? m_most : kUsualMost;
}

/// What the mouse and the keys change amounts by: a hundredth of the scale.
double RampEditor::grain() const
{
    return std::max(1.0, most() / 100);
}

Month RampEditor::monthAt(double x) const
{
    const double place = std::floor((x - plot().left()) / plot().width() * m_months);
    return m_first + static_cast<int>(std::clamp(place, 0.0, double(m_months - 1)));
}

double RampEditor::amountAt(double y) const
{
    const double raw = (plot().bottom() - y) / plot().height() * most();
    return std::max(0.0, std::round(raw / grain()) * grain());
}

QPointF RampEditor::placeOf(Month month, double amount) const
{
    return {plot().left() + plot().width() * (month - m_first) / m_months,
            plot().bottom() - plot().height() * std::min(1.0, amount / most())};
}

void RampEditor::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(shippedFont(theme().captionPt));
    paintAxes(painter);
    paintSteps(painter);
    paintMarks(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void RampEditor::paintAxes(QPainter &painter) const
{
    constexpr int kLines = 4;
    for (int i = 0; i <= kLines; ++i) {
        const double amount = most() * i / kLines;
        const double y = placeOf(m_first, amount).y();
        painter.setPen(QPen(theme().border, 1));
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(0, y - 9, kLeft - 8, 18),
                         Qt::AlignRight | Qt::AlignVCenter,
                         figureText(amount, Unit::Count, m_locale));
    }
    for (int i = 0; i < m_months; ++i) {
        const Month month = m_first + i;
        const double x = placeOf(month, 0).x();
        const bool isYear = i == 0 || month.month() == 1;
        painter.setPen(QPen(theme().border, 1));
        painter.drawLine(QPointF(x, plot().bottom()),
                         QPointF(x, plot().bottom() + (isYear ? 6 : 3)));
        if (!isYear)
            continue;
        painter.setPen(theme().mutedText);
        painter.drawText(QRectF(x + 3, plot().bottom() + 3, 60, 18),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QString::number(month.year()));
    }
}

void RampEditor::paintSteps(QPainter &painter) const
{
    const Month stop =
        std::min(m_first + m_months, m_ramp.end ? *m_ramp.end + 1 : m_first + m_months);
    const double bottom = plot().bottom();
    for (Month month = std::max(m_first, m_ramp.start.value_or(m_first)); month < stop;
         month = month + 1) {
        double amount = amountIn(month);
        if (m_drawn && month >= m_month) {
            const bool isNextStep =
                std::any_of(m_ramp.steps.begin(), m_ramp.steps.end(), [&](const auto &step) {
                    return step.first > m_month && step.first <= month;
                });
            amount = isNextStep ? amount : *m_drawn;
        }
        const QPointF from = placeOf(month, std::isnan(amount) ? most() : amount);
        const double to = placeOf(month + 1, 0).x();
        QColor fill = std::isnan(amount) ? theme().unknown : theme().accent;
        const bool leavable = m_ramp.exit && month >= *m_ramp.exit;
        fill.setAlphaF(leavable ? 0.18F : 0.36F);
        painter.setRenderHint(QPainter::Antialiasing, false); // no seams between the months
        painter.fillRect(QRectF(from, QPointF(to, bottom)), fill);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(std::isnan(amount) ? theme().unknown : theme().accent,
                            2,
                            leavable ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(from, QPointF(to, from.y()));
    }
    if (m_ramp.steps.empty() && !m_drawn) {
        painter.setPen(theme().mutedText);
        painter.drawText(plot(),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No ramp yet: drag up in the month in which it begins, or type it "
                            "below."));
    }
}

/// The month in hand, with its amount, and from when it may be left.
void RampEditor::paintMarks(QPainter &painter) const
{
    const double amount = m_drawn ? *m_drawn : amountIn(m_month);
    const QPointF place = placeOf(m_month, std::isnan(amount) ? 0 : amount);
    painter.setPen(QPen(theme().text, 1, Qt::DotLine));
    painter.drawLine(QPointF(place.x(), plot().top()), QPointF(place.x(), plot().bottom()));
    painter.setPen(theme().text);
    const QString said = tr("%1: %2").arg(
        words(m_month, m_locale),
        figureText(
            std::isnan(amount) ? std::nullopt : std::optional(amount), Unit::Count, m_locale));
    painter.drawText(
        QRectF(plot().left(), 2, plot().width(), kTop - 4), Qt::AlignLeft | Qt::AlignVCenter, said);
    if (m_ramp.exit && *m_ramp.exit > m_first && *m_ramp.exit < m_first + m_months) {
        const double x = placeOf(*m_ramp.exit, 0).x();
        painter.setPen(QPen(theme().warning, 1.5));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
        constexpr double kRoom = 90; // for the words
        const bool isLeft = x + kRoom > plot().right();
        painter.drawText(QRectF(isLeft ? x - kRoom - 4 : x + 4, plot().top(), kRoom, 18),
                         int(isLeft ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::AlignVCenter),
                         tr("may be left"));
    }
}

void RampEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !plot().contains(event->position()))
        return;
    setMonth(monthAt(event->position().x()));
    m_drawn = amountAt(event->position().y());
    update();
}

void RampEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drawn)
        return;
    m_drawn = amountAt(event->position().y());
    update();
}

void RampEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drawn)
        return;
    const double amount = *m_drawn;
    m_drawn.reset();
    update();
    if (amount != amountIn(m_month))
        Q_EMIT drawn(m_month, amount);
}

void RampEditor::keyPressEvent(QKeyEvent *event)
{
    constexpr double kMore = 10;
    const double present = std::isnan(amountIn(m_month)) ? 0 : amountIn(m_month);
    const auto change = [&](double grains) {
        const double amount = std::max(0.0, present + grains * grain());
        if (amount != present)
            Q_EMIT drawn(m_month, amount);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        setMonth(m_month + -1);
        break;
    case Qt::Key_Right:
        setMonth(m_month + 1);
        break;
    case Qt::Key_Home:
        setMonth(m_first);
        break;
    case Qt::Key_End:
        setMonth(m_first + (m_months - 1));
        break;
    case Qt::Key_Up:
        change(1);
        break;
    case Qt::Key_Down:
        change(-1);
        break;
    case Qt::Key_PageUp:
        change(kMore);
        break;
    case Qt::Key_PageDown:
        change(-kMore);
        break;
    case Qt::Key_Delete:
        Q_EMIT removed(m_month);
        break;
    case Qt::Key_Escape:
        if (m_drawn) {
            m_drawn.reset();
            update();
            break;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void RampEditor::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RampEditor::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_drawn.reset();
    update();
}

} // namespace headroom
