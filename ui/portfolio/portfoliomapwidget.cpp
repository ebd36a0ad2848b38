// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliomapwidget.h"

#include "ui/widgets/plaintext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace headroom {

PortfolioMapWidget::PortfolioMapWidget(const Portfolio &portfolio, QWidget *parent)
    : QWidget(parent)
    , m_portfolio(portfolio)
{
    setMouseTracking(true);
    setAccessibleName(tr("Map of the sites"));
}

void PortfolioMapWidget::refresh()
{
    QStringList totals;
    for (const Portfolio::Total &total : m_portfolio.totals)
        totals << tr("%1: %2 %3").arg(total.caption, total.figure, total.note).trimmed();
    setAccessibleDescription(totals.join(QStringLiteral("; ")));
    layOut();
}

void PortfolioMapWidget::layOut()
{
    m_head = portfolioHead(QRectF(rect()).adjusted(8, 6, -8, -4));
    m_map = PortfolioMap(m_portfolio, m_head.map, m_head.foot, theme());
    m_look.pointedAt = -1;
    update();
}

void PortfolioMapWidget::setSelected(std::vector<Id> sites)
{
    m_look.selected = std::move(sites);
    update();
}

QPointF PortfolioMapWidget::placeOf(Id site) const
{
    const int index = m_portfolio.indexOf(site);
    for (const PortfolioMap::Marker &marker : m_map.markers()) {
        if (marker.site == index)
            return marker.centre;
    }
    return {};
}

Id PortfolioMapWidget::idAt(QPointF position) const
{
    const int index = m_map.siteAt(position);
    return index < 0 ? Id() : m_portfolio.sites[static_cast<std::size_t>(index)].site;
}

void PortfolioMapWidget::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().canvas);
    paintPortfolioTotals(painter, m_head.totals, m_portfolio, theme());
    m_map.paint(painter, m_portfolio, theme(), m_look);
}

void PortfolioMapWidget::resizeEvent(QResizeEvent * /*event*/)
{
    layOut();
}

void PortfolioMapWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        Q_EMIT siteChosen(idAt(event->position()));
}

void PortfolioMapWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Id site = idAt(event->position());
    if (event->button() == Qt::LeftButton && site.isValid())
        Q_EMIT siteOpened(site);
}

void PortfolioMapWidget::mouseMoveEvent(QMouseEvent *event)
{
    pointAt(m_map.siteAt(event->position()));
}

void PortfolioMapWidget::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    pointAt(-1);
}

void PortfolioMapWidget::pointAt(int site)
{
    if (site == m_look.pointedAt)
        return;
    m_look.pointedAt = site;
    if (site >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

bool PortfolioMapWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = m_map.siteAt(help->pos());
    if (index < 0) {
        QToolTip::hideText();
        return true;
    }
    const PortfolioSite &site = m_portfolio.sites[static_cast<std::size_t>(index)];
    QStringList lines;
    for (int column = 0; column < PortfolioSite::kColumns; ++column) {
        const PortfolioSite::Cell &cell = site.cells.at(static_cast<std::size_t>(column));
        if (cell.text.isEmpty())
            continue;
        const QString text =
            cell.note.isEmpty() ? cell.text : tr("%1, %2").arg(cell.text, cell.note);
        lines << (column == PortfolioSite::Name ? text
                                                : tr("%1: %2").arg(portfolioHeading(column), text));
    }
    QToolTip::showText(help->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), this);
    return true;
}

} // namespace headroom
