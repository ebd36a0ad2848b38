// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/plancolours.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;
using test::PlanBuilder;

namespace {

/// A utility of 1 MW over a panel of 100 kW; two racks of 40 kW on the panel, one without a feed.
struct Fed : PlanBuilder
{
    Id utility = node(NodeKind::UtilityFeed, QStringLiteral("Utility"), 1000);
    Id panel = node(NodeKind::Panel, QStringLiteral("Panel"), 100);
    Id type = rackType(QStringLiteral("Type"), 40);
    Id first = rack(type, {panel});
    Id second = rack(type, {panel});
    Id unfed = rack(type, {});

    Fed() { connect(utility, panel); }

    [[nodiscard]] PlanColouring
    coloured(PlanColour colour, Month month = Month(2026, 1), std::vector<Issue> issues = {}) const
    {
        const auto evaluation = evaluate(project);
        return planColouring(colour, {project, evaluation.get(), issues, site, month});
    }
};

int shade(const PlanColouring &colouring, Id rack)
{
    for (const PlanColouring::Shaded &shaded : colouring.racks) {
        if (shaded.id == rack)
            return shaded.shade;
    }
    return -1;
}

/// The shade of a share of the limit: 24 steps, the last of them for all of it.
int step(int number)
{
    return plan_shade::kFirst + number;
}

} // namespace

class PlanColoursTest : public QObject
{
    Q_OBJECT

private slots:

    void powerUseIsLoadOverLimitOfWhatFeedsARack()
    {
        const Fed plan;
        const PlanColouring colouring = plan.coloured(PlanColour::PowerUse);
        // 2 × 40 kW of 100 kW are 0.8; 0.8 × 24 is 19.2.
        QCOMPARE(shade(colouring, plan.first), step(19));
        QCOMPARE(shade(colouring, plan.unfed), int{plan_shade::kUnknown});
        QVERIFY(colouring.title.contains(QStringLiteral("January 2026")));
    }

    void moreThanTheLimitIsAShadeOfItsOwn()
    {
        Fed plan;
        plan.rack(plan.type, {plan.panel}); // 120 kW of 100 kW
        const PlanColouring colouring = plan.coloured(PlanColour::PowerUse);
        QCOMPARE(shade(colouring, plan.first), int{plan_shade::kOver});
        QCOMPARE(colouring.legend.front().shade, plan_shade::kOver);
        QCOMPARE(colouring.legend.front().racks, qint64{3});
    }

    void worstFailureUseIsThatOfTheOtherSideLost()
    {
        Fed plan;
        const Id other = plan.node(NodeKind::Panel, QStringLiteral("Panel B"), 100);
        plan.connect(plan.utility, other);
        const Id both = plan.rack(plan.type, {plan.panel, other});
        // Panel B bears half of 40 kW, and all of them when panel A is lost: 0.2 and 0.4 of 100 kW.
        // Panel A bears 80 + 20 kW, and 120 kW when B is lost.
        QCOMPARE(shade(plan.coloured(PlanColour::PowerUse), both), step(23)); // A: 1.0
        QCOMPARE(shade(plan.coloured(PlanColour::WorstFailureUse), both), int{plan_shade::kOver});
        const PlanColouring normal = plan.coloured(PlanColour::PowerUse);
        for (const PlanColouring::Shaded &node : normal.nodes) {
            if (node.id == other)
                QCOMPARE(int{node.shade}, step(4)); // 0.2 × 24 is 4.8
        }
    }

    void withoutAnEvaluationEverythingIsUnknown()
    {
        const Fed plan;
        const std::vector<Issue> none;
        const PlanColouring colouring = planColouring(
            PlanColour::PowerUse, {plan.project, nullptr, none, plan.site, Month(2026, 1)});
        QCOMPARE(shade(colouring, plan.first), int{plan_shade::kUnknown});
    }

    void coolingUseIsTheHallsWhereNothingElseCools()
    {
        Fed plan;
        QCOMPARE(shade(plan.coloured(PlanColour::Cooling), plan.first), int{plan_shade::kUnknown});
        plan.change<Hall>(plan.hall, [](Hall &hall) { hall.airCooling = Kilowatts(300); });
        // 3 × 40 kW of 300 kW are 0.4; 0.4 × 24 is 9.6.
        QCOMPARE(shade(plan.coloured(PlanColour::Cooling), plan.first), step(9));
    }

    void floorLoadIsWeightOverFootprintOverTheLimit()
    {
        Fed plan;
        QCOMPARE(shade(plan.coloured(PlanColour::FloorLoad), plan.first),
                 int{plan_shade::kUnknown});
        plan.change<RackType>(plan.type, [](RackType &type) { type.weight = Kilograms(1500); });
        plan.change<Hall>(plan.hall,
                          [](Hall &hall) { hall.floorLimit = KilogramsPerSquareMetre(2500); });
        // 1,500 kg over 0.6 m × 1.2 m are 2,083 kg/m², 0.83 of the limit; 0.833 × 24 is 20.0.
        const int found = shade(plan.coloured(PlanColour::FloorLoad), plan.first);
        QVERIFY(found == step(19) || found == step(20));
    }

