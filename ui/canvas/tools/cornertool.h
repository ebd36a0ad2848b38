// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"
#include "ui/canvas/tools/typedlength.h"

#include <QCoreApplication>

namespace headroom {

/// Reshapes the outline of what is selected: a drag moves a corner, a drag from an edge makes a new
/// one, Backspace removes the one under the pointer. A click on another place takes that one.
class CornerTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(CornerTool)

public:
    using Tool::Tool;

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The way of a corner in numbers: see TypedLength.
    bool typed(QChar letter) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override
    {
        return m_grip ? Qt::SizeAllCursor : Qt::CrossCursor;
    }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    /// What the pointer can take hold of.
    struct Grip
    {
        std::size_t corner = 0;
        bool isNew = false; // it would come behind the corner, on the edge
        Point at;
    };

    [[nodiscard]] std::optional<Subject> subject() const;
    [[nodiscard]] std::optional<Grip> gripAt(const Polygon &outline, Point at) const;
    [[nodiscard]] Polygon reshaped() const;
    void press(const PointerEvent &event);
    void hover(const PointerEvent &event);
    void drag(const PointerEvent &event);
    void take(Point at);
    Verdict drop();
    void show(const Polygon &outline);

    std::optional<Grip> m_grip; // under the pointer, or in hand
    bool m_dragging = false;
    Subject m_subject; // of the drag
    Polygon m_before;
    Point m_to;
    PointerEvent m_last;
    TypedLength m_typed;
    Project m_base; // as it was when the gesture began
};

} // namespace headroom
