// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/levers.h"
#include "models/engine/demandpeak.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <cmath>
#include <numeric>
#include <rapidcheck.h>

using namespace headroom;
using namespace headroom::test;

namespace {

const QString kUtc = QStringLiteral("UTC");
const QString kLosAngeles = QStringLiteral("America/Los_Angeles");

/// 2026: clocks in Los Angeles go from UTC−8 to UTC−7 on 8 March at 10:00 UTC, and back on
/// 1 November at 09:00 UTC. Source: IANA time zone database.
ZoneClock losAngeles()
{
    const auto hour = [](int month, int day, int utc) {
        return QDate(1970, 1, 1).daysTo(QDate(2026, month, day)) * 24 + utc;
    };
    return {kLosAngeles, {{hour(1, 1, 0), -480}, {hour(3, 8, 10), -420}, {hour(11, 1, 9), -480}}};
}

ZoneClocks clocks()
{
    return {{kUtc, {{0, 0}}}, losAngeles(), {QStringLiteral("Far"), {{0, 480}}}};
}

/// A plan whose tier needs one accelerator for each token a second, at an occupancy of 1.
class DemandPlan : public PlanBuilder
{
public:
    DemandPlan()
    {
        accelerator = Id{90001};
        AcceleratorType type;
        type.id = accelerator;
        type.name = QStringLiteral("Unit");
        project.set(type);
        Throughput rate;
        rate.id = Id{90002};
        rate.name = QStringLiteral("One");
        rate.acceleratorType = accelerator;
        rate.decode = TokensPerSecond(1);
        rate.prefill = TokensPerSecond(1);
        project.set(rate);
        shape(90003, std::vector<double>(kHoursOfWeek, 1.0));
    }

    void shape(qint64 id, const std::vector<double> &values)
    {
        DemandShape row;
        row.id = Id{id};
        row.name = QStringLiteral("Shape %1").arg(id);
        row.values = shapeBlob(values);
        project.set(row);
    }

    /// 24 seats that use one session a day, of the median 3,600 tokens: one session an hour.
    Id tier(qint64 id)
    {
        Tier row;
        row.id = Id{id};
        row.name = QStringLiteral("Tier %1").arg(id);
        row.seats = 24;
        row.activeShare = Share(1);
        row.sessionsPerDay = 1;
        row.medianSessionTokens = Tokens(3600);
        row.sessionSigma = 0;
        row.occupancy = Share(1);
        project.set(row);
        zone(id + 1, id, 90003, kUtc, 1);
        TierService service;
        service.id = Id{id + 2};
        service.tier = Id{id};
        service.throughput = Id{90002};
        project.set(service);
        return row.id;
    }

    void zone(qint64 id, qint64 tier, qint64 shape, const QString &name, double share)
    {
        TierZone row;
        row.id = Id{id};
        row.tier = Id{tier};
        row.shape = Id{shape};
        row.timeZone = name;
        row.share = Share(share);
        project.set(row);
    }

    /// A rule from 5 to 11 on weekdays in Los Angeles.
    void rule(qint64 id, qint64 tier, double multiplier, double shifted)
    {
        PeakRule row;
        row.id = Id{id};
        row.tier = Id{tier};
        row.timeZone = kLosAngeles;
        row.limitMultiplier = multiplier;
        row.shiftedShare = Share(shifted);
        project.set(row);
    }

    [[nodiscard]] DemandAnswer answer() const
    {
        const Settings &settings = project.settings();
        DemandEvaluator evaluator(settings.horizonStart, settings.horizonMonths, clocks());
        return evaluator.answer(project, nullptr, std::nullopt);
    }

    Id accelerator;
};

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

std::vector<double> bell(int peak)
{
    std::vector<double> values;
    for (int hour = 0; hour < int(kHoursOfWeek); ++hour)
        values.push_back(1 + std::cos((hour % 24 - peak) / 12.0 * M_PI));
    return values;
}

} // namespace

class DemandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYearHasItsHours();
    void fiveInLosAngelesMovesWithTheClock();
    void theHourLeftOutAndTheHourThatComesTwice();
    void demandIsSessionsTimesTokensOverTheRate();
    void noTierIsNoLoad();
    void aTierWithoutSeatsIsUnknown();
    void growthCompoundsByMonth();
    void doublingALimitThatSevenInAHundredHitServesATenthMore();
    void aWeeklyCapLeavesItsShare();
    void apiCustomersAreHeldToTheirLimit();
    void aPeakRuleHoldsInItsHours();
    void whatIsShiftedComesBackOnTheSameDay();
    void whatCanWaitFillsTheValley();
    void batchesMoveNoToken();
    void zonesAreMixedByShare();
    void aSeriesBeginsAgain();
    void racksDrawByTheirUse();
    void hoursOverAreCounted();
    void theProfileTellsQuantiles();
    void theQueueTellsWhereItBreaks();
    void leversChangeWhatTheySay();
    void theSameTierIsNotWorkedOutTwice();
    void raisingALimitNeverLowersWhatIsServed();
    void tokensAreKeptWhenLoadShifts();
    void mixingZonesNeverRaisesThePeakAboveTheSumOfPeaks();
};

void DemandTest::aYearHasItsHours()
{
    QCOMPARE(hoursOf(Month(2026, 1), 12).hours, 8760);
    QCOMPARE(hoursOf(Month(2028, 1), 12).hours, 8784);
    // Ten years with the leap days of 2028, 2032 and 2036.
    QCOMPARE(hoursOf(Month(2027, 1), 120).hours, 10 * 8760 + 3 * 24);
    QCOMPARE(hourOfMonth(Month(2026, 1), Month(2026, 3)), (31 + 28) * 24);
}

void DemandTest::fiveInLosAngelesMovesWithTheClock()
{
    const HourAxis axis = hoursOf(Month(2026, 1), 12);
    const LocalHours local = localHours(axis, losAngeles());
    const auto utcOf = [&](int month, int day) {
        const int start = hourOfMonth(Month(2026, 1), Month(2026, month)) + (day - 1) * 24;
        for (int utc = 0; utc < 24; ++utc) {
            if (local.hourOfWeek[std::size_t(start + utc)] % 24 == 5)
                return utc;
        }
        return -1;
    };
    QCOMPARE(utcOf(1, 14), 13);
    QCOMPARE(utcOf(7, 15), 12);
    // 1 January 2026 was a Thursday; 00:00 UTC is Wednesday 16:00 there: 2 × 24 + 16.
    QCOMPARE(int(local.hourOfWeek[0]), 64);
}

void DemandTest::theHourLeftOutAndTheHourThatComesTwice()
{
    const HourAxis axis = hoursOf(Month(2026, 1), 12);
    const LocalHours local = localHours(axis, losAngeles());
    const auto hoursOn = [&](QDate day) {
        const auto number = std::int32_t(QDate(1970, 1, 1).daysTo(day));
        std::vector<int> hours;
        for (std::size_t h = 0; h < local.day.size(); ++h) {
            if (local.day[h] == number)
                hours.push_back(local.hourOfWeek[h] % 24);
        }
        return hours;
    };
    const std::vector<int> spring = hoursOn(QDate(2026, 3, 8));
    QCOMPARE(spring.size(), std::size_t(23));
    QCOMPARE(std::count(spring.begin(), spring.end(), 2), 0);
    const std::vector<int> autumn = hoursOn(QDate(2026, 11, 1));
    QCOMPARE(autumn.size(), std::size_t(25));
    QCOMPARE(std::count(autumn.begin(), autumn.end(), 1), 2);
}