    void phasesAreClassesInOrderOfTheirMonths()
    {
        Fed plan;
        const Id late = plan.phase(QStringLiteral("Late"), Month(2026, 9));
        const Id early = plan.phase(QStringLiteral("Early"), Month(2026, 2));
        plan.change<Rack>(plan.first, [late](Rack &rack) { rack.phase = late; });
        plan.change<Rack>(plan.second, [early](Rack &rack) { rack.phase = early; });
        const PlanColouring colouring = plan.coloured(PlanColour::Phase);
        QCOMPARE(shade(colouring, plan.second), int{plan_shade::kFirst});
        QCOMPARE(shade(colouring, plan.first), int{plan_shade::kFirst} + 1);
        QCOMPARE(shade(colouring, plan.unfed), int{plan_shade::kNone});
        QCOMPARE(colouring.legend.front().label, QStringLiteral("Early, from February 2026"));
    }

    void racksOfARampComeOneAfterTheOther()
    {
        PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 10);
        const Id phase = plan.phase(QStringLiteral("Ramp"), Month(2026, 3));
        plan.change<Phase>(phase, [](Phase &row) { row.rampMonths = 2; });
        for (int i = 0; i < 4; ++i) {
            const Id rack = plan.rack(type, {});
            plan.change<Rack>(rack, [phase](Rack &row) { row.phase = phase; });
        }
        const Id always = plan.rack(type, {});
        const auto notYet = [&plan](int month) {
            return racksNotYetIn(plan.project, plan.site, Month(2026, month));
        };
        // Four racks over two months from March on: two in March, two in April.
        QCOMPARE(notYet(2).size(), std::size_t{4});
        QCOMPARE(notYet(3).size(), std::size_t{2});
        QVERIFY(notYet(4).empty());
        const std::vector<Id> inFebruary = notYet(2);
        QVERIFY(std::find(inFebruary.begin(), inFebruary.end(), always) == inFebruary.end());
        // And the figures count the same racks.
        const auto evaluation = evaluate(plan.project);
        const SiteEvaluation &site = *evaluation->site(plan.site);
        for (int month = 1; month <= 12; ++month) {
            const auto epoch =
                static_cast<std::size_t>(site.epochOfMonth[static_cast<std::size_t>(month - 1)]);
            QCOMPARE(site.stock[epoch].racks, 5 - static_cast<int>(notYet(month).size()));
        }
    }

    void aRackBelongsToTheContractThatIsSignedForIt()
    {
        Fed plan;
        Contract contract;
        contract.id = Id{9001};
        contract.name = QStringLiteral("Contract");
        contract.state = ContractState::Signed;
        contract.start = QDate(2026, 2, 1);
        plan.project.set(contract);
        Allocation allocation;
        allocation.id = Id{9002};
        allocation.contract = contract.id;
        allocation.rack = plan.first;
        plan.project.set(allocation);
        const auto in = [&plan](int month) {
            return contractsOfRacks(plan.project, plan.site, Month(2026, month));
        };
        QVERIFY(in(1).empty());
        QCOMPARE(in(2).size(), std::size_t{1});
        QCOMPARE(in(2).front().first, plan.first);
        contract.state = ContractState::Draft;
        plan.project.set(contract);
        QVERIFY(in(2).empty());
    }

    void problemsAreTheWorstOfEachThing()
    {
        const Fed plan;
        const std::vector<Issue> issues{
            {Severity::Warning, {"a"}, {{EntityKind::Rack, plan.first}}},
            {Severity::Error, {"b"}, {{EntityKind::Rack, plan.first}}},
            {Severity::Info, {"c"}, {{EntityKind::PowerNode, plan.panel}}}};
        const PlanColouring colouring = plan.coloured(PlanColour::Problems, Month(2026, 1), issues);
        QCOMPARE(shade(colouring, plan.first), int{plan_shade::kError});
        QCOMPARE(shade(colouring, plan.second), int{plan_shade::kNone});
    }

    void whatIsUnknownIsGrey()
    {
        Fed plan;
        QCOMPARE(shade(plan.coloured(PlanColour::UnknownData), plan.first),
                 int{plan_shade::kUnknown}); // nobody gave a weight
        plan.change<RackType>(plan.type, [](RackType &type) { type.weight = Kilograms(1500); });
        QCOMPARE(shade(plan.coloured(PlanColour::UnknownData), plan.first),
                 int{plan_shade::kFirst});
    }

    void everyColouringHasANameAndALegend()
    {
        Fed plan;
        for (std::size_t i = 0; i < ChoiceNames<PlanColour>::kNames.size(); ++i) {
            const auto colour = static_cast<PlanColour>(i);
            QVERIFY(!planColourName(colour).isEmpty());
            const PlanColouring colouring = plan.coloured(colour);
            if (colour == PlanColour::RackType)
                continue;
            QCOMPARE(colouring.racks.size(), std::size_t{3});
            QVERIFY(!colouring.legend.empty() || !colouring.most.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(PlanColoursTest)
#include "tst_plancolours.moc"
