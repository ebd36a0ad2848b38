// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/placement/problem.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace headroom::placement {

/// What a solver found for a mixed-integer program.
struct Solution
{
    bool proven = false;                               // nothing is better
    std::vector<std::pair<QByteArray, double>> values; // by the name of the column
};

/// A program on this machine that solves mixed-integer programs. It runs as a process of its own:
/// CBC's licence forbids linking it with this program, and a solver that fails takes nothing along.
class Solver
{
public:
    Solver() = default;
    Solver(const Solver &) = delete;
    Solver &operator=(const Solver &) = delete;
    virtual ~Solver() = default;

    /// "cbc": as it is called on the command line.
    [[nodiscard]] virtual QString name() const = 0;

    /// The program's file; empty where it is not installed.
    [[nodiscard]] QString program() const;

    /// Asked about ten times a second while a solver runs; false ends it.
    using GoOn = std::function<bool()>;

    /// Runs on a model in LP format; nothing where it was stopped or found no solution in time.
    [[nodiscard]] Result<std::optional<Solution>>
    solve(const QByteArray &lp, double seconds, const GoOn &goOn) const;

protected:
    [[nodiscard]] virtual QStringList
    arguments(const QString &model, const QString &solution, double seconds) const = 0;
    [[nodiscard]] virtual std::optional<Solution> read(const QByteArray &solution) const = 0;
};

/// CBC, HiGHS and GLPK, in the order in which they are tried.
[[nodiscard]] const std::vector<std::unique_ptr<Solver>> &knownSolvers();

/// The solver of a name, or the first that is installed where the name is empty. Fails where the
/// name is of none, or it is not installed.
[[nodiscard]] Result<const Solver *> solverNamed(const QString &name);

/// The best placing there is, proven, firm asks first; nothing where the time did not suffice.
[[nodiscard]] Result<std::optional<Placing>> solveExactly(const Problem &problem,
                                                          const Solver &solver,
                                                          double seconds,
                                                          const Solver::GoOn &goOn);

} // namespace headroom::placement
