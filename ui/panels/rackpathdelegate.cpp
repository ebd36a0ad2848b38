// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rackpathdelegate.h"

#include "models/presentation/rackpathmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace headroom {

namespace {

constexpr int kPad = 14;
constexpr int kIndent = 11;
constexpr int kBar = 3;

QColor toneOf(const RackDetail::Step &step)
{
    return step.harm == Harm::Danger    ? theme().danger
           : step.harm == Harm::Warning ? theme().warning
                                        : theme().text;
}

/// What is over the limit fills the bar; its colour and the figure tell.
void paintBar(QPainter &painter, const QRectF &area, const RackDetail::Step &step)
{
    painter.fillRect(area, theme().border);
    if (!step.used())
        return;
    const auto part = [&](const std::optional<double> &load) {
        return std::clamp(load.value_or(0) / *step.limitKw, 0.0, 1.0) * area.width();
    };
    const QColor colour = step.harm == Harm::None ? theme().accent : toneOf(step);
    QColor pale = colour;
    pale.setAlphaF(0.45F);
    painter.fillRect(QRectF(area.topLeft(), QSizeF(part(step.worstKw), area.height())), pale);
    painter.fillRect(QRectF(area.topLeft(), QSizeF(part(step.normalKw), area.height())), colour);
}

} // namespace

RackPathDelegate::RackPathDelegate(const RackPathModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{}

void RackPathDelegate::paint(QPainter *painter,
                             const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    option.widget->style()->drawControl(
        QStyle::CE_ItemViewItem, &background, painter, option.widget);
    const RackDetail::Step *step = m_model.stepAt(index);
    if (step == nullptr)
        return;
    painter->save();
    QRect room = option.rect.adjusted(kPad + kIndent * step->depth, 4, -kPad, -4);
    const QFont name =
        shippedFont(theme().bodyPt - 0.5, step->tightest ? QFont::DemiBold : QFont::Normal);
    const QFont note = shippedFont(theme().captionPt);
    const QFontMetrics nameMetrics(name);
    const QFontMetrics noteMetrics(note);

    const QString used = index.data(RackPathModel::UsedTextRole).toString();
    const int usedWidth = used.isEmpty() ? 0 : nameMetrics.horizontalAdvance(used) + 8;
    int textRight = room.right() - usedWidth;
    painter->setFont(name);
    painter->setPen(toneOf(*step));
    painter->drawText(
        QRect(room.left(), room.top(), room.width(), nameMetrics.height()), Qt::AlignRight, used);
    if (step->tightest) { // a sign beside the weight of the letters
        constexpr int kSign = 14;
        textRight -= kSign + 2;
        tintedIcon(QStringLiteral("warning"),
                   step->harm == Harm::None ? theme().mutedText : toneOf(*step))
            .paint(
                painter,
                QRect(
                    textRight + 2, room.top() + (nameMetrics.height() - kSign) / 2, kSign, kSign));
    }
    painter->setPen(theme().text);
    painter->drawText(QRect(room.left(), room.top(), textRight - room.left(), nameMetrics.height()),
                      Qt::AlignLeft,
                      nameMetrics.elidedText(step->name, Qt::ElideMiddle, textRight - room.left()));
    room.setTop(room.top() + nameMetrics.height());
    const QString loads = step->toldAbove ? RackPathDelegate::tr("as above") : step->loads;
    painter->setFont(note);
    painter->setPen(theme().mutedText);
    painter->drawText(
        room,
        Qt::AlignLeft | Qt::AlignTop,
        noteMetrics.elidedText(loads.isEmpty() ? step->kind : loads, Qt::ElideRight, room.width()));
    if (!step->toldAbove)
        paintBar(
            *painter, QRectF(room.left(), room.bottom() - kBar + 1, room.width(), kBar), *step);
    painter->restore();
}

QSize RackPathDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex & /*index*/) const
{
    const QFontMetrics name(shippedFont(theme().bodyPt - 0.5));
    const QFontMetrics note(shippedFont(theme().captionPt));
    return {160, name.height() + note.height() + kBar + 12};
}

bool RackPathDelegate::helpEvent(QHelpEvent *event,
                                 QAbstractItemView *view,
                                 const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    QToolTip::showText(
        event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
    return true;
}

} // namespace headroom
