// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/engine/formulas/formulacase.h"

using namespace headroom;

class TestEmissionFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plantsEmit_data();

    void plantsEmit() { checkCase(); }

    void pricesArePledged_data();

    void pricesArePledged() { checkCase(); }

    void badInputIsRefused_data();

    void badInputIsRefused() { checkRefusal(); }
};

void TestEmissionFormulas::plantsEmit_data()
{
    // Factors: AP-42 chapter 3.1, natural gas turbines.
    addCases({
        {"NOx uncontrolled",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.32",
         "value",
         1401.6,
         1e-9},
        {"NOx in tonnes: 1,401.6 × 0.90718474",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.32",
         "tonnes",
         1271.5101,
         5e-5},
        {"NOx with water injection",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.13",
         "value",
         569.4,
         1e-9},
        {"NOx lean-premix",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.099",
         "value",
         433.62,
         1e-9},
        {"CO uncontrolled",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.082",
         "value",
         359.16,
         1e-9},
        {"CO2",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=110",
         "value",
         481800,
         1e-6},
        {"NOx of 400 MW",
         "emissions mw=400 heat_rate_mmbtu_per_mwh=10.5 factor_lb_per_mmbtu=0.32",
         "value",
         5886.72,
         1e-9},
        {"hours for 99 t",
         "emissions mw=247.2 heat_rate_mmbtu_per_mwh=10.5 factor_lb_per_mmbtu=0.099 hours=770.53",
         "value",
         99,
         5e-3},
        {"99 t are reached after",
         "hours_to_limit mw=247.2 heat_rate_mmbtu_per_mwh=10.5 factor_lb_per_mmbtu=0.099 "
         "limit_t=99",
         "value",
         770.53,
         5e-3},
        // 9,522/1055.06 × 1.108
        {"heat rate of 9,522 kJ/kWh", "heat_rate_hhv lhv_kj_per_kwh=9522", "value", 9.999788, 5e-7},
        {"SCR takes 90 % off: 1,401.6 × 0.1",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.32 removal_share=0.9",
         "value",
         140.16,
         1e-9},
        {"half the output: 1,401.6/2",
         "emissions mw=100 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0.32 capacity_factor=0.5",
         "value",
         700.8,
         1e-9},
        // 12 units of 16.48 MW at 2 ppm: 67 t of the 87 t allowed at Memphis
        {"twelve units at 2 ppm",
         "emissions mw=197.76 heat_rate_mmbtu_per_mwh=10.5 factor_lb_per_mmbtu=0.007368",
         "value",
         67,
         0.5},
        {"1 ppm NOx", "ppm_to_lb_per_mmbtu ppm=1", "value", 0.0036840, 5e-8},
        // 7.27e-8 × 8,710 × 20.9/5.9
        {"1 ppm CO", "ppm_to_lb_per_mmbtu ppm=1 pollutant=co", "value", 0.00224309, 5e-9},
        // the factor 20.9/20.9 leaves ppm·K·8,710
        {"no oxygen", "ppm_to_lb_per_mmbtu ppm=1 oxygen_percent=0", "value", 0.001039974, 5e-10},
        // 1,000 × 834.2/2,000
        {"a GWh in the Tennessee Valley",
         "grid_co2 mwh=1000 lb_per_mwh=834.2",
         "value",
         417.1,
         1e-9},
        {"the same in tonnes", "grid_co2 mwh=1000 lb_per_mwh=834.2", "tonnes", 378.38676, 5e-6},
    });
}

void TestEmissionFormulas::pricesArePledged_data()
{
    constexpr const char *kZone =
        "price_pledge energy_price_usd_per_mwh=75 elasticity=0.5 net_load_mw=255 "
        "zone_load_mw=18300 consumer_mwh=13500000";
    addCases({
        {"price of the zone", kZone, "delta_usd_per_mwh", 0.52254, 5e-6},
        {"amount of the zone", kZone, "value", 7054303, 0.5},
        {"half is the tenant's",
         "price_pledge energy_price_usd_per_mwh=75 elasticity=0.5 net_load_mw=255 "
         "zone_load_mw=18300 consumer_mwh=13500000 tenant_share=0.5",
         "value",
         7054303.0 / 2,
         0.5},
        {"more generation than load adds nothing",
         "price_pledge energy_price_usd_per_mwh=75 elasticity=0.5 net_load_mw=-10 "
         "zone_load_mw=18300 consumer_mwh=13500000",
         "value",
         0,
         0},
    });
}

void TestEmissionFormulas::badInputIsRefused_data()
{
    addRefusals({
        {"more hours than a leap year",
         "emissions mw=1 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=1 hours=9000",
         "formula.out-of-range"},
        {"a limit without emissions",
         "hours_to_limit mw=1 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=0 limit_t=1",
         "emissions.nothing-emitted"},
        {"negative power",
         "emissions mw=-1 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=1",
         "formula.negative"},
        {"removing more than all",
         "emissions mw=1 heat_rate_mmbtu_per_mwh=10 factor_lb_per_mmbtu=1 removal_share=1.1",
         "formula.not-a-share"},
        {"exhaust that is air",
         "ppm_to_lb_per_mmbtu ppm=1 oxygen_percent=20.9",
         "emissions.only-air"},
        {"an unknown pollutant", "ppm_to_lb_per_mmbtu ppm=1 pollutant=so2", "formula.not-a-choice"},
        {"an empty zone",
         "price_pledge energy_price_usd_per_mwh=75 elasticity=0.5 net_load_mw=1 zone_load_mw=0 "
         "consumer_mwh=1",
         "formula.not-positive"},
    });
}

QTEST_APPLESS_MAIN(TestEmissionFormulas)
#include "tst_emissionformulas.moc"
