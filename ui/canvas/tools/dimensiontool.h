// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/linetool.h"

#include <QCoreApplication>

namespace headroom {

/// Draws a dimension line: two points, then how far beside them the line runs.
class DimensionTool : public LineTool
{
    Q_DECLARE_TR_FUNCTIONS(DimensionTool)

public:
    using LineTool::LineTool;

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

protected:
    /// Edges, corners and middles of what is there; else the grid.
    [[nodiscard]] Snap snapped(Point at) const override;
    void show() override;
    Verdict finish() override;

private:
    /// The two points, once both are set.
    struct Ends
    {
        Point from;
        Point to;
    };

    void place(const PointerEvent &event);
    Verdict perform();

    std::optional<Ends> m_ends;
    double m_offsetM = 0;
    Point m_pointer;
    TypedLength m_typedOffset;
    Project m_before; // as it was when the gesture began
};

} // namespace headroom
