// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace headroom {

/// Keeps letters for lists, trees and choices that have the focus: there typing finds a row, where
/// the same letter elsewhere takes up a tool. A choice that was clicked has been made with the
/// mouse: the letters after it take up tools. An event filter for the application.
class TypingGuard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QObject *m_clicked =
        nullptr; // the choice that got the keyboard by a click, to be compared only
};

} // namespace headroom
