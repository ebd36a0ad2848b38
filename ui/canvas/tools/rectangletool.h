// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/drawnoutline.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

#include <QCoreApplication>

namespace headroom {

/// Draws a rectangle, from corner to corner.
class RectangleTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(RectangleTool)

public:
    RectangleTool(ToolContext &context, OutlineOf what);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The size in metres: "40x20", or "40" for the width alone.
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

    /// Whether a size was typed.
    [[nodiscard]] bool isSized() const { return !m_typed.isEmpty(); }

private:
    void update(const PointerEvent &event);
    Verdict finish();

    OutlineOf m_what;
    bool m_dragging = false;
    PointerEvent m_last;
    TypedLength m_typed;
    Point m_start;
    Point m_end;
    Project m_base; // as it was when the gesture began
};

} // namespace headroom
