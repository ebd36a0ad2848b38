// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

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
    /// The size in metres: "40x20", or "40" for the width alone.
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    void update(const PointerEvent &event);
    Verdict finish();

    bool m_dragging = false;
    PointerEvent m_last;
    TypedLength m_typed;
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
    /// The way to the next corner, which Enter sets: see TypedLength.
    bool typed(QChar letter) override;
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
    Point m_pointed; // m_pointer, but for what is typed
    TypedLength m_typed;
    Project m_base; // as it was when the gesture began
};

} // namespace headroom
