// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/typingguard.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFocusEvent>
#include <QKeyEvent>

namespace headroom {

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    const bool isChoice = qobject_cast<QComboBox *>(watched) != nullptr;
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        // The list of a choice gives the keyboard back for other reasons.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::MouseFocusReason)
            m_clicked = isChoice ? watched : nullptr;
        else if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                 || reason == Qt::ShortcutFocusReason)
            m_clicked = nullptr;
    }
    if (event->type() != QEvent::ShortcutOverride
        || (qobject_cast<QAbstractItemView *>(watched) == nullptr && !isChoice)
        || (isChoice && watched == m_clicked))
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    if (!plain || key->text().isEmpty() || !key->text().front().isPrint())
        return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

} // namespace headroom
