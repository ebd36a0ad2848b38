// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Moves the view; the view does so itself for this tool.
class PanTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(PanTool)

public:
    using Tool::Tool;

    Verdict pointer(const PointerEvent & /*event*/) override { return Verdict::Idle; }

    Verdict key(ToolKey /*key*/) override { return Verdict::Idle; }

    bool cancel() override { return false; }

    [[nodiscard]] QString status() const override
    {
        return tr("Drag to move the view. Escape returns to the select tool.");
    }

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::OpenHandCursor; }
};

} // namespace headroom
