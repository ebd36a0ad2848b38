// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/edits/connecting.h"
#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Connects equipment to what it feeds or cools: a drag from one to the other, or a click on the
/// source and then clicks on targets or bands over many. The source stays in hand until Escape.
class ConnectTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(ConnectTool)

public:
    using Tool::Tool;

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    void checkReady() override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    enum class State {
        Idle,
        Chosen,   // a source is in hand
        Dragging, // from the source
        Pressed,  // with a source in hand
        Banding
    };

    void press(const PointerEvent &event);
    void move(const PointerEvent &event);
    Verdict release(const PointerEvent &event);
    [[nodiscard]] std::optional<Subject> sourceAt(Point at) const;
    [[nodiscard]] std::optional<Subject> targetAt(Point at) const;
    [[nodiscard]] std::vector<Subject> targetsIn(const Bounds &band) const;
    /// What a drop on a thing means: all that is selected, where it is.
    [[nodiscard]] std::vector<Subject> meant(Subject target) const;
    void consider(std::vector<Subject> targets);
    void show(Point pointer);
    /// What the source has left, and what the targets would ask of it.
    void weigh();
    [[nodiscard]] std::optional<Kilowatts> leftAt(Id node, bool mustWait = false) const;
    [[nodiscard]] std::optional<Kilowatts> needed() const;
    [[nodiscard]] std::optional<Message> overload(bool mustWait) const;
    [[nodiscard]] QString summary() const;
    void perform();

    State m_state = State::Idle;
    std::optional<Subject> m_source;
    std::optional<Subject> m_under; // a source that the pointer is over, with none in hand
    Point m_start;
    Point m_pointer;
    std::vector<Subject> m_targets;
    std::optional<Result<Project>> m_candidate; // of the targets; nothing while there are none
    ConnectReport m_report;
};

} // namespace headroom