void DemandTest::demandIsSessionsTimesTokensOverTheRate()
{
    DemandPlan plan;
    plan.tier(100);
    const DemandAnswer answer = plan.answer();
    QCOMPARE(answer.accelerators.size(), std::size_t(8760));
    // 24 seats × 1 session a day / 24 h × 3,600 tokens / 3,600 s = 1 token a second, on 1.
    for (const double needed : {answer.accelerators.front(), answer.accelerators.back()})
        QVERIFY(std::abs(needed - 1) < 1e-12);
    // A tenth of them output, half of the input cached, three quarters busy, decode at 1 and
    // prefill at 4: (0.9 × 0.5 / 4 + 0.1 / 1) / 0.75 = 0.2125 / 0.75 = 0.28333…
    plan.change<Tier>(Id{100}, [](Tier &tier) {
        tier.cachedShare = Share(0.5);
        tier.occupancy = Share(0.75);
    });
    plan.change<Throughput>(Id{90002}, [](Throughput &rate) { rate.prefill = TokensPerSecond(4); });
    QVERIFY(std::abs(plan.answer().accelerators[5] - 0.2125 / 0.75) < 1e-12);
}

void DemandTest::noTierIsNoLoad()
{
    DemandPlan plan;
    const DemandAnswer none = plan.answer();
    QVERIFY(!none.hasTiers());
    QCOMPARE(sumOf(none.accelerators), 0.0);
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) { tier.included = false; });
    QVERIFY(!plan.answer().hasTiers());
}

void DemandTest::aTierWithoutSeatsIsUnknown()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) { tier.seats.reset(); });
    const DemandAnswer answer = plan.answer();
    QVERIFY(std::isnan(answer.accelerators.front()));
    QVERIFY(answer.tiers.front().accelerators.empty());
    QCOMPARE(answer.missing.front().field, QStringLiteral("seats"));
    QVERIFY(!peakFigures(answer, hoursAsked(answer, {})));
}

void DemandTest::growthCompoundsByMonth()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) {
        tier.growthPerYear = Share(1);
        tier.from = Month(2026, 4);
    });
    const DemandAnswer answer = plan.answer();
    const auto april = std::size_t(answer.monthStarts[3]);
    QCOMPARE(answer.accelerators[april - 1], 0.0);
    QVERIFY(std::abs(answer.accelerators[april] - 1) < 1e-12);
    // Six months on: 2^(6/12) = 1.41421356…
    QVERIFY(std::abs(answer.accelerators[std::size_t(answer.monthStarts[9])] - std::sqrt(2.0))
            < 1e-12);
}

void DemandTest::doublingALimitThatSevenInAHundredHitServesATenthMore()
{
    // domain.md, section 4: σ = 1, 7 % over the limit; twice the limit serves 10.4 % more, and
    // 1.50 % still hit it. The limit is e^(z), z = 1.47579 the 93 % quantile.
    Tier tier;
    tier.sessionsPerDay = 1;
    tier.medianSessionTokens = Tokens(1000);
    tier.sessionSigma = 1;
    tier.sessionLimit = Tokens(1000 * std::exp(1.4757910));
    const auto now = sessionFigures(tier, 1);
    const auto twice = sessionFigures(tier, 2);
    QVERIFY(now && twice);
    QVERIFY(std::abs(now->limitedShare - 0.07) < 1e-6);
    QVERIFY(std::abs(twice->served / now->served - 1.104) < 5e-4);
    QVERIFY(std::abs(twice->limitedShare - 0.0150) < 5e-5);
}

void DemandTest::aWeeklyCapLeavesItsShare()
{
    // Without spread a week is 7 × 2 × 1,000 = 14,000 tokens; a cap of 7,000 leaves half.
    Tier tier;
    tier.sessionsPerDay = 2;
    tier.medianSessionTokens = Tokens(1000);
    tier.sessionSigma = 0;
    tier.weeklySigma = 0;
    tier.weeklyCap = Tokens(7000);
    const auto figures = sessionFigures(tier, 1);
    QVERIFY(figures && std::abs(figures->served - 500) < 1e-9);
}

