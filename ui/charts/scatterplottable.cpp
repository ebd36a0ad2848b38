// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatterplottable.h"

#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr std::size_t kMostDots = 5000; // more are drawn as a density
constexpr std::size_t kMostNames = 150;
constexpr double kRadius = 4.5;
constexpr double kSmallRadius = 2.5; // of many points
constexpr std::size_t kMany = 300;
constexpr double kNameGap = 4;
constexpr std::size_t kCell = 2; // pixels, of a density

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

ScatterPlottable::Density ScatterPlottable::densityOf(const ChartSeries &series) const
{
    const QRectF plot = plotRect();
    Density density;
    density.across = static_cast<std::size_t>(plot.width()) / kCell + 1;
    density.down = static_cast<std::size_t>(plot.height()) / kCell + 1;
    density.counts.assign(density.across * density.down, 0);
    // Points ascend along x: column by column only their rows have to be found, and the counts of a
    // column stay near. One row more at each end takes what is out of sight or unknown.
    const std::vector<std::size_t> firsts = columns(series.x);
    const Scale y = yScale();
    const double last = double(density.down) + 1;
    std::vector<std::uint32_t> counts(density.down + 2);
    for (std::size_t column = 0; column < density.across; ++column) {
        std::fill(counts.begin(), counts.end(), 0);
        const std::size_t from = firsts[std::min(column * kCell, firsts.size() - 1)];
        const std::size_t to = firsts[std::min((column + 1) * kCell, firsts.size() - 1)];
        for (std::size_t i = from; i < to; ++i) {
            const double row = (y(series.y[i]) - plot.top()) / kCell + 1;
            const double within = row > 0 ? row : 0; // 0 also for what is unknown
            ++counts[static_cast<std::size_t>(std::min(within, last))];
        }
        for (std::size_t row = 0; row < density.down; ++row)
            density.counts[row * density.across + column] = counts[row + 1];
    }
    return density;
}

void ScatterPlottable::drawDensity(QCPPainter &painter, std::size_t turn) const
{
    // A point alone is already in sight; ten times as many are one shade stronger.
    static constexpr std::array kShades{0.42, 0.6, 0.8, 1.0};
    static constexpr std::array<std::uint32_t, kShades.size()> kFrom{1, 4, 10, 32};
    const Density density = densityOf(member(turn));
    const QRectF plot = plotRect();
    const QRectF whole = plot.adjusted(0, 0, 1, 1);
    std::array<std::vector<QRectF>, kShades.size()> cells;
    const auto shadeOf = [](std::uint32_t count) {
        return static_cast<std::size_t>(std::upper_bound(kFrom.begin(), kFrom.end(), count)
                                        - kFrom.begin());
    };
    for (std::size_t row = 0; row < density.down; ++row) {
        const std::uint32_t *counts = &density.counts[row * density.across];
        // Neighbours of one shade are one rectangle.
        for (std::size_t from = 0; from < density.across;) {
            const std::size_t shade = shadeOf(counts[from]);
            std::size_t to = from + 1;
            while (to < density.across && shadeOf(counts[to]) == shade)
                ++to;
            if (shade > 0) {
                const QRectF run(plot.left() + double(from * kCell),
                                 plot.top() + double(row * kCell),
                                 double((to - from) * kCell),
                                 kCell);
                cells[shade - 1].push_back(run.intersected(whole));
            }
            from = to;
        }
    }
    const QColor color = m_styles[m_series[turn]].line.color();
    for (std::size_t shade = 0; shade < cells.size(); ++shade)
        fill(painter, cells[shade], mixed(chartBackground(*m_theme), color, kShades[shade]));
}

} // namespace headroom
