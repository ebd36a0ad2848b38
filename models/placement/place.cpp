// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/place.h"

#include "models/placement/bound.h"
#include "models/placement/check.h"
#include "models/placement/exactmodel.h"
#include "models/placement/filling.h"
#include "models/placement/outcome.h"
#include "models/placement/search.h"
#include "models/placement/solver.h"

#include <QElapsedTimer>

namespace headroom {

using namespace placement;

namespace {

/// What still fits stays; the rest is put in anew.
Placing repaired(const Problem &problem, Placing placing)
{
    Room room(problem);
    std::vector<std::size_t> open;
    for (const std::size_t a : largestFirst(problem)) {
        room.take(problem.asks[a], placing.pieces[a]);
        if (!room.isOverdrawn())
            continue;
        room.giveBack(problem.asks[a], placing.pieces[a]);
        placing.pieces[a].clear();
        open.push_back(a);
    }
    for (const std::size_t a : open)
        placing.pieces[a] = fill(problem, room, problem.asks[a]);
    return placing;
}

class Placer
{
public:
    Placer(const Project &project, const PlacingOptions &options, const PlacingWatch &watch)
        : m_options(options)
        , m_watch(watch)
        , m_ground(groundOf(project))
        , m_posed(problemOf(m_ground, options.oneSite))
        , m_wanted(wantedOf(m_posed.problem))
    {
        m_clock.start();
    }

    Result<ContractPlacing> run(IdSource &ids)
    {
        if (const auto found = findSolver(); !found)
            return found.failure();
        m_goesOn = tell(PlacingProgress::Stage::Reading, 0);
        const Check check(m_ground, m_posed);
        Placing placing = placeGreedily(problem());
        m_bound = boundOf(problem(), [&](double share) {
            return m_goesOn = m_goesOn && tell(PlacingProgress::Stage::Bounding, share, placing);
        });
        const auto better = improved(placing);
        if (!better)
            return better.failure();
        placing = *better;
        for (m_result.checks = 1;; ++m_result.checks) {
            tell(PlacingProgress::Stage::Checking, 1, placing);
            m_result.placed = partsOf(problem(), placing);
            m_result.project = allocated(m_ground.project, m_result.placed, ids);
            const Verdict verdict =
                m_result.placed.empty() ? Verdict() : check.of(m_result.project);
            if (verdict.holds())
                break;
            if (m_result.checks == kMostChecks || verdict.broken.empty())
                return failure("place.cannot-check", {}, describe(verdict));
            for (const Broken &broken : verdict.broken) {
                Limit limit = check.limitFor(broken, problem(), placing);
                problem().limits.push_back(std::move(limit));
            }
            m_proven = false;
            placing = searched(repaired(problem(), std::move(placing)), kRepairRounds);
        }
        settle(placing);
        return std::move(m_result);
    }

private:
    static constexpr int kMostChecks = 40;
    static constexpr int kRepairRounds = 300;
    static constexpr std::size_t kSmall = 4'000; // whole columns that a solver is given unasked

    Problem &problem() { return m_posed.problem; }

    Result<void> findSolver()
    {
        const bool isForSearch = m_options.solver == u"search";
        if (isForSearch)
            return {};
        const Result<const Solver *> found = solverNamed(m_options.solver);
        if (found)
            m_solver = *found;
        else if (!m_options.solver.isEmpty())
            return found.failure();
        return {};
    }

    bool tell(PlacingProgress::Stage stage, double share, const Placing &placing, int rounds = 0)
    {
        return tell(stage, share, worthOf(problem(), placing), rounds);
    }

    bool tell(PlacingProgress::Stage stage,
              double share,
              std::optional<Worth> incumbent = std::nullopt,
              int rounds = 0)
    {
        PlacingProgress progress{stage, share, rounds, std::nullopt, std::nullopt};
        if (incumbent) {
            progress.placedShare = placedShare(*incumbent);
            if (m_bound)
                progress.gapShare = m_bound->gapOf(*incumbent);
        }
        return m_watch(progress);
    }

    [[nodiscard]] double placedShare(const Worth &worth) const
    {
        return m_wanted.placed() > 0 ? worth.placed() / m_wanted.placed() : 1;
    }

