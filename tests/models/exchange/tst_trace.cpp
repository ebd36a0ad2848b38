// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/trace.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace headroom;

namespace {

Result<Trace> read(const QByteArray &text)
{
    QByteArray bytes = text;
    QBuffer buffer(&bytes);
    const bool open = buffer.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    Q_UNUSED(open)
    return readTrace(buffer);
}

QString codeOf(const Result<Trace> &trace)
{
    return trace ? QString()
                 : QString::fromUtf8(trace.message().code.data(),
                                     qsizetype(trace.message().code.size()));
}

bool warns(const Trace &trace, std::string_view code)
{
    return std::any_of(trace.warnings.begin(), trace.warnings.end(), [code](const Message &m) {
        return m.code == code;
    });
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDialectIsRead_data();
    void everyDialectIsRead();
    void malformedFilesAreTold_data();
    void malformedFilesAreTold();
    void madeUpTracesAreTold();
    void aWeekIsTheMeanOfItsHours();
    void aSeriesStartsAtMidnightUtc();
    void aMillionRowsNeedNoMoreMemoryThanTheirHours();
};

void TraceTest::everyDialectIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("dialect");
    QTest::addColumn<double>("mean");
    // Two requests of 10 and 30 tokens in the first hour, none in the second, 20 in the third:
    // 60 / 3 = 20 an hour.
    QTest::newRow("tokens, CRLF, no end")
        << QByteArray("TIMESTAMP,ContextTokens,GeneratedTokens\r\n"
                      "2023-11-16 18:15:46.6805900,8,2\r\n2023-11-16 18:50:00.0000000,20,10\r\n"
                      "2023-11-16 20:01:00.0000000,15,5")
        << int(TraceDialect::Tokens) << 20.0;
    QTest::newRow("tokens with offset, with and without fraction")
        << QByteArray("TIMESTAMP,ContextTokens,GeneratedTokens\n"
                      "2024-05-10 00:00:00.009930+00:00,8,2\n2024-05-10 00:30:00+00:00,20,10\n"
                      "2024-05-10 02:00:00+00:00,15,5\n")
        << int(TraceDialect::Tokens) << 20.0;
    QTest::newRow("milliseconds") << QByteArray("timestamp,input_length,output_length\n0,8,2\n"
                                                "3000,20,10\n7200000,15,5\n")
                                  << int(TraceDialect::Milliseconds) << 20.0;
    QTest::newRow("rates") << QByteArray("0,5.0,1.2,gamma,0.5,2\n600,15.0,1,gamma,0.5,2\n")
                           << int(TraceDialect::Rates) << 10.0;
    QTest::newRow("values") << QByteArray("when,what,nodes\n2025-02-27T12:00+08:00,a,200\n"
                                          "2025-02-27T12:15+08:00,a,300\n")
                            << int(TraceDialect::Values) << 250.0;
}

void TraceTest::everyDialectIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(int, dialect);
    QFETCH(double, mean);
    const Result<Trace> trace = read(text);
    QVERIFY2(trace, qPrintable(codeOf(trace)));
    QCOMPARE(int(trace->dialect), dialect);
    QCOMPARE(trace->mean, mean);
}

void TraceTest::malformedFilesAreTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray head("TIMESTAMP,ContextTokens,GeneratedTokens\n");
    const QByteArray row("2023-11-16 18:15:46,8,2\n");
    QTest::newRow("empty") << QByteArray() << "trace.empty";
    QTest::newRow("heading only") << head << "trace.no-rows";
    QTest::newRow("binary") << QByteArray("\x7f"
                                          "ELF\0\0\1",
                                          7)
                            << "trace.binary";
    QTest::newRow("no columns") << QByteArray("hello\nworld\n") << "trace.columns";
    QTest::newRow("no times") << QByteArray("a,b\n1,2\n") << "trace.columns";
    QTest::newRow("wrong columns") << head + row + "2023-11-16 18:15:47,8\n"
                                   << "trace.row";
    QTest::newRow("not a number") << head + row + "2023-11-16 18:15:47,x,2\n"
                                  << "trace.row";
    QTest::newRow("negative") << head + row + "2023-11-16 18:15:47,-1,2\n"
                              << "trace.row";
    QTest::newRow("infinite") << head + row + "2023-11-16 18:15:47,inf,2\n"
                              << "trace.row";
    QTest::newRow("no such day") << head + "2023-13-16 18:15:47,1,2\n"
                                 << "trace.row";
    QTest::newRow("mixed formats") << head + row + "2023-11-16 18:15:47+08:00,1,2\n"
                                   << "trace.row";
    QTest::newRow("out of order") << head + row + "2023-11-16 18:15:45,1,2\n"
                                  << "trace.order";
    QTest::newRow("centuries") << head + row + "2123-11-16 18:15:45,1,2\n"
                               << "trace.span";
    QTest::newRow("nothing") << head + "2023-11-16 18:15:45,0,0\n"
                             << "trace.flat";
}

