// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"
#include "models/presentation/rackdetail.h"
#include "models/presentation/thingfigures.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;

namespace {

const Month kMonth(2026, 2);

/// Racks of 100 kW on two busways of 400 kW, each behind its board of 1000 kW, both behind one grid
/// connection of 2000 kW.
struct Plan : test::PlanBuilder
{
    explicit Plan(int racks)
    {
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 2000);
        for (const Side side : {Side::A, Side::B}) {
            const QString letter = side == Side::A ? QStringLiteral("A") : QStringLiteral("B");
            const Id board = node(NodeKind::Switchgear, QStringLiteral("Board ") + letter, 1000);
            const Id busway = node(NodeKind::Busway, QStringLiteral("Busway ") + letter, 400);
            change<PowerNode>(busway, [side](PowerNode &row) { row.side = side; });
            connect(grid, board);
            connect(board, busway);
            busways.push_back(busway);
            boards.push_back(board);
        }
        type = rackType(QStringLiteral("Type"), 100, 72);
        for (int i = 0; i < racks; ++i)
            this->racks.push_back(rack(type, {busways[0], busways[1]}));
    }

    [[nodiscard]] RackDetail detail(std::size_t which = 0) const
    {
        return rackDetail(project, Evaluator().evaluate(project).get(), racks.at(which), kMonth);
    }

    Id grid;
    Id type;
    std::vector<Id> busways;
    std::vector<Id> boards;
    std::vector<Id> racks;
};

QString fact(const RackDetail &detail, const char *label)
{
    for (const RackDetail::Fact &each : detail.facts) {
        if (each.label == QString::fromUtf8(label))
            return each.value;
    }
    return {};
}

QStringList names(const RackDetail &detail)
{
    QStringList result;
    for (const RackDetail::Step &step : detail.steps)
        result << QString(step.depth, QLatin1Char('>')) + step.name;
    return result;
}

} // namespace

class RackDetailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theWayUpLeadsFromEachFeedToTheSource()
    {
        const RackDetail detail = Plan(3).detail();
        QCOMPARE(names(detail).join(QLatin1Char('|')),
                 QStringLiteral("Busway A|>Board A|>>Grid|Busway B|>Board B|>>Grid"));
        QVERIFY(detail.steps[2].isSource);
        QCOMPARE(detail.steps[0].kind, QStringLiteral("Busway, side A"));
    }

    void equipmentAndHallsTellTheirFigures()
    {
        // 3 racks of 100 kW: 150 kW on each busway, 300 where the other is lost, of 400.
        const Plan plan(3);
        const auto evaluation = Evaluator().evaluate(plan.project);
        const auto figures = [&](Subject subject) {
            QStringList lines;
            for (const ThingFigure &figure :
                 thingFigures(plan.project,
                              *evaluation,
                              subject,
                              kMonth,
                              QLocale(QLocale::English, QLocale::UnitedStates)))
                lines << figure.label + QStringLiteral(" ") + figure.value;
            return lines.join(QLatin1Char('|')).replace(QChar(0x00a0), u' ');
        };
        QCOMPARE(figures({EntityKind::PowerNode, plan.busways[0]}),
                 QStringLiteral("Limit 400 kW|Load in normal operation 150 kW|Load without Board B "
                                "300 kW|Contracted 0 kW"));
        QVERIFY2(figures({EntityKind::Hall, plan.hall})
                     .startsWith(QStringLiteral("IT power 300 kW|Facility power 300 kW|Contracted "
                                                "IT power 0 ")),
                 qUtf8Printable(figures({EntityKind::Hall, plan.hall})));
        QVERIFY(figures({EntityKind::Rack, plan.racks[0]}).isEmpty());
    }

    void everyStepHasItsLimitAndItsLoads()
    {
        // 3 racks × 100 kW: half on each busway, all on one where the other is lost.
        const RackDetail detail = Plan(3).detail();
        QCOMPARE(detail.steps[0].limitKw, 400.0);
        QCOMPARE(detail.steps[0].normalKw, 150.0);
        QCOMPARE(detail.steps[0].worstKw, 300.0);
        QCOMPARE(detail.steps[0].used(), 0.75);
        QCOMPARE(detail.steps[2].normalKw, 300.0);
        // Busway 300 of 400, board 300 of 1000, grid 300 of 2000.
        QVERIFY(detail.steps[0].tightest);
        QCOMPARE(std::count_if(detail.steps.begin(),
                               detail.steps.end(),
                               [](const RackDetail::Step &step) { return step.tightest; }),
                 1);
        QCOMPARE(detail.answer,
                 QStringLiteral(
                     "Tightest: Busway A, at 75\u00a0% of its limit in the worst single failure."));
    }

    void overTheLimitOnlyInAFailureIsAWarning()
    {
        const RackDetail warned = Plan(5).detail(); // 250 of 400, and 500 in a failure
        QCOMPARE(warned.steps[0].harm, Harm::Warning);
        const RackDetail over = Plan(9).detail(); // 450 of 400
        QCOMPARE(over.steps[0].harm, Harm::Danger);
        QCOMPARE(over.steps[1].harm, Harm::None); // 900 of 1000 on the board in a failure
    }

    void whatIsInTheRackIsTold()
    {
        Plan plan(1);
        AcceleratorType kind;
        kind.id = plan.next();
        kind.name = QStringLiteral("Twice an H100");
        kind.bf16Dense = Teraflops(2 * 989.5);
        plan.project.set(kind);
        plan.change<RackType>(plan.type, [&](RackType &type) {
            type.acceleratorType = kind.id;
            type.weight = Kilograms(1360);
            type.nameplatePower = Kilowatts(120);
        });
        const Id phase = plan.phase(QStringLiteral("First"), Month(2026, 6));
        plan.change<Rack>(plan.racks[0], [&](Rack &rack) { rack.phase = phase; });
        const RackDetail detail = plan.detail();
        QCOMPARE(fact(detail, "Type"), QStringLiteral("Type"));
        QCOMPARE(fact(detail, "Accelerators"), QStringLiteral("72 × Twice an H100, 144 H100 eq."));
        QVERIFY(fact(detail, "Power").contains(QStringLiteral("planned")));
        QVERIFY(fact(detail, "Power").contains(QStringLiteral("nameplate")));
        QVERIFY(fact(detail, "Weight").startsWith(QStringLiteral("1")));
        QCOMPARE(fact(detail, "Build phase"),
                 QStringLiteral("First, from June 2026: not in service yet"));
        QCOMPARE(fact(detail, "Contract"), QStringLiteral("none in this month"));
    }

    void aRampGivesEachRackItsOwnMonth()
    {
        Plan plan(2);
        const Id phase = plan.phase(QStringLiteral("First"), Month(2026, 1));
        plan.change<Phase>(phase, [](Phase &row) { row.rampMonths = 2; });
        for (const Id rack : plan.racks)
            plan.change<Rack>(rack, [&](Rack &row) { row.phase = phase; });
        // Of two racks over two months the second comes one month later.
        QCOMPARE(fact(plan.detail(0), "Build phase"), QStringLiteral("First, from January 2026"));
        QCOMPARE(fact(plan.detail(1), "Build phase"), QStringLiteral("First, from February 2026"));
    }

    void everyContractOfTheMonthIsNamed()
    {
        Plan plan(1);
        for (const char *name : {"Lease", "Loan", "Draft"}) {
            Contract contract;
            contract.id = plan.next();
            contract.name = QString::fromUtf8(name);
            contract.state = *name == 'D' ? ContractState::Draft : ContractState::Signed;
            contract.start = QDate(2026, 1, 1);
            plan.project.set(contract);
            Allocation allocation;
            allocation.id = plan.next();
            allocation.contract = contract.id;
            if (contract.name == QStringLiteral("Lease"))
                allocation.hall = plan.hall;
            else
                allocation.rack = plan.racks[0];
            plan.project.set(allocation);
        }
        QCOMPARE(fact(plan.detail(), "Contract"), QStringLiteral("Lease, Loan"));
    }

    void whatIsSharedIsFollowedUpOnce()
    {
        Plan plan(1);
        // A second connection above the grid, so that its own way up is worth telling.
        const Id line = plan.node(NodeKind::UtilityFeed, QStringLiteral("Line"), 3000);
        plan.connect(line, plan.grid);
        const RackDetail detail = plan.detail();
        QCOMPARE(names(detail).join(QLatin1Char('|')),
                 QStringLiteral("Busway A|>Board A|>>Grid|>>>Line|Busway B|>Board B|>>Grid"));
        QVERIFY(detail.steps[6].toldAbove);
    }

    void manySourcesOfAKindAreToldTogether()
    {
        Plan plan(1);
        for (int i = 0; i < 5; ++i)
            plan.connect(plan.node(NodeKind::GasTurbine, QStringLiteral("Turbine %1").arg(i), 100),
                         plan.boards[0]);
        const RackDetail detail = plan.detail();
        const auto turbines =
            std::find_if(detail.steps.begin(),
                         detail.steps.end(),
                         [](const RackDetail::Step &step) { return step.members.size() > 1; });
        QVERIFY(turbines != detail.steps.end());
        QCOMPARE(turbines->members.size(), std::size_t(5));
        QCOMPARE(turbines->limitKw, 500.0);
        QCOMPARE(turbines->name, QStringLiteral("5 × gas turbine"));
    }

    void aRackWithoutFeedsSaysSo()
    {
        Plan plan(1);
        const Id alone = plan.rack(plan.type, {});
        const RackDetail detail =
            rackDetail(plan.project, Evaluator().evaluate(plan.project).get(), alone, kMonth);
        QVERIFY(detail.steps.empty());
        QVERIFY(detail.feeding.startsWith(QStringLiteral("No feed")));
        QVERIFY(detail.answer.isEmpty());
        QVERIFY(rackDetail(plan.project, nullptr, Id{1}, kMonth).empty());
    }

    void anUnknownLimitIsNotZero()
    {
        Plan plan(1);
        plan.change<PowerNode>(plan.boards[0], [](PowerNode &row) { row.ratedKw.reset(); });
        const RackDetail detail = plan.detail();
        QVERIFY(!detail.steps[1].limitKw);
        QVERIFY(detail.steps[1].loads.contains(QStringLiteral("limit unknown")));
        QCOMPARE(detail.steps[1].harm, Harm::None);
    }

    void theTextSaysAllOfIt()
    {
        const QString text = rackDetailText(Plan(3).detail());
        QVERIFY(text.contains(QStringLiteral("Accelerators: 72, of an unknown type")));
        QVERIFY(text.contains(QStringLiteral("    Board A: Switchgear")));
        QVERIFY(text.contains(QStringLiteral("(tightest)")));
        QVERIFY(text.endsWith(QLatin1Char('\n')));
    }
};

QTEST_GUILESS_MAIN(RackDetailTest)
#include "tst_rackdetail.moc"
