// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/operatingmark.h"

#include "ui/charts/chartstyle.h"

namespace headroom {

namespace {

constexpr double kRadius = 7;
constexpr double kReach = 14; // of the hand, in pixels

} // namespace

OperatingMark::OperatingMark(QCustomPlot *plot,
                             std::shared_ptr<const ChartSpec> chart,
                             const Theme &theme)
    : QCPLayerable(plot, QStringLiteral("overlay"))
    , m_spec(std::move(chart))
    , m_theme(&theme)
{
    if (m_spec->operating && m_spec->emptyReason.isEmpty())
        m_at = QPointF(m_spec->operating->x, m_spec->operating->y);
}

void OperatingMark::moveTo(QPointF place)
{
    m_at = place;
    m_moved = true;
}

QPointF OperatingMark::pixel() const
{
    return {mParentPlot->xAxis->coordToPixel(m_at->x()),
            mParentPlot->yAxis->coordToPixel(m_at->y())};
}

bool OperatingMark::isUnder(QPointF pixel) const
{
    if (!m_at)
        return false;
    const QPointF away = pixel - this->pixel();
    return QPointF::dotProduct(away, away) <= kReach * kReach;
}

void OperatingMark::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(true);
}

void OperatingMark::draw(QCPPainter *painter)
{
    const QRectF plot(mParentPlot->axisRect()->rect());
    if (!m_at || !plot.adjusted(-1, -1, 2, 2).contains(pixel()))
        return;
    const QPointF at = pixel();
    painter->setPen(QPen(chartBackground(*m_theme), 5));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(at, kRadius, kRadius);
    painter->setPen(QPen(m_theme->text, 2));
    painter->setBrush(m_theme->accent);
    painter->drawEllipse(at, kRadius, kRadius);
    const QString label = m_moved ? QString() : printable(m_spec->operating->label);
    if (label.isEmpty())
        return;
    const QFont font = pictureFont(m_theme->captionPt, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    constexpr double kAway = kRadius + 5;
    QRectF box(0, 0, std::ceil(metrics.horizontalAdvance(label)) + 10, metrics.height() + 4);
    box.moveCenter(at);
    box.moveLeft(at.x() + kAway);
    if (box.right() > plot.right())
        box.moveRight(at.x() - kAway);
    if (box.left() < plot.left()) { // no room beside it
        box.moveCenter({plot.center().x(), at.y() - kAway - box.height() / 2});
        if (box.top() < plot.top())
            box.moveTop(at.y() + kAway);
    }
    painter->setPen(QPen(m_theme->text, 1));
    painter->setBrush(chartBackground(*m_theme));
    painter->drawRoundedRect(box, 3, 3);
    painter->setFont(font);
    painter->setPen(m_theme->text);
    painter->drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace headroom
