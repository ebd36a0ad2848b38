// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// The measuring tape: a drag shows how far apart two points are, how far east and north, and at
/// which angle. What was measured stays until the next drag; the plan is not changed.
class MeasureTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(MeasureTool)

public:
    explicit MeasureTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    [[nodiscard]] Point snapped(const PointerEvent &event);
    void update(const PointerEvent &event);

    bool m_dragging = false;
    std::optional<Point> m_start;
    Point m_end;
};

} // namespace headroom
