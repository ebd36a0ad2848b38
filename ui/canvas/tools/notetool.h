// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Writes on the plan: a click says where, then the text is typed there. A click on a note opens it
/// again; one without text goes.
class NoteTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(NoteTool)

public:
    using Tool::Tool;

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    Verdict text(const QString &text) override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::IBeamCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    [[nodiscard]] double lineM() const;
    void write(const Note &note);
    void rewrite(Id note, const QString &text);

    std::optional<Id> m_note; // that is written anew
};

} // namespace headroom
