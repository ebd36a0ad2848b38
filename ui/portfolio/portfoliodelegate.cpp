// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliodelegate.h"

#include "models/presentation/portfoliotablemodel.h"
#include "ui/portfolio/portfoliocells.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace headroom {

void PortfolioDelegate::paint(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    painter->save();
    paintPortfolioCell(
        *painter,
        option.rect,
        index.column(),
        {.text = index.data().toString(),
         .note = index.data(PortfolioTableModel::NoteRole).toString(),
         .harm = static_cast<Harm>(index.data(PortfolioTableModel::HarmRole).toInt())},
        static_cast<PortfolioState>(index.data(PortfolioTableModel::StateRole).toInt()),
        theme());
    painter->restore();
}

QSize PortfolioDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                  const QModelIndex &index) const
{
    return {static_cast<int>(portfolioColumnWidth(index.column())),
            static_cast<int>(kPortfolioRow)};
}

bool PortfolioDelegate::helpEvent(QHelpEvent *event,
                                  QAbstractItemView *view,
                                  const QStyleOptionViewItem & /*option*/,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(
        event->globalPos(), plainToolTip(index.data(Qt::WhatsThisRole).toString()), view);
    return true;
}

} // namespace headroom
