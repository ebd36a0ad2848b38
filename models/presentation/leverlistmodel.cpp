// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/leverlistmodel.h"

#include "models/base/programlocale.h"
#include "models/document/document.h"
#include "models/edits/scenarioedits.h"
#include "models/presentation/leverwords.h"

namespace headroom {

LeverListModel::LeverListModel(Document &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    // Sentences name phases, equipment and contracts, whose names may change too.
    connect(&document, &Document::changed, this, &LeverListModel::reload);
    connect(&document, &Document::wasReset, this, &LeverListModel::reload);
}

void LeverListModel::setScenario(std::optional<Id> scenario)
{
    m_scenario = scenario;
    reload();
}

/// Where the same levers stand in the same order their rows stay.
void LeverListModel::reload()
{
    std::vector<Lever> wanted =
        m_scenario ? allLeversOf(m_document.project(), *m_scenario) : std::vector<Lever>();
    const bool same = std::equal(wanted.begin(),
                                 wanted.end(),
                                 m_levers.begin(),
                                 m_levers.end(),
                                 [](const Lever &a, const Lever &b) { return a.id == b.id; });
    if (same) {
        m_levers = std::move(wanted);
        if (!m_levers.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_levers = std::move(wanted);
    endResetModel();
}

const Lever *LeverListModel::leverAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_levers.size() ? &m_levers[row] : nullptr;
}

QModelIndex LeverListModel::indexOf(Id lever) const
{
    for (std::size_t i = 0; i < m_levers.size(); ++i) {
        if (m_levers[i].id == lever)
            return index(static_cast<int>(i));
    }
    return {};
}

int LeverListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_levers.size());
}

QVariant LeverListModel::data(const QModelIndex &index, int role) const
{
    const Lever *lever = leverAt(index);
    if (lever == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return leverSentence(m_document.project(), *lever, programLocale());
    case Qt::CheckStateRole:
        return lever->enabled ? Qt::Checked : Qt::Unchecked;
    default:
        return {};
    }
}

bool LeverListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Lever *present = leverAt(index);
    if (present == nullptr || role != Qt::CheckStateRole)
        return false;
    Lever lever = *present;
    lever.enabled = value.toInt() == Qt::Checked;
    const Result<void> done =
        m_document.perform(lever.enabled ? tr("Switch lever on") : tr("Switch lever off"),
                           changeLever(m_document.project(), lever));
    if (!done)
        Q_EMIT problem(done.message());
    return done.ok();
}

Qt::ItemFlags LeverListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return leverAt(index) != nullptr ? usual | Qt::ItemIsUserCheckable : usual;
}

} // namespace headroom
