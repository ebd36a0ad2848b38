// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotlabels.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/contourplottable.h"

#include <QCoreApplication>

#include <cmath>

namespace headroom {

namespace {

constexpr double kEndGap = 8; // between plot and names

/// The last known value in sight.
std::optional<double> endValue(const ChartSeries &series, const QCPRange &range)
{
    auto it = std::upper_bound(series.x.begin(), series.x.end(), range.upper);
    while (it != series.x.begin()) {
        --it;
        const double y = series.y[static_cast<std::size_t>(it - series.x.begin())];
        if (!std::isnan(y))
            return y;
        if (*it < range.lower)
            break;
    }
    return std::nullopt;
}

struct EndLabel
{
    TextBlock text;
    QColor color;
    double y = 0; // centre
};

/// Moves labels apart, as little as needed, and keeps them between top and bottom.
void spread(std::vector<EndLabel> &labels, double top, double bottom)
{
    std::stable_sort(labels.begin(), labels.end(), [](const EndLabel &a, const EndLabel &b) {
        return a.y < b.y;
    });
    double free = top;
    for (EndLabel &label : labels) {
        const double half = label.text.height() / 2;
        label.y = std::max(label.y, free + half);
        free = label.y + half;
    }
    free = bottom;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        const double half = label->text.height() / 2;
        label->y = std::min(label->y, free - half);
        free = label->y - half;
    }
}

} // namespace

PlotLabels::PlotLabels(QCustomPlot *plot,
                       std::shared_ptr<const ChartSpec> chart,
                       const Theme &theme,
                       std::vector<SeriesStyle> styles)
    : QCPLayerable(plot, QStringLiteral("legend"))
    , m_spec(std::move(chart))
    , m_theme(&theme)
    , m_styles(std::move(styles))
    , m_shown(usuallyShown(*m_spec))
    , m_axisTitle(axisTitle(*m_spec))
    , m_secondTitle(m_spec->second ? secondTitle(*m_spec) : QString())
    , m_mapKey(isContourMap(*m_spec) ? mapKey(*m_spec) : MapKey())
    , m_heatScale(isHeatMap(*m_spec) ? heatScale(*m_spec) : HeatScale())
    , m_whyBare(whyBare())
{}

QString PlotLabels::axisTitle(const ChartSpec &spec)
{
    return titled(spec.y.title, yAxisScale(spec).symbol);
}

QString PlotLabels::secondTitle(const ChartSpec &spec)
{
    return spec.second ? titled(spec.second->title, secondScale(spec).symbol) : QString();
}

QString PlotLabels::titled(const QString &title, const QString &symbol)
{
    if (symbol.isEmpty() || title.isEmpty())
        return printable(title + symbol);
    return printable(QCoreApplication::translate("Chart", "%1, %2").arg(title, symbol));
}

bool PlotLabels::hasEnd(const ChartSeries &series)
{
    return series.kind == SeriesKind::Line || series.kind == SeriesKind::Step;
}

void PlotLabels::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

QRect PlotLabels::clipRect() const
{
    return mParentPlot->viewport();
}

void PlotLabels::draw(QCPPainter *painter)
{
    const QRectF plot(mParentPlot->axisRect()->rect());
    if (!m_spec->emptyReason.isEmpty()) {
        drawReason(*painter, QRectF(mParentPlot->viewport()), m_spec->emptyReason);
        return;
    }
    drawHead(*painter, plot);
    if (!m_whyBare.isEmpty())
        drawReason(*painter, plot, m_whyBare);
    drawLineLabels(*painter, plot);
    drawNotes(*painter, plot);
    if (m_endWidth > 0)
        drawEnds(*painter, plot);
}

