// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/contractlistmodel.h"

#include "models/document/document.h"
#include "models/domain/supplylevers.h"
#include "models/text/words.h"

#include <QMimeData>

#include <algorithm>

namespace headroom {

namespace {

std::vector<Subject> rowsOf(const Project &project)
{
    std::vector<Subject> rows;
    for (const Contract &contract : project.table<Contract>())
        rows.push_back({EntityKind::Contract, contract.id});
    for (const Site &site : project.table<Site>()) {
        if (site.kind == SiteKind::Supply)
            rows.push_back({EntityKind::Site, site.id});
    }
    std::sort(rows.begin(), rows.end(), [&project](const Subject &a, const Subject &b) {
        if (a.kind != b.kind)
            return a.kind == EntityKind::Contract;
        const int order = displayName(project, a).localeAwareCompare(displayName(project, b));
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return rows;
}

} // namespace

ContractListModel::ContractListModel(Document &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_rows(rowsOf(document.project()))
{
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of<Contract>().empty() || !changes.of<Site>().empty()
            || !changes.of<SupplyAgreement>().empty())
            reload();
    });
    connect(&document, &Document::wasReset, this, &ContractListModel::reload);
}

/// Where the same things stand in the same order their rows stay.
void ContractListModel::reload()
{
    std::vector<Subject> wanted = rowsOf(m_document.project());
    if (wanted == m_rows) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(wanted);
    endResetModel();
}

std::optional<Subject> ContractListModel::subjectAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return std::nullopt;
    return m_rows[static_cast<std::size_t>(index.row())];
}

QModelIndex ContractListModel::indexOf(Subject subject) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), subject);
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int ContractListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ContractListModel::detailOf(Subject subject) const
{
    const Project &project = m_document.project();
    const auto stateWords = [](ContractState state) {
        return choiceWords(
            QString::fromUtf8(ChoiceNames<ContractState>::kNames[static_cast<std::size_t>(state)]));
    };
    if (const Contract *contract = project.find<Contract>(subject.id);
        contract != nullptr && subject.kind == EntityKind::Contract) {
        const QString state = stateWords(contract->state);
        return contract->customer.isEmpty() ? state : tr("%1, %2").arg(contract->customer, state);
    }
    const SupplyAgreement *terms = agreementOf(project, subject.id);
    return terms != nullptr && !terms->supplier.isEmpty() ? tr("bought in, %1").arg(terms->supplier)
                                                          : tr("bought in");
}

QVariant ContractListModel::data(const QModelIndex &index, int role) const
{
    const std::optional<Subject> subject = subjectAt(index);
    if (!subject)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayName(m_document.project(), *subject);
    case DetailRole:
        return detailOf(*subject);
    case IconNameRole:
        return subject->kind == EntityKind::Contract ? QStringLiteral("contract")
                                                     : QStringLiteral("site");
    default:
        return {};
    }
}

Qt::ItemFlags ContractListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    const std::optional<Subject> subject = subjectAt(index);
    return subject && subject->kind == EntityKind::Contract ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList ContractListModel::mimeTypes() const
{
    return {QString::fromUtf8(kMimeType)};
}

QMimeData *ContractListModel::mimeData(const QModelIndexList &indexes) const
{
    const std::optional<Subject> subject =
        indexes.isEmpty() ? std::nullopt : subjectAt(indexes.constFirst());
    if (!subject || subject->kind != EntityKind::Contract)
        return nullptr;
    auto *data = new QMimeData; // goes to who asks for it
    data->setData(QString::fromUtf8(kMimeType), subject->id.toString().toUtf8());
    return data;
}

std::optional<Id> draggedContract(const QMimeData &data)
{
    const QString type = QString::fromUtf8(ContractListModel::kMimeType);
    if (!data.hasFormat(type))
        return std::nullopt;
    bool isNumber = false;
    const Id id{data.data(type).toLongLong(&isNumber)};
    return isNumber && id.isValid() ? std::optional(id) : std::nullopt;
}

} // namespace headroom
