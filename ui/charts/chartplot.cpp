// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "models/presentation/chartreading.h"
#include "ui/charts/areaplottables.h"
#include "ui/charts/axistickers.h"
#include "ui/charts/lineplottable.h"
#include "ui/charts/stackplottable.h"

#include <QRubberBand>

#include <cmath>

namespace headroom {

namespace {

constexpr double kNamedWidth = 560; // from here on lines are named at their ends
constexpr double kEndShare = 0.17;  // of the width, for those names
constexpr double kMostEnd = 136;
constexpr double kHeadRoomShare = 0.08; // above the highest value
constexpr double kLeastPoints = 3;      // that stay in sight when zooming in

} // namespace

ChartPlot::ChartPlot(QWidget *parent)
    : QCustomPlot(parent)
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
}

void ChartPlot::setChart(std::shared_ptr<const ChartSpec> chart, const Theme &theme, bool keepView)
{
    const ChartView before = m_chart ? view() : ChartView();
    m_chart = std::move(chart);
    m_theme = &theme;
    m_styles = seriesStyles(*m_chart, theme);
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
    build();
    setRanges();
    prepare(size());
    setCrosshair(at);
    replot(QCustomPlot::rpQueuedReplot);
}

void ChartPlot::styleAxes()
{
    setBackground(chartBackground(*m_theme));
    const QFont font = pictureFont(m_theme->captionPt);
    const bool empty = !m_chart->emptyReason.isEmpty();
    const QColor gridColor = mixed(chartBackground(*m_theme), m_theme->border, 0.85);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setVisible(!empty);
        axis->setTickLabelFont(font);
        axis->setTickLabelColor(m_theme->mutedText);
        axis->setLabel({});
        axis->grid()->setPen(QPen(gridColor, 1));
        axis->grid()->setSubGridVisible(false);
        axis->grid()->setAntialiased(false);
        axis->setNumberFormat(QStringLiteral("f"));
    }
    xAxis->setTicker(tickerFor(m_chart->x, 1));
    m_monthTicker = qSharedPointerDynamicCast<MonthTicker>(xAxis->ticker());
    xAxis->grid()->setVisible(false);
    xAxis->setBasePen(QPen(m_theme->mutedText, 1));
    xAxis->setTickPen(QPen(m_theme->mutedText, 1));
    xAxis->setSubTickPen(QPen(m_theme->border, 1));
    xAxis->setTickLength(0, 5);
    xAxis->setSubTickLength(0, 3);
    xAxis->setTickLabelPadding(4);
    xAxis->setScaleType(m_chart->x.kind == AxisKind::Logarithmic ? QCPAxis::stLogarithmic
                                                                 : QCPAxis::stLinear);
    if (m_chart->x.kind != AxisKind::Months && !m_chart->x.title.isEmpty()) {
        xAxis->setLabel(printable(m_chart->x.title));
        xAxis->setLabelFont(font);
        xAxis->setLabelColor(m_theme->mutedText);
    }

    const UnitScale scale = valueScale(*m_chart);
    yAxis->setTicker(tickerFor(m_chart->y, scale.factor));
    yAxis->ticker()->setTickCount(5);
    yAxis->grid()->setVisible(!empty);
    yAxis->grid()->setZeroLinePen(QPen(m_theme->mutedText, 1));
    yAxis->setBasePen(Qt::NoPen);
    yAxis->setTickPen(QPen(Qt::transparent)); // the grid marks the values
    yAxis->setTickLength(0, 1);               // of length 0 they would break the paths of a PDF
    yAxis->setSubTicks(false);
    yAxis->setTickLabelPadding(8);
    yAxis->setScaleType(m_chart->y.kind == AxisKind::Logarithmic ? QCPAxis::stLogarithmic
                                                                 : QCPAxis::stLinear);
    setLocale(m_chart->locale);
}

void ChartPlot::build()
{
    clearPlottables();
    delete m_labels;
    delete m_crosshair;
    styleAxes();
    m_labels = new PlotLabels(this, m_chart, *m_theme, m_styles);
    m_labels->setShown(m_shown);
    m_crosshair = new Crosshair(this, m_chart, *m_theme, m_styles);
    m_crosshair->setShown(m_shown);
    if (!m_chart->emptyReason.isEmpty())
        return;

    // From back to front: bands, stacks, the red of what is over, lines in their order.
    std::vector<std::size_t> stacked;
    for (std::size_t i = 0; i < m_chart->series.size(); ++i) {
        const ChartSeries &series = m_chart->series[i];
        if (!m_shown[i] || series.x.empty())
            continue;
        if (series.kind == SeriesKind::Band)
            new BandPlottable(xAxis, yAxis, m_chart, i, m_styles[i]);
        if (series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn)
            stacked.push_back(i);
    }
    if (!stacked.empty())
        new StackPlottable(xAxis, yAxis, m_chart, stacked, m_styles);
    const auto &over = m_chart->over;
    if (over && m_shown[over->load] && m_shown[over->limit])
        new OverPlottable(xAxis, yAxis, m_chart, *m_theme);
    for (std::size_t i = 0; i < m_chart->series.size(); ++i) {
        const ChartSeries &series = m_chart->series[i];
        if (m_shown[i] && !series.x.empty() && PlotLabels::hasEnd(series))
            new LinePlottable(xAxis, yAxis, m_chart, i, m_styles[i]);
    }
}

