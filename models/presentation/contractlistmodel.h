// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QAbstractListModel>
#include <QLocale>

namespace headroom {

class Document;

/// Contracts by name, then what is bought in. Rows can be dragged onto the plan. The document
/// outlives it; lives on the GUI thread.
class ContractListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, IconNameRole };

    /// Of the contract that is dragged: its id, as decimal text.
    static constexpr const char *kMimeType = "application/x-headroom-contract";

    explicit ContractListModel(Document &document, QObject *parent = nullptr);

    [[nodiscard]] std::optional<Subject> subjectAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(Subject subject) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    void reload();
    [[nodiscard]] QString detailOf(Subject subject) const;

    Document &m_document;
    std::vector<Subject> m_rows;
};

/// The contract that is dragged; nothing where something else is.
[[nodiscard]] std::optional<Id> draggedContract(const QMimeData &data);

} // namespace headroom