void TraceTest::malformedFilesAreTold()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QCOMPARE(codeOf(read(text)), code);
}

void TraceTest::madeUpTracesAreTold()
{
    QByteArray text("timestamp,input_length,output_length\n");
    for (int i = 0; i < 30; ++i)
        text += QByteArray::number(i * 1000) + ",100,10\n";
    const Result<Trace> trace = read(text);
    QVERIFY(trace);
    QVERIFY(warns(*trace, "trace.constant-spacing"));
    QVERIFY(warns(*trace, "trace.uniform-lengths"));
    QVERIFY(warns(*trace, "trace.short"));
    QCOMPARE(trace->spacingCv, 0.0);
}

void TraceTest::aWeekIsTheMeanOfItsHours()
{
    // Eight days from Monday 5 January 2026, hour by hour; 1 everywhere but on the first Monday
    // 06:00, which has 3, and on the second, which has 5: their mean is 4.
    QByteArray text("time,load\n");
    for (int h = 0; h < 8 * 24; ++h) {
        text += QStringLiteral("2026-01-%1T%2:00Z,%3\n")
                    .arg(5 + h / 24, 2, 10, QLatin1Char('0'))
                    .arg(h % 24, 2, 10, QLatin1Char('0'))
                    .arg(h == 6            ? 3
                         : h == 7 * 24 + 6 ? 5
                                           : 1)
                    .toUtf8();
    }
    const Result<Trace> trace = read(text);
    QVERIFY2(trace, qPrintable(codeOf(trace)));
    const std::vector<double> week = shapeValues(weekOf(*trace, QStringLiteral("Week")));
    QCOMPARE(week.size(), kHoursOfWeek);
    QCOMPARE(week[6], 4.0);
    QCOMPARE(week[30], 1.0);
}

void TraceTest::aSeriesStartsAtMidnightUtc()
{
    const Result<Trace> trace =
        read("time,load\n2026-01-05T02:00+08:00,7\n2026-01-05T03:00+08:00,9\n");
    QVERIFY(trace);
    const std::optional<DemandShape> series = seriesOf(*trace, QStringLiteral("Series"));
    QVERIFY(series.has_value());
    // 02:00 at UTC+8 is 18:00 UTC of the day before.
    QCOMPARE(series->start, QDate(2026, 1, 4));
    const std::vector<double> values = shapeValues(*series);
    QCOMPARE(values.size(), std::size_t(24));
    QCOMPARE(values[18], 7.0);
    QCOMPARE(values[19], 9.0);
    QCOMPARE(values[0], 8.0);
    QVERIFY(!seriesOf(*read("timestamp,input_length,output_length\n0,1,1\n"), QString()));
}

void TraceTest::aMillionRowsNeedNoMoreMemoryThanTheirHours()
{
    QByteArray text("timestamp,input_length,output_length\n");
    constexpr int kRows = 1'000'000;
    text.reserve(kRows * 16);
    for (int i = 0; i < kRows; ++i)
        text += QByteArray::number(i * 10 + i % 7) + ",1,1\n";
    const Result<Trace> trace = read(text);
    QVERIFY2(trace, qPrintable(codeOf(trace)));
    QCOMPARE(trace->rows, kRows);
    // 10,000 seconds are three hours begun; 2,000,000 tokens.
    QCOMPARE(trace->hours.size(), std::size_t(3));
    QCOMPARE(trace->inputTokens + trace->outputTokens, 2e6);
}

QTEST_GUILESS_MAIN(TraceTest)
#include "tst_trace.moc"
