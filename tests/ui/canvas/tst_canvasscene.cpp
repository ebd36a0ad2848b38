// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/scene/planscene.h"

#include <QTest>

#include <random>

using namespace headroom;
using test::PlanBuilder;

namespace {

/// 300 racks in rows, some turned by a quarter, some slanted, some of a wide type.
PlanBuilder mixedPlan()
{
    PlanBuilder plan;
    const Id narrow = plan.rackType(QStringLiteral("Narrow"), 80);
    const Id wide = plan.rackType(QStringLiteral("Wide"), -1);
    plan.change<RackType>(wide, [](RackType &type) { type.width = Millimetres(1100); });
    const Id feed = plan.node(NodeKind::Feed, QStringLiteral("Feed"), 100);
    plan.change<PowerNode>(feed, [](PowerNode &node) {
        node.x = Metres(60);
        node.y = Metres(70);
    });
    for (int i = 0; i < 300; ++i) {
        const Id rack = plan.rack(i % 7 == 0 ? wide : narrow, {feed});
        if (i % 5 == 0)
            plan.change<Rack>(rack, [](Rack &row) { row.rotation = Degrees(90); });
        if (i % 11 == 0)
            plan.change<Rack>(rack, [](Rack &row) { row.rotation = Degrees(33); });
    }
    return plan;
}

std::vector<Id> rackIds(const Project &project)
{
    std::vector<Id> ids;
    for (const Rack &rack : project.table<Rack>())
        ids.push_back(rack.id);
    return ids;
}

/// Everything that a scene says about its racks, to be compared.
std::vector<std::tuple<Id, double, double, float, quint16, quint16, int, int>>
said(const PlanScene &scene)
{
    std::vector<std::tuple<Id, double, double, float, quint16, quint16, int, int>> result;
    for (const RackRecord &rack : scene.racks()) {
        result.emplace_back(rack.id,
                            rack.xM,
                            rack.yM,
                            rack.rotationDeg,
                            rack.type,
                            rack.hall,
                            static_cast<int>(rack.state),
                            int{rack.flags});
    }
    return result;
}

std::vector<BlockRecord> blocksOf(const PlanScene &scene)
{
    std::vector<BlockRecord> result;
    for (const HallSummary &summary : scene.summaries())
        result.insert(result.end(), summary.blocks.begin(), summary.blocks.end());
    return result;
}

} // namespace

class CanvasSceneTest : public QObject
{
    Q_OBJECT

private slots:

    void followingChangesEqualsStartingAnew()
    {
        PlanBuilder plan = mixedPlan();
        PlanScene followed;
        followed.rebuild(plan.project, plan.site);
        std::mt19937 random(5);
        SeededIds ids(11);
        for (int step = 0; step < 60; ++step) {
            const Project before = plan.project;
            const std::vector<Id> racks = rackIds(before);
            std::vector<Subject> some;
            for (int i = 0; i < 9; ++i)
                some.push_back({EntityKind::Rack, racks[random() % racks.size()]});
            Result<Project> after = before;
            switch (step % 5) {
            case 0:
                after = moveBy(before, some, {1.5, -0.5});
                break;
            case 1:
                after = removeAll(before, some);
                break;
            case 2:
                after = duplicate(before, ids, some, {40, 0});
                break;
            case 3:
                after = moveBy(before, std::array{Subject{EntityKind::Hall, plan.hall}}, {3, 4});
                break;
            case 4:
                after = addHall(before, ids, plan.site, {}, rectangle({200, 0}, {220, 10}));
                break;
            }
            QVERIFY(after.ok());
            plan.project = after.value();
            followed.update(plan.project, diff(before, plan.project));
            PlanScene fresh;
            fresh.rebuild(plan.project, plan.site);
            QCOMPARE(said(followed), said(fresh));
            QCOMPARE(followed.halls().size(), fresh.halls().size());
            QCOMPARE(followed.bounds(), fresh.bounds());
            QCOMPARE(blocksOf(followed).size(), blocksOf(fresh).size());
            QCOMPARE(followed.feeds(plan.project).size(), fresh.feeds(plan.project).size());
        }
    }

    void findsWhatBruteForceFinds()
    {
        const PlanBuilder plan = mixedPlan();
        PlanScene scene;
        scene.rebuild(plan.project, plan.site);
        std::mt19937 random(3);
        std::uniform_real_distribution<double> x(0, 95);
        std::uniform_real_distribution<double> y(0, 25);
        int hits = 0;
        for (int i = 0; i < 4000; ++i) {
            const Point at{x(random), y(random)};
            std::optional<Id> expected; // the last in the order of ids lies on top
            for (const Rack &rack : plan.project.table<Rack>()) {
                const auto placement = placementOf(plan.project, {EntityKind::Rack, rack.id});
                if (contains(corners(*placement), at))
                    expected = rack.id;
            }
            const auto hit = scene.hit(at, 0);
            const bool isRack = hit && hit->subject.kind == EntityKind::Rack;
            QCOMPARE(isRack ? std::optional(hit->subject.id) : std::nullopt, expected);
            hits += isRack ? 1 : 0;
        }
        QVERIFY(hits > 200); // 300 racks of about 0.75 m² on 95 m by 25 m: about a tenth
    }

