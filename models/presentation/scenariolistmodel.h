// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/domain/project.h"

#include <QAbstractListModel>

namespace headroom {

class Document;

/// The plan itself, then its scenarios in their order. A name that is typed becomes a step of the
/// document. The document outlives it; lives on the GUI thread.
class ScenarioListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { LeversRole = Qt::UserRole + 1, IconNameRole, NotesRole };

    explicit ScenarioListModel(Document &document, QObject *parent = nullptr);

    /// Nothing for the plan itself.
    [[nodiscard]] std::optional<Id> scenarioAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(std::optional<Id> scenario) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A name that was typed was refused.
    void problem(const headroom::Message &message);

private:
    void reload();
    [[nodiscard]] QString leverCount(Id scenario) const;

    Document &m_document;
    std::vector<Scenario> m_scenarios;
};

} // namespace headroom
