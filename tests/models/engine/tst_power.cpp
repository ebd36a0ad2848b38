// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <cmath>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

const SiteEvaluation &onlySite(const Evaluation &evaluation)
{
    return evaluation.sites.front();
}

const Epoch &epochIn(const SiteEvaluation &site, int month)
{
    return site
        .epochs[static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month)])];
}

const ResourceFigures &figuresIn(const SiteEvaluation &site, QStringView resource, int month)
{
    return site.resource(resource)
        ->byEpoch[static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month)])];
}

const NodeFigures &nodeIn(const SiteEvaluation &site, Id node, int month = 0)
{
    const auto found = std::find(site.nodes.begin(), site.nodes.end(), node);
    return epochIn(site, month).nodes[static_cast<std::size_t>(found - site.nodes.begin())];
}

const FailureCase &failureOf(const SiteEvaluation &site, Id node, int month = 0)
{
    const auto &cases = epochIn(site, month).failures;
    const auto found = std::find_if(
        cases.begin(), cases.end(), [node](const FailureCase &c) { return c.lost.id == node; });
    Q_ASSERT(found != cases.end());
    return *found;
}

} // namespace

class TestPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceThatLeadsNowhereBringsNothing();
    void aSourceCannotServeALoadThatItDoesNotReach();
    void aTransferSwitchPassesOnWhatOneParentHas();
    void overheadThatIsDrawnElsewhereLeavesTheUpsToTheRacks();
    void loadThatMovesToALossyPathNeedsMore();
    void twoOfThreeFeedsUnderOneUpsAreNotDiverseWhereTwoAreNeeded();
    void theLimitIsUnknownWhereItHangsOnAnUnknownRating();
    void anOverloadThatWasThereBeforeIsNoHarmOfALoss();
    void aLossNamesTheContractThatIsLeftOnOneFeed();
    void aBatteryLastsItsEnergyOverItsPower();
    void batteriesCarryWhatTheRestCannotSustain();
    void theFirstBatteryThatIsEmptyEndsTheBridge();
    void aBatteryOfUnknownEnergyLastsUnknownHours();
    void whatABatteryCarriesOfAnUnknownLoadIsUnknown();
    void aRampBringsRacksInEvenly();
    void aTwoFeedRackShows118PercentAfterALoss();
    void twoTransformersOf1000KvaCarry800Kva();
    void aBreakerAboveItsLimitIsSeenUnderAFeedThatIsNot();
    void twoFeedsUnderOneUpsAreNotDiverse();
    void aTransferSwitchDrawsFromTheBestParentThatIsLeft();
    void aFailedFeedGivesNoCapacityAndAPlannedOneNoneBeforeItsMonth();
    void anUnknownDrawStaysUnknownAllTheWayUp();
    void efficiencyAndStandingLossAddUpwards();
    void anActiveStandbyRackLoadsItsFirstFeedAlone();
    void anNPlusMRackIsDarkBelowN();
    void parallelParentsShareByTheirLimits();
    void overheadFillsUpToThePue();
    void overheadGoesThroughItsNode();
    void unknownPueMakesTheLoadUnknown();
    void aBatteryGivesNothingInAMonthButCarriesAFailure();
    void theTrunkHoldsTheSourcesBack();
    void anOutageCountsFromItsMonthOn();
    void monthsWithTheSameInServiceAreOneEpoch();
    void aPhaseWithoutAMonthIsListedAsMissing();
    void racksWithoutFeedsCountInTheSiteLoad();
    void racksOnDeadFeedsBindTheSite();
    void aSourceIsOverItsLimitOnlyWhereAllAreShort();
    void equipmentWithoutARatingLeavesTheFiguresIncomplete();
    void aBatteryThatLeadsNowhereBindsNothing();
    void ofASolarArrayCountsWhatIsStatedAsFirm();
    void onceBatteriesAreEmptyLessHolds();
    void oneOfSeveralAlikeIsToldAsSuch();
    void overloadsAndDarkRacksAddUp();
    void hallsTellWhatTheyDraw();
    void wiringAndReferenceGiveTheRating_data();
    void wiringAndReferenceGiveTheRating();
};

void TestPower::aTwoFeedRackShows118PercentAfterALoss()
{
    // 2N rack of 11.8 kW on two feeds of 10 kW: 5.9 kW on each is 59 %; one left carries 118 %.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id a = plan.node(NodeKind::Feed, QStringLiteral("A"), 10);
    const Id b = plan.node(NodeKind::Feed, QStringLiteral("B"), 10);
    plan.connect(grid, a);
    plan.connect(grid, b);
    plan.rack(plan.rackType(QStringLiteral("Type"), 11.8), {a, b});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, a).normalKw / nodeIn(site, a).limitKw, 0.59);
    QCOMPARE(nodeIn(site, a).worstKw / nodeIn(site, a).limitKw, 1.18);
    const FailureCase &loss = failureOf(site, b);
    QCOMPARE(loss.overloaded.size(), std::size_t(1));
    QCOMPARE(loss.overloaded.front().node, a);
    QCOMPARE(loss.overloaded.front().loadKw, 11.8);
    QCOMPARE(loss.overloaded.front().limitKw, 10.0);
    QCOMPARE(loss.racksSingleFed, 1);
    QCOMPARE(loss.racksDark, 0);
    const ResourceFigures &power = figuresIn(site, u"power", 0);
    QCOMPARE(power.headroomNormal, std::optional(100 - 11.8));
    // The loss of the grid is worse still: nothing is left of 11.8 kW.
    QCOMPARE(power.headroom, std::optional(-11.8));
    QCOMPARE(power.binding->lost->id, grid);
}

void TestPower::twoTransformersOf1000KvaCarry800Kva()
{
    // At a maximum utilisation of 80 % each may carry 800 kW: the loss of one just fits.
    PlanBuilder plan;
    const Id gridA = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid A"), 2000);
    const Id gridB = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid B"), 2000);
    const Id a = plan.node(NodeKind::Transformer, QStringLiteral("A"), -1);
    const Id b = plan.node(NodeKind::Transformer, QStringLiteral("B"), -1);
    for (const Id id : {a, b}) {
        plan.change<PowerNode>(id, [](PowerNode &node) {
            node.ratedKva = KilovoltAmperes(1000);
            node.maxUtilisation = std::nullopt;
        });
    }
    plan.connect(gridA, a);
    plan.connect(gridB, b);
    plan.rack(plan.rackType(QStringLiteral("Type"), 800), {a, b});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, a).limitKw, 800.0);
    QCOMPARE(nodeIn(site, a).normalKw, 400.0);
    QCOMPARE(nodeIn(site, a).worstKw, 800.0);
    QVERIFY(failureOf(site, b).overloaded.empty());
    const ResourceFigures &power = figuresIn(site, u"power", 0);
    QCOMPARE(power.limit, std::optional(1600.0)); // the transformers hold 4,000 kW of grid back
    QCOMPARE(power.headroomNormal, std::optional(800.0));
    QCOMPARE(power.headroom, std::optional(0.0));
    QCOMPARE(power.binding->kind, CaseKind::Failure);
    QCOMPARE(power.binding->reason.code, std::string_view("binding.trunk"));
    QCOMPARE(power.bindingNormal->reason.code, std::string_view("binding.trunk-together"));
}

