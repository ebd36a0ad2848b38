// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/adddrawn.h"
#include "models/edits/connecting.h"
#include "models/edits/fragment.h"
#include "models/edits/grouping.h"
#include "models/edits/rackarray.h"
#include "tests/models/edits/drawnplan.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace headroom;
using namespace headroom::test;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

bool isSound(const Project &project)
{
    return brokenInvariants(project).empty();
}

/// Another plan with a site, a hall of the same place, and ids of its own.
struct OtherPlan
{
    Project project = newProject(QStringLiteral("Other"), QStringLiteral("two"));
    SeededIds ids{99};
    Id site;
    Id hall;

    OtherPlan()
    {
        Subject added;
        project = addSite(project, ids, QStringLiteral("There"), &added).value();
        site = added.id;
        project = addHall(project, ids, site, {}, rectangle({0, 0}, {60, 40}), &added).value();
        hall = added.id;
    }
};

constexpr std::array kBothSides{Side::A, Side::B};

std::set<std::pair<Id, Id>> edgesOf(const Project &project)
{
    std::set<std::pair<Id, Id>> edges;
    for (const Connection &edge : project.table<Connection>())
        edges.insert({edge.from, edge.toRack ? *edge.toRack : edge.toNode.value_or(Id{})});
    return edges;
}

} // namespace

class TestFragments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasteKeepsTheFeedsAmongTheCopied();
    void aPasteElsewhereBringsItsTypes();
    void typesOfTheSameCatalogueEntryAreShared();
    void aPasteNeedsAHallForItsRacks();
    void aHallIsPastedWithWhatIsInIt();
    void pastingAsAnArrayStepsEvenly();
    void copiesAreUnlockedAndGroupedAnew();
    void notesAndPicturesAreCopied();

    void aGroupMovesAndGoesTogether();
    void lockedThingsStay();
    void whatALockedThingIsCanBeChanged();
    void frontAndBackKeepTheirOwnOrder();
    void anUnderlayIsScaledByTwoPoints();
    void picturesAreKnownByTheirFirstBytes();

    void racksGetTheNearestFeedOfEachSide();
    void fullBuswaysArePassedOver();
    void aFeederAboveIsNotOverloaded();
    void oneLoadCountsOnceWhereBothSidesMeet();
    void rowsGetBuswaysOfTheirLength();
    void oneSourceFeedsManyTargets();
    void aHallOf392RacksIsConnectedInTwoEdits();
};

void TestFragments::aPasteKeepsTheFeedsAmongTheCopied()
{
    DrawnPlan plan;
    const Subject rack = plan.rack(5, 5);
    const Subject busway = plan.node(NodeKind::Busway, Side::A, 400, 5, 7);
    const Subject ups = plan.node(NodeKind::Ups, Side::A, 1000, 50, 7);
    plan.connect(busway, rack);
    plan.connect(ups, busway);
    const std::array both{rack, busway};
    const Fragment fragment = copyFragment(plan.project, both).value();
    QVERIFY(isSound(fragment.plan));
    std::vector<Subject> added;
    const Project after =
        pasteFragment(plan.project, plan.ids, fragment, {plan.site, {0, 10}}, &added).value();
    QVERIFY(isSound(after));
    QCOMPARE(added.size(), 2U);
    const Rack &copy = *after.find<Rack>(added[0].id);
    QVERIFY(isNear(copy.y.value(), 15));
    QCOMPARE(copy.hall, plan.hall);
    QCOMPARE(copy.type, plan.type);
    QCOMPARE(copy.name, QStringLiteral("R2"));
    // The copied busway feeds the copy, and the same UPS feeds the busway.
    const std::set<std::pair<Id, Id>> edges = edgesOf(after);
    QCOMPARE(edges.size(), 4U);
    QVERIFY(edges.contains({added[1].id, added[0].id}));
    QVERIFY(edges.contains({ups.id, added[1].id}));
}

