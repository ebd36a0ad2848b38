// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace headroom {

class RackPathModel;

/// Draws a step of a rack's way up: its name and how much of its limit is used, its loads, and a
/// bar with the normal load and, paler, what the worst failure adds. The model outlives it.
class RackPathDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RackPathDelegate(const RackPathModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event,
                   QAbstractItemView *view,
                   const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const RackPathModel &m_model;
};

} // namespace headroom
