// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stock.h"

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"
#include "models/base/units.h"
#include "models/presentation/waterfallchart.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::cli {

namespace {

using Align = TextTable::Align;

QString number(std::optional<double> value, int decimals = 0)
{
    return value ? QLocale::c().toString(*value, 'f', decimals) : CommandLine::tr("unknown");
}

std::optional<double> inKilowatts(std::optional<double> watts)
{
    return watts ? std::optional(*watts / 1000) : std::nullopt;
}

QString stepName(WaterfallStep step)
{
    switch (step) {
    case WaterfallStep::Nameplate:
        return CommandLine::tr("Nameplate of the sources");
    case WaterfallStep::Pue:
        return CommandLine::tr("Overhead (PUE)");
    case WaterfallStep::WorstFailure:
        return CommandLine::tr("Worst failure");
    case WaterfallStep::Derate:
        return CommandLine::tr("Maximum utilisation");
    case WaterfallStep::Contracted:
        return CommandLine::tr("Contracted");
    case WaterfallStep::Free:
        return CommandLine::tr("Free");
    }
    return {};
}

const ResourceFigures &powerOf(const SiteEvaluation &site, std::size_t epoch)
{
    return site.resource(u"power")->byEpoch[epoch];
}

QString noteLine(const Waterfall &waterfall, const SiteEvaluation &site, std::size_t epoch)
{
    const QString note = waterfallNote(waterfall, powerOf(site, epoch), commandLineLocale());
    return note.isEmpty() ? note : QString(plainSpaced(note) + u'\n');
}

QString waterfallTable(const Project &project, const SiteEvaluation &site, std::size_t epoch)
{
    TextTable table({{CommandLine::tr("Step")},
                     {CommandLine::tr("Change"), Align::Right},
                     {CommandLine::tr("Left"), Align::Right}});
    const Waterfall waterfall = powerWaterfall(project, site, epoch);
    double largest = 0;
    for (const WaterfallBar &bar : waterfall.bars) {
        for (const std::optional<double> &watts : {bar.changeW, bar.leftW})
            largest = std::max(largest, std::abs(inKilowatts(watts).value_or(0)));
    }
    const UnitScale scale = readableScale(Unit::Kilowatt, largest);
    const auto cell = [&](const std::optional<double> &watts) {
        const std::optional<double> kilowatts = inKilowatts(watts);
        return number(kilowatts ? std::optional(*kilowatts / scale.factor) : std::nullopt,
                      decimalsFor(Unit::Kilowatt, largest / scale.factor));
    };
    for (const WaterfallBar &bar : waterfall.bars)
        table.addRow({stepName(bar.step), cell(bar.changeW), cell(bar.leftW)});
    return CommandLine::tr("from nameplate to free, %1 of IT power").arg(scale.symbol) + u'\n'
           + table.toString() + noteLine(waterfall, site, epoch) + u'\n';
}

/// Each amount in its own unit: the hall's megawatts stand beside the kilowatts of a rack.
QString strandedTable(const SiteEvaluation &site, const StrandedFigures &stranded)
{
    TextTable table({{CommandLine::tr("Resource")},
                     {CommandLine::tr("Free"), Align::Right},
                     {CommandLine::tr("A rack takes"), Align::Right},
                     {CommandLine::tr("Stranded"), Align::Right}});
    for (const StrandedCapacity &capacity : stranded.resources) {
        const Unit unit = site.resource(capacity.resource)->unit;
        table.addRow({capacity.resource,
                      readable(capacity.free, unit),
                      readable(capacity.perRack, unit),
                      readable(capacity.stranded, unit)});
    }
    QString text =
        CommandLine::tr("stranded capacity; space in rack positions") + u'\n' + table.toString();
    if (stranded.racks)
        text += CommandLine::tr("%1 more average racks fit; %2 ends them.\n")
                    .arg(number(*stranded.racks, 1), stranded.binding);
    return text + u'\n';
}

QString spaceLine(const SpaceFigures &space)
{
    QString text = CommandLine::tr("Rack positions: %1 open, %2 reserved, %3 closed, %4 internal; "
                                   "%5 of the sellable ones are free, %6 of them side by side")
                       .arg(space.open)
                       .arg(space.reserved)
                       .arg(space.closed)
                       .arg(space.internal)
                       .arg(space.free)
                       .arg(space.largestRun);
    if (space.contiguousShare)
        text += CommandLine::tr(" (%1 %)").arg(number(*space.contiguousShare * 100));
    if (space.efficiency)
        text += CommandLine::tr("; they take %1 % of the room area")
                    .arg(number(*space.efficiency * 100, 1));
    return text + QStringLiteral(".\n\n");
}

QString floorTable(const Project &project, const StockFigures &stock)
{
    if (stock.floors.empty())
        return {};
    TextTable table({{CommandLine::tr("Hall")},
                     {CommandLine::tr("Load"), Align::Right},
                     {CommandLine::tr("Limit"), Align::Right},
                     {CommandLine::tr("Heaviest known rack type")}});
    std::map<std::pair<QString, Id>, const FloorFigures *> byName;
    for (const FloorFigures &floor : stock.floors)
        byName[{displayName(project, {EntityKind::Hall, floor.hall}), floor.hall}] = &floor;
    for (const auto &[key, entry] : byName) {
        const FloorFigures &floor = *entry;
        table.addRow({key.first,
                      number(floor.load),
                      number(floor.limit),
                      floor.heaviest ? displayName(project, {EntityKind::RackType, *floor.heaviest})
                                     : QString()});
    }
    return CommandLine::tr("floor load, kg/m²") + u'\n' + table.toString() + u'\n';
}

} // namespace

