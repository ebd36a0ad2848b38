// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/engine/formulas/formulacase.h"

using namespace headroom;

class TestOrbitFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orbitsHaveTheirGeometry_data();

    void orbitsHaveTheirGeometry() { checkCase(); }

    void sunlightOverAYear_data();

    void sunlightOverAYear() { checkCase(); }

    void satellitesHaveMass_data();

    void satellitesHaveMass() { checkCase(); }

    void launchesArePriced_data();

    void launchesArePriced() { checkCase(); }

    void badInputIsRefused_data();

    void badInputIsRefused() { checkRefusal(); }
};

void TestOrbitFormulas::orbitsHaveTheirGeometry_data()
{
    addCases({
        {"period at 550 km", "orbit_period altitude_km=550", "value", 95.65, 5e-3},
        // the sidereal day, 23 h 56 min 4.09 s
        {"period of the geostationary orbit",
         "orbit_period altitude_km=35786.03",
         "value",
         1436.068,
         5e-3},
        {"inclination at 550 km", "sso_inclination altitude_km=550", "value", 97.593, 5e-4},
        {"inclination at 650 km", "sso_inclination altitude_km=650", "value", 97.986, 5e-4},
        {"inclination at 800 km", "sso_inclination altitude_km=800", "value", 98.603, 5e-4},
        {"edge-on view at 550 km", "view_factor_edge altitude_km=550", "value", 0.2579, 5e-5},
        {"edge-on view at 650 km", "view_factor_edge altitude_km=650", "value", 0.2407, 5e-5},
        {"on the ground half of the view is Earth",
         "view_factor_edge altitude_km=0",
         "value",
         0.5,
         1e-15},
        {"facing view at 550 km", "view_factor_nadir altitude_km=550", "value", 0.8475, 5e-5},
        {"eclipse at 550 km", "eclipse_fraction altitude_km=550 beta_deg=0", "value", 0.3723, 5e-5},
        {"eclipse at 550 km in minutes",
         "eclipse_fraction altitude_km=550 beta_deg=0",
         "eclipse_min",
         35.61,
         5e-3},
        {"eclipse at 650 km", "eclipse_fraction altitude_km=650 beta_deg=0", "value", 0.3620, 5e-5},
        // The shadow is left at β = asin(R/(R + h)) = 67.01°.
        {"no eclipse above the critical β",
         "eclipse_fraction altitude_km=550 beta_deg=67.02",
         "value",
         0,
         0},
        {"some eclipse just below it",
         "eclipse_fraction altitude_km=550 beta_deg=67",
         "value",
         0.0115, // (1/π)·acos(√(550² + 2·6378.137·550)/(6928.137·cos 67°))
         5e-5},
        {"no eclipse face-on", "eclipse_fraction altitude_km=550 beta_deg=90", "value", 0, 0},
        {"no eclipse face-on from the other side",
         "eclipse_fraction altitude_km=550 beta_deg=-90",
         "value",
         0,
         0},
        // At the equinox the Sun stands over the equator: β of a dawn-dusk orbit is 180° − i.
        {"β at the equinox of March",
         "beta_angle altitude_km=650 ltan_h=6 date=2024-03-20",
         "value",
         -82.0,
         2.0},
        // A noon orbit has the Sun in its plane but for the obliquity's share.
        {"β of a noon orbit at the equinox",
         "beta_angle altitude_km=650 ltan_h=12 date=2024-03-20",
         "value",
         0,
         2.5},
    });
}

