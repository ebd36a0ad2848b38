// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/harmdelegate.h"

#include "models/presentation/failurerows.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace headroom {

HarmDelegate::HarmDelegate(int harmRole, int signColumn, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_harmRole(harmRole)
    , m_signColumn(signColumn)
{}

void HarmDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto harm = static_cast<Harm>(index.data(m_harmRole).toInt());
    const QColor color = harm == Harm::Danger    ? theme().danger
                         : harm == Harm::Warning ? theme().warning
                                                 : theme().mutedText;
    if (index.column() == m_signColumn) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        option->icon = harm == Harm::None
                           ? tintedIcon(QStringLiteral("check"), color)
                           : tintedIcon(harm == Harm::Danger ? QStringLiteral("error")
                                                             : QStringLiteral("warning"),
                                        color);
        return;
    }
    if (harm == Harm::None)
        return;
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

bool HarmDelegate::helpEvent(QHelpEvent *event,
                             QAbstractItemView *view,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const QString text = index.data().toString();
    if (event->type() != QEvent::ToolTip || sizeHint(option, index).width() <= option.rect.width())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

} // namespace headroom
