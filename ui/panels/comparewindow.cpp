// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/comparewindow.h"

#include "models/base/programlocale.h"
#include "models/document/document.h"
#include "models/domain/levers.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/comparisontablemodel.h"
#include "models/presentation/modeltext.h"
#include "models/presentation/resourceexplanation.h"
#include "models/text/words.h"
#include "ui/charts/chartframe.h"
#include "ui/panels/explanationpopup.h"
#include "ui/panels/harmdelegate.h"
#include "ui/panels/scenariochoice.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

namespace headroom {

CompareWindow::CompareWindow(Document &document, ScenarioChoice &choice, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_document(document)
    , m_choice(choice)
    , m_service(new ComparisonService(this))
    , m_model(new ComparisonTableModel(this))
    , m_scenarios(new QListWidget(this))
    , m_sites(new QComboBox(this))
    , m_resources(new QComboBox(this))
    , m_monthLabel(new PlainLabel(this))
    , m_chart(new ChartFrame(this))
    , m_table(new QTableView(this))
    , m_status(new PlainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Compare Scenarios"));
    const QSize room = screen()->availableSize();
    resize(std::min(1220, room.width() - 60), std::min(820, room.height() - 60));
    makeTable();
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_chart);
    split->addWidget(m_table);
    split->setSizes({400, 380});
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(split, 1);
    right->addWidget(makeFoot());
    auto *line = new QFrame(this);
    line->setFixedWidth(1);
    line->setObjectName(QStringLiteral("divider"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSide());
    layout->addWidget(line);
    layout->addLayout(right, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CompareWindow::ask);
    m_watch.setInterval(100);
    connect(&m_watch, &QTimer::timeout, this, &CompareWindow::showProgress);
    connect(m_service, &ComparisonService::busyChanged, this, [this](bool busy) {
        busy ? m_watch.start() : m_watch.stop();
        m_progress->setVisible(false); // shown when the work turns out to be long
        m_cancel->setVisible(false);
    });
    connect(m_service,
            &ComparisonService::compared,
            this,
            [this](const std::vector<ComparedPlan> &plans) {
                m_plans = plans;
                showPlans();
            });
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (!changes.of<Scenario>().empty())
            fillScenarios();
        if (!changes.of<Site>().empty())
            fillSites();
        if (isVisible() && !onlyLayout(changes))
            m_soon.start();
    });
    connect(&document, &Document::wasReset, this, &QWidget::close);
    for (const QKeySequence &key :
         {QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)})
        connect(new QShortcut(key, this), &QShortcut::activated, this, &QWidget::close);
}

QWidget *CompareWindow::makeSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(230);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(6);
    const auto heading = [side](const QString &text) {
        auto *label = new PlainLabel(text, side);
        label->setFont(shippedFont(theme().captionPt + 0.5, QFont::DemiBold));
        label->setContentsMargins(14, 4, 14, 0);
        return label;
    };
    m_scenarios->setAccessibleName(tr("Scenarios to compare"));
    m_scenarios->setDragDropMode(QAbstractItemView::InternalMove);
    m_scenarios->setToolTip(
        plainToolTip(tr("Tick what to compare. Differences are from the first; drag to reorder.")));
    connect(m_scenarios, &QListWidget::itemChanged, this, [this] { m_soon.start(); });
    connect(m_scenarios->model(), &QAbstractItemModel::rowsMoved, this, [this] { m_soon.start(); });
    m_sites->setAccessibleName(tr("Site of the chart"));
    connect(m_sites, &QComboBox::activated, this, [this](int index) {
        m_site = Id{m_sites->itemData(index).toLongLong()};
        showPlans();
    });
    m_resources->setAccessibleName(tr("Resource of the chart"));
    connect(m_resources, &QComboBox::activated, this, &CompareWindow::showPlans);
    auto *months = new QHBoxLayout;
    months->setContentsMargins(12, 0, 12, 0);
    const auto arrow = [this, side](const QString &icon, const QString &tip, int step) {
        auto *button = new QToolButton(side);
        button->setIcon(themedIcon(icon));
        button->setToolTip(plainToolTip(tip));
        button->setAccessibleName(tip);
        button->setAutoRepeat(true);
        connect(button, &QToolButton::clicked, this, [this, step] { moveMonth(step); });
        return button;
    };
    m_monthLabel->setAlignment(Qt::AlignCenter);
    months->addWidget(arrow(QStringLiteral("previous"), tr("The month before"), -1));
    months->addWidget(m_monthLabel, 1);
    months->addWidget(arrow(QStringLiteral("next"), tr("The month after"), 1));
    auto *sites = new QVBoxLayout;
    sites->setContentsMargins(12, 0, 12, 0);
    sites->setSpacing(6);
    sites->addWidget(m_sites);
    sites->addWidget(m_resources);
    layout->addWidget(heading(tr("Compare")));
    layout->addWidget(m_scenarios, 1);
    layout->addWidget(heading(tr("Chart of")));
    layout->addLayout(sites);
    layout->addWidget(heading(tr("Figures of")));
    layout->addLayout(months);
    return side;
}

