// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <QAbstractTableModel>

namespace headroom {

/// The figures behind a chart: a row for each place on the x axis, a column for each series, hidden
/// ones included. Unknown is an empty cell for programs and "unknown" for people.
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
    [[nodiscard]] std::optional<double> valueAt(int row, int column) const;

    ChartSpec m_spec;
    double m_factor = 1;
    int m_decimals = 0;
    QString m_symbol;
    std::vector<double> m_places;
};

} // namespace headroom
