// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/projecttreemodel.h"

#include "models/document/document.h"
#include "models/edits/edits.h"
#include "models/presentation/thingwords.h"
#include "models/text/words.h"

#include <algorithm>

namespace headroom {

using Sort = TreeKey::Sort;

struct ProjectTreeModel::Node
{
    TreeKey key;
    Node *parent = nullptr;
    int row = 0;
    bool filled = false;
    std::vector<std::unique_ptr<Node>> children = {};

    void renumber(std::size_t from)
    {
        for (std::size_t i = from; i < children.size(); ++i)
            children[i]->row = static_cast<int>(i);
    }
};

ProjectTreeModel::ProjectTreeModel(Document &document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
{
    onReset();
    connect(&m_document, &Document::changed, this, &ProjectTreeModel::onChanged);
    connect(&m_document, &Document::wasReset, this, &ProjectTreeModel::onReset);
}

ProjectTreeModel::~ProjectTreeModel() = default;

ProjectTreeModel::Node *ProjectTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ProjectTreeModel::indexFor(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex ProjectTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || static_cast<std::size_t>(row) >= node->children.size())
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ProjectTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexFor(nodeOf(child)->parent) : QModelIndex();
}

int ProjectTreeModel::rowCount(const QModelIndex &parent) const
{
    return static_cast<int>(nodeOf(parent)->children.size());
}

int ProjectTreeModel::columnCount(const QModelIndex & /*parent*/) const
{
    return 1;
}

bool ProjectTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node->filled ? !node->children.empty() : m_index.hasChildren(node->key);
}

bool ProjectTreeModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return !node->filled && m_index.hasChildren(node->key);
}

void ProjectTreeModel::fetchMore(const QModelIndex &parent)
{
    fill(*nodeOf(parent), true);
}

void ProjectTreeModel::fill(Node &node, bool tell)
{
    if (node.filled)
        return;
    node.filled = true;
    const std::vector<TreeKey> keys = m_index.children(m_document.project(), node.key);
    if (keys.empty())
        return;
    if (tell)
        beginInsertRows(indexFor(&node), 0, static_cast<int>(keys.size()) - 1);
    for (const TreeKey &key : keys) {
        auto child =
            std::make_unique<Node>(Node{key, &node, static_cast<int>(node.children.size()), false});
        m_nodes.insert(key, child.get());
        node.children.push_back(std::move(child));
    }
    if (tell)
        endInsertRows();
}

void ProjectTreeModel::forget(const Node &node)
{
    m_nodes.remove(node.key);
    for (const auto &child : node.children)
        forget(*child);
}

/// Takes out of a filled branch what no longer belongs there.
void ProjectTreeModel::dropGone(Node &node)
{
    const std::vector<TreeKey> wanted = m_index.children(m_document.project(), node.key);
    const std::set<TreeKey> wantedSet(wanted.begin(), wanted.end());
    const auto isGone = [&](std::size_t i) { return !wantedSet.contains(node.children[i]->key); };
    for (std::size_t end = node.children.size(); end > 0; --end) {
        if (!isGone(end - 1))
            continue;
        std::size_t first = end - 1;
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows(indexFor(&node), static_cast<int>(first), static_cast<int>(end) - 1);
        for (std::size_t i = first; i < end; ++i)
            forget(*node.children[i]);
        node.children.erase(node.children.begin() + static_cast<std::ptrdiff_t>(first),
                            node.children.begin() + static_cast<std::ptrdiff_t>(end));
        node.renumber(first);
        endRemoveRows();
        end = first + 1;
    }
}

