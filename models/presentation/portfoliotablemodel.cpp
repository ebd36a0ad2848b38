// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/portfoliotablemodel.h"

namespace headroom {

namespace {

/// Both lines of a cell in one: for readers of screens.
QString wholeText(const PortfolioSite::Cell &cell)
{
    return cell.note.isEmpty() ? cell.text : QString(cell.text + QStringLiteral(", ") + cell.note);
}

} // namespace

PortfolioTableModel::PortfolioTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void PortfolioTableModel::setSites(std::vector<PortfolioSite> sites)
{
    if (sites == m_sites)
        return;
    const bool sameRows =
        std::equal(sites.begin(),
                   sites.end(),
                   m_sites.begin(),
                   m_sites.end(),
                   [](const PortfolioSite &a, const PortfolioSite &b) { return a.site == b.site; });
    if (sameRows) { // another month: who reads keeps the place
        m_sites = std::move(sites);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_sites = std::move(sites);
    endResetModel();
}

QModelIndex PortfolioTableModel::indexOf(Id site) const
{
    for (std::size_t i = 0; i < m_sites.size(); ++i) {
        if (m_sites[i].site == site)
            return index(static_cast<int>(i), 0);
    }
    return {};
}

int PortfolioTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sites.size());
}

int PortfolioTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : PortfolioSite::kColumns;
}

QVariant PortfolioTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_sites.size())
        return {};
    const PortfolioSite &site = m_sites[static_cast<std::size_t>(index.row())];
    const PortfolioSite::Cell &cell = site.cells.at(static_cast<std::size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return index.column() == PortfolioSite::Name ? QString(
                   wholeText(cell) + QStringLiteral(", ") + portfolioStateWords(site.state))
                                                     : wholeText(cell);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter
                        | (index.column() == PortfolioSite::Name ? Qt::AlignLeft : Qt::AlignRight));
    case SubjectRole:
        return QVariant::fromValue(Subject{EntityKind::Site, site.site});
    case NoteRole:
        return cell.note;
    case HarmRole:
        return static_cast<int>(cell.harm);
    case StateRole:
        return static_cast<int>(site.state);
    case AmountRole:
        if (index.column() == PortfolioSite::Name)
            return cell.text;
        // What nobody knows stands below everything that is known.
        return cell.amount.value_or(-1e300);
    case Qt::WhatsThisRole:
        return cell.tip.isEmpty() ? wholeText(cell) : cell.tip;
    default:
        return {};
    }
}

QVariant PortfolioTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return {Qt::AlignVCenter
                | (section == PortfolioSite::Name ? Qt::AlignLeft : Qt::AlignRight)};
    return role == Qt::DisplayRole ? QVariant(portfolioHeading(section)) : QVariant();
}

} // namespace headroom