void TestFragments::aPasteElsewhereBringsItsTypes()
{
    DrawnPlan plan;
    Phase phase;
    phase.id = plan.ids.next();
    phase.name = QStringLiteral("First");
    plan.project.set(phase);
    const Subject rack = plan.rack(5, 5, 17);
    plan.change<Rack>(rack.id, [&phase](Rack &row) { row.phase = phase.id; });
    const Subject busway = plan.node(NodeKind::Busway, Side::A, 400);
    plan.connect(busway, rack);
    const Fragment fragment = copyFragment(plan.project, std::span(&rack, 1)).value();

    OtherPlan other;
    std::vector<Subject> added;
    Project after =
        pasteFragment(other.project, other.ids, fragment, {other.site, {1, 2}}, &added).value();
    QVERIFY(isSound(after));
    const Rack &copy = *after.find<Rack>(added[0].id);
    QCOMPARE(copy.hall, other.hall);
    QCOMPARE(copy.name, QStringLiteral("R1")); // free there
    QCOMPARE(copy.rotation, Degrees(17));
    QCOMPARE(after.find<RackType>(copy.type)->plannedPower, Kilowatts(40));
    QCOMPARE(after.find<Phase>(*copy.phase)->name, QStringLiteral("First"));
    // Its busway was not copied and does not exist there.
    QVERIFY(after.table<PowerNode>().empty());
    QVERIFY(after.table<Connection>().empty());
    // A second time the type and the phase are there.
    after = pasteFragment(after, other.ids, fragment, {other.site, {9, 2}}).value();
    QCOMPARE(after.table<RackType>().size(), 1U);
    QCOMPARE(after.table<Phase>().size(), 1U);
    QCOMPARE(after.table<Rack>().size(), 2U);
}

void TestFragments::typesOfTheSameCatalogueEntryAreShared()
{
    DrawnPlan plan;
    plan.change<RackType>(plan.type,
                          [](RackType &type) { type.catalogueKey = QStringLiteral("k"); });
    const Subject rack = plan.rack(5, 5);
    const Fragment fragment = copyFragment(plan.project, std::span(&rack, 1)).value();
    OtherPlan other;
    RackType type;
    type.id = other.ids.next();
    type.name = QStringLiteral("Called otherwise");
    type.catalogueKey = QStringLiteral("k");
    other.project.set(type);
    const Project after =
        pasteFragment(other.project, other.ids, fragment, {other.site, {}}).value();
    QCOMPARE(after.table<RackType>().size(), 1U);
    QCOMPARE(after.table<Rack>().begin()->type, type.id);
}

void TestFragments::aPasteNeedsAHallForItsRacks()
{
    DrawnPlan plan;
    const Subject rack = plan.rack(5, 5);
    const Fragment fragment = copyFragment(plan.project, std::span(&rack, 1)).value();
    OtherPlan other;
    PasteTarget target{other.site, {500, 0}};
    QCOMPARE(codeOf(pasteFragment(other.project, other.ids, fragment, target)),
             std::string_view("fragment.no-hall"));
    target.hall = other.hall;
    QVERIFY(pasteFragment(other.project, other.ids, fragment, target));
    target.site = Id{7};
    QCOMPARE(codeOf(pasteFragment(other.project, other.ids, fragment, target)),
             std::string_view("entity.missing"));
    const Subject type{EntityKind::RackType, plan.type};
    QCOMPARE(codeOf(copyFragment(plan.project, std::span(&type, 1))),
             std::string_view("fragment.empty"));
}