void TestOrbitFormulas::sunlightOverAYear_data()
{
    // Dawn-dusk orbits: the table of the mean sunlit share and the longest eclipse.
    const auto share = [](const char *name, const char *command, double expected) {
        return FormulaCase{name, command, "value", expected, 5e-5};
    };
    const auto longest = [](const char *name, const char *command, double expected) {
        return FormulaCase{name, command, "max_eclipse_min", expected, 5e-3};
    };
    addCases({
        share("sunlit at 500 km", "sunlit_year altitude_km=500 ltan_h=6", 0.9460),
        share("sunlit at 550 km", "sunlit_year altitude_km=550 ltan_h=6", 0.9517),
        share("sunlit at 600 km", "sunlit_year altitude_km=600 ltan_h=6", 0.9568),
        share("sunlit at 650 km", "sunlit_year altitude_km=650 ltan_h=6", 0.9615),
        share("sunlit at 700 km", "sunlit_year altitude_km=700 ltan_h=6", 0.9658),
        share("sunlit at 800 km", "sunlit_year altitude_km=800 ltan_h=6", 0.9733),
        share("sunlit at 1,000 km", "sunlit_year altitude_km=1000 ltan_h=6", 0.9852),
        share("sunlit at 1,400 km", "sunlit_year altitude_km=1400 ltan_h=6", 1),
        longest("longest eclipse at 500 km", "sunlit_year altitude_km=500 ltan_h=6", 22.66),
        longest("longest eclipse at 550 km", "sunlit_year altitude_km=550 ltan_h=6", 21.66),
        longest("longest eclipse at 600 km", "sunlit_year altitude_km=600 ltan_h=6", 20.69),
        longest("longest eclipse at 650 km", "sunlit_year altitude_km=650 ltan_h=6", 19.73),
        longest("longest eclipse at 700 km", "sunlit_year altitude_km=700 ltan_h=6", 18.78),
        longest("longest eclipse at 800 km", "sunlit_year altitude_km=800 ltan_h=6", 16.90),
        longest("longest eclipse at 1,000 km", "sunlit_year altitude_km=1000 ltan_h=6", 13.05),
        longest("longest eclipse at 1,400 km", "sunlit_year altitude_km=1400 ltan_h=6", 0),
    });
}

void TestOrbitFormulas::satellitesHaveMass_data()
{
    constexpr const char *kMid2030s = "orbital_mass specific_power_w_per_kg=150";
    constexpr const char *kBull =
        "orbital_mass specific_power_w_per_kg=189 compute_kg_per_kw=4 radiator_kg_per_m2=3.6 "
        "mass_margin=1.15 bus_overhead=1.05";
    addCases({
        {"2030 central", "orbital_mass", "value", 38.647, 5e-4},
        {"mid-2030s", kMid2030s, "value", 33.237, 5e-4},
        {"bull", kBull, "value", 22.165, 1e-3},
        {"sunlight follows the altitude", "orbital_mass altitude_km=1400", "eclipse_min", 0, 0},
        {"and so does the battery",
         "orbital_mass altitude_km=1400",
         "parts.battery_kg_per_kw",
         0,
         0},
        // 1000·1.1/(0.9615·0.975⁵)/100
        {"array of 2030", "orbital_mass", "parts.array_kg_per_kw", 12.98435, 5e-6},
        // 1000 × 1.1 × 19.73/(60 × 0.5 × 0.95 × 200)
        // 1.1/(0.9615·0.975⁵)
        {"array by itself", "array_power sun_share=0.9615", "value", 1.298435, 5e-7},
        {"battery of 2030", "orbital_mass", "parts.battery_kg_per_kw", 3.807544, 5e-7},
        {"the same battery by itself",
         "battery_mass load_kw=1.1 eclipse_min=19.73",
         "value",
         3.807544,
         5e-7},
        // 0.5 × 2 × 0.9 × σ × 300⁴
        {"radiator in the dark, away from the Earth",
         "radiator_flux temperature_k=300 emissivity=0.9 fin_efficiency=0.5 earth_view_factor=0",
         "value",
         413.3702951,
         5e-7},
        // 1028.866264 − 2 × 0.9 × 0.2407 × 237
        {"radiator at 650 km",
         "radiator_flux temperature_k=330 emissivity=0.9 fin_efficiency=0.85 "
         "earth_view_factor=0.2407",
         "value",
         926.183644,
         5e-6},
        // less 0.2 × 1,361 × 0.5
        {"the same in half of the Sun",
         "radiator_flux fin_efficiency=0.85 earth_view_factor=0.2407 solar_absorptivity=0.2 "
         "sun_share=0.5",
         "value",
         790.083644,
         5e-6},
        // λ = −ln(0.99 × 0.932); 0.987 × (1 − e^(−5λ))/λ
        {"effective life of 2030", "effective_life", "value", 4.062942, 5e-7},
        {"availability of 2030", "effective_life", "availability", 0.8125884, 5e-8},
        {"nothing fails: 5 × (1 − 0.013)",
         "effective_life bus_loss=0 gpu_loss=0",
         "value",
         4.935,
         1e-14},
    });
}

