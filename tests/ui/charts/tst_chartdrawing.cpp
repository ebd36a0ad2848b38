// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/samplecharts.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartranges.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/clipping.h"
#include "ui/charts/columnspans.h"
#include "ui/charts/contours.h"
#include "ui/charts/heatcolors.h"
#include "ui/charts/pyramid.h"
#include "ui/widgets/textblock.h"

#include <QLineF>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

std::vector<double> noise(std::size_t count)
{
    QRandomGenerator random(7);
    std::vector<double> values(count);
    for (double &value : values)
        value = random.bounded(1000) == 0 ? kUnknown : random.generateDouble() * 100 - 20;
    return values;
}

/// One series of many points over plain numbers.
ChartSpec manyPoints(SeriesKind kind, std::size_t count)
{
    ChartSpec spec;
    spec.name = QStringLiteral("many");
    spec.title = QStringLiteral("Many points");
    spec.y.unit = Unit::Kilowatt;
    spec.x.kind = AxisKind::Hours;
    for (int s = 0; s < 2; ++s) {
        ChartSeries series;
        series.name = QStringLiteral("Series %1").arg(s);
        series.kind = kind;
        series.y = noise(count);
        for (std::size_t i = 0; i < count; ++i)
            series.x.push_back(static_cast<double>(i));
        series.low = std::vector<double>(count, -30);
        spec.series.push_back(series);
    }
    return spec;
}

