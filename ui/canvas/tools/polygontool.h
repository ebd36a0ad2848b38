// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/drawnoutline.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

#include <QCoreApplication>

namespace headroom {

/// Draws an outline corner by corner.
class PolygonTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(PolygonTool)

public:
    PolygonTool(ToolContext &context, OutlineOf what);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The way to the next corner, which Enter sets: see TypedLength.
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

    [[nodiscard]] bool clicksCorners() const override { return true; }

private:
    [[nodiscard]] Point snapped(const PointerEvent &event);
    void addCorner(Point corner);
    void update();
    Verdict close();

    OutlineOf m_what;
    std::vector<Point> m_corners;
    Point m_pointer;
    Point m_pointed; // m_pointer, but for what is typed
    TypedLength m_typed;
    Project m_base; // as it was when the gesture began
};

} // namespace headroom
