// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/invariants.h"
#include "models/edits/edits.h"
#include "tests/support/randomplan.h"

#include <QTest>

#include <rapidcheck.h>

using namespace headroom;

namespace {

/// A site with two halls side by side, a type of rack 600 × 1200 mm, a row of four racks fed by a
/// busway.
struct Plan
{
    Project project = newProject(QStringLiteral("Test"), QStringLiteral("id"));
    SeededIds ids{1};
    Subject site;
    Subject west;
    Subject east;
    Id type;
    Subject busway;
    std::vector<Subject> racks;

    Plan()
    {
        RackType rackType;
        rackType.id = type = ids.next();
        rackType.name = QStringLiteral("Rack");
        rackType.plannedPower = Kilowatts(68);
        project.set(rackType);
        project = addSite(project, ids, {}, &site).value();
        project = addHall(project, ids, site.id, {}, rectangle({0, 0}, {50, 30}), &west).value();
        project = addHall(project, ids, site.id, {}, rectangle({50, 0}, {100, 30}), &east).value();
        project = addRackRow(project,
                             ids,
                             {.hall = west.id, .type = type, .start = {5, 5}, .end = {6.8, 5}},
                             &racks)
                      .value();
        PowerNode node;
        node.site = site.id;
        node.name = QStringLiteral("Busway A1");
        node.kind = NodeKind::Busway;
        project = addPowerNode(project, ids, node, &busway).value();
        for (const Subject rack : racks)
            project = addConnection(project, ids, busway.id, rack).value();
    }

    [[nodiscard]] const Rack &rack(std::size_t index) const
    {
        return *project.find<Rack>(racks[index].id);
    }
};

} // namespace

class TestEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsFilledFromItsStart();
    void aRowMayRunInAnyDirection();
    void namesCountOn();
    void aRowNeedsHallAndType();
    void placesLeftOutOfARowStayEmpty();
    void aChangedValueLosesItsCitation();
    void movingARackKeepsItsFeeds();
    void movingAHallTakesItsRacksAlong();
    void aRackMovedIntoAnotherHallBelongsToIt();
    void fourQuarterTurnsReturn();
    void removingAHallLeavesNoTrace();
    void removingATypeTakesItsRacks();
    void removingAPhaseKeepsItsRacks();
    void duplicatesAreFedFromTheSameSource();
    void aDuplicatedHallHoldsCopies();
    void removalsAlwaysLeaveASoundPlan();
};

void TestEdits::aRowIsFilledFromItsStart()
{
    const Plan plan;
    // 1.8 m at a pitch of 0.6 m: 3 pitches and so 4 racks.
    QCOMPARE(plan.racks.size(), 4U);
    QCOMPARE(plan.rack(0).x.value(), 5.0);
    QCOMPARE(plan.rack(3).x.value(), 6.8);
    QCOMPARE(plan.rack(3).y.value(), 5.0);
    QCOMPARE(plan.rack(0).row, plan.rack(3).row);
}

void TestEdits::aRowMayRunInAnyDirection()
{
    const Plan plan;
    const RackRowSpec spec{.hall = plan.west.id,
                           .type = plan.type,
                           .start = {10, 10},
                           .end = {10, 16},
                           .pitch = Metres(2)};
    const std::vector<Placement> placements = rackRowPlacements(plan.project, spec);
    QCOMPARE(placements.size(), 4U);
    QCOMPARE(placements[3].centre.yM, 16.0);
    QCOMPARE(placements[3].rotationDeg, 90.0);
    const RackRowSpec point{
        .hall = plan.west.id, .type = plan.type, .start = {10, 10}, .end = {10, 10}};
    QCOMPARE(rackRowPlacements(plan.project, point).size(), 1U);
}

void TestEdits::namesCountOn()
{
    Plan plan;
    QCOMPARE(plan.project.find<Hall>(plan.west.id)->name, QStringLiteral("Hall 1"));
    QCOMPARE(plan.project.find<Hall>(plan.east.id)->name, QStringLiteral("Hall 2"));
    QCOMPARE(plan.rack(0).name, QStringLiteral("Row 1-1"));
    std::vector<Subject> more;
    const Project project =
        addRackRow(plan.project,
                   plan.ids,
                   {.hall = plan.west.id, .type = plan.type, .start = {5, 8}, .end = {11, 8}},
                   &more)
            .value();
    QCOMPARE(project.find<Rack>(more[0].id)->name, QStringLiteral("Row 2-01"));
}

