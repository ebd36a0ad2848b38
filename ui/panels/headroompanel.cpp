// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headroompanel.h"

#include "models/base/programlocale.h"
#include "models/document/latestworker.h"
#include "models/presentation/chartreading.h"
#include "models/presentation/charts.h"
#include "models/presentation/resourceexplanation.h"
#include "ui/charts/chartframe.h"
#include "ui/panels/chartchooser.h"
#include "ui/panels/explanationpopup.h"
#include "ui/panels/headroomsummary.h"
#include "ui/panels/nextamount.h"
#include "ui/panels/scenariochoice.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

constexpr int kSummaryWidth = 268;

/// A chart with the condition that it was drawn under.
ChartSpec conditioned(ChartSpec spec, const QString &condition)
{
    if (!condition.isEmpty())
        spec.scenario += (spec.scenario.isEmpty() ? QString() : QStringLiteral(", ")) + condition;
    return spec;
}

} // namespace

HeadroomPanel::HeadroomPanel(ScenarioChoice &scenarios, QWidget *parent)
    : QWidget(parent)
    , m_scenarios(scenarios)
    , m_chart(new ChartFrame(this))
    , m_summary(new HeadroomSummary(this))
    , m_next(new NextAmount(this))
    , m_choosers(new QWidget(this))
    , m_chartChooser(new ChartChooser(m_choosers))
    , m_sites(new QComboBox(m_choosers))
    , m_monthLabel(new PlainLabel(m_choosers))
    , m_exports(std::make_unique<LatestWorker>())
    , m_worker(std::make_unique<LatestWorker>())
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    makeChoosers();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFixedWidth(kSummaryWidth);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *side = new QWidget(area);
    side->setObjectName(QStringLiteral("panel"));
    auto *figures = new QVBoxLayout(side);
    figures->setContentsMargins(16, 10, 12, 8);
    figures->setSpacing(4);
    figures->addWidget(m_summary);
    figures->addWidget(m_next);
    figures->addStretch(1);
    connect(m_summary->whyNormal(), &QToolButton::clicked, this, [this] {
        explain(ExplainedFigure::HeadroomNormal);
    });
    connect(m_summary->whyBinding(), &QToolButton::clicked, this, [this] {
        explain(ExplainedFigure::HeadroomWorst);
    });
    area->setWidget(side);
    area->setFocusPolicy(Qt::NoFocus);
    auto *line = new QFrame(this);
    line->setFixedWidth(1);
    line->setObjectName(QStringLiteral("divider"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area);
    layout->addWidget(line);
    layout->addWidget(m_chart, 1);
}

HeadroomPanel::~HeadroomPanel() = default;

void HeadroomPanel::makeChoosers()
{
    auto *layout = new QHBoxLayout(m_choosers);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(6);
    m_sites->setAccessibleName(tr("Site"));
    m_sites->setToolTip(plainToolTip(tr("The site that is shown")));
    m_sites->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_sites, &QComboBox::activated, this, [this](int index) {
        Q_EMIT siteChosen(Id{m_sites->itemData(index).toLongLong()});
    });
    const auto arrow = [this](const QString &icon, const QString &tip, int months) {
        auto *button = new QToolButton(m_choosers);
        button->setIcon(themedIcon(icon));
        button->setIconSize({14, 14});
        button->setToolTip(plainToolTip(tip));
        button->setAccessibleName(tip);
        button->setAutoRepeat(true);
        connect(button, &QToolButton::clicked, this, [this, months] { moveMonth(months); });
        return button;
    };
    m_monthLabel->setAlignment(Qt::AlignCenter);
    m_monthLabel->setFixedWidth(84);
    m_monthLabel->setToolTip(plainToolTip(tr("The month of the figures at the left")));
    auto *scenarios = new ScenarioChooser(m_scenarios, m_choosers);
    connect(m_chart, &ChartFrame::operatingPointMoved, this, [this](double x, double y) {
        m_operating = OperatingPoint{x, y, {}};
        showChart();
    });
    connect(m_chartChooser, &ChartChooser::changed, this, [this] {
        m_operating.reset();
        showMonth();
        showChart();
    });
    m_chart->setChartSet({m_chartChooser->charts(),
                          [this](const QStringList &names, const ChartSet::Deliver &deliver) {
                              buildCharts(names, deliver);
                          },
                          [this] { m_exports->cancel(); }});
    layout->addWidget(m_chartChooser);
    layout->addWidget(m_sites);
    layout->addWidget(scenarios);
    layout->addWidget(arrow(QStringLiteral("previous"), tr("The month before"), -1));
    layout->addWidget(m_monthLabel);
    layout->addWidget(arrow(QStringLiteral("next"), tr("The month after"), 1));
}

void HeadroomPanel::setEvaluation(const Project &project,
                                  std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    m_operating.reset(); // what was tried, was tried on the plan before
    fillSites();
    refresh();
}

void HeadroomPanel::setSite(Id site)
{
    if (m_site == site)
        return;
    m_site = site;
    fillSites();
    refresh();
}

void HeadroomPanel::setCondition(const QString &words)
{
    m_condition = words; // the evaluation that follows shows it
}

void HeadroomPanel::setProblem(const QString &sentence)
{
    m_evaluation.reset();
    m_worker->cancel();
    ChartSpec spec;
    spec.name = QStringLiteral("headroom");
    spec.emptyReason = sentence;
    m_chart->setSpec(spec);
    Headline none;
    none.emptyReason = sentence;
    m_summary->setHeadline(none);
}

