// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/engine/formulas/formulacase.h"

using namespace headroom;

class TestMoneyFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flowsAreValued_data();

    void flowsAreValued() { checkCase(); }

    void annuitiesAgreeWithSpreadsheets_data();

    void annuitiesAgreeWithSpreadsheets() { checkCase(); }

    void energyIsLevelised_data();

    void energyIsLevelised() { checkCase(); }

    void computeIsPriced_data();

    void computeIsPriced() { checkCase(); }

    void everyInternalRateIsListed();
    void aRateThatOnlyTouchesZeroIsFound();
    void flowsWithoutARateSayWhy_data();
    void flowsWithoutARateSayWhy();
    void monthlyFlowsOverDecadesHaveARate();
    void depreciationSpendsAllTheCapital();
    void badInputIsRefused_data();

    void badInputIsRefused() { checkRefusal(); }
};

void TestMoneyFormulas::flowsAreValued_data()
{
    addCases({
        {"npv: command line specification",
         "npv rate=0.05 flows=-15000,1500,2500,3500,4500,6000",
         "value",
         122.894854951,
         5e-10},
        {"npv: numpy-financial",
         "npv rate=0.08 flows=-40000,5000,8000,12000,30000",
         "value",
         3065.22267,
         5e-6},
        {"npv: at no rate the sum", "npv rate=0 flows=-10,4,5", "value", -1, 0},
        {"npv: 100/0.5 at a rate of −50 %", "npv rate=-0.5 flows=0,100", "value", 200, 1e-12},
        {"irr: numpy-financial", "irr flows=-100,39,59,55,20", "value", 0.28095, 5e-6},
        {"irr: numpy-financial, negative", "irr flows=-100,0,0,74", "value", -0.0955, 5e-5},
        {"irr: numpy-financial, nearest zero", "irr flows=-100,100,0,-7", "value", -0.0833, 5e-5},
        {"irr: numpy-financial, of three", "irr flows=-5,10.5,1,-8,1", "value", 0.0886, 5e-5},
        {"irr: Excel, four years",
         "irr flows=-70000,12000,15000,18000,21000",
         "value",
         -0.021,
         5e-4},
        {"irr: Excel, five years",
         "irr flows=-70000,12000,15000,18000,21000,26000",
         "value",
         0.087,
         5e-4},
        {"irr: Excel, two years", "irr flows=-70000,12000,15000", "value", -0.444, 5e-4},
        {"irr: zeros around change nothing", "irr flows=0,-100,110,0", "value", 0.1, 1e-14},
        {"irr: exactly none", "irr flows=-100,50,50", "value", 0, 0},
        {"irr: at the upper end, 1,000 %", "irr flows=-1,11", "value", 10, 1e-12},
        {"mirr: Excel, five years",
         "mirr flows=-120000,39000,30000,21000,37000,46000 finance_rate=0.1 reinvest_rate=0.12",
         "value",
         0.1261,
         5e-5},
        {"mirr: Excel, three years",
         "mirr flows=-120000,39000,30000,21000 finance_rate=0.1 reinvest_rate=0.12",
         "value",
         -0.048,
         5e-4},
        {"mirr: Excel, reinvested at 14 %",
         "mirr flows=-120000,39000,30000,21000,37000,46000 finance_rate=0.1 reinvest_rate=0.14",
         "value",
         0.1348,
         5e-5},
        {"crf: 10 %, 5 years", "crf rate=0.1 years=5", "value", 0.263797, 5e-7},
        {"crf: 8 %, 15 years", "crf rate=0.08 years=15", "value", 0.116830, 5e-7},
        {"crf: NREL ATB", "crf rate=0.05647306 years=20", "value", 0.0847050, 5e-8},
        {"crf: at no rate 1/n", "crf rate=0 years=8", "value", 0.125, 0},
        // r/(1 − (1+r)^−n) = 1/n + r(n+1)/(2n) + …
        {"crf: at almost no rate", "crf rate=1e-12 years=8", "value", 0.125, 1e-12},
        {"fisher: 1.03 × 1.02 − 1", "fisher real=0.03 inflation=0.02", "value", 0.0506, 1e-15},
        {"herfindahl: 0.5² + 0.3² + 0.2²", "herfindahl amounts=50,30,20", "value", 0.38, 1e-15},
        {"herfindahl: one supplier", "herfindahl amounts=7", "value", 1, 0},
        {"herfindahl: four equal ones", "herfindahl amounts=3,3,3,3", "value", 0.25, 1e-15},
    });
}

