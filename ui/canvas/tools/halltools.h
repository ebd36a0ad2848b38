// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Draws a hall as a rectangle, from corner to corner.
class RectangleHallTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(RectangleHallTool)

public:
    explicit RectangleHallTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    void update(const PointerEvent &event);

    bool m_dragging = false;
    Point m_start;
    Point m_end;
    Project m_base; // as it was when the gesture began
};

/// Draws a hall corner by corner.
class PolygonHallTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(PolygonHallTool)

public:
    explicit PolygonHallTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    [[nodiscard]] Point snapped(const PointerEvent &event);
    void addCorner(Point corner);
    void update();
    Verdict close();

    std::vector<Point> m_corners;
    Point m_pointer;
    Project m_base; // as it was when the gesture began
};

} // namespace headroom
