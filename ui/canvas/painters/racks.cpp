// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/pixels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QLocale>
#include <QPainter>
#include <QVector>

#include <array>
#include <map>

namespace headroom {

namespace {

/// How racks that look alike are filled.
struct Look
{
    QColor edge;
    QColor fill;
    bool hatched = false;
};

constexpr int kStates = 4;

std::size_t lookIndex(quint16 type, RackState state, bool powerUnknown)
{
    return (std::size_t{type} * kStates + static_cast<std::size_t>(state)) * 2
           + (powerUnknown ? 1 : 0);
}

Look lookOf(const PaintContext &context, const TypeRecord &type, RackState state, bool unknown)
{
    const Theme &theme = context.theme;
    const QColor colour = typeColour(theme, type);
    const bool outlined = context.detail() >= detail_level::kOutlines;
    Look look;
    look.edge = outlined ? colour : mix(colour, theme.hallFill, 0.12);
    look.fill = outlined ? mix(theme.hallFill, colour, theme.dark ? 0.42 : 0.34) : look.edge;
    if (unknown)
        look.fill = outlined ? mix(theme.hallFill, theme.unknown, 0.6) : theme.unknown;
    if (state == RackState::InService)
        return look;
    // Racks that draw no power stand back; what they will be still shows at their border.
    look.fill = mix(look.fill, theme.hallFill, outlined ? 0.7 : 0.55);
    look.hatched = true;
    if (state == RackState::Failed)
        look.edge = theme.danger;
    if (!outlined)
        look.edge = state == RackState::Failed ? theme.danger : look.fill;
    return look;
}

std::vector<Look> looksOf(const PaintContext &context)
{
    const std::vector<TypeRecord> &types = context.scene.types();
    std::vector<Look> looks(types.size() * kStates * 2);
    for (std::size_t type = 0; type < types.size(); ++type) {
        for (int state = 0; state < kStates; ++state) {
            for (const bool unknown : {false, true}) {
                looks[lookIndex(
                    static_cast<quint16>(type), static_cast<RackState>(state), unknown)] =
                    lookOf(context, types[type], static_cast<RackState>(state), unknown);
            }
        }
    }
    return looks;
}

/// Slanted lines inside a rectangle, each cut at its edges: drawn as lines they come out alike on
/// screens and in files.
void addHatch(QVector<QLineF> &lines, const QRectF &rect, double gap)
{
    const auto first = static_cast<int>(std::ceil((rect.left() + rect.top()) / gap));
    const auto end = static_cast<int>(std::ceil((rect.right() + rect.bottom()) / gap));
    for (int line = first; line < end; ++line) {
        const double sum = line * gap;
        const double x0 = std::max(rect.left(), sum - rect.bottom());
        const double x1 = std::min(rect.right(), sum - rect.top());
        if (x1 > x0)
            lines.push_back({x0, sum - x0, x1, sum - x1});
    }
}

struct Batches
{
    std::vector<QVector<QRect>> rects; // by look
    std::vector<quint32> turned;       // racks at other angles than the axes
};

void fillBatches(QPainter &painter, const std::vector<QVector<QRect>> &rects, const auto &colourOf)
{
    painter.setPen(Qt::NoPen);
    for (std::size_t look = 0; look < rects.size(); ++look) {
        if (rects[look].isEmpty())
            continue;
        painter.setBrush(colourOf(look));
        painter.drawRects(rects[look]);
    }
}

void paintBlocks(QPainter &painter, const PaintContext &context, const std::vector<Look> &looks)
{
    if (context.pixels != nullptr) {
        for (const BlockRecord &block : context.scene.blocks()) {
            if (!context.inRegion(block.bounds))
                continue;
            const Look &look = looks[lookIndex(block.type, block.state, block.powerUnknown)];
            context.pixels->fill(context.pixelRect(block.bounds), opaque(look.fill));
        }
        return;
    }
    std::vector<QVector<QRect>> rects(looks.size());
    for (const BlockRecord &block : context.scene.blocks()) {
        if (context.inRegion(block.bounds)) {
            rects[lookIndex(block.type, block.state, block.powerUnknown)].push_back(
                context.pixelRect(block.bounds));
        }
    }
    fillBatches(painter, rects, [&looks](std::size_t look) { return looks[look].fill; });
}

void paintTurned(QPainter &painter,
                 const PaintContext &context,
                 const std::vector<quint32> &racks,
                 const std::vector<Look> &looks,
                 bool outlined)
{
    if (racks.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const quint32 index : racks) {
        const RackRecord &rack = context.scene.racks()[index];
        const Look &look =
            looks[lookIndex(rack.type, rack.state, (rack.flags & RackRecord::PowerUnknown) != 0)];
        QPolygonF polygon;
        for (const Point corner : corners(context.scene.placement(rack)))
            polygon.push_back(context.view.toPixels(corner));
        painter.setBrush(look.fill);
        painter.setPen(outlined ? QPen(look.edge, context.unit) : QPen(Qt::NoPen));
        painter.drawPolygon(polygon);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

Batches collect(const PaintContext &context, std::size_t looks, int gapPx)
{
    Batches batches;
    batches.rects.resize(looks);
    context.scene.visitRacks(context.region, [&](quint32 index, const Bounds &bounds) {
        const RackRecord &rack = context.scene.racks()[index];
        if ((rack.flags & RackRecord::Upright) == 0) {
            batches.turned.push_back(index);
            return;
        }
        QRect rect = context.pixelRect(bounds);
        if ((rack.flags & RackRecord::Sideways) != 0)
            rect.setHeight(std::max(1, rect.height() - gapPx));
        else
            rect.setWidth(std::max(1, rect.width() - gapPx));
        batches
            .rects[lookIndex(rack.type, rack.state, (rack.flags & RackRecord::PowerUnknown) != 0)]
            .push_back(rect);
    });
    return batches;
}

/// Fills the upright racks; returns their rectangles inside of their borders.
Batches
fillRacks(QPainter &painter, const PaintContext &context, const std::vector<Look> &looks, int hair)
{
    Batches batches = collect(context, looks.size(), hair);
    if (context.detail() >= detail_level::kOutlines) {
        // A border is the larger of two filled rectangles: far cheaper than a pen.
        fillBatches(
            painter, batches.rects, [&looks](std::size_t look) { return looks[look].edge; });
        for (QVector<QRect> &rects : batches.rects) {
            for (QRect &rect : rects)
                rect.adjust(hair, hair, -hair, -hair);
        }
    }
    fillBatches(painter, batches.rects, [&looks](std::size_t look) { return looks[look].fill; });
    return batches;
}

/// Writes the upright racks past the painter; returns what is left for it: the turned ones, and the
/// rectangles that are to be hatched.
Batches writeRacks(const PaintContext &context, const std::vector<Look> &looks, int hair)
{
    const bool outlined = context.detail() >= detail_level::kOutlines;
    const Viewport &view = context.view;
    const double scale = view.scale();
    const QPointF origin = view.toPixels({0, 0});

    struct Ink
    {
        QRgb edge;
        QRgb fill;
    };

    std::vector<Ink> inks;
    inks.reserve(looks.size());
    for (const Look &look : looks)
        inks.push_back({opaque(look.edge), opaque(look.fill)});
    std::vector<QPointF> halves; // of each type, upright, in pixels
    for (const TypeRecord &type : context.scene.types())
        halves.push_back(QPointF(type.widthM, type.depthM) * (scale / 2));
    // qRound, without a branch for what lies left of or above the view.
    const auto rounded = [](double pixel) {
        constexpr int kBias = 1 << 20;
        return static_cast<int>(pixel + (kBias + 0.5)) - kBias;
    };
    const QRect &clip = context.pixels->clip();
    Batches batches;
    batches.rects.resize(looks.size());
    context.scene.visitRacksNear(context.region, [&](quint32 index) {
        const RackRecord &rack = context.scene.racks()[index];
        if ((rack.flags & RackRecord::Upright) == 0) {
            batches.turned.push_back(index);
            return;
        }
        const bool sideways = (rack.flags & RackRecord::Sideways) != 0;
        const QPointF half = sideways ? halves[rack.type].transposed() : halves[rack.type];
        const double x = origin.x() + rack.xM * scale;
        const double y = origin.y() - rack.yM * scale;
        if (x + half.x() < clip.left() || x - half.x() > clip.right() + 1
            || y + half.y() < clip.top() || y - half.y() > clip.bottom() + 1)
            return;
        const int left = rounded(x - half.x());
        const int top = rounded(y - half.y());
        const int width = rounded(x + half.x()) - left - (sideways ? 0 : hair);
        const int height = rounded(y + half.y()) - top - (sideways ? hair : 0);
        const QRect rect(left, top, std::max(1, width), std::max(1, height));
        const std::size_t look =
            lookIndex(rack.type, rack.state, (rack.flags & RackRecord::PowerUnknown) != 0);
        if (outlined)
            context.pixels->fillFramed(rect, hair, inks[look].edge, inks[look].fill);
        else
            context.pixels->fill(rect, inks[look].fill);
        if (looks[look].hatched) {
            batches.rects[look].push_back(outlined ? rect.adjusted(hair, hair, -hair, -hair)
                                                   : rect);
        }
    });
    return batches;
}

/// The power of racks in words: most have that of their type, so that few need to be printed.
class PowerWords
{
public:
    const QString &of(double kw)
    {
        const auto found = m_words.find(kw);
        if (found != m_words.end())
            return found->second;
        const QString words = printAmount({kw, Unit::Kilowatt}, AmountStyle::Readable, QLocale());
        return m_words.emplace(kw, words).first->second;
    }

private:
    std::map<double, QString> m_words;
};

/// The names of racks and the figures below them: as pictures where the ground is even and they may
/// be written straight, else as text.
class RackLabels
{
public:
    RackLabels(const PaintContext &context, const LabelFont &font)
        : m_context(context)
        , m_font(font)
        , m_batch(font, context.theme.text, context.vectors)
    {}

    /// within: the evenly filled rectangle that the label stands on.
    void
    add(const QString &text, QPointF centre, bool upwards, const QRect &within, const Look &look)
    {
        if (m_context.pixels != nullptr && !look.hatched && m_font.isPlain(text)) {
            const QPointF start = m_font.lineStart(text, centre, upwards);
            const LabelTiles::Tile &tile = m_context.fonts.tiles().tile(
                m_font, text, upwards, opaque(m_context.theme.text), opaque(look.fill));
            const QPoint corner = QPoint(qRound(start.x()), qRound(start.y())) + tile.corner;
            if (within.contains(QRect(corner, tile.picture.size()))) {
                m_context.pixels->copy(corner, tile.picture);
                return;
            }
        }
        m_batch.add(text, centre, upwards);
    }

    void draw(QPainter &painter) const { m_batch.draw(painter); }

private:
    const PaintContext &m_context;
    const LabelFont &m_font;
    LabelBatch m_batch;
};

void paintRackNames(QPainter &painter, const PaintContext &context, const std::vector<Look> &looks)
{
    const Theme &theme = context.theme;
    const bool figures = context.detail() >= detail_level::kRackFigures;
    const LabelFont &font = context.fonts.font(theme.captionPt * (figures ? 1 : 0.94),
                                               figures ? QFont::DemiBold : QFont::Medium,
                                               context.unit);
    const LabelFont &small = context.fonts.font(theme.captionPt * 0.9, QFont::Normal, context.unit);
    context.fonts.tiles().trim();
    RackLabels names(context, font);
    RackLabels values(context, small);
    PowerWords power;
    const double pad = 3 * context.unit;
    context.scene.visitRacks(context.region, [&](quint32 index, const Bounds &bounds) {
        const RackRecord &record = context.scene.racks()[index];
        const Rack *rack = context.project.find<Rack>(record.id);
        if (rack == nullptr || rack->name.isEmpty() || (record.flags & RackRecord::Upright) == 0)
            return;
        const QPointF low = context.view.toPixels({bounds.low.xM, bounds.high.yM});
        const QPointF high = context.view.toPixels({bounds.high.xM, bounds.low.yM});
        const double width = high.x() - low.x() - 2 * pad;
        const double height = high.y() - low.y() - 2 * pad;
        const QPointF centre = (low + high) / 2;
        const Look &look = looks[lookIndex(
            record.type, record.state, (record.flags & RackRecord::PowerUnknown) != 0)];
        const int edge = static_cast<int>(pad) - 1;
        const QRect within = context.pixelRect(bounds).adjusted(edge, edge, -edge, -edge);
        const bool upwards = font.width(rack->name) > width && height > width;
        const QString name = font.fitted(rack->name, upwards ? height : width);
        if (name.isEmpty())
            return;
        const double line = font.pixels() * 1.3;
        if (!figures || upwards || height < 3.2 * line) {
            names.add(name, centre, upwards, within, look);
            return;
        }
        const TypeRecord &type = context.scene.types()[record.type];
        const auto kw =
            rack->plannedPower ? std::optional(rack->plannedPower->value()) : type.plannedKw;
        names.add(name, centre - QPointF(0, line), false, within, look);
        values.add(small.fitted(type.name, width), centre, false, within, look);
        if (kw)
            values.add(power.of(*kw), centre + QPointF(0, line), false, within, look);
    });
    names.draw(painter);
    values.draw(painter);
}

} // namespace

QColor typeColour(const Theme &theme, const TypeRecord &type)
{
    if (type.series < 0)
        return theme.rackBorder;
    // Those come first that are farthest from the colour of the selection.
    constexpr std::array<std::size_t, 7> kOrder{0, 2, 4, 5, 3, 6, 1};
    return theme.series[kOrder[static_cast<std::size_t>(type.series) % kOrder.size()]];
}

void paintRacks(QPainter &painter, const PaintContext &context)
{
    const double detail = context.detail();
    if (detail < detail_level::kBlocks)
        return;
    const std::vector<Look> looks = looksOf(context);
    if (detail < detail_level::kRacks) {
        paintBlocks(painter, context, looks);
        return;
    }
    const int hair = std::max(1, static_cast<int>(context.unit));
    const bool outlined = detail >= detail_level::kOutlines;
    const Batches batches = context.pixels != nullptr ? writeRacks(context, looks, hair)
                                                      : fillRacks(painter, context, looks, hair);
    paintTurned(painter, context, batches.turned, looks, outlined);
    QVector<QLineF> hatch;
    for (std::size_t look = 0; look < looks.size(); ++look) {
        if (!looks[look].hatched || batches.rects[look].isEmpty())
            continue;
        hatch.clear();
        for (const QRect &rect : batches.rects[look])
            addHatch(hatch, QRectF(rect), (outlined ? 7 : 4) * context.unit);
        painter.setPen(QPen(mix(looks[look].edge, looks[look].fill, 0.35), hair));
        painter.drawLines(hatch);
    }
    if (detail >= detail_level::kRackNames)
        paintRackNames(painter, context, looks);
}

} // namespace headroom
