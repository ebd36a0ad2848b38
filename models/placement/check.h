// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/groundproblem.h"

namespace headroom::placement {

/// A limit that a plan with its allocations breaks although the plan without them does not.
struct Broken
{
    Limit::Kind kind = Limit::Kind::SitePower;
    std::size_t site = 0;
    int node = -1;              // −1: of the site as a whole
    int lost = -1;              // the node whose loss breaks it; −1: broken with everything there
    std::vector<int> darkRacks; // that a loss darkens, of the site
    std::vector<double> excessKw; // by period; 0 where it holds
};

/// What the engine says of a plan with its allocations.
struct Verdict
{
    std::vector<Broken> broken;
    std::vector<Issue> errors; // that the plan did not have before, such as promising a rack twice

    [[nodiscard]] bool holds() const { return broken.empty() && errors.empty(); }
};

/// Asks the engine, for every period: whether any equipment, any site's sources or any site's
/// cooling is over its limit by what is promised, and whether any single failure breaks a promise
/// that was to survive it. What the plan breaks without the allocations is none of theirs.
class Check
{
public:
    Check(const Ground &ground, const GroundProblem &problem);

    [[nodiscard]] Verdict of(const Project &allocated) const;

    /// The limit that a finding stands for, in the terms of the problem: what the placing takes of
    /// it now less the excess. Lots that draw on it are told so.
    [[nodiscard]] Limit
    limitFor(const Broken &broken, Problem &problem, const Placing &placing) const;

private:
    [[nodiscard]] std::vector<Draw>
    drawsOf(const Broken &broken, const std::vector<Lot> &lots, std::size_t period) const;
    void compareLoads(const Evaluation &now, std::vector<Broken> &broken) const;
    void
    compareSite(std::size_t site, const SiteEvaluation &now, std::vector<Broken> &broken) const;

    const Ground &m_ground;
    const GroundProblem &m_problem;
    std::shared_ptr<const Evaluation> m_before;
    std::vector<Broken> m_survivalBefore;
};

/// The name under which a limit of a finding is known.
[[nodiscard]] Subject subjectOf(const Ground &ground, const Broken &broken);
[[nodiscard]] Subject lossOf(const Ground &ground, const Broken &broken);

} // namespace headroom::placement
