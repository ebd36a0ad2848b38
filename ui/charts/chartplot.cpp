// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/axistickers.h"
#include "ui/charts/chartranges.h"
#include "ui/charts/hourticker.h"
#include "ui/charts/plotaxes.h"
#include "ui/charts/plotgestures.h"
#include "ui/charts/plotseries.h"

#include <cmath>
#include <limits>

namespace headroom {

namespace {

constexpr double kNamedWidth = 560; // from here on lines are named at their ends
constexpr double kEndShare = 0.17;  // of the width, for those names
constexpr double kMostEnd = 136;
constexpr double kLeastPoints = 3; // that stay in sight when zooming in

/// What lies beyond all numbers, as a division by zero leaves it, is drawn as what it is: unknown.
std::shared_ptr<const ChartSpec> finite(std::shared_ptr<const ChartSpec> chart)
{
    const auto infinite = [](double value) { return std::isinf(value); };
    const bool plain =
        std::none_of(chart->series.begin(), chart->series.end(), [&](const ChartSeries &series) {
            return std::any_of(series.y.begin(), series.y.end(), infinite)
                   || std::any_of(series.low.begin(), series.low.end(), infinite)
                   || !series.spreads.empty();
        });
    if (plain)
        return chart;
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    auto result = std::make_shared<ChartSpec>(*chart);
    for (ChartSeries &series : result->series) {
        std::replace_if(series.y.begin(), series.y.end(), infinite, kUnknown);
        std::replace_if(series.low.begin(), series.low.end(), infinite, kUnknown);
        for (ChartSpread &spread : series.spreads) {
            for (double *part :
                 {&spread.least, &spread.lowerQuartile, &spread.upperQuartile, &spread.greatest})
                *part = std::isinf(*part) ? kUnknown : *part;
        }
    }
    return result;
}

} // namespace

ChartPlot::ChartPlot(QWidget *parent)
    : QCustomPlot(parent)
    , m_gestures(std::make_unique<PlotGestures>(*this))
{
    setObjectName(QStringLiteral("chart-plot"));
    setPlottingHint(QCP::phFastPolylines);
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setAutoAddPlottableToLegend(false);
    plotLayout()->setMargins(QMargins(0, 0, 0, 0));
    axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    axisRect()->setMinimumMargins(QMargins(0, 0, 0, 0));
    for (QCPAxis *axis : {xAxis2, yAxis2})
        axis->setVisible(false);
    layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_drawn = true; });
    connect(
        yAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &ChartPlot::followValues);
}

ChartPlot::~ChartPlot() = default;

void ChartPlot::setChart(std::shared_ptr<const ChartSpec> chart, const Theme &theme, bool keepView)
{
    const ChartView before = m_chart ? view() : ChartView();
    m_chart = finite(std::move(chart));
    m_theme = &theme;
    m_styles = seriesStyles(*m_chart, theme, m_patterns);
    if (m_shown.size() != m_chart->series.size())
        m_shown = usuallyShown(*m_chart);
    build();
    m_zoomedX = m_zoomedY = false;
    setRanges();
    if (keepView)
        setView({{}, before.x, before.y});
    prepare(size());
    replot(QCustomPlot::rpQueuedReplot);
}

void ChartPlot::setShown(const std::vector<bool> &shown)
{
    m_shown = shown;
    if (!m_chart)
        return;
    const std::optional<double> at = crosshair();
    const std::size_t row = m_crosshair->row();
    build();
    setRanges();
    prepare(size());
    setCrosshair(at, row);
    replot(QCustomPlot::rpQueuedReplot);
}