void DemandTest::apiCustomersAreHeldToTheirLimit()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) {
        tier.seats.reset();
        tier.activeShare.reset();
        tier.sessionsPerDay.reset();
        tier.medianSessionTokens.reset();
    });
    ApiCustomer group;
    group.id = Id{200};
    group.tier = Id{100};
    group.customers = 3;
    group.median = TokensPerMinute(100);
    group.sigma = 0;
    group.limit = TokensPerMinute(40);
    plan.project.set(group);
    const DemandAnswer answer = plan.answer();
    // 3 × 40 tokens a minute are 2 a second; 3 × 100 × 60 × 8,760 were wanted.
    QVERIFY(std::abs(answer.accelerators.front() - 2) < 1e-12);
    QVERIFY(std::abs(answer.tiers.front().wantedTokens - 18000.0 * 8760) < 1);
}

void DemandTest::aPeakRuleHoldsInItsHours()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) { tier.sessionLimit = Tokens(3600); });
    plan.rule(300, 100, 0.5, 0);
    const DemandAnswer answer = plan.answer();
    // Wednesday 14 January: 05:00 to 11:00 there is 13:00 to 19:00 UTC. Half is left.
    const std::size_t day = 13 * 24;
    for (std::size_t utc = 0; utc < 24; ++utc)
        QVERIFY(std::abs(answer.accelerators[day + utc] - (utc >= 13 && utc < 19 ? 0.5 : 1))
                < 1e-12);
    // On Saturday it does not hold.
    QVERIFY(std::abs(answer.accelerators[day + 3 * 24 + 14] - 1) < 1e-12);
    // 261 weekdays of 2026 × 6 h × 1,800 tokens are held back.
    QVERIFY(std::abs(answer.tiers.front().limitedTokens - 261.0 * 6 * 1800) < 1);
}

void DemandTest::whatIsShiftedComesBackOnTheSameDay()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) { tier.sessionLimit = Tokens(3600); });
    plan.rule(300, 100, 0.5, 1);
    const DemandAnswer answer = plan.answer();
    // All 6 × 0.5 come back over the 18 other hours: 1 + 3/18 = 1.1666…
    const std::size_t afterwards = 13 * 24 + 20;
    QVERIFY(std::abs(answer.accelerators[afterwards] - (1 + 3.0 / 18)) < 1e-12);
    QVERIFY(answer.tiers.front().limitedTokens < 1e-3);
}

void DemandTest::whatCanWaitFillsTheValley()
{
    DemandPlan plan;
    plan.shape(90004, bell(12));
    plan.tier(100);
    plan.zone(101, 100, 90004, kUtc, 1);
    plan.tier(110);
    plan.change<Tier>(Id{110}, [](Tier &tier) {
        tier.tierClass = TierClass::Deferrable;
        tier.deferrableShare = Share(1);
    });
    const DemandAnswer answer = plan.answer();
    // A flat tier of 1 beside a bell from 0 to 2 that peaks at 12: nothing of it runs at the peak,
    // so that the peak is 2 and not 3.
    const auto peak = peakFigures(answer, hoursAsked(answer, {}));
    QVERIFY(peak && std::abs(peak->accelerators - 2) < 1e-9);
}

void DemandTest::batchesMoveNoToken()
{
    TierHours tier;
    tier.served = {4, 0, 2, 2};
    tier.wanted = tier.served;
    tier.shifted.assign(4, 0);
    LocalHours local;
    local.day = {0, 0, 1, 1};
    local.hourOfWeek = {0, 1, 2, 3};
    std::vector<double> load{4, 0, 2, 2};
    deferHours(tier, 1, 1, local, load);
    QCOMPARE(load, (std::vector<double>{2, 2, 2, 2}));
    QCOMPARE(sumOf(tier.served), 8.0);
    QCOMPARE(tier.shifted, (std::vector<double>{-2, 2, 0, 0}));
}

