// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/geometry.h"

#include <QTest>

using namespace headroom;

class TestGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areaAndMiddleOfAnL();
    void pointsOnTheBorderAreInside();
    void crossedOutlinesAreNotSimple();
    void touchingRacksDoNotOverlap();
    void turnedRacksOverlapByTheirCorners();
};

void TestGeometry::areaAndMiddleOfAnL()
{
    // A square of 4 m without its upper right quarter: 16 − 4 = 12 m².
    const Polygon shape{{0, 0}, {4, 0}, {4, 2}, {2, 2}, {2, 4}, {0, 4}};
    QCOMPARE(areaOf(shape).value(), 12.0);
    // Two parts: 4×2 with middle (2, 1) and 2×2 with middle (1, 3): ((8·2 + 4·1)/12, (8·1 +
    // 4·3)/12).
    QCOMPARE(centroidOf(shape).xM, 20.0 / 12);
    QCOMPARE(centroidOf(shape).yM, 20.0 / 12);
    QVERIFY(contains(shape, {1, 3}));
    QVERIFY(!contains(shape, {3, 3}));
    QVERIFY(isSimple(shape));
}

void TestGeometry::pointsOnTheBorderAreInside()
{
    const Polygon shape = rectangle({10, 10}, {0, 0});
    QVERIFY(contains(shape, {0, 5}));
    QVERIFY(contains(shape, {10, 10}));
    QVERIFY(!contains(shape, {10.001, 5}));
}

void TestGeometry::crossedOutlinesAreNotSimple()
{
    QVERIFY(!isSimple({{0, 0}, {4, 4}, {4, 0}, {0, 4}}));
    QVERIFY(!isSimple({{0, 0}, {4, 0}}));
    QVERIFY(!isSimple({{0, 0}, {4, 0}, {8, 0}}));
    QVERIFY(!isSimple({{0, 0}, {0, 0}, {4, 0}, {4, 4}}));
}

void TestGeometry::touchingRacksDoNotOverlap()
{
    const Placement a{{0, 0}, 0.6, 1.2, 0};
    Placement b{{0.6, 0}, 0.6, 1.2, 0};
    QVERIFY(!overlap(a, b));
    b.centre.xM = 0.59;
    QVERIFY(overlap(a, b));
}

void TestGeometry::turnedRacksOverlapByTheirCorners()
{
    // Two squares of 2 m, one turned by 45°: its corner reaches √2 ≈ 1.414 m towards the other's
    // side at 1 m.
    const Placement a{{0, 0}, 2, 2, 0};
    QVERIFY(overlap(a, {{2.40, 0}, 2, 2, 45}));
    QVERIFY(!overlap(a, {{2.42, 0}, 2, 2, 45}));
}

QTEST_APPLESS_MAIN(TestGeometry)
#include "tst_geometry.moc"
