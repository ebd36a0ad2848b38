// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/exactshapes.h"
#include "ui/canvas/painters/looks.h"
#include "ui/canvas/painters/pixels.h"
#include "ui/canvas/painters/planpainters.h"
#include "ui/canvas/painters/racklabels.h"

#include <QPainter>
#include <QVector>

namespace headroom {

namespace {

constexpr std::size_t kMostExactRacks = 50000; // more make a file that nothing opens
constexpr double kVectorBorderM = 0.04;

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

/// qRound, without a branch for what lies left of or above the view.
int rounded(double pixel)
{
    constexpr int kBias = 1 << 20;
    return static_cast<int>(pixel + (kBias + 0.5)) - kBias;
}

/// Writes the blocks past the painter: hundreds of thousands of them where no neighbours look
/// alike.
void writeBlocks(const PaintContext &context, const Looks &looks)
{
    const double scale = context.view.scale();
    const QPointF origin = context.view.toPixels({0, 0});
    Pixels &pixels = *context.pixels;
    for (const HallSummary &summary : context.scene.summaries()) {
        if (summary.blocks.empty() || !context.inRegion(summary.bounds))
            continue;
        for (const BlockRecord &block : summary.blocks) {
            const int left = rounded(origin.x() + block.bounds.low.xM * scale);
            const int right = rounded(origin.x() + block.bounds.high.xM * scale);
            const int top = rounded(origin.y() - block.bounds.high.yM * scale);
            const int bottom = rounded(origin.y() - block.bounds.low.yM * scale);
            pixels.fill(left,
                        top,
                        std::max(right, left + 1),
                        std::max(bottom, top + 1),
                        looks[block.look].fillPixel);
        }
    }
}

void paintBlocks(QPainter &painter, const PaintContext &context, const Looks &looks)
{
    std::vector<QVector<QRect>> rects(looks.size());
    for (const HallSummary &summary : context.scene.summaries()) {
        if (summary.blocks.empty() || !context.inRegion(summary.bounds))
            continue;
        for (const BlockRecord &block : summary.blocks) {
            if (context.inRegion(block.bounds))
                rects[block.look].push_back(context.pixelRect(block.bounds));
        }
    }
    fillBatches(painter, rects, [&looks](std::size_t look) { return looks[look].fill; });
}

void paintTurned(QPainter &painter,
                 const PaintContext &context,
                 const std::vector<quint32> &racks,
                 const Looks &looks,
                 bool outlined)
{
    if (racks.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const quint32 index : racks) {
        const RackRecord &rack = context.scene.racks()[index];
        const Look &look = looks[rack.look()];
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
        batches.rects[rack.look()].push_back(rect);
    });
    return batches;
}

/// Fills the upright racks; returns their rectangles inside of their borders.
Batches fillRacks(QPainter &painter, const PaintContext &context, const Looks &looks, int hair)
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
Batches writeRacks(const PaintContext &context, const Looks &looks, int hair)
{
    const bool outlined = context.detail() >= detail_level::kOutlines;
    const Viewport &view = context.view;
    const double scale = view.scale();
    const QPointF origin = view.toPixels({0, 0});

    std::vector<QPointF> halves; // of each type, upright, in pixels
    for (const TypeRecord &type : context.scene.types())
        halves.push_back(QPointF(type.widthM, type.depthM) * (scale / 2));
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
        const std::size_t look = rack.look();
        if (outlined)
            context.pixels->fillFramed(rect, hair, looks[look].edgePixel, looks[look].fillPixel);
        else
            context.pixels->fill(rect, looks[look].fillPixel);
        if (looks[look].hatched) {
            batches.rects[look].push_back(outlined ? rect.adjusted(hair, hair, -hair, -hair)
                                                   : rect);
        }
    });
    return batches;
}

/// A file is looked at at any scale: every rack stands in it as it is, with a thin border. Returns
/// the rectangles that are to be hatched.
Batches paintRacksExactly(QPainter &painter, const PaintContext &context, const Looks &looks)
{
    std::vector<QVector<QPolygonF>> shapes(looks.size());
    Batches batches;
    batches.rects.resize(looks.size());
    context.scene.visitRacks(context.region, [&](quint32 index, const Bounds &bounds) {
        const RackRecord &rack = context.scene.racks()[index];
        QPolygonF shape;
        for (const Point corner : corners(context.scene.placement(rack)))
            shape.push_back(context.view.toPixels(corner));
        const std::size_t look = rack.look();
        shapes[look].push_back(std::move(shape));
        if (looks[look].hatched && rack.is(RackRecord::Upright))
            batches.rects[look].push_back(context.pixelRect(bounds));
    });
    const double border = std::min(context.unit, kVectorBorderM * context.view.scale());
    for (std::size_t look = 0; look < shapes.size(); ++look) {
        if (shapes[look].isEmpty())
            continue;
        painter.setBrush(looks[look].fill);
        painter.setPen(QPen(looks[look].edge, border, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        paintExactly(painter, shapes[look]);
    }
    return batches;
}

} // namespace

void paintRacks(QPainter &painter, const PaintContext &context)
{
    const double detail = context.detail();
    if (!context.scene.shows(PlanLayer::Racks))
        return;
    const bool exactly = context.vectors && context.scene.racks().size() <= kMostExactRacks;
    if (detail < detail_level::kBlocks && !exactly)
        return;
    const Looks looks(context);
    if (detail < detail_level::kRacks && !exactly) {
        if (context.pixels != nullptr)
            writeBlocks(context, looks);
        else
            paintBlocks(painter, context, looks);
        return;
    }
    const int hair = std::max(1, static_cast<int>(context.unit));
    const bool outlined = detail >= detail_level::kOutlines;
    const Batches batches = context.pixels != nullptr ? writeRacks(context, looks, hair)
                            : exactly                 ? paintRacksExactly(painter, context, looks)
                                                      : fillRacks(painter, context, looks, hair);
    paintTurned(painter, context, batches.turned, looks, outlined);
    QVector<QLineF> hatch;
    for (std::size_t look = 0; look < looks.size(); ++look) {
        if (batches.rects[look].isEmpty() || !looks[look].hatched)
            continue;
        hatch.clear();
        for (const QRect &rect : batches.rects[look])
            addHatch(hatch, QRectF(rect), (outlined ? 7 : 4) * context.unit);
        painter.setPen(QPen(mix(looks[look].edge, looks[look].fill, 0.35), hair));
        painter.drawLines(hatch);
    }
    if (detail >= detail_level::kRackNames && context.scene.style().label != RackLabel::None)
        paintRackLabels(painter, context, looks);
}

} // namespace headroom