void ChartPlot::build()
{
    clearPlottables();
    delete m_lines;
    delete m_labels;
    delete m_crosshair;
    delete m_operating;
    setBackground(chartBackground(*m_theme));
    setLocale(m_chart->locale);
    styleAxes(*xAxis, *yAxis, *m_chart, *m_theme);
    styleSecondAxis(*yAxis2, *m_chart, *m_theme);
    const QCP::MarginSides sides = QCP::msLeft | QCP::msBottom;
    axisRect()->setAutoMargins(yAxis2->visible() ? sides | QCP::msRight : sides);
    m_monthTicker = qSharedPointerDynamicCast<MonthTicker>(xAxis->ticker());
    m_timeTicker = qSharedPointerDynamicCast<LocalTimeTicker>(xAxis->ticker());
    m_lines = new PlotLines(this, m_chart, *m_theme);
    m_labels = new PlotLabels(this, m_chart, *m_theme, m_styles);
    m_labels->setShown(m_shown);
    m_operating = new OperatingMark(this, m_chart, *m_theme);
    m_crosshair = new Crosshair(this, m_chart, *m_theme, m_styles);
    m_crosshair->setShown(m_shown);
    if (!isEmpty())
        addPlottables({xAxis, yAxis, yAxis2, m_chart, m_shown, m_styles, *m_theme});
}

QCPRange ChartPlot::wholeX() const
{
    const AxisRange range = wholeLying(*m_chart, m_shown);
    return {range.first, range.second};
}

void ChartPlot::setRanges()
{
    if (!m_zoomedX)
        xAxis->setRange(wholeX());
    m_wholeValues.reset();
    if (!m_zoomedY) {
        const AxisRange range = wholeUpright(*m_chart, m_shown);
        yAxis->setRange(range.first, range.second);
    }
    if (m_chart->second)
        m_wholeValues = {wholeUpright(*m_chart, m_shown), wholeSecond(*m_chart, m_shown)};
    followValues();
}

void ChartPlot::followValues()
{
    if (!m_wholeValues)
        return;
    const auto &[first, second] = *m_wholeValues;
    const auto along = [&](double value) {
        const double share = (value - first.first) / (first.second - first.first);
        return std::lerp(second.first, second.second, share);
    };
    const QCPRange range = yAxis->range();
    yAxis2->setRange(along(range.lower), along(range.upper));
}

ChartView ChartPlot::view() const
{
    ChartView view;
    view.shown = m_shown;
    view.patterns = m_patterns;
    if (m_zoomedX)
        view.x = {xAxis->range().lower, xAxis->range().upper};
    if (m_zoomedY)
        view.y = {yAxis->range().lower, yAxis->range().upper};
    return view;
}

void ChartPlot::setPatterns(bool patterns)
{
    if (m_patterns == patterns)
        return;
    m_patterns = patterns;
    if (m_chart)
        setChart(m_chart, *m_theme, true);
}

void ChartPlot::setView(const ChartView &view)
{
    m_zoomedX = view.x.has_value();
    m_zoomedY = view.y.has_value() && !hasRows(*m_chart);
    if (m_zoomedX)
        xAxis->setRange(heldWithin(QCPRange(view.x->first, view.x->second)));
    if (m_zoomedY)
        yAxis->setRange(view.y->first, view.y->second);
    if (view.shown.size() == m_shown.size() && view.shown != m_shown)
        setShown(view.shown);
    setRanges();
    changed();
}

void ChartPlot::fit()
{
    m_zoomedX = m_zoomedY = false;
    setRanges();
    changed();
}

void ChartPlot::changed()
{
    replot(QCustomPlot::rpQueuedReplot);
    emit viewChanged();
}

double ChartPlot::leastSpan() const
{
    constexpr double kLeastShare = 1e-3; // of an axis of numbers
    const AxisKind kind = lyingAxis(*m_chart).kind;
    const double whole = wholeX().size();
    const bool counted = kind == AxisKind::Months || kind == AxisKind::Hours;
    return counted ? std::min(whole, kLeastPoints) : whole * kLeastShare;
}

QCPRange ChartPlot::heldWithin(QCPRange range) const
{
    const QCPRange whole = wholeX();
    const double least = leastSpan();
    const double size = std::clamp(range.size(), least, whole.size());
    double lower = range.center() - size / 2;
    lower = std::clamp(lower, whole.lower, whole.upper - size);
    return {lower, lower + size};
}

