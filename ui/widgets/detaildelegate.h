// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace headroom {

/// Draws rows with a themed icon at the left, the text, and a muted detail at the right. The roles
/// say where the model keeps the icon's name and the detail.
class DetailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DetailDelegate(int iconNameRole, int detailRole, QObject *parent = nullptr);

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_iconNameRole;
    int m_detailRole;
};

} // namespace headroom
