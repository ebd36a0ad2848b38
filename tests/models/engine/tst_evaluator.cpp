// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "models/engine/evaluator.h"
#include "tests/support/planbuilder.h"
#include "tests/support/randomplan.h"

#include <QTest>

#include <bit>
#include <rapidcheck.h>

using namespace headroom;
using namespace headroom::test;

namespace {

/// To the bit; unknowns are alike.
bool same(double a, double b)
{
    return (std::isnan(a) && std::isnan(b))
           || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool same(const NodeFigures &a, const NodeFigures &b)
{
    return same(a.limitKw, b.limitKw) && same(a.normalKw, b.normalKw) && same(a.worstKw, b.worstKw)
           && same(a.contractedKw, b.contractedKw) && a.worstLost == b.worstLost;
}

/// The first thing in which two epochs differ; empty where none.
std::string difference(const Epoch &a, const Epoch &b)
{
    if (a.first != b.first)
        return "first month";
    if (a.sources != b.sources)
        return "sources";
    if (!std::equal(a.nodes.begin(),
                    a.nodes.end(),
                    b.nodes.begin(),
                    b.nodes.end(),
                    [](const NodeFigures &x, const NodeFigures &y) { return same(x, y); }))
        return "nodes";
    if (a.failures != b.failures)
        return "failures";
    if (a.notDiverse != b.notDiverse || a.undocumented != b.undocumented || a.dark != b.dark)
        return "lists of racks";
    return {};
}

std::string difference(const SiteEvaluation &a, const SiteEvaluation &b)
{
    if (a.site != b.site || a.nodes != b.nodes || a.epochOfMonth != b.epochOfMonth)
        return "site, nodes or months";
    if (a.epochs.size() != b.epochs.size())
        return "number of epochs";
    for (std::size_t e = 0; e < a.epochs.size(); ++e) {
        if (std::string what = difference(a.epochs[e], b.epochs[e]); !what.empty())
            return what;
    }
    if (a.resources != b.resources)
        return "resources";
    if (a.forecasts != b.forecasts)
        return "forecasts";
    return a.exhaustions == b.exhaustions ? "" : "exhaustions";
}

std::string difference(const Evaluation &a, const Evaluation &b)
{
    if (a.firstMonth != b.firstMonth || a.months != b.months || a.sites.size() != b.sites.size())
        return "horizon or number of sites";
    for (std::size_t s = 0; s < a.sites.size(); ++s) {
        if (std::string what = difference(a.sites[s], b.sites[s]); !what.empty())
            return what;
    }
    return a.issues == b.issues ? "" : "issues";
}

/// Two halls on two sites, each with its own feed and rack; phases begin in March and in June.
struct TwoSites
{
    TwoSites()
    {
        type = plan.rackType(QStringLiteral("Type"), 10);
        march = plan.phase(QStringLiteral("March"), Month(2026, 3));
        june = plan.phase(QStringLiteral("June"), Month(2026, 6));
        first = add();
        Site other;
        other.id = plan.next();
        other.name = QStringLiteral("Zweite");
        other.pueRatio = 1.0;
        plan.project.set(other);
        plan.site = other.id;
        plan.hall = plan.addHall(QStringLiteral("Other hall"));
        second = add();
    }

    /// A feed with a rack that is there from March, and another from June.
    Id add()
    {
        const Id feed = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 100);
        for (const Id phase : {march, june})
            plan.change<Rack>(plan.rack(type, {feed}), [phase](Rack &rack) { rack.phase = phase; });
        return feed;
    }

    PlanBuilder plan;
    Id type;
    Id march;
    Id june;
    Id first;
    Id second;
};

} // namespace

class TestEvaluator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditAnswersAsIfThereHadBeenNothingBefore();
    void anyNumberOfThreadsGivesTheSameBits();
    void aMoveWorksNothingOut();
    void anEditOfOneSiteKeepsTheOther();
    void aRackThatComesLaterKeepsTheMonthsBefore();
    void undoneWorkIsFoundAgain();
    void aSwitchThatTurnsToItsOtherParentIsSeen();
    void aCancelledEvaluationGivesNothingAndTheNextOneAll();
};

void TestEvaluator::anEditAnswersAsIfThereHadBeenNothingBefore()
{
    const bool held = rc::check("incremental equals full", [](quint64 seed) {
        RandomPlan random(seed);
        Project project = random.make();
        Evaluator evaluator;
        for (int edit = 0; edit < 12; ++edit) {
            const auto incremental = evaluator.evaluate(project);
            const auto full = evaluate(project);
            const std::string what = difference(*incremental, *full);
            if (!what.empty())
                RC_FAIL(what);
            project = random.edit(project);
        }
    });
    QVERIFY(held);
}

