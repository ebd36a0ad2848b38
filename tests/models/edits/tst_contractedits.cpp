// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/edits/contractedits.h"
#include "models/edits/rampedits.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

/// Two racks in one hall, and a contract from March to December 2026 whose price covers 100.
struct Plan : PlanBuilder
{
    Plan()
    {
        type = rackType(QStringLiteral("Type"), 10);
        first = rack(type, {});
        second = rack(type, {});
        Contract row;
        row.id = contract = next();
        row.name = QStringLiteral("Lease");
        row.start = QDate(2026, 3, 10);
        row.end = QDate(2026, 12, 31);
        row.state = ContractState::Signed;
        row.priceSplit = PriceSplit::ByAccelerators;
        row.priceCovers = 100;
        project.set(row);
    }

    [[nodiscard]] Subject whose() const { return {EntityKind::Contract, contract}; }

    /// "Mar 2026 50, Jun 2026 80"
    [[nodiscard]] QString rampText(const Project &of) const
    {
        QStringList parts;
        for (const RampPoint &point : rampOf(of, whose()))
            parts += point.from.toString() + u' ' + QString::number(point.amount.value_or(-1));
        return parts.join(QStringLiteral(", "));
    }

    SeededIds ids{7};
    Id type;
    Id first;
    Id second;
    Id contract;
};

} // namespace

class TestContractEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aStepIsAddedOrChanged()
    {
        Plan plan;
        Project project = setRamp(plan.project, plan.ids, plan.whose(), Month(2026, 3), 50).value();
        project = setRamp(project, plan.ids, plan.whose(), Month(2026, 6), 80).value();
        QCOMPARE(plan.rampText(project), QStringLiteral("2026-03 50, 2026-06 80"));
        project = setRamp(project, plan.ids, plan.whose(), Month(2026, 3), 60).value();
        QCOMPARE(plan.rampText(project), QStringLiteral("2026-03 60, 2026-06 80"));
        project = removeRampStep(project, plan.whose(), Month(2026, 6)).value();
        QCOMPARE(plan.rampText(project), QStringLiteral("2026-03 60"));
        QVERIFY(brokenInvariants(project).empty());
    }

    void aRampIsRefusedWithAReason_data()
    {
        QTest::addColumn<Month>("month");
        QTest::addColumn<double>("amount");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("above the price")
            << Month(2026, 4) << 101.0 << QByteArray("ramp.above-price");
        QTest::newRow("negative") << Month(2026, 4) << -1.0 << QByteArray("field.range");
        QTest::newRow("before the start") << Month(2026, 2) << 10.0 << QByteArray("ramp.outside");
        QTest::newRow("after the end") << Month(2027, 1) << 10.0 << QByteArray("ramp.outside");
    }

    void aRampIsRefusedWithAReason()
    {
        QFETCH(Month, month);
        QFETCH(double, amount);
        QFETCH(QByteArray, code);
        Plan plan;
        const Result<Project> refused =
            setRamp(plan.project, plan.ids, plan.whose(), month, amount);
        QVERIFY(!refused);
        QCOMPARE(QByteArray(refused.message().code.data()), code);
    }

    void whatHoldsTheRestIsAssignedOnce()
    {
        Plan plan;
        const std::vector<Subject> both{{EntityKind::Rack, plan.first},
                                        {EntityKind::Hall, plan.hall}};
        const Project project =
            assign(plan.project, plan.ids, plan.contract, both, {Month(2026, 4), {}}).value();
        // The rack lies in the hall.
        QCOMPARE(project.table<Allocation>().size(), std::size_t(1));
        QCOMPARE(project.table<Allocation>().begin()->hall, std::optional(plan.hall));
        QVERIFY(brokenInvariants(project).empty());
        QVERIFY(!assign(project, plan.ids, plan.contract, both, {Month(2026, 4), {}}));
        QVERIFY(!assign(project, plan.ids, plan.contract, both, {Month(2026, 1), {}}));
        const Project none = unassign(project, plan.contract, both).value();
        QVERIFY(none == plan.project);
    }

    void aSplitAllocationCoversTheSameMonths()
    {
        Plan plan;
        const std::vector<Subject> rack{{EntityKind::Rack, plan.first}};
        const Project project = assign(plan.project, plan.ids, plan.contract, rack, {}).value();
        const Id whole = project.table<Allocation>().begin()->id;
        const Project split = splitAllocation(project, plan.ids, whole, Month(2026, 7)).value();
        QCOMPARE(split.table<Allocation>().size(), std::size_t(2));
        QCOMPARE(split.find<Allocation>(whole)->until, std::optional(Month(2026, 6)));
        for (const Allocation &part : split.table<Allocation>()) {
            if (part.id != whole)
                QCOMPARE(part.from, std::optional(Month(2026, 7)));
        }
        // Nothing lies before the first month, nor after the last.
        QVERIFY(!splitAllocation(project, plan.ids, whole, Month(2026, 3)));
        QVERIFY(!splitAllocation(project, plan.ids, whole, Month(2027, 1)));
    }

    void aCopyIsADraftWithItsRamp()
    {
        Plan plan;
        const Project project =
            setRamp(plan.project, plan.ids, plan.whose(), Month(2026, 3), 50).value();
        Subject added;
        const Project twice = duplicateContract(project, plan.ids, plan.contract, &added).value();
        QCOMPARE(twice.find<Contract>(added.id)->state, ContractState::Draft);
        QCOMPARE(rampOf(twice, added).front().amount, std::optional(50.0));
        QVERIFY(twice.table<Allocation>().empty());
        QVERIFY(brokenInvariants(twice).empty());
    }

    void aSupplyHasItsTermsAndARamp()
    {
        Plan plan;
        Subject added;
        Project project = addSupply(plan.project, plan.ids, QStringLiteral("Supply"), &added);
        project = setRamp(project, plan.ids, added, Month(2026, 5), 1000).value();
        QCOMPARE(rampOf(project, added).front().amount, std::optional(1000.0));
        QCOMPARE(project.table<SupplyAgreement>().begin()->site, added.id);
        QVERIFY(brokenInvariants(project).empty());
    }
};

QTEST_GUILESS_MAIN(TestContractEdits)

#include "tst_contractedits.moc"
