// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/whatif.h"
#include "models/engine/losses.h"
#include "tests/support/planbuilder.h"

#include <QTest>

using namespace headroom;

/// Two feeds of 150 kW under one grid connection carry two racks of 100 kW; a third rack hangs on
/// the first feed alone.
class WhatIfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_plan = test::PlanBuilder();
        const Id type = m_plan.rackType(QStringLiteral("Type"), 100);
        const Id grid = m_plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1000);
        m_a = m_plan.node(NodeKind::Busway, QStringLiteral("A"), 150);
        m_b = m_plan.node(NodeKind::Busway, QStringLiteral("B"), 150);
        m_plan.connect(grid, m_a);
        m_plan.connect(grid, m_b);
        m_plan.rack(type, {m_a, m_b});
        m_plan.rack(type, {m_a, m_b});
        m_alone = m_plan.rack(type, {m_a});
    }

    /// Feed B takes what both racks drew from A: 200 kW on 150 kW.
    void oneFeedLostMovesItsLoad()
    {
        const SiteLoss loss = lossOf({m_a}, Month(2026, 5));
        QCOMPARE(loss.dark, (std::vector<Subject>{{EntityKind::Rack, m_alone}}));
        QCOMPARE(loss.singleFed.size(), std::size_t(2));
        QCOMPARE(loss.overloaded.size(), std::size_t(1));
        QCOMPARE(loss.overloaded[0].node, m_b);
        QCOMPARE(loss.overloaded[0].loadKw, 200.0);
        QCOMPARE(loss.overloaded[0].limitKw, 150.0);
    }

    void bothFeedsLostTakeEverything()
    {
        const SiteLoss loss = lossOf({m_a, m_b}, Month(2026, 5));
        QCOMPARE(loss.dark.size(), std::size_t(3));
        QVERIFY(loss.singleFed.empty());
        QVERIFY(loss.overloaded.empty());
    }

    void beforeTheLossNothingHappens()
    {
        const SiteLoss loss = lossOf({m_a, m_b}, Month(2026, 4));
        QVERIFY(loss.dark.empty());
        QVERIFY(loss.singleFed.empty());
    }

    void whatIsLostMustExist()
    {
        const Result<Project> seen =
            seenThrough(m_plan.project, {.lost = {Id{77}}, .lostFrom = Month(2026, 5)});
        QVERIFY(!seen);
        QCOMPARE(seen.message().code, std::string_view("lever.target-missing"));
    }

private:
    /// Lost from May 2026 on.
    [[nodiscard]] SiteLoss lossOf(std::vector<Id> nodes, Month month) const
    {
        const Result<Project> seen =
            seenThrough(m_plan.project, {.lost = std::move(nodes), .lostFrom = Month(2026, 5)});
        return lossesBetween(m_plan.project, *seen, month).at(0);
    }

    test::PlanBuilder m_plan;
    Id m_a;
    Id m_b;
    Id m_alone;
};

QTEST_GUILESS_MAIN(WhatIfTest)
#include "tst_whatif.moc"