    void aBandHoldsWhatBruteForceFinds()
    {
        const PlanBuilder plan = mixedPlan();
        PlanScene scene;
        scene.rebuild(plan.project, plan.site);
        std::mt19937 random(9);
        std::uniform_real_distribution<double> along(-5, 100);
        for (int i = 0; i < 200; ++i) {
            const Polygon corner =
                rectangle({along(random), along(random) / 4}, {along(random), along(random) / 4});
            const Bounds band = boundsOf(corner);
            std::vector<Subject> expected;
            for (const Rack &rack : plan.project.table<Rack>()) {
                const Subject subject{EntityKind::Rack, rack.id};
                const Bounds own = boundsOf(corners(*placementOf(plan.project, subject)));
                // Whether edges that coincide touch is left open.
                constexpr double kSlack = 1e-9;
                if (own.low.xM <= band.high.xM - kSlack && own.high.xM >= band.low.xM + kSlack
                    && own.low.yM <= band.high.yM - kSlack && own.high.yM >= band.low.yM + kSlack)
                    expected.push_back(subject);
            }
            std::vector<Subject> found = scene.inBand(band);
            std::erase_if(found, [](Subject s) { return s.kind != EntityKind::Rack; });
            std::sort(found.begin(), found.end());
            QCOMPARE(found, expected);
        }
    }

    void racksSideBySideBecomeOneBlock()
    {
        PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 10);
        SeededIds ids(1);
        RackRowSpec spec;
        spec.hall = plan.hall;
        spec.type = type;
        spec.start = {10, 10};
        spec.end = {10 + 7 * 0.6, 10}; // 8 racks
        plan.project = addRackRow(plan.project, ids, spec).value();
        spec.start = {30, 10}; // on the same line, far enough away to stay apart
        spec.end = {30, 10 + 7 * 0.6};
        plan.project = addRackRow(plan.project, ids, spec).value();
        PlanScene scene;
        scene.rebuild(plan.project, plan.site);
        QCOMPARE(scene.racks().size(), std::size_t{16});
        QCOMPARE(blocksOf(scene).size(), std::size_t{2});
        // 8 racks of 0.6 m along the row, 1.2 m deep.
        const Bounds across = blocksOf(scene)[0].bounds;
        QVERIFY(std::abs(across.high.xM - across.low.xM - 4.8) < 1e-9);
        QVERIFY(std::abs(across.high.yM - across.low.yM - 1.2) < 1e-9);
        const Bounds upwards = blocksOf(scene)[1].bounds;
        QVERIFY(std::abs(upwards.high.yM - upwards.low.yM - 4.8) < 1e-9);
    }

    void unknownPowerIsMarked()
    {
        PlanBuilder plan;
        const Id known = plan.rack(plan.rackType(QStringLiteral("Known"), 10), {});
        const Id unknown = plan.rack(plan.rackType(QStringLiteral("Unknown"), -1), {});
        PlanScene scene;
        scene.rebuild(plan.project, plan.site);
        const auto flagged = [&scene](Id id) {
            const int index = scene.rackIndex(id);
            return (scene.racks()[static_cast<std::size_t>(index)].flags & RackRecord::PowerUnknown)
                   != 0;
        };
        QVERIFY(!flagged(known));
        QVERIFY(flagged(unknown));
    }

    void anotherSiteIsNotDrawn()
    {
        PlanBuilder plan = mixedPlan();
        SeededIds ids(4);
        Subject other;
        plan.project = addSite(plan.project, ids, QStringLiteral("Other"), &other).value();
        PlanScene scene;
        scene.rebuild(plan.project, other.id);
        QVERIFY(scene.racks().empty());
        QVERIFY(!scene.bounds());
    }

    void takesFewBytesForARack()
    {
        // Goal C8: at most 64 bytes for each.
        PlanBuilder plan;
        const Id type = plan.rackType(QStringLiteral("Type"), 10);
        std::vector<Rack> racks;
        for (int i = 0; i < 20000; ++i) {
            Rack rack;
            rack.id = Id{100000 + i};
            rack.hall = plan.hall;
            rack.type = type;
            rack.x = Metres(i % 200 * 0.6);
            rack.y = Metres(i / 200 * 2.4);
            racks.push_back(rack);
        }
        plan.project.table<Rack>() = Table<Rack>::fromRows(std::move(racks));
        PlanScene scene;
        scene.rebuild(plan.project, plan.site);
        QVERIFY(!blocksOf(scene).empty());
        QVERIFY(static_cast<double>(scene.rackBytes()) / 20000 <= 64);
    }
};

QTEST_GUILESS_MAIN(CanvasSceneTest)
#include "tst_canvasscene.moc"