void TestPower::aBreakerAboveItsLimitIsSeenUnderAFeedThatIsNot()
{
    // 230 V, 32 A in one phase: 7.36 kW. Breakers of 16 A: 3.68 kW. 18 A draw 4.14 kW, 10 A 2.3 kW:
    // 6.44 kW on the feed is 87.5 %, but one breaker carries 112.5 %.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id feed = plan.node(NodeKind::Feed, QStringLiteral("Feed"), -1);
    const Id first = plan.node(NodeKind::Feed, QStringLiteral("Breaker 1"), -1);
    const Id second = plan.node(NodeKind::Feed, QStringLiteral("Breaker 2"), -1);
    const auto rate = [&plan](Id id, double amperes) {
        plan.change<PowerNode>(id, [amperes](PowerNode &node) {
            node.volts = Volts(230);
            node.amperes = Amperes(amperes);
            node.phases = 1;
        });
    };
    rate(feed, 32);
    rate(first, 16);
    rate(second, 16);
    plan.connect(grid, feed);
    plan.connect(feed, first);
    plan.connect(feed, second);
    plan.rack(plan.rackType(QStringLiteral("18 A"), 4.14), {first});
    plan.rack(plan.rackType(QStringLiteral("10 A"), 2.3), {second});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, feed).normalKw / nodeIn(site, feed).limitKw, 0.875);
    QCOMPARE(nodeIn(site, first).normalKw / nodeIn(site, first).limitKw, 1.125);
    const ResourceFigures &power = figuresIn(site, u"power", 0);
    QCOMPARE(power.headroomNormal, std::optional(-0.46)); // 4.14 − 3.68
    QCOMPARE(power.bindingNormal->subject.id, first);
    QCOMPARE(power.bindingNormal->reason.code, std::string_view("binding.node-over-limit"));
}

void TestPower::twoFeedsUnderOneUpsAreNotDiverse()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id ups = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 100);
    const Id other = plan.node(NodeKind::Ups, QStringLiteral("Other UPS"), 100);
    const Id a = plan.node(NodeKind::Panel, QStringLiteral("A"), 50);
    const Id b = plan.node(NodeKind::Panel, QStringLiteral("B"), 50);
    const Id c = plan.node(NodeKind::Panel, QStringLiteral("C"), 50);
    plan.connect(grid, ups);
    plan.connect(grid, other);
    plan.connect(ups, a);
    plan.connect(ups, b);
    plan.connect(other, c);
    const Id type = plan.rackType(QStringLiteral("Type"), 10);
    const Id meeting = plan.rack(type, {a, b});
    plan.rack(type, {a, c});
    const auto evaluation = evaluate(plan.project);
    const Epoch &epoch = epochIn(onlySite(*evaluation), 0);

    // Both pairs meet at the source, which does not count; only one meets below it.
    QCOMPARE(epoch.notDiverse.size(), std::size_t(1));
    QCOMPARE(epoch.notDiverse.front().id, meeting);
    QCOMPARE(failureOf(onlySite(*evaluation), ups).racksDark, 1);
    QCOMPARE(failureOf(onlySite(*evaluation), ups).racksSingleFed, 1);
}

void TestPower::aTransferSwitchDrawsFromTheBestParentThatIsLeft()
{
    PlanBuilder plan;
    const Id first = plan.node(NodeKind::UtilityFeed, QStringLiteral("First"), 100);
    const Id second = plan.node(NodeKind::UtilityFeed, QStringLiteral("Second"), 100);
    const Id ats = plan.node(NodeKind::TransferSwitch, QStringLiteral("ATS"), 100);
    plan.connect(second, ats, 2);
    plan.connect(first, ats, 1);
    plan.rack(plan.rackType(QStringLiteral("Type"), 40), {ats});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, first).normalKw, 40.0);
    QCOMPARE(nodeIn(site, second).normalKw, 0.0);
    QCOMPARE(nodeIn(site, second).worstKw, 40.0);
    QCOMPARE(site.nodes[static_cast<std::size_t>(nodeIn(site, second).worstLost)], first);
    QCOMPARE(failureOf(site, first).racksDark, 0);
    QCOMPARE(failureOf(site, ats).racksDark, 1);
}

void TestPower::aFailedFeedGivesNoCapacityAndAPlannedOneNoneBeforeItsMonth()
{
    PlanBuilder plan;
    const Id failed = plan.node(NodeKind::UtilityFeed, QStringLiteral("Failed"), 100);
    const Id planned = plan.node(NodeKind::UtilityFeed, QStringLiteral("Planned"), 70);
    const Id march = plan.phase(QStringLiteral("March"), Month(2026, 3));
    plan.change<PowerNode>(failed, [](PowerNode &node) { node.status = NodeStatus::Failed; });
    plan.change<PowerNode>(planned, [march](PowerNode &node) { node.phase = march; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(figuresIn(site, u"power", 1).limit, std::optional(0.0));
    QCOMPARE(figuresIn(site, u"power", 2).limit, std::optional(70.0));
    QCOMPARE(epochIn(site, 2).sources.front().limitKw, std::optional(0.0));
    QCOMPARE(nodeIn(site, failed, 2).limitKw, 0.0);
}

void TestPower::anUnknownDrawStaysUnknownAllTheWayUp()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 50);
    const Id other = plan.node(NodeKind::Panel, QStringLiteral("Other"), 50);
    plan.connect(grid, panel);
    plan.connect(grid, other);
    const Id unknown = plan.rackType(QStringLiteral("Unknown"), -1);
    const Id known = plan.rackType(QStringLiteral("Known"), 10);
    plan.rack(unknown, {panel});
    plan.rack(known, {panel});
    plan.rack(known, {other});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QVERIFY(std::isnan(nodeIn(site, panel).normalKw));
    QVERIFY(std::isnan(nodeIn(site, grid).normalKw));
    QCOMPARE(nodeIn(site, other).normalKw, 10.0);
    const ResourceFigures &power = figuresIn(site, u"power", 0);
    QVERIFY(!power.complete);
    QVERIFY(!power.normal);
    QVERIFY(!power.headroom);
    QVERIFY(!power.headroomNormal);
    QVERIFY(!power.worstFailure);
    QCOMPARE(power.limit, std::optional(100.0));
    QCOMPARE(power.knownPart, 20.0);
    QCOMPARE(
        power.missing,
        (std::vector{MissingInput{{EntityKind::RackType, unknown}, QStringLiteral("planned_kw")}}));
}

