// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/failurespanel.h"

#include "models/base/programlocale.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/explanation.h"
#include "models/presentation/failuretablemodel.h"
#include "models/presentation/modeltext.h"
#include "models/presentation/subjectlistmodel.h"
#include "models/text/words.h"
#include "ui/canvas/selection.h"
#include "ui/panels/explanationpopup.h"
#include "ui/panels/harmdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

namespace {

QPushButton *makeCounter(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setFlat(true);
    button->setCheckable(true);
    return button;
}

} // namespace

FailuresPanel::FailuresPanel(SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new FailureTableModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_rackModel(new SubjectListModel(this))
    , m_months(new QWidget(this))
    , m_monthLabel(new PlainLabel(m_months))
    , m_filter(new QLineEdit(this))
    , m_count(new PlainLabel(this))
    , m_action(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_view(new QTreeView(this))
    , m_empty(new PlainLabel(this))
    , m_notDiverse(makeCounter(this))
    , m_undocumented(makeCounter(this))
    , m_rackArea(new QWidget(this))
    , m_rackTitle(new PlainLabel(m_rackArea))
    , m_racks(new QListView(m_rackArea))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_filter->setPlaceholderText(tr("Filter by name or contract"));
    m_filter->setAccessibleName(tr("Filter the failures"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(280);
    m_count->setRole(QStringLiteral("muted"));
    m_count->setElided(true);
    m_action->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_action->hide();
    m_copy->setIcon(themedIcon(QStringLiteral("duplicate")));
    m_copy->setToolTip(plainToolTip(tr("Copy the table with its headings, or the selected rows")));
    m_copy->setAccessibleName(tr("Copy the table"));
    m_empty->setRole(QStringLiteral("muted"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(14, 12, 14, 12);
    makeMonthChooser();
    makeTable();
    makeRackList();

    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 10, 6);
    head->setSpacing(8);
    head->addWidget(m_filter, 2);
    head->addWidget(m_count, 3);
    head->addWidget(m_action);
    head->addWidget(m_copy);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_view, 1);
    body->addWidget(m_rackArea);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(8, 2, 8, 4);
    foot->addWidget(m_notDiverse);
    foot->addWidget(m_undocumented);
    foot->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addLayout(body, 1);
    layout->addLayout(foot);

    connect(m_filter, &QLineEdit::textChanged, m_proxy, [this](const QString &text) {
        m_proxy->setFilterFixedString(text);
    });
    connect(m_copy, &QToolButton::clicked, this, &FailuresPanel::copyTable);
    connect(&m_selection, &SelectionModel::changed, this, &FailuresPanel::showSelection);
    refresh();
}

FailuresPanel::~FailuresPanel()
{
    // Views go before the models that they show: what they would tell nobody could hear.
    delete m_view;
    delete m_racks;
}

void FailuresPanel::makeTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setSortRole(FailureTableModel::AmountRole);
    m_proxy->setSortLocaleAware(true);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(
        new HarmDelegate(FailureTableModel::HarmRole, FailureRow::Lost, m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAccessibleName(tr("Single failures"));
    m_view->setToolTip(plainToolTip(
        tr("A click selects what is lost; a double click or Enter tells what its loss does.")));
    m_view->setSortingEnabled(true);
    QHeaderView *header = m_view->header();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::DescendingOrder); // the engine's order: by harm
    header->setStretchLastSection(true);
    header->resizeSection(FailureRow::Lost, 240);
    for (const int column : {FailureRow::RacksDark, FailureRow::OneFeed})
        header->resizeSection(column, 96);
    header->resizeSection(FailureRow::Overloaded, 120);
    header->resizeSection(FailureRow::ShortBy, 104);
    header->resizeSection(FailureRow::Batteries, 120);
    header->resizeSection(FailureRow::RacksUncooled, 112);
    header->resizeSection(FailureRow::CoolingShortBy, 128);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &FailuresPanel::takeSelection);
    connect(
        m_view, &QTreeView::activated, this, [this](const QModelIndex &index) { explain(index); });
    auto *copy = new QShortcut(QKeySequence::Copy, m_view);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &FailuresPanel::copyTable);
}

void FailuresPanel::makeRackList()
{
    m_rackArea->setFixedWidth(280);
    m_rackArea->hide();
    m_rackTitle->setWordWrap(true);
    m_rackTitle->setRole(QStringLiteral("muted"));
    m_rackTitle->setContentsMargins(10, 6, 10, 6);
    m_racks->setModel(m_rackModel);
    m_racks->setUniformItemSizes(true);
    m_racks->setItemDelegate(
        new DetailDelegate(SubjectListModel::IconNameRole, SubjectListModel::DetailRole, m_racks));
    m_racks->setAccessibleName(tr("Racks at risk"));
    auto *layout = new QVBoxLayout(m_rackArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rackTitle);
    layout->addWidget(m_racks, 1);
    connect(m_racks->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    Q_EMIT activated(current.data(SubjectListModel::SubjectRole).value<Subject>());
            });
    connect(m_notDiverse, &QPushButton::clicked, this, [this] {
        m_undocumented->setChecked(false);
        showRacks();
    });
    connect(m_undocumented, &QPushButton::clicked, this, [this] {
        m_notDiverse->setChecked(false);
        showRacks();
    });
}

