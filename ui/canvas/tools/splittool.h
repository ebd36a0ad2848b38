// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/linetool.h"

#include <QCoreApplication>

namespace headroom {

/// Splits a hall along a line: what becomes the new hall is shown while the line is drawn.
class SplitTool : public LineTool
{
    Q_DECLARE_TR_FUNCTIONS(SplitTool)

public:
    using LineTool::LineTool;

    [[nodiscard]] QString status() const override;

protected:
    void show() override;
    Verdict finish() override;

private:
    [[nodiscard]] std::optional<Id> hall() const;
};

} // namespace headroom