QCPRange ChartPlot::wholeX() const
{
    QCPRange range(0, 1);
    bool any = false;
    for (const ChartSeries &series : m_chart->series) {
        if (series.x.empty())
            continue;
        const double last = series.x.back() + lastStep(series, m_chart->x.kind);
        const QCPRange own(series.x.front(), last);
        range = any ? QCPRange(std::min(range.lower, own.lower), std::max(range.upper, own.upper))
                    : own;
        any = true;
    }
    if (range.size() <= 0)
        range = QCPRange(range.lower - 0.5, range.upper + 0.5);
    if (m_chart->x.kind == AxisKind::Category)
        range = QCPRange(range.lower - 0.5, range.upper + 0.5);
    return range;
}

QCPRange ChartPlot::wholeY() const
{
    double low = 0;
    double high = 0;
    const auto include = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    std::vector<double> stackHigh;
    std::vector<double> stackLow;
    for (std::size_t i = 0; i < m_chart->series.size(); ++i) {
        const ChartSeries &series = m_chart->series[i];
        if (!m_shown[i])
            continue;
        const bool stack =
            series.kind == SeriesKind::StackedArea || series.kind == SeriesKind::StackedColumn;
        if (stack) {
            stackHigh.resize(std::max(stackHigh.size(), series.y.size()), 0);
            stackLow.resize(stackHigh.size(), 0);
            for (std::size_t point = 0; point < series.y.size(); ++point) {
                if (series.y[point] > 0)
                    stackHigh[point] += series.y[point];
                else if (series.y[point] < 0)
                    stackLow[point] += series.y[point];
            }
            continue;
        }
        std::for_each(series.y.begin(), series.y.end(), include);
        std::for_each(series.low.begin(), series.low.end(), include);
    }
    std::for_each(stackHigh.begin(), stackHigh.end(), include);
    std::for_each(stackLow.begin(), stackLow.end(), include);
    for (const ReferenceLine &line : m_chart->lines) {
        if (!line.vertical)
            include(line.at);
    }
    if (high == low)
        return {low, low + valueScale(*m_chart).factor};
    const double extra = (high - low) * kHeadRoomShare;
    return {low < 0 ? low - extra : 0, high > 0 ? high + extra : 0};
}

void ChartPlot::setRanges()
{
    if (!m_zoomedX)
        xAxis->setRange(wholeX());
    if (!m_zoomedY)
        yAxis->setRange(wholeY());
    if (m_chart->y.kind == AxisKind::Logarithmic && yAxis->range().lower <= 0)
        yAxis->setRange(yAxis->range().upper * 1e-4, yAxis->range().upper);
}

ChartView ChartPlot::view() const
{
    ChartView view;
    view.shown = m_shown;
    if (m_zoomedX)
        view.x = {xAxis->range().lower, xAxis->range().upper};
    if (m_zoomedY)
        view.y = {yAxis->range().lower, yAxis->range().upper};
    return view;
}

