// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typingguard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>

namespace headroom {

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride
        || (qobject_cast<QAbstractItemView *>(watched) == nullptr
            && qobject_cast<QComboBox *>(watched) == nullptr))
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!plain || key->text().isEmpty() || !key->text().front().isPrint())
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

} // namespace headroom
