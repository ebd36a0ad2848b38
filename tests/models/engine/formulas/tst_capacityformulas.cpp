// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/engine/formulas/formulacase.h"

using namespace headroom;

class TestCapacityFormulas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void feedsAreRated_data();

    void feedsAreRated() { checkCase(); }

    void spaceAndNodesAreCounted_data();

    void spaceAndNodesAreCounted() { checkCase(); }

    void capacityIsUsedUp_data();

    void capacityIsUsedUp() { checkCase(); }

    void capacityThatIsNeverUsedUpSaysWhy_data();
    void capacityThatIsNeverUsedUpSaysWhy();
    void shortfallIsExpected_data();

    void shortfallIsExpected() { checkCase(); }

    void withoutUnservedEnergyNoLoadMeasuresAUnit();
    void queuesAreCalculated_data();

    void queuesAreCalculated() { checkCase(); }

    void tokensBecomeLoad_data();

    void tokensBecomeLoad() { checkCase(); }

    void doublingALimitThatSevenPercentHitServesATenthMore();
    void badInputIsRefused_data();

    void badInputIsRefused() { checkRefusal(); }
};

void TestCapacityFormulas::feedsAreRated_data()
{
    addCases({
        {"120 V 15 A at the default 80 %", "feed_power volts=120 amps=15", "value", 1.440, 1e-12},
        {"208 V 30 A line to line",
         "feed_power volts=208 amps=30 phases=3 reference=ll max_utilisation=0.8",
         "value",
         8.646,
         5e-4},
        {"netbox#8738, line to line",
         "feed_power volts=230 amps=32 phases=3 reference=ll max_utilisation=1",
         "value",
         12.75,
         5e-3},
        {"netbox#8738, line to neutral",
         "feed_power volts=230 amps=32 phases=3 reference=ln max_utilisation=1",
         "value",
         22.08,
         1e-12},
        {"kW is kVA × power factor: 2.4 × 0.5",
         "feed_power volts=240 amps=10 power_factor=0.5 max_utilisation=1",
         "value",
         1.2,
         1e-12},
        {"the rating itself", "feed_power volts=240 amps=10", "rated_kva", 2.4, 1e-12},
        {"−48 V direct current: 48 × 100/1000",
         "feed_power volts=-48 amps=100 supply=dc max_utilisation=1",
         "value",
         4.8,
         1e-12},
    });
}

void TestCapacityFormulas::spaceAndNodesAreCounted_data()
{
    addCases({
        {"Hyperview: 3 of 8 free units",
         "contiguous_share largest_free=3 total_free=8",
         "value",
         0.375,
         0},
        // 1,360/(0.6 × 1.068): an NVL72 rack on its footprint
        {"floor load", "floor_load kg=1360 width_m=0.6 depth_m=1.068", "value", 2122.347, 5e-4},
        {"space efficiency", "space_efficiency sellable_m2=600 room_m2=1000", "value", 0.6, 1e-15},
        {"an H100 is one", "h100_equivalents accelerators=1 bf16_tflops=989.5", "value", 1, 0},
        {"8 with twice the throughput",
         "h100_equivalents accelerators=8 bf16_tflops=1979",
         "value",
         16,
         1e-12},
        // 96/0.96 + 2
        {"load above a UPS",
         "upstream_load load_kw=96 efficiency=0.96 standing_loss_kw=2",
         "value",
         102,
         1e-12},
        {"three of 500 kW on 1,000 kW",
         "oversubscription ratings=500,500,500 rating=1000",
         "value",
         1.5,
         1e-15},
    });
}

void TestCapacityFormulas::capacityIsUsedUp_data()
{
    addCases({
        {"linear: 100/10", "time_to_exhaustion demand=100 capacity=200 growth=10", "value", 10, 0},
        // ln 2/ln 1.1
        {"exponential: doubled at 10 %",
         "time_to_exhaustion demand=100 capacity=200 growth=0.1 model=exponential",
         "value",
         7.272540897341713,
         1e-12},
        // 2·ln[(50/50)·(90/10)] = 2·ln 9
        {"logistic: half of the ceiling",
         "time_to_exhaustion demand=10 capacity=50 growth=0.5 model=logistic ceiling=100",
         "value",
         4.394449154672439,
         1e-12},
        {"already used up", "time_to_exhaustion demand=9 capacity=8 growth=-1", "value", 0, 0},
        {"reserve margin: 200/1200",
         "reserve_margin capacity=1400 peak=1200",
         "value",
         1.0 / 6,
         1e-15},
        {"negative reserve margin", "reserve_margin capacity=90 peak=100", "value", -0.1, 1e-15},
    });
}