    [[nodiscard]] double secondsLeft() const
    {
        return m_options.seconds - static_cast<double>(m_clock.elapsed()) / 1000;
    }

    /// Until nothing has got better for long, the time is over, or nobody wants to go on.
    Placing searched(Placing placing, int patience)
    {
        qint64 toldAt = -1;
        Placing better =
            improve(problem(), std::move(placing), m_options.seed, [&](const SearchState &state) {
                m_result.rounds += state.rounds > 0 ? 1 : 0;
                const bool isTime = m_clock.elapsed() - toldAt >= 50;
                if (isTime && m_goesOn) {
                    toldAt = m_clock.elapsed();
                    const double share = 1 - secondsLeft() / std::max(1e-3, m_options.seconds);
                    m_goesOn = tell(PlacingProgress::Stage::Searching,
                                    std::clamp(share, 0.0, 1.0),
                                    state.incumbent,
                                    m_result.rounds);
                }
                return m_goesOn && secondsLeft() > 0 && state.sinceBetter < patience;
            });
        return better;
    }

    Result<Placing> improved(Placing placing)
    {
        m_result.solver = QStringLiteral("search");
        const int patience = 2'000 + 20 * static_cast<int>(problem().asks.size());
        placing = searched(std::move(placing), patience);
        const bool isAsked = m_solver != nullptr && !m_options.solver.isEmpty();
        const double gap = m_bound->gapOf(worthOf(problem(), placing));
        const bool isOpen = m_solver != nullptr && gap > 0 && !isAllPlaced(problem(), placing)
                            && ExactModel(problem()).size() <= kSmall;
        if (!m_goesOn || !(isAsked || isOpen))
            return placing;
        const double seconds = isAsked ? m_options.seconds : secondsLeft();
        if (seconds <= 0)
            return placing;
        const auto exact = solveExactly(problem(), *m_solver, seconds, [&] {
            return m_goesOn = m_goesOn && tell(PlacingProgress::Stage::Solving, 1, placing);
        });
        if (!exact)
            return exact.failure();
        if (!*exact)
            return placing;
        m_proven = true;
        m_result.solver = m_solver->name();
        // Solvers know what is placed, not how little is split and moved.
        if (worthOf(problem(), **exact).compare(worthOf(problem(), placing)) > 0)
            placing = searched(**exact, kRepairRounds);
        return placing;
    }

    void settle(const Placing &placing)
    {
        const Worth worth = worthOf(problem(), placing);
        m_result.placedShare = placedShare(worth);
        m_result.unplaced = unplacedOf(m_ground.project, m_posed, placing);
        m_result.gapShare = m_proven ? 0 : m_bound->gapOf(worth);
        if (isAllPlaced(problem(), placing)) {
            m_result.status = PlacingStatus::Optimal;
            m_result.gapShare = 0;
            return;
        }
        constexpr double kNoise = 1e-7; // of the bound's arithmetic
        const bool cannot = m_proven || m_bound->all < m_wanted.placed() * (1 - kNoise)
                            || m_bound->firm < m_wanted.firm * (1 - kNoise)
                            || m_result.gapShare == 0;
        m_result.status = cannot ? PlacingStatus::Infeasible : PlacingStatus::Feasible;
    }

    /// For the log.
    QString describe(const Verdict &verdict) const
    {
        QStringList parts;
        for (const Broken &broken : verdict.broken)
            parts += displayName(m_ground.project, subjectOf(m_ground, broken));
        for (const Issue &issue : verdict.errors)
            parts += QString::fromLatin1(issue.message.code.data(),
                                         static_cast<qsizetype>(issue.message.code.size()));
        return parts.join(QStringLiteral(", "));
    }

    const PlacingOptions &m_options;
    const PlacingWatch &m_watch;
    Ground m_ground;
    GroundProblem m_posed;
    Worth m_wanted;
    const Solver *m_solver = nullptr;
    std::optional<Bound> m_bound;
    bool m_goesOn = true;
    bool m_proven = false;
    QElapsedTimer m_clock;
    ContractPlacing m_result;
};

} // namespace

Result<ContractPlacing> placeContracts(const Project &project,
                                       IdSource &ids,
                                       const PlacingOptions &options,
                                       const PlacingWatch &watch)
{
    return Placer(project, options, watch).run(ids);
}

} // namespace headroom
