// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/scenariolistmodel.h"

#include "models/document/document.h"
#include "models/domain/levers.h"
#include "models/edits/edits.h"
#include "models/edits/scenarioedits.h"

namespace headroom {

ScenarioListModel::ScenarioListModel(Document &document, QObject *parent)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_scenarios(scenariosInOrder(document.project()))
{
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of<Scenario>().empty() || !changes.of<Lever>().empty())
            reload();
    });
    connect(&document, &Document::wasReset, this, &ScenarioListModel::reload);
}

/// Where the same scenarios stand in the same order their rows stay.
void ScenarioListModel::reload()
{
    std::vector<Scenario> wanted = scenariosInOrder(m_document.project());
    const bool same = std::equal(wanted.begin(),
                                 wanted.end(),
                                 m_scenarios.begin(),
                                 m_scenarios.end(),
                                 [](const Scenario &a, const Scenario &b) { return a.id == b.id; });
    if (same) {
        m_scenarios = std::move(wanted);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_scenarios = std::move(wanted);
    endResetModel();
}

std::optional<Id> ScenarioListModel::scenarioAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::size_t>(index.row());
    if (!index.isValid() || row == 0 || row > m_scenarios.size())
        return std::nullopt;
    return m_scenarios[row - 1].id;
}

QModelIndex ScenarioListModel::indexOf(std::optional<Id> scenario) const
{
    if (!scenario)
        return index(0);
    for (std::size_t i = 0; i < m_scenarios.size(); ++i) {
        if (m_scenarios[i].id == *scenario)
            return index(static_cast<int>(i) + 1);
    }
    return {};
}

int ScenarioListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scenarios.size()) + 1;
}

QString ScenarioListModel::leverCount(Id scenario) const
{
    const auto count = static_cast<int>(allLeversOf(m_document.project(), scenario).size());
    return count == 0 ? tr("no levers") : count == 1 ? tr("1 lever") : tr("%1 levers").arg(count);
}

QVariant ScenarioListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Scenario *scenario =
        index.row() > 0 ? &m_scenarios[static_cast<std::size_t>(index.row()) - 1] : nullptr;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return scenario != nullptr ? scenario->name : tr("The plan itself");
    case LeversRole:
        return scenario != nullptr ? leverCount(scenario->id) : QString();
    case IconNameRole:
        return scenario != nullptr ? QStringLiteral("scenario") : QStringLiteral("project");
    case NotesRole:
        return scenario != nullptr ? scenario->notes : QString();
    default:
        return {};
    }
}

bool ScenarioListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const std::optional<Id> scenario = scenarioAt(index);
    if (!scenario || role != Qt::EditRole)
        return false;
    const std::vector<Subject> subjects{{EntityKind::Scenario, *scenario}};
    const Result<void> done = m_document.perform(
        tr("Rename scenario"),
        setField(m_document.project(), subjects, u"name", value.toString().trimmed()));
    if (!done)
        Q_EMIT problem(done.message());
    return done.ok();
}

Qt::ItemFlags ScenarioListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return scenarioAt(index) ? usual | Qt::ItemIsEditable : usual;
}

} // namespace headroom