void TestPower::efficiencyAndStandingLossAddUpwards()
{
    // 9 kW / 0.9 + 0.5 kW = 10.5 kW on the UPS; / 0.98 = 10.714286 kW, in whole watts 10,714.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id transformer = plan.node(NodeKind::Transformer, QStringLiteral("Transformer"), 100);
    const Id ups = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 100);
    plan.change<PowerNode>(transformer, [](PowerNode &node) { node.efficiency = Share(0.98); });
    plan.change<PowerNode>(ups, [](PowerNode &node) {
        node.efficiency = Share(0.9);
        node.standingLoss = Kilowatts(0.5);
    });
    plan.connect(grid, transformer);
    plan.connect(transformer, ups);
    plan.rack(plan.rackType(QStringLiteral("Type"), 9), {ups});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, ups).normalKw, 10.5);
    QCOMPARE(nodeIn(site, transformer).normalKw, 10.714);
    QCOMPARE(nodeIn(site, grid).normalKw, 10.714);
    // PUE 1 leaves no overhead for the losses: they come on top.
    QCOMPARE(figuresIn(site, u"power", 0).normal, std::optional(10.714));
}

void TestPower::anActiveStandbyRackLoadsItsFirstFeedAlone()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id a = plan.node(NodeKind::Feed, QStringLiteral("A"), 50);
    const Id b = plan.node(NodeKind::Feed, QStringLiteral("B"), 50);
    plan.connect(grid, a);
    plan.connect(grid, b);
    plan.rack(plan.rackType(QStringLiteral("Type"), 10), {b, a}, Sharing::ActiveStandby);
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, b).normalKw, 10.0);
    QCOMPARE(nodeIn(site, a).normalKw, 0.0);
    QCOMPARE(nodeIn(site, a).worstKw, 10.0);
}

void TestPower::anNPlusMRackIsDarkBelowN()
{
    // Three feeds, two needed: 12 kW is 4 kW on each, 6 kW on two; of feeds a and b, one is not
    // enough, so losing their common panel darkens the rack.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 50);
    const Id a = plan.node(NodeKind::Feed, QStringLiteral("A"), 50);
    const Id b = plan.node(NodeKind::Feed, QStringLiteral("B"), 50);
    const Id c = plan.node(NodeKind::Feed, QStringLiteral("C"), 50);
    plan.connect(grid, panel);
    plan.connect(panel, a);
    plan.connect(panel, b);
    plan.connect(grid, c);
    const Id rack =
        plan.rack(plan.rackType(QStringLiteral("Type"), 12), {a, b, c}, Sharing::NPlusM);
    plan.change<Rack>(rack, [](Rack &row) { row.feedsNeeded = 2; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, a).normalKw, 4.0);
    QCOMPARE(nodeIn(site, a).worstKw, 6.0);
    QCOMPARE(failureOf(site, a).racksDark, 0);
    QCOMPARE(failureOf(site, panel).racksDark, 1);
}

void TestPower::parallelParentsShareByTheirLimits()
{
    // 90 kW on a bus with sources of 100 and 50 kW: 60 and 30 kW. With one rating unknown: 45 each.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id turbine = plan.node(NodeKind::GasTurbine, QStringLiteral("Turbine"), 50);
    const Id bus = plan.node(NodeKind::Switchgear, QStringLiteral("Bus"), 200);
    plan.connect(grid, bus);
    plan.connect(turbine, bus);
    plan.rack(plan.rackType(QStringLiteral("Type"), 90), {bus});
    {
        const auto evaluation = evaluate(plan.project);
        const SiteEvaluation &site = onlySite(*evaluation);
        QCOMPARE(nodeIn(site, grid).normalKw, 60.0);
        QCOMPARE(nodeIn(site, turbine).normalKw, 30.0);
        QCOMPARE(nodeIn(site, grid).worstKw, 90.0);
        const ResourceFigures &power = figuresIn(site, u"power", 0);
        QCOMPARE(power.limit, std::optional(150.0));
        QCOMPARE(failureOf(site, grid).siteLimitKw, std::optional(50.0));
        QCOMPARE(failureOf(site, turbine).siteLimitKw, std::optional(100.0));
    }
    plan.change<PowerNode>(grid, [](PowerNode &node) { node.ratedKw = std::nullopt; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);
    QCOMPARE(nodeIn(site, grid).normalKw, 45.0);
    QCOMPARE(nodeIn(site, turbine).normalKw, 45.0);
    QVERIFY(!figuresIn(site, u"power", 0).limit);
    QVERIFY(!figuresIn(site, u"power", 0).complete);
}

void TestPower::overheadFillsUpToThePue()
{
    // 100 kW of IT at PUE 1.16 are 116 kW; losses of 100/0.98 − 100 = 2.041 kW are part of it.
    PlanBuilder plan;
    plan.change<Site>(plan.site, [](Site &site) { site.pueRatio = 1.16; });
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 200);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 150);
    plan.change<PowerNode>(panel, [](PowerNode &node) { node.efficiency = Share(0.98); });
    plan.connect(grid, panel);
    plan.rack(plan.rackType(QStringLiteral("Type"), 100), {panel});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(nodeIn(site, panel).normalKw, 102.041);
    QCOMPARE(nodeIn(site, grid).normalKw, 116.0); // the rest of the overhead is on the source
    QCOMPARE(figuresIn(site, u"power", 0).normal, std::optional(116.0));
}