void PlotLabels::drawHead(QCPPainter &painter, const QRectF &plot) const
{
    if (m_spec->horizontal)
        return; // its values lie, and their title below them
    const QFont font = pictureFont(m_theme->captionPt);
    const QFontMetricsF metrics(font);
    const double left = mParentPlot->viewport().left();
    const QRectF line(
        left, plot.top() - metrics.height() - 10, plot.right() - left, metrics.height());
    painter.setFont(font);
    painter.setPen(m_theme->mutedText);
    painter.drawText(line, Qt::AlignLeft | Qt::TextSingleLine, m_axisTitle);
    const QRectF beside = line.adjusted(metrics.horizontalAdvance(m_axisTitle) + 16, 0, 0, 0);
    if (isHeatMap(*m_spec))
        paintHeatKey(painter, beside, m_heatScale, *m_theme);
    else if (isContourMap(*m_spec))
        paintMapKey(painter, beside, m_mapKey, *m_theme);
    if (m_spec->second) {
        const QRectF right(
            plot.left(), line.top(), mParentPlot->viewport().right() - plot.left(), line.height());
        painter.drawText(right, Qt::AlignRight | Qt::TextSingleLine, m_secondTitle);
    }
}

std::vector<bool> PlotLabels::named() const
{
    std::vector<bool> result(m_spec->series.size(), false);
    if (m_endWidth <= 0)
        return result;
    for (std::size_t i = 0; i < result.size(); ++i) {
        const ChartSeries &series = m_spec->series[i];
        if (!m_shown[i] || !hasEnd(series))
            continue;
        const auto value = endValue(series, mParentPlot->xAxis->range());
        // A line that ends on the base line is lost in it; its key tells more than a name there.
        result[i] = value && *value != 0 && mParentPlot->yAxis->range().contains(*value);
    }
    return result;
}

void PlotLabels::drawEnds(QCPPainter &painter, const QRectF &plot) const
{
    const QCPRange range = mParentPlot->xAxis->range();
    const QFont font = pictureFont(m_theme->captionPt, QFont::Medium);
    const std::vector<bool> isNamed = named();
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < m_spec->series.size(); ++i) {
        const auto value = isNamed[i] ? endValue(m_spec->series[i], range) : std::nullopt;
        if (!value)
            continue;
        labels.push_back({TextBlock(m_spec->series[i].name, font, m_endWidth - kEndGap, 2),
                          m_styles[i].label,
                          mParentPlot->yAxis->coordToPixel(*value)});
    }
    spread(labels, plot.top() - 8, plot.bottom() + 8);
    for (const EndLabel &label : labels) {
        label.text.paint(
            painter, {plot.right() + kEndGap, label.y - label.text.height() / 2}, label.color);
    }
}

void PlotLabels::drawLineLabels(QCPPainter &painter, const QRectF &plot) const
{
    constexpr double kAir = 4;
    const QFont font = pictureFont(m_theme->captionPt, QFont::Medium);
    const QFontMetricsF metrics(font);
    std::vector<QRectF> taken;
    if (!m_spec->horizontal) {
        const double left = mParentPlot->viewport().left();
        const double title =
            QFontMetricsF(pictureFont(m_theme->captionPt)).horizontalAdvance(m_axisTitle);
        taken.emplace_back(left, plot.top() - 40, title + 8, 40);
    }
    for (const ReferenceLine &line : m_spec->lines) {
        const QCPAxis *axis = line.vertical ? mParentPlot->xAxis : mParentPlot->yAxis;
        if (line.label.isEmpty() || !axis->range().contains(line.at))
            continue;
        const double pixel = std::round(axis->coordToPixel(line.at));
        const QString label = printable(line.label);
        const QSizeF size(std::ceil(metrics.horizontalAdvance(label)) + 2 * kAir,
                          metrics.height() + 2);
        // Over the plot, right of the line or left of it. Where that is taken, further up over the
        // rows of a horizontal chart, in the plot elsewhere.
        const double over = plot.top() - size.height() - 3;
        QRectF box(QPointF(plot.left() + 6, pixel - size.height() - 2), size);
        for (int turn = 0; line.vertical && turn < 6; ++turn) {
            const double left = turn % 2 == 0 ? pixel - kAir : pixel - size.width() + kAir;
            const int further = turn / 2;
            const double inPlot = plot.top() + 3 + (further - 1) * (size.height() + 1);
            const double top = m_spec->horizontal ? over - further * size.height()
                               : turn < 2         ? over
                                                  : inPlot;
            box.moveTopLeft({left, top});
            const bool inside =
                box.left() >= plot.left() - kAir && box.right() <= plot.right() + m_endWidth;
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
                return other.intersects(box);
            });
            if (inside && free)
                break;
        }
        taken.push_back(box);
        if (box.bottom() > plot.top())
            painter.fillRect(box, chartBackground(*m_theme));
        painter.setFont(font);
        painter.setPen(PlotLines::colorOf(line, *m_theme));
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
    }
}

