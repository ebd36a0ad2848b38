// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/supplied.h"

#include "models/domain/supplylevers.h"
#include "models/engine/contracts.h"
#include "models/engine/known.h"
#include "models/engine/orbit/orbitalfleet.h"

#include <algorithm>
#include <tuple>

namespace headroom {

using engine::Known;
using engine::plus;

namespace {

bool runsOnlyAt(const Project &project, Id site, const Contract &contract)
{
    int sites = 0;
    bool here = false;
    for (const ContractSite &row : project.table<ContractSite>()) {
        if (row.contract != contract.id)
            continue;
        ++sites;
        here = here || row.site == site;
    }
    return here && sites == 1;
}

/// Whether an agreement gives anything in a month; it counts in every month it touches.
bool givesIn(const SupplyAgreement &agreement, Month month)
{
    return isPromise(agreement.state) && (!agreement.start || Month::of(*agreement.start) <= month)
           && (!agreement.end || month <= Month::of(*agreement.end));
}

/// Adds up one site in one month.
class SuppliedMonth
{
public:
    /// fleet: what flies, of an orbital site with shells; null: the supply steps say what it gives.
    SuppliedMonth(const Project &project, const Site &site, Month month, const OrbitalFleet *fleet)
        : m_project(project)
        , m_site(site)
        , m_month(month)
        , m_fleet(fleet)
    {
        if (fleet != nullptr)
            addFleet();
        else
            addSteps();
        for (const Contract &contract : project.table<Contract>()) {
            if (isInForce(contract, month))
                addContract(contract);
        }
    }

    [[nodiscard]] ResourceFigures accelerators() const
    {
        ResourceFigures figures = figuresOf(m_accelerators, m_promised, Unit::Count);
        figures.normal = m_promised;
        figures.worstFailure = m_promised;
        figures.headroomNormal = figures.headroom;
        figures.bindingNormal = figures.binding;
        figures.knownPart = m_promised.value_or(0);
        miss(figures, m_accelerators, QStringLiteral("accelerators"));
        for (const Id contract : m_unknownAmounts)
            figures.missing.push_back({{EntityKind::Contract, contract}, QStringLiteral("amount")});
        return figures;
    }

    [[nodiscard]] ResourceFigures power() const
    {
        ResourceFigures figures = figuresOf(m_power, m_promisedKw, Unit::Kilowatt);
        figures.normal = 0;
        figures.worstFailure = 0;
        figures.headroomNormal = m_power;
        if (m_power)
            figures.bindingNormal =
                Binding{{EntityKind::Site, m_site.id},
                        CaseKind::Normal,
                        {},
                        {"binding.supplied",
                         {Amount{*m_power, Unit::Kilowatt}, Amount{0, Unit::Kilowatt}}}};
        miss(figures, m_power, QStringLiteral("power_kw"));
        for (const Id contract : m_unknownPower)
            figures.missing.push_back(
                {{EntityKind::Contract, contract}, QStringLiteral("contracted_kw")});
        return figures;
    }

private:
    void addSteps()
    {
        const SupplyAgreement *agreement = agreementOf(m_project, m_site.id);
        if (agreement != nullptr && !givesIn(*agreement, m_month)) {
            m_accelerators = 0;
            m_power = 0;
            return;
        }
        const std::vector<SupplyStep> steps = supplyStepsOf(m_project, m_site.id);
        if (steps.empty())
            return;
        m_accelerators = 0;
        m_power = 0;
        for (const SupplyStep &step : steps) {
            if (step.from > m_month)
                break;
            m_step = step.id;
            m_accelerators = step.accelerators;
            m_power = step.power ? Known(step.power->value()) : std::nullopt;
        }
    }

    void addFleet()
    {
        const auto index = static_cast<std::size_t>(m_month - m_project.settings().horizonStart);
        m_accelerators = m_fleet->months[index].accelerators;
        m_power = m_fleet->months[index].powerKw;
    }

    void addContract(const Contract &contract)
    {
        const SuppliedPart part = suppliedPart(m_project, m_site.id, contract, m_month);
        if (!part.carried)
            return;
        if (!part.accelerators)
            m_unknownAmounts.push_back(contract.id);
        m_promised = plus(m_promised, part.accelerators);
        const Known kw = part.elsewhere ? drawOf(contract, part.accelerators)
                                        : powerOf(contract, part.accelerators);
        if (!kw)
            m_unknownPower.push_back(contract.id);
        m_promisedKw = plus(m_promisedKw, kw);
    }

    [[nodiscard]] Known drawOf(const Contract &contract, const Known &accelerators) const
    {
        const AcceleratorType *type =
            contract.acceleratorType ? m_project.find<AcceleratorType>(*contract.acceleratorType)
                                     : nullptr;
        if (!accelerators || type == nullptr || !type->power)
            return std::nullopt;
        return *accelerators * type->power->value();
    }

