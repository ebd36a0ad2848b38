// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textblock.h"

#include "ui/theme/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace headroom {

namespace {

/// Single spaces between words, and those that must not break as they are.
QString inOneLine(QString text)
{
    constexpr QChar kNoBreak(0x00a0);
    constexpr QChar kStandIn(0xe000); // of private use
    return text.replace(kNoBreak, kStandIn).simplified().replace(kStandIn, kNoBreak);
}

} // namespace

QString printable(const QString &text)
{
    QString result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar c = result[i];
        if (c.isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        const bool control = c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
        const bool nonCharacter = c.unicode() >= 0xfffe;
        if (control || nonCharacter || c.isSurrogate())
            result[i] = u' ';
    }
    return result;
}

QFont pictureFont(double points, QFont::Weight weight)
{
    QFont font = shippedFont(points, weight);
    font.setPixelSize(static_cast<int>(std::lround(points * 96 / 72)));
    return font;
}

TextBlock::TextBlock(const QString &text, const QFont &font, double width, int mostLines)
    : m_font(font)
{
    const QFontMetricsF metrics(font);
    m_lineHeight = std::ceil(metrics.height() * 1.04);
    const QString clean = inOneLine(printable(text));
    if (clean.isEmpty() || width <= 0 || mostLines <= 0)
        return;
    QTextLayout layout(clean, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const int start = line.textStart();
        if (m_lines.size() + 1 == mostLines) {
            m_lines << metrics.elidedText(clean.mid(start), Qt::ElideRight, width);
            break;
        }
        m_lines << clean.mid(start, line.textLength()).trimmed();
    }
    layout.endLayout();
    for (const QString &line : std::as_const(m_lines))
        m_width = std::max(m_width, metrics.horizontalAdvance(line));
}

double TextBlock::height() const
{
    return m_lineHeight * static_cast<double>(m_lines.size());
}

void TextBlock::paint(QPainter &painter, QPointF topLeft, const QColor &color) const
{
    painter.setFont(m_font);
    painter.setPen(color);
    double y = topLeft.y();
    for (const QString &line : m_lines) {
        painter.drawText(QRectF(topLeft.x(), y, m_width + 2, m_lineHeight),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         line);
        y += m_lineHeight;
    }
}

} // namespace headroom
