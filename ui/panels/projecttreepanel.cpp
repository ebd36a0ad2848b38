// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/projecttreepanel.h"

#include "models/document/document.h"
#include "models/presentation/thingquery.h"
#include "ui/canvas/selection.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

ProjectTreePanel::ProjectTreePanel(Document &document, SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_model(new ProjectTreeModel(document, this))
    , m_view(new QTreeView(this))
    , m_search(new QLineEdit(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setPlaceholderText(tr("Find by name"));
    m_search->setAccessibleName(tr("Find by name"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setToolTip(plainToolTip(tr("Type a part of a name; Enter goes to the next hit.")));

    m_view->setModel(m_model);
    m_view->setItemDelegate(
        new DetailDelegate(ProjectTreeModel::IconNameRole, ProjectTreeModel::DetailRole, m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(16);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Project"));
    m_view->setExpandsOnDoubleClick(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(10, 8, 10, 8);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    layout->addWidget(m_view, 1);

    connect(m_model, &ProjectTreeModel::problem, this, &ProjectTreePanel::problem);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ProjectTreePanel::openFirstLevels);
    connect(&m_selection, &SelectionModel::changed, this, &ProjectTreePanel::showSelection);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &ProjectTreePanel::takeSelection);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const auto subject = m_model->subjectOf(index))
            Q_EMIT activated(*subject);
        else
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] { find(false); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(true); });
    openFirstLevels();
}

void ProjectTreePanel::renameCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || !m_model->flags(current).testFlag(Qt::ItemIsEditable))
        return;
    m_view->scrollTo(current);
    m_view->setFocus();
    m_view->edit(current);
}

void ProjectTreePanel::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void ProjectTreePanel::openFirstLevels()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const auto subject = m_model->subjectOf(index);
        const bool isScenarios =
            !subject && index.data(ProjectTreeModel::IconNameRole) == QStringLiteral("scenario");
        if ((subject && subject->kind == EntityKind::Site) || isScenarios)
            m_view->expand(index);
    }
}

void ProjectTreePanel::showSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    const bool sameAsShown = m_selection.subjects() == m_shown;
    m_shown = m_selection.subjects();
    constexpr std::size_t kMostShown = 400; // opening thousands of rows would only hide the tree
    QItemSelection selection;
    QModelIndex current;
    if (m_selection.subjects().size() <= kMostShown) {
        for (const Subject &subject : m_selection.subjects()) {
            const QModelIndex index = m_model->indexOf(subject);
            if (!index.isValid())
                continue;
            selection.select(index, index);
            if (!current.isValid() || m_selection.current() == subject)
                current = index;
        }
    }
    QItemSelectionModel *model = m_view->selectionModel();
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    if (current.isValid()) {
        // Where the tree stands is the reader's: it moves only to what is newly selected, and for
        // many things only to what holds them.
        m_view->setAutoScroll(false);
        model->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_view->setAutoScroll(true);
        if (!sameAsShown)
            m_view->scrollTo(m_shown.size() > 1 && current.parent().isValid() ? current.parent()
                                                                              : current);
    }
    m_syncing = false;
}

void ProjectTreePanel::takeSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    std::vector<Subject> subjects;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        if (const auto subject = m_model->subjectOf(index))
            subjects.push_back(*subject);
    }
    m_selection.set(std::move(subjects));
    m_shown = m_selection.subjects();
    m_syncing = false;
}

void ProjectTreePanel::find(bool next)
{
    const std::optional<Subject> from = next ? m_selection.current() : std::nullopt;
    const QString name = m_search->text().trimmed();
    const bool asked = !name.isEmpty();
    std::optional<Subject> hit;
    if (asked) {
        const auto found = findThings(m_document.project(), {{{{}, Comparison::Contains, name}}});
        hit = found ? nextHit(*found, from) : std::nullopt;
    }
    setStyleProperty(m_search, "problem", asked && !hit);
    if (!hit)
        return;
    m_selection.set(*hit);
    if (next)
        Q_EMIT activated(*hit);
}

} // namespace headroom
