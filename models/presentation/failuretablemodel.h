// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/failurerows.h"

#include <QAbstractTableModel>

namespace headroom {

/// The single failures of one site and month as a table, the most harmful first. Lives on the GUI
/// thread.
class FailureTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SubjectRole = Qt::UserRole + 1, // what is lost
        HarmRole,                       // int of Harm: of the cell; in the first column of the row
        AmountRole,                     // what to sort by; in the first column the name
        SentenceRole                    // the whole row in words
    };

    explicit FailureTableModel(QObject *parent = nullptr);

    void setRows(std::vector<FailureRow> rows);

    /// How many do any harm.
    [[nodiscard]] int harmful() const;
    /// Whether any row says something in a column.
    [[nodiscard]] bool tellsAnything(FailureRow::Column column) const;
    /// Where the loss of something stands; invalid where it is not in the table.
    [[nodiscard]] QModelIndex indexOf(Subject lost) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FailureRow> m_rows;
};

} // namespace headroom