void TestPower::overheadGoesThroughItsNode()
{
    // The hall's overhead node is under the same transformer; losses included the site is at PUE.
    PlanBuilder plan;
    plan.change<Site>(plan.site, [](Site &site) { site.pueRatio = 1.2; });
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 200);
    const Id transformer = plan.node(NodeKind::Transformer, QStringLiteral("Transformer"), 150);
    const Id cooling = plan.node(NodeKind::Panel, QStringLiteral("Cooling"), 50);
    plan.change<PowerNode>(transformer, [](PowerNode &node) { node.efficiency = Share(0.98); });
    plan.connect(grid, transformer);
    plan.connect(transformer, cooling);
    plan.change<Hall>(plan.hall, [cooling](Hall &hall) { hall.overheadNode = cooling; });
    plan.rack(plan.rackType(QStringLiteral("Type"), 100), {transformer});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    // 120 kW at the source are 117.6 kW below the transformer, 100 of them racks.
    QCOMPARE(nodeIn(site, cooling).normalKw, 17.6);
    QCOMPARE(nodeIn(site, grid).normalKw, 120.0);
    QCOMPARE(figuresIn(site, u"power", 0).normal, std::optional(120.0));
}

void TestPower::unknownPueMakesTheLoadUnknown()
{
    PlanBuilder plan;
    plan.change<Site>(plan.site, [](Site &site) { site.pueRatio = std::nullopt; });
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 200);
    plan.rack(plan.rackType(QStringLiteral("Type"), 100), {grid});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);

    QVERIFY(!power.normal);
    QVERIFY(!power.complete);
    QCOMPARE(power.knownPart, 100.0);
    QCOMPARE(power.missing,
             (std::vector{MissingInput{{EntityKind::Site, plan.site}, QStringLiteral("pue")}}));
}

void TestPower::aBatteryGivesNothingInAMonthButCarriesAFailure()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id battery = plan.node(NodeKind::Battery, QStringLiteral("Battery"), 60);
    const Id bus = plan.node(NodeKind::Switchgear, QStringLiteral("Bus"), 200);
    plan.connect(grid, bus);
    plan.connect(battery, bus);
    plan.rack(plan.rackType(QStringLiteral("Type"), 50), {bus});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    const ResourceFigures &power = figuresIn(site, u"power", 0);
    QCOMPARE(power.limit, std::optional(100.0));
    QCOMPARE(nodeIn(site, battery).normalKw, 0.0);
    const FailureCase &loss = failureOf(site, grid);
    QCOMPARE(loss.siteLimitKw, std::optional(60.0));
    QCOMPARE(loss.racksDark, 0);
    QCOMPARE(nodeIn(site, battery).worstKw, 50.0);
    QCOMPARE(failureOf(site, battery).siteLimitKw, std::optional(100.0));
    QCOMPARE(epochIn(site, 0).sources[1].limitKw, std::optional(0.0));
    QCOMPARE(epochIn(site, 0).sources[1].backupKw, std::optional(60.0));
    // Losing the bus leaves nothing.
    QCOMPARE(power.headroom, std::optional(-50.0));
}

void TestPower::theTrunkHoldsTheSourcesBack()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 10000);
    const Id transformer = plan.node(NodeKind::SubstationTransformer, QStringLiteral("T"), 800);
    plan.connect(grid, transformer);
    plan.rack(plan.rackType(QStringLiteral("Type"), 500), {transformer});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);

    QCOMPARE(power.limit, std::optional(800.0));
    QCOMPARE(power.headroomNormal, std::optional(300.0));
    QCOMPARE(power.bindingNormal->subject.id, transformer);
    QCOMPARE(power.bindingNormal->reason.code, std::string_view("binding.trunk"));
}

void TestPower::anOutageCountsFromItsMonthOn()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    Outage cap;
    cap.id = plan.next();
    cap.node = grid;
    cap.from = Month(2026, 2);
    cap.until = Month(2026, 3);
    cap.cap = Kilowatts(40);
    plan.project.set(cap);
    Outage loss;
    loss.id = plan.next();
    loss.node = grid;
    loss.from = Month(2026, 11);
    plan.project.set(loss);
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    const std::vector<double> expected{100, 40, 40, 100, 100, 100, 100, 100, 100, 100, 0, 0};
    for (int month = 0; month < 12; ++month)
        QCOMPARE(figuresIn(site, u"power", month).limit,
                 std::optional(expected[static_cast<std::size_t>(month)]));
    QCOMPARE(site.epochs.size(), std::size_t(3));
}

void TestPower::monthsWithTheSameInServiceAreOneEpoch()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id may = plan.phase(QStringLiteral("May"), Month(2026, 5));
    plan.phase(QStringLiteral("Unused"), Month(2026, 9));
    const Id rack = plan.rack(plan.rackType(QStringLiteral("Type"), 10), {grid});
    plan.change<Rack>(rack, [may](Rack &row) { row.phase = may; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(site.epochOfMonth, (std::vector<int>{0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1}));
    QCOMPARE(figuresIn(site, u"power", 3).normal, std::optional(0.0));
    QCOMPARE(figuresIn(site, u"power", 4).normal, std::optional(10.0));
    QCOMPARE(site.epochs[1].first, Month(2026, 5));
}

void TestPower::aPhaseWithoutAMonthIsListedAsMissing()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id later = plan.node(NodeKind::UtilityFeed, QStringLiteral("Later"), 100);
    const Id someday = plan.phase(QStringLiteral("Some day"), std::nullopt);
    plan.change<PowerNode>(later, [someday](PowerNode &node) { node.phase = someday; });
    plan.rack(plan.rackType(QStringLiteral("Type"), 10), {grid});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 11);

    QCOMPARE(power.limit, std::optional(100.0));
    QVERIFY(power.complete);
    QCOMPARE(
        power.missing,
        (std::vector{MissingInput{{EntityKind::Phase, someday}, QStringLiteral("in_service")}}));
}