void TestCapacityFormulas::capacityThatIsNeverUsedUpSaysWhy_data()
{
    QTest::addColumn<QString>("growth");
    QTest::newRow("no growth") << QStringLiteral("growth=0");
    QTest::newRow("shrinking") << QStringLiteral("growth=-0.5 model=exponential");
    QTest::newRow("ceiling at the capacity") << QStringLiteral("growth=1 model=logistic ceiling=8");
    QTest::newRow("ceiling below") << QStringLiteral("growth=1 model=logistic ceiling=5");
}

void TestCapacityFormulas::capacityThatIsNeverUsedUpSaysWhy()
{
    QFETCH(QString, growth);
    const auto answer =
        evaluateCommand(QStringLiteral("time_to_exhaustion demand=4 capacity=8 ") + growth);
    QVERIFY(answer.ok());
    QVERIFY(!answer->value.has_value());
    QVERIFY(answer->reason.has_value());
}

void TestCapacityFormulas::shortfallIsExpected_data()
{
    constexpr const char *kPras = "lole units=10:0.1,10:0.1,10:0.1 firm=5,6,7,8 load=25,28,27,24";
    // No units: 10 MW firm against 20 MW. With 4 MW out a quarter of the time EUE at an added load
    // x is 0.75·(6 + x) + 0.25·(10 + x) = 7 + x, and 10 at x = 3.
    constexpr const char *kQuarter =
        "elcc units= firm=10 load=20 added_mw=4 added_outage_rate=0.25";
    addCases({
        {"LOLE of PRAS singlenode_a", kPras, "lole", 0.355, 1e-12},
        {"the value is LOLE", kPras, "value", 0.355, 1e-12},
        {"EUE of PRAS singlenode_a", kPras, "eue", 1.59, 1e-12},
        // at least two of three out: 3·0.1²·0.9 + 0.1³
        {"20 MW needed of three units", kPras, "lolp[0]", 0.028, 1e-15},
        // not all three in: 1 − 0.9³
        {"22 MW needed of three units", kPras, "lolp[1]", 0.271, 1e-15},
        // 0.001·22 + 0.027·12 + 0.243·2
        {"energy not served in the second hour", kPras, "eue_h[1]", 0.832, 1e-12},
        {"one firm value for all hours", "lole units= firm=10 load=9,10,11,12", "lole", 2, 0},
        {"firm capacity alone falls 1 and 2 MW short",
         "lole units= firm=10 load=11,12",
         "eue",
         3,
         1e-12},
        // 0.1 + 0.2 is not 0.3 in binary: levels are whole watts
        {"0.1 + 0.2 MW carry 0.3 MW", "lole units=0.1:0,0.2:0 firm=0 load=0.3", "lole", 0, 0},
        {"thirty units, one level each: 1 − 0.95^30",
         "lole units=1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,"
         "1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,1:.05,"
         "1:.05,1:.05,1:.05 firm=0 load=30",
         "lole",
         0.7853612,
         5e-8},
        {"ELCC by hand", kQuarter, "value", 3, 1e-9},
        {"a unit that never fails carries itself",
         "elcc units=10:0.1,10:0.1,10:0.1 firm=5,6,7,8 load=25,28,27,24 added_mw=7 "
         "added_outage_rate=0",
         "value",
         7,
         0},
        {"a unit that is always out carries nothing",
         "elcc units=10:0.1 firm=0 load=15 added_mw=7 added_outage_rate=1",
         "value",
         0,
         1e-9},
    });
}

