// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliocells.h"

#include "ui/portfolio/portfoliomap.h"
#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace headroom {

namespace {

constexpr double kPad = 6;
constexpr double kFoot = 22;
constexpr double kSignWidth = 22;
constexpr double kHeading = 26;
constexpr double kTotalWidth = 174;
constexpr double kTotalHeight = 58;

QColor toneOf(Harm harm, const Theme &theme)
{
    return harm == Harm::Danger ? theme.danger : harm == Harm::Warning ? theme.warning : theme.text;
}

void paintLine(QPainter &painter,
               const QRectF &area,
               const QString &text,
               const QFont &font,
               const QColor &colour,
               bool right)
{
    const QFontMetricsF metrics(font);
    const QString shown = metrics.elidedText(printable(text), Qt::ElideRight, area.width());
    painter.setFont(font);
    painter.setPen(colour);
    const double x = right ? area.right() - metrics.horizontalAdvance(shown) : area.left();
    painter.drawText(QPointF(x, area.top() + metrics.ascent()), shown);
}

} // namespace

double portfolioColumnWidth(int column)
{
    switch (column) {
    case PortfolioSite::Name:
    case PortfolioSite::Accelerators:
        return 126;
    case PortfolioSite::FacilityPower:
    case PortfolioSite::FreeNormal:
        return 106;
    case PortfolioSite::FreeWorst:
        return 148;
    case PortfolioSite::NextShortage:
        return 160;
    default:
        return 92;
    }
}

void paintPortfolioCell(QPainter &painter,
                        const QRectF &area,
                        int column,
                        const PortfolioSite::Cell &cell,
                        PortfolioState state,
                        const Theme &theme)
{
    const bool isName = column == PortfolioSite::Name;
    QRectF room = area.adjusted(kPad, 0, -kPad, 0);
    if (isName) {
        paintPortfolioSign(painter, QPointF(room.left() + 7, area.center().y()), 5.5, state, theme);
        room.setLeft(room.left() + kSignWidth);
    }
    const QFont font = pictureFont(theme.bodyPt - 0.5, isName ? QFont::DemiBold : QFont::Medium);
    const QFont small = pictureFont(theme.captionPt - 0.5);
    const double height = QFontMetricsF(font).height();
    const double noteHeight = cell.note.isEmpty() ? 0 : QFontMetricsF(small).height();
    room.setTop(area.center().y() - (height + noteHeight) / 2);
    const bool nothing = cell.text.isEmpty() && cell.note.isEmpty();
    paintLine(painter,
              room,
              nothing || cell.text.isEmpty() ? QString(QChar(0x2013)) : cell.text,
              font,
              nothing ? theme.mutedText : toneOf(cell.harm, theme),
              !isName);
    room.setTop(room.top() + height);
    paintLine(painter, room, cell.note, small, theme.mutedText, !isName);
}

PortfolioHead portfolioHead(const QRectF &room)
{
    constexpr double kLeastMap = 110;
    constexpr double kWide = 2.4;
    constexpr int kTotals = 6;
    PortfolioHead head{{}, room, room};
    head.foot.setTop(room.bottom() - kFoot);
    head.map.setBottom(head.foot.top() - 4);
    if (room.width() > kWide * room.height() && room.width() > 4 * kTotalWidth) {
        const int rows = std::clamp(static_cast<int>(head.map.height() / kTotalHeight), 1, kTotals);
        const int columns = (kTotals + rows - 1) / rows;
        if (rows * columns >= kTotals && columns * kTotalWidth < room.width() / 2) {
            const int lines = kTotals / columns;
            head.totals =
                QRectF(room.topLeft(), QSizeF(columns * kTotalWidth, lines * kTotalHeight));
            head.totals.moveTop(head.map.center().y() - head.totals.height() / 2);
            head.map.setLeft(head.totals.right());
            return head;
        }
    }
    const int columns = std::clamp(static_cast<int>(room.width() / kTotalWidth), 1, kTotals);
    const int lines = (kTotals + columns - 1) / columns;
    const double height = lines * kTotalHeight;
    if (head.map.height() < height + kLeastMap)
        return head;
    head.totals = QRectF(room.topLeft(), QSizeF(room.width(), height));
    head.map.setTop(head.totals.bottom());
    return head;
}

