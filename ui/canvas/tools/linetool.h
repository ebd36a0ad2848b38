// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/snapping.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

namespace headroom {

/// What tools have in common that are told two points, by a drag or by two clicks: snapping, Shift
/// for level and upright ways, lengths typed in mid-gesture.
class LineTool : public Tool
{
public:
    using Tool::Tool;

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The way to the second point: see TypedLength.
    bool typed(QChar letter) override;
    bool cancel() override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

protected:
    /// By usual corners of places, else the grid.
    [[nodiscard]] virtual Snap snapped(Point at) const;
    /// Fills the preview from start() to end(); the line itself and its length stand there already.
    virtual void show() = 0;
    /// Both points are set.
    virtual Verdict finish() = 0;

    [[nodiscard]] bool isUnder() const { return m_state != State::Idle; }

    [[nodiscard]] Point start() const { return m_start; }

    [[nodiscard]] Point end() const { return m_end; }

    /// The project as it was when the gesture began.
    [[nodiscard]] const Project &base() const { return m_base; }

    /// Builds the preview anew where the pointer was last.
    void refresh();

private:
    enum class State {
        Idle,
        Dragging,
        Waiting, // the first point was clicked
    };

    void begin(const PointerEvent &event);
    void update(const PointerEvent &event);
    [[nodiscard]] Point found(const PointerEvent &event);

    State m_state = State::Idle;
    Point m_pressedAt; // before snapping
    Point m_start;
    Point m_end;
    PointerEvent m_last;
    TypedLength m_typed;
    Project m_base;
};

} // namespace headroom
