// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/presentation/chartspec.h"
#include "models/presentation/explanation.h"
#include "ui/charts/chartset.h"

#include <QDate>
#include <QWidget>

#include <memory>

class QComboBox;

namespace headroom {

class ChartChooser;
class ChartFrame;
class HeadroomSummary;
class LatestWorker;
class NextAmount;
class PlainLabel;
class ScenarioChoice;
struct ChartRequest;

/// The headroom of a site: the figures of one month in large beside a chart, which can be chosen.
/// Shows the last evaluation that it was given.
class HeadroomPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HeadroomPanel(ScenarioChoice &scenarios, QWidget *parent = nullptr);
    ~HeadroomPanel() override;

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);

    /// What the scenario was applied to, for charts that tell what its levers do. Before the
    /// evaluation.
    void setPlan(const Project &plan) { m_plan = plan; }

    void setSite(Id site);
    /// What the plan is shown with beside its scenario, for the caption: "T1 failed".
    void setCondition(const QString &words);
    /// Why there is no evaluation: a scenario that cannot be applied.
    void setProblem(const QString &sentence);

    /// Shows the figures of a month so many months later.
    void moveMonth(int months);

    /// The month of the figures.
    [[nodiscard]] Month month() const { return m_month; }

    /// Opens the reason of a figure of the shown month.
    void explain(ExplainedFigure figure);

    [[nodiscard]] ChartFrame *chart() const { return m_chart; }

    [[nodiscard]] ChartChooser *chartChooser() const { return m_chartChooser; }

    [[nodiscard]] NextAmount *nextAmount() const { return m_next; }

    [[nodiscard]] HeadroomSummary *summary() const { return m_summary; }

    /// Chart, site, scenario and month choosers, for the head of the dock.
    [[nodiscard]] QWidget *choosers() const { return m_choosers; }

Q_SIGNALS:
    void siteChosen(headroom::Id site);
    /// A thing in an explanation was clicked.
    void subjectChosen(headroom::Subject subject);
    void monthChanged(headroom::Month month);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeChoosers();
    void fillSites();
    void refresh();
    void showMonth();
    void showChart();
    /// What a chart of that name is asked for: what is shown, as large as the frame.
    [[nodiscard]] ChartRequest chartRequest(const QString &name) const;
    /// Builds charts on the worker of exports.
    void buildCharts(const QStringList &names, const ChartSet::Deliver &deliver);
    /// Draws a slow chart as soon as it is worked out, and says so until then.
    void showLater(const QString &name);
    [[nodiscard]] int rowsThatFit() const;

    ScenarioChoice &m_scenarios;
    ChartFrame *m_chart;
    HeadroomSummary *m_summary;
    NextAmount *m_next;
    QWidget *m_choosers;
    ChartChooser *m_chartChooser;
    QComboBox *m_sites;
    PlainLabel *m_monthLabel;
    Project m_project;
    Project m_plan; // without its scenario
    std::shared_ptr<const Evaluation> m_evaluation;
    Id m_site;
    QString m_condition;
    Month m_month = Month::of(QDate::currentDate());
    std::optional<Month> m_toldMonth;
    std::optional<OperatingPoint> m_operating; // of the map that is shown, where it was moved
    int m_rows = 0;                            // that the chart was asked for
    // Last: they end before the rest goes.
    std::unique_ptr<LatestWorker> m_exports; // builds what is exported
    std::unique_ptr<LatestWorker> m_worker;  // of slow charts
};

} // namespace headroom