/// Adds to a filled branch what is missing and moves what stands in another order now.
void ProjectTreeModel::arrange(Node &node)
{
    const std::vector<TreeKey> wanted = m_index.children(m_document.project(), node.key);
    const QModelIndex here = indexFor(&node);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const int row = static_cast<int>(i);
        if (i < node.children.size() && node.children[i]->key == wanted[i])
            continue;
        if (const Node *known = m_nodes.value(wanted[i]); known != nullptr) {
            const int from = known->row;
            beginMoveRows(here, from, from, here, row);
            const auto begin = node.children.begin();
            std::rotate(begin + row, begin + from, begin + from + 1);
            node.renumber(i);
            endMoveRows();
            continue;
        }
        std::size_t end = i + 1;
        while (end < wanted.size() && !m_nodes.contains(wanted[end]))
            ++end;
        beginInsertRows(here, row, static_cast<int>(end) - 1);
        std::vector<std::unique_ptr<Node>> added;
        for (std::size_t j = i; j < end; ++j) {
            added.push_back(std::make_unique<Node>(Node{wanted[j], &node, 0, false}));
            m_nodes.insert(wanted[j], added.back().get());
        }
        node.children.insert(node.children.begin() + row,
                             std::make_move_iterator(added.begin()),
                             std::make_move_iterator(added.end()));
        node.renumber(i);
        endInsertRows();
        i = end - 1;
    }
}

void ProjectTreeModel::onChanged(const ChangeSet &changes)
{
    const std::set<TreeKey> touched = m_index.take(changes);
    // What moves to another branch leaves the old one first, since each key stands in one place.
    for (const TreeKey &key : touched) {
        if (Node *node = m_nodes.value(key); node != nullptr && node->filled)
            dropGone(*node);
    }
    for (const TreeKey &key : touched) {
        Node *node = m_nodes.value(key);
        if (node == nullptr)
            continue;
        if (node->filled)
            arrange(*node);
        if (node != m_root.get())
            Q_EMIT dataChanged(indexFor(node), indexFor(node));
    }
}

void ProjectTreeModel::onReset()
{
    beginResetModel();
    m_nodes.clear();
    m_index = ProjectTreeIndex(m_document.project());
    m_root = std::make_unique<Node>();
    m_nodes.insert(m_root->key, m_root.get());
    fill(*m_root, false);
    endResetModel();
}

QString ProjectTreeModel::headingOf(const TreeKey &key) const
{
    switch (key.sort) {
    case Sort::PowerGroup:
        return tr("Power equipment");
    case Sort::PowerKindGroup:
        return choiceWords(QString::fromUtf8(
            ChoiceNames<NodeKind>::kNames.at(static_cast<std::size_t>(key.kind))));
    case Sort::PermitGroup:
        return tr("Permits");
    case Sort::LooseRackGroup:
        return tr("Racks outside rows");
    case Sort::ObstacleGroup:
        return tr("Obstacles");
    case Sort::GroupList:
        return tr("Groups");
    case Sort::NoteGroup:
        return tr("Notes and dimensions");
    case Sort::UnderlayGroup:
        return tr("Underlays");
    case Sort::PhaseGroup:
        return tr("Build phases");
    case Sort::RackTypeGroup:
        return tr("Rack types");
    case Sort::AcceleratorTypeGroup:
        return tr("Accelerator types");
    case Sort::ContractGroup:
        return tr("Contracts");
    case Sort::TierGroup:
        return tr("Tiers of demand");
    case Sort::ThroughputGroup:
        return tr("Throughput library");
    case Sort::ShapeGroup:
        return tr("Shapes of demand");
    case Sort::ScenarioGroup:
        return tr("Scenarios");
    case Sort::Root:
    case Sort::Thing:
        break;
    }
    return thingTitle(m_document.project(), key.thing);
}

QString ProjectTreeModel::detailOf(const TreeKey &key) const
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    const auto count = static_cast<qint64>(m_index.count(key));
    if (key.sort != Sort::Thing)
        return locale.toString(count);
    if (key.thing.kind == EntityKind::RackRow || key.thing.kind == EntityKind::Hall) {
        return count == 1 ? tr("1 rack") : tr("%1 racks").arg(locale.toString(count));
    }
    return thingDetail(m_document.project(), key.thing);
}