void TestPower::racksWithoutFeedsCountInTheSiteLoad()
{
    PlanBuilder plan;
    plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id type = plan.rackType(QStringLiteral("Type"), 30);
    const Id loose = plan.rack(type, {});
    const Id off = plan.rack(type, {});
    plan.change<Rack>(off, [](Rack &rack) { rack.state = RackState::PoweredOff; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(figuresIn(site, u"power", 0).normal, std::optional(30.0));
    QCOMPARE(epochIn(site, 0).undocumented, (std::vector{Subject{EntityKind::Rack, loose}}));
}

void TestPower::racksOnDeadFeedsBindTheSite()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id feed = plan.node(NodeKind::Feed, QStringLiteral("Feed"), 50);
    plan.connect(grid, feed);
    plan.rack(plan.rackType(QStringLiteral("Type"), 30), {feed});
    plan.change<PowerNode>(feed, [](PowerNode &node) { node.status = NodeStatus::Offline; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    // It is planned to draw 30 kW and gets none.
    QCOMPARE(figuresIn(site, u"power", 0).headroomNormal, std::optional(-30.0));
    QCOMPARE(figuresIn(site, u"power", 0).bindingNormal->reason.code,
             std::string_view("binding.racks-dark"));
    QCOMPARE(epochIn(site, 0).dark.size(), std::size_t(1));
}

void TestPower::aSourceIsOverItsLimitOnlyWhereAllAreShort()
{
    // Two turbines of 50 kW on one step-up transformer beside a grid of 100 kW carry 120 kW. With
    // one turbine lost 150 kW are left: the grid takes what the other turbine cannot.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id first = plan.node(NodeKind::GasTurbine, QStringLiteral("Turbine 1"), 50);
    const Id second = plan.node(NodeKind::GasTurbine, QStringLiteral("Turbine 2"), 50);
    const Id stepUp = plan.node(NodeKind::Transformer, QStringLiteral("Step-up"), 100);
    const Id bus = plan.node(NodeKind::Switchgear, QStringLiteral("Bus"), 300);
    plan.connect(first, stepUp);
    plan.connect(second, stepUp);
    plan.connect(stepUp, bus);
    plan.connect(grid, bus);
    plan.rack(plan.rackType(QStringLiteral("Type"), 120), {bus});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);

    QCOMPARE(failureOf(site, first).siteLimitKw, std::optional(150.0));
    QVERIFY(failureOf(site, first).overloaded.empty());
    // With the grid lost 100 kW are left: both turbines are over.
    QCOMPARE(failureOf(site, grid).overloaded.size(), std::size_t(3));
    QCOMPARE(nodeIn(site, second).worstKw, 60.0);
}

void TestPower::equipmentWithoutARatingLeavesTheFiguresIncomplete()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), -1);
    plan.connect(grid, panel);
    plan.rack(plan.rackType(QStringLiteral("Type"), 40), {panel});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);

    QCOMPARE(power.headroomNormal, std::optional(60.0)); // by the source: 100 − 40
    QVERIFY(!power.complete);
    QCOMPARE(
        power.missing,
        (std::vector{MissingInput{{EntityKind::PowerNode, panel}, QStringLiteral("rated_kva")}}));
    QVERIFY(epochIn(onlySite(*evaluation), 0).unrated.empty()); // the site's limit is known
}

void TestPower::aBatteryThatLeadsNowhereBindsNothing()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 100);
    const Id battery = plan.battery(QStringLiteral("Battery"), 50, 100);
    plan.connect(grid, panel);
    plan.rack(plan.rackType(QStringLiteral("Type"), 40), {panel});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);

    QCOMPARE(power.headroom, std::optional(-40.0)); // without the grid nothing is left
    QVERIFY(power.binding->subject.id != battery);
    QVERIFY(!failureOf(onlySite(*evaluation), grid).bridge);
}

void TestPower::ofASolarArrayCountsWhatIsStatedAsFirm()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id solar = plan.node(NodeKind::SolarArray, QStringLiteral("Solar"), 100);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 300);
    plan.connect(grid, panel);
    plan.connect(solar, panel);
    plan.rack(plan.rackType(QStringLiteral("Type"), 50), {panel});
    // Nothing of it at night, unless somebody states what is firm: 100 + 0.2 × 100.
    plan.change<PowerNode>(solar, [](PowerNode &row) { row.maxUtilisation.reset(); });
    QCOMPARE(figuresIn(onlySite(*evaluate(plan.project)), u"power", 0).limit, std::optional(100.0));
    plan.change<PowerNode>(solar, [](PowerNode &row) { row.maxUtilisation = Share(0.2); });
    QCOMPARE(figuresIn(onlySite(*evaluate(plan.project)), u"power", 0).limit, std::optional(120.0));
}

void TestPower::onceBatteriesAreEmptyLessHolds()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id battery = plan.battery(QStringLiteral("Battery"), 80, 40);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 300);
    plan.connect(grid, panel);
    plan.connect(battery, panel);
    plan.rack(plan.rackType(QStringLiteral("Type"), 70), {panel});
    const ResourceFigures power = figuresIn(onlySite(*evaluate(plan.project)), u"power", 0);

    QCOMPARE(power.headroomNormal, std::optional(30.0));     // 100 − 70
    QCOMPARE(power.headroom, std::optional(10.0));           // without the grid: 80 − 70
    QCOMPARE(power.headroomSustained, std::optional(-70.0)); // and then nothing is left
    QCOMPARE(power.bindingFailure->lost->id, grid);
}

void TestPower::oneOfSeveralAlikeIsToldAsSuch()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
    const Id type = plan.rackType(QStringLiteral("Type"), 60);
    for (int i = 0; i < 3; ++i) {
        const Id busway = plan.node(NodeKind::Busway, QStringLiteral("Busway"), 50);
        plan.connect(grid, busway);
        plan.rack(type, {busway});
    }
    const ResourceFigures power = figuresIn(onlySite(*evaluate(plan.project)), u"power", 0);
    QCOMPARE(power.headroomNormal, std::optional(-10.0)); // each 50 − 60
    QVERIFY(power.bindingNormal->isOverLimit());
    QCOMPARE(power.bindingNormal->reason,
             (Message{"binding.one-of-over-limit",
                      {Amount{60, Unit::Kilowatt}, Amount{50, Unit::Kilowatt}, qint64(3)}}));
}

void TestPower::overloadsAndDarkRacksAddUp()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
    const Id panel = plan.node(NodeKind::Panel, QStringLiteral("Panel"), 50);
    const Id failed = plan.node(NodeKind::Panel, QStringLiteral("Failed"), 50);
    plan.connect(grid, panel);
    plan.connect(grid, failed);
    plan.change<PowerNode>(failed, [](PowerNode &row) { row.status = NodeStatus::Failed; });
    plan.rack(plan.rackType(QStringLiteral("Large"), 60), {panel});
    plan.rack(plan.rackType(QStringLiteral("Dark"), 20), {failed});
    const ResourceFigures power = figuresIn(onlySite(*evaluate(plan.project)), u"power", 0);
    QCOMPARE(power.headroomNormal, std::optional(-30.0)); // −(60 − 50) − 20
    QCOMPARE(power.bindingNormal->reason,
             (Message{"binding.over-limit-and-racks-dark",
                      {Amount{60, Unit::Kilowatt},
                       Amount{50, Unit::Kilowatt},
                       qint64(1),
                       Amount{20, Unit::Kilowatt}}}));
}

