// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/tool.h"

#include "ui/canvas/tools/halltools.h"
#include "ui/canvas/tools/measuretool.h"
#include "ui/canvas/tools/pantool.h"
#include "ui/canvas/tools/powertool.h"
#include "ui/canvas/tools/rackrowtool.h"
#include "ui/canvas/tools/selecttool.h"

namespace headroom {

std::unique_ptr<Tool> makeTool(ToolKind kind, ToolContext &context)
{
    switch (kind) {
    case ToolKind::Pan:
        return std::make_unique<PanTool>(context);
    case ToolKind::RackRow:
        return std::make_unique<RackRowTool>(context);
    case ToolKind::RectangleHall:
        return std::make_unique<RectangleHallTool>(context);
    case ToolKind::PolygonHall:
        return std::make_unique<PolygonHallTool>(context);
    case ToolKind::Power:
        return std::make_unique<PowerTool>(context);
    case ToolKind::Measure:
        return std::make_unique<MeasureTool>(context);
    case ToolKind::Select:
        break;
    }
    return std::make_unique<SelectTool>(context);
}

} // namespace headroom
