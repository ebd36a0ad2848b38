// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliocells.h"
#include "ui/portfolio/portfoliomap.h"

#include <QWidget>

namespace headroom {

/// The totals and the map of a portfolio. The table below it says and does the same for the
/// keyboard and for readers of screens. The portfolio outlives it.
class PortfolioMapWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PortfolioMapWidget(const Portfolio &portfolio, QWidget *parent = nullptr);

    /// The portfolio has changed.
    void refresh();
    void setSelected(std::vector<Id> sites);

    /// Where the sign of a site stands; a null point where it is not on the map.
    [[nodiscard]] QPointF placeOf(Id site) const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 140}; }

    [[nodiscard]] QSize sizeHint() const override { return {800, 400}; }

Q_SIGNALS:
    void siteChosen(headroom::Id site);
    void siteOpened(headroom::Id site);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void layOut();
    void pointAt(int site);
    [[nodiscard]] Id idAt(QPointF position) const;

    const Portfolio &m_portfolio;
    PortfolioHead m_head;
    PortfolioMap m_map;
    PortfolioMap::Look m_look;
};

} // namespace headroom
