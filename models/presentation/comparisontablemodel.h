// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/comparison.h"

#include <QAbstractTableModel>

namespace headroom {

/// Figures of several plans side by side, those that differ first; each with its difference from
/// the first plan. Lives on the GUI thread.
class ComparisonTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { FigureColumn, WhenColumn, FirstPlanColumn };

    enum Role { HarmRole = Qt::UserRole + 1, DiffersRole };

    explicit ComparisonTableModel(QObject *parent = nullptr);

    void setComparison(Comparison comparison);

    [[nodiscard]] const Comparison &comparison() const { return m_comparison; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Comparison m_comparison;
};

} // namespace headroom
