// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/gallery/gallery.h"

#include "tests/ui/charts/gallery/galleryparts.h"

#include <algorithm>
#include <cmath>

namespace headroom::gallery {

namespace {

template <class Change>
void eachValue(ChartSpec &spec, Change change)
{
    for (ChartSeries &series : spec.series) {
        for (double &y : series.y)
            change(y);
        for (double &low : series.low)
            change(low);
        for (ChartSpread &spread : series.spreads) {
            for (double *part :
                 {&spread.least, &spread.lowerQuartile, &spread.upperQuartile, &spread.greatest})
                change(*part);
        }
    }
    for (ReferenceLine &line : spec.lines) {
        if (line.vertical == spec.horizontal)
            change(line.at);
    }
    for (ContourLine &line : spec.contours)
        change(line.at);
    for (ChartNote &note : spec.notes)
        change(note.y);
}

bool isDated(const ChartSpec &spec)
{
    return spec.y.kind == AxisKind::Months;
}

template <class T>
void keepFirst(std::vector<T> &list)
{
    list.resize(std::min<std::size_t>(list.size(), 1));
}

} // namespace

ChartSpec withOnePoint(ChartSpec spec)
{
    spec.name += QStringLiteral("-one-point");
    keepFirst(spec.series);
    ChartSeries &series = spec.series.front();
    keepFirst(series.x);
    keepFirst(series.y);
    keepFirst(series.low);
    keepFirst(series.spreads);
    keepFirst(series.pointLabels);
    keepFirst(series.pointRoles);
    keepFirst(spec.x.categories);
    keepFirst(spec.y.categories);
    spec.columns.clear();
    spec.over.reset();
    spec.links.clear();
    spec.notes.clear();
    return spec;
}

ChartSpec withNothingKnown(ChartSpec spec)
{
    spec.name += QStringLiteral("-unknown");
    const std::vector<ReferenceLine> lines = spec.lines;
    const std::vector<ContourLine> contours = spec.contours;
    eachValue(spec, [](double &value) { value = kUnknown; });
    spec.lines = lines;
    spec.contours = contours;
    spec.incompleteNote =
        QStringLiteral("Not known: the draw of the racks. Enter it in their properties.");
    return spec;
}

ChartSpec belowZero(ChartSpec spec)
{
    spec.name += QStringLiteral("-negative");
    if (!isDated(spec))
        eachValue(spec, [](double &value) { value = -value; });
    for (ChartSeries &series : spec.series) {
        for (ChartSpread &spread : series.spreads) {
            std::swap(spread.least, spread.greatest);
            std::swap(spread.lowerQuartile, spread.upperQuartile);
        }
        if (series.kind == SeriesKind::Band)
            std::swap(series.low, series.y);
    }
    return spec;
}

ChartSpec huge(ChartSpec spec)
{
    spec.name += QStringLiteral("-huge");
    if (!isDated(spec))
        eachValue(spec, [](double &value) { value *= 1e12; });
    return spec;
}

ChartSpec withHostileNames(ChartSpec spec)
{
    static const std::vector<QString> names =
        texts({"<b>Grid</b> & \"gas\" 'turbines'",
               "=HYPERLINK(\"http://x\")",
               "מפעל החשמל הצפוני של ממפיס",
               "محطة الطاقة الشمالية",
               "电力 \U0001F50C\U0001F680 電源",
               "</text><script>alert(1)</script>",
               "A name that is far too long for any legend, axis or label of a chart that has to "
               "be put on a slide or on paper",
               "@SUM(A1:A9)\tand\nlines"});
    spec.name += QStringLiteral("-names");
    spec.title = names[0] + u' ' + spec.title;
    spec.subtitle = names[2] + QStringLiteral(" – ") + names[5];
    spec.project = names[3];
    spec.site = names[4];
    spec.scenario = names[6];
    spec.sources = names;
    std::size_t turn = 0;
    const auto next = [&turn] { return names[turn++ % names.size()]; };
    for (ChartSeries &series : spec.series) {
        series.name = next();
        for (QString &label : series.pointLabels)
            label = next();
    }
    for (QString &category : spec.x.categories)
        category = next();
    for (QString &category : spec.y.categories)
        category = next();
    for (ReferenceLine &line : spec.lines)
        line.label = next();
    return spec;
}

std::vector<ChartSpec> atBest()
{
    return {hourlyLines(),
            forecastBand(),
            stackedAreas(),
            stackedColumns(),
            durationCurves(),
            heatMap(),
            waterfall(),
            tornado(),
            gantt(),
            contourMap(),
            scatter(),
            boxes(),
            beforeAndAfter(),
            hourByMonth(),
            fan(),
            exceedance()};
}

std::vector<ChartSpec> atWorst()
{
    std::vector<ChartSpec> result;
    for (const ChartSpec &spec : atBest()) {
        for (const auto &worsen :
             {withOnePoint, withNothingKnown, belowZero, huge, withHostileNames})
            result.push_back(worsen(spec));
    }
    return result;
}

std::vector<GoldenPicture> goldenPictures()
{
    std::vector<GoldenPicture> result;
    for (const ChartSpec &spec : atBest()) {
        for (const bool dark : {false, true}) {
            for (const auto &[width, height] : {std::pair(480, 320), std::pair(960, 540)}) {
                const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
                const QString file = QStringLiteral("%1-%2x%3-%4.png")
                                         .arg(spec.name)
                                         .arg(width)
                                         .arg(height)
                                         .arg(theme);
                result.push_back({spec, width, height, dark, file});
            }
        }
    }
    return result;
}

std::vector<ChartSpec> million()
{
    constexpr std::size_t kMillion = 1'000'000;
    constexpr std::size_t kSide = 1000;
    ChartSpec line = hourlyLines();
    line.name = QStringLiteral("hourly-million");
    line.over.reset();
    line.notes.clear();
    line.series.resize(1);
    line.series[0].y = hourlyDemand(kMillion, 240e3);
    line.series[0].x.resize(kMillion);
    for (std::size_t i = 0; i < kMillion; ++i)
        line.series[0].x[i] = double(i);

    ChartSpec cloud = scatter();
    cloud.name = QStringLiteral("scatter-million");
    cloud.series.resize(1);
    Noise noise(3);
    cloud.series[0].pointLabels.clear();
    cloud.series[0].x.resize(kMillion);
    cloud.series[0].y.resize(kMillion);
    for (double &x : cloud.series[0].x)
        x = 1e6 + 2e5 * noise.bell();
    std::sort(cloud.series[0].x.begin(), cloud.series[0].x.end());
    for (std::size_t i = 0; i < kMillion; ++i)
        cloud.series[0].y[i] = 10 + cloud.series[0].x[i] / 1e6 + noise.bell();

    ChartSpec map = contourMap();
    map.name = QStringLiteral("contour-million");
    map.series.resize(1);
    ChartSeries row = map.series[0];
    row.x.resize(kSide);
    row.y.resize(kSide);
    map.series.clear();
    for (std::size_t r = 0; r < kSide; ++r) {
        row.at = double(r) / 100;
        row.name = QStringLiteral("Row %1").arg(r);
        for (std::size_t c = 0; c < kSide; ++c) {
            row.x[c] = double(c);
            row.y[c] = 2 + std::sin(double(c) / 90) + std::cos(double(r) / 110);
        }
        map.series.push_back(row);
    }
    return {line, cloud, map};
}

} // namespace headroom::gallery
