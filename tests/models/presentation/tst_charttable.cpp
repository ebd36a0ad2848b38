// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/charttable.h"
#include "models/presentation/charttablemodel.h"

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
