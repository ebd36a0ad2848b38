// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/plancolours.h"

#include "models/engine/buildout.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/planshares.h"
#include "models/text/words.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom {

namespace {

using namespace plan_shade;

QString say(std::string_view code, std::vector<MessageArgument> arguments, const QLocale &locale)
{
    return words(Message{code, std::move(arguments)}, locale);
}

/// The shade of a share of a limit; NaN: unknown.
quint8 shadeOf(double share)
{
    if (std::isnan(share))
        return kUnknown;
    if (share > 1 + 1e-9)
        return kOver;
    const int step = static_cast<int>(std::floor(std::max(0.0, share) * kSteps));
    return static_cast<quint8>(kFirst + std::min(step, kSteps - 1));
}

/// Works out one colouring; the racks of the site are read once.
class Colouring
{
public:
    explicit Colouring(const PlanQuestion &question)
        : m_question(question)
        , m_project(question.project)
    {
        for (const Hall &hall : m_project.table<Hall>()) {
            if (hall.site == question.site)
                m_halls.push_back(&hall);
        }
        for (const Rack &rack : m_project.table<Rack>()) {
            const Hall *hall = m_project.find<Hall>(rack.hall);
            if (hall != nullptr && hall->site == question.site)
                m_racks.push_back(&rack);
        }
    }

