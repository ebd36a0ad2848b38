// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/history.h"

namespace headroom {

void History::add(QString text, ChangeSet changes)
{
    while (m_steps.size() > m_done) {
        m_bytes -= m_steps.back().changes.bytes();
        m_steps.pop_back();
    }
    m_bytes += changes.bytes();
    m_steps.push_back({std::move(text), std::move(changes)});
    m_done = m_steps.size();
    while (m_bytes > m_mostBytes && m_steps.size() > 1) {
        m_bytes -= m_steps.front().changes.bytes();
        m_steps.pop_front();
        --m_done;
    }
}

QString History::undoText() const
{
    return canUndo() ? m_steps[m_done - 1].text : QString();
}

QString History::redoText() const
{
    return canRedo() ? m_steps[m_done].text : QString();
}

const History::Step &History::undo()
{
    Q_ASSERT(canUndo());
    --m_done;
    return m_steps[m_done];
}

const History::Step &History::redo()
{
    Q_ASSERT(canRedo());
    ++m_done;
    return m_steps[m_done - 1];
}

void History::clear()
{
    m_steps.clear();
    m_done = 0;
    m_bytes = 0;
}

} // namespace headroom
