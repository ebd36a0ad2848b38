// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/comparisonservice.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableView;

namespace headroom {

class ChartFrame;
class ComparisonTableModel;
class Document;
class PlainLabel;
class ScenarioChoice;

/// A window of its own that puts any number of scenarios side by side: one chart with a line for
/// each, and a table of figures with those that differ first. Follows the document while it is
/// open. Document and choice outlive it.
class CompareWindow : public QWidget
{
    Q_OBJECT

public:
    CompareWindow(Document &document, ScenarioChoice &choice, QWidget *parent = nullptr);

    /// Where to begin; every scenario is compared at first.
    void open(Id site, Month month);

    [[nodiscard]] QListWidget *scenarios() const { return m_scenarios; }

    [[nodiscard]] QComboBox *resources() const { return m_resources; }

    [[nodiscard]] QTableView *table() const { return m_table; }

    [[nodiscard]] ComparisonTableModel *model() const { return m_model; }

    [[nodiscard]] ChartFrame *chart() const { return m_chart; }

    [[nodiscard]] ComparisonService *service() const { return m_service; }

    [[nodiscard]] QString tableText() const;

Q_SIGNALS:
    /// A thing in an explanation was clicked.
    void subjectChosen(headroom::Subject subject);

private:
    [[nodiscard]] QWidget *makeSide();
    [[nodiscard]] QWidget *makeFoot();
    void makeTable();
    void fillScenarios();
    void fillSites();
    void fillResources();
    void ask();
    void moveMonth(int months);
    void showPlans();
    void showProgress();
    void explain(const QModelIndex &index);

    Document &m_document;
    ScenarioChoice &m_choice;
    ComparisonService *m_service;
    ComparisonTableModel *m_model;
    QListWidget *m_scenarios;
    QComboBox *m_sites;
    QComboBox *m_resources;
    PlainLabel *m_monthLabel;
    ChartFrame *m_chart;
    QTableView *m_table;
    PlainLabel *m_status;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_soon;
    QTimer m_watch;
    std::vector<ComparedPlan> m_plans;
    Id m_site;
    Month m_month;
};

} // namespace headroom