void TestPower::hallsTellWhatTheyDraw()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
    const Id type = plan.rackType(QStringLiteral("Type"), 40);
    plan.rack(type, {grid});
    plan.rack(type, {grid});
    plan.change<RackType>(type, [](RackType &row) { row.liquidShare = Share(0.75); });
    plan.change<Hall>(plan.hall, [](Hall &hall) { hall.pueRatio = 1.25; });
    const HallFigures hall = epochIn(onlySite(*evaluate(plan.project)), 0).halls.front();
    QCOMPARE(hall.hall, plan.hall);
    QCOMPARE(hall.itKw, std::optional(80.0));
    QCOMPARE(hall.facilityKw, std::optional(100.0)); // 80 × 1.25
    QCOMPARE(hall.airKw, std::optional(20.0));       // 80 × 0.25
    QCOMPARE(hall.liquidKw, std::optional(60.0));
    QCOMPARE(hall.promisedKw, std::optional(0.0));
}

void TestPower::wiringAndReferenceGiveTheRating_data()
{
    QTest::addColumn<double>("volts");
    QTest::addColumn<double>("amperes");
    QTest::addColumn<int>("phases");
    QTest::addColumn<bool>("lineToLine");
    QTest::addColumn<bool>("dc");
    QTest::addColumn<double>("limitKw");
    // domain.md: 120 V 15 A 80 % in one phase 1.440; 208 V 30 A 80 % in three phases L-L 8.646;
    // 230 V 32 A 12.75 as L-L and 22.08 as L-N (of these 80 %).
    QTest::newRow("one phase") << 120.0 << 15.0 << 1 << true << false << 1.440;
    QTest::newRow("three phases, line to line") << 208.0 << 30.0 << 3 << true << false << 8.646;
    QTest::newRow("32 A, line to line") << 230.0 << 32.0 << 3 << true << false << 12.748 * 0.8;
    QTest::newRow("32 A, line to neutral") << 230.0 << 32.0 << 3 << false << false << 22.08 * 0.8;
    QTest::newRow("direct current") << -48.0 << 100.0 << 1 << true << true << 4.8;
}

void TestPower::wiringAndReferenceGiveTheRating()
{
    QFETCH(double, volts);
    QFETCH(double, amperes);
    QFETCH(int, phases);
    QFETCH(bool, lineToLine);
    QFETCH(bool, dc);
    QFETCH(double, limitKw);
    PlanBuilder plan;
    const Id feed = plan.node(NodeKind::Feed, QStringLiteral("Feed"), -1);
    plan.change<PowerNode>(feed, [&](PowerNode &node) {
        node.volts = Volts(volts);
        node.amperes = Amperes(amperes);
        node.phases = phases;
        node.reference =
            lineToLine ? VoltageReference::LineToLine : VoltageReference::LineToNeutral;
        node.supply = dc ? Supply::Dc : Supply::Ac;
        node.maxUtilisation = std::nullopt;
    });
    const auto evaluation = evaluate(plan.project);
    const double got = nodeIn(onlySite(*evaluation), feed).limitKw;
    QVERIFY2(std::abs(got - limitKw) < 0.001, qPrintable(QString::number(got)));
}

void TestPower::aRampBringsRacksInEvenly()
{
    PlanBuilder plan;
    const Id march = plan.phase(QStringLiteral("March"), Month(2026, 3));
    plan.change<Phase>(march, [](Phase &phase) { phase.rampMonths = 3; });
    const Id type = plan.rackType(QStringLiteral("Type"), 10);
    for (int i = 0; i < 7; ++i)
        plan.change<Rack>(plan.rack(type, {}), [march](Rack &rack) { rack.phase = march; });
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);
    // Seven racks of 10 kW over three months: rack i comes ⌊i × 3 / 7⌋ months later, so that three
    // stand in March, five in April and all in May.
    const std::array<double, 5> expected{0, 30, 50, 70, 70};
    for (int month = 1; month < 6; ++month)
        QCOMPARE(figuresIn(site, u"power", month).normal, expected[std::size_t(month - 1)]);
}

void TestPower::aLossNamesTheContractThatIsLeftOnOneFeed()
{
    PlanBuilder plan;
    const Id a = plan.node(NodeKind::UtilityFeed, QStringLiteral("Feed A"), 100);
    const Id b = plan.node(NodeKind::UtilityFeed, QStringLiteral("Feed B"), 100);
    const Id type = plan.rackType(QStringLiteral("Type"), 10, 8);
    plan.rack(type, {a, b});
    plan.rack(type, {a, b});
    plan.rack(type, {a}); // goes dark with feed A
    Contract lease;
    lease.id = plan.next();
    lease.name = QStringLiteral("Lease");
    lease.state = ContractState::Signed;
    lease.start = QDate(2026, 1, 1);
    plan.project.set(lease);
    Allocation all;
    all.id = plan.next();
    all.contract = lease.id;
    all.site = plan.site;
    plan.project.set(all);
    const auto evaluation = evaluate(plan.project);
    const FailureCase &lost = failureOf(onlySite(*evaluation), a);
    // Of three racks of 10 kW and 8 accelerators one goes dark, two are left on feed B.
    QCOMPARE(lost.contracts.size(), std::size_t(1));
    QCOMPARE(lost.contracts[0].contract, lease.id);
    QCOMPARE(lost.contracts[0].kw, RackSum{10});
    QCOMPARE(lost.contracts[0].accelerators, RackSum{8});
    QCOMPARE(lost.contracts[0].singleFedKw, RackSum{20});
    QCOMPARE(lost.contracts[0].singleFedAccelerators, RackSum{16});
    const FailureCase &other = failureOf(onlySite(*evaluation), b);
    QVERIFY(!other.contracts[0].isLoss());
    QCOMPARE(other.contracts[0].singleFedKw, RackSum{20});
}

