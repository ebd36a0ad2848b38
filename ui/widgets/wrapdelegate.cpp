// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapdelegate.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace headroom {

WrapDelegate::WrapDelegate(QAbstractItemView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{}

void WrapDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features |= QStyleOptionViewItem::WrapText;
    option->textElideMode = Qt::ElideNone;
    option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (checked.isValid() && checked.toInt() == Qt::Unchecked)
        option->palette.setColor(QPalette::Text, theme().mutedText);
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kBox = 34; // check box, its gaps and the padding of the style sheet
    constexpr int kPadding = 10;
    const int width = std::max(120, m_view.viewport()->width());
    const QRect text = option.fontMetrics.boundingRect(
        QRect(0, 0, width - kBox, 10000), Qt::TextWordWrap, index.data().toString());
    return {width, std::max(28, text.height() + kPadding)};
}

} // namespace headroom