void TestMoneyFormulas::annuitiesAgreeWithSpreadsheets_data()
{
    addCases({
        {"pmt: Excel", "pmt rate=0.00666666666666667 nper=10 pv=10000", "value", -1037.03, 5e-3},
        {"pmt: Excel, at the beginning",
         "pmt rate=0.00666666666666667 nper=10 pv=10000 fv=0 when=begin",
         "value",
         -1030.16,
         5e-3},
        {"pmt: Excel, savings", "pmt rate=0.005 nper=216 pv=0 fv=50000", "value", -129.08, 5e-3},
        {"pmt: numpy-financial",
         "pmt rate=0.00625 nper=180 pv=200000",
         "value",
         -1854.0247200054619,
         1e-9},
        {"pmt: at no rate", "pmt rate=0 nper=4 pv=100 fv=-20", "value", -20, 0},
        {"pmt: ten thousand periods at 100 %: the interest",
         "pmt rate=1 nper=10000 pv=100",
         "value",
         -100,
         1e-12},
        {"pv: Excel", "pv rate=0.00666666666666667 nper=240 pmt=500", "value", -59777.15, 5e-3},
        {"pv: numpy-financial",
         "pv rate=0.004166666666666667 nper=120 pmt=-100 fv=15692.93",
         "value",
         -100.00067131625819,
         1e-8},
        {"pv: at no rate", "pv rate=0 nper=4 pmt=-10 fv=5", "value", 35, 0},
        {"fv: Excel, at the beginning",
         "fv rate=0.005 nper=10 pmt=-200 pv=-500 when=begin",
         "value",
         2581.40,
         5e-3},
        {"fv: Excel, a year of months", "fv rate=0.01 nper=12 pmt=-1000", "value", 12682.50, 5e-3},
        {"fv: Excel, 35 months at the beginning",
         "fv rate=0.00916666666666667 nper=35 pmt=-2000 pv=0 when=begin",
         "value",
         82846.25,
         5e-3},
        {"fv: numpy-financial",
         "fv rate=0.004166666666666667 nper=120 pmt=-100 pv=-100",
         "value",
         15692.92889433575,
         1e-8},
        {"fv: at no rate", "fv rate=0 nper=4 pmt=-10 pv=-5", "value", 45, 0},
        {"nper: Excel, at the beginning",
         "nper rate=0.01 pmt=-100 pv=-1000 fv=10000 when=begin",
         "value",
         59.6738657,
         5e-8},
        {"nper: Excel", "nper rate=0.01 pmt=-100 pv=-1000 fv=10000", "value", 60.0821229, 5e-8},
        {"nper: Excel, backwards", "nper rate=0.01 pmt=-100 pv=-1000", "value", -9.57859404, 5e-9},
        {"nper: numpy-financial",
         "nper rate=0.005833333333333333 pmt=-150 pv=8000",
         "value",
         64.07334877066185,
         1e-10},
        {"nper: at no rate", "nper rate=0 pmt=-10 pv=100", "value", 10, 0},
        {"nper: at almost no rate", "nper rate=1e-13 pmt=-10 pv=100", "value", 10, 1e-9},
        {"rate: Excel", "rate nper=48 pmt=-200 pv=8000", "value", 0.0077, 5e-5},
        {"rate: numpy-financial",
         "rate nper=10 pmt=0 pv=-3500 fv=10000",
         "value",
         0.11069085,
         5e-9},
        {"rate: none", "rate nper=10 pmt=-10 pv=100", "value", 0, 0},
        {"rate: a loss, 0.25^(1/2) − 1", "rate nper=2 pmt=0 pv=-100 fv=25", "value", -0.5, 1e-14},
        {"rate: hundredfold in one period", "rate nper=1 pmt=0 pv=-1 fv=100", "value", 99, 1e-10},
    });
}