void TestFragments::aHallIsPastedWithWhatIsInIt()
{
    DrawnPlan plan;
    plan.rack(5, 5);
    plan.project =
        addObstacle(
            plan.project, plan.ids, plan.hall, ObstacleKind::Column, rectangle({10, 10}, {11, 11}))
            .value();
    const Subject hall{EntityKind::Hall, plan.hall};
    const Fragment fragment = copyFragment(plan.project, std::span(&hall, 1)).value();
    OtherPlan other;
    std::vector<Subject> added;
    const Project after =
        pasteFragment(other.project, other.ids, fragment, {other.site, {0, 100}}, &added).value();
    QVERIFY(isSound(after));
    // What is in a hall comes with it and is not listed by itself.
    QCOMPARE(added.size(), 1U);
    QCOMPARE(after.table<Rack>().begin()->hall, added[0].id);
    QCOMPARE(after.table<Obstacle>().begin()->hall, added[0].id);
    QCOMPARE(after.table<Obstacle>().begin()->outline[0], (Point{10, 110}));
}

void TestFragments::pastingAsAnArrayStepsEvenly()
{
    DrawnPlan plan;
    const Subject rack = plan.rack(2, 2);
    const Fragment fragment = copyFragment(plan.project, std::span(&rack, 1)).value();
    const PasteArray array{.columns = 4, .rows = 3, .columnStep = {0.6, 0}, .rowStep = {0, 2.4}};
    std::vector<Subject> added;
    const Project after =
        pasteAsArray(plan.project, plan.ids, fragment, {plan.site, {10, 10}}, array, &added)
            .value();
    QCOMPARE(added.size(), 12U);
    const Rack &last = *after.find<Rack>(added.back().id);
    QVERIFY(isNear(last.x.value(), 13.8)); // 2 + 10 + 3 × 0.6
    QVERIFY(isNear(last.y.value(), 16.8)); // 2 + 10 + 2 × 2.4
    QCOMPARE(last.name, QStringLiteral("R13"));
    // Where what was copied is the first of them, it is not added again.
    PasteArray others = array;
    others.firstStands = true;
    const Project eleven =
        pasteAsArray(plan.project, plan.ids, fragment, {plan.site, {}}, others).value();
    QCOMPARE(eleven.table<Rack>().size(), 12U);
    QCOMPARE(
        codeOf(pasteAsArray(
            plan.project, plan.ids, fragment, {plan.site, {}}, {.columns = 1000, .rows = 1000})),
        std::string_view("fragment.too-many"));
}

void TestFragments::copiesAreUnlockedAndGroupedAnew()
{
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(7, 5)};
    plan.project = group(plan.project, plan.ids, racks).value();
    plan.project = setLocked(plan.project, racks, true).value();
    std::vector<Subject> copies;
    const Project after = duplicate(plan.project, plan.ids, racks, {0, 5}, &copies).value();
    QVERIFY(isSound(after));
    QCOMPARE(after.table<DrawingGroup>().size(), 2U);
    const std::optional<Id> fresh = groupOf(after, copies[0]);
    QVERIFY(fresh && fresh != groupOf(after, racks[0]));
    QCOMPARE(groupOf(after, copies[1]), fresh);
    QVERIFY(!isLocked(after, copies[0]));
    // One of a group is a copy by itself.
    const Project single =
        duplicate(plan.project, plan.ids, std::span(racks).first(1), {0, 5}, &copies).value();
    QCOMPARE(single.table<DrawingGroup>().size(), 1U);
}

void TestFragments::notesAndPicturesAreCopied()
{
    DrawnPlan plan;
    Note note;
    note.site = plan.site;
    note.text = QStringLiteral("Here");
    std::vector<Subject> things(3);
    plan.project = addNote(plan.project, plan.ids, note, &things[0]).value();
    plan.project =
        addDimension(plan.project, plan.ids, plan.site, {0, 0}, {3, 4}, Metres(1), &things[1])
            .value();
    QCOMPARE(lengthOf(plan.at<Dimension>(things[1])).value(), 5.0);
    Underlay underlay;
    underlay.site = plan.site;
    underlay.picture = Blob{"%PDF-1.4"};
    plan.project = addUnderlay(plan.project, plan.ids, underlay, &things[2]).value();
    OtherPlan other;
    const Fragment fragment = copyFragment(plan.project, things).value();
    const Project after =
        pasteFragment(other.project, other.ids, fragment, {other.site, {1, 2}}).value();
    QVERIFY(isSound(after));
    QCOMPARE(after.table<Note>().begin()->y.value(), 2.0);
    QCOMPARE(after.table<Dimension>().begin()->toX.value(), 4.0);
    QCOMPARE(after.table<Underlay>().begin()->picture, underlay.picture);
    QCOMPARE(after.table<Underlay>().begin()->format, PictureFormat::Pdf);
}