void ChartPlot::panTo(QCPRange x, QCPRange y)
{
    if (m_zoomedX)
        xAxis->setRange(heldWithin(x));
    if (m_zoomedY)
        yAxis->setRange(y);
    changed();
}

void ChartPlot::zoomToRanges(QCPRange x, QCPRange y)
{
    if (lyingAxis(*m_chart).kind != AxisKind::Category) {
        xAxis->setRange(heldWithin(x));
        m_zoomedX = true;
    }
    if (!hasRows(*m_chart)) {
        yAxis->setRange(y);
        m_zoomedY = true;
    }
    changed();
}

void ChartPlot::zoomValues(double factor, double about)
{
    if (hasRows(*m_chart))
        return;
    yAxis->scaleRange(1 / factor, about);
    m_zoomedY = true;
    changed();
}

void ChartPlot::zoom(double factor, std::optional<double> aboutX)
{
    if (isEmpty() || lyingAxis(*m_chart).kind == AxisKind::Category)
        return;
    const QCPRange range = xAxis->range();
    const double about = aboutX.value_or(range.center());
    // The point under the pointer stays where it is, unless the chart ends.
    const double least = leastSpan();
    const double share = (about - range.lower) / range.size();
    const double size = std::max(least, range.size() / factor);
    const double lower = about - share * size;
    const QCPRange held = heldWithin(QCPRange(lower, lower + size));
    xAxis->setRange(held);
    m_zoomedX = held.size() < wholeX().size() * (1 - 1e-9);
    changed();
}

void ChartPlot::setCrosshair(std::optional<double> x, std::size_t row)
{
    if (!m_crosshair || (m_crosshair->at() == x && m_crosshair->row() == row))
        return;
    m_crosshair->setAt(x, row);
    // A buffer of its own lets the chart below stay as it is while the crosshair moves, and costs
    // every frame its share while there is none.
    m_crosshair->layer()->setMode(x ? QCPLayer::lmBuffered : QCPLayer::lmLogical);
    if (m_drawn)
        m_crosshair->layer()->replot();
}

std::optional<double> ChartPlot::crosshair() const
{
    return m_crosshair ? m_crosshair->at() : std::nullopt;
}

QRectF ChartPlot::crosshairRect() const
{
    return m_crosshair ? m_crosshair->marked() : QRectF();
}

bool ChartPlot::isOperatingUnder(QPointF position) const
{
    return m_operating != nullptr && m_operating->isUnder(position);
}

void ChartPlot::moveOperating(QPointF position)
{
    const QCPRange x = wholeX();
    const AxisRange y = wholeUpright(*m_chart, m_shown);
    const QPointF place(std::clamp(xAxis->pixelToCoord(position.x()), x.lower, x.upper),
                        std::clamp(yAxis->pixelToCoord(position.y()), y.first, y.second));
    m_operating->moveTo(place);
    if (m_drawn)
        m_operating->layer()->replot();
    emit operatingPointMoved(place.x(), place.y());
}

std::pair<double, std::size_t> ChartPlot::placeUnder(QPointF position) const
{
    const double x = xAxis->pixelToCoord(position.x());
    const double y = yAxis->pixelToCoord(position.y());
    if (m_chart && m_chart->horizontal)
        return {y, 0};
    if (m_chart && isContourMap(*m_chart))
        return {x, contourRow(*m_chart, y)};
    if (m_chart && isScatter(*m_chart))
        return {x, nearestPoint(position)};
    const bool rows = m_chart && hasRows(*m_chart);
    return {x, rows ? static_cast<std::size_t>(std::max(0.0, std::round(y))) : 0};
}