void TestMoneyFormulas::energyIsLevelised_data()
{
    constexpr const char *kAtb =
        "fixed_charge_rate_lcoe capex_usd_per_kw=1000 fom_usd_per_kw_year=20 vom_usd_per_mwh=0 "
        "fuel_usd_per_mwh=0 capacity_factor=0.25 wacc_real=0.05647306 inflation=0.025 "
        "tax_rate=0.2574 itc=0.3 crp_years=20";
    addCases({
        {"simple_lcoe: SAM",
         "simple_lcoe capital_usd=182700000 fixed_usd_per_year=5100000 variable_usd_per_kwh=0 "
         "fcr=0.082229684708613957 energy_kwh_per_year=756864000",
         "value",
         0.026587819471217775,
         1e-16},
        {"depreciation: NREL ATB", kAtb, "pvd", 0.805644, 5e-7},
        {"project finance factor: NREL ATB", kAtb, "pff", 0.705270, 5e-7},
        {"capital recovery: NREL ATB", kAtb, "crf", 0.0847050, 5e-8},
        // (0.0847050 × 0.705270 × 1000 + 20) × 1000/(8760 × 0.25)
        {"levelised cost from the three", kAtb, "value", 36.41091, 5e-5},
        // no taxes, no credit, no rate: (100/10 + 0)·1000/8760 + 2 + 3
        {"levelised cost without taxes",
         "fixed_charge_rate_lcoe capex_usd_per_kw=100 fom_usd_per_kw_year=0 vom_usd_per_mwh=2 "
         "fuel_usd_per_mwh=3 capacity_factor=1 wacc_real=0 inflation=0 tax_rate=0 itc=0 "
         "crp_years=10",
         "value",
         5 + 10000.0 / 8760,
         1e-12},
        // 100 + 10/1.1 over 100/1.1 + 100/1.21 at 10 %; real: at 1.1/1.02 − 1
        {"cash flows, nominal",
         "cash_flow_lcoe costs_usd=100,10 energy_kwh=0,100,100 rate=0.1 inflation=0.02",
         "nominal",
         0.628571,
         5e-7},
        {"cash flows, real",
         "cash_flow_lcoe costs_usd=100,10 energy_kwh=0,100,100 rate=0.1 inflation=0.02",
         "real",
         0.610433,
         5e-7},
        {"macrs: second of 5 years, IRS table A-1", "macrs years=5", "values[1]", 0.32, 0},
        {"macrs: sixth of 5 years", "macrs years=5", "values[5]", 0.0576, 0},
        {"macrs: second of 15 years", "macrs years=15", "values[1]", 0.095, 0},
        {"macrs: sixteenth of 15 years", "macrs years=15", "values[15]", 0.0295, 0},
    });
}

void TestMoneyFormulas::computeIsPriced_data()
{
    // 30,000 × 0.2637974808 + 1,000 + 1 × 1.2 × 8,760 × 0.05 = 9,439.524 $ a year
    constexpr const char *kGpu =
        "gpu_hour_cost capital_usd_per_gpu=30000 life_years=5 wacc=0.1 om_usd_per_gpu_year=1000 "
        "kw_per_gpu=1 pue=1.2 energy_usd_per_kwh=0.05 availability=0.95 utilisation=0.8";
    addCases({
        {"installed hour: 9,439.524/8,760", kGpu, "installed", 1.0775713, 5e-8},
        {"available hour: installed/0.95", kGpu, "available", 1.1342856, 5e-8},
        {"used hour: available/0.8", kGpu, "used", 1.4178569, 5e-8},
        {"the value is the used hour", kGpu, "value", 1.4178569, 5e-8},
        // 2/(4,792 × 3,600) × 10⁶
        {"a B200 at 42 tokens/s per user",
         "usd_per_million_tokens usd_per_gpu_hour=2 tokens_per_second=4792",
         "value",
         0.11593396,
         5e-9},
    });
}

void TestMoneyFormulas::everyInternalRateIsListed()
{
    const auto answer = evaluateCommand(QStringLiteral("irr flows=-5,10.5,1,-8,1"));
    QVERIFY(answer.ok());
    const auto *roots = std::get_if<std::vector<double>>(&answer->results.front().value);
    QVERIFY(roots != nullptr);
    QCOMPARE(roots->size(), std::size_t{3});
    QCOMPARE(answer->note, (Message{"money.several-internal-rates", {qint64{3}}}));
    QVERIFY(std::abs(roots->at(0) + 0.8702) < 5e-5);
    QVERIFY(std::abs(roots->at(1) - 0.0886) < 5e-5);
    QVERIFY(std::abs(roots->at(2) - 0.7096) < 5e-5);
}

