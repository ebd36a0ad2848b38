// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/rulecheck.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

#include <QCoreApplication>

namespace headroom {

/// Chooses and moves: a click, a click with Shift, a band over empty ground, a drag. A click on a
/// member of a group chooses all of it; with Alt, or a second click, the thing alone.
class SelectTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(SelectTool)

public:
    explicit SelectTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The way of a drag in numbers: see TypedLength.
    bool typed(QChar letter) override;
    void checkReady() override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;
    [[nodiscard]] Qt::CursorShape cursor() const override;

private:
    enum class State { Idle, Pressed, Dragging, Banding };

    void press(const PointerEvent &event);
    void move(const PointerEvent &event);
    Verdict release(const PointerEvent &event);
    /// The thing with its whole group; alone where it is in none, or wanted so.
    [[nodiscard]] std::vector<Subject> meant(Subject subject, Qt::KeyboardModifiers keys) const;
    void toggle(const std::vector<Subject> &subjects);
    void selectInside();
    void selectRow();
    void drag(const PointerEvent &event);
    void dragAsTyped();
    Verdict drop();
    void startDrag();
    void askRules();
    [[nodiscard]] std::vector<engine::PlacedRack> placesThere() const;
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
    std::vector<engine::PlacedRack> m_places; // of the racks that are dragged, where they stand
    RuleCheck m_rules;
};

} // namespace headroom
