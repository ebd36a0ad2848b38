// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/rackanswer.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/base/units.h"
#include "models/engine/inventory.h"
#include "models/storage/fileheader.h"

namespace headroom::cli {

namespace {

template <class T>
qint64 rows(const Project &project)
{
    return static_cast<qint64>(project.table<T>().size());
}

QString inWords(std::optional<double> figure)
{
    if (!figure)
        return CommandLine::tr("unknown");
    return printAmount({*figure, Unit::Count}, AmountStyle::Readable, QLocale(QLocale::English));
}

Outcome tellInfo(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 1))
        return std::move(*refusal);
    const QString path = invocation.positionals().first();
    Maybe<Plan> opened = openPlan(path, invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    if (invocation.has("rack"))
        return tellRacks(std::get<Plan>(opened).project, invocation.value("rack"), invocation);
    const Result<FileHeader> header = readFileHeader(path);
    if (!header)
        return Refusal{ExitCode::Unreadable, header.failure()};
    const Project &project = std::get<Plan>(opened).project;
    const Settings &settings = project.settings();
    const Inventory inventory = inventoryOf(project);

    struct Count
    {
        const char *key;
        QString label;
        qint64 count;
    };

    const std::vector<Count> counts{
        {"sites", CommandLine::tr("Sites"), rows<Site>(project)},
        {"halls", CommandLine::tr("Halls"), rows<Hall>(project)},
        {"racks", CommandLine::tr("Racks"), inventory.racks},
        {"compute_racks", CommandLine::tr("Compute racks"), inventory.computeRacks},
        {"power_nodes", CommandLine::tr("Power equipment"), rows<PowerNode>(project)},
        {"phases", CommandLine::tr("Build phases"), rows<Phase>(project)},
        {"scenarios", CommandLine::tr("Scenarios"), rows<Scenario>(project)},
        {"contracts", CommandLine::tr("Contracts"), rows<Contract>(project)},
        {"tiers", CommandLine::tr("Demand tiers"), rows<Tier>(project)},
    };
    const std::optional<double> accelerators =
        inventory.accelerators ? std::optional<double>(static_cast<double>(*inventory.accelerators))
                               : std::nullopt;

    Json json{{"format", header->format},
              {"project", jsonText(settings.name)},
              {"id", jsonText(settings.uuid)},
              {"horizon",
               {{"first", jsonText(settings.horizonStart.toString())},
                {"months", settings.horizonMonths}}}};
    TextTable table({{settings.name},
                     {CommandLine::tr("format %1").arg(header->format), TextTable::Align::Right}});
    for (const Count &count : counts) {
        json["counts"][count.key] = count.count;
        table.addRow({count.label, inWords(static_cast<double>(count.count))});
    }
    json["accelerators"] = inventory.accelerators ? Json(*inventory.accelerators) : Json(nullptr);
    json["h100_equivalents"] = numberOrNull(inventory.h100Equivalents);
    table.addRow({CommandLine::tr("Accelerators"), inWords(accelerators)});
    table.addRow({CommandLine::tr("H100-equivalents (dense BF16)"),
                  inventory.h100Equivalents ? inWords(std::round(*inventory.h100Equivalents))
                                            : CommandLine::tr("unknown")});
    return Answer{json, table.toString()};
}

} // namespace

Verb infoVerb()
{
    return {.name = "info",
            .positionals = "FILE",
            .summary =
                QT_TRANSLATE_NOOP("CommandLine", "Tells what a plan, or a rack of it, holds."),
            .options = {kScenarioOption,
                        kMonthOption,
                        {"rack",
                         "NAME",
                         QT_TRANSLATE_NOOP("CommandLine",
                                           "Tells what is in this rack, and its way up to its "
                                           "sources with load and limit of everything on it.")}},
            .run = tellInfo,
            .json = QT_TRANSLATE_NOOP(
                "CommandLine",
                "In JSON, with --rack: racks[{id, name, month, facts[{label, value}], feeding, "
                "path[{depth, equipment[],\nis_source, limit_kw, normal_kw, worst_failure_kw, "
                "used_share, tightest, told_above}]}], the feeds at depth 0.")};
}

} // namespace headroom::cli