    PlanColouring make(PlanColour colour)
    {
        m_result.colour = colour;
        m_result.title = planColourName(colour);
        switch (colour) {
        case PlanColour::RackType:
            return m_result;
        case PlanColour::PowerUse:
        case PlanColour::WorstFailureUse:
        case PlanColour::Cooling:
        case PlanColour::FloorLoad:
            byShare(colour);
            break;
        case PlanColour::InService:
            byMonth();
            break;
        case PlanColour::AcceleratorType:
            byAccelerator();
            break;
        case PlanColour::Phase:
            byPhase();
            break;
        case PlanColour::Contract:
            byContract();
            break;
        case PlanColour::UnknownData:
            byUnknown();
            break;
        case PlanColour::Problems:
            byProblems();
            break;
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] QString text(std::string_view code,
                               std::vector<MessageArgument> arguments = {}) const
    {
        return say(code, std::move(arguments), m_question.locale);
    }

    void add(const Rack &rack, quint8 shade) { m_result.racks.push_back({rack.id, shade}); }

    [[nodiscard]] qint64 count(quint8 shade) const
    {
        return std::count_if(m_result.racks.begin(),
                             m_result.racks.end(),
                             [shade](const PlanColouring::Shaded &a) { return a.shade == shade; });
    }

    /// A line of the legend, where something has the shade.
    void explain(quint8 shade, const QString &label)
    {
        const auto has = [shade](const PlanColouring::Shaded &a) { return a.shade == shade; };
        const bool drawn = std::any_of(m_result.racks.begin(), m_result.racks.end(), has)
                           || std::any_of(m_result.nodes.begin(), m_result.nodes.end(), has)
                           || std::any_of(m_result.halls.begin(), m_result.halls.end(), has);
        if (drawn)
            m_result.legend.push_back({shade, label, count(shade)});
    }

    void byShare(PlanColour colour)
    {
        m_result.scale = PlanScale::Amounts;
        m_result.title = text("plan.colour.in-month", {m_result.title, m_question.month});
        m_result.least = text("plan.colour.percent", {qint64{0}});
        m_result.most = text("plan.colour.percent", {qint64{100}});
        const PlanShares shares = planShares(m_question, m_racks, colour);
        for (std::size_t i = 0; i < m_racks.size(); ++i)
            add(*m_racks[i], shadeOf(shares.racks[i]));
        for (const auto &[node, share] : shares.nodes)
            m_result.nodes.push_back({node, shadeOf(share)});
        explain(kOver, text("plan.colour.over"));
        explain(kUnknown, text("plan.colour.unknown"));
    }

    void byMonth()
    {
        m_result.scale = PlanScale::Amounts;
        const std::vector<RackService> service = buildoutOf(m_project, m_question.site);
        std::optional<Month> first;
        std::optional<Month> last;
        for (const RackService &rack : service) {
            if (!rack.from)
                continue;
            first = first ? std::min(*first, *rack.from) : *rack.from;
            last = last ? std::max(*last, *rack.from) : *rack.from;
        }
        for (const RackService &rack : service) {
            quint8 shade = kUnknown;
            if (rack.when == RackService::When::Always || rack.when == RackService::When::Never) {
                shade = kNone;
            } else if (rack.from) {
                const int span = std::max(1, *last - *first);
                const int step = (*rack.from - *first) * (kSteps - 1) / span;
                shade = static_cast<quint8>(kFirst + step);
            }
            m_result.racks.push_back({rack.rack, shade});
        }
        if (first) {
            m_result.least = words(*first, m_question.locale);
            m_result.most = words(*last, m_question.locale);
        }
        explain(kNone, text("plan.colour.no-month"));
        explain(kUnknown, text("plan.colour.month-unknown"));
    }

    /// Racks by something that they have; the classes in the order of the list, named by it.
    void byClass(const std::vector<std::optional<Id>> &classOf,
                 const std::vector<std::pair<Id, QString>> &classes,
                 const QString &none,
                 const QString &others)
    {
        m_result.scale = PlanScale::Classes;
        std::map<Id, quint8> shades;
        quint8 next = kFirst;
        for (const auto &[id, name] : classes) {
            if (std::find(classOf.begin(), classOf.end(), id) == classOf.end())
                continue; // no rack has it: it needs no colour
            shades[id] = std::min(next, kOther);
            if (next < kOther)
                ++next;
        }
        for (std::size_t i = 0; i < m_racks.size(); ++i) {
            const auto found = classOf[i] ? shades.find(*classOf[i]) : shades.end();
            add(*m_racks[i], found == shades.end() ? kNone : found->second);
        }
        for (const auto &[id, name] : classes) {
            const auto found = shades.find(id);
            if (found != shades.end() && found->second < kOther)
                explain(found->second, name);
        }
        explain(kOther, others);
        explain(kNone, none);
    }

    void byAccelerator()
    {
        std::vector<std::optional<Id>> classOf;
        for (const Rack *rack : m_racks) {
            const RackType *type = m_project.find<RackType>(rack->type);
            classOf.push_back(type != nullptr ? type->acceleratorType : std::nullopt);
        }
        std::vector<std::pair<Id, QString>> classes;
        for (const AcceleratorType &type : m_project.table<AcceleratorType>())
            classes.emplace_back(type.id, type.name);
        std::stable_sort(classes.begin(), classes.end(), [](const auto &a, const auto &b) {
            return a.second < b.second;
        });
        byClass(
            classOf, classes, text("plan.colour.no-accelerators"), text("plan.colour.other-types"));
    }

    void byPhase()
    {
        std::vector<std::optional<Id>> classOf;
        classOf.reserve(m_racks.size());
        for (const Rack *rack : m_racks)
            classOf.push_back(rack->phase);
        std::vector<const Phase *> phases;
        for (const Phase &phase : m_project.table<Phase>())
            phases.push_back(&phase);
        std::stable_sort(phases.begin(), phases.end(), [](const Phase *a, const Phase *b) {
            return a->inService.value_or(Month(9999, 1)) < b->inService.value_or(Month(9999, 1));
        });
        std::vector<std::pair<Id, QString>> classes;
        classes.reserve(phases.size());
        for (const Phase *phase : phases) {
            classes.emplace_back(
                phase->id,
                phase->inService ? text("plan.colour.phase-from", {phase->name, *phase->inService})
                                 : text("plan.colour.phase-undated", {phase->name}));
        }
        byClass(classOf, classes, text("plan.colour.no-phase"), text("plan.colour.other-phases"));
    }

    void byContract()
    {
        m_result.title = text("plan.colour.in-month", {m_result.title, m_question.month});
        std::vector<std::optional<Id>> classOf(m_racks.size());
        const auto held = contractsOfRacks(m_project, m_question.site, m_question.month);
        auto next = held.begin();
        for (std::size_t i = 0; i < m_racks.size() && next != held.end(); ++i) {
            if (next->first == m_racks[i]->id)
                classOf[i] = (next++)->second;
        }
        std::vector<std::pair<Id, QString>> classes;
        for (const headroom::Contract &contract : m_project.table<headroom::Contract>()) {
            classes.emplace_back(contract.id,
                                 displayName(m_project, {EntityKind::Contract, contract.id}));
        }
        byClass(
            classOf, classes, text("plan.colour.no-contract"), text("plan.colour.other-contracts"));
    }

    void byUnknown()
    {
        m_result.scale = PlanScale::Classes;
        for (const Rack *rack : m_racks) {
            const RackType *type = m_project.find<RackType>(rack->type);
            const Phase *phase = rack->phase ? m_project.find<Phase>(*rack->phase) : nullptr;
            const bool unknown =
                (!rack->plannedPower && (type == nullptr || !type->plannedPower))
                || (!rack->accelerators && (type == nullptr || !type->accelerators))
                || type == nullptr || !type->weight || !type->liquidShare
                || (phase != nullptr && !phase->inService);
            add(*rack, unknown ? kUnknown : kFirst);
        }
        for (const PowerNode &node : m_project.table<PowerNode>()) {
            if (node.site == m_question.site)
                m_result.nodes.push_back({node.id, isRated(node) ? kFirst : kUnknown});
        }
        explain(kUnknown, text("plan.colour.something-unknown"));
        explain(kFirst, text("plan.colour.all-known"));
    }

    void byProblems()
    {
        m_result.scale = PlanScale::Severity;
        std::map<Subject, Severity> worst;
        for (const Issue &issue : m_question.issues) {
            for (const Subject subject : issue.subjects) {
                const auto [place, added] = worst.emplace(subject, issue.severity);
                if (!added)
                    place->second = std::min(place->second, issue.severity);
            }
        }
        const auto shade = [&worst](Subject subject) {
            const auto found = worst.find(subject);
            if (found == worst.end())
                return kNone;
            return found->second == Severity::Error     ? kError
                   : found->second == Severity::Warning ? kWarning
                                                        : kNotice;
        };
        for (const Rack *rack : m_racks)
            add(*rack, shade({EntityKind::Rack, rack->id}));
        for (const PowerNode &node : m_project.table<PowerNode>()) {
            if (node.site == m_question.site)
                m_result.nodes.push_back({node.id, shade({EntityKind::PowerNode, node.id})});
        }
        for (const Hall *hall : m_halls)
            m_result.halls.push_back({hall->id, shade({EntityKind::Hall, hall->id})});
        explain(kError, text("plan.colour.error"));
        explain(kWarning, text("plan.colour.warning"));
        explain(kNotice, text("plan.colour.notice"));
        explain(kNone, text("plan.colour.no-problem"));
    }

    [[nodiscard]] static bool isRated(const PowerNode &node)
    {
        return node.ratedKw || node.ratedKva || (node.volts && node.amperes);
    }

    const PlanQuestion &m_question;
    const Project &m_project;
    std::vector<const Hall *> m_halls;
    std::vector<const Rack *> m_racks; // in order of id
    PlanColouring m_result;
};

} // namespace

QString planColourName(PlanColour colour)
{
    switch (colour) {
    case PlanColour::RackType:
        return words(Message{"plan.colour.rack-type", {}});
    case PlanColour::AcceleratorType:
        return words(Message{"plan.colour.accelerator-type", {}});
    case PlanColour::PowerUse:
        return words(Message{"plan.colour.power-use", {}});
    case PlanColour::WorstFailureUse:
        return words(Message{"plan.colour.worst-failure-use", {}});
    case PlanColour::Cooling:
        return words(Message{"plan.colour.cooling", {}});
    case PlanColour::FloorLoad:
        return words(Message{"plan.colour.floor-load", {}});
    case PlanColour::Phase:
        return words(Message{"plan.colour.phase", {}});
    case PlanColour::InService:
        return words(Message{"plan.colour.in-service", {}});
    case PlanColour::Contract:
        return words(Message{"plan.colour.contract", {}});
    case PlanColour::UnknownData:
        return words(Message{"plan.colour.unknown-data", {}});
    case PlanColour::Problems:
        return words(Message{"plan.colour.problems", {}});
    }
    return {};
}

PlanColouring planColouring(PlanColour colour, const PlanQuestion &question)
{
    if (colour == PlanColour::RackType)
        return {.colour = colour, .scale = PlanScale::Types, .title = planColourName(colour)};
    return Colouring(question).make(colour);
}

std::vector<Id> racksNotYetIn(const Project &project, Id site, Month month)
{
    std::vector<Id> result;
    for (const RackService &rack : buildoutOf(project, site)) {
        const bool in =
            rack.when == RackService::When::Always || (rack.from && *rack.from <= month);
        if (!in)
            result.push_back(rack.rack);
    }
    return result;
}

} // namespace headroom
