// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/walltool.h"

#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/tools/drawnoutline.h"
#include "ui/canvas/tools/wording.h"

#include <cmath>

namespace headroom {

namespace {

constexpr double kLeastLengthM = 0.05;

double lengthOf(Point way)
{
    return std::hypot(way.xM, way.yM);
}

} // namespace

WallTool::WallTool(ToolContext &context, ObstacleKind kind)
    : LineTool(context)
    , m_kind(kind)
{}

Polygon WallTool::outline() const
{
    const Point way = end() - start();
    const double length = lengthOf(way);
    if (length < kLeastLengthM)
        return {};
    const Point left{-way.yM / length, way.xM / length};
    if (m_kind == ObstacleKind::Wall) {
        const Point half = left * (context().drawingOptions().wallThickness.value() / 2);
        return {start() - half, end() - half, end() + half, start() + half};
    }
    // The leaf is as wide as the opening and swings into the hall.
    const auto swingsLeft = [&](double side) {
        return context().scene().hallAt(start() + way * 0.5 + left * (side * length / 2));
    };
    const Point swing = left * (swingsLeft(1) || !swingsLeft(-1) ? length : -length);
    return {start(), end(), end() + swing, start() + swing};
}

void WallTool::show()
{
    const Polygon shape = outline();
    if (shape.empty())
        return;
    m_preview.outline = shape;
    m_preview.outlineClosed = true;
    m_preview.outlineSound = hallOf(context().scene(), shape).has_value();
    if (!m_preview.outlineSound)
        m_preview.readout += tr("Not in a hall");
    else if (m_kind == ObstacleKind::Wall)
        m_preview.readout +=
            tr("%1 thick").arg(lengthText(context().drawingOptions().wallThickness.value()));
}

Verdict WallTool::finish()
{
    const Polygon shape = outline();
    const Project before = base();
    cancel();
    if (!shape.empty())
        performObstacle(context(), before, m_kind, shape);
    return Verdict::Finished;
}

QString WallTool::status() const
{
    const bool wall = m_kind == ObstacleKind::Wall;
    if (!isUnder())
        return wall ? tr("Drag along the middle of a wall, or click its two ends. Shift keeps it "
                         "level or upright.")
                    : tr("Drag along the opening of a door, or click its two ends. It keeps free "
                         "what the leaf swings over.");
    return tr("%1. Release or click to place it, type 4.5 or 4.5<90 for its length, Escape drops "
              "it.")
        .arg(m_preview.readout.join(QStringLiteral(", ")));
}

} // namespace headroom