std::size_t ChartPlot::nearestPoint(QPointF position) const
{
    constexpr double kReach = 40; // pixels
    const double from = xAxis->pixelToCoord(position.x() - kReach);
    const double to = xAxis->pixelToCoord(position.x() + kReach);
    std::size_t nearest = scatterPoints(*m_chart); // none
    double least = kReach * kReach;
    std::size_t before = 0;
    for (std::size_t i = 0; i < m_chart->series.size(); ++i) {
        const ChartSeries &series = m_chart->series[i];
        if (series.kind != SeriesKind::Scatter)
            continue;
        const auto first = std::lower_bound(series.x.begin(), series.x.end(), from);
        const auto last = std::upper_bound(first, series.x.end(), to);
        for (auto it = first; m_shown[i] && it != last; ++it) {
            const auto point = static_cast<std::size_t>(it - series.x.begin());
            const QPointF away(xAxis->coordToPixel(*it) - position.x(),
                               yAxis->coordToPixel(series.y[point]) - position.y());
            const double distance = QPointF::dotProduct(away, away);
            if (distance < least) {
                least = distance;
                nearest = before + point;
            }
        }
        before += series.x.size();
    }
    return nearest;
}

void ChartPlot::prepare(QSize size)
{
    if (!m_chart)
        return;
    bool anyLine = false;
    for (std::size_t i = 0; i < m_chart->series.size(); ++i)
        anyLine = anyLine || (m_shown[i] && PlotLabels::hasEnd(m_chart->series[i]));
    const bool names = anyLine && !isEmpty() && !m_chart->second && size.width() >= kNamedWidth;
    const double end = names ? std::min(kMostEnd, size.width() * kEndShare) : 0;
    m_labels->setEndWidth(end);
    const QFontMetricsF metrics(pictureFont(m_theme->captionPt));
    // Above the rows of a horizontal chart only names of lines stand.
    const bool bare = m_chart->horizontal && m_chart->lines.empty();
    const int top = bare ? 4 : static_cast<int>(metrics.height()) + 15;
    axisRect()->setMargins(QMargins(0, top, static_cast<int>(end > 0 ? end : 8), 0));
    if (m_monthTicker)
        m_monthTicker->setRoom(size.width() - end,
                               metrics.horizontalAdvance(QStringLiteral("2026")) * 2.4);
    if (m_timeTicker)
        m_timeTicker->setRoom(size.width() - end,
                              metrics.horizontalAdvance(QStringLiteral("28 Sep")) * 1.7);
    if (m_chart->horizontal || isScatter(*m_chart) || isContourMap(*m_chart))
        xAxis->ticker()->setTickCount(std::clamp(static_cast<int>(size.width() - end) / 110, 2, 9));
    if (!m_chart->horizontal && !hasRows(*m_chart))
        yAxis->ticker()->setTickCount(std::clamp(size.height() / 48, 2, 7));
    if (m_chart->second)
        yAxis2->ticker()->setTickCount(std::clamp(size.height() / 48, 2, 7));
    nameCategories(*xAxis, *yAxis, *m_chart, QSizeF(size.width() - end, size.height()));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    prepare(event->size());
    QCustomPlot::resizeEvent(event);
}

// Mouse events go past QCustomPlot, whose dragging is not wanted, to the frame, which takes the
// focus.

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    if (!isEmpty())
        m_gestures->press(*event);
    QWidget::mousePressEvent(event); // NOLINT(bugprone-parent-virtual-call)
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    m_gestures->move(*event);
    if (!plotArea().contains(event->pos())) {
        emit pointed(std::nullopt, 0);
        return;
    }
    const auto [place, row] = placeUnder(event->position());
    emit pointed(place, row);
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    m_gestures->release();
    QWidget::mouseReleaseEvent(event); // NOLINT(bugprone-parent-virtual-call)
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    fit();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    event->setAccepted(!isEmpty() && m_gestures->turn(*event));
}

void ChartPlot::leaveEvent(QEvent *event)
{
    emit pointed(std::nullopt, 0);
    QCustomPlot::leaveEvent(event);
}

} // namespace headroom