void ChartPlot::setView(const ChartView &view)
{
    m_zoomedX = view.x.has_value();
    m_zoomedY = view.y.has_value();
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

QCPRange ChartPlot::heldWithin(QCPRange range) const
{
    const QCPRange whole = wholeX();
    const double least = std::min(whole.size(), kLeastPoints);
    const double size = std::clamp(range.size(), least, whole.size());
    double lower = range.center() - size / 2;
    lower = std::clamp(lower, whole.lower, whole.upper - size);
    return {lower, lower + size};
}

void ChartPlot::zoom(double factor, std::optional<double> aboutX)
{
    const QCPRange range = xAxis->range();
    const double about = aboutX.value_or(range.center());
    // The point under the pointer stays where it is, unless the chart ends.
    const double least = std::min(wholeX().size(), kLeastPoints);
    const double share = (about - range.lower) / range.size();
    const double size = std::max(least, range.size() / factor);
    const double lower = about - share * size;
    const QCPRange held = heldWithin(QCPRange(lower, lower + size));
    xAxis->setRange(held);
    m_zoomedX = held.size() < wholeX().size() * (1 - 1e-9);
    changed();
}

void ChartPlot::setCrosshair(std::optional<double> x)
{
    if (!m_crosshair || m_crosshair->at() == x)
        return;
    m_crosshair->setAt(x);
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

std::optional<double> ChartPlot::crosshairPixel() const
{
    return m_crosshair ? m_crosshair->pixel() : std::nullopt;
}

void ChartPlot::prepare(QSize size)
{
    if (!m_chart)
        return;
    const bool anyLine =
        std::any_of(m_chart->series.begin(), m_chart->series.end(), [](const ChartSeries &series) {
            return PlotLabels::hasEnd(series);
        });
    const bool names = anyLine && m_chart->emptyReason.isEmpty() && size.width() >= kNamedWidth;
    const double end = names ? std::min(kMostEnd, size.width() * kEndShare) : 0;
    m_labels->setEndWidth(end);
    const QFontMetricsF metrics(pictureFont(m_theme->captionPt));
    const int top = static_cast<int>(metrics.height()) + 15;
    axisRect()->setMargins(QMargins(0, top, static_cast<int>(end > 0 ? end : 8), 0));
    if (m_monthTicker)
        m_monthTicker->setRoom(size.width() - end,
                               metrics.horizontalAdvance(QStringLiteral("2026")) * 2.4);
    yAxis->ticker()->setTickCount(std::clamp(size.height() / 48, 2, 7));
}

void ChartPlot::resizeEvent(QResizeEvent *event)
{
    prepare(event->size());
    QCustomPlot::resizeEvent(event);
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !plotArea().contains(event->pos())) {
        // Past QCustomPlot, whose dragging is not wanted:
        // NOLINTNEXTLINE(bugprone-parent-virtual-call)
        QWidget::mousePressEvent(event);
        return;
    }
    m_pressed = event->pos();
    m_pressedX = xAxis->range();
    m_pressedY = yAxis->range();
    m_drag = event->modifiers().testFlag(Qt::ShiftModifier) ? Drag::Box : Drag::Pan;
    if (m_drag == Drag::Box) {
        m_band = std::make_unique<QRubberBand>(QRubberBand::Rectangle, this);
        m_band->setGeometry(QRect(m_pressed, QSize()));
        m_band->show();
    }
    // Past QCustomPlot, whose dragging is not wanted: NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QWidget::mousePressEvent(event); // the frame takes the focus
}

void ChartPlot::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Box)
        m_band->setGeometry(QRect(m_pressed, event->pos()).normalized());
    if (m_drag == Drag::Pan && isZoomed())
        panTo(event->pos());
    const bool over = plotArea().contains(event->pos());
    emit pointed(over ? std::optional(xAxis->pixelToCoord(event->position().x())) : std::nullopt);
}

void ChartPlot::panTo(QPoint position)
{
    setCursor(Qt::ClosedHandCursor);
    if (m_zoomedX) {
        const double moved = xAxis->pixelToCoord(m_pressed.x()) - xAxis->pixelToCoord(position.x());
        xAxis->setRange(heldWithin(m_pressedX + moved));
    }
    if (m_zoomedY) {
        const double moved = yAxis->pixelToCoord(m_pressed.y()) - yAxis->pixelToCoord(position.y());
        yAxis->setRange(m_pressedY + moved);
    }
    changed();
}

void ChartPlot::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Box) {
        const QRect box = m_band->geometry().intersected(plotArea());
        m_band.reset();
        zoomToBox(box);
    }
    m_drag = Drag::None;
    unsetCursor();
    // Past QCustomPlot, whose dragging is not wanted: NOLINTNEXTLINE(bugprone-parent-virtual-call)
    QWidget::mouseReleaseEvent(event);
}

void ChartPlot::zoomToBox(const QRect &box)
{
    constexpr int kLeast = 6; // pixels; less is a slip of the hand
    if (box.width() < kLeast || box.height() < kLeast)
        return;
    xAxis->setRange(
        heldWithin(QCPRange(xAxis->pixelToCoord(box.left()), xAxis->pixelToCoord(box.right()))));
    yAxis->setRange(yAxis->pixelToCoord(box.bottom()), yAxis->pixelToCoord(box.top()));
    m_zoomedX = m_zoomedY = true;
    changed();
}

void ChartPlot::mouseDoubleClickEvent(QMouseEvent * /*event*/)
{
    fit();
}

void ChartPlot::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (!m_chart || !m_chart->emptyReason.isEmpty() || turns == 0) {
        event->ignore();
        return;
    }
    const double factor = std::pow(1.25, turns);
    if (event->position().x() >= plotArea().left()) {
        zoom(factor, xAxis->pixelToCoord(event->position().x()));
    } else {
        yAxis->scaleRange(1 / factor, yAxis->pixelToCoord(event->position().y()));
        m_zoomedY = true;
        changed();
    }
    event->accept();
}

void ChartPlot::leaveEvent(QEvent *event)
{
    emit pointed(std::nullopt);
    QCustomPlot::leaveEvent(event);
}

} // namespace headroom
