// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pictureframe.h"

#include <QPainter>
#include <QPolygonF>

namespace headroom {

namespace {

constexpr double kSmallWidth = 640;
constexpr double kSmallHeight = 380;
constexpr double kWarningIndent = 20;

/// A triangle with a bar and a dot: the warning must not hang on its colour alone.
void paintWarningSign(QPainter &painter, QPointF topLeft, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color, 1.5);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QPointF o = topLeft + QPointF(1, 2);
    painter.drawPolygon(
        QPolygonF({o + QPointF(6.5, 0), o + QPointF(13, 11.5), o + QPointF(0, 11.5)}));
    painter.drawLine(o + QPointF(6.5, 4), o + QPointF(6.5, 7));
    painter.drawLine(o + QPointF(6.5, 9.2), o + QPointF(6.5, 9.3));
    painter.restore();
}

} // namespace

PictureFrame::PictureFrame(const PictureText &text,
                           const Theme &theme,
                           QSizeF size,
                           double reservedRight)
    : m_theme(&theme)
    , m_size(size)
{
    const bool narrow = size.width() < kSmallWidth;
    const bool low = size.height() < kSmallHeight;
    m_margin = narrow || low ? 14 : 24;
    const double width = size.width() - 2 * m_margin;
    const double besideButtons = std::max(80.0, width - reservedRight);

    const double titlePoints = narrow || low ? theme.titlePt : theme.headlinePt;
    m_title = TextBlock(
        text.title, pictureFont(titlePoints, QFont::DemiBold), besideButtons, low ? 1 : 2);
    const double subtitlePoints = narrow || low ? theme.bodyPt : theme.bodyPt + 1;
    m_subtitle = TextBlock(text.subtitle, pictureFont(subtitlePoints), width, low ? 2 : 3);
    const QFont caption = pictureFont(theme.captionPt);
    m_boundary = TextBlock(text.boundary, caption, width, 2);
    m_warning = TextBlock(text.warning, caption, width - kWarningIndent, low ? 1 : 2);
    if (low) {
        // A picture this low needs its height for itself: one line, shortened where it must be.
        const QString gap = text.sources.isEmpty() ? QString() : QStringLiteral("  ·  ");
        m_context = TextBlock(text.context + gap + text.sources, caption, width, 1);
    } else {
        m_context = TextBlock(text.context, caption, width, 1);
        m_sources = TextBlock(text.sources, caption, width, 3);
    }

    double top = m_margin + m_title.height();
    if (m_subtitle.height() > 0)
        top += 3 + m_subtitle.height();
    if (m_boundary.height() > 0)
        top += 4 + m_boundary.height();
    if (m_warning.height() > 0)
        top += 5 + m_warning.height();
    const double footer = m_context.height() + m_sources.height();
    m_footerTop = size.height() - m_margin * 0.75 - footer;
    const double bottom = footer > 0 ? m_footerTop - 8 : size.height() - m_margin;
    top += low ? 6 : 12;
    m_content = QRectF(m_margin, top, width, std::max(0.0, bottom - top - (low ? 4 : 8)));
}

void PictureFrame::paint(QPainter &painter) const
{
    double y = m_margin;
    m_title.paint(painter, {m_margin, y}, m_theme->text);
    y += m_title.height();
    if (m_subtitle.height() > 0) {
        y += 3;
        m_subtitle.paint(painter, {m_margin, y}, m_theme->mutedText);
        y += m_subtitle.height();
    }
    if (m_boundary.height() > 0) {
        y += 4;
        m_boundary.paint(painter, {m_margin, y}, m_theme->text);
        y += m_boundary.height();
    }
    if (m_warning.height() > 0) {
        y += 5;
        paintWarningSign(painter, {m_margin, y}, m_theme->warning);
        m_warning.paint(painter, {m_margin + kWarningIndent, y}, m_theme->warning);
    }
    if (m_context.height() + m_sources.height() <= 0)
        return;
    painter.setPen(QPen(m_theme->border, 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawLine(QPointF(m_margin, m_footerTop - 6),
                     QPointF(m_size.width() - m_margin, m_footerTop - 6));
    painter.setRenderHint(QPainter::Antialiasing, true);
    m_context.paint(painter, {m_margin, m_footerTop}, m_theme->mutedText);
    m_sources.paint(painter, {m_margin, m_footerTop + m_context.height()}, m_theme->mutedText);
}

} // namespace headroom