void TestFragments::aGroupMovesAndGoesTogether()
{
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(7, 5)};
    const Subject other = plan.rack(9, 5);
    Subject made;
    plan.project = group(plan.project, plan.ids, racks, QStringLiteral("Pod"), &made).value();
    QCOMPARE(withWholeGroups(plan.project, std::span(racks).first(1)).size(), 2U);
    plan.project = moveBy(plan.project, std::span(&made, 1), {1, 1}).value();
    QVERIFY(isNear(plan.at<Rack>(racks[0]).x.value(), 6));
    QVERIFY(isNear(plan.at<Rack>(racks[1]).x.value(), 8));
    QVERIFY(isNear(plan.at<Rack>(other).x.value(), 9));
    const Project dissolved = ungroup(plan.project, std::span(racks).first(1)).value();
    QVERIFY(dissolved.table<DrawingGroup>().empty());
    QVERIFY(!groupOf(dissolved, racks[1]));
    QCOMPARE(codeOf(ungroup(dissolved, racks)), std::string_view("group.none"));
    const Project removed = removeAll(plan.project, std::span(&made, 1)).value();
    QCOMPARE(removed.table<Rack>().size(), 1U);
    QVERIFY(removed.table<DrawingGroup>().empty());
    QVERIFY(isSound(removed));
    QCOMPARE(codeOf(group(plan.project, plan.ids, std::span(&other, 1))),
             std::string_view("group.too-few"));
}

void TestFragments::lockedThingsStay()
{
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(7, 5)};
    plan.project = setLocked(plan.project, std::span(racks).first(1), true).value();
    const Subject hall{EntityKind::Hall, plan.hall};
    for (const Result<Project> &refused : {moveBy(plan.project, racks, {1, 0}),
                                           rotateBy(plan.project, racks, Degrees(90)),
                                           removeAll(plan.project, racks),
                                           // It would go with its hall.
                                           removeAll(plan.project, std::span(&hall, 1)),
                                           setField(plan.project, racks, u"x_m", 3.0)})
        QCOMPARE(codeOf(refused), std::string_view("edit.locked"));
    // It stands where it stands in its hall, and the hall can be moved.
    const Project moved = moveBy(plan.project, std::span(&hall, 1), {1, 0}).value();
    QVERIFY(isNear(moved.find<Rack>(racks[0].id)->x.value(), 6));
    QCOMPARE(withoutLocked(plan.project, racks), (std::vector<Subject>{racks[1]}));
    const Project open = setLocked(plan.project, racks, false).value();
    QVERIFY(moveBy(open, racks, {1, 0}));
}

void TestFragments::whatALockedThingIsCanBeChanged()
{
    DrawnPlan plan;
    const Subject rack = plan.rack(5, 5);
    plan.project = setLocked(plan.project, std::span(&rack, 1), true).value();
    QVERIFY(setField(plan.project, std::span(&rack, 1), u"name", QStringLiteral("New")));
    const Project open = setField(plan.project, std::span(&rack, 1), u"locked", false).value();
    QVERIFY(!isLocked(open, rack));
}