void TestCapacityFormulas::withoutUnservedEnergyNoLoadMeasuresAUnit()
{
    const auto answer = evaluateCommand(
        QStringLiteral("elcc units= firm=100 load=50 added_mw=10 added_outage_rate=0.1"));
    QVERIFY(answer.ok());
    QVERIFY(!answer->value.has_value());
    QVERIFY(answer->reason.has_value());
}

void TestCapacityFormulas::queuesAreCalculated_data()
{
    // 200 calls of 3 minutes an hour for 14 agents: callcentrehelper.com, "Erlang C formula"
    constexpr const char *kCalls = "erlang_c traffic=10 servers=14 target_time=20 service_time=180";
    addCases({
        {"loss, ITU table", "erlang_b traffic=10 servers=17", "value", 0.0129489, 5e-8},
        {"loss of one server: a/(1 + a)", "erlang_b traffic=1 servers=1", "value", 0.5, 1e-15},
        // (1/120)/(1 + 1 + 1/2 + 1/6 + 1/24 + 1/120) = 1/326
        {"loss of five servers", "erlang_b traffic=1 servers=5", "value", 1.0 / 326, 1e-15},
        {"without servers all are lost", "erlang_b traffic=1 servers=0", "value", 1, 0},
        {"without traffic none is lost", "erlang_b traffic=0 servers=1", "value", 0, 0},
        // heavy traffic: B → 1 − c/a
        {"a million erlangs", "erlang_b traffic=1000000 servers=500000", "value", 0.5, 1e-5},
        {"share that waits", kCalls, "wait_share", 0.174, 5e-4},
        {"service level", kCalls, "service_level", 0.888, 5e-4},
        {"mean wait in seconds", kCalls, "mean_wait", 7.8, 5e-2},
        {"occupancy: 10/14", kCalls, "occupancy", 10.0 / 14, 1e-15},
        // M/M/2 at ρ = 1/2: 2ρ²/(1 + ρ) = 1/3
        {"two servers half busy", "erlang_c traffic=1 servers=2", "wait_share", 1.0 / 3, 1e-15},
        {"at once is the rest", "erlang_c traffic=1 servers=2", "service_level", 2.0 / 3, 1e-15},
        {"overloaded: all wait", "erlang_c traffic=5 servers=5", "wait_share", 1, 0},
        {"overloaded: none in time", "erlang_c traffic=6 servers=5", "service_level", 0, 0},
        {"overloaded: all busy", "erlang_c traffic=6 servers=5", "occupancy", 1, 0},
    });
}

void TestCapacityFormulas::tokensBecomeLoad_data()
{
    addCases({
        {"OpenDC, linear",
         "rack_power idle_kw=0.3 typical_kw=0.6 utilisation=0.25 curve=linear",
         "value",
         0.375,
         1e-12},
        {"OpenDC, square root",
         "rack_power idle_kw=0.3 typical_kw=0.6 utilisation=0.25 curve=sqrt",
         "value",
         0.450,
         1e-12},
        {"OpenDC, cubic",
         "rack_power idle_kw=0.3 typical_kw=0.6 utilisation=0.25 curve=cubic",
         "value",
         0.3047,
         5e-5},
        // (500,000/10,000 + 100,000/4,792)/0.75
        {"GPUs at the default occupancy",
         "gpus_for_tokens in_tok_s=1000000 cached_share=0.5 prefill_rate=10000 out_tok_s=100000 "
         "decode_rate=4792",
         "value",
         94.490818,
         5e-7},
        {"everyone wants the same, below the limit",
         "limited_expectation mu=0 sigma=0 limit=2",
         "value",
         1,
         0},
        {"everyone wants the same, above the limit",
         "limited_expectation mu=1 sigma=0 limit=2",
         "value",
         2,
         0},
        {"then all hit it", "limited_expectation mu=1 sigma=0 limit=2", "limited_share", 1, 0},
        {"a limit of zero serves nothing",
         "limited_expectation mu=1 sigma=1 limit=0",
         "value",
         0,
         0},
        // e^(1/2): the mean of the lognormal
        {"a limit that nobody hits",
         "limited_expectation mu=0 sigma=1 limit=1e30",
         "value",
         1.6487212707001282,
         1e-12},
        // L = e^μ: half are limited
        {"a limit at the median",
         "limited_expectation mu=0 sigma=1 limit=1",
         "limited_share",
         0.5,
         1e-15},
    });
}

