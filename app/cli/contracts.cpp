// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/contracts.h"

#include "app/cli/commandline.h"
#include "app/cli/texttable.h"

#include <cmath>

namespace headroom::cli {

namespace {

Json monthJson(const Project &project, Month month, const ContractMonth &figures)
{
    return {{"month", jsonText(month.toString())},
            {"promised_accelerators", numberOrNull(figures.promised)},
            {"carried_accelerators", numberOrNull(figures.carried)},
            {"powered_accelerators", numberOrNull(figures.powered)},
            {"surviving_accelerators", numberOrNull(figures.surviving)},
            {"shortfall_accelerators", numberOrNull(figures.shortfall())},
            {"worst_lost", figures.worstLost ? toJson(project, *figures.worstLost) : Json(nullptr)},
            {"facility_kw", numberOrNull(figures.facilityKw)},
            {"revenue_usd", numberOrNull(figures.revenueUsd)},
            {"at_risk_usd", numberOrNull(figures.atRiskUsd)}};
}

Json partsJson(const Concentration &concentration)
{
    Json parts = Json::array();
    for (const Concentration::Part &part : concentration.parts)
        parts.push_back({{"name", part.name.isEmpty() ? Json(nullptr) : jsonText(part.name)},
                         {"accelerators", numberOrNull(part.accelerators)}});
    return {{"index", numberOrNull(concentration.index)}, {"parts", parts}};
}

QString count(std::optional<double> value)
{
    return value ? QLocale::c().toString(std::round(*value), 'f', 0) : CommandLine::tr("unknown");
}

QString concentrationText(const QString &heading, const Concentration &concentration)
{
    if (concentration.parts.empty())
        return {};
    const Concentration::Part &first = concentration.parts.front();
    const QString name = first.name.isEmpty() ? CommandLine::tr("own sites") : first.name;
    const QString index = concentration.index ? QLocale::c().toString(*concentration.index, 'f', 3)
                                              : CommandLine::tr("unknown");
    return CommandLine::tr("%1: Herfindahl index %2, most with %3 (%4 accelerators).\n")
        .arg(heading, index, name, count(first.accelerators));
}

} // namespace

Json contractsJson(const Project &project,
                   const Evaluation &evaluation,
                   const std::vector<ContractFigures> &contracts,
                   std::optional<int> month)
{
    Json json = Json::array();
    for (const ContractFigures &figures : contracts) {
        const Contract *contract = project.find<Contract>(figures.contract);
        Json months = Json::array();
        for (int i = 0; i < evaluation.months; ++i) {
            if (!month || i == *month)
                months.push_back(monthJson(project,
                                           evaluation.firstMonth + i,
                                           figures.months[static_cast<std::size_t>(i)]));
        }
        json.push_back({{"id", jsonText(contract->id.toString())},
                        {"name", jsonText(contract->name)},
                        {"customer", jsonText(contract->customer)},
                        {"class", choiceName(contract->contractClass)},
                        {"state", choiceName(contract->state)},
                        {"months", std::move(months)}});
    }
    return json;
}

Json concentrationJson(const Project &project,
                       const Evaluation &evaluation,
                       const std::vector<ContractFigures> &contracts,
                       int month)
{
    const Month when = evaluation.firstMonth + month;
    return {{"month", jsonText(when.toString())},
            {"customers", partsJson(customersIn(project, contracts, month))},
            {"suppliers", partsJson(suppliersIn(project, evaluation, when))}};
}

Json coverageJson(const Project &project,
                  const Evaluation &evaluation,
                  const std::vector<ContractFigures> &contracts,
                  std::optional<int> month)
{
    Json json = Json::array();
    for (const Coverage &coverage : coverageOf(project, contracts)) {
        Json months = Json::array();
        for (int i = 0; i < evaluation.months; ++i) {
            if (month && i != *month)
                continue;
            const auto place = static_cast<std::size_t>(i);
            Json suppliers = Json::array();
            for (const Coverage::Part &part : coverage.parts)
                suppliers.push_back(
                    {{"name", part.supplier.isEmpty() ? Json(nullptr) : jsonText(part.supplier)},
                     {"accelerators", numberOrNull(part.accelerators[place])}});
            months.push_back({{"month", jsonText((evaluation.firstMonth + i).toString())},
                              {"promised_accelerators", numberOrNull(coverage.promised[place])},
                              {"open_accelerators", numberOrNull(coverage.open(i))},
                              {"suppliers", std::move(suppliers)}});
        }
        json.push_back({{"customer", jsonText(coverage.customer)}, {"months", std::move(months)}});
    }
    return json;
}

QString contractsText(const Project &project,
                      const Evaluation &evaluation,
                      const std::vector<ContractFigures> &contracts,
                      int month)
{
    if (contracts.empty())
        return {};
    const Month when = evaluation.firstMonth + month;
    using Align = TextTable::Align;
    TextTable table({{CommandLine::tr("Contract")},
                     {CommandLine::tr("Customer")},
                     {CommandLine::tr("Promised"), Align::Right},
                     {CommandLine::tr("There"), Align::Right},
                     {CommandLine::tr("Powered"), Align::Right},
                     {CommandLine::tr("after worst failure"), Align::Right},
                     {CommandLine::tr("Short"), Align::Right},
                     {CommandLine::tr("Power"), Align::Right},
                     {CommandLine::tr("Revenue"), Align::Right},
                     {CommandLine::tr("at risk"), Align::Right}});
    for (const ContractFigures &figures : contracts) {
        const Contract *contract = project.find<Contract>(figures.contract);
        const ContractMonth &now = figures.months[static_cast<std::size_t>(month)];
        table.addRow({contract->name,
                      contract->customer,
                      count(now.promised),
                      count(now.carried),
                      count(now.powered),
                      count(now.surviving),
                      count(now.shortfall()),
                      readable(now.facilityKw, Unit::Kilowatt),
                      readable(now.revenueUsd, Unit::UsDollar),
                      readable(now.atRiskUsd, Unit::UsDollar)});
    }
    return CommandLine::tr("Contracts in %1, accelerators\n").arg(when.toString())
           + table.toString()
           + concentrationText(CommandLine::tr("Customers"), customersIn(project, contracts, month))
           + concentrationText(CommandLine::tr("Suppliers"),
                               suppliersIn(project, evaluation, when));
}

} // namespace headroom::cli
