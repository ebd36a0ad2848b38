// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

#include <QCoreApplication>

namespace headroom {

/// Chooses and moves: a click, a click with Shift, a band over empty ground, a drag.
class SelectTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(SelectTool)

public:
    explicit SelectTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The way of a drag in numbers: see TypedLength.
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;
    [[nodiscard]] Qt::CursorShape cursor() const override;

private:
    enum class State { Idle, Pressed, Dragging, Banding };

    void press(const PointerEvent &event);
    void move(const PointerEvent &event);
    Verdict release(const PointerEvent &event);
    void selectRow();
    void drag(const PointerEvent &event);
    void dragAsTyped();
    Verdict drop();
    void startDrag();
    void toIdle();

    State m_state = State::Idle;
    Point m_start;
    Project m_base; // as it was when the gesture began
    std::optional<Subject> m_pressed;
    bool m_draggable = false;
    bool m_hovering = false;
    Bounds m_bounds; // of what is dragged
    Point m_offset;
    PointerEvent m_last; // of the drag
    TypedLength m_typed;
};

} // namespace headroom
