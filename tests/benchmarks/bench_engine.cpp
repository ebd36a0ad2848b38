// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From an edit to the described chart, against the 100 ms that the hand allows, at the size of the
// sample and at 30,000 racks. Beside it the plain sum of all racks' loads month by month, which
// knows neither limits nor failures.
#include "app/desktop/session.h"
#include "models/edits/edits.h"
#include "models/exchange/samplebuilder.h"
#include "models/presentation/charts.h"
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

/// The row with its own id, and those that it refers to, moved to the copy of that number.
template <class T>
T copyOf(const T &row, int number)
{
    const auto moved = [number](Id id) {
        return idFromKey(QStringLiteral("%1 in copy %2").arg(id.value).arg(number));
    };
    T copy = row;
    copy.id = moved(row.id);
    for (const Field<T> &field : fieldsOf<T>()) {
        const FieldValue value = field.read(row);
        if (const Id *id = std::get_if<Id>(&value))
            field.write(copy, moved(*id));
    }
    if constexpr (std::is_same_v<T, Site> || std::is_same_v<T, Phase>)
        copy.name += QStringLiteral(", copy %1").arg(number);
    return copy;
}

/// So many copies of the sample's site beside it: a portfolio with its whole power tree.
Project portfolio(const Project &sample, int copies)
{
    Project project = sample;
    const auto copyTable = [&]<class T>(std::type_identity<T>) {
        for (int number = 1; number <= copies; ++number) {
            for (const T &row : sample.table<T>())
                project.set(copyOf(row, number));
        }
    };
    copyTable(std::type_identity<Site>());
    copyTable(std::type_identity<Building>());
    copyTable(std::type_identity<Phase>());
    copyTable(std::type_identity<PowerNode>());
    copyTable(std::type_identity<Hall>());
    copyTable(std::type_identity<AcceleratorType>());
    copyTable(std::type_identity<RackType>());
    copyTable(std::type_identity<RackRow>());
    copyTable(std::type_identity<Rack>());
    copyTable(std::type_identity<Connection>());
    return project;
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
    // 7 sites of 4,360 racks and 917 pieces of power equipment each: 30,520 racks.
    measure("edit to chart, 30,520 racks on seven sites", portfolio(*sample, 6));
    return 0;
}