    [[nodiscard]] Known powerOf(const Contract &contract, const Known &accelerators) const
    {
        if (!contract.contractedPower)
            return drawOf(contract, accelerators);
        const bool isIt = contract.powerBasis == PowerBasis::It;
        const Known facilityOverIt = isIt ? Known(m_site.pueRatio) : Known(1);
        return facilityOverIt ? Known(contract.contractedPower->value() * *facilityOverIt)
                              : std::nullopt;
    }

    [[nodiscard]] ResourceFigures
    figuresOf(const Known &limit, const Known &promised, Unit unit) const
    {
        ResourceFigures figures;
        figures.limit = limit;
        figures.worstFailureLimit = limit;
        figures.contracted = promised;
        figures.complete = limit && promised;
        if (!figures.complete)
            return figures;
        figures.headroom = *limit - *promised;
        figures.binding =
            Binding{{EntityKind::Site, m_site.id},
                    CaseKind::Contracted,
                    {},
                    {"binding.supplied", {Amount{*limit, unit}, Amount{*promised, unit}}}};
        return figures;
    }

    void miss(ResourceFigures &figures, const Known &limit, const QString &field) const
    {
        if (limit)
            return;
        if (m_fleet != nullptr)
            figures.missing.insert(
                figures.missing.end(), m_fleet->missing.begin(), m_fleet->missing.end());
        else if (m_step)
            figures.missing.push_back({{EntityKind::SupplyStep, *m_step}, field});
        else
            figures.missing.push_back(
                {{EntityKind::Site, m_site.id}, QStringLiteral("supply_steps")});
    }

    const Project &m_project;
    const Site &m_site;
    Month m_month;
    const OrbitalFleet *m_fleet;
    std::optional<Id> m_step;
    Known m_accelerators;
    Known m_power;
    Known m_promised = 0;
    Known m_promisedKw = 0;
    std::vector<Id> m_unknownAmounts;
    std::vector<Id> m_unknownPower;
};

} // namespace

bool isInForce(const Contract &contract, Month month)
{
    const bool counts = isPromise(contract.state);
    return counts && contract.start && Month::of(*contract.start) <= month
           && (!contract.end || month <= Month::of(*contract.end));
}

std::optional<double> rampOf(const Project &project, const Contract &contract, Month month)
{
    if (contract.product != Product::Accelerators)
        return std::nullopt;
    return engine::knownOr(engine::amountIn(engine::rampStepsOf(project, contract.id), month));
}

SuppliedPart suppliedPart(const Project &project, Id site, const Contract &contract, Month month)
{
    const Known amount = rampOf(project, contract, month);
    SuppliedPart part;
    for (const Allocation &allocation : project.table<Allocation>()) {
        const bool counts = allocation.contract == contract.id
                            && (!allocation.from || *allocation.from <= month)
                            && (!allocation.until || month <= *allocation.until);
        if (!counts)
            continue;
        if (allocation.site != site) {
            part.elsewhere = true;
            continue;
        }
        const Known named =
            allocation.accelerators ? Known(static_cast<double>(*allocation.accelerators)) : amount;
        part.accelerators = part.carried ? plus(part.accelerators, named) : named;
        part.carried = true;
    }
    if (!part.carried && !part.elsewhere && runsOnlyAt(project, site, contract)) {
        part.accelerators = amount;
        part.carried = true;
    }
    if (amount && part.accelerators)
        part.accelerators = std::min(*amount, *part.accelerators);
    return part;
}

std::vector<SiteEvaluation> suppliedSites(const Project &project)
{
    const Settings &settings = project.settings();
    std::vector<const Site *> sites;
    for (const Site &site : project.table<Site>()) {
        if (site.kind != SiteKind::Ground)
            sites.push_back(&site);
    }
    std::sort(sites.begin(), sites.end(), [](const Site *a, const Site *b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    std::vector<SiteEvaluation> result;
    for (const Site *site : sites) {
        SiteEvaluation evaluation;
        evaluation.site = site->id;
        ResourceSeries power{
            QStringLiteral("power"), Unit::Kilowatt, QStringLiteral("supplied"), {}};
        ResourceSeries accelerators{
            QStringLiteral("accelerators"), Unit::Count, QStringLiteral("supplied"), {}};
        const std::optional<OrbitalFleet> fleet = orbitalFleetOfSite(project, site->id);
        for (int i = 0; i < settings.horizonMonths; ++i) {
            const SuppliedMonth month(
                project, *site, settings.horizonStart + i, fleet ? &*fleet : nullptr);
            power.byEpoch.push_back(month.power());
            accelerators.byEpoch.push_back(month.accelerators());
            evaluation.epochOfMonth.push_back(i);
        }
        evaluation.resources = {std::move(power), std::move(accelerators)};
        result.push_back(std::move(evaluation));
    }
    return result;
}

} // namespace headroom
