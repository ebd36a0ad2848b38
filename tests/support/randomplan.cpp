// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomplan.h"

#include "models/domain/entityinfo.h"
#include "models/edits/edits.h"

#include <array>

namespace headroom::test {

namespace {

QString numbered(const char *stem, int number)
{
    return QString::fromUtf8(stem) + QString::number(number);
}

Project valueOr(Result<Project> result, const Project &otherwise)
{
    return result ? std::move(result).value() : otherwise;
}

} // namespace

int RandomPlan::number(int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

double RandomPlan::real(double least, double most)
{
    return std::uniform_real_distribution<double>(least, most)(m_random);
}

Project RandomPlan::make()
{
    Project project = newProject(QStringLiteral("Random"),
                                 QStringLiteral("00000000-0000-4000-8000-000000000001"));
    addHardware(project);
    addPlaces(project);
    addPower(project);
    addPromises(project);
    return project;
}

void RandomPlan::addHardware(Project &project)
{
    for (int i = 0; i < 2; ++i) {
        AcceleratorType accelerator;
        accelerator.id = m_ids.next();
        accelerator.name = numbered("Accelerator ", i);
        accelerator.bf16Dense = Teraflops(real(100, 5000));
        RackType type;
        type.id = m_ids.next();
        type.name = numbered("Rack type ", i);
        type.acceleratorType = accelerator.id;
        type.accelerators = number(0, 72);
        if (chance(0.8))
            type.plannedPower = Kilowatts(number(5, 130));
        if (chance(0.7))
            type.liquidShare = Share(real(0, 1));
        project.set(std::move(accelerator));
        project.set(std::move(type));
    }
    for (int i = 0; i < 3; ++i) {
        Phase phase;
        phase.id = m_ids.next();
        phase.name = numbered("Phase ", i);
        if (chance(0.8))
            phase.inService = Month(2026, 1) + number(0, 50);
        phase.status = static_cast<PhaseStatus>(number(0, 3));
        project.set(std::move(phase));
    }
}

void RandomPlan::addPlaces(Project &project)
{
    const int sites = number(1, 2);
    for (int s = 0; s < sites; ++s) {
        Site site;
        site.id = m_ids.next();
        site.name = numbered("Site ", s);
        if (chance(0.2))
            site.pueRatio.reset();
        const Id siteId = site.id;
        project.set(std::move(site));
        const int halls = number(1, 3);
        for (int h = 0; h < halls; ++h) {
            Subject hall;
            const double left = 120.0 * h;
            project = valueOr(
                addHall(project, m_ids, siteId, {}, rectangle({left, 0}, {left + 100, 60}), &hall),
                project);
            const int rows = number(h == 0 ? 1 : 0, 3);
            for (int r = 0; r < rows; ++r) {
                RackRowSpec spec;
                spec.hall = hall.id;
                spec.type = pick<RackType>(project);
                if (chance(0.5))
                    spec.phase = pick<Phase>(project);
                spec.start = {left + 2, 3.0 + 5 * r};
                spec.end = {left + real(2, 30), 3.0 + 5 * r};
                project = valueOr(addRackRow(project, m_ids, spec), project);
            }
        }
    }
}

void RandomPlan::addPower(Project &project)
{
    static constexpr std::array kSources{
        NodeKind::UtilityFeed, NodeKind::GasTurbine, NodeKind::Battery};
    static constexpr std::array kDistribution{
        NodeKind::Switchgear, NodeKind::Ups, NodeKind::TransferSwitch, NodeKind::Busway};
    std::vector<Id> sites;
    for (const Site &site : project.table<Site>())
        sites.push_back(site.id);
    for (const Id site : sites) {
        std::vector<Id> upstream;
        const int nodes = number(3, 9);
        for (int i = 0; i < nodes; ++i) {
            PowerNode node;
            node.id = m_ids.next();
            node.site = site;
            node.name = numbered("Node ", i);
            node.kind = i < 2 ? kSources[static_cast<std::size_t>(number(0, 2))]
                              : kDistribution[static_cast<std::size_t>(number(0, 3))];
            if (chance(0.9))
                node.ratedKw = Kilowatts(number(50, 20000));
            node.efficiency = Share(real(0.9, 1));
            if (chance(0.3))
                node.phase = pick<Phase>(project);
            if (chance(0.1))
                node.status = NodeStatus::Failed;
            const Id id = node.id;
            project.set(std::move(node));
            if (i >= 2) {
                for (int feeds = number(1, 2); feeds > 0; --feeds) {
                    const Id from = upstream[static_cast<std::size_t>(
                        number(0, static_cast<int>(upstream.size()) - 1))];
                    project = valueOr(
                        addConnection(project, m_ids, from, {EntityKind::PowerNode, id}, feeds),
                        project);
                }
            }
            upstream.push_back(id);
        }
        std::vector<Subject> racks;
        for (const Rack &rack : project.table<Rack>()) {
            if (project.find<Hall>(rack.hall)->site == site)
                racks.push_back({EntityKind::Rack, rack.id});
        }
        for (const Subject rack : racks) {
            for (int feeds = number(0, 2); feeds > 0; --feeds) {
                const Id from = upstream[static_cast<std::size_t>(
                    number(0, static_cast<int>(upstream.size()) - 1))];
                project = valueOr(addConnection(project, m_ids, from, rack, feeds), project);
            }
        }
    }
}

void RandomPlan::addPromises(Project &project)
{
    Contract contract;
    contract.id = m_ids.next();
    contract.name = QStringLiteral("Lease");
    contract.customer = QStringLiteral("Customer");
    contract.start = QDate(2026, 5, 6);
    contract.end = QDate(2029, 5, 5);
    Allocation allocation;
    allocation.id = m_ids.next();
    allocation.contract = contract.id;
    allocation.hall = pick<Hall>(project);
    RampStep step;
    step.id = m_ids.next();
    step.contract = contract.id;
    step.from = Month(2026, 5);
    step.amount = number(0, 1000);
    Scenario scenario;
    scenario.id = m_ids.next();
    scenario.name = QStringLiteral("Without proposals");
    Lever lever;
    lever.id = m_ids.next();
    lever.scenario = scenario.id;
    lever.kind = LeverKind::DropProposed;
    Citation citation;
    citation.id = m_ids.next();
    citation.subjectKind = entityInfo(EntityKind::Contract).name;
    citation.subject = contract.id;
    citation.source = QStringLiteral("Made up for a test");
    project.set(std::move(contract));
    project.set(allocation);
    project.set(step);
    project.set(std::move(scenario));
    project.set(std::move(lever));
    project.set(std::move(citation));
}

Project RandomPlan::changeField(const Project &project)
{
    if (chance(0.5)) {
        const std::array subjects{Subject{EntityKind::Rack, pick<Rack>(project)}};
        if (chance(0.5))
            return valueOr(setField(project, subjects, u"planned_kw", real(0, 200)), project);
        return valueOr(setField(project, subjects, u"name", numbered("Renamed ", number(0, 99))),
                       project);
    }
    const std::array subjects{Subject{EntityKind::PowerNode, pick<PowerNode>(project)}};
    if (chance(0.5))
        return valueOr(setField(project, subjects, u"rated_kw", FieldValue()), project);
    return valueOr(setField(project, subjects, u"rated_kw", real(0, 50000)), project);
}

Project RandomPlan::edit(const Project &project)
{
    const Subject rack{EntityKind::Rack, pick<Rack>(project)};
    const Subject hall{EntityKind::Hall, pick<Hall>(project)};
    const Subject node{EntityKind::PowerNode, pick<PowerNode>(project)};
    const std::array some{rack, node};
    const std::array one{chance(0.8) ? rack : hall};
    const Point offset{real(-20, 20), real(-20, 20)};
    switch (number(0, 7)) {
    case 0:
        return valueOr(moveBy(project, one, offset), project);
    case 1:
        return valueOr(rotateBy(project, some, Degrees(real(-180, 180))), project);
    case 2:
        return valueOr(duplicate(project, m_ids, one, offset), project);
    case 3:
        return valueOr(removeAll(project, chance(0.9) ? std::span(some).first(1) : std::span(one)),
                       project);
    case 4: {
        RackRowSpec spec;
        spec.hall = hall.id;
        spec.type = pick<RackType>(project);
        spec.start = {real(0, 100), real(0, 50)};
        spec.end = spec.start + offset;
        return valueOr(addRackRow(project, m_ids, spec), project);
    }
    case 5:
        return valueOr(addConnection(project, m_ids, node.id, rack), project);
    default:
        return changeField(project);
    }
}

} // namespace headroom::test
