// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/costs.h"
#include "app/cli/texttable.h"
#include "models/base/units.h"
#include "models/engine/cost/costcurves.h"
#include "models/engine/cost/projectcosts.h"
#include "models/presentation/costanswer.h"

#include <cmath>

namespace headroom::cli {

namespace {

struct Part
{
    CostFigure figure;
    const char *name;
};

constexpr Part kOrbitalParts[] = {{CostFigure::OrbitalChips, "chips_usd_per_kw_year"},
                                  {CostFigure::OrbitalSatellite, "satellite_usd_per_kw_year"},
                                  {CostFigure::OrbitalLaunch, "launch_usd_per_kw_year"},
                                  {CostFigure::OrbitalInsurance, "insurance_usd_per_kw_year"},
                                  {CostFigure::OrbitalDevelopment, "development_usd_per_kw_year"},
                                  {CostFigure::OrbitalOperations, "operations_usd_per_kw_year"},
                                  {CostFigure::OrbitalReplacement, "replacement_usd_per_kw_year"},
                                  {CostFigure::OrbitalDownlink, "downlink_usd_per_kw_year"}};
constexpr Part kGroundParts[] = {{CostFigure::GroundChips, "chips_usd_per_kw_year"},
                                 {CostFigure::GroundFacility, "facility_usd_per_kw_year"},
                                 {CostFigure::GroundGeneration, "generation_usd_per_kw_year"},
                                 {CostFigure::GroundFuel, "fuel_usd_per_kw_year"},
                                 {CostFigure::GroundOperations, "operations_usd_per_kw_year"},
                                 {CostFigure::GroundMaintenance, "maintenance_usd_per_kw_year"}};
constexpr Part kMassParts[] = {{CostFigure::ArrayMass, "array_kg_per_kw"},
                               {CostFigure::RadiatorMass, "radiator_kg_per_kw"},
                               {CostFigure::BatteryMass, "battery_kg_per_kw"},
                               {CostFigure::ComputeMass, "compute_kg_per_kw"},
                               {CostFigure::ShieldMass, "shield_kg_per_kw"},
                               {CostFigure::MarginMass, "margin_kg_per_kw"}};

template <std::size_t N>
Json partsOf(const CostFigures &figures, const Part (&parts)[N])
{
    Json json = Json::object();
    for (const Part &part : parts)
        json[part.name] = numberOrNull(figures[part.figure]);
    return json;
}

/// Of a total for each kW that is available: the same for each that is installed, and for each hour
/// that is used, times a factor.
Json perHours(double total, double availability, double usedShare, double factor)
{
    return {{"installed", numberOrNull(total * availability * factor)},
            {"available", numberOrNull(total * factor)},
            {"used", numberOrNull(total / usedShare * factor)}};
}

Json sideJson(const CostCase &costs, double total, double bare, double availability, Json parts)
{
    constexpr double kHoursPerYear = 8760;
    const double gpuHours = costs[CostKey::GpuPower] / kHoursPerYear;
    const double used = costs[CostKey::UsedShare];
    return {{"parts", std::move(parts)},
            {"total_usd_per_kw_year", numberOrNull(total)},
            {"infrastructure_usd_per_kw_year", numberOrNull(bare)},
            {"total_usd_per_w", numberOrNull(total * costs[CostKey::OrbitalLife] / 1000)},
            {"usd_per_gpu_hour", perHours(total, availability, used, gpuHours)},
            {"usd_per_kw_year", perHours(total, availability, used, 1)},
            {"availability", numberOrNull(availability)}};
}

Json breakEvenJson(const std::vector<double> &roots)
{
    Json values = Json::array();
    for (const double root : roots)
        values.push_back(numberOrNull(root));
    const char *status = roots.empty() ? "none" : roots.size() == 1 ? "one" : "several";
    return {{"status", status}, {"values", values}};
}

Json boundaryJson(const CostCase &costs)
{
    Json list = Json::array();
    for (const CostInputInfo &input : costInputs()) {
        if (input.key >= kFirstBoundary) {
            list.push_back({{"path", input.path},
                            {"name", jsonText(costInputLabel(input.key))},
                            {"included", costs[input.key] != 0}});
        }
    }
    return list;
}

Json inputJson(const AskedCosts &asked, const CostInputInfo &input, double value)
{
    const CostInput *own =
        asked.project ? costInputOf(*asked.project, asked.costSet, input.key) : nullptr;
    const bool says = own != nullptr && own->value && *own->value == value;
    return {{"path", input.path},
            {"name", jsonText(costInputLabel(input.key))},
            {"value", numberOrNull(value)},
            {"unit", jsonText(unitSymbol(input.unit))},
            {"low", numberOrNull(own != nullptr && own->low ? own->low : input.low)},
            {"high", numberOrNull(own != nullptr && own->high ? own->high : input.high)},
            {"least", numberOrNull(input.least)},
            {"most", numberOrNull(input.most)},
            {"source",
             jsonText(says && !own->source.isEmpty() ? own->source : costInputSource(input.key))},
            {"assumption", says ? own->basis == Basis::Assumption : input.assumption}};
}

Json inputsJson(const AskedCosts &asked)
{
    const CostCase shown = withSunlight(asked.costs);
    Json list = Json::array();
    for (const CostInputInfo &input : costInputs())
        list.push_back(inputJson(asked, input, shown[input.key]));
    return list;
}

Json tornadoJson(const CostCase &costs)
{
    Json list = Json::array();
    for (const CostSwing &swing : costSwings(costs)) {
        list.push_back({{"path", costInput(swing.key).path},
                        {"low", numberOrNull(swing.low)},
                        {"high", numberOrNull(swing.high)},
                        {"ratio_at_low", numberOrNull(swing.ratioAtLow)},
                        {"ratio_at_high", numberOrNull(swing.ratioAtHigh)}});
    }
    return list;
}

Json curveJson(const CostCase &costs, const CostAxis &axis)
{
    Json points = Json::array();
    for (const CostPoint &point : costCurve(costs, axis)) {
        points.push_back({{"value", numberOrNull(point.value)},
                          {"orbital_usd_per_kw_year", numberOrNull(point.orbital)},
                          {"ground_usd_per_kw_year", numberOrNull(point.ground)},
                          {"ratio", numberOrNull(point.ratio)},
                          {"ratio_infrastructure", numberOrNull(point.ratioInfrastructure)}});
    }
    return {{"path", costInput(axis.key).path}, {"points", points}};
}

Json axisJson(const CostAxis &axis)
{
    Json values = Json::array();
    for (int i = 0; i < axis.points; ++i)
        values.push_back(numberOrNull(axis.at(i)));
    return {{"path", costInput(axis.key).path}, {"values", values}};
}

Json mapJson(const CostMap &map)
{
    Json rows = Json::array();
    for (int row = 0; row < map.y.points; ++row) {
        Json line = Json::array();
        for (int column = 0; column < map.x.points; ++column)
            line.push_back(numberOrNull(map.at(column, row)));
        rows.push_back(std::move(line));
    }
    return {{"x", axisJson(map.x)}, {"y", axisJson(map.y)}, {"ratios", rows}};
}

QString number(double value)
{
    return QLocale(QLocale::English).toString(value, 'f', std::abs(value) < 100 ? 3 : 1);
}

template <std::size_t N>
void addRows(TextTable &table,
             const QString &side,
             const CostFigures &figures,
             const Part (&parts)[N])
{
    for (const Part &part : parts) {
        if (figures[part.figure] != 0)
            table.addRow({side, costFigureLabel(part.figure), number(figures[part.figure])});
    }
}

QString costText(const CostCase &costs, const CostFigures &figures)
{
    TextTable table({{CommandLine::tr("Side")},
                     {CommandLine::tr("Part")},
                     {CommandLine::tr("$/kW·y"), TextTable::Align::Right}});
    const QString orbit = CommandLine::tr("Orbit");
    const QString ground = CommandLine::tr("Ground");
    addRows(table, orbit, figures, kOrbitalParts);
    table.addRow({orbit, CommandLine::tr("Total"), number(figures[CostFigure::OrbitalTotal])});
    addRows(table, ground, figures, kGroundParts);
    table.addRow({ground, CommandLine::tr("Total"), number(figures[CostFigure::GroundTotal])});
    QString text = costAnswer(costs, commandLineLocale()).join(QLatin1Char('\n'))
                   + QStringLiteral("\n\n") + table.toString() + QLatin1Char('\n')
                   + costBasis(costs) + QLatin1Char('\n');
    if (costs.model == CostModel::McCalip)
        text += QLatin1Char('\n') + calculatorFaults().join(QLatin1Char('\n')) + QLatin1Char('\n');
    return plainSpaced(text);
}

QString inputsText(const AskedCosts &asked)
{
    const CostCase shown = withSunlight(asked.costs);
    TextTable table({{CommandLine::tr("Path")},
                     {CommandLine::tr("Value"), TextTable::Align::Right},
                     {CommandLine::tr("Unit")},
                     {CommandLine::tr("Low"), TextTable::Align::Right},
                     {CommandLine::tr("High"), TextTable::Align::Right},
                     {CommandLine::tr("Source")}});
    const auto print = [](double value) { return QLocale::c().toString(value, 'g', 6); };
    for (const CostInputInfo &input : costInputs()) {
        table.addRow({QString::fromUtf8(input.path),
                      print(shown[input.key]),
                      unitSymbol(input.unit),
                      print(input.low),
                      print(input.high),
                      input.assumption
                          ? CommandLine::tr("Assumption: %1").arg(costInputSource(input.key))
                          : costInputSource(input.key)});
    }
    return table.toString();
}

/// The ranges of --map: its value and the argument after it, or two of them.
Maybe<std::optional<std::pair<CostAxis, CostAxis>>> mapAxes(const Invocation &invocation,
                                                            const QStringList &axes)
{
    QStringList all = invocation.values("map");
    all += axes;
    if (all.empty())
        return std::optional<std::pair<CostAxis, CostAxis>>();
    if (all.size() != 2 || !invocation.has("map"))
        return badUsage("cost.two-axes");
    const Result<CostAxis> x = costAxisFromText(all[0]);
    if (!x)
        return refusedInput(x.failure());
    const Result<CostAxis> y = costAxisFromText(all[1]);
    if (!y)
        return refusedInput(y.failure());
    return std::optional(std::pair(*x, *y));
}

Json document(const AskedCosts &asked, const CostFigures &figures)
{
    const double availability = figures[CostFigure::Availability];
    Json ground = sideJson(asked.costs,
                           figures[CostFigure::GroundTotal],
                           figures[CostFigure::GroundInfrastructure],
                           1,
                           partsOf(figures, kGroundParts));
    Json orbital = sideJson(asked.costs,
                            figures[CostFigure::OrbitalTotal],
                            figures[CostFigure::OrbitalInfrastructure],
                            availability,
                            partsOf(figures, kOrbitalParts));
    orbital["kg_per_kw"] = numberOrNull(figures[CostFigure::TotalMass]);
    orbital["mass_parts"] = partsOf(figures, kMassParts);
    orbital["radiator_m2_per_kw"] = numberOrNull(figures[CostFigure::RadiatorArea]);
    orbital["array_m2_per_kw"] = numberOrNull(figures[CostFigure::ArrayArea]);
    const CostCase shown = withSunlight(asked.costs);
    orbital["sunlit_share"] = numberOrNull(shown[CostKey::SunlitShare]);
    orbital["longest_eclipse_min"] = numberOrNull(shown[CostKey::LongestEclipse]);
    Json answer = Json::array();
    for (const QString &sentence : costAnswer(asked.costs, commandLineLocale()))
        answer.push_back(jsonText(plainSpaced(sentence)));
    Json json{{"costs", jsonText(asked.name)},
              {"ground", ground},
              {"orbital", orbital},
              {"ratio", numberOrNull(figures[CostFigure::Ratio])},
              {"ratio_infrastructure", numberOrNull(figures[CostFigure::RatioInfrastructure])},
              {"break_even_launch_usd_per_kg",
               breakEvenJson(breakEvens(asked.costs, CostKey::LaunchPrice))},
              {"boundary", boundaryJson(asked.costs)},
              {"basis", jsonText(costBasis(asked.costs))},
              {"answer", answer}};
    if (asked.costs.model == CostModel::McCalip) {
        Json faults = Json::array();
        for (const QString &fault : calculatorFaults())
            faults.push_back(jsonText(fault));
        json["faults"] = faults;
    }
    return json;
}

Outcome run(const Invocation &invocation)
{
    QStringList files;
    QStringList axes;
    for (const QString &argument : invocation.positionals())
        (argument.contains(QLatin1Char('=')) ? axes : files).append(argument);
    auto axisPair = mapAxes(invocation, axes);
    if (auto *refusal = std::get_if<Refusal>(&axisPair))
        return std::move(*refusal);
    auto read = askedCosts(invocation, files);
    if (auto *refusal = std::get_if<Refusal>(&read))
        return std::move(*refusal);
    const AskedCosts &asked = std::get<AskedCosts>(read);
    const Result<CostFigures> figures = costsOf(asked.costs);
    if (!figures)
        return refusedInput(figures.failure());
    Answer answer{.json = document(asked, *figures), .text = costText(asked.costs, *figures)};
    if (invocation.has("inputs")) {
        answer.json["inputs"] = inputsJson(asked);
        answer.text += QLatin1Char('\n') + inputsText(asked);
    }
    if (invocation.has("tornado"))
        answer.json["tornado"] = tornadoJson(asked.costs);
    Json curves = Json::array();
    for (const QString &text : invocation.values("curve")) {
        const Result<CostAxis> axis = costAxisFromText(text);
        if (!axis)
            return refusedInput(axis.failure());
        curves.push_back(curveJson(asked.costs, *axis));
    }
    if (curves.size() == 1)
        answer.json["curve"] = curves.front();
    else if (!curves.empty())
        answer.json["curves"] = curves;
    if (const auto &pair = std::get<std::optional<std::pair<CostAxis, CostAxis>>>(axisPair)) {
        const Result<CostMap> map = costMap(asked.costs, pair->first, pair->second);
        if (!map)
            return refusedInput(map.failure());
        answer.json["map"] = mapJson(*map);
    }
    return answer;
}

} // namespace

Verb costVerb()
{
    return {
        .name = "cost",
        .positionals = "[FILE]",
        .summary = QT_TRANSLATE_NOOP("CommandLine",
                                     "Compares what computing costs in orbit and on the ground."),
        .options =
            {kPresetOption,
             kSetOption,
             kCostSetOption,
             kScenarioOption,
             {"inputs",
              nullptr,
              QT_TRANSLATE_NOOP("CommandLine", "Lists every input with its range and source.")},
             {"tornado",
              nullptr,
              QT_TRANSLATE_NOOP("CommandLine", "Adds what each input does over its usual range.")},
             {"curve",
              "PATH=a:b:n",
              QT_TRANSLATE_NOOP("CommandLine", "Adds both costs over the values of an input.")},
             {"map",
              "PATH=a:b:n",
              QT_TRANSLATE_NOOP("CommandLine",
                                "Adds ratios over two inputs; the second range stands "
                                "behind the first.")}},
        .run = &run,
        .json = "ground{parts, total_usd_per_kw_year, usd_per_gpu_hour}, orbital{…}, ratio, "
                "ratio_infrastructure, break_even_launch_usd_per_kg{status, values[]}, "
                "boundary[], answer[], inputs[], tornado[], curve{}, map{}"};
}

} // namespace headroom::cli
