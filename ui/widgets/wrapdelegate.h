// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QAbstractItemView;

namespace headroom {

/// Draws the rows of a list as plain text over as many lines as the width of the view asks for.
/// The view outlives it.
class WrapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit WrapDelegate(QAbstractItemView &view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QAbstractItemView &m_view;
};

} // namespace headroom
