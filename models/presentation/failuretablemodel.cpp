// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/failuretablemodel.h"

namespace headroom {

FailureTableModel::FailureTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void FailureTableModel::setRows(std::vector<FailureRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FailureTableModel::harmful() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const FailureRow &row) {
        return row.worst() != Harm::None;
    }));
}

bool FailureTableModel::tellsAnything(FailureRow::Column column) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [column](const FailureRow &row) {
        return !row.cells[column].text.isEmpty();
    });
}

QModelIndex FailureTableModel::indexOf(Subject lost) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].lost == lost)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

int FailureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FailureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FailureRow::kColumns;
}

QVariant FailureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_rows.size())
        return {};
    const FailureRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const FailureRow::Cell &cell = row.cells.at(static_cast<std::size_t>(index.column()));
    const bool isName = index.column() == FailureRow::Lost;
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::TextAlignmentRole: {
        const bool isNumber = !isName && index.column() != FailureRow::Contracts;
        return {Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)};
    }
    case SubjectRole:
        return QVariant::fromValue(row.lost);
    case HarmRole:
        return static_cast<int>(isName ? row.worst() : cell.harm);
    case AmountRole:
        return isName ? QVariant(cell.text) : QVariant(cell.amount);
    case SentenceRole:
    case Qt::AccessibleDescriptionRole:
        return failureSentence(row);
    default:
        return {};
    }
}

QVariant FailureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return data(index(0, section), role);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FailureRow::Lost:
        return tr("Lost");
    case FailureRow::RacksDark:
        return tr("Racks dark");
    case FailureRow::OneFeed:
        return tr("On one feed");
    case FailureRow::Overloaded:
        return tr("Over their limit");
    case FailureRow::ShortBy:
        return tr("Site short by");
    case FailureRow::Batteries:
        return tr("Batteries carry");
    case FailureRow::RacksUncooled:
        return tr("Racks uncooled");
    case FailureRow::CoolingShortBy:
        return tr("Cooling short by");
    default:
        return tr("Contracts hit");
    }
}

} // namespace headroom
