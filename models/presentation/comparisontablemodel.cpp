// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/comparisontablemodel.h"

namespace headroom {

ComparisonTableModel::ComparisonTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ComparisonTableModel::setComparison(Comparison comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    endResetModel();
}

int ComparisonTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_comparison.rows.size());
}

int ComparisonTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstPlanColumn + static_cast<int>(m_comparison.names.size());
}

QVariant ComparisonTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const ComparisonRow &row = m_comparison.rows[static_cast<std::size_t>(index.row())];
    if (role == DiffersRole)
        return row.differs;
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignVCenter
                        | (index.column() < FirstPlanColumn ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (index.column() < FirstPlanColumn) {
        if (role == Qt::DisplayRole)
            return index.column() == FigureColumn ? row.figure : row.when;
        return {};
    }
    const ComparisonRow::Cell &cell =
        row.cells[static_cast<std::size_t>(index.column() - FirstPlanColumn)];
    switch (role) {
    case Qt::DisplayRole:
        return cell.difference.isEmpty() ? cell.text
                                         : tr("%1 (%2)").arg(cell.text, cell.difference);
    case HarmRole:
        return static_cast<int>(cell.harm);
    default:
        return {};
    }
}

QVariant ComparisonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole) {
        return {Qt::AlignVCenter | (section < FirstPlanColumn ? Qt::AlignLeft : Qt::AlignRight)};
    }
    if (role != Qt::DisplayRole)
        return {};
    if (section == FigureColumn)
        return tr("Figure");
    if (section == WhenColumn)
        return tr("When");
    const auto plan = static_cast<std::size_t>(section - FirstPlanColumn);
    return plan < m_comparison.names.size() ? m_comparison.names[plan] : QString();
}

} // namespace headroom
