// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/contourplottable.h"

#include "models/presentation/chartpoints.h"
#include "ui/charts/clipping.h"
#include "ui/charts/mapcolors.h"

#include <cmath>

namespace headroom {

namespace {

constexpr int kAboutLevels = 8;
constexpr std::size_t kMostLines = 240; // of the grid, each way; finer ones are below a pixel
constexpr double kLeastLine = 60;       // pixels, for a label
constexpr double kHatch = 7;

double lengthOf(const QPolygonF &line)
{
    double length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += QLineF(line[i - 1], line[i]).length();
    return length;
}

/// The point half-way along a line.
QPointF middleOf(const QPolygonF &line)
{
    double left = lengthOf(line) / 2;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        if (part.length() >= left && part.length() > 0)
            return part.pointAt(left / part.length());
        left -= part.length();
    }
    return line.first();
}

/// Which of many lines are kept: all, or every so many and the last.
std::vector<std::size_t> thinned(std::size_t count)
{
    const std::size_t stride = count / kMostLines + 1;
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < count; i += stride)
        result.push_back(i);
    if (count > 0 && result.back() != count - 1)
        result.push_back(count - 1);
    return result;
}

} // namespace

std::vector<double> contourLevels(const ChartSpec &spec)
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const ChartSeries &row : spec.series) {
        for (const double value : row.y) {
            if (!std::isfinite(value))
                continue;
            least = std::min(least, value);
            greatest = std::max(greatest, value);
        }
    }
    return roundLevels(least, greatest, kAboutLevels);
}

std::vector<QString> levelNames(const ChartSpec &spec, const std::vector<double> &levels)
{
    const UnitScale scale = valueScale(spec);
    int decimals = 0;
    const auto isWhole = [&](double level) {
        const double shown = level / scale.factor * std::pow(10, decimals);
        return std::abs(shown - std::round(shown)) < 1e-6 * std::max(1.0, std::abs(shown));
    };
    while (decimals < 6 && !std::all_of(levels.begin(), levels.end(), isWhole))
        ++decimals;
    std::vector<QString> names;
    for (const double level : levels) {
        QString name = spec.locale.toString(level / scale.factor, 'f', decimals);
        name.replace(u'-', QChar(0x2212));
        names.push_back(scale.symbol.isEmpty() ? name : name + QChar(0x00a0) + scale.symbol);
    }
    return names;
}

ContourPlottable::ContourPlottable(QCPAxis *x,
                                   QCPAxis *y,
                                   std::shared_ptr<const ChartSpec> chart,
                                   const Theme &theme)
    : Plottable(x, y, std::move(chart))
    , m_theme(&theme)
    , m_levels(contourLevels(spec()))
{}

ContourGrid ContourPlottable::grid(bool whole) const
{
    const Scale x = xScale();
    const Scale y = yScale();
    const std::vector<double> &places = spec().series.front().x;
    const std::vector<std::size_t> columns = thinned(places.size());
    const std::vector<std::size_t> rows = thinned(spec().series.size());
    ContourGrid grid;
    for (const std::size_t column : columns)
        grid.x.push_back(whole ? std::round(x(places[column])) : x(places[column]));
    for (const std::size_t row : rows) {
        const double at = y(spec().series[row].at);
        grid.y.push_back(whole ? std::round(at) : at);
        for (const std::size_t column : columns)
            grid.values.push_back(spec().series[row].y[column]);
    }
    return grid;
}

