// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From an edit to the described chart, against the 100 ms that the hand allows, at the size of the
// sample and at 30,000 racks; and a portfolio of 1,000,000 accelerators whole, after a move and
// after a failure, beside what the memory of this machine can do.
#include "app/desktop/session.h"
#include "models/edits/edits.h"
#include "models/engine/evaluator.h"
#include "models/exchange/samplebuilder.h"
#include "models/presentation/charts.h"
#include "tests/benchmarks/goals.h"
#include "tests/benchmarks/portfolio.h"

#include <QCoreApplication>

using namespace headroom;
using namespace headroom::bench;

namespace {

constexpr double kMostMilliseconds = 100;

/// What a spreadsheet would do: planned power of every rack in every month.
double plainSums(const Project &project)
{
    double sum = 0;
    for (int month = 0; month < project.settings().horizonMonths; ++month) {
        for (const Rack &rack : project.table<Rack>()) {
            const RackType *type = project.find<RackType>(rack.type);
            if (rack.state == RackState::InService && type != nullptr && type->plannedPower)
                sum += type->plannedPower->value();
        }
    }
    return sum;
}

/// One rack changes to a load that it never had, the plan is evaluated as in the window, after what
/// was there before, and the chart is described: what happens between the edit and the picture.
/// Drawing it is bench_charts' matter.
double editToChart(Evaluator &evaluator, Project &project)
{
    static double planned = 77;
    planned += 0.5;
    const Subject rack{EntityKind::Rack, project.table<Rack>().begin()->id};
    const std::array racks{rack};
    return timed([&] {
        project = setField(project, racks, u"planned_kw", planned).value();
        const auto answer = evaluator.evaluate(project);
        ChartRequest request;
        request.name = QStringLiteral("headroom");
        if (buildChart(request, project, *answer).series.empty())
            std::exit(1);
    });
}

void measureEdit(const char *what, Project project)
{
    double unused = 0;
    Evaluator evaluator;
    const Pairs pairs = inTurns(
        7,
        [&] { return editToChart(evaluator, project); },
        [&] { return timed([&] { unused += plainSums(project); }); });
    const double milliseconds = median(pairs.ours);
    report(
        "edit", std::string(what) + ", ms of 100", milliseconds, kMostMilliseconds, milliseconds);
    std::printf("%s: %.2f times the plain sum of all racks by month\n", what, pairs.ratio());
}

/// McCalpin's triad, in bytes per millisecond: a[i] = b[i] + s × c[i] over 96 MB.
double triad()
{
    constexpr std::size_t kCount = 4'000'000;
    static std::vector<double> a(kCount, 0);
    static std::vector<double> b(kCount, 1);
    static std::vector<double> c(kCount, 2);
    static double factor = 3;
    factor += 1;
    const double milliseconds = timed([&] {
        for (std::size_t i = 0; i < kCount; ++i)
            a[i] = b[i] + factor * c[i];
    });
    return 3.0 * sizeof(double) * kCount / milliseconds;
}

/// Bytes of the answer, which every evaluation writes once: the least that it touches.
double bytesOf(const Evaluation &evaluation)
{
    double bytes = 0;
    for (const SiteEvaluation &site : evaluation.sites) {
        for (const Epoch &epoch : site.epochs) {
            bytes += double(epoch.nodes.size() * sizeof(NodeFigures));
            bytes += double(epoch.failures.size() * sizeof(FailureCase));
            for (const FailureCase &c : epoch.failures)
                bytes += double(c.overloaded.size() * sizeof(FailureCase::Overload)
                                + c.contracts.size() * sizeof(FailureCase::Hit));
        }
    }
    return bytes;
}

void measurePortfolio()
{
    constexpr double kEditMilliseconds = 16;
    constexpr double kFullMilliseconds = 250;
    Project project = millionAccelerators();
    std::size_t cases = 0;
    double bytes = 0;
    std::vector<double> full;
    for (int i = 0; i < 5; ++i) {
        Evaluator fresh;
        full.push_back(timed([&] {
            const auto answer = fresh.evaluate(project);
            bytes = bytesOf(*answer);
            cases = 0;
            for (const SiteEvaluation &site : answer->sites) {
                for (const Epoch &epoch : site.epochs)
                    cases += epoch.failures.size();
            }
        }));
    }
    Evaluator evaluator;
    const auto warm = evaluator.evaluate(project);
    std::vector<double> moves;
    std::vector<double> failures;
    std::vector<double> loads;
    const Id rack = project.table<Rack>().begin()->id;
    const Subject moved{EntityKind::Rack, rack};
    auto busway = project.table<PowerNode>().begin();
    while (busway->kind != NodeKind::Busway)
        ++busway;
    Id feed = busway->id;
    double planned = 90;
    for (int i = 0; i < 9; ++i) {
        moves.push_back(timed([&] {
            project = moveBy(project, std::array{moved}, {0.1, 0}).value();
            static_cast<void>(evaluator.evaluate(project));
        }));
        planned += 0.25;
        loads.push_back(timed([&] {
            project = setField(project, std::array{moved}, u"planned_kw", planned).value();
            static_cast<void>(evaluator.evaluate(project));
        }));
        const Subject failed{EntityKind::PowerNode, Id{feed.value + 2LL * i}};
        failures.push_back(timed([&] {
            project =
                setField(project, std::array{failed}, u"status", QStringLiteral("failed")).value();
            static_cast<void>(evaluator.evaluate(project));
        }));
    }
    std::printf("1,000,000 accelerators in %zu racks on %zu pieces of equipment: %zu single losses "
                "over 360 months, %.1f MB of answers\n",
                project.table<Rack>().size(),
                project.table<PowerNode>().size(),
                cases,
                bytes / 1e6);
    report("E",
           "portfolio, all single failures, ms of 250",
           median(full),
           kFullMilliseconds,
           median(full));
    report("E",
           "portfolio, one rack moved, ms of 16",
           median(moves),
           kEditMilliseconds,
           median(moves));
    report("E",
           "portfolio, one rack's load, ms of 16",
           median(loads),
           kEditMilliseconds,
           median(loads));
    report("E",
           "portfolio, one feed failed, ms of 16",
           median(failures),
           kEditMilliseconds,
           median(failures));
    const double rate = bytes / median(full);
    std::printf("answers written at %.2f GB/s, triad %.1f GB/s in the same run\n",
                rate / 1e6,
                triad() / 1e6);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Result<Project> sample = buildSample(u"colossus-1");
    if (!sample)
        return 1;
    measureEdit("edit to chart, Colossus 1", *sample);
    // 7 sites of 4,360 racks and 917 pieces of power equipment each: 30,520 racks.
    measureEdit("edit to chart, 30,520 racks on seven sites", withCopies(*sample, 6));
    measurePortfolio();
    return 0;
}
