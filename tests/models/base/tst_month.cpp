// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/month.h"

#include <QTest>

using namespace headroom;

class TestMonth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndBack();
    void refusesWhatIsNoMonth_data();
    void refusesWhatIsNoMonth();
    void differencesAreMonths();
};

void TestMonth::textAndBack()
{
    for (int index = Month(1999, 11).index(); index < Month(2001, 3).index(); ++index) {
        const Month month = Month::fromIndex(index);
        QCOMPARE(Month::parse(month.toString()), std::optional(month));
    }
    QCOMPARE(Month(2026, 5).toString(), QStringLiteral("2026-05"));
}

void TestMonth::refusesWhatIsNoMonth_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "2026",
                             "2026-5",
                             "2026-13",
                             "2026-00",
                             "2026/05",
                             "05-2026",
                             "2026-05-01",
                             "20a6-05",
                             "+026-05"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestMonth::refusesWhatIsNoMonth()
{
    QFETCH(QString, text);
    QVERIFY(!Month::parse(text));
}

void TestMonth::differencesAreMonths()
{
    // From November 2025 to February 2027: 2 months to the year's end and 13 more.
    QCOMPARE(Month(2027, 2) - Month(2025, 11), 15);
    QCOMPARE(Month(2025, 11) + 15, Month(2027, 2));
    QCOMPARE(Month(2025, 12).firstDay(), QDate(2025, 12, 1));
}

QTEST_APPLESS_MAIN(TestMonth)
#include "tst_month.moc"
