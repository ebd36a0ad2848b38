// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/labels.h"

#include "ui/theme/theme.h"

#include <QGlyphRun>
#include <QPainter>

#include <cmath>

namespace headroom {

LabelFont::LabelFont(const QFont &font, double pixels)
    : m_font(font)
    , m_pixels(pixels)
    , m_metrics(m_font)
{
    m_font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    // Letters are placed by themselves here, so that they must be so everywhere.
    m_font.setKerning(false);
    m_metrics = QFontMetricsF(m_font);
    m_ascent = m_metrics.ascent();
    m_capHeight = m_metrics.capHeight();
    m_raw = QRawFont::fromFont(m_font);
    QString letters;
    letters += QChar(0x2026);
    for (char16_t letter = kEllipsisSlot + 1; letter < kKnown; ++letter)
        letters += QChar(letter);
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(letters);
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    for (qsizetype i = 0; i < glyphs.size() && i < advances.size(); ++i) {
        m_glyphs[static_cast<std::size_t>(i) + kEllipsisSlot] = glyphs[i];
        m_advances[static_cast<std::size_t>(i) + kEllipsisSlot] = advances[i].x();
    }
    constexpr std::size_t kSoftHyphen = 0xad;
    m_glyphs[kSoftHyphen] = 0; // seen at the end of a line only: not plain
}

bool LabelFont::isPlain(const QString &text) const
{
    return std::all_of(text.begin(), text.end(), [this](QChar letter) {
        return slot(letter) < kKnown && m_glyphs[slot(letter)] != 0;
    });
}

double LabelFont::width(const QString &text) const
{
    if (!isPlain(text))
        return m_metrics.horizontalAdvance(text);
    double result = 0;
    for (const QChar letter : text)
        result += m_advances[slot(letter)];
    return result;
}

QString LabelFont::fitted(const QString &text, double available) const
{
    if (width(text) <= available)
        return text;
    if (isPlain(text)) { // hundreds of these in a frame: measured by what is known already
        const double room = available - m_advances[kEllipsisSlot];
        double used = 0;
        qsizetype kept = 0;
        while (kept < text.size() && used + m_advances[slot(text[kept])] <= room)
            used += m_advances[slot(text[kept++])];
        return kept < 3 ? QString() : QString(text.first(kept) + QChar(0x2026));
    }
    const QString shortened = m_metrics.elidedText(text, Qt::ElideRight, available);
    return shortened.size() < 4 ? QString() : shortened;
}

QPointF LabelFont::lineStart(const QString &text, QPointF centre, bool upwards) const
{
    const double along = width(text) / 2;
    const double across = m_capHeight / 2;
    return upwards ? QPointF(centre.x() + across, centre.y() + along)
                   : QPointF(centre.x() - along, centre.y() + across);
}

const LabelFont &LabelFonts::font(double points, QFont::Weight weight, double unit)
{
    const double pixels = points * 96 / 72 * unit;
    const std::pair key{static_cast<int>(std::lround(pixels)), static_cast<int>(weight)};
    const auto found = m_fonts.find(key);
    if (found != m_fonts.end())
        return found->second;
    return m_fonts.try_emplace(key, shippedFont(points, weight), pixels).first->second;
}

void LabelBatch::add(const QString &text, QPointF centre, bool upwards)
{
    place(text, m_font.lineStart(text, centre, upwards), upwards);
}

void LabelBatch::addFrom(const QString &text, QPointF baseline, bool upwards)
{
    place(text, baseline, upwards);
}

void LabelBatch::place(const QString &text, QPointF baseline, bool upwards)
{
    if (m_textStaysText || !m_font.isPlain(text)) {
        m_shaped.push_back({text, baseline, upwards});
        return;
    }
    // On whole pixels, so that letters are sharp and their pictures are found again.
    QPointF pen(std::round(baseline.x()), std::round(baseline.y()));
    if (upwards)
        pen = {-pen.y(), pen.x()};
    Run &run = upwards ? m_upwards : m_level;
    for (const QChar letter : text) {
        if (letter != u' ') {
            run.glyphs.push_back(m_font.m_glyphs[LabelFont::slot(letter)]);
            run.positions.push_back(pen);
        }
        pen.rx() += m_font.m_advances[LabelFont::slot(letter)];
    }
}

void LabelBatch::drawRun(QPainter &painter, const Run &run) const
{
    if (run.glyphs.empty())
        return;
    QGlyphRun glyphs;
    glyphs.setRawFont(m_font.m_raw);
    glyphs.setRawData(run.glyphs.data(), run.positions.data(), static_cast<int>(run.glyphs.size()));
    painter.drawGlyphRun({0, 0}, glyphs);
}

void LabelBatch::draw(QPainter &painter) const
{
    painter.setPen(m_colour);
    drawRun(painter, m_level);
    if (!m_upwards.glyphs.empty()) {
        painter.save();
        painter.rotate(-90);
        drawRun(painter, m_upwards);
        painter.restore();
    }
    if (m_shaped.empty())
        return;
    painter.setFont(m_font.font());
    for (const Shaped &label : m_shaped) {
        if (!label.upwards) {
            painter.drawText(label.baseline, label.text);
            continue;
        }
        painter.save();
        painter.translate(label.baseline);
        painter.rotate(-90);
        painter.drawText(QPointF(0, 0), label.text);
        painter.restore();
    }
}

} // namespace headroom