void DemandTest::zonesAreMixedByShare()
{
    DemandPlan plan;
    plan.shape(90004, bell(12));
    plan.tier(100);
    plan.zone(101, 100, 90004, kUtc, 0.25);
    plan.zone(103, 100, 90004, QStringLiteral("Far"), 0.25);
    const DemandAnswer answer = plan.answer();
    // At 12:00 UTC the one stands at 2, the other, at 20:00, at 1 + cos(8/12 π) = 0.5: half each.
    QVERIFY(std::abs(answer.accelerators[12] - 1.25) < 1e-12);
}

void DemandTest::aSeriesBeginsAgain()
{
    DemandPlan plan;
    plan.tier(100);
    std::vector<double> values(24, 1.0);
    values[3] = 25; // the mean is 2
    plan.shape(90003, values);
    plan.change<DemandShape>(Id{90003}, [](DemandShape &shape) {
        shape.kind = ShapeKind::Series;
        shape.start = QDate(2026, 1, 1);
    });
    const DemandAnswer answer = plan.answer();
    QVERIFY(std::abs(answer.accelerators[3] - 12.5) < 1e-12);
    QVERIFY(std::abs(answer.accelerators[8760 - 24 + 3] - 12.5) < 1e-9);
    QVERIFY(std::abs(answer.accelerators[4] - 0.5) < 1e-12);
}

void DemandTest::racksDrawByTheirUse()
{
    Fleets fleets;
    Fleet fleet;
    fleet.acceleratorType = Id{1};
    fleet.months = {{.accelerators = 4, .idleKw = 300, .typicalKw = 600}};
    fleets.types.push_back(fleet);
    fleets.otherKw = {100};
    const std::vector<DemandCapacity> capacity{{.facilityRatio = 2}};
    const std::map<Id, std::vector<double>> busy{{Id{1}, {1, 4, 8}}};
    // domain.md: 300 to 600 kW at u = 0.25 is 375; full 600, and no more than full. With 100 kW of
    // the rest, twice: 950, 1,400, 1,400.
    QCOMPARE(demandPower(fleets, capacity, {0, 3}, busy), (std::vector<double>{950, 1400, 1400}));
}

void DemandTest::hoursOverAreCounted()
{
    DemandAnswer answer;
    answer.axis.hours = 4;
    answer.monthStarts = {0, 4};
    answer.accelerators = {1, 5, 3, 5};
    answer.busy = answer.accelerators;
    answer.kw = {10, 50, 30, 50};
    answer.capacity = {{.accelerators = 4, .limitKw = 100, .firmKw = 25}};
    const auto peak = peakFigures(answer, {0, 4});
    QVERIFY(peak.has_value());
    QCOMPARE(peak->hour, std::size_t(1));
    QCOMPARE(peak->hoursOver, 2);
    QCOMPARE(peak->hoursOverFirm, 3);
    QCOMPARE(peak->meanAccelerators, 3.5);
    QCOMPARE(peak->loadFactor, 0.7);
}

void DemandTest::theProfileTellsQuantiles()
{
    // Eleven days whose first hour needs 0, 1 … 10: P10 1, P50 5, P90 9.
    DemandAnswer answer;
    LocalHours local;
    for (int day = 0; day < 11; ++day) {
        for (int hour = 0; hour < 24; ++hour) {
            answer.accelerators.push_back(hour == 0 ? day : 0);
            local.hourOfWeek.push_back(std::uint8_t(day % 7 * 24 + hour));
        }
    }
    const auto profile =
        profileByHour(answer, {0, answer.accelerators.size()}, local, ProfileDays::All);
    QVERIFY(std::abs(profile[0].p10 - 1) < 1e-12);
    QVERIFY(std::abs(profile[0].p50 - 5) < 1e-12);
    QVERIFY(std::abs(profile[0].p90 - 9) < 1e-12);
    QCOMPARE(profile[0].max, 10.0);
}

