// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/program.h"

#include <QTest>

using namespace headroom;
using Json = nlohmann::ordered_json;

class CommandLineFormulasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBookIsListed();
    void oneIsEvaluated();
    void noRootIsNoError();
    void aValueOutsideTheDomainIsRefused();
    void listsAreAnswered();
    void adequacyIsThatOfPras();
    void whatTheFormulaDoesNotKnowIsRefused_data();
    void whatTheFormulaDoesNotKnowIsRefused();
};

void CommandLineFormulasTest::theBookIsListed()
{
    const Run run = runForJson({QStringLiteral("formula")});
    QCOMPARE(run.exitCode, 0);
    const Json json = run.json();
    QVERIFY(json["formulas"].size() >= 40);
    for (const Json &formula : json["formulas"]) {
        for (const char *key : {"name", "inputs", "unit", "text", "source"})
            QVERIFY2(formula.contains(key), key);
        for (const Json &input : formula["inputs"]) {
            for (const char *key : {"name", "unit", "default"})
                QVERIFY2(input.contains(key), key);
        }
    }
}

/// The example of the numpy-financial manual.
void CommandLineFormulasTest::oneIsEvaluated()
{
    const QStringList call{QStringLiteral("formula"),
                           QStringLiteral("npv"),
                           QStringLiteral("rate=0.05"),
                           QStringLiteral("flows=-15000,1500,2500,3500,4500,6000")};
    const Json json = runForJson(call).json();
    QVERIFY(std::abs(json["value"].get<double>() - 122.894854951) < 1e-9);
    QCOMPARE(json["inputs"]["rate"].get<double>(), 0.05);
    QCOMPARE(json["inputs"]["flows"].size(), std::size_t(6));
    for (const char *key : {"schema", "name", "unit", "source"})
        QVERIFY2(json.contains(key), key);
    QVERIFY(runProgram(call).output.contains("122.894854951"));
}

void CommandLineFormulasTest::noRootIsNoError()
{
    const Run run =
        runForJson({QStringLiteral("formula"), QStringLiteral("irr"), QStringLiteral("flows=1,2")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.json()["value"].is_null());
    QVERIFY(run.json()["reason"].is_string());
}

void CommandLineFormulasTest::aValueOutsideTheDomainIsRefused()
{
    // No orbit is sun-synchronous above about 5,975 km.
    const Run run = runForJson({QStringLiteral("formula"),
                                QStringLiteral("sso_inclination"),
                                QStringLiteral("altitude_km=7000")});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.json()["error"]["message"].is_string());
    for (const char *value : {"nan", "inf", "1e999", "abc", ""}) {
        const Run bad = runForJson({QStringLiteral("formula"),
                                    QStringLiteral("orbit_period"),
                                    QStringLiteral("altitude_km=") + QString::fromUtf8(value)});
        QVERIFY2(bad.exitCode == 2, value);
    }
}

void CommandLineFormulasTest::listsAreAnswered()
{
    // IRS publication 946, table A-1, 5-year property, half-year convention.
    const Json json =
        runForJson({QStringLiteral("formula"), QStringLiteral("macrs"), QStringLiteral("years=5")})
            .json();
    const std::vector<double> expected{0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576};
    QCOMPARE(json["values"].get<std::vector<double>>(), expected);
}

/// PRAS, singlenode_a: 3 units of 10 MW out of service with 0.1, and firm capacity by the hour. Of
/// three units all run with 0.729, two with 0.243, one with 0.027, none with 0.001; 25 MW over 5
/// firm take two of them: 0.027 + 0.001, and 28 over 6 take three: 0.271.
void CommandLineFormulasTest::adequacyIsThatOfPras()
{
    const Json json = runForJson({QStringLiteral("formula"),
                                  QStringLiteral("lole"),
                                  QStringLiteral("units=10:0.1,10:0.1,10:0.1"),
                                  QStringLiteral("firm=5,6,7,8"),
                                  QStringLiteral("load=25,28,27,24")})
                          .json();
    QVERIFY(std::abs(json["lole"].get<double>() - 0.355) < 1e-12);
    QVERIFY(std::abs(json["eue"].get<double>() - 1.59) < 1e-12);
    const auto byHour = json["lolp"].get<std::vector<double>>();
    QCOMPARE(byHour.size(), std::size_t(4));
    QVERIFY(std::abs(byHour[0] - 0.028) < 1e-12);
    QVERIFY(std::abs(byHour[1] - 0.271) < 1e-12);
    QCOMPARE(json["eue_h"].size(), std::size_t(4));
}

void CommandLineFormulasTest::whatTheFormulaDoesNotKnowIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QString &words) {
        QTest::newRow(name) << words.split(u' ');
    };
    row("no such formula", QStringLiteral("nosuch"));
    row("no such input", QStringLiteral("npv rate=0.1 flows=1 colour=red"));
    row("input missing", QStringLiteral("npv rate=0.1"));
    row("input twice", QStringLiteral("npv rate=0.1 rate=0.2 flows=1"));
    row("no name", QStringLiteral("npv =0.1 flows=1"));
    row("no value", QStringLiteral("npv rate flows=1"));
    row("empty list", QStringLiteral("npv rate=0.1 flows="));
    row("hole in a list", QStringLiteral("npv rate=0.1 flows=1,,2"));
    row("German decimals", QStringLiteral("feed_power volts=230 amps=32,5"));
    row("outage rate above one", QStringLiteral("lole units=10:2 firm=1 load=1"));
    row("no unit", QStringLiteral("lole units=: firm=1 load=1"));
    row("hours that differ", QStringLiteral("lole units=10:0.1 firm=1,2 load=1,2,3"));
    row("two phases", QStringLiteral("feed_power volts=230 amps=32 phases=2"));
    row("three phases without reference", QStringLiteral("feed_power volts=230 amps=32 phases=3"));
    row("three phases of DC", QStringLiteral("feed_power volts=48 amps=1 phases=3 supply=dc"));
    row("too many servers", QStringLiteral("erlang_b traffic=1 servers=1e18"));
}

void CommandLineFormulasTest::whatTheFormulaDoesNotKnowIsRefused()
{
    QFETCH(QStringList, words);
    const Run run = runForJson(QStringList{QStringLiteral("formula")} + words);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.json()["error"]["code"].get<std::string>().empty());
    QVERIFY(!run.json()["error"]["message"].get<std::string>().empty());
}

QTEST_GUILESS_MAIN(CommandLineFormulasTest)
#include "tst_cli_formulas.moc"
