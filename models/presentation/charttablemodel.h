// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charttable.h"

#include <QAbstractTableModel>

namespace headroom {

/// The figures behind a chart: a row for each place on the x axis, a column for each series, hidden
/// ones included, and for what else belongs to a category. Unknown is an empty cell for programs
/// and "unknown" for people.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ChartTableModel(QObject *parent = nullptr);

    void setSpec(const ChartSpec &spec);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The table, headings included, for the clipboard: cells parted by tabs, numbers in full and
    /// in the unit of their heading.
    [[nodiscard]] QString asText() const;

private:
    /// How the numbers of a column are written.
    struct Writing
    {
        double factor = 1;
        int decimals = 0;
        QString symbol;
    };

    [[nodiscard]] TableCell cellAt(int row, int column) const;

    [[nodiscard]] const Writing &writingOf(int column) const
    {
        return m_writings[static_cast<std::size_t>(column - 1)];
    }

    [[nodiscard]] Writing makeWriting(const TableColumn &column) const;

    ChartSpec m_spec;
    std::vector<TableColumn> m_columns; // beside the places
    std::vector<Writing> m_writings;    // as m_columns
    std::vector<TableRow> m_rows;
};

} // namespace headroom