void TestPower::aBatteryLastsItsEnergyOverItsPower()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id battery = plan.battery(QStringLiteral("Battery"), 100, 200);
    const Id gear = plan.node(NodeKind::Switchgear, QStringLiteral("Gear"), 200);
    plan.connect(grid, gear);
    plan.connect(battery, gear);
    plan.rack(plan.rackType(QStringLiteral("Type"), 50), {gear});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);
    // 200 kWh ÷ 50 kW = 4 h. Without the battery or the switchgear there is nothing to bridge.
    QCOMPARE(failureOf(site, grid).bridge, std::optional(FailureCase::Bridge{50, 4}));
    QCOMPARE(failureOf(site, grid).racksDark, 0);
    QVERIFY(!failureOf(site, battery).bridge);
    QVERIFY(!failureOf(site, gear).bridge);
    // Of the month's supply it is no part: 100 kW of grid, 50 kW left.
    const ResourceFigures &power = figuresIn(site, u"power", 0);
    QCOMPARE(power.limit, std::optional(100.0));
    QCOMPARE(power.headroomNormal, std::optional(50.0));
}

void TestPower::batteriesCarryWhatTheRestCannotSustain()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id turbine = plan.node(NodeKind::GasTurbine, QStringLiteral("Turbine"), 60);
    const Id spare = plan.node(NodeKind::GasTurbine, QStringLiteral("Spare"), 20);
    const Id battery = plan.battery(QStringLiteral("Battery"), 80, 160);
    const Id gear = plan.node(NodeKind::Switchgear, QStringLiteral("Gear"), 500);
    for (const Id source : {grid, turbine, spare, battery})
        plan.connect(source, gear);
    plan.rack(plan.rackType(QStringLiteral("Type"), 130), {gear});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);
    // Of 130 kW the turbines sustain 80 without the grid: the battery carries 50 for 160 ÷ 50 h;
    // grid and spare sustain 120 without the turbine: 10 kW for 16 h; grid and turbine 160.
    QCOMPARE(failureOf(site, grid).bridge, std::optional(FailureCase::Bridge{50, 3.2}));
    QCOMPARE(failureOf(site, turbine).bridge, std::optional(FailureCase::Bridge{10, 16}));
    QVERIFY(!failureOf(site, spare).bridge);
}

void TestPower::theFirstBatteryThatIsEmptyEndsTheBridge()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 200);
    const Id type = plan.rackType(QStringLiteral("Small"), 40);
    const Id larger = plan.rackType(QStringLiteral("Large"), 60);
    const Id first = plan.node(NodeKind::Ups, QStringLiteral("UPS 1"), 100);
    const Id second = plan.node(NodeKind::Ups, QStringLiteral("UPS 2"), 100);
    plan.connect(grid, first);
    plan.connect(grid, second);
    plan.connect(plan.battery(QStringLiteral("Battery 1"), 100, 40), first, 2);
    plan.connect(plan.battery(QStringLiteral("Battery 2"), 100, 30), second, 2);
    plan.rack(type, {first});
    plan.rack(larger, {second});
    const auto evaluation = evaluate(plan.project);
    // 40 + 60 kW; the first lasts 40 ÷ 40 = 1 h, the second 30 ÷ 60 = half an hour.
    QCOMPARE(failureOf(onlySite(*evaluation), grid).bridge,
             std::optional(FailureCase::Bridge{100, 0.5}));
}

void TestPower::aBatteryOfUnknownEnergyLastsUnknownHours()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id battery = plan.node(NodeKind::Battery, QStringLiteral("Battery"), 100);
    const Id ups = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 100);
    plan.connect(grid, ups);
    plan.connect(battery, ups, 2);
    plan.rack(plan.rackType(QStringLiteral("Type"), 50), {ups});
    const auto evaluation = evaluate(plan.project);
    QCOMPARE(failureOf(onlySite(*evaluation), grid).bridge,
             std::optional(FailureCase::Bridge{50, std::nullopt}));
}

void TestPower::whatABatteryCarriesOfAnUnknownLoadIsUnknown()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
    const Id ups = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 100);
    plan.connect(grid, ups);
    plan.connect(plan.battery(QStringLiteral("Battery"), 100, 100), ups, 2);
    plan.rack(plan.rackType(QStringLiteral("Type"), 50), {ups});
    plan.rack(plan.rackType(QStringLiteral("Unknown"), -1), {ups});
    const auto evaluation = evaluate(plan.project);
    QCOMPARE(failureOf(onlySite(*evaluation), grid).bridge,
             std::optional(FailureCase::Bridge{std::nullopt, std::nullopt}));
}

void TestPower::aSourceThatLeadsNowhereBringsNothing()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 50);
    plan.node(NodeKind::UtilityFeed, QStringLiteral("Spare"), 1000); // connected to nothing
    plan.rack(plan.rackType(QStringLiteral("Type"), 60), {grid});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);
    QCOMPARE(power.limit, std::optional(50.0));
    QCOMPARE(power.headroomNormal, std::optional(-10.0)); // 50 − 60
}

void TestPower::aSourceCannotServeALoadThatItDoesNotReach()
{
    // 500 kW on a grid of 300, 100 kW on another one of 1,000: 200 kW are not served, whatever the
    // other has to spare.
    PlanBuilder plan;
    const Id small = plan.node(NodeKind::UtilityFeed, QStringLiteral("Small"), 300);
    const Id large = plan.node(NodeKind::UtilityFeed, QStringLiteral("Large"), 1000);
    plan.rack(plan.rackType(QStringLiteral("Type"), 500), {small});
    plan.rack(plan.rackType(QStringLiteral("Other"), 100), {large});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);
    QCOMPARE(power.limit, std::optional(1300.0));
    QCOMPARE(power.headroomNormal, std::optional(-200.0));
    QCOMPARE(power.bindingNormal->subject.id, small);

    // On one board they are in parallel: 1,300 − 600.
    const Id board = plan.node(NodeKind::Switchgear, QStringLiteral("Board"), 5000);
    plan.connect(small, board);
    plan.connect(large, board);
    for (const Connection &connection : Table(plan.project.table<Connection>())) {
        if (connection.toRack)
            plan.change<Connection>(connection.id, [board](Connection &row) { row.from = board; });
    }
    const auto again = evaluate(plan.project);
    QCOMPARE(figuresIn(onlySite(*again), u"power", 0).headroomNormal, std::optional(700.0));
}

void TestPower::aTransferSwitchPassesOnWhatOneParentHas()
{
    PlanBuilder plan;
    const Id utility = plan.node(NodeKind::UtilityFeed, QStringLiteral("Utility"), 1000);
    const Id generator = plan.node(NodeKind::Generator, QStringLiteral("Generator"), 900);
    const Id ats = plan.node(NodeKind::TransferSwitch, QStringLiteral("ATS"), 3000);
    plan.connect(utility, ats, 1);
    plan.connect(generator, ats, 2);
    plan.rack(plan.rackType(QStringLiteral("Type"), 800), {ats});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);
    QCOMPARE(figuresIn(site, u"power", 0).headroomNormal, std::optional(200.0)); // 1,000 − 800
    // Without the utility the generator's 900 are left.
    QCOMPARE(failureOf(site, utility).siteLimitKw, std::optional(900.0));
    QCOMPARE(failureOf(site, generator).siteLimitKw, std::optional(1000.0));

    plan.rack(plan.rackType(QStringLiteral("More"), 700), {ats});
    const auto again = evaluate(plan.project);
    QCOMPARE(figuresIn(onlySite(*again), u"power", 0).headroomNormal, std::optional(-500.0));
}

