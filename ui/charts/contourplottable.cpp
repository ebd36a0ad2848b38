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

class ContourPlottable::Mesh
{
public:
    Mesh(std::vector<double> columns, std::vector<double> rows)
        : m_columns(std::move(columns))
        , m_rows(std::move(rows))
    {}

    [[nodiscard]] QPointF operator()(const QPointF &at) const
    {
        return {pixel(m_columns, at.x()), pixel(m_rows, at.y())};
    }

    [[nodiscard]] QRectF operator()(const QRectF &cells) const
    {
        return QRectF((*this)(cells.topLeft()), (*this)(cells.bottomRight())).normalized();
    }

    [[nodiscard]] QPolygonF operator()(const QPolygonF &line) const
    {
        QPolygonF result;
        result.reserve(line.size());
        for (const QPointF &point : line)
            result << (*this)(point);
        return result;
    }

private:
    [[nodiscard]] static double pixel(const std::vector<double> &lines, double at)
    {
        const auto before = std::min(static_cast<std::size_t>(at), lines.size() - 2);
        return std::lerp(lines[before], lines[before + 1], at - double(before));
    }

    std::vector<double> m_columns;
    std::vector<double> m_rows;
};

ContourPlottable::ContourPlottable(QCPAxis *x,
                                   QCPAxis *y,
                                   std::shared_ptr<const ChartSpec> chart,
                                   const Theme &theme)
    : Plottable(x, y, std::move(chart))
    , m_theme(&theme)
{
    if (spec().series.empty())
        return;
    m_columns = thinned(spec().series.front().x.size());
    m_rows = thinned(spec().series.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_grid.x.push_back(double(i));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_grid.y.push_back(double(i));
        for (const std::size_t column : m_columns)
            m_grid.values.push_back(spec().series[m_rows[i]].y[column]);
    }
    const std::vector<double> levels = contourLevels(spec());
    m_areas = contourBands(m_grid, levels);
    const std::vector<QString> names = levelNames(spec(), levels);
    for (std::size_t i = 0; i < levels.size(); ++i)
        addLevel(levels[i], nullptr, names[i]);
    for (const ContourLine &line : spec().contours)
        addLevel(line.at,
                 &line,
                 line.label.isEmpty() ? levelNames(spec(), {line.at}).front() : line.label);
}

void ContourPlottable::addLevel(double at, const ContourLine *own, const QString &name)
{
    const bool strong = own != nullptr && own->strong;
    m_levels.push_back({isoLines(m_grid, at), name, own != nullptr, strong});
}

void ContourPlottable::draw(QCPPainter *painter)
{
    if (m_columns.size() < 2 || m_rows.size() < 2)
        return;
    const bool whole = !isVector(*painter);
    const auto pixels = [whole](const Scale &scale, double value) {
        return whole ? std::round(scale(value)) : scale(value);
    };
    std::vector<double> columns;
    columns.reserve(m_columns.size());
    for (const std::size_t column : m_columns)
        columns.push_back(pixels(xScale(), spec().series.front().x[column]));
    std::vector<double> rows;
    rows.reserve(m_rows.size());
    for (const std::size_t row : m_rows)
        rows.push_back(pixels(yScale(), spec().series[row].at));
    const Mesh mesh(std::move(columns), std::move(rows));

    drawBands(*painter, mesh);
    drawUnknown(*painter, mesh);
    std::vector<std::vector<QPolygonF>> inSight;
    for (const Level &level : m_levels) {
        inSight.emplace_back();
        for (const QPolygonF &line : level.lines) {
            for (QPolygonF &part : clippedLine(mesh(line), plotRect()))
                inSight.back().push_back(std::move(part));
        }
        drawLevel(*painter, level, inSight.back());
    }
    // What the chart is about is named first; the other names find room beside it.
    std::vector<QRectF> taken;
    for (std::size_t i = m_levels.size(); i-- > 0;)
        drawName(*painter, m_levels[i], inSight[i], taken);
}

void ContourPlottable::drawBands(QCPPainter &painter, const Mesh &mesh) const
{
    const QRectF clip = plotRect().adjusted(0, 0, 1, 1);
    const bool vector = isVector(painter);
    for (std::size_t band = 0; band < m_areas.bands.size(); ++band) {
        const QColor color = mapColor((double(band) + 0.5) / double(m_areas.bands.size()));
        std::vector<QRectF> rectangles;
        for (const QRectF &cells : m_areas.bands[band].whole) {
            const QRectF part = mesh(cells).intersected(clip);
            if (!part.isEmpty())
                rectangles.push_back(part);
        }
        if (!vector)
            fill(painter, rectangles, color);
        // Readers of vector files smooth edges: neighbours overlap a little, so that nothing shines
        // through between them.
        painter.setBrush(color);
        painter.setAntialiasing(vector);
        painter.setPen(vector ? QPen(color, 0.8) : QPen(Qt::NoPen));
        if (vector)
            painter.drawRects(rectangles.data(), static_cast<int>(rectangles.size()));
        for (const QPolygonF &cut : m_areas.bands[band].cuts) {
            const QPolygonF part = clippedArea(mesh(cut), clip);
            if (part.size() > 2)
                painter.drawPolygon(part);
        }
    }
}

void ContourPlottable::drawUnknown(QCPPainter &painter, const Mesh &mesh) const
{
    const QRectF clip = plotRect().adjusted(0, 0, 1, 1);
    for (const QRectF &cell : m_areas.unknown) {
        const QRectF part = mesh(cell).intersected(clip);
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

void ContourPlottable::drawLevel(QCPPainter &painter,
                                 const Level &level,
                                 const std::vector<QPolygonF> &lines) const
{
    painter.setAntialiasing(true);
    painter.setBrush(Qt::NoBrush);
    const auto stroke = [&](const QPen &pen) {
        painter.setPen(pen);
        for (const QPolygonF &line : lines)
            painter.drawPolyline(line);
    };
    if (!level.own) {
        stroke(QPen(mapLineColor(), 1));
        return;
    }
    stroke(QPen(chartBackground(*m_theme), level.strong ? 5 : 3));
    stroke(QPen(m_theme->text, level.strong ? 2.5 : 1.5));
}

void ContourPlottable::drawName(QCPPainter &painter,
                                const Level &level,
                                const std::vector<QPolygonF> &lines,
                                std::vector<QRectF> &taken) const
{
    QPolygonF longest;
    double length = kLeastLine;
    for (const QPolygonF &line : lines) {
        if (lengthOf(line) > length) {
            length = lengthOf(line);
            longest = line;
        }
    }
    if (longest.isEmpty())
        return;
    const QFont font = pictureFont(m_theme->captionPt, level.own ? QFont::DemiBold : QFont::Medium);
    const QFontMetricsF metrics(font);
    const QString label = printable(level.name);
    QRectF box(0, 0, metrics.horizontalAdvance(label) + 8, metrics.height() + 1);
    box.moveCenter(middleOf(longest));
    const bool free = std::none_of(
        taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); });
    if (!free || !plotRect().contains(box))
        return;
    taken.push_back(box);
    painter.setAntialiasing(true);
    painter.setPen(level.own ? QPen(m_theme->text, 1) : QPen(Qt::NoPen));
    painter.setBrush(chartBackground(*m_theme));
    painter.drawRoundedRect(box, 3, 3);
    painter.setFont(font);
    painter.setPen(m_theme->text);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
}

} // namespace headroom
