// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/linetool.h"

#include <QCoreApplication>

namespace headroom {

/// Scales an underlay: two points on it, then how far apart they are in truth.
class UnderlayTool : public LineTool
{
    Q_DECLARE_TR_FUNCTIONS(UnderlayTool)

public:
    using LineTool::LineTool;

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The distance in metres.
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

protected:
    /// Points of a drawing lie where they lie.
    [[nodiscard]] Snap snapped(Point /*at*/) const override { return {}; }

    void show() override;
    Verdict finish() override;

private:
    /// The selected one, else the topmost one at a point.
    [[nodiscard]] std::optional<Id> underlayAt(Point at) const;
    void showScaled();
    Verdict perform();

    struct Ends
    {
        Point from;
        Point to;
    };

    std::optional<Ends> m_ends; // once both points are set
    TypedLength m_distance;
    Project m_before; // as it was when the gesture began
};

} // namespace headroom