void HeadroomPanel::fillSites()
{
    std::vector<Site> sites(m_project.table<Site>().begin(), m_project.table<Site>().end());
    std::sort(sites.begin(), sites.end(), [](const Site &a, const Site &b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    m_sites->clear();
    for (const Site &site : sites) {
        m_sites->addItem(site.name, site.id.value);
        if (site.id == m_site)
            m_sites->setCurrentIndex(m_sites->count() - 1);
    }
    m_sites->setVisible(sites.size() > 1);
}

void HeadroomPanel::explain(ExplainedFigure figure)
{
    if (!m_evaluation)
        return;
    const Explanation explanation = explainResource(m_chartChooser->resource(),
                                                    figure,
                                                    m_project,
                                                    *m_evaluation,
                                                    m_site,
                                                    m_month,
                                                    programLocale());
    if (explanation.empty())
        return;
    auto *popup = new ExplanationPopup(explanation, this);
    connect(popup, &ExplanationPopup::subjectChosen, this, &HeadroomPanel::subjectChosen);
    popup->openAt(mapToGlobal(QPoint(kSummaryWidth + 8, height() - popup->height())));
}

void HeadroomPanel::moveMonth(int months)
{
    m_month = m_month + months;
    showMonth();
    if (m_chartChooser->chart().byMonth)
        showChart();
}

void HeadroomPanel::showMonth()
{
    if (!m_evaluation)
        return;
    const Month first = m_evaluation->firstMonth;
    m_month = std::clamp(m_month, first, first + std::max(0, m_evaluation->months - 1));
    if (m_month != m_toldMonth) {
        m_toldMonth = m_month;
        Q_EMIT monthChanged(m_month);
    }
    m_monthLabel->setText(programLocale().toString(m_month.firstDay(), QStringLiteral("MMM yyyy")));
    m_next->setResource(m_chartChooser->resource());
    m_summary->setHeadline(
        headline(m_project, *m_evaluation, m_site, m_month, m_chartChooser->resource()));
}

void HeadroomPanel::refresh()
{
    if (!m_evaluation)
        return;
    m_chartChooser->setResources(chartResources(
        *m_evaluation, m_site.isValid() ? std::optional(m_site) : std::nullopt, programLocale()));
    m_next->setSite(m_site);
    m_next->setEvaluation(m_project, m_evaluation);
    showMonth();
    showChart();
}

ChartRequest HeadroomPanel::chartRequest(const QString &name) const
{
    ChartRequest request;
    m_chartChooser->apply(request);
    request.name = name;
    if (m_site.isValid())
        request.site = m_site;
    request.scenario = m_scenarios.current();
    request.plan = m_plan;
    request.operating = m_operating;
    request.month = m_month;
    request.mostRows = rowsThatFit();
    request.asOf = QDate::currentDate();
    return request;
}

void HeadroomPanel::buildCharts(const QStringList &names, const ChartSet::Deliver &deliver)
{
    if (!m_evaluation)
        return;
    std::vector<ChartRequest> requests;
    for (const QString &name : names)
        requests.push_back(chartRequest(name));
    m_exports->submit([requests = std::move(requests),
                       project = m_project,
                       evaluation = m_evaluation,
                       condition = m_condition,
                       deliver](Progress &progress) -> LatestWorker::Delivery {
        std::vector<ChartSpec> specs;
        for (ChartRequest request : requests) {
            request.progress = &progress;
            if (!progress.cancelled)
                specs.push_back(conditioned(buildChart(request, project, *evaluation), condition));
        }
        return [specs = std::move(specs), deliver] { deliver(specs); };
    });
}

void HeadroomPanel::showChart()
{
    if (!m_evaluation)
        return;
    m_rows = rowsThatFit();
    const ChartInfo &info = m_chartChooser->chart();
    if (info.slow) {
        showLater(info.name);
        return;
    }
    m_worker->cancel();
    m_chart->setSpec(
        conditioned(buildChart(chartRequest(info.name), m_project, *m_evaluation), m_condition));
}

void HeadroomPanel::showLater(const QString &name)
{
    if (m_chart->spec().name != name) {
        ChartSpec waiting;
        waiting.name = name;
        waiting.title = m_chartChooser->chart().title;
        waiting.emptyReason = tr("This chart is being worked out…");
        m_chart->setSpec(waiting);
    }
    m_worker->submit([this,
                      request = chartRequest(name),
                      project = m_project,
                      evaluation = m_evaluation,
                      condition = m_condition](Progress &progress) -> LatestWorker::Delivery {
        ChartRequest own = request;
        own.progress = &progress;
        const ChartSpec spec = conditioned(buildChart(own, project, *evaluation), condition);
        return [this, spec] { m_chart->setSpec(spec); };
    });
}

int HeadroomPanel::rowsThatFit() const
{
    constexpr int kAround = 190; // pixels that titles, axis and footer take
    constexpr int kRow = 15;
    constexpr int kLeast = 6;
    constexpr int kMost = 40;
    return std::clamp((m_chart->height() - kAround) / kRow, kLeast, kMost);
}

void HeadroomPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (rowsThatFit() != m_rows && isHeatMap(m_chart->spec()))
        showChart();
}

} // namespace headroom
