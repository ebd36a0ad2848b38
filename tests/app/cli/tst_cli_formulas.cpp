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

QTEST_GUILESS_MAIN(CommandLineFormulasTest)
#include "tst_cli_formulas.moc"