void TestFragments::frontAndBackKeepTheirOwnOrder()
{
    DrawnPlan plan;
    std::vector<Subject> notes(4);
    Note note;
    note.site = plan.site;
    for (Subject &subject : notes) {
        note.text = QStringLiteral("Note");
        plan.project = addNote(plan.project, plan.ids, note, &subject).value();
    }
    const auto orderOf = [&notes](const Project &project) {
        std::vector<std::size_t> order{0, 1, 2, 3};
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return project.find<Note>(notes[a].id)->order < project.find<Note>(notes[b].id)->order;
        });
        return order;
    };
    QCOMPARE(orderOf(plan.project), (std::vector<std::size_t>{0, 1, 2, 3}));
    const std::array lower{notes[1], notes[0]};
    QCOMPARE(orderOf(bringToFront(plan.project, lower).value()),
             (std::vector<std::size_t>{2, 3, 0, 1}));
    const std::array upper{notes[3], notes[2]};
    QCOMPARE(orderOf(sendToBack(plan.project, upper).value()),
             (std::vector<std::size_t>{2, 3, 0, 1}));
    const Subject rack = plan.rack(5, 5);
    QCOMPARE(codeOf(bringToFront(plan.project, std::span(&rack, 1))),
             std::string_view("drawing-order.none"));
}

void TestFragments::anUnderlayIsScaledByTwoPoints()
{
    DrawnPlan plan;
    Underlay underlay;
    underlay.site = plan.site;
    underlay.picture = Blob{"<svg/>"};
    underlay.x = Metres(10);
    underlay.y = Metres(20);
    underlay.metresPerPixel = 0.5;
    Subject added;
    plan.project = addUnderlay(plan.project, plan.ids, underlay, &added).value();
    // Points 5 m apart that are 20 m apart in truth: four times as large, the first stays.
    const Project after =
        scaleUnderlay(plan.project, added.id, {4, 20}, {7, 24}, Metres(20)).value();
    const Underlay &scaled = *after.find<Underlay>(added.id);
    QVERIFY(isNear(scaled.metresPerPixel, 2));
    QVERIFY(isNear(scaled.x.value(), 28)); // 4 + 6 × 4
    QVERIFY(isNear(scaled.y.value(), 20));
    QCOMPARE(codeOf(scaleUnderlay(plan.project, added.id, {4, 20}, {4, 20}, Metres(20))),
             std::string_view("underlay.points"));
    underlay.picture = Blob{"GIF89a"};
    QCOMPARE(codeOf(addUnderlay(plan.project, plan.ids, underlay)),
             std::string_view("underlay.format"));
}

void TestFragments::picturesAreKnownByTheirFirstBytes()
{
    // PNG specification 5.2, JPEG (ITU-T T.81) SOI marker, ISO 32000 7.5.2, SVG 1.1.
    QCOMPARE(pictureFormatOf(QByteArray("\x89PNG\r\n\x1a\n...", 11)), PictureFormat::Png);
    QCOMPARE(pictureFormatOf("\xff\xd8\xff\xe0"), PictureFormat::Jpeg);
    QCOMPARE(pictureFormatOf("%PDF-1.7\n"), PictureFormat::Pdf);
    QCOMPARE(pictureFormatOf("<?xml version=\"1.0\"?>\n<svg xmlns"), PictureFormat::Svg);
    QVERIFY(!pictureFormatOf("BM"));
    QVERIFY(!pictureFormatOf({}));
}

void TestFragments::racksGetTheNearestFeedOfEachSide()
{
    DrawnPlan plan;
    const Subject rack = plan.rack(5, 5);
    plan.node(NodeKind::Busway, Side::A, 400, 5, 20);
    const Subject nearA = plan.node(NodeKind::Busway, Side::A, 400, 5, 8);
    const Subject nearB = plan.node(NodeKind::Busway, Side::B, 400, 9, 5);
    // A long run passes nearer than its middle says: from x = 25 to 35 at y = 5.
    const Subject runA = plan.node(NodeKind::Busway, Side::A, 400, 30, 5);
    plan.change<PowerNode>(runA.id, [](PowerNode &node) {
        node.width = Millimetres(10000);
        node.depth = Millimetres(200);
    });
    const Subject far = plan.rack(24, 8);
    const std::array racks{rack, far};
    ConnectReport report;
    const Project after =
        autoConnect(plan.project, plan.ids, racks, kBothSides, {}, &report).value();
    QVERIFY(isSound(after));
    QCOMPARE(report.connected, 4);
    const std::set<std::pair<Id, Id>> expected{
        {nearA.id, rack.id}, {nearB.id, rack.id}, {runA.id, far.id}, {nearB.id, far.id}};
    QCOMPARE(edgesOf(after), expected);
    for (const Connection &edge : after.table<Connection>())
        QCOMPARE(edge.priority, edge.from == nearB.id ? 2 : 1);
    // Again: they have what they need.
    ConnectReport again;
    QVERIFY(*autoConnect(after, plan.ids, racks, kBothSides, {}, &again) == after);
    QCOMPARE(again.present, 4);
}

