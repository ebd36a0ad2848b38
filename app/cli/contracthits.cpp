// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contracthits.h"

#include "app/cli/commandline.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headroom::cli {

namespace {

/// "254.1 MW"; below one megawatt in kilowatts.
QString powerOf(double kilowatts)
{
    constexpr double kMegawatt = 1000;
    return kilowatts < kMegawatt
               ? CommandLine::tr("%1 kW").arg(QLocale::c().toString(kilowatts, 'f', 1))
               : CommandLine::tr("%1 MW").arg(QLocale::c().toString(kilowatts / kMegawatt, 'f', 1));
}

/// Without what adding in binary leaves behind: powers are whole watts, accelerators shares of
/// whole ones.
double tidy(double sum)
{
    constexpr double kParts = 1e6;
    return std::round(sum * kParts) / kParts;
}

/// What the contracts lose, firm ones first, then the largest.
std::vector<FailureCase::Hit> inOrder(const Project &project, std::vector<FailureCase::Hit> hits)
{
    const auto rank = [&project](const FailureCase::Hit &hit) {
        const Contract *contract = project.find<Contract>(hit.contract);
        const bool firm = contract == nullptr || contract->contractClass == ContractClass::Firm;
        return std::tuple(firm ? 0 : 1,
                          -hit.kw.known,
                          -hit.kw.racksUnknown,
                          -hit.singleFedKw.known,
                          hit.contract);
    };
    std::sort(hits.begin(), hits.end(), [&rank](const auto &a, const auto &b) {
        return rank(a) < rank(b);
    });
    return hits;
}

/// What a contract loses, sum by sum; unknown as null where a rack does not say what it adds, with
/// the known part and the number of such racks beside it.
Json hitJson(const FailureCase::Hit &hit)
{
    Json json;
    Json known;
    Json racksUnknown;
    bool complete = true;
    const auto add = [&](const char *key, const RackSum &sum) {
        const std::optional<double> value = sum.value();
        json[key] = numberOrNull(value ? std::optional(tidy(*value)) : value);
        known[key] = tidy(sum.known);
        racksUnknown[key] = sum.racksUnknown;
        complete = complete && sum.isComplete();
    };
    add("kw", hit.kw);
    add("accelerators", hit.accelerators);
    add("single_fed_kw", hit.singleFedKw);
    add("single_fed_accelerators", hit.singleFedAccelerators);
    json["complete"] = complete;
    json["known_part"] = known;
    json["racks_unknown"] = racksUnknown;
    return json;
}

/// "254.1 MW", "at least 254.1 MW", "unknown power".
QString powerText(const RackSum &sum)
{
    if (!sum.isComplete() && sum.known <= 0)
        return CommandLine::tr("unknown power");
    return sum.isComplete() ? powerOf(sum.known)
                            : CommandLine::tr("at least %1").arg(powerOf(sum.known));
}

/// "220000 accelerators", "at least 220000 accelerators", "unknown accelerators"
QString acceleratorText(const RackSum &sum)
{
    if (!sum.isComplete() && sum.known <= 0)
        return CommandLine::tr("unknown accelerators");
    return (sum.isComplete() ? CommandLine::tr("%1 accelerators")
                             : CommandLine::tr("at least %1 accelerators"))
        .arg(std::llround(sum.known));
}

QString withUnknown(const QString &text, int racksUnknown)
{
    return racksUnknown == 0
               ? text
               : CommandLine::tr("%1 (racks unknown: %2)").arg(text).arg(racksUnknown);
}

} // namespace

Json contractHitsJson(const Project &project, const std::vector<FailureCase::Hit> &hits)
{
    Json list = Json::array();
    for (const FailureCase::Hit &hit : inOrder(project, hits)) {
        const Contract *contract = project.find<Contract>(hit.contract);
        Json entry{
            {"name", jsonText(displayName(project, {EntityKind::Contract, hit.contract}))},
            {"id", jsonText(hit.contract.toString())},
            {"class",
             contract != nullptr ? Json(choiceName(contract->contractClass)) : Json(nullptr)}};
        entry.update(hitJson(hit));
        list.push_back(std::move(entry));
    }
    return list;
}

QString contractHitsText(const Project &project, const std::vector<FailureCase::Hit> &hits)
{
    QStringList parts;
    for (const FailureCase::Hit &hit : inOrder(project, hits)) {
        const QString name = displayName(project, {EntityKind::Contract, hit.contract});
        if (hit.isLoss())
            parts.append(
                withUnknown(CommandLine::tr("%1: %2, %3")
                                .arg(name, powerText(hit.kw), acceleratorText(hit.accelerators)),
                            std::max(hit.kw.racksUnknown, hit.accelerators.racksUnknown)));
        if (hit.isOnOneFeed())
            parts.append(withUnknown(
                CommandLine::tr("%1: %2 on one feed").arg(name, powerText(hit.singleFedKw)),
                hit.singleFedKw.racksUnknown));
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace headroom::cli