void DemandTest::theQueueTellsWhereItBreaks()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) {
        tier.serviceTime = Seconds(1);
        tier.waitTarget = Seconds(0);
        tier.serviceLevel = Share(0.5);
    });
    DemandAnswer answer = plan.answer();
    PeakFigures peak;
    peak.available = 1;
    answer.busy[0] = 0.25;
    const auto queue = peakQueue(plan.project, answer, peak);
    // One server: all who find it busy wait, C = a = 0.25; within no time 75 % are served, and half
    // of them up to a = 0.5.
    QVERIFY(queue.has_value());
    QVERIFY(std::abs(queue->waitShare - 0.25) < 1e-12);
    QVERIFY(std::abs(queue->serviceLevel - 0.75) < 1e-12);
    QVERIFY(std::abs(*queue->breaksAt - 0.5) < 1e-9);
}

void DemandTest::leversChangeWhatTheySay()
{
    DemandPlan plan;
    plan.tier(100);
    plan.change<Tier>(Id{100}, [](Tier &tier) { tier.sessionLimit = Tokens(1800); });
    plan.rule(300, 100, 0.5, 0);
    plan.zone(103, 100, 90003, kLosAngeles, 1);
    const auto pulled = [&plan](LeverKind kind, std::optional<double> value) {
        Lever lever;
        lever.kind = kind;
        lever.tier = Id{100};
        lever.peakRule = Id{300};
        lever.tierZone = Id{103};
        lever.value = value;
        const Result<Project> result = pull(plan.project, lever);
        return result ? *result : Project();
    };
    const auto tier = [](const Project &project) { return *project.find<Tier>(Id{100}); };
    QCOMPARE(tier(pulled(LeverKind::ScaleLimit, 2)).sessionLimit, Tokens(3600));
    QCOMPARE(tier(pulled(LeverKind::ScaleSeats, 2)).seats, 48.0);
    QCOMPARE(tier(pulled(LeverKind::SetGrowth, 0.5)).growthPerYear, Share(0.5));
    QCOMPARE(tier(pulled(LeverKind::SetWeeklyCap, 9)).weeklyCap, Tokens(9));
    QVERIFY(!tier(pulled(LeverKind::SetWeeklyCap, {})).weeklyCap);
    QCOMPARE(tier(pulled(LeverKind::UnlockDemand, 0.1)).unlockedShare, Share(0.1));
    QVERIFY(!tier(pulled(LeverKind::LeaveOutTier, {})).included);
    QCOMPARE(tier(pulled(LeverKind::SetDeferrableShare, 0.3)).tierClass, TierClass::Deferrable);
    QVERIFY(!pulled(LeverKind::SwitchOffPeakRule, {}).find<PeakRule>(Id{300})->enabled);
    // The other zone had a share of 1 and keeps what is left: 0.2.
    const Project mixed = pulled(LeverKind::SetZoneShare, 0.8);
    QCOMPARE(mixed.find<TierZone>(Id{103})->share, Share(0.8));
    QVERIFY(std::abs(mixed.find<TierZone>(Id{101})->share.value() - 0.2) < 1e-12);
    // Without its value a lever does nothing, and says so.
    Lever empty;
    empty.kind = LeverKind::ScaleLimit;
    QVERIFY(!pull(plan.project, empty));
}

void DemandTest::theSameTierIsNotWorkedOutTwice()
{
    DemandPlan plan;
    plan.tier(100);
    plan.tier(110);
    DemandEvaluator evaluator(Month(2026, 1), 12, clocks());
    const DemandAnswer before = evaluator.answer(plan.project, nullptr, {});
    plan.change<Tier>(Id{110}, [](Tier &tier) { tier.seats = 48; });
    const DemandAnswer kept = evaluator.answer(plan.project, nullptr, {});
    QCOMPARE(kept.accelerators, plan.answer().accelerators);
    QCOMPARE(before.tiers.front().served, kept.tiers.front().served);
}

