// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/concentration.h"

#include "models/domain/supplylevers.h"
#include "models/engine/formulas/market.h"
#include "models/engine/known.h"
#include "models/engine/snapshot.h"
#include "models/engine/supplied.h"

#include <algorithm>
#include <map>

namespace headroom {

using namespace engine;

namespace {

/// Largest first, what nobody knows last.
Concentration concentrationOf(std::vector<Concentration::Part> parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const auto &a, const auto &b) {
        return a.accelerators.value_or(-1) > b.accelerators.value_or(-1);
    });
    Concentration result{std::move(parts), {}};
    std::vector<double> amounts;
    for (const Concentration::Part &part : result.parts) {
        if (!part.accelerators)
            return result;
        amounts.push_back(*part.accelerators);
    }
    if (const Result<double> index = herfindahlIndex(amounts))
        result.index = *index;
    return result;
}

/// The customer of a contract; one without a customer stands for itself.
QString customerOf(const Contract &contract)
{
    return contract.customer.isEmpty() ? contract.name : contract.customer;
}

Concentration concentrationOf(const std::map<QString, Known> &byName)
{
    std::vector<Concentration::Part> parts;
    parts.reserve(byName.size());
    for (const auto &[name, accelerators] : byName)
        parts.push_back({name, accelerators});
    return concentrationOf(std::move(parts));
}

void addTo(std::map<QString, Known> &byName, const QString &name, const Known &amount)
{
    const auto [entry, isNew] = byName.try_emplace(name, amount);
    if (!isNew)
        entry->second = plus(entry->second, amount);
}

/// Accelerators by month, grown as contracts are added.
using Months = std::vector<Known>;

void addMonths(Months &sum, const Months &more)
{
    if (sum.empty())
        sum.assign(more.size(), Known(0));
    for (std::size_t i = 0; i < more.size(); ++i)
        sum[i] = plus(sum[i], more[i]);
}

/// Takes from what the suppliers bring what is more than promised, the last ones first.
void trim(Coverage &coverage)
{
    for (std::size_t i = 0; i < coverage.promised.size(); ++i) {
        Known left = coverage.promised[i];
        for (Coverage::Part &part : coverage.parts) {
            Known &amount = part.accelerators[i];
            if (left && amount)
                amount = std::min(*left, *amount);
            left = left && amount ? Known(*left - *amount) : Known();
        }
    }
}

} // namespace

Concentration
customersIn(const Project &project, const std::vector<ContractFigures> &contracts, int month)
{
    std::map<QString, Known> byName;
    for (const ContractFigures &figures : contracts) {
        const Contract *contract = project.find<Contract>(figures.contract);
        const Known promised = figures.months[at(month)].promised;
        if (contract != nullptr && promised != 0)
            addTo(byName, customerOf(*contract), promised);
    }
    return concentrationOf(byName);
}

Concentration suppliersIn(const Project &project, const Evaluation &evaluation, Month month)
{
    const auto index = at(month - evaluation.firstMonth);
    const auto limitOf = [&](const SiteEvaluation &site) {
        const ResourceSeries *series = site.resource(u"accelerators");
        return series == nullptr ? Known(0) : series->byEpoch[at(site.epochOfMonth[index])].limit;
    };
    std::map<QString, Known> byName;
    for (const SiteEvaluation &site : evaluation.sites) {
        if (const Known amount = limitOf(site); amount != 0)
            addTo(byName, QString(), amount);
    }
    for (const SiteEvaluation &site : suppliedSites(project)) {
        if (const Known amount = limitOf(site); amount != 0)
            addTo(byName, supplierOf(project, site.site), amount);
    }
    return concentrationOf(byName);
}

QString supplierOf(const Project &project, Id site)
{
    const Site *row = project.find<Site>(site);
    if (row == nullptr || row->kind == SiteKind::Ground)
        return {};
    const SupplyAgreement *agreement = agreementOf(project, site);
    return agreement == nullptr || agreement->supplier.isEmpty() ? row->name : agreement->supplier;
}

std::optional<double> Coverage::open(int month) const
{
    Known left = promised[at(month)];
    for (const Part &part : parts) {
        const Known &amount = part.accelerators[at(month)];
        left = left && amount ? Known(*left - *amount) : Known();
    }
    return left;
}

std::vector<Coverage> coverageOf(const Project &project,
                                 const std::vector<ContractFigures> &contracts)
{
    struct Sums
    {
        Months promised;
        std::map<QString, Months> bySupplier; // own sites first: their name is empty
    };

    std::map<QString, Sums> byCustomer;
    for (const ContractFigures &figures : contracts) {
        const Contract *contract = project.find<Contract>(figures.contract);
        if (contract == nullptr)
            continue;
        Sums &sums = byCustomer[customerOf(*contract)];
        Months promised;
        promised.reserve(figures.months.size());
        for (const ContractMonth &month : figures.months)
            promised.push_back(month.promised);
        addMonths(sums.promised, promised);
        for (const ContractFigures::Source &source : figures.sources)
            addMonths(sums.bySupplier[supplierOf(project, source.site)], source.powered);
    }
    std::vector<Coverage> result;
    result.reserve(byCustomer.size());
    for (auto &[customer, sums] : byCustomer) {
        Coverage coverage{customer, std::move(sums.promised), {}};
        for (auto &[supplier, months] : sums.bySupplier)
            coverage.parts.push_back({supplier, std::move(months)});
        trim(coverage);
        result.push_back(std::move(coverage));
    }
    return result;
}

} // namespace headroom
