// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/solver.h"

#include "models/placement/exactmodel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>

namespace headroom::placement {

namespace {

using Values = std::vector<std::pair<QByteArray, double>>;

QString wholeSeconds(double seconds)
{
    return QString::number(std::max(1, static_cast<int>(std::ceil(seconds))));
}

/// Words of a line, however many blanks are between them.
QList<QByteArray> wordsOf(const QByteArray &line)
{
    return line.simplified().split(' ');
}

void addValue(Values &values, const QByteArray &name, const QByteArray &number)
{
    bool ok = false;
    const double value = number.toDouble(&ok);
    if (ok && value != 0)
        values.emplace_back(name, value);
}

/// COIN-OR branch and cut. Its file: a line about the outcome, then number, name, value and reduced
/// cost of each column that is not zero; two stars stand before columns that break a row.
class Cbc : public Solver
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("cbc"); }

protected:
    [[nodiscard]] QStringList
    arguments(const QString &model, const QString &solution, double seconds) const override
    {
        return {model,
                QStringLiteral("sec"),
                wholeSeconds(seconds),
                QStringLiteral("solve"),
                QStringLiteral("solution"),
                solution};
    }

    [[nodiscard]] std::optional<Solution> read(const QByteArray &text) const override
    {
        const QList<QByteArray> lines = text.split('\n');
        const QByteArray &outcome = lines.front();
        Solution solution;
        solution.proven = outcome.startsWith("Optimal");
        const bool stopped = outcome.startsWith("Stopped") && !outcome.contains("no integer");
        if (!solution.proven && !stopped)
            return std::nullopt;
        for (const QByteArray &line : lines.mid(1)) {
            const QList<QByteArray> words = wordsOf(line);
            if (words.front() == "**")
                return std::nullopt;
            if (words.size() >= 3)
                addValue(solution.values, words[1], words[2]);
        }
        return solution;
    }
};

/// HiGHS. Its file: "Model status", the outcome on the next line, and under "# Columns" name and
/// value of each.
class Highs : public Solver
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("highs"); }

protected:
    [[nodiscard]] QStringList
    arguments(const QString &model, const QString &solution, double seconds) const override
    {
        return {QStringLiteral("--time_limit"),
                wholeSeconds(seconds),
                QStringLiteral("--solution_file"),
                solution,
                model};
    }

    [[nodiscard]] std::optional<Solution> read(const QByteArray &text) const override
    {
        const QList<QByteArray> lines = text.split('\n');
        Solution solution;
        bool columns = false;
        bool feasible = false;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (lines[i] == "Model status" && i + 1 < lines.size())
                solution.proven = lines[i + 1].trimmed() == "Optimal";
            else if (lines[i] == "Feasible" && !columns)
                feasible = true;
            else if (lines[i].startsWith("# Columns"))
                columns = true;
            else if (lines[i].startsWith('#'))
                columns = false;
            else if (const QList<QByteArray> words = wordsOf(lines[i]);
                     columns && words.size() == 2)
                addValue(solution.values, words[0], words[1]);
            if (lines[i].startsWith("# Rows"))
                break;
        }
        return feasible ? std::optional(std::move(solution)) : std::nullopt;
    }
};

/// GLPK's glpsol. Its report: "Status: INTEGER OPTIMAL", and a table of columns with number, name,
/// a star before whole ones, and activity.
class Glpk : public Solver
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("glpsol"); }

protected:
    [[nodiscard]] QStringList
    arguments(const QString &model, const QString &solution, double seconds) const override
    {
        return {QStringLiteral("--lp"),
                model,
                QStringLiteral("--tmlim"),
                wholeSeconds(seconds),
                QStringLiteral("-o"),
                solution};
    }

    [[nodiscard]] std::optional<Solution> read(const QByteArray &text) const override
    {
        Solution solution;
        bool columns = false;
        bool feasible = false;
        for (const QByteArray &line : text.split('\n')) {
            const QList<QByteArray> words = wordsOf(line);
            if (words.front() == "Status:") {
                const QByteArray outcome = line.simplified().mid(8);
                solution.proven = outcome == "INTEGER OPTIMAL" || outcome == "OPTIMAL";
                feasible = solution.proven || outcome == "INTEGER NON-OPTIMAL";
            } else if (line.contains("Column name")) {
                columns = true;
            } else if (columns && words.size() >= 3 && words.front().toInt() > 0) {
                addValue(solution.values, words[1], words[words[2] == "*" ? 3 : 2]);
            } else if (words.front() == "Integer") {
                break; // what follows is about accuracy
            }
        }
        return feasible ? std::optional(std::move(solution)) : std::nullopt;
    }
};