void DemandTest::raisingALimitNeverLowersWhatIsServed()
{
    QVERIFY(rc::check("raising a limit never lowers served tokens", [] {
        Tier tier;
        tier.sessionsPerDay = *rc::gen::inRange(1, 9);
        tier.medianSessionTokens = Tokens(*rc::gen::inRange(1, 1'000'000));
        tier.sessionSigma = *rc::gen::inRange(0, 30) / 10.0;
        tier.sessionLimit = Tokens(*rc::gen::inRange(1, 1'000'000));
        tier.weeklySigma = *rc::gen::inRange(0, 20) / 10.0;
        if (*rc::gen::arbitrary<bool>())
            tier.weeklyCap = Tokens(*rc::gen::inRange(1, 5'000'000));
        const double low = *rc::gen::inRange(1, 50) / 10.0;
        const auto before = sessionFigures(tier, low);
        const auto after = sessionFigures(tier, low + *rc::gen::inRange(0, 50) / 10.0);
        RC_ASSERT(before && after);
        RC_ASSERT(after->served >= before->served * (1 - 1e-12));
        RC_ASSERT(after->served <= after->wanted * (1 + 1e-12));
    }));
}

void DemandTest::tokensAreKeptWhenLoadShifts()
{
    QVERIFY(rc::check("wanted is served, held back or shifted, in every hour", [] {
        DemandPlan plan;
        plan.change<Settings>(kSettingsId, [](Settings &row) { row.horizonMonths = 2; });
        plan.shape(90003, bell(*rc::gen::inRange(0, 24)));
        plan.tier(100);
        plan.change<Tier>(Id{100}, [](Tier &tier) {
            tier.sessionSigma = *rc::gen::inRange(1, 20) / 10.0;
            tier.sessionLimit = Tokens(*rc::gen::inRange(1000, 20000));
            tier.tierClass = TierClass::Deferrable;
            tier.deferrableShare = Share(*rc::gen::inRange(0, 10) / 10.0);
        });
        plan.rule(300, 100, *rc::gen::inRange(0, 10) / 10.0, *rc::gen::inRange(0, 11) / 10.0);
        const DemandAnswer answer = plan.answer();
        const TierAnswer &tier = answer.tiers.front();
        RC_ASSERT(tier.servedTokens <= tier.wantedTokens * (1 + 1e-12));
        // With everything shifted and no other limit nothing is lost; in general what is lost is
        // the same whether or not a share of it can wait.
        DemandPlan atOnce = plan;
        atOnce.change<Tier>(Id{100}, [](Tier &row) { row.tierClass = TierClass::Interactive; });
        const double served = atOnce.answer().tiers.front().servedTokens;
        RC_ASSERT(std::abs(tier.servedTokens - served) <= 1e-9 * served);
    }));
}

void DemandTest::mixingZonesNeverRaisesThePeakAboveTheSumOfPeaks()
{
    QVERIFY(rc::check("a mix peaks at most where its parts do", [] {
        DemandPlan plan;
        plan.change<Settings>(kSettingsId, [](Settings &row) { row.horizonMonths = 1; });
        const int first = *rc::gen::inRange(0, 24);
        const int second = *rc::gen::inRange(0, 24);
        const double share = *rc::gen::inRange(1, 10) / 10.0;
        plan.shape(90003, bell(first));
        plan.shape(90004, bell(second));
        plan.tier(100);
        const auto peakOf = [](const DemandPlan &of) {
            const DemandAnswer answer = of.answer();
            return peakFigures(answer, hoursAsked(answer, {}))->accelerators;
        };
        const double one = peakOf(plan);
        DemandPlan other = plan;
        other.zone(101, 100, 90004, QStringLiteral("Far"), 1);
        const double two = peakOf(other);
        plan.zone(101, 100, 90003, kUtc, share);
        plan.zone(103, 100, 90004, QStringLiteral("Far"), 1 - share);
        RC_ASSERT(peakOf(plan) <= (share * one + (1 - share) * two) * (1 + 1e-12));
    }));
}

QTEST_GUILESS_MAIN(DemandTest)
#include "tst_demand.moc"
