// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/floor.h"

#include "ui/canvas/painters/gridsteps.h"
#include "ui/canvas/painters/pixels.h"

#include <array>
#include <vector>

namespace headroom {

namespace {

constexpr double kLeastHallDetail = 11; // layout pixels a metre: room to draw on the grid

enum Row : quint8 { Plain, OnMinor, OnMajor, RowKinds };

/// Calls mark(first pixel, is major) for each grid line between two places along one axis.
void visitLines(double fromM, double toM, double stepM, const auto &pixelOf, const auto &mark)
{
    for (double n = std::ceil(fromM / stepM); n * stepM <= toM; ++n)
        mark(qRound(pixelOf(n * stepM)), std::fmod(n, kMinorPerMajor) == 0);
}

} // namespace

void writeFloor(const PaintContext &context,
                const QRect &area,
                const FloorColours &colours,
                bool withGrid)
{
    const QRect seen = area.intersected(context.pixels->clip());
    if (seen.isEmpty())
        return;
    if (!withGrid) {
        context.pixels->fill(seen, opaque(colours.base));
        return;
    }
    const Viewport &view = context.view;
    const double step = minorStepM(context);
    const int line = std::max(1, static_cast<int>(context.unit));
    const auto width = static_cast<std::size_t>(seen.width());
    const auto height = static_cast<std::size_t>(seen.height());
    std::array<std::vector<QRgb>, RowKinds> rows{std::vector(width, opaque(colours.base)),
                                                 std::vector(width, opaque(colours.minor)),
                                                 std::vector(width, opaque(colours.major))};
    std::vector<Row> kinds(height, Plain);
    const Point low = view.toMetres(QPointF(seen.left() - line, seen.bottom() + 1 + line));
    const Point high = view.toMetres(QPointF(seen.right() + 1 + line, seen.top() - line));
    const auto overPixels = [line](int first, int origin, std::size_t size, const auto &set) {
        for (int i = first - origin; i < first - origin + line; ++i) {
            if (i >= 0 && static_cast<std::size_t>(i) < size)
                set(static_cast<std::size_t>(i));
        }
    };
    visitLines(
        low.xM,
        high.xM,
        step,
        [&view](double xM) {
            return view.toPixels({xM, 0}).x();
        },
        [&](int first, bool major) {
            overPixels(first, seen.left(), width, [&](std::size_t x) {
                if (major)
                    rows[Plain][x] = rows[OnMinor][x] = opaque(colours.major);
                else if (rows[Plain][x] != opaque(colours.major))
                    rows[Plain][x] = opaque(colours.minor);
            });
        });
    visitLines(
        low.yM,
        high.yM,
        step,
        [&view](double yM) {
            return view.toPixels({0, yM}).y();
        },
        [&](int first, bool major) {
            overPixels(first, seen.top(), height, [&](std::size_t y) {
                kinds[y] = std::max(kinds[y], major ? OnMajor : OnMinor);
            });
        });
    for (std::size_t y = 0; y < height; ++y) {
        context.pixels->repeatRow(
            QRect(seen.left(), seen.top() + static_cast<int>(y), seen.width(), 1), rows[kinds[y]]);
    }
}

bool isSolidRectangle(const PlaceRecord &place)
{
    return !place.outline.empty() && place.space != SpaceState::Reserved
           && place.space != SpaceState::Closed
           && place.outline == rectangle(place.bounds.low, place.bounds.high);
}

FloorColours hallFloorColours(const Theme &theme, const QColor &base)
{
    return {base,
            mix(theme.hallFill, theme.hallBorder, 0.07),
            mix(theme.hallFill, theme.hallBorder, 0.15)};
}

bool hallGridShows(const PaintContext &context)
{
    return context.showGrid && context.detail() >= kLeastHallDetail;
}

} // namespace headroom
