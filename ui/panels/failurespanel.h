// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/engine/evaluation.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace headroom {

class FailureTableModel;
class PlainLabel;
class SelectionModel;
class SubjectListModel;

/// What each single failure of power or cooling does at the shown site and month, the most harmful
/// first; below it the
/// racks whose feeds are not what they seem. What is chosen here is selected everywhere. The
/// selection outlives it.
class FailuresPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FailuresPanel(SelectionModel &selection, QWidget *parent = nullptr);
    ~FailuresPanel() override;

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setSite(Id site);
    void setMonth(Month month);
    /// Offers an action beside the filter.
    void offer(QAction *action);

    /// The month with arrows, for the head of the dock.
    [[nodiscard]] QWidget *monthChooser() const { return m_months; }

    [[nodiscard]] QTreeView *view() const { return m_view; }

    [[nodiscard]] QLineEdit *filter() const { return m_filter; }

    [[nodiscard]] FailureTableModel *model() const { return m_model; }

    /// The buttons that open the lists of racks.
    [[nodiscard]] QPushButton *notDiverseButton() const { return m_notDiverse; }

    [[nodiscard]] QPushButton *undocumentedButton() const { return m_undocumented; }

    [[nodiscard]] QListView *rackList() const { return m_racks; }

    /// The rows that are selected, or all that the filter lets through, with headings.
    [[nodiscard]] QString tableText() const;

Q_SIGNALS:
    /// A rack at risk, or a thing in an explanation, was clicked: show it on the plan.
    void activated(headroom::Subject subject);
    /// Another month, so many later, is to be shown everywhere.
    void monthWanted(int later);

private:
    void makeTable();
    void makeRackList();
    void makeMonthChooser();
    void refresh();
    void showRacks();
    void takeSelection();
    void showSelection();
    void copyTable() const;
    void explain(const QModelIndex &index);

    SelectionModel &m_selection;
    FailureTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    SubjectListModel *m_rackModel;
    QWidget *m_months;
    PlainLabel *m_monthLabel;
    QLineEdit *m_filter;
    PlainLabel *m_count;
    QToolButton *m_action;
    QToolButton *m_copy;
    QTreeView *m_view;
    PlainLabel *m_empty;
    QPushButton *m_notDiverse;
    QPushButton *m_undocumented;
    QWidget *m_rackArea;
    PlainLabel *m_rackTitle;
    QListView *m_racks;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    Id m_site;
    Month m_month;
    bool m_syncing = false;
};

} // namespace headroom
