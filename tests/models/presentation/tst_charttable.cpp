// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/chartreading.h"
#include "models/presentation/charttable.h"
#include "models/presentation/charttablemodel.h"
#include "models/presentation/durationcurve.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <limits>

namespace headroom {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

ChartSpec twoMonths()
{
    const double january = Month(2026, 1).index();
    ChartSpec spec;
    spec.x.kind = AxisKind::Months;
    spec.y.unit = Unit::Kilowatt;
    ChartSeries limit;
    limit.name = QStringLiteral("Limit");
    limit.x = {january, january + 1};
    limit.y = {150e3, 1234567.5};
    ChartSeries load;
    load.name = QStringLiteral("Load");
    load.x = {january + 1, january + 2};
    load.y = {kUnknown, 305382.4};
    spec.series = {limit, load};
    return spec;
}

} // namespace

class ChartTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theModelKeepsTheRulesOfItemModels()
    {
        ChartTableModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSpec(twoMonths());
        QCOMPARE(model.rowCount(), 3); // January to March, the union of both series
        QCOMPARE(model.columnCount(), 3);
        model.setSpec({});
        QCOMPARE(model.rowCount(), 0);
    }

    void valuesAreInTheUnitOfTheirHeading()
    {
        ChartTableModel model;
        model.setSpec(twoMonths());
        const auto heading = [&](int column) {
            return model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        };
        const auto cell = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(heading(0), QStringLiteral("Month"));
        QCOMPARE(heading(1), QStringLiteral("Limit (GW)")); // the largest value is 1.23 GW
        QCOMPARE(cell(0, 0), QStringLiteral("January 2026"));
        QCOMPARE(cell(0, 1), QStringLiteral("0.150"));
        QCOMPARE(cell(1, 1), QStringLiteral("1.235"));
        QCOMPARE(cell(1, 2), QStringLiteral("unknown"));
        QCOMPARE(cell(2, 1), QStringLiteral("unknown")); // no point there
    }

    void theCopiedTableHasHeadingsAndFullNumbers()
    {
        ChartTableModel model;
        model.setSpec(twoMonths());
        QCOMPARE(model.asText(),
                 QStringLiteral("Month\tLimit (GW)\tLoad (GW)\n"
                                "January 2026\t0.15\t\n"
                                "February 2026\t1.2345675\t\n"
                                "March 2026\t\t0.3053824\n"));
    }

    void csvHasFullNumbersAndEmptyCellsForUnknown()
    {
        QCOMPARE(chartCsv(twoMonths()),
                 QByteArray("Month,Limit (kW),Load (kW)\r\n"
                            "2026-01,150000,\r\n"
                            "2026-02,1234567.5,\r\n"
                            "2026-03,,305382.4\r\n"));
    }

    void everyPointOfAScatterHasARow()
    {
        ChartSpec spec;
        spec.x.title = QStringLiteral("Power");
        spec.x.unit = Unit::Kilowatt;
        spec.y.title = QStringLiteral("Cost");
        ChartSeries points{QStringLiteral("Sites"),
                           SeriesRole::Category,
                           SeriesKind::Scatter,
                           {100, 100, 300},
                           {4, 5, kUnknown}};
        points.pointLabels = {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")};
        ChartSeries others{
            QStringLiteral("Others"), SeriesRole::Category, SeriesKind::Scatter, {200}, {7}};
        spec.series = {points, others};
        QCOMPARE(chartCsv(spec),
                 QByteArray("Power (kW),\"Sites, name\",Sites,Others\r\n"
                            "100,A,4,\r\n"
                            "100,B,5,\r\n"
                            "200,,,7\r\n"
                            "300,C,,\r\n"));
    }

    void tasksOfOneRowStandBelowEachOther()
    {
        ChartSpec spec;
        spec.horizontal = true;
        spec.x.kind = AxisKind::Category;
        spec.x.title = QStringLiteral("Task");
        spec.x.categories = {QStringLiteral("Hall 1"), QStringLiteral("Hall 2")};
        spec.y.kind = AxisKind::Months;
        ChartSeries work{
            QStringLiteral("Planned"), SeriesRole::Category, SeriesKind::Task, {0, 0}, {}};
        work.low = {placeOf(QDate(2026, 1, 1)), placeOf(QDate(2026, 6, 1))};
        work.y = {placeOf(QDate(2026, 3, 1)), placeOf(QDate(2026, 9, 1))};
        spec.series = {work};
        QCOMPARE(chartCsv(spec),
                 QByteArray("Task,\"Planned, from\",\"Planned, to\"\r\n"
                            "Hall 1,2026-01-01,2026-03-01\r\n"
                            "Hall 1,2026-06-01,2026-09-01\r\n"
                            "Hall 2,,\r\n"));
    }

    void aBoxHasFiveColumns()
    {
        ChartSpec spec;
        spec.x.kind = AxisKind::Category;
        spec.x.title = QStringLiteral("Quarter");
        spec.x.categories = {QStringLiteral("Q1")};
        ChartSeries box{QStringLiteral("Load"), SeriesRole::Category, SeriesKind::Box, {0}, {3}};
        box.spreads = {{1, 2, 4, kUnknown}};
        spec.series = {box};
        QCOMPARE(chartCsv(spec),
                 QByteArray("Quarter,\"Load, lowest\",\"Load, lower quartile\","
                            "\"Load, median\",\"Load, upper quartile\",\"Load, highest\"\r\n"
                            "Q1,1,2,3,4,\r\n"));
    }

    void theTwoHoursOfAnAutumnNightAreToldApart()
    {
        // On 1 November 2026 clocks in Chicago go back from 02:00 CDT (UTC−5) to 01:00 CST (UTC−6).
        ChartSpec spec;
        spec.x.kind = AxisKind::Hours;
        spec.x.zone = QTimeZone("America/Chicago");
        spec.x.start = QDateTime(QDate(2026, 11, 1), QTime(5, 0), QTimeZone::utc());
        ChartSeries load{
            QStringLiteral("Load"), SeriesRole::Normal, SeriesKind::Line, {0, 1, 2, 3}, {}};
        load.y = {10, 11, 12, 13};
        spec.series = {load};
        QCOMPARE(chartCsv(spec),
                 QByteArray("Time (America/Chicago),Load\r\n"
                            "2026-11-01T00:00-05:00,10\r\n"
                            "2026-11-01T01:00-05:00,11\r\n"
                            "2026-11-01T01:00-06:00,12\r\n"
                            "2026-11-01T02:00-06:00,13\r\n"));
        QCOMPARE(hourOf(spec.x, QDateTime(QDate(2026, 11, 2), QTime(0, 0), spec.x.zone)), 25.0);
        QVERIFY(localTimeWords(spec.x, 2, spec.locale)
                    .startsWith(QStringLiteral("Sun 1 Nov 2026, 01:00")));
    }

    void valuesAtTheSecondAxisHaveTheirOwnUnitAndScale()
    {
        ChartSpec spec = twoMonths();
        spec.second = ChartAxis{.title = QStringLiteral("Waiting"), .unit = Unit::Share};
        ChartSeries waiting = spec.series[1];
        waiting.name = QStringLiteral("Waiting");
        waiting.y = {0.04, 0.125};
        waiting.onSecond = true;
        spec.series.push_back(waiting);
        const QByteArray csv = chartCsv(spec);
        QVERIFY(csv.startsWith("Month,Limit (kW),Load (kW),Waiting (%)"));
        QVERIFY(csv.contains("2026-03,,305382.4,12.5\r\n"));
        QCOMPARE(valueScale(spec).symbol, QStringLiteral("GW")); // 1,234,567.5 kW
        QCOMPARE(secondScale(spec).symbol, QStringLiteral("%"));
        const auto reading = readChart(spec, Month(2026, 3).index(), {false, true, true});
        QVERIFY(reading);
        QVERIFY(reading->rows.back().value.startsWith(QStringLiteral("12.5")));
        QVERIFY(reading->rows.front().value.endsWith(QStringLiteral("MW")));
    }

    void aDurationCurveFallsAndLeavesUnknownHoursOut()
    {
        const std::vector<double> hours{3, kUnknown, 9, 5, 5};
        const ChartSeries curve =
            durationCurve(QStringLiteral("Load"), SeriesRole::Normal, hours, QLocale::c());
        QCOMPARE(curve.y, (std::vector<double>{9, 5, 5, 3}));
        QCOMPARE(curve.x, (std::vector<double>{0, 1, 2, 3}));
        QCOMPARE(curve.note, QStringLiteral("1 unknown hour is left out."));
    }

    void noCellCanBeTakenForAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("plain") << QStringLiteral("Limit") << QStringLiteral("Limit");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("\"'=1+1\"");
        QTest::newRow("plus") << QStringLiteral("+1") << QStringLiteral("\"'+1\"");
        QTest::newRow("minus") << QStringLiteral("-1") << QStringLiteral("\"'-1\"");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("\"'@SUM(A1)\"");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("\"'\t=1\"");
        QTest::newRow("return") << QStringLiteral("\r=1") << QStringLiteral("\"'\r=1\"");
        QTest::newRow("quotes") << QStringLiteral("a \"b\", c")
                                << QStringLiteral("\"a \"\"b\"\", c\"");
    }

    void noCellCanBeTakenForAFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(csvCell(text), cell);
    }
};

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::ChartTableTest)
#include "tst_charttable.moc"