void TestMoneyFormulas::aRateThatOnlyTouchesZeroIsFound()
{
    // −(1.1 − x)² with x = 1 + r, as flows: −1, 2.2, −1.21: both roots are 10 %.
    const auto answer = evaluateCommand(QStringLiteral("irr flows=-1,2.2,-1.21"));
    QVERIFY(answer.ok());
    QVERIFY(answer->value.has_value());
    QVERIFY(std::abs(*answer->value - 0.1) < 1e-6);
    QCOMPARE(std::get<std::vector<double>>(answer->results.front().value).size(), std::size_t{1});
}

void TestMoneyFormulas::flowsWithoutARateSayWhy_data()
{
    QTest::addColumn<QString>("flows");
    QTest::newRow("only costs") << QStringLiteral("-1,-2,-3");
    QTest::newRow("nothing flows") << QStringLiteral("0,0");
    QTest::newRow("a single flow") << QStringLiteral("-100");
    QTest::newRow("positive at every rate") << QStringLiteral("1,-1,1");
    QTest::newRow("above 1,000 %") << QStringLiteral("-1,12");
}

void TestMoneyFormulas::flowsWithoutARateSayWhy()
{
    QFETCH(QString, flows);
    const auto answer = evaluateCommand(QStringLiteral("irr flows=") + flows);
    QVERIFY(answer.ok());
    QVERIFY(!answer->value.has_value());
    QVERIFY(answer->reason.has_value());
    QVERIFY(std::get<std::vector<double>>(answer->results.front().value).empty());
}

void TestMoneyFormulas::monthlyFlowsOverDecadesHaveARate()
{
    // 360 payments of 1 buy what an annuity at 1 % a month is worth; 100^360 would overflow.
    const double worth = (1 - std::pow(1.01, -360)) / 0.01;
    QStringList flows{QString::number(-worth, 'g', 17)};
    for (int month = 0; month < 360; ++month)
        flows.append(QStringLiteral("1"));
    const auto answer =
        evaluateCommand(QStringLiteral("irr flows=") + flows.join(QStringLiteral(",")));
    QVERIFY(answer.ok());
    QVERIFY(answer->value.has_value());
    QVERIFY(std::abs(*answer->value - 0.01) < 1e-12);
}

void TestMoneyFormulas::depreciationSpendsAllTheCapital()
{
    for (const char *command : {"macrs years=5", "macrs years=15"}) {
        const auto answer = evaluateCommand(QString::fromUtf8(command));
        QVERIFY(answer.ok());
        double sum = 0;
        for (const double share : answer->values)
            sum += share;
        QVERIFY(std::abs(sum - 1) < 1e-12);
    }
}

void TestMoneyFormulas::badInputIsRefused_data()
{
    addRefusals({
        {"everything lost", "npv rate=-1 flows=1,2", "formula.rate-too-low"},
        {"no flows", "npv rate=0.1 flows=", "formula.empty-list"},
        {"only gains for mirr",
         "mirr flows=1,2 finance_rate=0.1 reinvest_rate=0.1",
         "money.one-sign"},
        {"no years", "crf rate=0.1 years=0", "formula.not-positive"},
        {"no schedule for 7 years", "macrs years=7", "money.no-macrs-schedule"},
        {"payments below the interest", "nper rate=0.1 pmt=-5 pv=100", "money.no-periods"},
        {"no payment at no rate", "nper rate=0 pmt=0 pv=100", "money.no-periods"},
        {"nothing is paid back", "rate nper=10 pmt=0 pv=100 fv=100", "money.no-rate"},
        {"one amount alone", "rate nper=10 pmt=0 pv=100", "money.no-rate"},
        {"no energy",
         "simple_lcoe capital_usd=1 fixed_usd_per_year=1 variable_usd_per_kwh=0 fcr=0.1 "
         "energy_kwh_per_year=0",
         "formula.not-positive"},
        {"nothing to share", "herfindahl amounts=0,0", "market.nothing-to-share"},
        {"a negative supplier", "herfindahl amounts=1,-1", "formula.negative"},
        {"no tokens",
         "usd_per_million_tokens usd_per_gpu_hour=1 tokens_per_second=0",
         "formula.not-positive"},
        {"too large for a number", "fv rate=1 nper=5000 pmt=-1", "formula.not-finite"},
    });
}

QTEST_APPLESS_MAIN(TestMoneyFormulas)
#include "tst_moneyformulas.moc"
