// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"

#include <QString>

#include <deque>

namespace headroom {

/// Steps that can be undone and redone, bounded by the memory that they hold.
class History
{
public:
    struct Step
    {
        QString text;
        ChangeSet changes;
    };

    static constexpr std::size_t kUsualBytes = 512UL * 1024 * 1024;

    explicit History(std::size_t mostBytes = kUsualBytes)
        : m_mostBytes(mostBytes)
    {}

    /// Adds a step after the present one; what was undone is gone. Drops the oldest steps when they
    /// take too much memory, never the newest.
    void add(QString text, ChangeSet changes);

    [[nodiscard]] bool canUndo() const { return m_done > 0; }

    [[nodiscard]] bool canRedo() const { return m_done < m_steps.size(); }

    /// Text of the step that undo would take back, or that redo would repeat; empty for none.
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString redoText() const;

    /// All steps, oldest first; the first done() of them are in force.
    [[nodiscard]] const std::deque<Step> &steps() const { return m_steps; }

    [[nodiscard]] std::size_t done() const { return m_done; }

    /// Moves one back or forward and returns the step; only where canUndo, canRedo.
    const Step &undo();
    const Step &redo();

    void clear();

private:
    std::deque<Step> m_steps;
    std::size_t m_done = 0;
    std::size_t m_bytes = 0;
    std::size_t m_mostBytes;
};

} // namespace headroom