void ContourPlottable::draw(QCPPainter *painter)
{
    if (spec().series.empty() || spec().series.front().x.empty())
        return;
    const ContourGrid values = grid(!isVector(*painter));
    drawBands(*painter, values);
    std::vector<std::vector<QPolygonF>> lines;
    for (const double level : m_levels) {
        lines.push_back(isoLines(values, level));
        drawLine(*painter, lines.back(), QPen(mapLineColor(), 1));
    }
    for (const ContourLine &line : spec().contours) {
        lines.push_back(isoLines(values, line.at));
        const QPen halo(chartBackground(*m_theme), line.strong ? 5 : 3);
        drawLine(*painter, lines.back(), halo);
        drawLine(*painter, lines.back(), QPen(m_theme->text, line.strong ? 2.5 : 1.5));
    }
    // What the chart is about is named first; the other names find room beside it.
    const std::vector<QString> rounds = levelNames(spec(), m_levels);
    std::vector<QRectF> taken;
    for (std::size_t i = lines.size(); i-- > 0;) {
        const bool round = i < m_levels.size();
        const ContourLine own = round ? ContourLine() : spec().contours[i - m_levels.size()];
        const QString name = round                 ? rounds[i]
                             : own.label.isEmpty() ? levelNames(spec(), {own.at}).front()
                                                   : own.label;
        drawLabel(*painter, lines[i], name, !round, taken);
    }
}

void ContourPlottable::drawBands(QCPPainter &painter, const ContourGrid &values) const
{
    const QRectF clip = plotRect().adjusted(0, 0, 1, 1);
    const ContourBands areas = contourBands(values, m_levels);
    const bool vector = isVector(painter);
    for (std::size_t band = 0; band < areas.bands.size(); ++band) {
        const QColor color = mapColor((double(band) + 0.5) / double(areas.bands.size()));
        painter.setBrush(color);
        // Readers of vector files smooth edges: neighbours overlap a little, so that nothing shines
        // through between them.
        painter.setAntialiasing(vector);
        painter.setPen(vector ? QPen(color, 0.8) : QPen(Qt::NoPen));
        for (const QPolygonF &polygon : areas.bands[band]) {
            const QPolygonF part = clippedArea(polygon, clip);
            if (part.size() > 2)
                painter.drawPolygon(part);
        }
    }
    for (const QRectF &cell : areas.unknown) {
        const QRectF part = cell.intersected(clip);
        if (part.isEmpty())
            continue;
        painter.fillRect(part, unknownStyle(*m_theme).fill);
        QPen pen(unknownStyle(*m_theme).line.color(), 1);
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.setAntialiasing(true);
        const std::vector<QLineF> hatch = hatching(part, kHatch);
        painter.QPainter::drawLines(hatch.data(), static_cast<int>(hatch.size()));
    }
}

void ContourPlottable::drawLine(QCPPainter &painter,
                                const std::vector<QPolygonF> &lines,
                                const QPen &pen) const
{
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    for (const QPolygonF &line : lines) {
        for (const QPolygonF &part : clippedLine(line, plotRect()))
            painter.drawPolyline(part);
    }
}

void ContourPlottable::drawLabel(QCPPainter &painter,
                                 const std::vector<QPolygonF> &lines,
                                 const QString &text,
                                 bool strong,
                                 std::vector<QRectF> &taken) const
{
    QPolygonF longest;
    double length = kLeastLine;
    for (const QPolygonF &line : lines) {
        for (const QPolygonF &part : clippedLine(line, plotRect())) {
            if (lengthOf(part) > length) {
                length = lengthOf(part);
                longest = part;
            }
        }
    }
    if (longest.isEmpty())
        return;
    const QFont font = pictureFont(m_theme->captionPt, strong ? QFont::DemiBold : QFont::Medium);
    const QFontMetricsF metrics(font);
    const QString label = printable(text);
    QRectF box(0, 0, metrics.horizontalAdvance(label) + 8, metrics.height() + 1);
    box.moveCenter(middleOf(longest));
    const bool free = std::none_of(
        taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); });
    if (!free || !plotRect().contains(box))
        return;
    taken.push_back(box);
    painter.setAntialiasing(true);
    painter.setPen(strong ? QPen(m_theme->text, 1) : QPen(Qt::NoPen));
    painter.setBrush(chartBackground(*m_theme));
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(font);
    painter.setPen(m_theme->text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace headroom
