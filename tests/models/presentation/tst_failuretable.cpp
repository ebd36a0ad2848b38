// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/failuretablemodel.h"
#include "models/presentation/modeltext.h"
#include "models/presentation/subjectlistmodel.h"
#include "tests/support/planbuilder.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace headroom;

namespace {

/// Two feeds of 150 kW under one grid connection carry two racks of 100 kW; a third rack hangs on
/// the first feed alone.
///   Loss of the grid: all 3 racks are dark.
///   Loss of A: the third rack is dark, two are left on B, which then carries 200 of 150 kW: 133 %.
///   Loss of B: two racks are left on A, which then carries 300 of 150 kW: 200 %.
struct Plan : test::PlanBuilder
{
    Plan()
    {
        const Id type = rackType(QStringLiteral("Type"), 100);
        grid = node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        a = node(NodeKind::Busway, QStringLiteral("A"), 150);
        b = node(NodeKind::Busway, QStringLiteral("B"), 150);
        connect(grid, a);
        connect(grid, b);
        rack(type, {a, b});
        rack(type, {a, b});
        alone = rack(type, {a});
    }

    [[nodiscard]] std::vector<FailureRow> rows() const
    {
        const auto evaluation = evaluate(project);
        return failureRows(*epochIn(*evaluation, site, Month(2026, 3)),
                           project,
                           QLocale(QLocale::English, QLocale::UnitedStates));
    }

    Id grid;
    Id a;
    Id b;
    Id alone;
};

} // namespace

class FailureTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theMostHarmfulStandsFirst()
    {
        const Plan plan;
        const std::vector<FailureRow> rows = plan.rows();
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].lost.id, plan.grid);
        QCOMPARE(rows[0].cells[FailureRow::RacksDark].text, QStringLiteral("3"));
        QCOMPARE(rows[1].lost.id, plan.a);
        QCOMPARE(rows[1].cells[FailureRow::RacksDark].text, QStringLiteral("1"));
        QCOMPARE(rows[1].cells[FailureRow::OneFeed].text, QStringLiteral("2"));
        QCOMPARE(rows[1].cells[FailureRow::Overloaded].text, QStringLiteral("1, worst 133\u00a0%"));
        QCOMPARE(rows[2].cells[FailureRow::Overloaded].text, QStringLiteral("1, worst 200\u00a0%"));
    }

    void aRedIsNeverHiddenByAYellow()
    {
        const Plan plan;
        FailureTableModel model;
        model.setRows(plan.rows());
        const auto harm = [&model](int row, int column) {
            return static_cast<Harm>(
                model.index(row, column).data(FailureTableModel::HarmRole).toInt());
        };
        QCOMPARE(harm(2, FailureRow::OneFeed), Harm::Warning);
        QCOMPARE(harm(2, FailureRow::Overloaded), Harm::Danger);
        QCOMPARE(harm(2, FailureRow::Lost), Harm::Danger);
        QCOMPARE(model.harmful(), 3);
    }

    void firmContractsAreNamedBeforeSheddableOnes()
    {
        Plan plan;
        for (const auto contractClass : {ContractClass::Sheddable, ContractClass::Firm}) {
            Contract contract;
            contract.id = plan.next();
            contract.name = contractClass == ContractClass::Firm ? QStringLiteral("Firm")
                                                                 : QStringLiteral("Loose");
            contract.contractClass = contractClass;
            contract.state = ContractState::Signed;
            contract.start = QDate(2026, 1, 1);
            plan.project.set(contract);
            Allocation allocation;
            allocation.id = plan.next();
            allocation.contract = contract.id;
            allocation.rack = plan.alone;
            allocation.accelerators = 4; // half of its 8, and so half of its 100 kW
            plan.project.set(allocation);
            RampStep step;
            step.id = plan.next();
            step.contract = contract.id;
            step.amount = 4;
            plan.project.set(step);
        }
        QCOMPARE(plan.rows()[0].cells[FailureRow::Contracts].text,
                 QStringLiteral("Firm: 50\u00a0kW, 4 accelerators; Loose (sheddable): 50\u00a0kW, "
                                "4 accelerators"));
    }

    void unknownPowerIsSaidAndNotShownAsNone()
    {
        Plan plan;
        const Id unknown = plan.rackType(QStringLiteral("Unknown"), -1);
        Contract contract;
        contract.id = plan.next();
        contract.name = QStringLiteral("Lease");
        contract.state = ContractState::Signed;
        contract.start = QDate(2026, 1, 1);
        plan.project.set(contract);
        Allocation allocation;
        allocation.id = plan.next();
        allocation.contract = contract.id;
        allocation.site = plan.site;
        plan.project.set(allocation);
        plan.change<Rack>(plan.alone, [unknown](Rack &rack) { rack.type = unknown; });
        // The grid takes 2 × 100 kW and one rack that does not say; A that rack alone, and leaves
        // 200 kW on one feed.
        const std::vector<FailureRow> rows = plan.rows();
        QCOMPARE(rows[0].lost.id, plan.grid);
        QCOMPARE(rows[0].cells[FailureRow::Contracts].text,
                 QStringLiteral("Lease: at least 200\u00a0kW, 24 accelerators (racks unknown: 1)"));
        QCOMPARE(rows[1].lost.id, plan.a);
        QCOMPARE(rows[1].cells[FailureRow::Contracts].text,
                 QStringLiteral("Lease: unknown power, 8 accelerators (racks unknown: 1); "
                                "Lease: 200\u00a0kW on one feed"));
        QVERIFY(rows[1].cells[FailureRow::Contracts].amount > 0);
    }

    void batteriesSayHowLongTheyCarryAFailure()
    {
        Plan plan;
        const Id battery = plan.battery(QStringLiteral("Battery"), 200, 600);
        plan.connect(battery, plan.a);
        const std::vector<FailureRow> rows = plan.rows();
        const auto row = std::find_if(rows.begin(), rows.end(), [&plan](const FailureRow &one) {
            return one.lost.id == plan.grid;
        });
        // Without the grid feed A carries all three racks, 300 kW, on the battery alone: 600 kWh
        // last 2 h.
        QCOMPARE(row->cells[FailureRow::Batteries].text,
                 QStringLiteral("300\u00a0kW for 2\u00a0h"));
        QCOMPARE(row->cells[FailureRow::Batteries].harm, Harm::Warning);
        QVERIFY(failureSentence(*row).contains(
            QStringLiteral("Batteries carry 300\u00a0kW for 2\u00a0h.")));
    }

    void coolingFailuresStandInTheSameTable()
    {
        // One unit of 250 kW cools the three racks of 100 kW: 50 kW too few as things are; without
        // it nothing cools them.
        Plan plan;
        const Id unit = plan.node(NodeKind::AirHandler, QStringLiteral("Unit"), 250);
        plan.change<PowerNode>(unit, [](PowerNode &row) { row.carrier = Carrier::Air; });
        plan.connect(unit, plan.hall);
        const std::vector<FailureRow> rows = plan.rows();
        const auto row = std::find_if(rows.begin(), rows.end(), [unit](const FailureRow &one) {
            return one.lost.id == unit;
        });
        QVERIFY(row != rows.end());
        QCOMPARE(row->cells[FailureRow::RacksUncooled].text, QStringLiteral("3"));
        QCOMPARE(row->cells[FailureRow::CoolingShortBy].text, QStringLiteral("300\u00a0kW of air"));
        QCOMPARE(row->worst(), Harm::Danger);
        QVERIFY(failureSentence(*row).contains(QStringLiteral(
            "Racks that nothing cools: 3. Cooling is short by 300\u00a0kW of air.")));
        // The grid darkens three racks and leaves the site 300 kW short too; it stands before by
        // the order of the power cases.
        QCOMPARE(rows[0].lost.id, plan.grid);
        QCOMPARE(rows[1].lost.id, unit);
    }

    void anUnknownRatingIsNamedInsteadOfAShortage()
    {
        Plan plan;
        plan.change<PowerNode>(plan.grid, [](PowerNode &row) { row.ratedKw.reset(); });
        const std::vector<FailureRow> rows = plan.rows();
        const auto row = std::find_if(rows.begin(), rows.end(), [&plan](const FailureRow &one) {
            return one.lost.id == plan.a;
        });
        QCOMPARE(row->cells[FailureRow::ShortBy].text, QStringLiteral("rating of Grid unknown"));
        QVERIFY(!failureSentence(*row).contains(QStringLiteral("short by")));
    }

    void theTableIsCopiedWithItsHeadings()
    {
        const Plan plan;
        FailureTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRows(plan.rows());
        const QStringList lines = textOf(model).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 5); // headings, three failures, the end
        QCOMPARE(lines[0].split(QLatin1Char('\t')).size(), int(FailureRow::kColumns));
        QVERIFY(lines[0].startsWith(QStringLiteral("Lost\tRacks dark\tOn one feed")));
        QVERIFY(lines[1].startsWith(QStringLiteral("Grid\t3\t")));
        QCOMPARE(textOf(model, {model.index(2, 0)}).count(QLatin1Char('\n')), 2);
    }

    void racksAtRiskAreListedWithTheirHall()
    {
        const Plan plan;
        SubjectListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSubjects({{EntityKind::Rack, plan.alone}}, plan.project);
        QCOMPARE(model.index(0).data(SubjectListModel::DetailRole).toString(),
                 QStringLiteral("Hall"));
        QCOMPARE(model.index(0).data(SubjectListModel::SubjectRole).value<Subject>().id,
                 plan.alone);
    }
};

QTEST_GUILESS_MAIN(FailureTableTest)
#include "tst_failuretable.moc"
