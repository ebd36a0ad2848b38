// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "models/domain/project.h"

#include <QAbstractListModel>

namespace headroom {

class Document;

/// The levers of one scenario as sentences, each with a box that switches it. The document outlives
/// it; lives on the GUI thread.
class LeverListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit LeverListModel(Document &document, QObject *parent = nullptr);

    /// Nothing: the plan itself, which has none.
    void setScenario(std::optional<Id> scenario);

    [[nodiscard]] std::optional<Id> scenario() const { return m_scenario; }

    /// Null for an invalid index.
    [[nodiscard]] const Lever *leverAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(Id lever) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void problem(const headroom::Message &message);

private:
    void reload();

    Document &m_document;
    std::optional<Id> m_scenario;
    std::vector<Lever> m_levers;
};

} // namespace headroom
