// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/portfolio.h"
#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;

namespace headroom {

// Figures of the portfolio in two lines, the same on screen and in every export. Measures are in
// pixels of 1/96 inch.

inline constexpr double kPortfolioRow = 44;

/// How wide the columns of the table want to be, of PortfolioSite::kColumns.
[[nodiscard]] double portfolioColumnWidth(int column);

/// The text over its note; the text in the colour of its harm. The first column carries the sign of
/// the state at the left.
void paintPortfolioCell(QPainter &painter,
                        const QRectF &area,
                        int column,
                        const PortfolioSite::Cell &cell,
                        PortfolioState state,
                        const Theme &theme);

/// Where totals and map stand in a room: the totals above the map, or, where the room is wide,
/// beside it; the foot with the legend below both. Too small for totals and map it is the map's;
/// totals is null then.
struct PortfolioHead
{
    QRectF totals;
    QRectF map;
    QRectF foot;
};

[[nodiscard]] PortfolioHead portfolioHead(const QRectF &room);

/// What the sites are together, in as many columns as the area has room for.
void paintPortfolioTotals(QPainter &painter,
                          const QRectF &area,
                          const Portfolio &portfolio,
                          const Theme &theme);

/// Headings and as many sites as fit, and how many more there are.
void paintPortfolioTable(QPainter &painter,
                         const QRectF &area,
                         const Portfolio &portfolio,
                         const Theme &theme);

} // namespace headroom
