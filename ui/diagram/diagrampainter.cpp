// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagrampainter.h"

#include "ui/canvas/painters/symbols.h"
#include "ui/widgets/textblock.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>

namespace headroom {

namespace {

constexpr double kCardWidth = 200;
constexpr double kCardHeight = 56;
constexpr double kCorner = 6;
constexpr double kGlyph = 11; // half of its side
constexpr double kPadding = 10;
constexpr double kTextLeft = 38;
constexpr double kBarHeight = 3;
constexpr double kSmallestText = 0.42; // of the scale, below which text is left out

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

bool isIn(const std::vector<bool> &flags, int index)
{
    return at(index) < flags.size() && flags[at(index)];
}

QColor colorOf(Side side, const Theme &theme)
{
    switch (side) {
    case Side::A:
        return theme.sideA;
    case Side::B:
        return theme.sideB;
    default:
        return theme.mutedText;
    }
}

QColor colorOf(Harm harm, const Theme &theme)
{
    switch (harm) {
    case Harm::Danger:
        return theme.danger;
    case Harm::Warning:
        return theme.warning;
    case Harm::None:
        break;
    }
    return theme.accent;
}

QPainterPath rackGlyph()
{
    QPainterPath path;
    path.addRect(QRectF(-0.5, -0.8, 1, 1.6));
    for (const double y : {-0.4, 0.0, 0.4}) {
        path.moveTo(-0.5, y);
        path.lineTo(0.5, y);
    }
    return path;
}

class DiagramPainter
{
public:
    DiagramPainter(QPainter &painter,
                   const OneLineDiagram &diagram,
                   const Theme &theme,
                   const DiagramLook &look)
        : m_painter(painter)
        , m_diagram(diagram)
        , m_theme(theme)
        , m_look(look)
        , m_titleFont(pictureFont(theme.captionPt + 0.5, QFont::Medium))
        , m_detailFont(pictureFont(theme.captionPt - 0.5))
        , m_titleMetrics(m_titleFont)
        , m_detailMetrics(m_detailFont)
    {}

    void paint()
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        paintLines();
        for (std::size_t i = 0; i < m_diagram.symbols.size(); ++i) {
            const QRectF card = cardOf(m_diagram.symbols[i]);
            if (m_look.visible.isNull() || m_look.visible.intersects(card.adjusted(-8, -8, 8, 8)))
                paintCard(static_cast<int>(i), card);
        }
    }

private:
    /// Each upper symbol has a height of its own for its lines on their way sideways, so that lines
    /// of different ones do not run into each other.
    void paintLines()
    {
        const std::vector<double> heights = channelHeights();
        for (const DiagramLine &line : m_diagram.lines) {
            const DiagramSymbol &from = m_diagram.symbols[at(line.from)];
            const DiagramSymbol &to = m_diagram.symbols[at(line.to)];
            QPolygonF way;
            double x = from.x * kDiagramColumn;
            way << QPointF(x, cardOf(from).bottom());
            int row = from.row;
            std::vector<double> stops = line.via;
            stops.push_back(to.x);
            for (const double stop : stops) {
                const double turn = row * kDiagramRow + heights[at(line.from)];
                way << QPointF(x, turn);
                x = stop * kDiagramColumn;
                way << QPointF(x, turn);
                ++row;
            }
            way << QPointF(x, cardOf(to).top());
            const bool chosen = isIn(m_look.selected, line.from) || isIn(m_look.selected, line.to);
            const bool dead = isIn(m_look.failed, line.from) || isIn(m_look.failed, line.to);
            QColor color = colorOf(line.side, m_theme);
            if (dead)
                color = m_theme.unknown;
            QPen pen(color, chosen ? 2.6 : 1.4);
            pen.setJoinStyle(Qt::RoundJoin);
            if (line.standby || dead)
                pen.setDashPattern({4, 3});
            m_painter.setPen(pen);
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPolyline(way);
        }
    }

    [[nodiscard]] std::vector<double> channelHeights() const
    {
        std::map<int, std::vector<int>> rows;
        for (std::size_t i = 0; i < m_diagram.symbols.size(); ++i)
            rows[m_diagram.symbols[i].row].push_back(static_cast<int>(i));
        std::vector<double> heights(m_diagram.symbols.size(), 0);
        const double room = kDiagramRow - kCardHeight;
        for (auto &[row, symbols] : rows) {
            std::sort(symbols.begin(), symbols.end(), [this](int a, int b) {
                return m_diagram.symbols[at(a)].x < m_diagram.symbols[at(b)].x;
            });
            const double step = room / static_cast<double>(symbols.size() + 1);
            for (std::size_t i = 0; i < symbols.size(); ++i)
                heights[at(symbols[i])] =
                    (kDiagramRow + kCardHeight) / 2 + step * static_cast<double>(i + 1);
        }
        return heights;
    }