QString ProjectTreeModel::iconOf(const TreeKey &key) const
{
    switch (key.sort) {
    case Sort::PowerGroup:
    case Sort::PowerKindGroup:
        return iconNameOf(EntityKind::PowerNode);
    case Sort::PermitGroup:
        return iconNameOf(EntityKind::Permit);
    case Sort::LooseRackGroup:
        return iconNameOf(EntityKind::Rack);
    case Sort::ObstacleGroup:
        return iconNameOf(EntityKind::Obstacle);
    case Sort::GroupList:
        return iconNameOf(EntityKind::DrawingGroup);
    case Sort::NoteGroup:
        return iconNameOf(EntityKind::Note);
    case Sort::UnderlayGroup:
        return iconNameOf(EntityKind::Underlay);
    case Sort::PhaseGroup:
        return iconNameOf(EntityKind::Phase);
    case Sort::RackTypeGroup:
    case Sort::AcceleratorTypeGroup:
        return iconNameOf(EntityKind::RackType);
    case Sort::ContractGroup:
        return iconNameOf(EntityKind::Contract);
    case Sort::TierGroup:
        return iconNameOf(EntityKind::Tier);
    case Sort::ThroughputGroup:
    case Sort::ShapeGroup:
        return iconNameOf(EntityKind::Throughput);
    case Sort::ScenarioGroup:
        return iconNameOf(EntityKind::Scenario);
    case Sort::Root:
    case Sort::Thing:
        break;
    }
    return iconNameOf(key.thing.kind);
}

QVariant ProjectTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const TreeKey &key = nodeOf(index)->key;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return headingOf(key);
    case Qt::AccessibleTextRole: {
        const QString detail = detailOf(key);
        return detail.isEmpty() ? headingOf(key)
                                : QString(headingOf(key) + QStringLiteral(", ") + detail);
    }
    case DetailRole:
        return detailOf(key);
    case IconNameRole:
        return iconOf(key);
    case HeadingRole:
        return key.sort != Sort::Thing;
    case SubjectRole:
        if (key.sort == Sort::Thing)
            return QVariant::fromValue(key.thing);
        return {};
    default:
        return {};
    }
}

bool ProjectTreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const std::optional<Subject> subject = subjectOf(index);
    if (role != Qt::EditRole || !subject)
        return false;
    const QString name = value.toString().trimmed();
    const std::array subjects{*subject};
    const Result<void> done =
        m_document.perform(tr("Rename %1").arg(displayName(m_document.project(), *subject)),
                           setField(m_document.project(), subjects, u"name", name));
    if (!done)
        Q_EMIT problem(done.message());
    return done.ok();
}

Qt::ItemFlags ProjectTreeModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const TreeKey &key = nodeOf(index)->key;
    if (key.sort == Sort::Thing && fieldIndex(key.thing.kind, u"name") >= 0)
        flags |= Qt::ItemIsEditable;
    return flags;
}

std::optional<Subject> ProjectTreeModel::subjectOf(const QModelIndex &index) const
{
    if (!index.isValid() || nodeOf(index)->key.sort != Sort::Thing)
        return std::nullopt;
    return nodeOf(index)->key.thing;
}

QModelIndex ProjectTreeModel::indexOf(Subject subject)
{
    return exists(m_document.project(), subject) ? indexOfKey({Sort::Thing, subject, 0})
                                                 : QModelIndex();
}

QModelIndex ProjectTreeModel::indexOfKey(const TreeKey &key)
{
    if (const Node *known = m_nodes.value(key))
        return indexFor(known);
    const std::optional<TreeKey> above = m_index.parent(m_document.project(), key);
    if (!above)
        return {};
    if (const QModelIndex parent = indexOfKey(*above);
        parent.isValid() || above->sort == Sort::Root)
        fill(*nodeOf(parent), true);
    const Node *node = m_nodes.value(key);
    return node != nullptr ? indexFor(node) : QModelIndex();
}

} // namespace headroom
