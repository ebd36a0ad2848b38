// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/linetool.h"

#include <QCoreApplication>

namespace headroom {

/// Draws a wall along its middle, or a door along its opening; a door keeps free the square that
/// its leaf swings over, on the side of the hall.
class WallTool : public LineTool
{
    Q_DECLARE_TR_FUNCTIONS(WallTool)

public:
    WallTool(ToolContext &context, ObstacleKind kind);

    [[nodiscard]] QString status() const override;

protected:
    void show() override;
    Verdict finish() override;

private:
    [[nodiscard]] Polygon outline() const;

    ObstacleKind m_kind;
};

} // namespace headroom
