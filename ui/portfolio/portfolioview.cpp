// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioview.h"

#include "models/presentation/modeltext.h"
#include "models/presentation/portfoliotablemodel.h"
#include "ui/canvas/selection.h"
#include "ui/portfolio/portfoliocells.h"
#include "ui/portfolio/portfoliodelegate.h"
#include "ui/portfolio/portfoliomapwidget.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QResizeEvent>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace headroom {

PortfolioView::PortfolioView(SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new PortfolioTableModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_parts(new QSplitter(Qt::Vertical, this))
    , m_map(new PortfolioMapWidget(m_portfolio, m_parts))
    , m_view(new QTreeView(m_parts))
    , m_empty(new PlainLabel(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_empty->setRole(QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    makeTable();
    m_parts->addWidget(m_map);
    m_parts->addWidget(m_view);
    m_parts->setStretchFactor(0, 3);
    m_parts->setStretchFactor(1, 2);
    m_parts->setSizes({580, 420}); // as shares of whatever there is
    m_parts->setHandleWidth(1);
    m_parts->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts);
    layout->addWidget(m_empty);
    setFocusProxy(m_view);

    connect(m_map, &PortfolioMapWidget::siteChosen, this, [this](Id site) {
        if (site.isValid())
            m_selection.set({EntityKind::Site, site});
        else
            m_selection.clear();
        tellChosen();
        m_view->setFocus();
    });
    connect(m_map, &PortfolioMapWidget::siteOpened, this, &PortfolioView::siteOpened);
    connect(&m_selection, &SelectionModel::changed, this, &PortfolioView::showSelection);
}

PortfolioView::~PortfolioView()
{
    delete m_view; // before the model that it shows
}

void PortfolioView::makeTable()
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(PortfolioTableModel::AmountRole);
    m_proxy->setSortLocaleAware(true);
    m_view->setModel(m_proxy);
    m_view->setItemDelegate(new PortfolioDelegate(m_view));
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAccessibleName(tr("Sites"));
    m_view->setMinimumHeight(100);
    m_view->setSortingEnabled(true);
    QHeaderView *header = m_view->header();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder); // by kind, then by name
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(60);
    header->setFont(shippedFont(theme().captionPt));
    fitColumns();
    connect(m_view->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &PortfolioView::takeSelection);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT siteOpened(index.data(PortfolioTableModel::SubjectRole).value<Subject>().id);
    });
    auto *copy = new QShortcut(QKeySequence::Copy, m_view);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QApplication::clipboard()->setText(tableText());
    });
}

void PortfolioView::setEvaluation(const Project &project,
                                  std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    rebuild();
}

void PortfolioView::setMonth(Month month)
{
    if (m_month == month)
        return;
    m_month = month;
    rebuild();
}

/// Hidden it only remembers that something has changed.
void PortfolioView::rebuild()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_portfolio = portfolioOf(
        {.month = m_month, .today = QDate::currentDate()}, m_project, m_evaluation.get());
    m_syncing = true;
    m_model->setSites(m_portfolio.sites);
    m_syncing = false;
    m_map->refresh();
    m_parts->setVisible(!m_portfolio.sites.empty());
    m_empty->setVisible(m_portfolio.sites.empty());
    m_empty->setText(m_portfolio.emptyReason);
    showSelection();
}

void PortfolioView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        rebuild();
}

/// All columns side by side as long as they can still be read; else as wide as they want to be.
void PortfolioView::fitColumns()
{
    constexpr double kLeastShare = 0.82;
    double wanted = 0;
    for (int column = 0; column < PortfolioSite::kColumns; ++column)
        wanted += portfolioColumnWidth(column);
    const double fitting = (width() - 14) / wanted;
    const double share = fitting < kLeastShare ? 1 : fitting;
    for (int column = 0; column < PortfolioSite::kColumns; ++column)
        m_view->header()->resizeSection(column,
                                        static_cast<int>(portfolioColumnWidth(column) * share));
}

void PortfolioView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void PortfolioView::takeSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    std::vector<Subject> sites;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        sites.push_back(index.data(PortfolioTableModel::SubjectRole).value<Subject>());
    m_selection.set(std::move(sites));
    m_syncing = false;
    showSelection();
    tellChosen();
}

void PortfolioView::tellChosen()
{
    const std::vector<Subject> &subjects = m_selection.subjects();
    const int index = subjects.size() == 1 ? m_portfolio.indexOf(subjects.front().id) : -1;
    if (index >= 0 && m_portfolio.sites[static_cast<std::size_t>(index)].kind == SiteKind::Ground)
        Q_EMIT siteChosen(subjects.front().id);
}

void PortfolioView::showSelection()
{
    if (m_syncing)
        return;
    m_syncing = true;
    QItemSelection rows;
    std::vector<Id> sites;
    QModelIndex first;
    for (const Subject subject : m_selection.subjects()) {
        if (subject.kind != EntityKind::Site)
            continue;
        sites.push_back(subject.id);
        const QModelIndex index = m_proxy->mapFromSource(m_model->indexOf(subject.id));
        if (!index.isValid())
            continue;
        rows.select(index, index);
        first = first.isValid() ? first : index;
    }
    m_view->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (first.isValid()) {
        m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_view->scrollTo(first);
    }
    m_map->setSelected(std::move(sites));
    m_syncing = false;
}

void PortfolioView::selectAll()
{
    m_view->selectAll();
}

QString PortfolioView::tableText() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return textOf(*m_proxy, rows.size() > 1 ? rows : QModelIndexList());
}

} // namespace headroom
