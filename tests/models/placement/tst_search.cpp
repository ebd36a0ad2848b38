// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/bound.h"
#include "models/placement/filling.h"
#include "models/placement/hindrance.h"
#include "models/placement/interiorpoint.h"
#include "models/placement/search.h"
#include "models/placement/solver.h"
#include "tests/models/placement/instances.h"

#include <QTest>

#include <rapidcheck.h>

using namespace headroom;
using namespace placement;

namespace {

/// Two lots at two sites under one limit each, up to three asks of up to three accelerators, one
/// period: few enough to try everything.
Problem smallProblem(bool oneSite)
{
    Problem problem;
    problem.starts = {Month(2026, 1)};
    problem.months = {1};
    problem.sites = 2;
    problem.halls = 2;
    for (int i = 0; i < 2; ++i) {
        Lot lot;
        lot.site = i;
        lot.hall = i;
        lot.free = {static_cast<double>(*rc::gen::inRange(0, 5))};
        lot.draws = {{{2 * i, 1.0 + i}, {2 * i + 1, 1.0 + i}}};
        problem.lots.push_back(lot);
        for (const bool failure : {false, true}) {
            Limit limit;
            limit.failure = failure;
            limit.kw = {static_cast<double>(*rc::gen::inRange(0, 9))};
            problem.limits.push_back(limit);
        }
    }
    const int asks = *rc::gen::inRange(1, 4);
    for (int i = 0; i < asks; ++i) {
        Ask ask;
        ask.firm = *rc::gen::arbitrary<bool>();
        ask.survives = *rc::gen::arbitrary<bool>();
        ask.oneSite = oneSite;
        ask.wanted = {static_cast<double>(*rc::gen::inRange(0, 4))};
        for (int lot = 0; lot < 2; ++lot)
            ask.uses.push_back({lot, 1, *rc::gen::inRange(0, 4) == 0 ? kSiteBarrier : kAllowed});
        problem.asks.push_back(ask);
    }
    return problem;
}

/// Every way to give each ask 0 to 3 of each lot.
Worth bestByTrying(const Problem &problem)
{
    Worth best;
    best.firm = best.sheddable = -1;
    int ways = 1;
    for (std::size_t i = 0; i < 2 * problem.asks.size(); ++i)
        ways *= 4;
    for (int way = 0; way < ways; ++way) {
        Placing placing;
        int rest = way;
        for (std::size_t a = 0; a < problem.asks.size(); ++a) {
            placing.pieces.emplace_back();
            for (int lot = 0; lot < 2; ++lot, rest /= 4) {
                if (rest % 4 > 0)
                    placing.pieces.back().push_back({lot, 1, {static_cast<double>(rest % 4)}});
            }
        }
        if (!isAllowed(problem, placing))
            continue;
        const Worth worth = worthOf(problem, placing);
        if (best.compare(worth) < 0)
            best = worth;
    }
    return best;
}

Placing searched(const Problem &problem, int rounds, quint64 seed = 1)
{
    return improve(problem, placeGreedily(problem), seed, [rounds](const SearchState &state) {
        return state.rounds < rounds;
    });
}

bool goOn(double)
{
    return true;
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void searchFindsWhatTryingEverythingFinds();
    void boundIsNeverBelowTheBest();
    void solversAgreeWithTryingEverything_data();
    void solversAgreeWithTryingEverything();
    void everyPlacingKeepsToItsLimits();
    void sameSeedAndRoundsGiveTheSamePlacing();
    void searchStopsAtOnceAndKeepsTheBest();
    void boundOfAKnownProgram();
    void hindranceNamesWhatWouldHelp();
    void hindranceIsShortByWhatIsMissing();
};

void SearchTest::searchFindsWhatTryingEverythingFinds()
{
    const bool isRight = rc::check("search finds what trying everything finds", [](bool oneSite) {
        const Problem problem = smallProblem(oneSite);
        const Placing placing = searched(problem, 600);
        RC_ASSERT(isAllowed(problem, placing));
        const Worth best = bestByTrying(problem);
        const Worth found = worthOf(problem, placing);
        RC_ASSERT(found.firm == best.firm);
        RC_ASSERT(found.sheddable == best.sheddable);
    });
    QVERIFY(isRight);
}

void SearchTest::boundIsNeverBelowTheBest()
{
    const bool isRight = rc::check("no placing is above the bound", [](bool oneSite) {
        const Problem problem = smallProblem(oneSite);
        const Worth best = bestByTrying(problem);
        const Bound bound = boundOf(problem, goOn);
        RC_ASSERT(bound.firm >= best.firm - 1e-6);
        RC_ASSERT(bound.all >= best.placed() - 1e-6);
    });
    QVERIFY(isRight);
}

void SearchTest::solversAgreeWithTryingEverything_data()
{
    QTest::addColumn<QString>("solver");
    QTest::newRow("cbc") << QStringLiteral("cbc");
    QTest::newRow("glpsol") << QStringLiteral("glpsol");
}

void SearchTest::solversAgreeWithTryingEverything()
{
    QFETCH(QString, solver);
    const Result<const Solver *> found = solverNamed(solver);
    if (!found) { // which is one clear sentence, not a crash
        QCOMPARE(found.message().code, std::string_view("place.solver-missing"));
        return;
    }
    InstanceShape shape{.contracts = 4, .sites = 2, .rowsPerSite = 1, .periods = 2};
    for (const bool oneSite : {false, true}) {
        shape.oneSite = oneSite;
        for (shape.seed = 1; shape.seed <= 3; ++shape.seed) {
            const Problem problem = placementInstance(shape);
            const auto exact = solveExactly(problem, **found, 20, [] { return true; });
            QVERIFY(exact);
            QVERIFY(exact->has_value());
            QVERIFY(isAllowed(problem, **exact));
            const Worth proven = worthOf(problem, **exact);
            const Worth searching = worthOf(problem, searched(problem, 2000));
            const Bound bound = boundOf(problem, goOn);
            QVERIFY(proven.firm >= searching.firm - 1e-6);
            QVERIFY(bound.firm >= proven.firm - 1e-6);
            QVERIFY(bound.all >= proven.placed() - 1e-6);
        }
    }
}

void SearchTest::everyPlacingKeepsToItsLimits()
{
    for (const bool oneSite : {false, true}) {
        for (quint64 seed = 1; seed <= 5; ++seed) {
            const Problem problem = placementInstance(
                {.contracts = 30, .sites = 8, .periods = 6, .oneSite = oneSite, .seed = seed});
            QVERIFY(isAllowed(problem, placeGreedily(problem)));
            const Placing placing = searched(problem, 500, seed);
            QVERIFY(isAllowed(problem, placing));
            QVERIFY(worthOf(problem, placing).compare(worthOf(problem, placeGreedily(problem)))
                    >= 0);
        }
    }
}

void SearchTest::sameSeedAndRoundsGiveTheSamePlacing()
{
    const Problem problem = placementInstance({.contracts = 40, .sites = 10, .periods = 6});
    const Placing one = searched(problem, 400, 7);
    const Placing other = searched(problem, 400, 7);
    for (std::size_t a = 0; a < problem.asks.size(); ++a) {
        QCOMPARE(one.pieces[a].size(), other.pieces[a].size());
        for (std::size_t i = 0; i < one.pieces[a].size(); ++i) {
            QCOMPARE(one.pieces[a][i].lot, other.pieces[a][i].lot);
            QVERIFY(one.pieces[a][i].accelerators == other.pieces[a][i].accelerators);
        }
    }
}

void SearchTest::searchStopsAtOnceAndKeepsTheBest()
{
    const Problem problem = placementInstance({});
    int asked = 0;
    Worth last;
    const Placing placing =
        improve(problem, placeGreedily(problem), 1, [&](const SearchState &state) {
            last = state.incumbent;
            return ++asked < 50;
        });
    QCOMPARE(asked, 50); // not once more after the no
    QCOMPARE(worthOf(problem, placing).compare(last), 0);
}

void SearchTest::boundOfAKnownProgram()
{
    // Dantzig's corner: 3x + 2y, x + y ≤ 4, x + 3y ≤ 6, x ≤ 3. The best is x 3, y 1: 11.
    LinearProgram program;
    program.bounds = {4, 6, 3};
    program.columns = {{3, 3, {{0, 1}, {1, 1}, {2, 1}}}, {2, 2, {{0, 1}, {1, 3}}}};
    const double bound = upperBound(program);
    QVERIFY(bound >= 11 - 1e-9);
    QVERIFY(bound < 11 + 1e-4);
}

void SearchTest::hindranceNamesWhatWouldHelp()
{
    // Two lots of 10 at two sites; the ask wants 10 and may use the first, where 6 kW are for 1 kW
    // accelerators: 4 kW are missing.
    Problem problem;
    problem.starts = {Month(2026, 1)};
    problem.months = {1};
    problem.sites = problem.halls = 2;
    for (int i = 0; i < 2; ++i) {
        Lot lot;
        lot.site = lot.hall = i;
        lot.free = {10};
        lot.draws = {{{i, 1}}};
        problem.lots.push_back(lot);
        Limit limit;
        limit.kw = {6};
        problem.limits.push_back(limit);
    }
    Ask ask;
    ask.wanted = {10};
    ask.uses = {{0, 1, kAllowed}, {1, 1, kSiteBarrier}};
    problem.asks = {ask};
    const auto kindOf = [&] { return hindranceOf(problem, placeGreedily(problem), 0)->kind; };
    const auto power = hindranceOf(problem, placeGreedily(problem), 0);
    QVERIFY(power.has_value());
    QCOMPARE(power->kind, Hindrance::Kind::Limit);
    QCOMPARE(power->limit, 0);
    QCOMPARE(power->kw, 4.0);
    // Only 6 are there, so that power is not the cause; the other site has the rest.
    problem.lots[0].free = {6};
    QCOMPARE(kindOf(), Hindrance::Kind::Sites);
    // The same with another accelerator.
    problem.asks[0].uses[1].barriers = kTypeBarrier;
    QCOMPARE(kindOf(), Hindrance::Kind::Type);
    // Neither has enough.
    problem.lots[1].free = {2};
    QCOMPARE(kindOf(), Hindrance::Kind::Space);
    // Both together have, but the ask may not be split.
    problem.lots[1].free = {10};
    problem.asks[0].uses[1].barriers = kAllowed;
    problem.asks[0].oneSite = true;
    QCOMPARE(kindOf(), Hindrance::Kind::OneSite);
    // Whole it fits.
    problem.asks[0].oneSite = false;
    QVERIFY(!hindranceOf(problem, placeGreedily(problem), 0));
    // Promised N+1 it does not: a failure leaves nothing.
    problem.limits[0].failure = problem.limits[1].failure = true;
    problem.limits[0].kw = problem.limits[1].kw = {0};
    problem.asks[0].survives = true;
    QCOMPARE(kindOf(), Hindrance::Kind::Redundancy);
}

void SearchTest::hindranceIsShortByWhatIsMissing()
{
    const bool isRight = rc::check("as much power as named places the contract", [] {
        Problem problem = smallProblem(false);
        const Placing placing = searched(problem, 200);
        for (std::size_t a = 0; a < problem.asks.size(); ++a) {
            const auto hindrance = hindranceOf(problem, placing, a);
            RC_ASSERT(hindrance.has_value()
                      == (unplaced(problem.asks[a], placing.pieces[a])[0] > 0));
            if (!hindrance || hindrance->kind != Hindrance::Kind::Limit || hindrance->others > 0)
                continue;
            Problem relaxed = problem;
            relaxed.limits[static_cast<std::size_t>(hindrance->limit)].kw[0] += hindrance->kw;
            Room room(relaxed);
            for (std::size_t other = 0; other < relaxed.asks.size(); ++other) {
                if (other != a)
                    room.take(relaxed.asks[other], placing.pieces[other]);
            }
            double least = 1e9;
            for (int site = -1; site < 2; ++site) {
                Room trial = room;
                const auto pieces = fill(relaxed, trial, relaxed.asks[a], {site});
                least = std::min(least, unplaced(relaxed.asks[a], pieces)[0]);
            }
            RC_ASSERT(least == 0);
        }
    });
    QVERIFY(isRight);
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