void TestOrbitFormulas::launchesArePriced_data()
{
    addCases({
        {"a thousandfold of tonnes",
         "launch_learning price_usd_per_kg=1800 flown_t=400 added_t=370000 learning=0.2",
         "value",
         199.64,
         5e-3},
        {"doubling takes off the share",
         "launch_learning price_usd_per_kg=1000 flown_t=100 added_t=100 learning=0.2",
         "value",
         800,
         1e-9},
        // Suncatcher's paper rounds to 14,700 and 810: within 1.7 %
        {"Suncatcher at 3,600 $/kg",
         "launched_power_price mass_kg=575 launch_usd_per_kg=3600 power_kw=28.3 life_years=5",
         "value",
         14700,
         14700 * 0.017},
        {"Suncatcher at 200 $/kg",
         "launched_power_price mass_kg=575 launch_usd_per_kg=200 power_kw=28.3 life_years=5",
         "value",
         810,
         810 * 0.017},
        // 1000·(1 − e^(−3000/2941.995))
        {"propellant for 3 km/s",
         "rocket_equation mass_kg=1000 delta_v_m_s=3000 isp_s=300",
         "value",
         639.3027,
         5e-5},
        {"drag at 550 km",
         "drag_delta_v altitude_km=550 area_cd_per_mass_m2_kg=0.044",
         "value",
         12.71,
         5e-3},
        // ½ × 3.725e-12 × 1 × (398600.4418/6778.137)·10⁶ × 3.156·10⁷
        {"drag at the base of a row",
         "drag_delta_v altitude_km=400 area_cd_per_mass_m2_kg=1",
         "value",
         3456.67,
         5e-2},
    });
}

void TestOrbitFormulas::badInputIsRefused_data()
{
    addRefusals({
        {"no sun-synchronous orbit so high",
         "sso_inclination altitude_km=6000",
         "orbit.not-sun-synchronous"},
        {"nor sunlight in it",
         "sunlit_year altitude_km=6000 ltan_h=6",
         "orbit.not-sun-synchronous"},
        {"below the ground", "orbit_period altitude_km=-1", "formula.out-of-range"},
        {"no such angle", "eclipse_fraction altitude_km=550 beta_deg=91", "formula.out-of-range"},
        {"no such hour",
         "beta_angle altitude_km=550 ltan_h=25 date=2024-01-01",
         "formula.out-of-range"},
        {"no such day",
         "beta_angle altitude_km=550 ltan_h=6 date=2023-02-29",
         "formula.not-a-date"},
        {"a radiator that heats up",
         "radiator_flux temperature_k=150 earth_view_factor=1",
         "orbit.no-radiation"},
        {"a satellite whose radiator heats up",
         "orbital_mass temperature_k=150",
         "orbit.no-radiation"},
        {"a battery that may not discharge",
         "battery_mass load_kw=1 eclipse_min=1 depth_of_discharge=0",
         "formula.not-a-positive-share"},
        {"all is lost in a year", "effective_life gpu_loss=1", "formula.not-a-partial-share"},
        {"no life", "effective_life life_years=0", "formula.not-positive"},
        {"nothing flown",
         "launch_learning price_usd_per_kg=1 flown_t=0 added_t=1 learning=0.2",
         "formula.not-positive"},
        {"learning everything",
         "launch_learning price_usd_per_kg=1 flown_t=1 added_t=1 learning=1",
         "formula.not-a-partial-share"},
        {"drag below the table",
         "drag_delta_v altitude_km=300 area_cd_per_mass_m2_kg=1",
         "formula.out-of-range"},
        {"no impulse", "rocket_equation mass_kg=1 delta_v_m_s=1 isp_s=0", "formula.not-positive"},
    });
}

QTEST_APPLESS_MAIN(TestOrbitFormulas)
#include "tst_orbitformulas.moc"
