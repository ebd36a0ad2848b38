// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/tools/arrayfit.h"
#include "ui/canvas/tools/rulecheck.h"
#include "ui/canvas/tools/tool.h"

#include <QCoreApplication>

namespace headroom {

/// Fills a dragged rectangle with rows of racks of the chosen type, aisles between them.
class RackArrayTool : public Tool
{
    Q_DECLARE_TR_FUNCTIONS(RackArrayTool)

public:
    explicit RackArrayTool(ToolContext &context);

    Verdict pointer(const PointerEvent &event) override;
    Verdict key(ToolKey key) override;
    /// Counts for this array, while it is drawn or before: "8" racks a row, "7x8" seven rows of
    /// eight.
    bool typed(QChar letter) override;
    void checkReady() override;
    bool cancel() override;
    [[nodiscard]] QString status() const override;

    [[nodiscard]] Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

    [[nodiscard]] bool drawsWithKeys() const override { return true; }

private:
    [[nodiscard]] const RackType *type() const;
    [[nodiscard]] ArrayCounts counts() const;
    [[nodiscard]] Point snapped(const PointerEvent &event) const;
    [[nodiscard]] QStringList readout(std::size_t racks) const;
    void press(const PointerEvent &event);
    void hover(const PointerEvent &event);
    void update(const PointerEvent &event);
    void fit();
    Verdict finish();

    bool m_dragging = false;
    Id m_hall;
    Point m_start;
    Point m_end;
    Project m_base;  // as it was when the gesture began
    QString m_typed; // digits, with at most one x between them
    ArrayFit m_fit;
    RuleCheck m_rules;
    QString m_complaint;
    QString m_outcome; // of the last array, where something of it was left out
};

} // namespace headroom