void CompareWindow::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new HarmDelegate(ComparisonTableModel::HarmRole, -1, m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAccessibleName(tr("Figures"));
    m_table->setToolTip(plainToolTip(tr("Double-click a figure to see its reason.")));
    connect(m_table, &QTableView::activated, this, &CompareWindow::explain);
    auto *copy = new QShortcut(QKeySequence::Copy, m_table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        QApplication::clipboard()->setText(tableText());
    });
}

QWidget *CompareWindow::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(14, 6, 10, 8);
    m_status->setRole(QStringLiteral("muted"));
    m_status->setElided(true);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->hide();
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_service->cancel();
        m_status->setText(tr("Cancelled; the figures are those from before."));
    });
    auto *copy = new QPushButton(themedIcon(QStringLiteral("duplicate")), tr("Copy Table"), foot);
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(tableText());
    });
    layout->addWidget(m_status, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    layout->addWidget(copy);
    return foot;
}

void CompareWindow::open(Id site, Month month)
{
    m_site = site;
    m_month = month;
    fillSites();
    fillScenarios();
    moveMonth(0);
    show();
    raise();
    activateWindow();
    m_soon.start();
}

/// Keeps the order and the ticks of what was there; what is new is ticked and comes last.
void CompareWindow::fillScenarios()
{
    const QSignalBlocker quiet(m_scenarios);
    std::vector<std::pair<qint64, bool>> before;
    for (int i = 0; i < m_scenarios->count(); ++i) {
        const QListWidgetItem *item = m_scenarios->item(i);
        before.emplace_back(item->data(Qt::UserRole).toLongLong(),
                            item->checkState() == Qt::Checked);
    }
    std::vector<std::pair<qint64, QString>> present{{0, tr("The plan itself")}};
    for (const Scenario &scenario : scenariosInOrder(m_document.project()))
        present.emplace_back(scenario.id.value, scenario.name);
    const auto place = [&before](qint64 id) {
        return std::find_if(
            before.begin(), before.end(), [id](const auto &entry) { return entry.first == id; });
    };
    std::stable_sort(present.begin(), present.end(), [&place](const auto &a, const auto &b) {
        return place(a.first) < place(b.first);
    });
    m_scenarios->clear();
    for (const auto &[id, name] : present) {
        auto *item = new QListWidgetItem(name, m_scenarios);
        const auto known = place(id);
        item->setData(Qt::UserRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       | Qt::ItemIsDragEnabled);
        item->setCheckState(known == before.end() || known->second ? Qt::Checked : Qt::Unchecked);
    }
}

void CompareWindow::fillSites()
{
    m_sites->clear();
    for (const Site &site : m_document.project().table<Site>()) {
        if (site.kind != SiteKind::Ground)
            continue;
        m_sites->addItem(site.name, site.id.value);
        if (site.id == m_site)
            m_sites->setCurrentIndex(m_sites->count() - 1);
    }
}

