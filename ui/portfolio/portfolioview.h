// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/presentation/portfolio.h"

#include <QWidget>

class QSortFilterProxyModel;
class QSplitter;
class QTreeView;

namespace headroom {

class PlainLabel;
class PortfolioMapWidget;
class PortfolioTableModel;
class SelectionModel;

/// All sites on one page: what they are together, where they are, and a table of their figures in
/// the shown month. A click selects a site, a double click or Enter opens its plan. The selection
/// outlives it.
class PortfolioView : public QWidget
{
    Q_OBJECT

public:
    explicit PortfolioView(SelectionModel &selection, QWidget *parent = nullptr);
    ~PortfolioView() override;

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setMonth(Month month);

    [[nodiscard]] const Portfolio &portfolio() const { return m_portfolio; }

    [[nodiscard]] const Project &project() const { return m_project; }

    [[nodiscard]] PortfolioMapWidget *map() const { return m_map; }

    [[nodiscard]] QTreeView *view() const { return m_view; }

    /// The table, or its selected rows where there are several, with headings.
    [[nodiscard]] QString tableText() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

public Q_SLOTS:
    void selectAll();

Q_SIGNALS:
    /// One ground site was chosen here: show its headroom.
    void siteChosen(headroom::Id site);
    void siteOpened(headroom::Id site);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void fitColumns();
    void rebuild();
    void takeSelection();
    void tellChosen();
    void showSelection();

    SelectionModel &m_selection;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    Month m_month;
    Portfolio m_portfolio;
    PortfolioTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QSplitter *m_parts;
    PortfolioMapWidget *m_map;
    QTreeView *m_view;
    PlainLabel *m_empty;
    bool m_stale = true; // not worked out since something changed while it was hidden
    bool m_syncing = false;
};

} // namespace headroom