    void paintCard(int index, const QRectF &card)
    {
        const DiagramSymbol &symbol = m_diagram.symbols[at(index)];
        const bool failed = isIn(m_look.failed, index);
        const bool selected = isIn(m_look.selected, index);
        const QPen edge(selected                    ? m_theme.selection
                        : failed                    ? m_theme.danger
                        : symbol.harm != Harm::None ? colorOf(symbol.harm, m_theme)
                                                    : m_theme.border,
                        selected ? 2.2 : 1.2);
        m_painter.setPen(edge);
        m_painter.setBrush(m_theme.raised);
        if (symbol.members.size() > 1) // more of them behind it
            m_painter.drawRoundedRect(card.translated(4, 4), kCorner, kCorner);
        m_painter.setBrush(index == m_look.pointedAt ? m_theme.surface : m_theme.raised);
        m_painter.drawRoundedRect(card, kCorner, kCorner);
        if (symbol.side != Side::None)
            paintSide(card, colorOf(symbol.side, m_theme));
        paintGlyph(symbol, QPointF(card.left() + kPadding + kGlyph + 2, card.center().y()));
        if (m_look.scale >= kSmallestText)
            paintText(symbol, card, failed);
        if (symbol.used)
            paintUse(symbol, card);
        if (failed)
            paintCross(QPointF(card.left() + kPadding + kGlyph + 2, card.center().y()));
    }

    void paintSide(const QRectF &card, const QColor &color)
    {
        QPainterPath strip;
        strip.addRoundedRect(card, kCorner, kCorner);
        QPainterPath left;
        left.addRect(QRectF(card.topLeft(), QSizeF(4, card.height())));
        m_painter.fillPath(strip.intersected(left), color);
    }

    void paintGlyph(const DiagramSymbol &symbol, QPointF middle)
    {
        static const QPainterPath racks = rackGlyph();
        m_painter.save();
        m_painter.translate(middle);
        m_painter.scale(kGlyph, kGlyph);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(
            QPen(m_theme.text, 1.5 / kGlyph, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPath(symbol.kind ? symbolOf(*symbol.kind) : racks);
        m_painter.restore();
    }

    void paintText(const DiagramSymbol &symbol, const QRectF &card, bool failed)
    {
        const double left = card.left() + kTextLeft;
        const double room = card.right() - kPadding / 2 - left;
        const bool twoLines = !symbol.detail.isEmpty();
        const double titleTop = card.top() + (twoLines ? 8 : 18);
        m_painter.setFont(m_titleFont);
        m_painter.setPen(m_theme.text);
        m_painter.drawText(
            QPointF(left, titleTop + m_titleMetrics.ascent()),
            m_titleMetrics.elidedText(printable(symbol.title), Qt::ElideRight, room));
        if (!twoLines)
            return;
        m_painter.setFont(m_detailFont);
        m_painter.setPen(symbol.harm == Harm::None || failed ? m_theme.mutedText
                                                             : colorOf(symbol.harm, m_theme));
        m_painter.drawText(
            QPointF(left, titleTop + m_titleMetrics.height() + 3 + m_detailMetrics.ascent()),
            m_detailMetrics.elidedText(printable(symbol.detail), Qt::ElideRight, room));
    }

    /// How much of the limit is used, as a bar along the lower edge.
    void paintUse(const DiagramSymbol &symbol, const QRectF &card)
    {
        const QRectF track(card.left() + kTextLeft,
                           card.bottom() - kBarHeight - 7,
                           card.width() - kTextLeft - kPadding,
                           kBarHeight);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.gridMajor);
        m_painter.drawRect(track);
        QRectF used = track;
        used.setWidth(track.width() * std::clamp(*symbol.used, 0.0, 1.0));
        m_painter.setBrush(colorOf(symbol.harm, m_theme));
        m_painter.drawRect(used);
    }

    void paintCross(QPointF middle)
    {
        m_painter.setPen(QPen(m_theme.danger, 2.4, Qt::SolidLine, Qt::RoundCap));
        const QPointF arm(kGlyph, kGlyph);
        const QPointF other(kGlyph, -kGlyph);
        m_painter.drawLine(middle - arm, middle + arm);
        m_painter.drawLine(middle - other, middle + other);
    }

    QPainter &m_painter;
    const OneLineDiagram &m_diagram;
    const Theme &m_theme;
    const DiagramLook &m_look;
    QFont m_titleFont;
    QFont m_detailFont;
    QFontMetricsF m_titleMetrics;
    QFontMetricsF m_detailMetrics;
};

} // namespace

QSizeF diagramSize(const OneLineDiagram &diagram)
{
    return {diagram.columns * kDiagramColumn, diagram.rows * kDiagramRow};
}

QRectF cardOf(const DiagramSymbol &symbol)
{
    return {symbol.x * kDiagramColumn - kCardWidth / 2,
            symbol.row * kDiagramRow + (kDiagramRow - kCardHeight) / 2,
            kCardWidth,
            kCardHeight};
}

void paintDiagram(QPainter &painter,
                  const OneLineDiagram &diagram,
                  const Theme &theme,
                  const DiagramLook &look)
{
    DiagramPainter(painter, diagram, theme, look).paint();
}

} // namespace headroom