void paintPortfolioTotals(QPainter &painter,
                          const QRectF &area,
                          const Portfolio &portfolio,
                          const Theme &theme)
{
    if (portfolio.totals.empty() || area.isEmpty())
        return;
    const int columns = std::max(1, static_cast<int>(area.width() / kTotalWidth + 0.01));
    const double width = area.width() / columns;
    const QFont caption = pictureFont(theme.captionPt);
    const QFont figure = pictureFont(theme.titlePt - 1, QFont::DemiBold);
    const QFont note = pictureFont(theme.captionPt - 0.5);
    int place = 0;
    for (const Portfolio::Total &total : portfolio.totals) {
        const int line = place / columns;
        QRectF room(area.left() + (place % columns) * width + kPad,
                    area.top() + line * kTotalHeight + 4,
                    width - 2 * kPad,
                    kTotalHeight);
        paintLine(painter, room, total.caption, caption, theme.mutedText, false);
        room.setTop(room.top() + QFontMetricsF(caption).height());
        paintLine(painter, room, total.figure, figure, toneOf(total.harm, theme), false);
        room.setTop(room.top() + QFontMetricsF(figure).height());
        paintLine(painter, room, total.note, note, theme.mutedText, false);
        ++place;
    }
}

void paintPortfolioTable(QPainter &painter,
                         const QRectF &area,
                         const Portfolio &portfolio,
                         const Theme &theme)
{
    double wanted = 0;
    for (int column = 0; column < PortfolioSite::kColumns; ++column)
        wanted += portfolioColumnWidth(column);
    const double stretch = area.width() / wanted;
    const auto rule = [&](double y) {
        painter.setPen(QPen(theme.border, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    };
    const auto rowAt = [&](double top, double height, auto &&paintColumn) {
        double x = area.left();
        for (int column = 0; column < PortfolioSite::kColumns; ++column) {
            const double width = portfolioColumnWidth(column) * stretch;
            paintColumn(column, QRectF(x, top, width, height));
            x += width;
        }
    };
    rowAt(area.top(), kHeading, [&](int column, const QRectF &cell) {
        paintLine(painter,
                  cell.adjusted(kPad, 6, -kPad, 0),
                  portfolioHeading(column),
                  pictureFont(theme.captionPt),
                  theme.mutedText,
                  column != PortfolioSite::Name);
    });
    double y = area.top() + kHeading;
    rule(y);
    std::size_t shown = 0;
    for (; shown < portfolio.sites.size(); ++shown) {
        const bool last = shown + 1 == portfolio.sites.size();
        if (y + kPortfolioRow + (last ? 0 : kHeading) > area.bottom() + 0.5)
            break;
        const PortfolioSite &site = portfolio.sites[shown];
        rowAt(y, kPortfolioRow, [&](int column, const QRectF &cell) {
            paintPortfolioCell(painter,
                               cell,
                               column,
                               site.cells.at(static_cast<std::size_t>(column)),
                               site.state,
                               theme);
        });
        y += kPortfolioRow;
        rule(y);
    }
    if (shown < portfolio.sites.size()) {
        const auto rest = static_cast<qulonglong>(portfolio.sites.size() - shown);
        paintLine(painter,
                  QRectF(area.left() + kPad, y + 6, area.width() - 2 * kPad, kHeading),
                  QCoreApplication::translate("PortfolioTable", "and %1 more").arg(rest),
                  pictureFont(theme.captionPt),
                  theme.mutedText,
                  false);
    }
}

} // namespace headroom