void TestEdits::aRowNeedsHallAndType()
{
    Plan plan;
    QVERIFY(addRackRow(plan.project, plan.ids, {.hall = Id{4}, .type = plan.type}).message().code
            == "rack-row.no-hall");
    QVERIFY(addRackRow(plan.project, plan.ids, {.hall = plan.west.id, .type = Id{4}}).message().code
            == "rack-row.no-type");
    const RackRowSpec far{
        .hall = plan.west.id, .type = plan.type, .start = {0, 0}, .end = {1e6, 0}};
    QVERIFY(addRackRow(plan.project, plan.ids, far).message().code == "rack-row.too-many");
}

void TestEdits::aChangedValueLosesItsCitation()
{
    Plan plan;
    Citation citation;
    citation.id = plan.ids.next();
    citation.subjectKind = entityInfo(EntityKind::Rack).name;
    citation.subject = plan.racks[0].id;
    citation.fieldName = QStringLiteral("name");
    citation.source = QStringLiteral("A label");
    plan.project.set(citation);
    const std::array one{plan.racks[0]};
    const QString same = plan.project.find<Rack>(plan.racks[0].id)->name;
    QVERIFY(setField(plan.project, one, u"name", same)->find<Citation>(citation.id) != nullptr);
    const QString other = QStringLiteral("Another name");
    const std::array neighbour{plan.racks[1]};
    QVERIFY(setField(plan.project, neighbour, u"name", other)->find<Citation>(citation.id)
            != nullptr);
    const Project changed = setField(plan.project, one, u"name", other).value();
    QVERIFY(changed.find<Citation>(citation.id) == nullptr);
    QCOMPARE(changed.find<Rack>(plan.racks[0].id)->name, other);
}

void TestEdits::placesLeftOutOfARowStayEmpty()
{
    Plan plan;
    // Five places of 0.6 m from 5.0 m on; the second and the fifth stay empty.
    RackRowSpec spec{.hall = plan.west.id,
                     .type = plan.type,
                     .start = {5, 8},
                     .end = {7.4, 8},
                     .leftOut = {1, 4}};
    std::vector<Subject> added;
    const Project project = addRackRow(plan.project, plan.ids, spec, &added).value();
    QCOMPARE(added.size(), std::size_t{3});
    QCOMPARE(project.find<Rack>(added[1].id)->x.value(), 6.2);
    QCOMPARE(project.find<Rack>(added[1].id)->name, QStringLiteral("Row 2-2"));
    spec.leftOut = {0, 1, 2, 3, 4};
    QVERIFY(addRackRow(plan.project, plan.ids, spec).message().code == "rack-row.no-room");
}

void TestEdits::movingARackKeepsItsFeeds()
{
    const Plan plan;
    const std::array moved{plan.racks[1]};
    const Project project = moveBy(plan.project, moved, {1, 2}).value();
    QCOMPARE(project.find<Rack>(plan.racks[1].id)->x.value(), plan.rack(1).x.value() + 1);
    QCOMPARE(project.find<Rack>(plan.racks[1].id)->y.value(), 7.0);
    QVERIFY(project.table<Connection>() == plan.project.table<Connection>());
    QVERIFY(onlyLayout(diff(plan.project, project)));
}

void TestEdits::movingAHallTakesItsRacksAlong()
{
    const Plan plan;
    const std::array moved{plan.west, plan.racks[0]};
    const Project project = moveBy(plan.project, moved, {0, 100}).value();
    QCOMPARE(project.find<Hall>(plan.west.id)->outline[0], (Point{0, 100}));
    for (const Subject rack : plan.racks)
        QCOMPARE(project.find<Rack>(rack.id)->y.value(), 105.0);
}

void TestEdits::aRackMovedIntoAnotherHallBelongsToIt()
{
    const Plan plan;
    const Project all = moveBy(plan.project, plan.racks, {60, 0}).value();
    QCOMPARE(all.find<Rack>(plan.racks[0].id)->hall, plan.east.id);
    QCOMPARE(all.find<RackRow>(*plan.rack(0).row)->hall, plan.east.id);
    const std::array one{plan.racks[0]};
    const Project single = moveBy(plan.project, one, {60, 0}).value();
    QCOMPARE(single.find<Rack>(plan.racks[0].id)->hall, plan.east.id);
    QVERIFY(!single.find<Rack>(plan.racks[0].id)->row);
    QCOMPARE(single.find<RackRow>(*plan.rack(1).row)->hall, plan.west.id);
}

