// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/explanationinputs.h"

#include "models/domain/entityinfo.h"
#include "models/engine/buildout.h"
#include "models/presentation/explanationparts.h"
#include "models/presentation/figuretext.h"

#include <QCoreApplication>

#include <set>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Explanation)
};

/// What racks of a site that draw power in a month go by.
struct RacksInService
{
    std::set<Id> types;  // of racks that do not state their own planned power
    std::vector<Id> own; // racks that do
    std::set<Id> halls;
};

RacksInService racksInService(const InputScope &scope)
{
    RacksInService racks;
    for (const RackService &service : buildoutOf(scope.project, scope.site)) {
        const Rack &rack = *scope.project.find<Rack>(service.rack);
        const bool begun = service.when == RackService::When::Always
                           || (service.from && *service.from <= scope.month);
        if (!begun || rack.state != RackState::InService)
            continue;
        racks.halls.insert(rack.hall);
        if (rack.plannedPower)
            racks.own.push_back(rack.id);
        else
            racks.types.insert(rack.type);
    }
    return racks;
}

class PowerInputs
{
public:
    PowerInputs(Explanation &explanation, const InputScope &scope)
        : m_explanation(explanation)
        , m_scope(scope)
    {}

    void addEquipment(Id node)
    {
        if (!m_told.insert(node).second)
            return;
        const auto *row = m_scope.project.find<PowerNode>(node);
        if (row == nullptr)
            return;
        const Subject subject{EntityKind::PowerNode, node};
        if (row->ratedKw) {
            add(subject, "rated_kw");
        } else {
            if (row->ratedKva) {
                add(subject, "rated_kva");
            } else {
                add(subject, "volts");
                add(subject, "amperes");
            }
            if (row->supply == Supply::Ac)
                add(subject, "power_factor_share");
        }
        add(subject, "max_utilisation_share");
        for (const Outage &outage : m_scope.project.table<Outage>()) {
            const bool holds = outage.node == node && outage.from <= m_scope.month
                               && (!outage.until || m_scope.month <= *outage.until);
            if (holds)
                add({EntityKind::Outage, outage.id}, "cap_kw");
        }
    }

    /// Solar arrays that nobody has said are firm in part: they count for nothing.
    void addSolar()
    {
        for (const PowerNode &node : m_scope.project.table<PowerNode>()) {
            if (node.site != m_scope.site || node.kind != NodeKind::SolarArray
                || node.maxUtilisation)
                continue;
            const Subject subject{EntityKind::PowerNode, node.id};
            m_explanation.inputs.push_back(
                {subject,
                 Tr::tr("Firm share of %1").arg(displayName(m_scope.project, subject)),
                 figureText(0.0, Unit::Share, m_scope.locale),
                 Tr::tr("Assumption: at night it gives nothing. State its maximum utilisation to "
                        "count a share as firm.")});
        }
    }

    void addUsage(const RacksInService &racks)
    {
        bool bySite = racks.halls.empty();
        for (const Id hall : racks.halls) {
            const auto *row = m_scope.project.find<Hall>(hall);
            if (row != nullptr && row->pueRatio)
                add({EntityKind::Hall, hall}, "pue");
            else
                bySite = true;
        }
        if (bySite)
            add({EntityKind::Site, m_scope.site}, "pue");
    }

    void addRacks(const RacksInService &racks)
    {
        for (const Id type : racks.types)
            add({EntityKind::RackType, type}, "planned_kw");
        for (const Id rack : racks.own)
            add({EntityKind::Rack, rack}, "planned_kw");
    }

    void addContracts()
    {
        for (const Contract &contract : m_scope.project.table<Contract>()) {
            const bool counts = contract.state == ContractState::Reserved
                                || contract.state == ContractState::Signed;
            const bool holds = (!contract.start || Month::of(*contract.start) <= m_scope.month)
                               && (!contract.end || m_scope.month <= Month::of(*contract.end));
            if (counts && holds)
                add({EntityKind::Contract, contract.id}, "contracted_kw");
        }
    }

private:
    void add(Subject subject, const char *field)
    {
        addKnownInput(m_explanation, m_scope.project, subject, field, m_scope.locale, m_scope.most);
    }

    Explanation &m_explanation;
    const InputScope &m_scope;
    std::set<Id> m_told;
};

} // namespace

void addPowerInputs(Explanation &explanation,
                    const std::optional<Binding> &binding,
                    const std::vector<SourceFigures> &giving,
                    const InputScope &scope)
{
    PowerInputs inputs(explanation, scope);
    if (binding && binding->subject.kind == EntityKind::PowerNode)
        inputs.addEquipment(binding->subject.id);
    const RacksInService racks = racksInService(scope);
    inputs.addUsage(racks);
    inputs.addRacks(racks);
    if (binding && binding->kind == CaseKind::Contracted)
        inputs.addContracts();
    for (const SourceFigures &source : giving)
        inputs.addEquipment(source.node);
    inputs.addSolar();
}

std::vector<Id> typesInService(const InputScope &scope)
{
    std::set<Id> types = racksInService(scope).types;
    return {types.begin(), types.end()};
}

} // namespace headroom
