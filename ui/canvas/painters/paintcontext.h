// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/viewport.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QRect>

namespace headroom {

class LabelFonts;
class Pixels;

/// What a painter needs. Painters work in device pixels, so that edges fall on them; unit is how
/// many of them make one pixel of the layout (2 on a dense screen).
struct PaintContext
{
    const PlanScene &scene;
    const Project &project;
    const Theme &theme;
    LabelFonts &fonts;
    Viewport view; // in device pixels
    double unit = 1;
    Bounds region;        // what has to be drawn
    bool vectors = false; // a page or a drawing: text stays text
    bool showGrid = true;
    Pixels *pixels = nullptr; // where set, flat shapes are written there past the painter

    /// Layout pixels a metre: what decides about detail.
    [[nodiscard]] double detail() const { return view.scale() / unit; }

    /// The bounds as a rectangle whose edges fall on device pixels, at least one pixel wide and
    /// high.
    [[nodiscard]] QRect pixelRect(const Bounds &bounds) const
    {
        const QPointF a = view.toPixels({bounds.low.xM, bounds.high.yM});
        const QPointF b = view.toPixels({bounds.high.xM, bounds.low.yM});
        const int left = qRound(a.x());
        const int top = qRound(a.y());
        return {left, top, std::max(1, qRound(b.x()) - left), std::max(1, qRound(b.y()) - top)};
    }

    [[nodiscard]] bool inRegion(const Bounds &bounds) const
    {
        return bounds.low.xM <= region.high.xM && bounds.high.xM >= region.low.xM
               && bounds.low.yM <= region.high.yM && bounds.high.yM >= region.low.yM;
    }
};

/// From which scale, in layout pixels a metre, what is drawn.
namespace detail_level {
inline constexpr double kBlocks = 0.35;  // below: one tint for each hall
inline constexpr double kRacks = 7;      // below: racks side by side as one block
inline constexpr double kOutlines = 11;  // racks with a border
inline constexpr double kRackNames = 34; // names on racks
inline constexpr double kRackFigures = 95;
inline constexpr double kFeeds = 14; // all feeds, not only those of what is selected
} // namespace detail_level

/// a, with a share of b in it.
[[nodiscard]] inline QColor mix(const QColor &a, const QColor &b, double shareOfB)
{
    const auto part = [shareOfB](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * shareOfB));
    };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

/// The colour of racks by its number in the scene, in full.
[[nodiscard]] QColor rackColour(const PaintContext &context, quint16 colour);
/// The colour of racks of a type, in full.
[[nodiscard]] QColor typeColour(const Theme &theme, const TypeRecord &type);

} // namespace headroom
