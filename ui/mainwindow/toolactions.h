// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/toolkind.h"
#include "ui/mainwindow/actions.h"

#include <array>
#include <utility>

namespace headroom {

/// The command that takes each tool into the hand.
inline constexpr std::array kToolActions{
    std::pair{ToolKind::Select, ActionId::ToolSelect},
    std::pair{ToolKind::Pan, ActionId::ToolPan},
    std::pair{ToolKind::RackRow, ActionId::ToolRackRow},
    std::pair{ToolKind::RackArray, ActionId::ToolRackArray},
    std::pair{ToolKind::RectangleHall, ActionId::ToolRectangleHall},
    std::pair{ToolKind::PolygonHall, ActionId::ToolPolygonHall},
    std::pair{ToolKind::SplitHall, ActionId::ToolSplitHall},
    std::pair{ToolKind::Corners, ActionId::ToolCorners},
    std::pair{ToolKind::Building, ActionId::ToolBuilding},
    std::pair{ToolKind::SiteBorder, ActionId::ToolSiteBorder},
    std::pair{ToolKind::Obstacle, ActionId::ToolObstacle},
    std::pair{ToolKind::Power, ActionId::ToolPower},
    std::pair{ToolKind::Connect, ActionId::ToolConnect},
    std::pair{ToolKind::Note, ActionId::ToolNote},
    std::pair{ToolKind::Dimension, ActionId::ToolDimension},
    std::pair{ToolKind::Measure, ActionId::ToolMeasure},
    std::pair{ToolKind::ScaleUnderlay, ActionId::ToolScaleUnderlay},
};

/// Which of them share a button of the tool bar: from one of these to the next.
inline constexpr std::array kToolFamilies{ToolKind::Select,
                                          ToolKind::Pan,
                                          ToolKind::RackRow,
                                          ToolKind::RectangleHall,
                                          ToolKind::Obstacle,
                                          ToolKind::Power,
                                          ToolKind::Note,
                                          ToolKind::Measure};

} // namespace headroom
