// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QLocale>
#include <QPainter>
#include <QVector>

#include <array>

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
    const double first = std::ceil((rect.left() + rect.top()) / gap) * gap;
    for (double sum = first; sum < rect.right() + rect.bottom(); sum += gap) {
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

void paintRackNames(QPainter &painter, const PaintContext &context)
{
    const Theme &theme = context.theme;
    const bool figures = context.detail() >= detail_level::kRackFigures;
    const LabelFont &font = context.fonts.font(theme.captionPt * (figures ? 1 : 0.94),
                                               figures ? QFont::DemiBold : QFont::Medium,
                                               context.unit);
    const LabelFont &small = context.fonts.font(theme.captionPt * 0.9, QFont::Normal, context.unit);
    LabelBatch names(font, theme.text, context.vectors);
    LabelBatch values(small, theme.text, context.vectors);
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
        const bool upwards = font.width(rack->name) > width && height > width;
        const QString name = font.fitted(rack->name, upwards ? height : width);
        if (name.isEmpty())
            return;
        const double line = font.pixels() * 1.3;
        if (!figures || upwards || height < 3.2 * line) {
            names.add(name, centre, upwards);
            return;
        }
        const TypeRecord &type = context.scene.types()[record.type];
        const auto kw =
            rack->plannedPower ? std::optional(rack->plannedPower->value()) : type.plannedKw;
        names.add(name, centre - QPointF(0, line));
        values.add(small.fitted(type.name, width), centre);
        if (kw) {
            values.add(printAmount({*kw, Unit::Kilowatt}, AmountStyle::Readable, QLocale()),
                       centre + QPointF(0, line));
        }
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
    Batches batches = collect(context, looks.size(), hair);
    if (outlined) {
        // A border is the larger of two filled rectangles: far cheaper than a pen.
        fillBatches(
            painter, batches.rects, [&looks](std::size_t look) { return looks[look].edge; });
        for (QVector<QRect> &rects : batches.rects) {
            for (QRect &rect : rects)
                rect.adjust(hair, hair, -hair, -hair);
        }
    }
    fillBatches(painter, batches.rects, [&looks](std::size_t look) { return looks[look].fill; });
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
        paintRackNames(painter, context);
}

} // namespace headroom
