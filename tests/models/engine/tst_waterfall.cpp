// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/waterfall.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

/// Two feeds of 1,000 kW, of which 90 % may be used, for ten racks of 64 kW at PUE 1.25.
struct Plan : PlanBuilder
{
    Plan()
    {
        change<Site>(site, [](Site &row) { row.pueRatio = 1.25; });
        for (Id &feed : feeds) {
            feed = node(NodeKind::UtilityFeed, QStringLiteral("Feed"), 1000);
            change<PowerNode>(feed, [](PowerNode &row) { row.maxUtilisation = Share(0.9); });
        }
        type = rackType(QStringLiteral("Type"), 64);
        for (int i = 0; i < 10; ++i)
            rack(type, {});
    }

    /// All that is there is promised.
    void promise()
    {
        Contract contract;
        contract.id = next();
        contract.name = QStringLiteral("Contract");
        contract.start = QDate(2026, 1, 1);
        contract.state = ContractState::Signed;
        project.set(contract);
        Allocation allocation;
        allocation.id = next();
        allocation.contract = contract.id;
        allocation.site = site;
        project.set(allocation);
    }

    [[nodiscard]] Waterfall waterfall() const
    {
        return powerWaterfall(project, evaluate(project)->sites.front(), 0);
    }

    [[nodiscard]] std::vector<double> changesKw() const
    {
        std::vector<double> changes;
        for (const WaterfallBar &bar : waterfall().bars)
            changes.push_back(bar.changeW.value_or(-1) / 1000);
        return changes;
    }

    std::array<Id, 2> feeds;
    Id type;
};

} // namespace

class TestWaterfall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsLeadFromNameplateToFree();
    void theStepsAddUpExactly();
    void batteriesAreLeftOut();
    void whatTheTrunkHoldsBackIsDerate();
    void withoutLoadThePueOfTheSiteCounts();
    void anUnknownRatingLeavesTheRestUnknown();
};

void TestWaterfall::stepsLeadFromNameplateToFree()
{
    // 2,000 kW; a fifth of it is overhead: 400. The loss of a feed takes 900 kW of facility power,
    // 720 of IT; a tenth of the rating must not be used: 200, 160 of IT; all ten racks are
    // promised: 640. What is left: 80.
    Plan plan;
    plan.promise();
    QCOMPARE(plan.changesKw(), (std::vector<double>{2000, -400, -720, -160, -640, 80}));
    QCOMPARE(plan.waterfall().pueRatio, std::optional(1.25));
    QVERIFY(plan.waterfall().complete());
}

void TestWaterfall::theStepsAddUpExactly()
{
    // Thirds and sevenths, which no step hits in whole watts.
    Plan plan;
    plan.promise();
    plan.change<Site>(plan.site, [](Site &row) { row.pueRatio = 1.37; });
    plan.change<PowerNode>(plan.feeds[0], [](PowerNode &row) {
        row.ratedKw = Kilowatts(10000.0 / 7);
        row.maxUtilisation = Share(0.83);
    });
    const Waterfall waterfall = plan.waterfall();
    double sum = 0;
    for (std::size_t i = 0; i + 1 < waterfall.bars.size(); ++i) {
        sum += *waterfall.bars[i].changeW;
        QCOMPARE(waterfall.bars[i].leftW, std::optional(sum));
    }
    QCOMPARE(waterfall.bars.back().changeW, std::optional(sum));
}

void TestWaterfall::batteriesAreLeftOut()
{
    Plan plan;
    const std::vector<double> before = plan.changesKw();
    plan.node(NodeKind::Battery, QStringLiteral("Battery"), 500);
    QCOMPARE(plan.changesKw().front(), before.front());
}

void TestWaterfall::whatTheTrunkHoldsBackIsDerate()
{
    // Switchgear of 1,500 kW lets through that much of the 2,000: 500 less, 400 of IT. Its loss
    // leaves nothing: 1,500 kW of facility power, 1,200 of IT.
    Plan plan;
    const Id gear = plan.node(NodeKind::Switchgear, QStringLiteral("Switchgear"), 1500);
    for (const Id feed : plan.feeds)
        plan.connect(feed, gear);
    QCOMPARE(plan.changesKw(), (std::vector<double>{2000, -400, -1200, -400, 0, 0}));
}

void TestWaterfall::withoutLoadThePueOfTheSiteCounts()
{
    Plan plan;
    const auto racks = plan.project.table<Rack>();
    for (const Rack &rack : racks)
        plan.change<Rack>(rack.id, [](Rack &row) { row.state = RackState::PoweredOff; });
    QCOMPARE(plan.waterfall().pueRatio, std::optional(1.25));
    QCOMPARE(plan.changesKw()[1], -400.0);
}

void TestWaterfall::anUnknownRatingLeavesTheRestUnknown()
{
    Plan plan;
    plan.change<PowerNode>(plan.feeds[0], [](PowerNode &row) { row.ratedKw = std::nullopt; });
    const Waterfall waterfall = plan.waterfall();
    QVERIFY(!waterfall.complete());
    QVERIFY(!waterfall.bars.front().changeW);
    QVERIFY(!waterfall.bars.back().leftW);
    QCOMPARE(waterfall.missing.front().subject, (Subject{EntityKind::PowerNode, plan.feeds[0]}));
}

QTEST_APPLESS_MAIN(TestWaterfall)
#include "tst_waterfall.moc"
