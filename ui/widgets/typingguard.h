// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace headroom {

/// Keeps letters for lists, trees and choices that have the focus: there typing finds a row, where
/// the same letter elsewhere takes up a tool. An event filter for the application.
class TypingGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace headroom