void TestFragments::fullBuswaysArePassedOver()
{
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(6, 5), plan.rack(7, 5)};
    const Subject near = plan.node(NodeKind::Busway, Side::A, 90, 5, 7);
    const Subject far = plan.node(NodeKind::Busway, Side::A, 50, 5, 30);
    // 40 kW each: two of them fit into 90 kW, one into 50 kW.
    const FreeCapacities free{{near.id, Kilowatts(90)}, {far.id, Kilowatts(50)}};
    ConnectReport report;
    const Project after =
        autoConnect(plan.project, plan.ids, racks, kBothSides, free, &report).value();
    QCOMPARE(report.connected, 3);
    const std::set<std::pair<Id, Id>> expected{
        {near.id, racks[0].id}, {near.id, racks[1].id}, {far.id, racks[2].id}};
    QCOMPARE(edgesOf(after), expected);
    // There is nothing of side B.
    QCOMPARE(report.missed.size(), 3U);
    QCOMPARE(report.missed[0].why.code, std::string_view("connect.no-feed"));
    const Subject more = plan.rack(8, 5);
    const std::array all{racks[0], racks[1], racks[2], more};
    const std::array onlyA{Side::A};
    ConnectReport full;
    QVERIFY(autoConnect(plan.project, plan.ids, all, onlyA, free, &full));
    QCOMPARE(full.missed.size(), 1U);
    QCOMPARE(full.missed[0].rack, more.id);
    QCOMPARE(full.missed[0].why.code, std::string_view("connect.no-capacity"));
}

void TestFragments::aFeederAboveIsNotOverloaded()
{
    DrawnPlan plan;
    const std::array racks{plan.rack(5, 5), plan.rack(6, 5)};
    const Subject panel = plan.node(NodeKind::Ups, Side::A, 60, 40, 30);
    const Subject busway = plan.node(NodeKind::Busway, Side::A, 400, 5, 7);
    plan.connect(panel, busway);
    const FreeCapacities free{{panel.id, Kilowatts(60)}, {busway.id, Kilowatts(400)}};
    const std::array onlyA{Side::A};
    ConnectReport report;
    QVERIFY(autoConnect(plan.project, plan.ids, racks, onlyA, free, &report));
    QCOMPARE(report.connected, 1); // 40 of 60 kW
    QCOMPARE(report.missed.size(), 1U);
}

void TestFragments::oneLoadCountsOnceWhereBothSidesMeet()
{
    DrawnPlan plan;
    const Subject rack = plan.rack(5, 5);
    const Subject grid = plan.node(NodeKind::UtilityFeed, Side::None, 50, 40, 30);
    const Subject a = plan.node(NodeKind::Busway, Side::A, 400, 5, 7);
    const Subject b = plan.node(NodeKind::Busway, Side::B, -1, 5, 8);
    plan.connect(grid, a);
    plan.connect(grid, b);
    const FreeCapacities free{{grid.id, Kilowatts(50)}, {a.id, Kilowatts(400)}};
    ConnectReport report;
    QVERIFY(autoConnect(plan.project, plan.ids, std::span(&rack, 1), kBothSides, free, &report));
    QCOMPARE(report.connected, 2);
    QCOMPARE(report.unrated, (std::vector<Id>{b.id}));
}

