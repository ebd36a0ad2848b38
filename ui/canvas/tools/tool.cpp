// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/tool.h"

#include "ui/canvas/tools/connecttool.h"
#include "ui/canvas/tools/cornertool.h"
#include "ui/canvas/tools/dimensiontool.h"
#include "ui/canvas/tools/measuretool.h"
#include "ui/canvas/tools/notetool.h"
#include "ui/canvas/tools/outlinetool.h"
#include "ui/canvas/tools/pantool.h"
#include "ui/canvas/tools/powertool.h"
#include "ui/canvas/tools/rackarraytool.h"
#include "ui/canvas/tools/rackrowtool.h"
#include "ui/canvas/tools/selecttool.h"
#include "ui/canvas/tools/splittool.h"
#include "ui/canvas/tools/underlaytool.h"
#include "ui/canvas/tools/walltool.h"

namespace headroom {

namespace {

std::unique_ptr<Tool> makeObstacleTool(ToolContext &context)
{
    const ObstacleKind kind = context.drawingOptions().obstacle;
    switch (kind) {
    case ObstacleKind::Wall:
    case ObstacleKind::Door:
        return std::make_unique<WallTool>(context, kind);
    case ObstacleKind::Column:
        return std::make_unique<OutlineTool>(context, OutlineOf::Column);
    case ObstacleKind::KeepOut:
        break;
    }
    return std::make_unique<OutlineTool>(context, OutlineOf::KeepOut);
}

} // namespace

std::unique_ptr<Tool> makeTool(ToolKind kind, ToolContext &context)
{
    switch (kind) {
    case ToolKind::Pan:
        return std::make_unique<PanTool>(context);
    case ToolKind::RackRow:
        return std::make_unique<RackRowTool>(context);
    case ToolKind::RackArray:
        return std::make_unique<RackArrayTool>(context);
    case ToolKind::RectangleHall:
        return std::make_unique<RectangleTool>(context, OutlineOf::Hall);
    case ToolKind::PolygonHall:
        return std::make_unique<PolygonTool>(context, OutlineOf::Hall);
    case ToolKind::Power:
        return std::make_unique<PowerTool>(context);
    case ToolKind::Measure:
        return std::make_unique<MeasureTool>(context);
    case ToolKind::Building:
        return std::make_unique<OutlineTool>(context, OutlineOf::Building);
    case ToolKind::SiteBorder:
        return std::make_unique<OutlineTool>(context, OutlineOf::SiteBorder);
    case ToolKind::SplitHall:
        return std::make_unique<SplitTool>(context);
    case ToolKind::Corners:
        return std::make_unique<CornerTool>(context);
    case ToolKind::Obstacle:
        return makeObstacleTool(context);
    case ToolKind::Note:
        return std::make_unique<NoteTool>(context);
    case ToolKind::Dimension:
        return std::make_unique<DimensionTool>(context);
    case ToolKind::Connect:
        return std::make_unique<ConnectTool>(context);
    case ToolKind::ScaleUnderlay:
        return std::make_unique<UnderlayTool>(context);
    case ToolKind::Select:
        break;
    }
    return std::make_unique<SelectTool>(context);
}

} // namespace headroom
