// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detaildelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>

namespace headroom {

DetailDelegate::DetailDelegate(int iconNameRole, int detailRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_iconNameRole(iconNameRole)
    , m_detailRole(detailRole)
{}

void DetailDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const QString icon = index.data(m_iconNameRole).toString();
    if (!icon.isEmpty()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = tintedIcon(icon, theme().mutedText);
        option->decorationSize = {16, 16};
    }
}

void DetailDelegate::paint(QPainter *painter,
                           const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    const QString detail = index.data(m_detailRole).toString();
    const QWidget *view = option.widget;
    const QStyle *style = view != nullptr ? view->style() : QApplication::style();
    const QFont small = shippedFont(theme().captionPt);
    const QFontMetrics metrics(small);
    const int detailWidth = detail.isEmpty() ? 0 : metrics.horizontalAdvance(detail) + 16;
    // The row is painted once over its whole width, then the text in the room that is left.
    const QString text = full.text;
    full.text.clear();
    const QIcon icon = full.icon;
    full.icon = {};
    style->drawControl(QStyle::CE_ItemViewItem, &full, painter, view);
    QRect area = option.rect.adjusted(4, 0, 0, 0);
    if (!icon.isNull()) {
        const QRect spot(area.left(), area.center().y() - 7, 16, 16);
        icon.paint(painter, spot);
        area.setLeft(spot.right() + 8);
    }
    area.setRight(area.right() - detailWidth);
    painter->save();
    painter->setFont(full.font);
    painter->setPen(theme().text);
    painter->drawText(area,
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(full.font).elidedText(text, Qt::ElideRight, area.width()));
    if (!detail.isEmpty()) {
        painter->setFont(small);
        painter->setPen(theme().mutedText);
        painter->drawText(option.rect.adjusted(0, 0, -10, 0),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          detail);
    }
    painter->restore();
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(std::max(size.height(), 26));
    return size;
}

} // namespace headroom