void TestFragments::rowsGetBuswaysOfTheirLength()
{
    DrawnPlan plan;
    std::vector<Subject> racks;
    plan.project = addRackRow(plan.project,
                              plan.ids,
                              {.hall = plan.hall,
                               .type = plan.type,
                               .start = {10, 10},
                               .end = {10, 15.4}}, // upwards: 10 racks
                              &racks)
                       .value();
    QCOMPARE(racks.size(), 10U);
    const Subject ups = plan.node(NodeKind::Ups, Side::A, 1000);
    BuswaySpec spec;
    spec.likeThis.amperes = Amperes(400);
    spec.fedFrom.emplace(Side::A, ups.id);
    std::vector<Subject> added;
    const Project after =
        buswaysAlongRows(plan.project, plan.ids, std::span(racks).first(1), spec, &added).value();
    QVERIFY(isSound(after));
    QCOMPARE(added.size(), 2U);
    const PowerNode &a = *after.find<PowerNode>(added[0].id);
    QCOMPARE(a.name, QStringLiteral("Row 1 A"));
    QCOMPARE(a.amperes, Amperes(400));
    QVERIFY(std::abs(a.width->value() - 6000) < 1e-6); // 10 × 600 mm
    QVERIFY(isNear(a.rotation.value(), 90));
    // Turned by 90° the fronts are to the west: A a quarter of 1.2 m that way, B the other.
    QVERIFY(isNear(a.x.value(), 9.7));
    QVERIFY(isNear(a.y.value(), 12.7)); // (10 + 15.4) / 2
    QVERIFY(isNear(after.find<PowerNode>(added[1].id)->x.value(), 10.3));
    // Ten racks on two sides, and the UPS.
    QCOMPARE(after.table<Connection>().size(), 21U);
    const Subject loose = plan.rack(30, 30);
    QCOMPARE(codeOf(buswaysAlongRows(plan.project, plan.ids, std::span(&loose, 1), spec)),
             std::string_view("busway.no-rows"));
}

void TestFragments::oneSourceFeedsManyTargets()
{
    DrawnPlan plan;
    const Subject source = plan.node(NodeKind::Ups, Side::A, 1000);
    const std::array targets{plan.node(NodeKind::Busway, Side::A, 400),
                             plan.node(NodeKind::Busway, Side::A, 400),
                             plan.rack(5, 5),
                             source};
    plan.connect(source, targets[0]);
    ConnectReport report;
    const Project after =
        connectMany(plan.project, plan.ids, source.id, targets, 1, &report).value();
    QVERIFY(isSound(after));
    QCOMPARE(report.present, 1);
    QCOMPARE(report.connected, 2);
    QCOMPARE(codeOf(connectMany(after, plan.ids, source.id, targets)),
             std::string_view("connect.nothing"));
    // Power does not feed a hall; cooling does.
    const Subject hall{EntityKind::Hall, plan.hall};
    QCOMPARE(codeOf(connectMany(after, plan.ids, source.id, std::span(&hall, 1))),
             std::string_view("connect.nothing"));
    plan.change<PowerNode>(source.id, [](PowerNode &node) { node.carrier = Carrier::Liquid; });
    QVERIFY(connectMany(plan.project, plan.ids, source.id, std::span(&hall, 1)));
}

void TestFragments::aHallOf392RacksIsConnectedInTwoEdits()
{
    DrawnPlan plan;
    std::vector<Subject> racks;
    plan.project =
        arrangeRows(
            plan.project,
            plan.ids,
            {.hall = plan.hall, .type = plan.type, .origin = {2, 2}, .rows = 7, .racksPerRow = 56},
            &racks)
            .value();
    const Project after = buswaysAlongRows(plan.project, plan.ids, racks, {}).value();
    QVERIFY(isSound(after));
    QCOMPARE(after.table<PowerNode>().size(), 14U);   // 7 rows, two sides
    QCOMPARE(after.table<Connection>().size(), 784U); // 392 racks, two feeds
}

QTEST_APPLESS_MAIN(TestFragments)
#include "tst_fragments.moc"
