// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"

#include <QTest>

using namespace headroom;

class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void anAmbiguousNumberOffersBothReadings();
    void prints_data();
    void prints();
    void exactTextReadsBackToTheSameNumber();
};

void TestUnits::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<double>("value");
    const auto row = [](const char *text, Unit unit, const char *locale, double value) {
        QTest::addRow("%s in %s", text, locale) << QString::fromUtf8(text) << static_cast<int>(unit)
                                                << QString::fromUtf8(locale) << value;
    };
    row("12.5 MW", Unit::Kilowatt, "en_US", 12500);
    row("12,5 MW", Unit::Kilowatt, "de_DE", 12500);
    row("1.2e3 kW", Unit::Kilowatt, "en_US", 1200);
    row("1.2E3", Unit::Kilowatt, "en_US", 1200);
    row("305", Unit::Kilowatt, "en_US", 305);
    row(" 80 % ", Unit::Share, "en_US", 0.8);
    row("0.8", Unit::Share, "en_US", 0.8);
    row("-3 m", Unit::Metre, "en_US", -3);
    row("600mm", Unit::Metre, "en_US", 0.6);
    row("785000 sq ft", Unit::SquareMetre, "en_US", 785000 * 0.09290304);
    row("2 t", Unit::Kilogram, "en_US", 2000);
    row("90°", Unit::Degree, "en_US", 90);
}

void TestUnits::reads()
{
    QFETCH(QString, text);
    QFETCH(int, unit);
    QFETCH(QString, locale);
    QFETCH(double, value);
    const Result<double> read = parseAmount(text, static_cast<Unit>(unit), QLocale(locale));
    QVERIFY(read.ok());
    QCOMPARE(*read, value);
}

void TestUnits::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString() << QStringLiteral("number.empty");
    QTest::newRow("blanks") << QStringLiteral("  ") << QStringLiteral("number.empty");
    QTest::newRow("words") << QStringLiteral("many") << QStringLiteral("number.not-a-number");
    QTest::newRow("nan") << QStringLiteral("nan") << QStringLiteral("number.not-a-number");
    QTest::newRow("inf") << QStringLiteral("inf kW") << QStringLiteral("number.not-a-number");
    QTest::newRow("overflow") << QStringLiteral("1e999") << QStringLiteral("number.not-finite");
    QTest::newRow("two points") << QStringLiteral("1.2.3") << QStringLiteral("number.not-a-number");
    QTest::newRow("other unit") << QStringLiteral("12 kg") << QStringLiteral("number.unknown-unit");
    QTest::newRow("grouped") << QStringLiteral("1,500 kW") << QStringLiteral("number.ambiguous");
}

void TestUnits::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, code);
    const Result<double> read = parseAmount(text, Unit::Kilowatt, QLocale(QStringLiteral("en_US")));
    QVERIFY(!read);
    QCOMPARE(QString::fromUtf8(read.message().code.data()), code);
}

void TestUnits::anAmbiguousNumberOffersBothReadings()
{
    const Result<double> read =
        parseAmount(u"1.500", Unit::Kilowatt, QLocale(QStringLiteral("de_DE")));
    QVERIFY(!read);
    QCOMPARE(std::get<QString>(read.message().arguments.at(1)), QStringLiteral("1500"));
    QCOMPARE(std::get<QString>(read.message().arguments.at(2)), QStringLiteral("1.500"));
}

void TestUnits::prints_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, Unit unit, const char *text) {
        QTest::newRow(text) << value << static_cast<int>(unit) << QString::fromUtf8(text);
    };
    row(305382.4, Unit::Kilowatt, "305.4 MW");
    row(-5382.4, Unit::Kilowatt, "-5.382 MW");
    row(68, Unit::Kilowatt, "68 kW");
    row(0, Unit::Kilowatt, "0 kW");
    row(0.25, Unit::Kilowatt, "250 W");
    row(220000, Unit::Count, "220,000");
    row(0.855, Unit::Share, "85.5 %");
    row(72929, Unit::SquareMetre, "72,929 m²");
    row(45, Unit::Degree, "45°");
}

void TestUnits::prints()
{
    QFETCH(double, value);
    QFETCH(int, unit);
    QFETCH(QString, text);
    QString printed = printAmount(
        {value, static_cast<Unit>(unit)}, AmountStyle::Readable, QLocale(QStringLiteral("en_US")));
    printed.replace(QChar(0x00a0), u' ');
    QCOMPARE(printed, text);
}

void TestUnits::exactTextReadsBackToTheSameNumber()
{
    for (const double value : {0.1, 1.0 / 3, 305382.41234567, 1e-9, 123456789.123456}) {
        const QString text = printAmount({value, Unit::Kilowatt}, AmountStyle::Exact, QLocale::c());
        const Result<double> read = parseAmount(text, Unit::Kilowatt, QLocale::c());
        QVERIFY(read.ok());
        QCOMPARE(*read, value);
    }
    QString plain = printAmount({100'000, Unit::Kilowatt}, AmountStyle::Exact, QLocale::c());
    plain.replace(QChar(0x00a0), u' ');
    QCOMPARE(plain, QStringLiteral("100000 kW"));
}

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