/// How many pixels of a picture have about this colour.
int countLike(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const int distance = std::abs(pixel.red() - color.red())
                                 + std::abs(pixel.green() - color.green())
                                 + std::abs(pixel.blue() - color.blue());
            count += distance < 12 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class ChartDrawingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void valuesOfAHeatMapHaveTheirOwnScale()
    {
        ChartSpec spec;
        spec.y.kind = AxisKind::Category;
        spec.y.unit = Unit::Kilowatt;
        ChartSeries row;
        row.kind = SeriesKind::HeatRow;
        row.x = {0, 1, 2};
        row.y = {20e3, 60e3, 40e3};
        spec.series = {row};
        const HeatScale scale = heatScale(spec);
        QCOMPARE(scale(20e3), 0.0);
        QCOMPARE(scale(40e3), 0.5);
        QCOMPARE(scale(60e3), 1.0);
        QVERIFY(std::isnan(scale(kUnknown)));
        QVERIFY(!scale.anyBelow && !scale.anyUnknown);
        QCOMPARE(scale.greatestName, QString::fromUtf8("60\u00a0MW"));
        // What falls below zero is red, and the palest colour is that of zero.
        spec.series.front().y = {-10e3, 60e3, kUnknown};
        const HeatScale withShort = heatScale(spec);
        QVERIFY(withShort.anyBelow && withShort.anyUnknown);
        QVERIFY(withShort(-10e3) > 1);
        QCOMPARE(withShort(30e3), 0.5);
        QCOMPARE(withShort.leastName, QString::fromUtf8("0\u00a0MW"));
    }

    void zeroLiesAtOneHeightOfBothAxes()
    {
        ChartSpec spec;
        spec.second = ChartAxis{};
        ChartSeries first;
        first.x = {0, 1};
        first.y = {-50, 100};
        ChartSeries second = first;
        second.y = {0, 4};
        second.onSecond = true;
        spec.series = {first, second};
        const auto share = [](AxisRange range) {
            return -range.first / (range.second - range.first);
        };
        const AxisRange left = wholeUpright(spec, {true, true});
        const AxisRange right = wholeSecond(spec, {true, true});
        QVERIFY(share(left) > 0.3); // 50 + air of 150 + air
        QVERIFY(std::abs(share(left) - share(right)) < 1e-12);
        QVERIFY(right.second >= 4);
    }

    void thePyramidFindsWhatALoopFinds()
    {
        const std::vector<double> values = noise(5000);
        const MinMaxPyramid pyramid(values);
        const PeakPyramid peaks(values);
        QRandomGenerator random(11);
        for (int i = 0; i < 2000; ++i) {
            const auto first = static_cast<std::size_t>(random.bounded(5000));
            const std::size_t last =
                first + 1 + static_cast<std::size_t>(random.bounded(5000 - int(first)));
            MinMaxPyramid::Extent expected;
            std::size_t peak = first;
            for (std::size_t j = first; j < last; ++j) {
                if (std::isnan(values[j]))
                    continue;
                if (!expected.any)
                    expected = {values[j], values[j], true};
                expected.low = std::min(expected.low, values[j]);
                expected.high = std::max(expected.high, values[j]);
                if (std::isnan(values[peak]) || values[j] > values[peak])
                    peak = j;
            }
            const MinMaxPyramid::Extent found = pyramid.over(first, last);
            QCOMPARE(found.any, expected.any);
            QCOMPARE(found.low, expected.low);
            QCOMPARE(found.high, expected.high);
            QCOMPARE(peaks.peak(first, last), peak);
        }
    }

    void whatLayersHideIsLeftOutAndNothingElse()
    {
        // Painted from back to front, what is left looks as all layers in full do.
        constexpr int kRows = 40;
        QRandomGenerator random(29);
        for (int turn = 0; turn < 100; ++turn) {
            std::vector<ColumnSpans> layers(5, ColumnSpans(30));
            for (ColumnSpans &layer : layers) {
                for (ColumnSpan &span : layer) {
                    span.top = random.bounded(kRows);
                    span.bottom = span.top + random.bounded(kRows - span.top); // some are empty
                }
            }
            const std::vector<SeenSpans> seen = withoutHidden(layers);
            for (std::size_t column = 0; column < 30; ++column) {
                std::array<int, kRows> all{};
                std::array<int, kRows> left{};
                for (std::size_t layer = 0; layer < layers.size(); ++layer) {
                    const auto paint = [layer](std::array<int, kRows> &rows,
                                               const ColumnSpan &span) {
                        for (int row = span.top; row < span.bottom; ++row)
                            rows[static_cast<std::size_t>(row)] = static_cast<int>(layer) + 1;
                    };
                    paint(all, layers[layer][column]);
                    paint(left, seen[layer].above[column]);
                    paint(left, seen[layer].below[column]);
                }
                QCOMPARE(left, all);
            }
        }
    }

    void rectanglesCoverSpansOnce()
    {
        constexpr int kLeft = 7;
        QRandomGenerator random(31);
        ColumnSpans spans(100);
        for (ColumnSpan &span : spans) {
            span.top = random.bounded(30);
            span.bottom = random.bounded(8) == 0 ? span.top : 25 + random.bounded(30);
        }
        std::vector<int> covered(100 * 60, 0);
        for (const QRect &rectangle : rectanglesOf(spans, kLeft)) {
            for (int x = rectangle.left(); x <= rectangle.right(); ++x) {
                for (int y = rectangle.top(); y <= rectangle.bottom(); ++y)
                    ++covered[static_cast<std::size_t>((x - kLeft) * 60 + y)];
            }
        }
        for (int column = 0; column < 100; ++column) {
            const ColumnSpan &span = spans[static_cast<std::size_t>(column)];
            for (int row = 0; row < 60; ++row) {
                const bool inside = row >= span.top && row < span.bottom;
                QCOMPARE(covered[static_cast<std::size_t>(column * 60 + row)], inside ? 1 : 0);
            }
        }
        for (const QPolygonF &outline : outlinesOf(spans, kLeft))
            QVERIFY(QRectF(kLeft, 0, 100, 60).contains(outline.boundingRect()));
    }

    void aLineIsCutAtTheEdges()
    {
        const QRectF rect(0, 0, 10, 10);
        const QPolygonF line({{-5, 5}, {5, 5}, {5, 15}, {8, 15}, {8, 5}, {15, 5}});
        const std::vector<QPolygonF> parts = clippedLine(line, rect);
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0], QPolygonF({{0, 5}, {5, 5}, {5, 10}}));
        QCOMPARE(parts[1], QPolygonF({{8, 10}, {8, 5}, {10, 5}}));
    }

    void anAreaIsCutAtTheEdges()
    {
        const QPolygonF area({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}});
        const QPolygonF clipped = clippedArea(area, QRectF(0, 0, 10, 10));
        QCOMPARE(clipped.boundingRect(), QRectF(0, 0, 5, 5));
        QVERIFY(clippedArea(area, QRectF(20, 20, 5, 5)).isEmpty());
    }

    void isoLinesOfASlopeAreStraight()
    {
        // z = x + y on a grid of 10 × 10 cells of one pixel: z = 7.5 is the line from (0, 7.5) to
        // (7.5, 0).
        ContourGrid grid;
        for (int i = 0; i <= 10; ++i) {
            grid.x.push_back(i);
            grid.y.push_back(i);
        }
        for (const double y : grid.y) {
            for (const double x : grid.x)
                grid.values.push_back(x + y);
        }
        const std::vector<QPolygonF> lines = isoLines(grid, 7.5);
        QCOMPARE(lines.size(), std::size_t(1));
        for (const QPointF &point : lines[0])
            QVERIFY(std::abs(point.x() + point.y() - 7.5) < 1e-9);
        QCOMPARE(std::min(lines[0].first().x(), lines[0].last().x()), 0.0);
        QCOMPARE(std::max(lines[0].first().x(), lines[0].last().x()), 7.5);
    }

    void isoLinesRoundAHillAreRings()
    {
        ContourGrid grid;
        for (int i = -10; i <= 10; ++i) {
            grid.x.push_back(i);
            grid.y.push_back(i);
        }
        for (const double y : grid.y) {
            for (const double x : grid.x)
                grid.values.push_back(-(x * x + y * y));
        }
        const std::vector<QPolygonF> lines = isoLines(grid, -25);
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0].first(), lines[0].last());
        for (const QPointF &point : lines[0])
            QVERIFY(std::abs(std::hypot(point.x(), point.y()) - 5) < 0.1);
    }

    void bandsCoverTheWholeMapOnce()
    {
        // Whatever the values, saddles included: the areas of all bands and of what is unknown add
        // up to that of the grid, 6 × 5.
        QRandomGenerator random(23);
        for (int turn = 0; turn < 50; ++turn) {
            ContourGrid grid;
            for (int i = 0; i <= 6; ++i)
                grid.x.push_back(i);
            for (int i = 0; i <= 5; ++i)
                grid.y.push_back(i);
            for (int i = 0; i < 42; ++i)
                grid.values.push_back(random.bounded(20) == 0 ? kUnknown
                                                              : random.generateDouble() * 10);
            const ContourBands areas = contourBands(grid, {2, 4, 6, 8});
            double sum = 0;
            for (const ContourBands::Band &band : areas.bands) {
                for (const QRectF &cells : band.whole)
                    sum += cells.width() * cells.height();
                for (const QPolygonF &polygon : band.cuts) {
                    double twice = 0; // the shoelace formula
                    for (qsizetype i = 0; i < polygon.size(); ++i) {
                        const QPointF &a = polygon[i];
                        const QPointF &b = polygon[(i + 1) % polygon.size()];
                        twice += a.x() * b.y() - b.x() * a.y();
                    }
                    sum += std::abs(twice) / 2;
                }
            }
            for (const QRectF &cell : areas.unknown)
                sum += cell.width() * cell.height();
            QVERIFY2(std::abs(sum - 30) < 1e-6, qPrintable(QString::number(sum)));
        }
    }

    void roundLevelsAreRound()
    {
        QCOMPARE(roundLevels(0.3, 4.7, 8), (std::vector<double>{1, 2, 3, 4}));
        QCOMPARE(roundLevels(0, 100, 5), (std::vector<double>{20, 40, 60, 80}));
        QVERIFY(roundLevels(3, 3, 8).empty());
        QVERIFY(roundLevels(kUnknown, kUnknown, 8).empty());
    }

    void patternsStayInTheirArea()
    {
        const QPolygonF triangle(QList<QPointF>{{0, 0}, {60, 0}, {0, 60}});
        for (const FillPattern pattern : {FillPattern::Diagonal,
                                          FillPattern::BackDiagonal,
                                          FillPattern::Vertical,
                                          FillPattern::Horizontal,
                                          FillPattern::Cross}) {
            const std::vector<QLineF> lines = patternLines(triangle, pattern, 6);
            QVERIFY(lines.size() > 5);
            for (const QLineF &line : lines) {
                for (const QPointF &end : {line.p1(), line.p2()})
                    QVERIFY(end.x() >= -1e-9 && end.y() >= -1e-9 && end.x() + end.y() <= 60 + 1e-9);
            }
        }
        QVERIFY(patternLines(triangle, FillPattern::None, 6).empty());
    }

    void patternsAreSeen()
    {
        ChartSpec spec = sampleRows();
        ChartExportOptions options;
        const QImage plain = chartImage(spec, options);
        options.view.patterns = true;
        QVERIFY(chartImage(spec, options) != plain);
    }

    void onlyLinesAndPointsCanBeLogarithmic()
    {
        ChartSpec lines = manyPoints(SeriesKind::Line, 20);
        QVERIFY(canBeLogarithmic(lines));
        setLogarithmic(lines, true);
        QCOMPARE(lines.y.kind, AxisKind::Logarithmic);
        const AxisRange range = wholeUpright(lines, {true, true});
        QVERIFY(range.first > 0);
        QVERIFY(!canBeLogarithmic(manyPoints(SeriesKind::StackedArea, 20)));
        QVERIFY(!canBeLogarithmic(sampleWaterfall()));
        QVERIFY(!canBeLogarithmic(sampleHeatMap()));
        std::fill(lines.series[0].y.begin(), lines.series[0].y.end(), -1.0);
        std::fill(lines.series[1].y.begin(), lines.series[1].y.end(), kUnknown);
        QVERIFY(!canBeLogarithmic(lines));
    }

    void hatchingStaysInItsRectangle()
    {
        const QRectF rect(3, 4, 40, 25);
        const std::vector<QLineF> lines = hatching(rect, 7);
        QVERIFY(lines.size() >= 8);
        for (const QLineF &line : lines) {
            QVERIFY(rect.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(line.p1()));
            QVERIFY(rect.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(line.p2()));
        }
    }

    void everyPeakOfManyPointsStaysVisible_data()
    {
        QTest::addColumn<SeriesKind>("kind");
        QTest::newRow("line") << SeriesKind::Line;
        QTest::newRow("step") << SeriesKind::Step;
        QTest::newRow("area") << SeriesKind::StackedArea;
        QTest::newRow("column") << SeriesKind::StackedColumn;
        QTest::newRow("band") << SeriesKind::Band;
    }

    void everyPeakOfManyPointsStaysVisible()
    {
        QFETCH(SeriesKind, kind);
        ChartSpec spec = manyPoints(kind, 87600);
        spec.series.resize(1);
        ChartSeries &series = spec.series[0];
        std::fill(series.y.begin(), series.y.end(), 1.0);
        std::fill(series.low.begin(), series.low.end(), 0.0);
        const QImage flat = chartImage(spec);
        series.y[44444] = 100; // one hour of ten years
        const QImage peaked = chartImage(spec);
        const SeriesStyle style = seriesStyles(spec, lightTheme()).front();
        const bool line = kind == SeriesKind::Line || kind == SeriesKind::Step;
        const QColor color = line ? style.line.color() : style.fill;
        // Where the flat series was alone under the top, a column as high as the plot now stands.
        int rows = 0;
        for (int y = 0; y < peaked.height(); ++y) {
            const QImage row = peaked.copy(0, y, peaked.width(), 1);
            rows += countLike(row, color) > 0 ? 1 : 0;
        }
        QVERIFY2(rows > 400, qPrintable(QString::number(rows)));
        QVERIFY(flat != peaked);
    }

    void worstCasesAreDrawn_data()
    {
        QTest::addColumn<ChartSpec>("spec");
        for (const SeriesKind kind : {SeriesKind::Line,
                                      SeriesKind::Step,
                                      SeriesKind::StackedArea,
                                      SeriesKind::StackedColumn,
                                      SeriesKind::Band}) {
            const auto row = [kind](const char *what) -> QTestData & {
                return QTest::addRow("%s, kind %d", what, static_cast<int>(kind));
            };
            row("one point") << manyPoints(kind, 1);
            row("two points") << manyPoints(kind, 2);
            row("no points") << manyPoints(kind, 0);
            ChartSpec unknown = manyPoints(kind, 50);
            for (ChartSeries &series : unknown.series)
                std::fill(series.y.begin(), series.y.end(), kUnknown);
            row("all unknown") << unknown;
            ChartSpec huge = manyPoints(kind, 50);
            for (ChartSeries &series : huge.series) {
                for (double &y : series.y)
                    y *= 1e15;
            }
            row("huge") << huge;
        }
        QTest::newRow("nothing at all") << ChartSpec();
    }

    void worstCasesAreDrawn()
    {
        QFETCH(ChartSpec, spec);
        ChartExportOptions options;
        options.size = QSize(480, 300);
        QCOMPARE(chartImage(spec, options).size(), QSize(480, 300));
    }

    void aWaterfallHasABarOfEachRole()
    {
        const QImage picture = chartImage(sampleWaterfall());
        for (const SeriesRole role :
             {SeriesRole::Source, SeriesRole::Taken, SeriesRole::Contracted, SeriesRole::Free}) {
            const SeriesStyle style = roleStyle(role, lightTheme());
            QVERIFY(countLike(picture, mixed(style.fill, style.line.color(), 0.45)) > 1000);
        }
    }

    void anUnknownBarIsGrey()
    {
        ChartSpec spec = sampleWaterfall();
        spec.series[0].y[3] = kUnknown;
        const QColor grey = unknownStyle(lightTheme()).fill;
        const int without = countLike(chartImage(sampleWaterfall()), grey); // of edges and text
        QVERIFY(countLike(chartImage(spec), grey) > without + 1000);
    }

    void aHeatMapShowsWhatIsOverAndWhatIsUnknown()
    {
        const QImage picture = chartImage(sampleHeatMap());
        // One row of four each, and of the last row half: a row is about a hundred pixels high.
        QVERIFY(countLike(picture, heatColor(0.5, lightTheme())) > 50'000);
        QVERIFY(countLike(picture, lightTheme().danger) > 30'000);
        QVERIFY(countLike(picture, unknownStyle(lightTheme()).fill) > 20'000);
    }

    void theColoursOfHeatGetDarkerOnLightAndLighterOnDark()
    {
        double before = 2;
        for (int i = 0; i <= 20; ++i) {
            const double contrast =
                contrastRatio(heatColor(i / 20.0, lightTheme()), chartBackground(lightTheme()));
            QVERIFY(i == 0 || contrast > before);
            before = contrast;
        }
        before = 0;
        for (int i = 0; i <= 20; ++i) {
            const double contrast =
                contrastRatio(heatColor(i / 20.0, darkTheme()), chartBackground(darkTheme()));
            QVERIFY(contrast > before);
            before = contrast;
        }
    }

    void rowsOfTheSameKindDoNotRunIntoEachOther()
    {
        const AxisRange rows = wholeUpright(sampleSpans(), std::vector<bool>(5, true));
        QCOMPARE(rows, AxisRange(-0.5, 1.5));
        const AxisRange months = wholeLying(sampleSpans(), std::vector<bool>(5, true));
        QVERIFY(months.first <= Month(2026, 1).index());
        QVERIFY(months.second >= Month(2028, 1).index());
        // Shares up to 1 with 8 % of air for labels.
        QCOMPARE(wholeLying(sampleRows(), std::vector<bool>(3, true)), AxisRange(0, 1.08));
    }

    void newKindsAreDrawnInEverySizeAndTheme_data()
    {
        QTest::addColumn<ChartSpec>("spec");
        QTest::newRow("waterfall") << sampleWaterfall();
        QTest::newRow("heat map") << sampleHeatMap();
        QTest::newRow("forty rows") << sampleHeatMap(40);
        QTest::newRow("spans") << sampleSpans();
        QTest::newRow("rows") << sampleRows();
        ChartSpec unknown = sampleRows();
        for (ChartSeries &series : unknown.series)
            std::fill(series.y.begin(), series.y.end(), kUnknown);
        QTest::newRow("unknown rows") << unknown;
        ChartSpec none = sampleWaterfall();
        std::fill(none.series[0].y.begin(), none.series[0].y.end(), kUnknown);
        std::fill(none.series[0].low.begin(), none.series[0].low.end(), kUnknown);
        QTest::newRow("unknown waterfall") << none;
        ChartSpec below = sampleWaterfall();
        below.series[0].y = {100e3, -20e3, -90e3, -10e3};
        QTest::newRow("below zero") << below;
        ChartSpec over = sampleHeatMap();
        std::fill(over.series[0].y.begin(),
                  over.series[0].y.end(),
                  std::numeric_limits<double>::infinity());
        QTest::newRow("no limit") << over;
    }

    void newKindsAreDrawnInEverySizeAndTheme()
    {
        QFETCH(ChartSpec, spec);
        for (const QSize size : {QSize(200, 160), QSize(640, 300), QSize(1280, 720)}) {
            for (const bool dark : {false, true}) {
                ChartExportOptions options;
                options.size = size;
                options.dark = dark;
                QCOMPARE(chartImage(spec, options).size(), size);
            }
        }
    }

    void whatIsOverTheLimitIsRed()
    {
        ChartSpec spec = sampleChart();
        const QImage over = chartImage(spec);
        spec.over.reset();
        const QImage without = chartImage(spec);
        const QColor red = lightTheme().danger;
        QVERIFY(countLike(over, red) > countLike(without, red));
    }

    void textIsReadableOnBothThemes()
    {
        const ChartSpec spec = sampleChart();
        for (const Theme *theme : {&lightTheme(), &darkTheme()}) {
            const QColor background = chartBackground(*theme);
            QVERIFY(contrastRatio(theme->text, background) >= 4.5);
            QVERIFY(contrastRatio(theme->mutedText, background) >= 4.5);
            QVERIFY(contrastRatio(theme->warning, background) >= 4.5);
            for (const SeriesStyle &style : seriesStyles(spec, *theme))
                QVERIFY(contrastRatio(style.label, background) >= 4.5);
        }
    }

    void moreSeriesThanColoursDifferInTheirDashes()
    {
        ChartSpec spec;
        spec.series.resize(16);
        const std::vector<SeriesStyle> styles = seriesStyles(spec, lightTheme());
        for (std::size_t i = 0; i < styles.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(styles[i].line != styles[j].line);
        }
    }

    void printableKeepsTextAndDropsWhatXmlForbids()
    {
        const QString kept = QString::fromUtf8("<b>&\"' \u05d0\u05d1 \U0001F50C end");
        QCOMPARE(printable(kept), kept);
        QString bad = QStringLiteral("a b c d");
        bad[1] = QChar(0x01);
        bad[3] = QChar(0xd800);
        bad[5] = QChar(0xffff);
        QCOMPARE(printable(bad), QStringLiteral("a b c d"));
    }

    void longTextIsWrappedAndShortened()
    {
        const QString text = QStringLiteral("one two three four five six seven eight nine ten");
        const TextBlock block(text, pictureFont(10), 80, 2);
        QCOMPARE(block.lines().size(), 2);
        QVERIFY(block.lines().last().endsWith(QChar(0x2026)));
        QVERIFY(block.width() <= 80);
        QCOMPARE(TextBlock(QString(), pictureFont(10), 80, 2).height(), 0.0);
    }
};

} // namespace headroom

QTEST_MAIN(headroom::ChartDrawingTest)
#include "tst_chartdrawing.moc"
