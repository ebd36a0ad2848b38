// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/portfolio.h"

#include <QAbstractTableModel>

namespace headroom {

/// The sites of a portfolio as a table. Lives on the GUI thread.
class PortfolioTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SubjectRole = Qt::UserRole + 1, // the site
        NoteRole,                       // the second line of the cell
        HarmRole,                       // int of Harm
        StateRole,                      // int of PortfolioState, of the site
        AmountRole                      // what to sort by; in the first column the name
    };

    explicit PortfolioTableModel(QObject *parent = nullptr);

    void setSites(std::vector<PortfolioSite> sites);
    /// Where a site stands; invalid where it is not in the table.
    [[nodiscard]] QModelIndex indexOf(Id site) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PortfolioSite> m_sites;
};

} // namespace headroom
