// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/projecttreeindex.h"

#include <QAbstractItemModel>

#include <memory>

namespace headroom {

class Document;

/// The plan as a tree: sites with their halls, rows, racks and power equipment, then phases, types,
/// contracts and scenarios. Branches are filled when they are opened. A change of the plan moves
/// only the rows that it touches, so that views keep what is open and selected. The document
/// outlives it; lives on the GUI thread.
class ProjectTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        SubjectRole = Qt::UserRole + 1, // Subject; nothing for headings
        DetailRole,                     // text at the right: "8 racks", "150 MW"
        IconNameRole,                   // name in resources/icons
        HeadingRole                     // true for headings
    };

    explicit ProjectTreeModel(Document &document, QObject *parent = nullptr);
    ~ProjectTreeModel() override;

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] std::optional<Subject> subjectOf(const QModelIndex &index) const;
    /// Where a thing stands; fills the branches above it. Invalid for what the tree does not show.
    [[nodiscard]] QModelIndex indexOf(Subject subject);

Q_SIGNALS:
    /// A name that was typed was refused.
    void problem(const headroom::Message &message);

private:
    struct Node;

    [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexFor(const Node *node) const;
    [[nodiscard]] QModelIndex indexOfKey(const TreeKey &key);
    [[nodiscard]] QString headingOf(const TreeKey &key) const;
    [[nodiscard]] QString detailOf(const TreeKey &key) const;
    [[nodiscard]] QString iconOf(const TreeKey &key) const;
    void fill(Node &node, bool tell);
    void dropGone(Node &node);
    void arrange(Node &node);
    void onChanged(const ChangeSet &changes);
    void onReset();
    void forget(const Node &node);

    Document &m_document;
    ProjectTreeIndex m_index;
    std::unique_ptr<Node> m_root;
    QHash<TreeKey, Node *> m_nodes;
};

} // namespace headroom
