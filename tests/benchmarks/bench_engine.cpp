// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From an edit to the described chart, against the 100 ms that the hand allows, at the size of the
// sample and at 30,000 racks. Beside it the plain sum of all racks' loads month by month, which knows
// neither limits nor failures.
#include "app/desktop/session.h"
#include "models/edits/edits.h"
#include "models/exchange/samplebuilder.h"
#include "models/presentation/charts.h"
#include "tests/benchmarks/canvasplan.h"
#include "tests/benchmarks/goals.h"

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

/// One rack changes, the plan is evaluated, the chart is described: what happens between the edit
/// and the picture. Drawing it is bench_charts' matter.
double editToChart(const Project &project)
{
    const Subject rack{EntityKind::Rack, project.table<Rack>().begin()->id};
    const std::array racks{rack};
    return timed([&] {
        const Result<Project> edited = setField(project, racks, u"planned_kw", 77.0);
        const auto answer = evaluate(*edited);
        ChartRequest request;
        request.name = QStringLiteral("headroom");
        if (buildChart(request, *edited, *answer).series.empty())
            std::exit(1);
    });
}

void measure(const char *what, const Project &project)
{
    double unused = 0;
    const Pairs pairs = inTurns(
        5,
        [&project] { return editToChart(project); },
        [&project, &unused] { return timed([&] { unused += plainSums(project); }); });
    const double milliseconds = median(pairs.ours);
    report(
        "edit", std::string(what) + ", ms of 100", milliseconds, kMostMilliseconds, milliseconds);
    std::printf("%s: %.2f times the plain sum of all racks by month\n", what, pairs.ratio());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const Result<Project> sample = buildSample(u"colossus-1");
    if (!sample)
        return 1;
    measure("edit to chart, Colossus 1", *sample);
    measure("edit to chart, 30,000 racks and 2,000 feeds", campus(30000, 2000));
    return 0;
}