void TestPower::overheadThatIsDrawnElsewhereLeavesTheUpsToTheRacks()
{
    // A UPS of 400 kW carries racks of 300; PUE 1.5 adds 150 kW of overhead, drawn above it. It has
    // room for 100 kW more of racks, which is 150 kW of facility power.
    for (const bool atTheBoard : {false, true}) {
        PlanBuilder plan;
        const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 2000);
        const Id board = plan.node(NodeKind::Switchgear, QStringLiteral("Board"), 2000);
        const Id ups = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 400);
        plan.connect(grid, board);
        plan.connect(board, ups);
        plan.rack(plan.rackType(QStringLiteral("Type"), 300), {ups});
        plan.change<Hall>(plan.hall, [&](Hall &row) {
            row.pueRatio = 1.5;
            if (atTheBoard)
                row.overheadNode = board;
        });
        const auto evaluation = evaluate(plan.project);
        const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);
        QCOMPARE(power.normal, std::optional(450.0));
        QCOMPARE(power.limit, std::optional(600.0)); // 400 × 450 / 300
        QCOMPARE(power.headroomNormal, std::optional(150.0));
        QCOMPARE(power.bindingNormal->subject.id, ups);
    }
}

void TestPower::loadThatMovesToALossyPathNeedsMore()
{
    // 100 kW on two feeds of 80 % and 50 %: 50/0.8 + 50/0.5 = 162.5 kW; without the better one
    // 100/0.5 = 200 kW of the 180 that there are.
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 180);
    const Id good = plan.node(NodeKind::Ups, QStringLiteral("Good"), 500);
    const Id bad = plan.node(NodeKind::Ups, QStringLiteral("Bad"), 500);
    plan.connect(grid, good);
    plan.connect(grid, bad);
    plan.change<PowerNode>(good, [](PowerNode &row) { row.efficiency = Share(0.8); });
    plan.change<PowerNode>(bad, [](PowerNode &row) { row.efficiency = Share(0.5); });
    plan.rack(plan.rackType(QStringLiteral("Type"), 100), {good, bad});
    const auto evaluation = evaluate(plan.project);
    const SiteEvaluation &site = onlySite(*evaluation);
    QCOMPARE(figuresIn(site, u"power", 0).normal, std::optional(162.5));
    QCOMPARE(failureOf(site, good).siteLoadKw, std::optional(200.0));
    // What the loss of the bad one saves, 162.5 − 125, is no gain.
    QCOMPARE(failureOf(site, bad).siteLoadKw, std::optional(162.5));
}

void TestPower::twoOfThreeFeedsUnderOneUpsAreNotDiverseWhereTwoAreNeeded()
{
    PlanBuilder plan;
    const Id one = plan.node(NodeKind::UtilityFeed, QStringLiteral("One"), 1000);
    const Id two = plan.node(NodeKind::UtilityFeed, QStringLiteral("Two"), 1000);
    const Id ups = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 500);
    const Id first = plan.node(NodeKind::Busway, QStringLiteral("First"), 100);
    const Id second = plan.node(NodeKind::Busway, QStringLiteral("Second"), 100);
    const Id third = plan.node(NodeKind::Busway, QStringLiteral("Third"), 100);
    plan.connect(one, ups);
    plan.connect(ups, first);
    plan.connect(ups, second);
    plan.connect(two, third);
    const Id rack = plan.rack(
        plan.rackType(QStringLiteral("Type"), 50), {first, second, third}, Sharing::NPlusM);
    plan.change<Rack>(rack, [](Rack &row) { row.feedsNeeded = 2; });
    const auto evaluation = evaluate(plan.project);
    const std::vector<Subject> &found = epochIn(onlySite(*evaluation), 0).notDiverse;
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found.front().id, rack);
}

void TestPower::theLimitIsUnknownWhereItHangsOnAnUnknownRating()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
    const Id transformer =
        plan.node(NodeKind::SubstationTransformer, QStringLiteral("Transformer"), -1);
    plan.connect(grid, transformer);
    plan.rack(plan.rackType(QStringLiteral("Type"), 500), {transformer});
    const auto evaluation = evaluate(plan.project);
    const ResourceFigures &power = figuresIn(onlySite(*evaluation), u"power", 0);
    QVERIFY(!power.limit);
    QVERIFY(!power.headroom);
    QVERIFY(!power.complete);
    QCOMPARE(power.missing.size(), std::size_t(1));
    QCOMPARE(power.missing[0].subject.id, transformer);

    // Beside one of known rating that takes all that the grid brings, it does not matter normally.
    const Id known = plan.node(NodeKind::SubstationTransformer, QStringLiteral("Other"), 1000);
    plan.connect(grid, known);
    plan.rack(plan.rackType(QStringLiteral("Small"), 5), {known});
    const auto again = evaluate(plan.project);
    const ResourceFigures &both = figuresIn(onlySite(*again), u"power", 0);
    QCOMPARE(both.limit, std::optional(1000.0));
    QCOMPARE(both.headroomNormal, std::optional(495.0)); // 1,000 − 500 − 5
    QVERIFY(!both.headroom); // with the known one lost it hangs on the other
}

void TestPower::anOverloadThatWasThereBeforeIsNoHarmOfALoss()
{
    PlanBuilder plan;
    const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
    const Id busway = plan.node(NodeKind::Busway, QStringLiteral("Busway"), 10);
    const Id other = plan.node(NodeKind::Busway, QStringLiteral("Other"), 100);
    plan.connect(grid, busway);
    plan.connect(grid, other);
    const Id type = plan.rackType(QStringLiteral("Type"), 20);
    plan.rack(type, {busway}); // 20 kW on 10
    plan.rack(type, {other});
    const auto evaluation = evaluate(plan.project);
    QVERIFY(failureOf(onlySite(*evaluation), other).overloaded.empty());
}

QTEST_APPLESS_MAIN(TestPower)
#include "tst_power.moc"