/// Waits until a process ends; false where it was stopped.
bool waitFor(QProcess &process, double seconds, const Solver::GoOn &goOn)
{
    constexpr int kPollMs = 100;
    constexpr double kGraceSeconds = 2; // to write down what was found
    QElapsedTimer clock;
    clock.start();
    while (!process.waitForFinished(kPollMs)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool late = static_cast<double>(clock.elapsed()) > (seconds + kGraceSeconds) * 1000;
        if (late || !goOn()) {
            process.kill();
            process.waitForFinished(1000);
            return false;
        }
    }
    return process.exitStatus() == QProcess::NormalExit;
}

} // namespace

QString Solver::program() const
{
    return QStandardPaths::findExecutable(name());
}

Result<std::optional<Solution>>
Solver::solve(const QByteArray &lp, double seconds, const GoOn &goOn) const
{
    const QTemporaryDir folder;
    const QString modelPath = folder.filePath(QStringLiteral("model.lp"));
    const QString solutionPath = folder.filePath(QStringLiteral("solution.txt"));
    QFile model(modelPath);
    if (!folder.isValid() || !model.open(QIODevice::WriteOnly) || model.write(lp) != lp.size()
        || !model.flush())
        return failure("place.solver-folder", {folder.path()}, model.errorString());
    model.close();
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program(), arguments(modelPath, solutionPath, seconds));
    if (!process.waitForStarted())
        return failure("place.solver-start", {name()}, process.errorString());
    if (!waitFor(process, seconds, goOn))
        return std::optional<Solution>();
    QFile solution(solutionPath);
    if (!solution.open(QIODevice::ReadOnly))
        return std::optional<Solution>();
    return read(solution.readAll());
}

const std::vector<std::unique_ptr<Solver>> &knownSolvers()
{
    static const std::vector<std::unique_ptr<Solver>> solvers = [] {
        std::vector<std::unique_ptr<Solver>> list;
        list.push_back(std::make_unique<Cbc>());
        list.push_back(std::make_unique<Highs>());
        list.push_back(std::make_unique<Glpk>());
        return list;
    }();
    return solvers;
}

Result<const Solver *> solverNamed(const QString &name)
{
    for (const std::unique_ptr<Solver> &solver : knownSolvers()) {
        if (!name.isEmpty() && solver->name() != name)
            continue;
        if (!solver->program().isEmpty())
            return solver.get();
        if (!name.isEmpty())
            return failure("place.solver-missing", {name});
    }
    if (name.isEmpty())
        return failure("place.no-solver");
    return failure("place.solver-unknown", {name});
}

Result<std::optional<Placing>>
solveExactly(const Problem &problem, const Solver &solver, double seconds, const Solver::GoOn &goOn)
{
    const ExactModel model(problem);
    Placing placing;
    placing.pieces.resize(problem.asks.size());
    const Worth wanted = wantedOf(problem);
    QElapsedTimer clock;
    clock.start();
    std::optional<double> leastFirm;
    for (const bool firm : {true, false}) {
        if ((firm ? wanted.firm : wanted.sheddable) <= 0 || model.size() == 0)
            continue;
        const double left = seconds - static_cast<double>(clock.elapsed()) / 1000;
        if (left <= 0)
            return std::optional<Placing>();
        // Solvers round: what is firm may fall short of its best by a trace.
        if (!firm)
            leastFirm = worthOf(problem, placing).firm * (1 - 1e-9) - 1e-6;
        const auto solution = solver.solve(model.toLp(leastFirm), left, goOn);
        if (!solution)
            return solution.failure();
        if (!*solution || !(*solution)->proven)
            return std::optional<Placing>();
        placing = model.placingOf((*solution)->values);
    }
    if (!isAllowed(problem, placing))
        return std::optional<Placing>();
    return std::optional(std::move(placing));
}

} // namespace headroom::placement
