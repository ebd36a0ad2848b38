// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace headroom {

namespace {

/// Finds places for the name plates of one frame, so that they cover nothing that matters.
class PlateRoom
{
public:
    PlateRoom(const PaintContext &context, std::span<const QRectF> clear)
        : m_context(context)
        , m_clear(clear)
    {}

    /// The first of the plates that covers no other plate and nothing that is to be kept clear, and
    /// if there is one also no racks and equipment. None where all cover what is to be kept clear.
    std::optional<QRectF> choose(std::span<const QRectF> plates)
    {
        std::optional<QRectF> second;
        for (const QRectF &plate : plates) {
            if (!isClear(plate))
                continue;
            if (!coversThings(plate)) {
                m_taken.push_back(plate);
                return plate;
            }
            if (!second)
                second = plate;
        }
        if (second)
            m_taken.push_back(*second);
        return second;
    }

private:
    [[nodiscard]] bool isClear(const QRectF &plate) const
    {
        const auto meets = [&plate](const QRectF &other) { return other.intersects(plate); };
        return std::none_of(m_taken.begin(), m_taken.end(), meets)
               && std::none_of(m_clear.begin(), m_clear.end(), meets);
    }

    [[nodiscard]] bool coversThings(const QRectF &plate) const
    {
        const Bounds ground{m_context.view.toMetres(plate.bottomLeft()),
                            m_context.view.toMetres(plate.topRight())};
        const std::vector<NodeRecord> &nodes = m_context.scene.nodes();
        return m_context.scene.hasRackIn(ground)
               || std::any_of(nodes.begin(), nodes.end(), [&](const NodeRecord &node) {
                      return node.placement.widthM * m_context.detail()
                                 >= leastEquipmentPx(node.kind)
                             && QRectF(m_context.pixelRect(node.bounds)).intersects(plate);
                  });
    }

    const PaintContext &m_context;
    std::span<const QRectF> m_clear;
    std::vector<QRectF> m_taken;
};

} // namespace

void paintPlaceNames(QPainter &painter, const PaintContext &context, std::span<const QRectF> clear)
{
    if (!context.scene.shows(PlanLayer::Structure))
        return;
    // A hall's name stands in a corner of what is seen of it, the upper left one if it is free; a
    // building's on its roof line. The plate behind lets through what it cannot help covering.
    const Theme &theme = context.theme;
    const LabelFont &nameFont = context.fonts.font(theme.bodyPt, QFont::DemiBold, context.unit);
    const LabelFont &areaFont = context.fonts.font(theme.captionPt, QFont::Normal, context.unit);
    const double pad = 6 * context.unit;
    const double height = nameFont.pixels() * 1.65;
    const QRectF screen(QPointF(0, 0), context.view.size());
    LabelBatch names(nameFont, theme.text, context.vectors);
    LabelBatch areas(areaFont, theme.mutedText, context.vectors);
    PlateRoom room(context, clear);
    painter.setPen(Qt::NoPen);
    const auto paint = [&](const PlaceRecord &place, bool outside) {
        if (place.outline.empty() || place.name.isEmpty() || !context.inRegion(place.bounds))
            return;
        const QRectF whole(context.pixelRect(place.bounds));
        const double wall = 2 * context.unit;
        const QRectF seen = whole.intersected(screen).adjusted(wall, wall, -wall, -wall);
        const QString area =
            printAmount({place.areaM2, Unit::SquareMetre}, AmountStyle::Readable, QLocale());
        const double nameWidth = nameFont.width(place.name);
        const double bothWidth = nameWidth + areaFont.width(area) + 3.5 * pad;
        if (seen.width() < nameWidth + 2 * pad || seen.height() < height)
            return;
        std::vector<QRectF> plates;
        for (const double width : {bothWidth, nameWidth + 2 * pad}) {
            if (seen.width() < width)
                continue;
            const double right = seen.right() - width;
            const double roof = whole.top() - height;
            const double below = whole.bottom();
            if (outside && roof > screen.top()) {
                plates.push_back({seen.left(), roof, width, height});
                plates.push_back({right, roof, width, height});
            }
            if (outside && below + height < screen.bottom()) {
                plates.push_back({seen.left(), below, width, height});
                plates.push_back({right, below, width, height});
            }
            plates.push_back({seen.left(), seen.top(), width, height});
            plates.push_back({right, seen.top(), width, height});
            plates.push_back({seen.left(), seen.bottom() - height, width, height});
            plates.push_back({right, seen.bottom() - height, width, height});
        }
        const std::optional<QRectF> plate = room.choose(plates);
        if (!plate)
            return;
        QColor back = outside ? theme.canvas : theme.hallFill;
        back.setAlphaF(0.72F);
        painter.fillRect(*plate, back);
        const double baseline = plate->center().y() + nameFont.capHeight() / 2;
        names.addFrom(place.name, {plate->left() + pad, baseline});
        if (plate->width() >= bothWidth)
            areas.addFrom(area, {plate->left() + nameWidth + 2.5 * pad, baseline});
    };
    for (const PlaceRecord &hall : context.scene.halls())
        paint(hall, false);
    for (const PlaceRecord &building : context.scene.buildings())
        paint(building, true);
    names.draw(painter);
    areas.draw(painter);
}

} // namespace headroom
