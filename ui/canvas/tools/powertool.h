// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Builds the power tree on the plan: a click on free ground places equipment of the chosen kind, a
/// drag from equipment to equipment or a rack connects the two.
class PowerTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(PowerTool)

public:
    explicit PowerTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    [[nodiscard]] std::optional<Subject> thingAt(Point at) const;
    void update(const PointerEvent &event);
    Verdict finish(const PointerEvent &event);
    [[nodiscard]] PowerNode newNode(const PointerEvent &event) const;
    void place(const PointerEvent &event);
    void connect(Subject target);

    bool m_pressed = false;
    Project m_base; // as it was when the gesture began
    std::optional<Subject> m_source;
    std::optional<Subject> m_under; // what the pointer is over
};

} // namespace headroom
