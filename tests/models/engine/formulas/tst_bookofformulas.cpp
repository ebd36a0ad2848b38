// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/engine/formulas/formulacase.h"

#include <QSet>

using namespace headroom;

class TestBookOfFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void everyFormulaSaysWhatItIs();
    void everyDefaultCanBeRead();
    void everyPromisedFormulaIsInTheBook();
    void argumentsComeBackTyped();
    void badInputIsRefused_data();

    void badInputIsRefused() { checkRefusal(); }

    void aRefusalNamesTheInput();
};

void TestBookOfFormulas::namesAreUnique()
{
    QSet<QString> names;
    for (const Formula &formula : bookOfFormulas()) {
        const QString name = QString::fromUtf8(formula.name);
        QVERIFY2(!names.contains(name), formula.name);
        names.insert(name);
        QSet<QString> inputs;
        for (const FormulaInput &input : formula.inputs)
            inputs.insert(QString::fromUtf8(input.name));
        QCOMPARE(static_cast<std::size_t>(inputs.size()), formula.inputs.size());
    }
}

void TestBookOfFormulas::everyFormulaSaysWhatItIs()
{
    for (const Formula &formula : bookOfFormulas()) {
        QVERIFY2(*formula.title != '\0', formula.name);
        QVERIFY2(*formula.text != '\0', formula.name);
        QVERIFY2(*formula.source != '\0', formula.name);
        QVERIFY2(!formula.inputs.empty(), formula.name);
        QVERIFY2(formula.evaluate != nullptr, formula.name);
        for (const FormulaInput &input : formula.inputs) {
            QVERIFY2(QString::fromUtf8(input.help).endsWith(u'.'), input.name);
            QVERIFY2((input.kind == InputKind::Choice) == !input.choices.empty(), input.name);
        }
    }
}

void TestBookOfFormulas::everyDefaultCanBeRead()
{
    for (const Formula &formula : bookOfFormulas()) {
        for (const FormulaInput &input : formula.inputs) {
            if (input.defaultText == nullptr)
                continue;
            FormulaArguments arguments;
            QVERIFY2(arguments.read(input, QString::fromUtf8(input.defaultText)).ok(), input.name);
        }
    }
}

void TestBookOfFormulas::everyPromisedFormulaIsInTheBook()
{
    for (const char *name : {"npv",
                             "irr",
                             "mirr",
                             "pmt",
                             "pv",
                             "fv",
                             "nper",
                             "rate",
                             "crf",
                             "fisher",
                             "macrs",
                             "simple_lcoe",
                             "fixed_charge_rate_lcoe",
                             "feed_power",
                             "time_to_exhaustion",
                             "erlang_b",
                             "erlang_c",
                             "lole",
                             "elcc",
                             "limited_expectation",
                             "rack_power",
                             "orbit_period",
                             "sso_inclination",
                             "view_factor_edge",
                             "view_factor_nadir",
                             "eclipse_fraction",
                             "beta_angle",
                             "sunlit_year",
                             "radiator_flux",
                             "battery_mass",
                             "orbital_mass",
                             "effective_life",
                             "launch_learning",
                             "launched_power_price",
                             "rocket_equation",
                             "drag_delta_v",
                             "emissions",
                             "ppm_to_lb_per_mmbtu",
                             "grid_co2",
                             "price_pledge",
                             "herfindahl",
                             "gpu_hour_cost",
                             "usd_per_million_tokens",
                             "gpus_for_tokens",
                             "reserve_margin"})
        QVERIFY2(findFormula(QString::fromUtf8(name)) != nullptr, name);
    QVERIFY(findFormula(u"no_such_formula") == nullptr);
}

void TestBookOfFormulas::argumentsComeBackTyped()
{
    const auto answer = evaluateCommand(QStringLiteral("fv rate=0.01 nper=12 pmt=-1e3 when=begin"));
    QVERIFY(answer.ok());
    QCOMPARE(answer->inputs.size(), std::size_t{5});
    QCOMPARE(std::get<double>(answer->inputs[2].value), -1000.0);
    QCOMPARE(QString::fromUtf8(answer->inputs[3].name), QStringLiteral("pv"));
    QCOMPARE(std::get<double>(answer->inputs[3].value), 0.0); // the default
    QCOMPARE(std::get<QString>(answer->inputs[4].value), QStringLiteral("begin"));

    // An optional input that was left out is no argument.
    const auto feed = evaluateCommand(QStringLiteral("feed_power volts=120 amps=15"));
    QVERIFY(feed.ok());
    QCOMPARE(feed->inputs.size(), std::size_t{6});
}

void TestBookOfFormulas::badInputIsRefused_data()
{
    addRefusals({
        {"an input that is not there", "crf rate=0.1 years=5 months=2", "formula.unknown-input"},
        {"an input left out", "crf rate=0.1", "formula.missing-input"},
        {"words", "crf rate=ten years=5", "formula.not-a-number"},
        {"nothing", "crf rate= years=5", "formula.not-a-number"},
        {"a comma for a point", "crf rate=0,1 years=5", "formula.not-a-number"},
        {"not a number", "crf rate=nan years=5", "formula.not-a-number"},
        {"infinity", "crf rate=inf years=5", "formula.not-a-number"},
        {"beyond the range of numbers", "crf rate=1e999 years=5", "formula.not-a-number"},
        {"a hole in a list", "npv rate=0.1 flows=1,,2", "formula.not-a-number"},
        {"an unknown choice", "fv rate=0.1 nper=1 pmt=1 when=middle", "formula.not-a-choice"},
        {"a day in words", "beta_angle altitude_km=650 ltan_h=6 date=today", "formula.not-a-date"},
    });
}

void TestBookOfFormulas::aRefusalNamesTheInput()
{
    const auto answer = evaluateCommand(QStringLiteral("crf rate=0.1 years=-3"));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.message(),
             (Message{"formula.not-positive", {QStringLiteral("years"), Amount{-3}}}));
}

QTEST_APPLESS_MAIN(TestBookOfFormulas)
#include "tst_bookofformulas.moc"
