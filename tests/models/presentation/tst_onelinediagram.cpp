// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluator.h"
#include "models/presentation/diagramlayout.h"
#include "models/presentation/onelinediagram.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <rapidcheck.h>

using namespace headroom;

namespace {

/// Two grid connections of 1,000 kW, one board of each side, a transformer and a busway behind it
/// on each, and two racks of 400 kW on both busways.
struct TwoSides : test::PlanBuilder
{
    TwoSides()
    {
        const Id gridA = node(NodeKind::UtilityFeed, QStringLiteral("Grid A"), 1000);
        const Id gridB = node(NodeKind::UtilityFeed, QStringLiteral("Grid B"), 1000);
        a = chain(gridA, Side::A, QStringLiteral("A"));
        b = chain(gridB, Side::B, QStringLiteral("B"));
        const Id type = rackType(QStringLiteral("Type"), 400);
        rack(type, {a, b});
        rack(type, {a, b});
    }

    Id chain(Id grid, Side side, const QString &name)
    {
        Id last = grid;
        for (const NodeKind kind :
             {NodeKind::Switchgear, NodeKind::Transformer, NodeKind::Busway}) {
            const Id next = node(kind, name + QString::number(static_cast<int>(kind)), 1000);
            change<PowerNode>(next, [side](PowerNode &row) { row.side = side; });
            connect(last, next);
            last = next;
        }
        return last;
    }

    [[nodiscard]] OneLineDiagram diagram(std::set<Id> opened = {}) const
    {
        return oneLineDiagram({site, Month(2026, 3), std::move(opened)}, project, nullptr);
    }

    Id a;
    Id b;
};

const DiagramSymbol *symbolOf(const OneLineDiagram &diagram, Id member)
{
    for (const DiagramSymbol &symbol : diagram.symbols) {
        for (const Subject subject : symbol.members) {
            if (subject.id == member)
                return &symbol;
        }
    }
    return nullptr;
}

} // namespace

class OneLineDiagramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void sourcesStandOnTopAndRacksBelowEverything()
    {
        const OneLineDiagram diagram = TwoSides().diagram();
        // Two grids, two of each of three kinds, one symbol of racks: 2 + 6 + 1.
        QCOMPARE(diagram.symbols.size(), std::size_t(9));
        QCOMPARE(diagram.rows, 5);
        for (const DiagramLine &line : diagram.lines)
            QVERIFY(diagram.symbols[std::size_t(line.from)].row
                    < diagram.symbols[std::size_t(line.to)].row);
        const DiagramSymbol &racks = diagram.symbols.back();
        QVERIFY(!racks.kind);
        QCOMPARE(racks.row, 4);
        QCOMPARE(racks.members.size(), std::size_t(2));
        QVERIFY(racks.detail.contains(QStringLiteral("800"))); // 2 × 400 kW
    }

    void sideAStandsLeftOfSideB()
    {
        const TwoSides plan;
        const OneLineDiagram diagram = plan.diagram();
        QVERIFY(symbolOf(diagram, plan.a)->x + 1 <= symbolOf(diagram, plan.b)->x);
    }

    void whatIsConnectedAlikeIsOneSymbolUntilItIsOpened()
    {
        TwoSides plan;
        const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid C"), 1000);
        const Id board = plan.node(NodeKind::Switchgear, QStringLiteral("Board C"), 1000);
        plan.connect(grid, board);
        std::vector<Id> feeds;
        for (int i = 0; i < 5; ++i) {
            feeds.push_back(plan.node(NodeKind::Feed, QStringLiteral("Feed %1").arg(i), 100));
            plan.connect(board, feeds.back());
        }
        const OneLineDiagram closed = plan.diagram();
        const DiagramSymbol *group = symbolOf(closed, feeds.front());
        QCOMPARE(group->members.size(), std::size_t(5));
        QVERIFY(group->canOpen());
        QCOMPARE(group, symbolOf(closed, feeds.back()));

        const OneLineDiagram opened = plan.diagram({feeds[2]});
        QCOMPARE(opened.symbols.size(), closed.symbols.size() + 4);
        const DiagramSymbol *alone = symbolOf(opened, feeds[2]);
        QCOMPARE(alone->members.size(), std::size_t(1));
        QCOMPARE(alone->opened.size(), std::size_t(5));
    }

    void equipmentOfAnotherFateIsNotPutTogether()
    {
        TwoSides plan;
        const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid C"), 1000);
        std::vector<Id> panels;
        for (int i = 0; i < 5; ++i) {
            panels.push_back(plan.node(NodeKind::Panel, QStringLiteral("Panel %1").arg(i), 100));
            plan.connect(grid, panels.back());
        }
        const Id behind = plan.node(NodeKind::Ups, QStringLiteral("UPS"), 100);
        plan.connect(panels[4], behind);
        const OneLineDiagram diagram = plan.diagram();
        QCOMPARE(symbolOf(diagram, panels[0])->members.size(), std::size_t(4));
        QCOMPARE(symbolOf(diagram, panels[4])->members.size(), std::size_t(1));
    }

    void loadsAndLimitsAreToldFromTheEvaluation()
    {
        const TwoSides plan;
        const auto evaluation = Evaluator().evaluate(plan.project);
        const OneLineDiagram diagram =
            oneLineDiagram({plan.site, Month(2026, 3)}, plan.project, evaluation.get());
        const DiagramSymbol *busway = symbolOf(diagram, plan.a);
        // Each side carries half of 800 kW of its 1,000 kW; without the other all of it.
        QCOMPARE(*busway->used, 0.4);
        QCOMPARE(busway->harm, Harm::None);
        QVERIFY(busway->tip.contains(QStringLiteral("80")));
    }

    void aSiteWithoutEquipmentSaysWhatToDo()
    {
        const test::PlanBuilder plan;
        const OneLineDiagram diagram =
            oneLineDiagram({plan.site, Month(2026, 1)}, plan.project, nullptr);
        QVERIFY(diagram.symbols.empty());
        QVERIFY(!diagram.emptyReason.isEmpty());
    }

    void neighboursOfARowNeverOverlap()
    {
        QVERIFY(rc::check([] {
            const int rows = *rc::gen::inRange(1, 6);
            LayerInput input;
            const int count = *rc::gen::inRange(1, 40);
            for (int i = 0; i < count; ++i) {
                input.rowOf.push_back(*rc::gen::inRange(0, rows));
                input.bandOf.push_back(*rc::gen::inRange(0, 3));
                input.widthOf.push_back(*rc::gen::element(1.0, 0.25));
            }
            for (int i = 0; i < 2 * count; ++i) {
                const int a = *rc::gen::inRange(0, count);
                const int b = *rc::gen::inRange(0, count);
                if (input.rowOf[std::size_t(a)] < input.rowOf[std::size_t(b)])
                    input.lines.emplace_back(a, b);
            }
            const std::vector<double> x = layOut(input);
            for (std::size_t a = 0; a < x.size(); ++a) {
                RC_ASSERT(x[a] > input.widthOf[a] / 2 - 1e-9);
                for (std::size_t b = 0; b < x.size(); ++b) {
                    if (a == b || input.rowOf[a] != input.rowOf[b])
                        continue;
                    RC_ASSERT(std::abs(x[a] - x[b])
                              > (input.widthOf[a] + input.widthOf[b]) / 2 - 1e-9);
                    if (input.bandOf[a] < input.bandOf[b])
                        RC_ASSERT(x[a] < x[b]);
                }
            }
        }));
    }

    void aChainStandsStraight()
    {
        const std::vector<double> x = layOut({.rowOf = {0, 1, 1, 2},
                                              .bandOf = {0, 0, 0, 0},
                                              .widthOf = {1, 1, 1, 1},
                                              .lines = {{0, 1}, {0, 2}, {2, 3}}});
        QVERIFY(std::abs(x[0] - (x[1] + x[2]) / 2) < 1e-6);
        QVERIFY(std::abs(x[2] - x[3]) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(OneLineDiagramTest)
#include "tst_onelinediagram.moc"
