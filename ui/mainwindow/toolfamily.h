// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QToolButton>

namespace headroom {

/// Several tools on one button of the tool bar: it takes up the one that was in hand last, its
/// arrow opens the others.
class ToolFamily : public QToolButton
{
    Q_OBJECT

public:
    /// Of at least one action; they outlive it.
    explicit ToolFamily(const QList<QAction *> &tools, QWidget *parent = nullptr);
};

} // namespace headroom