void addStock(Json &resource, const QString &name, const StockFigures &stock)
{
    if (name == u"accelerators")
        resource["h100_equivalents"] = numberOrNull(stock.h100Equivalents);
    if (name != u"space")
        return;
    const SpaceFigures &space = stock.space;
    resource["free"] = space.free;
    resource["largest_run"] = space.largestRun;
    resource["contiguous_share"] = numberOrNull(space.contiguousShare);
    resource["efficiency_share"] = numberOrNull(space.efficiency);
    resource["states"] = {{"open", space.open},
                          {"reserved", space.reserved},
                          {"closed", space.closed},
                          {"internal", space.internal}};
}

Json floorsJson(const Project &project, const StockFigures &stock)
{
    Json floors = Json::array();
    for (const FloorFigures &floor : stock.floors) {
        Json json = toJson(project, {EntityKind::Hall, floor.hall});
        json["load_kg_per_m2"] = numberOrNull(floor.load);
        json["known_part_kg_per_m2"] = floor.knownPart;
        json["limit_kg_per_m2"] = numberOrNull(floor.limit);
        json["heaviest"] = floor.heaviest ? toJson(project, {EntityKind::RackType, *floor.heaviest})
                                          : Json(nullptr);
        json["missing"] = toJson(project, floor.missing);
        floors.push_back(std::move(json));
    }
    return floors;
}

Json strandedJson(const SiteEvaluation &site, const StrandedFigures &stranded)
{
    Json resources = Json::object();
    for (const StrandedCapacity &capacity : stranded.resources)
        resources[capacity.resource.toStdString()] = {
            {"free", numberOrNull(capacity.free)},
            {"per_rack", numberOrNull(capacity.perRack)},
            {"stranded", numberOrNull(capacity.stranded)},
            {"unit", jsonText(unitOf(*site.resource(capacity.resource)))}};
    return {{"racks", numberOrNull(stranded.racks)},
            {"binding", stranded.racks ? jsonText(stranded.binding) : Json(nullptr)},
            {"resources", resources}};
}

Json waterfallJson(const Project &project, const SiteEvaluation &site, std::size_t epoch)
{
    const Waterfall waterfall = powerWaterfall(project, site, epoch);
    Json bars = Json::array();
    for (const WaterfallBar &bar : waterfall.bars)
        bars.push_back({{"step", choiceName(bar.step)},
                        {"change_kw", numberOrNull(inKilowatts(bar.changeW))},
                        {"left_kw", numberOrNull(inKilowatts(bar.leftW))}});
    return {{"pue", numberOrNull(waterfall.pueRatio)},
            {"bars", bars},
            {"complete", waterfall.complete()},
            {"headroom_normal_kw", numberOrNull(powerOf(site, epoch).headroomNormal)},
            {"note",
             jsonText(
                 plainSpaced(waterfallNote(waterfall, powerOf(site, epoch), commandLineLocale())))},
            {"missing", toJson(project, waterfall.missing)}};
}

QString
stockText(const Project &project, const SiteEvaluation &site, std::size_t epoch, Month month)
{
    const StockFigures &stock = site.stock[epoch];
    QString text = CommandLine::tr("In %1\n\n").arg(month.toString());
    text += waterfallTable(project, site, epoch);
    text += strandedTable(site, site.stranded[epoch]);
    text += floorTable(project, stock);
    text += spaceLine(stock.space);
    if (stock.h100Equivalents)
        text += CommandLine::tr("The installed accelerators are worth %1 H100.\n\n")
                    .arg(number(stock.h100Equivalents));
    return text;
}

} // namespace headroom::cli