void PlotLabels::drawNotes(QCPPainter &painter, const QRectF &plot) const
{
    constexpr double kRadius = 8;
    constexpr double kAbove = 14; // of the place that is meant, so that it stays in sight
    const QFont font = pictureFont(m_theme->captionPt, QFont::DemiBold);
    for (std::size_t i = 0; i < m_spec->notes.size(); ++i) {
        const ChartNote &note = m_spec->notes[i];
        const double x = m_spec->horizontal ? note.y : note.x;
        const double y = m_spec->horizontal ? note.x : note.y;
        const QPointF at(mParentPlot->xAxis->coordToPixel(x), mParentPlot->yAxis->coordToPixel(y));
        if (!plot.contains(at))
            continue;
        const QPointF middle(at.x(), std::max(plot.top() + kRadius, at.y() - kAbove));
        painter.setAntialiasing(true);
        painter.setPen(QPen(m_theme->text, 1));
        painter.drawLine(QLineF(middle, at));
        painter.setBrush(chartBackground(*m_theme));
        painter.drawEllipse(middle, kRadius, kRadius);
        painter.setFont(font);
        painter.drawText(QRectF(middle.x() - 12, middle.y() - 10, 24, 20),
                         Qt::AlignCenter | Qt::TextSingleLine,
                         QString::number(i + 1));
    }
}

QString PlotLabels::whyBare() const
{
    if (showsNothingKnown(*m_spec))
        return QCoreApplication::translate("Chart", "None of these values is known yet.");
    const bool line = m_spec->series.size() < 2
                      || (!m_spec->series.empty() && m_spec->series.front().x.size() < 2);
    if (isContourMap(*m_spec) && line)
        return QCoreApplication::translate(
            "Chart", "A map needs at least two values each way. The table shows what there is.");
    return {};
}

void PlotLabels::drawReason(QCPPainter &painter, const QRectF &plot, const QString &reason) const
{
    const double width = std::min(plot.width() - 24, 520.0);
    const TextBlock text(reason, pictureFont(m_theme->bodyPt + 1), width, 6);
    QRectF box(0, 0, text.width() + 16, text.height() + 8);
    box.moveCenter(plot.center());
    painter.fillRect(box, chartBackground(*m_theme)); // lines of the grid stay away
    text.paint(painter, box.topLeft() + QPointF(8, 4), m_theme->mutedText);
}

PlotLines::PlotLines(QCustomPlot *plot, std::shared_ptr<const ChartSpec> chart, const Theme &theme)
    : QCPLayerable(plot, chart->horizontal ? QStringLiteral("grid") : QStringLiteral("legend"))
    , m_spec(std::move(chart))
    , m_theme(&theme)
{}

QColor PlotLines::colorOf(const ReferenceLine &line, const Theme &theme)
{
    switch (line.role) {
    case SeriesRole::Limit:
    case SeriesRole::LeadTime:
        return theme.text;
    case SeriesRole::Short:
        return theme.danger;
    default:
        return theme.mutedText;
    }
}

void PlotLines::applyDefaultAntialiasingHint(QCPPainter *painter) const
{
    painter->setAntialiasing(false);
}

void PlotLines::draw(QCPPainter *painter)
{
    if (!m_spec->emptyReason.isEmpty())
        return;
    const QRectF plot(mParentPlot->axisRect()->rect());
    for (const ReferenceLine &line : m_spec->lines) {
        const QCPAxis *axis = line.vertical ? mParentPlot->xAxis : mParentPlot->yAxis;
        if (!axis->range().contains(line.at))
            continue;
        const double pixel = std::round(axis->coordToPixel(line.at));
        QPen pen(colorOf(line, *m_theme), line.role == SeriesRole::Short ? 1.5 : 1);
        pen.setDashPattern({4, 3});
        painter->setPen(pen);
        if (line.vertical)
            painter->drawLine(QLineF(pixel, plot.top(), pixel, plot.bottom()));
        else
            painter->drawLine(QLineF(plot.left(), pixel, plot.right(), pixel));
    }
}

} // namespace headroom
