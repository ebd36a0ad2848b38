// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/painters/marks.h"

#include <QFrame>

class QPushButton;

namespace headroom {

class PlainLabel;

/// The bar above a plan that is shown without some equipment: what is failed, what that does, in
/// the signs of the plan, and the way back. Hidden while nothing is failed.
class LossBanner : public QFrame
{
    Q_OBJECT

public:
    explicit LossBanner(QWidget *parent = nullptr);

    /// Names what is failed, before its effects are known.
    void say(const QString &sentence);
    void setMarks(const PlanMarks &marks);

    [[nodiscard]] QString sentence() const;

    /// What the signs count, as it stands there: "Dark: 1,096".
    [[nodiscard]] QString effects() const;

    [[nodiscard]] QPushButton *restoreButton() const { return m_restore; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        MarkKind kind;
        PlainLabel *sign = nullptr;
        PlainLabel *text = nullptr;
    };

    void drawSigns();

    PlainLabel *m_icon;
    PlainLabel *m_sentence;
    std::vector<Entry> m_entries;
    QPushButton *m_restore;
};

} // namespace headroom
