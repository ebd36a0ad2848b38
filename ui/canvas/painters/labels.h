// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/labeltiles.h"
#include "ui/canvas/underlaypicture.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>

#include <array>
#include <map>
#include <vector>

class QPainter;

namespace headroom {

/// A font with the glyphs of plain Latin text looked up once, so that a plan full of labels is laid
/// out and drawn in one go: QPainter::drawText shapes every label anew, which costs more than all
/// racks together.
class LabelFont
{
public:
    LabelFont(const QFont &font, double pixels);

    [[nodiscard]] const QFont &font() const { return m_font; }

    [[nodiscard]] double pixels() const { return m_pixels; }

    [[nodiscard]] double ascent() const { return m_ascent; }

    [[nodiscard]] double capHeight() const { return m_capHeight; }

    [[nodiscard]] double width(const QString &text) const;
    /// The text, shortened with an ellipsis to the width; empty where not even three letters fit.
    [[nodiscard]] QString fitted(const QString &text, double available) const;

    /// False where a letter needs more than its glyph.
    [[nodiscard]] bool isPlain(const QString &text) const;

    /// Where the base line of a text starts that is centred on a point.
    [[nodiscard]] QPointF lineStart(const QString &text, QPointF centre, bool upwards) const;

private:
    friend class LabelBatch;
    static constexpr std::size_t kKnown = 256;       // Latin-1: with m² and the space of 68 kW
    static constexpr std::size_t kEllipsisSlot = 31; // a control character: no text has it

    /// Where a letter stands among the known ones; beyond them where it is not known.
    [[nodiscard]] static std::size_t slot(QChar letter)
    {
        return letter == QChar(0x2026) ? kEllipsisSlot : std::size_t{letter.unicode()};
    }

    QFont m_font;
    double m_pixels;
    QRawFont m_raw;
    QFontMetricsF m_metrics;
    double m_ascent;
    double m_capHeight;
    std::array<quint32, kKnown> m_glyphs{};
    std::array<double, kKnown> m_advances{};
};

/// What is kept from frame to frame: the fonts that are in use, by size in device pixels, and the
/// pictures of labels and underlays.
class LabelFonts
{
public:
    /// points: as in the theme; unit: device pixels of a layout pixel.
    const LabelFont &font(double points, QFont::Weight weight, double unit);

    LabelTiles &tiles() { return m_tiles; }

    UnderlayPictures &underlays() { return m_underlays; }

private:
    std::map<std::pair<int, int>, LabelFont> m_fonts;
    LabelTiles m_tiles;
    UnderlayPictures m_underlays;
};

/// Many labels of one font and colour, drawn in one go.
class LabelBatch
{
public:
    LabelBatch(const LabelFont &font, const QColor &colour, bool textStaysText)
        : m_font(font)
        , m_colour(colour)
        , m_textStaysText(textStaysText)
    {}

    /// Centred on a point; upwards: read from below to above, as on spines of books.
    void add(const QString &text, QPointF centre, bool upwards = false);
    /// From a point on the base line.
    void addFrom(const QString &text, QPointF baseline, bool upwards = false);
    void draw(QPainter &painter) const;

private:
    struct Run
    {
        std::vector<quint32> glyphs;
        std::vector<QPointF> positions;
    };

    struct Shaped
    {
        QString text;
        QPointF baseline;
        bool upwards;
    };

    void place(const QString &text, QPointF baseline, bool upwards);
    void drawRun(QPainter &painter, const Run &run) const;

    const LabelFont &m_font;
    QColor m_colour;
    bool m_textStaysText;
    Run m_level;
    Run m_upwards;
    std::vector<Shaped> m_shaped;
};

} // namespace headroom
