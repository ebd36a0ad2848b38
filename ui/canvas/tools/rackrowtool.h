// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/rowfit.h"
#include "ui/canvas/tools/rulecheck.h"
#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Draws a straight row of racks of the chosen type along a dragged line.
class RackRowTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(RackRowTool)

public:
    explicit RackRowTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// The number of racks of this row, digit by digit, while it is drawn or before.
    bool typed(QChar letter) override;
    void checkReady() override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    [[nodiscard]] const RackType *type() const;
    [[nodiscard]] Point snapped(const PointerEvent &event, bool isStart);
    [[nodiscard]] std::optional<std::size_t> wanted() const;
    void fit();
    void update(const PointerEvent &event);
    void hover(const PointerEvent &event);
    Verdict finish();

    bool m_dragging = false;
    Id m_hall;
    Point m_start;
    Point m_end;
    Project m_base;          // as it was when the gesture began
    std::size_t m_typed = 0; // the number typed for this row; 0: none
    RowFit m_fit;
    RuleCheck m_rules;
    QString m_complaint;
    QString m_outcome; // of the last row, where something of it was left out
};

} // namespace headroom
