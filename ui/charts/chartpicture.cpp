// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpicture.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartplot.h"
#include "ui/charts/seriessample.h"

#include <cmath>

namespace headroom {

namespace {

/// Series that need a key: shown, and not named in the plot anyhow.
std::vector<std::size_t>
keyed(const ChartSpec &spec, const std::vector<bool> &shown, const std::vector<bool> &named)
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (shown[i] && !named[i] && needsKey(spec.series[i]))
            result.push_back(i);
    }
    return result;
}

} // namespace

void paintChart(QPaintDevice &device,
                const ChartSpec &spec,
                const Theme &theme,
                const ChartPaint &how)
{
    QCPPainter painter(&device);
    painter.scale(how.scale, how.scale);
    if (!how.transparent)
        painter.fillRect(QRectF(QPointF(), how.size), chartBackground(theme));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const PictureFrame frame(pictureText(spec), theme, how.size);
    frame.paint(painter);

    QRectF content = frame.content();
    const auto chart = std::make_shared<const ChartSpec>(spec);
    ChartPlot plot;
    plot.setPatterns(how.view.patterns);
    plot.setChart(chart, theme, false);
    plot.setView(how.view);
    const std::vector<bool> shown = plot.view().shown;
    plot.prepare(content.size().toSize());

    if (spec.emptyReason.isEmpty()) {
        const std::vector<SeriesStyle> styles = seriesStyles(spec, theme, how.view.patterns);
        const std::vector<std::size_t> keys = keyed(spec, shown, plot.namedSeries());
        QStringList names;
        for (const std::size_t series : keys)
            names << keyName(spec.series[series]);
        const LegendLayout legend = layoutLegend(names, legendFont(theme), content.width());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            paintLegendKey(painter,
                           legend.keys[i].translated(content.topLeft()),
                           spec.series[keys[i]],
                           styles[keys[i]],
                           theme,
                           true);
        }
        if (!keys.empty())
            content.setTop(content.top() + legend.height + 8);
    }
    if (content.width() < 20 || content.height() < 20)
        return;

    painter.translate(content.topLeft());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setMode(QCPPainter::pmVectorized, how.vector);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.setBackground(QBrush(Qt::NoBrush));
    const QSize size = content.size().toSize();
    plot.prepare(size);
    plot.toPainter(&painter, size.width(), size.height());
}

} // namespace headroom
