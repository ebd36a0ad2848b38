// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace headroom {

/// Draws cells in the colour of their harm, and in one column a sign of the worst, so that no
/// colour stands alone.
class HarmDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// harmRole: where the model keeps an int of Harm; signColumn: −1 for no signs, where the text
    /// of the cells tells.
    HarmDelegate(int harmRole, int signColumn, QObject *parent = nullptr);

    /// Shows in full what does not fit.
    bool helpEvent(QHelpEvent *event,
                   QAbstractItemView *view,
                   const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_harmRole;
    int m_signColumn;
};

} // namespace headroom