void TestEvaluator::anyNumberOfThreadsGivesTheSameBits()
{
    RandomPlan random(7);
    const Project project = random.make();
    const auto one = Evaluator(1).evaluate(project);
    for (const int threads : {2, 3, 8})
        QCOMPARE(difference(*Evaluator(threads).evaluate(project), *one), std::string());
}

void TestEvaluator::aMoveWorksNothingOut()
{
    TwoSites two;
    Evaluator evaluator;
    const auto before = evaluator.evaluate(two.plan.project);
    const Subject rack{EntityKind::Rack, two.plan.project.table<Rack>().begin()->id};
    const Result<Project> moved = moveBy(two.plan.project, std::array{rack}, {0.5, 0});
    QVERIFY(moved);
    QVERIFY(!(*moved == two.plan.project));
    const auto after = evaluator.evaluate(*moved);
    QCOMPARE(evaluator.lastWork().workedOut, 0);
    QCOMPARE(difference(*after, *before), std::string());
}

void TestEvaluator::anEditOfOneSiteKeepsTheOther()
{
    TwoSites two;
    Evaluator evaluator;
    const auto before = evaluator.evaluate(two.plan.project);
    two.plan.change<PowerNode>(two.first, [](PowerNode &node) { node.ratedKw = Kilowatts(15); });
    const auto after = evaluator.evaluate(two.plan.project);
    QVERIFY(before->sites.entry(0) != after->sites.entry(0));
    QVERIFY(before->sites.entry(1) == after->sites.entry(1));
    QCOMPARE(evaluator.lastWork().workedOut, 3); // before March, from March, from June
}

void TestEvaluator::aRackThatComesLaterKeepsTheMonthsBefore()
{
    TwoSites two;
    Evaluator evaluator;
    static_cast<void>(evaluator.evaluate(two.plan.project));
    two.plan.change<Rack>(two.plan.rack(two.type, {two.second}),
                          [&two](Rack &rack) { rack.phase = two.june; });
    const auto after = evaluator.evaluate(two.plan.project);
    QCOMPARE(evaluator.lastWork().workedOut, 1); // from June
    QCOMPARE(evaluator.lastWork().kept, 2);
    QCOMPARE(difference(*after, *evaluate(two.plan.project)), std::string());
}

void TestEvaluator::undoneWorkIsFoundAgain()
{
    TwoSites two;
    const Project before = two.plan.project;
    Evaluator evaluator;
    static_cast<void>(evaluator.evaluate(before));
    two.plan.change<RackType>(two.type, [](RackType &type) { type.plannedPower = Kilowatts(20); });
    static_cast<void>(evaluator.evaluate(two.plan.project));
    QVERIFY(evaluator.lastWork().workedOut > 0);
    static_cast<void>(evaluator.evaluate(before));
    QCOMPARE(evaluator.lastWork().workedOut, 0);
}

void TestEvaluator::aSwitchThatTurnsToItsOtherParentIsSeen()
{
    PlanBuilder plan;
    const Id utility = plan.node(NodeKind::UtilityFeed, QStringLiteral("Utility"), 1000);
    const Id generator = plan.node(NodeKind::Generator, QStringLiteral("Generator"), 900);
    const Id ats = plan.node(NodeKind::TransferSwitch, QStringLiteral("ATS"), 3000);
    plan.connect(utility, ats, 1);
    plan.connect(generator, ats, 3);
    plan.rack(plan.rackType(QStringLiteral("Type"), 100), {ats});
    const auto limitOf = [](const Evaluation &evaluation) {
        return *evaluation.sites.front().resource(u"power")->byEpoch.front().limit;
    };
    Evaluator evaluator;
    QCOMPARE(limitOf(*evaluator.evaluate(plan.project)), 1000.0);
    for (const Connection &connection : Table(plan.project.table<Connection>())) {
        if (connection.from == generator) // before the utility now
            plan.change<Connection>(connection.id, [](Connection &row) { row.priority = 0; });
    }
    QCOMPARE(limitOf(*evaluator.evaluate(plan.project)), 900.0);
    plan.change<PowerNode>(ats, [](PowerNode &row) { row.kind = NodeKind::Switchgear; });
    QCOMPARE(limitOf(*evaluator.evaluate(plan.project)), 1900.0); // both in parallel
}

void TestEvaluator::aCancelledEvaluationGivesNothingAndTheNextOneAll()
{
    TwoSites two;
    Evaluator evaluator;
    Progress progress;
    progress.cancelled = true;
    QVERIFY(evaluator.evaluate(two.plan.project, &progress) == nullptr);
    const auto answer = evaluator.evaluate(two.plan.project);
    QCOMPARE(difference(*answer, *evaluate(two.plan.project)), std::string());
}

QTEST_APPLESS_MAIN(TestEvaluator)
#include "tst_evaluator.moc"
