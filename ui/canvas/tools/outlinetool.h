// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/polygontool.h"
#include "ui/canvas/tools/rectangletool.h"

namespace headroom {

/// Draws an outline either way: a drag makes a rectangle, clicks set corners. A click places a
/// column of the usual size at once.
class OutlineTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(OutlineTool)

public:
    OutlineTool(ToolContext &context, OutlineOf what);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

    [[nodiscard]] bool clicksCorners() const override { return m_byCorners; }

private:
    [[nodiscard]] Verdict clicked(const PointerEvent &event);
    void hover(const PointerEvent &event);
    [[nodiscard]] Polygon columnAt(const PointerEvent &event) const;
    Verdict passOn(Tool &tool, Verdict verdict);

    OutlineOf m_what;
    RectangleTool m_rectangle;
    PolygonTool m_polygon;
    std::optional<Point> m_pressedAt;
    bool m_byCorners = false; // a first corner was clicked
};

} // namespace headroom
