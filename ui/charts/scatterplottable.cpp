// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatterplottable.h"

#include <cmath>

namespace headroom {

namespace {

constexpr std::size_t kMostDots = 5000; // more are drawn as a density
constexpr std::size_t kMostNames = 150;
constexpr double kRadius = 4.5;
constexpr double kSmallRadius = 2.5; // of many points
constexpr std::size_t kMany = 300;
constexpr double kNameGap = 4;

} // namespace

ScatterPlottable::ScatterPlottable(QCPAxis *x,
                                   QCPAxis *y,
                                   std::shared_ptr<const ChartSpec> chart,
                                   std::vector<std::size_t> series,
                                   const std::vector<SeriesStyle> &styles,
                                   const Theme &theme)
    : Plottable(x, y, std::move(chart))
    , m_series(std::move(series))
    , m_styles(styles)
    , m_theme(&theme)
{}

QRect ScatterPlottable::clipRect() const
{
    return mParentPlot->viewport();
}

void ScatterPlottable::paintMarker(QPainter &painter,
                                   QPointF at,
                                   double radius,
                                   std::size_t turn,
                                   const QColor &color,
                                   const QColor &edge)
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(color);
    const auto polygon = [&](std::initializer_list<QPointF> corners) {
        QPolygonF shape;
        for (const QPointF &corner : corners)
            shape << at + corner * radius;
        painter.drawPolygon(shape);
    };
    switch (turn % 4) {
    case 0:
        painter.drawEllipse(at, radius, radius);
        break;
    case 1:
        polygon({{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}});
        break;
    case 2:
        polygon({{0, -1.2}, {1.15, 0.85}, {-1.15, 0.85}});
        break;
    default:
        polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}});
        break;
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::vector<ScatterPlottable::Dot> ScatterPlottable::dotsInSight(std::size_t most) const
{
    const QRectF plot = plotRect().adjusted(-0.5, -0.5, 0.5, 0.5);
    const Scale x = xScale();
    const Scale y = yScale();
    std::vector<Dot> dots;
    for (std::size_t turn = 0; turn < m_series.size(); ++turn) {
        const ChartSeries &series = member(turn);
        const Stretch stretch = visible(series.x);
        for (std::size_t i = stretch.first; i < stretch.last && dots.size() <= most; ++i) {
            const QPointF at(x(series.x[i]), y(series.y[i]));
            if (std::isfinite(series.y[i]) && plot.contains(at))
                dots.push_back({at, turn, i});
        }
    }
    return dots;
}

void ScatterPlottable::draw(QCPPainter *painter)
{
    const std::vector<Dot> dots = dotsInSight(kMostDots);
    if (dots.size() > kMostDots) {
        for (std::size_t turn = 0; turn < m_series.size(); ++turn)
            drawDensity(*painter, turn);
        return;
    }
    drawDots(*painter, dots);
    if (dots.size() <= kMostNames)
        drawNames(*painter, dots);
}

void ScatterPlottable::drawDots(QCPPainter &painter, const std::vector<Dot> &dots) const
{
    const double radius = dots.size() > kMany ? kSmallRadius : kRadius;
    const QColor edge = chartBackground(*m_theme);
    for (const Dot &dot : dots) {
        const ChartSeries &series = member(dot.turn);
        const bool own = dot.point < series.pointRoles.size();
        const QColor color = own ? roleStyle(series.pointRoles[dot.point], *m_theme).line.color()
                                 : m_styles[m_series[dot.turn]].line.color();
        paintMarker(painter, dot.at, radius, m_styles[m_series[dot.turn]].turn, color, edge);
    }
}

void ScatterPlottable::drawNames(QCPPainter &painter, const std::vector<Dot> &dots) const
{
    const QFont font = pictureFont(m_theme->captionPt, QFont::Medium);
    const QFontMetricsF metrics(font);
    const QRectF plot = plotRect();
    std::vector<QRectF> taken;
    taken.reserve(2 * dots.size());
    for (const Dot &dot : dots)
        taken.emplace_back(dot.at.x() - kRadius, dot.at.y() - kRadius, 2 * kRadius, 2 * kRadius);
    painter.setFont(font);
    for (const Dot &dot : dots) {
        const ChartSeries &series = member(dot.turn);
        if (dot.point >= series.pointLabels.size() || series.pointLabels[dot.point].isEmpty())
            continue;
        const QString name = printable(series.pointLabels[dot.point]);
        const QSizeF size(metrics.horizontalAdvance(name) + 2, metrics.height());
        const double beside = kRadius + kNameGap;
        const double middle = dot.at.y() - size.height() / 2;
        const double centre = dot.at.x() - size.width() / 2;
        for (const QPointF &corner : {QPointF(dot.at.x() + beside, middle),
                                      QPointF(dot.at.x() - beside - size.width(), middle),
                                      QPointF(centre, dot.at.y() - beside - size.height()),
                                      QPointF(centre, dot.at.y() + beside - 1)}) {
            const QRectF place(corner, size);
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
                return other.intersects(place);
            });
            if (!free || !plot.adjusted(0, 0, 4, 0).contains(place))
                continue;
            taken.push_back(place);
            painter.setPen(m_theme->text);
            painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, name);
            break;
        }
    }
}

void ScatterPlottable::drawDensity(QCPPainter &painter, std::size_t turn) const
{
    constexpr int kCell = 2; // pixels
    const ChartSeries &series = member(turn);
    const QRectF plot = plotRect();
    const int across = static_cast<int>(plot.width()) / kCell + 1;
    const int down = static_cast<int>(plot.height()) / kCell + 1;
    std::vector<std::uint32_t> counts(static_cast<std::size_t>(across) * std::size_t(down), 0);
    const Scale x = xScale();
    const Scale y = yScale();
    const Stretch stretch = visible(series.x);
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
        const double column = (x(series.x[i]) - plot.left()) / kCell;
        const double row = (y(series.y[i]) - plot.top()) / kCell;
        // Also false for what is unknown.
        if (column >= 0 && row >= 0 && column < across && row < down)
            ++counts[static_cast<std::size_t>(row) * std::size_t(across)
                     + static_cast<std::size_t>(column)];
    }
    // A point alone is already in sight; ten times as many are one shade stronger.
    static constexpr std::array kShades{0.42, 0.6, 0.8, 1.0};
    std::array<std::vector<QRectF>, kShades.size()> cells;
    for (int row = 0; row < down; ++row) {
        for (int column = 0; column < across; ++column) {
            const std::uint32_t count = counts[static_cast<std::size_t>(row) * std::size_t(across)
                                               + static_cast<std::size_t>(column)];
            if (count == 0)
                continue;
            const auto shade = std::min(static_cast<std::size_t>(std::log10(double(count)) * 2),
                                        kShades.size() - 1);
            const QRectF cell(plot.left() + column * kCell, plot.top() + row * kCell, kCell, kCell);
            cells[shade].push_back(cell.intersected(plot.adjusted(0, 0, 1, 1)));
        }
    }
    const QColor color = m_styles[m_series[turn]].line.color();
    for (std::size_t shade = 0; shade < cells.size(); ++shade)
        fill(painter, cells[shade], mixed(chartBackground(*m_theme), color, kShades[shade]));
}

} // namespace headroom