/// Keeps the choice where the site has that resource, else falls back on the first, power.
void CompareWindow::fillResources()
{
    const QVariant before = m_resources->currentData();
    m_resources->clear();
    for (const QString &name : comparedResources(m_plans, m_site))
        m_resources->addItem(resourceTitle(name, programLocale()), name);
    m_resources->setCurrentIndex(std::max(0, m_resources->findData(before)));
}

void CompareWindow::ask()
{
    std::vector<std::optional<Id>> wanted;
    for (int i = 0; i < m_scenarios->count(); ++i) {
        const QListWidgetItem *item = m_scenarios->item(i);
        const qint64 id = item->data(Qt::UserRole).toLongLong();
        if (item->checkState() == Qt::Checked)
            wanted.push_back(id > 0 ? std::optional<Id>(Id{id}) : std::nullopt);
    }
    m_service->request(m_document.project(), std::move(wanted));
}

void CompareWindow::moveMonth(int months)
{
    const Settings &settings = m_document.project().settings();
    const Month last = settings.horizonStart + std::max(0, settings.horizonMonths - 1);
    m_month =
        std::clamp(m_month + months, settings.horizonStart, std::max(settings.horizonStart, last));
    m_monthLabel->setText(words(m_month, programLocale()));
    if (!m_plans.empty())
        showPlans();
}

void CompareWindow::showPlans()
{
    const QModelIndex current = m_table->currentIndex();
    m_model->setComparison(compare(m_plans, m_month, programLocale()));
    m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    fillResources();
    m_chart->setSpec(
        comparisonChart(m_plans, m_site, m_resources->currentData().toString(), programLocale()));
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    const Comparison &comparison = m_model->comparison();
    const auto differing = std::count_if(comparison.rows.begin(),
                                         comparison.rows.end(),
                                         [](const ComparisonRow &row) { return row.differs; });
    QString status;
    if (comparison.names.size() > 1) {
        status = differing == 0
                     ? tr("Nothing differs.")
                     : tr("%1 of %2 figures differ; they stand first. In brackets: the difference "
                          "from %3.")
                           .arg(QString::number(differing),
                                QString::number(comparison.rows.size()),
                                comparison.names.front());
    }
    for (const QString &problem : comparison.problems)
        status = problem + QLatin1Char(' ') + status;
    m_status->setText(status);
    m_status->setToolTip(plainToolTip(status));
}

void CompareWindow::showProgress()
{
    m_progress->setVisible(true);
    m_cancel->setVisible(true);
    m_progress->setValue(static_cast<int>(1000 * m_service->progressShare()));
    m_status->setText(tr("Evaluating the scenarios…"));
}

void CompareWindow::explain(const QModelIndex &index)
{
    const int plan = index.column() - ComparisonTableModel::FirstPlanColumn;
    if (plan < 0)
        return;
    std::vector<const ComparedPlan *> shown;
    for (const ComparedPlan &each : m_plans) {
        if (each.evaluation)
            shown.push_back(&each);
    }
    const ComparisonRow &row = m_model->comparison().rows[static_cast<std::size_t>(index.row())];
    const ComparedPlan &seen = *shown[static_cast<std::size_t>(plan)];
    const Explanation explanation = explainResource(
        row.resource,
        row.normalCase ? ExplainedFigure::HeadroomNormal : ExplainedFigure::HeadroomWorst,
        seen.project,
        *seen.evaluation,
        row.site,
        row.cells[static_cast<std::size_t>(plan)].month.value_or(m_month),
        programLocale());
    if (explanation.empty())
        return;
    auto *popup = new ExplanationPopup(explanation, this);
    connect(popup, &ExplanationPopup::subjectChosen, this, &CompareWindow::subjectChosen);
    const QRect cell = m_table->visualRect(index);
    popup->openAt(m_table->viewport()->mapToGlobal(
        QPoint(cell.right() - popup->width(), cell.top() - popup->height())));
}

QString CompareWindow::tableText() const
{
    return textOf(*m_model);
}

} // namespace headroom