void TestEdits::fourQuarterTurnsReturn()
{
    const Plan plan;
    Project project = plan.project;
    for (int i = 0; i < 4; ++i)
        project = rotateBy(project, plan.racks, Degrees(90)).value();
    for (const Subject rack : plan.racks) {
        const Rack &before = *plan.project.find<Rack>(rack.id);
        const Rack &after = *project.find<Rack>(rack.id);
        QVERIFY(std::abs(before.x.value() - after.x.value()) < 1e-9);
        QVERIFY(std::abs(before.y.value() - after.y.value()) < 1e-9);
        QCOMPARE(after.rotation.value(), before.rotation.value());
    }
}

void TestEdits::removingAHallLeavesNoTrace()
{
    const Plan plan;
    const std::array halls{plan.west};
    const Project project = removeAll(plan.project, halls).value();
    QVERIFY(project.table<Rack>().empty());
    QVERIFY(project.table<RackRow>().empty());
    QVERIFY(project.table<Connection>().empty());
    QVERIFY(project.find<PowerNode>(plan.busway.id) != nullptr);
    QVERIFY(brokenInvariants(project).empty());
}

void TestEdits::removingATypeTakesItsRacks()
{
    const Plan plan;
    const std::array types{Subject{EntityKind::RackType, plan.type}};
    QVERIFY(removeAll(plan.project, types).value().table<Rack>().empty());
}

void TestEdits::removingAPhaseKeepsItsRacks()
{
    Plan plan;
    Phase phase;
    phase.id = plan.ids.next();
    phase.name = QStringLiteral("One");
    plan.project.set(phase);
    const Project phased = setField(plan.project, plan.racks, u"phase", phase.id).value();
    const std::array phases{Subject{EntityKind::Phase, phase.id}};
    const Project project = removeAll(phased, phases).value();
    QCOMPARE(project.table<Rack>().size(), 4U);
    QVERIFY(!project.find<Rack>(plan.racks[0].id)->phase);
}

void TestEdits::duplicatesAreFedFromTheSameSource()
{
    Plan plan;
    std::vector<Subject> copies;
    const Project project = duplicate(plan.project, plan.ids, plan.racks, {0, 3}, &copies).value();
    QCOMPARE(copies.size(), 4U);
    QCOMPARE(project.table<Connection>().size(), 8U);
    for (const Connection &edge : project.table<Connection>())
        QCOMPARE(edge.from, plan.busway.id);
    QCOMPARE(project.find<Rack>(copies[0].id)->name, QStringLiteral("Row 1-5"));
    QVERIFY(brokenInvariants(project).empty());
}

void TestEdits::aDuplicatedHallHoldsCopies()
{
    Plan plan;
    const std::array halls{plan.west};
    std::vector<Subject> copies;
    const Project project = duplicate(plan.project, plan.ids, halls, {0, 40}, &copies).value();
    QCOMPARE(copies.size(), 1U);
    QCOMPARE(project.table<Rack>().size(), 8U);
    QCOMPARE(project.find<Hall>(copies[0].id)->name, QStringLiteral("Hall 3"));
    int inCopy = 0;
    for (const Rack &rack : project.table<Rack>())
        inCopy += rack.hall == copies[0].id ? 1 : 0;
    QCOMPARE(inCopy, 4);
    QVERIFY(brokenInvariants(project).empty());
}

void TestEdits::removalsAlwaysLeaveASoundPlan()
{
    QVERIFY(rc::check([](quint64 seed) {
        test::RandomPlan random(seed);
        Project project = random.make();
        for (int i = 0; i < 4; ++i) {
            const std::array<Subject, 6> candidates{
                {{EntityKind::Site, random.pick<Site>(project)},
                 {EntityKind::Phase, random.pick<Phase>(project)},
                 {EntityKind::PowerNode, random.pick<PowerNode>(project)},
                 {EntityKind::RackType, random.pick<RackType>(project)},
                 {EntityKind::Contract, random.pick<Contract>(project)},
                 {EntityKind::RackRow, random.pick<RackRow>(project)}}};
            const std::array one{candidates[static_cast<std::size_t>(random.number(0, 5))]};
            project = removeAll(project, one).value();
            RC_ASSERT(brokenInvariants(project).empty());
        }
    }));
}

QTEST_APPLESS_MAIN(TestEdits)
#include "tst_edits.moc"