void TestCapacityFormulas::doublingALimitThatSevenPercentHitServesATenthMore()
{
    // Φ(1.475791) = 0.93, so 7 % of sessions want more than e^1.475791 = 4.374495.
    const auto before =
        evaluateCommand(QStringLiteral("limited_expectation mu=0 sigma=1 limit=4.374494753293416"));
    const auto after =
        evaluateCommand(QStringLiteral("limited_expectation mu=0 sigma=1 limit=8.748989506586832"));
    QVERIFY(before.ok());
    QVERIFY(after.ok());
    QVERIFY(std::abs(numberIn(*before, QStringLiteral("limited_share")) - 0.07) < 1e-12);
    QVERIFY(std::abs(numberIn(*after, QStringLiteral("limited_share")) - 0.0150) < 5e-5);
    QVERIFY(std::abs(*after->value / *before->value - 1.104) < 5e-4);
}

void TestCapacityFormulas::badInputIsRefused_data()
{
    addRefusals({
        {"three phases without a reference",
         "feed_power volts=230 amps=32 phases=3",
         "power.no-reference"},
        {"two phases", "feed_power volts=230 amps=32 phases=2", "power.phases"},
        {"one and a half phases", "feed_power volts=230 amps=32 phases=1.5", "power.phases"},
        {"direct current in three phases",
         "feed_power volts=48 amps=1 phases=3 supply=dc",
         "power.dc-phases"},
        {"direct current with a power factor",
         "feed_power volts=48 amps=1 supply=dc power_factor=0.9",
         "power.dc-power-factor"},
        {"negative alternating current", "feed_power volts=-230 amps=1", "formula.negative"},
        {"more than all of a rating",
         "feed_power volts=230 amps=1 max_utilisation=1.2",
         "formula.not-a-share"},
        {"nothing free", "contiguous_share largest_free=0 total_free=0", "space.nothing-free"},
        {"a part above the whole",
         "contiguous_share largest_free=9 total_free=8",
         "space.largest-above-total"},
        {"more sellable than room",
         "space_efficiency sellable_m2=2 room_m2=1",
         "space.sellable-above-room"},
        {"a rack without a footprint",
         "floor_load kg=1 width_m=0 depth_m=1",
         "formula.not-positive"},
        {"no efficiency", "upstream_load load_kw=1 efficiency=0", "formula.not-a-positive-share"},
        {"no rating", "oversubscription ratings=1 rating=0", "formula.not-positive"},
        {"logistic without a ceiling",
         "time_to_exhaustion demand=1 capacity=2 growth=1 model=logistic",
         "formula.missing-input"},
        {"negative demand", "time_to_exhaustion demand=-1 capacity=2 growth=1", "formula.negative"},
        {"no peak", "reserve_margin capacity=1 peak=0", "formula.not-positive"},
        {"an outage rate above one", "lole units=10:1.1 firm=0 load=1", "formula.not-a-share"},
        {"a unit without a rate", "lole units=10 firm=0 load=1", "formula.not-units"},
        {"two firm values for three hours",
         "lole units= firm=1,2 load=1,2,3",
         "formula.lengths-differ"},
        {"half a server", "erlang_b traffic=1 servers=1.5", "formula.not-a-count"},
        {"more servers than there are", "erlang_b traffic=1 servers=1e9", "formula.out-of-range"},
        {"negative traffic", "erlang_c traffic=-1 servers=1", "formula.negative"},
        {"no service time", "erlang_c traffic=1 servers=2 service_time=0", "formula.not-positive"},
        {"a negative spread", "limited_expectation mu=0 sigma=-1 limit=1", "formula.negative"},
        {"idle above typical",
         "rack_power idle_kw=2 typical_kw=1 utilisation=0.5",
         "demand.idle-above-typical"},
        {"more than all tokens cached",
         "gpus_for_tokens in_tok_s=1 cached_share=2 prefill_rate=1 out_tok_s=1 decode_rate=1",
         "formula.not-a-share"},
    });
}

QTEST_APPLESS_MAIN(TestCapacityFormulas)
#include "tst_capacityformulas.moc"