void FailuresPanel::makeMonthChooser()
{
    auto *layout = new QHBoxLayout(m_months);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(6);
    const auto arrow = [this](const QString &icon, const QString &tip, int later) {
        auto *button = new QToolButton(m_months);
        button->setIcon(themedIcon(icon));
        button->setIconSize({14, 14});
        button->setToolTip(plainToolTip(tip));
        button->setAccessibleName(tip);
        button->setAutoRepeat(true);
        connect(button, &QToolButton::clicked, this, [this, later] { Q_EMIT monthWanted(later); });
        return button;
    };
    m_monthLabel->setAlignment(Qt::AlignCenter);
    m_monthLabel->setFixedWidth(84);
    layout->addWidget(arrow(QStringLiteral("previous"), tr("The month before"), -1));
    layout->addWidget(m_monthLabel);
    layout->addWidget(arrow(QStringLiteral("next"), tr("The month after"), 1));
}

void FailuresPanel::offer(QAction *action)
{
    m_action->setDefaultAction(action);
    m_action->show();
}

void FailuresPanel::setEvaluation(const Project &project,
                                  std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    refresh();
}

void FailuresPanel::setSite(Id site)
{
    m_site = site;
    refresh();
}

void FailuresPanel::setMonth(Month month)
{
    if (m_month == month)
        return;
    m_month = month;
    refresh();
}

void FailuresPanel::refresh()
{
    const Epoch *epoch = m_evaluation ? epochIn(*m_evaluation, m_site, m_month) : nullptr;
    const auto topRow =
        m_view->indexAt({0, 0}).data(FailureTableModel::SubjectRole).value<Subject>();
    const bool scrolled = m_view->verticalScrollBar()->value() > 0;
    m_model->setRows(epoch != nullptr ? failureRows(*epoch, m_project, programLocale())
                                      : std::vector<FailureRow>());
    m_monthLabel->setText(programLocale().toString(m_month.firstDay(), QStringLiteral("MMM yyyy")));
    for (const auto column : {FailureRow::RacksUncooled, FailureRow::CoolingShortBy})
        m_view->setColumnHidden(column, !m_model->tellsAnything(column));
    const int failures = m_model->rowCount();
    m_view->setVisible(failures > 0);
    m_filter->setEnabled(failures > 0);
    m_copy->setEnabled(failures > 0);
    m_empty->setVisible(failures == 0);
    m_empty->setText(
        epoch != nullptr
            ? tr("No equipment is in service here in %1: nothing can fail.").arg(words(m_month))
            : tr("Add power equipment to this site to see what its failures do."));
    m_count->setText(
        failures == 0 ? QString()
                      : tr("%1 failures in %2; %3 of them do harm. The most harmful stand first.")
                            .arg(programLocale().toString(failures),
                                 words(m_month),
                                 programLocale().toString(m_model->harmful())));
    const auto count = [](QPushButton *button, const QString &text, std::size_t racks) {
        button->setText(text.arg(programLocale().toString(qulonglong(racks))));
        button->setEnabled(racks > 0);
        if (racks == 0)
            button->setChecked(false);
    };
    count(m_notDiverse,
          tr("Feeds that meet upstream: %1 racks"),
          epoch != nullptr ? epoch->notDiverse.size() : 0);
    count(m_undocumented,
          tr("Without a full path to a source: %1 racks"),
          epoch != nullptr ? epoch->undocumented.size() : 0);
    showRacks();
    showSelection();
    const QModelIndex top = m_proxy->mapFromSource(m_model->indexOf(topRow));
    if (scrolled && top.isValid())
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
}

void FailuresPanel::showRacks()
{
    const Epoch *epoch = m_evaluation ? epochIn(*m_evaluation, m_site, m_month) : nullptr;
    const bool shown =
        epoch != nullptr && (m_notDiverse->isChecked() || m_undocumented->isChecked());
    m_rackArea->setVisible(shown);
    if (!shown)
        return;
    m_rackTitle->setText(m_notDiverse->isChecked()
                             ? tr("One loss upstream takes every feed of these racks.")
                             : tr("The feeds of these racks lead to no source, or not all do."));
    m_rackModel->setSubjects(m_notDiverse->isChecked() ? epoch->notDiverse : epoch->undocumented,
                             m_project);
}

void FailuresPanel::takeSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    std::vector<Subject> subjects;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        subjects.push_back(index.data(FailureTableModel::SubjectRole).value<Subject>());
    if (!subjects.empty())
        m_selection.set(std::move(subjects));
    m_syncing = false;
}

void FailuresPanel::showSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection selection;
    QModelIndex first;
    for (const Subject subject : m_selection.subjects()) {
        if (subject.kind != EntityKind::PowerNode)
            continue;
        const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(subject));
        if (!index.isValid())
            continue;
        selection.select(index, index);
        first = first.isValid() ? first : index;
    }
    m_view->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid())
        m_view->scrollTo(first);
    m_syncing = false;
}

void FailuresPanel::explain(const QModelIndex &index)
{
    const auto lost = index.data(FailureTableModel::SubjectRole).value<Subject>();
    const Explanation explanation =
        explainFailure(lost, m_project, *m_evaluation, m_site, m_month, programLocale());
    if (explanation.empty())
        return;
    auto *popup = new ExplanationPopup(explanation, this);
    connect(popup, &ExplanationPopup::subjectChosen, this, &FailuresPanel::activated);
    const QRect row = m_view->visualRect(index);
    popup->openAt(
        m_view->viewport()->mapToGlobal(QPoint(row.left() + 60, row.top() - popup->height())));
}

QString FailuresPanel::tableText() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return textOf(*m_proxy, rows.size() > 1 ? rows : QModelIndexList());
}

void FailuresPanel::copyTable() const
{
    QApplication::clipboard()->setText(tableText());
}

} // namespace headroom
