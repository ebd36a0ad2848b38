// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/thingwords.h"

#include "models/base/units.h"
#include "models/edits/adddrawn.h"
#include "models/presentation/leverwords.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Things)
};

QString nameOf(const Project &project, EntityKind kind, std::optional<Id> id)
{
    return id ? displayName(project, {kind, *id}) : Tr::tr("something unknown");
}

/// The sentence of the lever without its stop.
QString leverTitle(const Project &project, const Lever &lever, const QLocale &locale)
{
    QString title = leverSentence(project, lever, locale);
    if (title.endsWith(QLatin1Char('.')))
        title.chop(1);
    return title;
}

QString allocationTitle(const Project &project, const Allocation &allocation)
{
    if (allocation.rack)
        return nameOf(project, EntityKind::Rack, allocation.rack);
    if (allocation.row)
        return nameOf(project, EntityKind::RackRow, allocation.row);
    if (allocation.hall)
        return nameOf(project, EntityKind::Hall, allocation.hall);
    return nameOf(project, EntityKind::Site, allocation.site);
}

template <class T>
QString amountOr(const std::optional<T> &amount, const QLocale &locale)
{
    return amount ? printAmount({amount->value(), T::kUnit}, AmountStyle::Readable, locale)
                  : QString();
}

QString nodeDetail(const PowerNode &node, const QLocale &locale)
{
    if (node.ratedKw)
        return amountOr(node.ratedKw, locale);
    return amountOr(node.ratedKva, locale);
}

} // namespace

QString thingTitle(const Project &project, Subject subject, const QLocale &locale)
{
    switch (subject.kind) {
    case EntityKind::Lever:
        if (const auto *lever = project.find<Lever>(subject.id))
            return leverTitle(project, *lever, locale);
        break;
    case EntityKind::RampStep:
        if (const auto *step = project.find<RampStep>(subject.id)) {
            return Tr::tr("From %1: %2")
                .arg(words(step->from, locale), locale.toString(step->amount, 'g', 12));
        }
        break;
    case EntityKind::Allocation:
        if (const auto *allocation = project.find<Allocation>(subject.id))
            return allocationTitle(project, *allocation);
        break;
    case EntityKind::ContractSite:
        if (const auto *allowed = project.find<ContractSite>(subject.id))
            return Tr::tr("Allowed at %1").arg(nameOf(project, EntityKind::Site, allowed->site));
        break;
    case EntityKind::PermitLimit:
        if (const auto *limit = project.find<PermitLimit>(subject.id)) {
            const auto name =
                ChoiceNames<Pollutant>::kNames.at(static_cast<std::size_t>(limit->pollutant));
            return choiceWords(QString::fromUtf8(name));
        }
        break;
    case EntityKind::SupplyAgreement:
        if (const auto *agreement = project.find<SupplyAgreement>(subject.id)) {
            return agreement->supplier.isEmpty() ? Tr::tr("Terms of the supply")
                                                 : Tr::tr("From %1").arg(agreement->supplier);
        }
        break;
    case EntityKind::SupplyStep:
        if (const auto *step = project.find<SupplyStep>(subject.id))
            return Tr::tr("From %1").arg(words(step->from, locale));
        break;
    case EntityKind::LaunchStep:
        if (const auto *step = project.find<LaunchStep>(subject.id)) {
            return Tr::tr("From %1: %2 launches a month")
                .arg(words(step->from, locale), locale.toString(step->launchesPerMonth, 'g', 12));
        }
        break;
    case EntityKind::CostInput:
        if (const auto *input = project.find<CostInput>(subject.id))
            return input->path;
        break;
    case EntityKind::CostCorrelation:
        if (const auto *pair = project.find<CostCorrelation>(subject.id))
            return Tr::tr("%1 with %2").arg(pair->first, pair->second);
        break;
    case EntityKind::ForecastStep:
        if (const auto *step = project.find<ForecastStep>(subject.id)) {
            return Tr::tr("From %1: %2")
                .arg(words(step->from, locale), locale.toString(step->amount, 'g', 12));
        }
        break;
    case EntityKind::TierZone:
        if (const auto *zone = project.find<TierZone>(subject.id)) {
            return Tr::tr("%1 in %2")
                .arg(nameOf(project, EntityKind::DemandShape, zone->shape), zone->timeZone);
        }
        break;
    case EntityKind::TierService:
        if (const auto *service = project.find<TierService>(subject.id)) {
            return service->throughput || !service->acceleratorType
                       ? nameOf(project, EntityKind::Throughput, service->throughput)
                       : nameOf(project, EntityKind::AcceleratorType, service->acceleratorType);
        }
        break;
    case EntityKind::Connection:
        if (const auto *edge = project.find<Connection>(subject.id)) {
            const QString to = edge->toRack ? nameOf(project, EntityKind::Rack, edge->toRack)
                               : edge->toHall
                                   ? nameOf(project, EntityKind::Hall, edge->toHall)
                                   : nameOf(project, EntityKind::PowerNode, edge->toNode);
            return Tr::tr("%1 to %2").arg(nameOf(project, EntityKind::PowerNode, edge->from), to);
        }
        break;
    case EntityKind::Dimension:
        if (const auto *dimension = project.find<Dimension>(subject.id))
            return Tr::tr("Dimension of %1 m")
                .arg(locale.toString(lengthOf(*dimension).value(), 'f', 3));
        break;
    case EntityKind::Citation:
        if (const auto *citation = project.find<Citation>(subject.id))
            return citation->source;
        break;
    default:
        break;
    }
    return displayName(project, subject);
}

QString thingDetail(const Project &project, Subject subject, const QLocale &locale)
{
    switch (subject.kind) {
    case EntityKind::PowerNode:
        if (const auto *node = project.find<PowerNode>(subject.id))
            return nodeDetail(*node, locale);
        break;
    case EntityKind::Phase:
        if (const auto *phase = project.find<Phase>(subject.id)) {
            return phase->inService
                       ? locale.toString(phase->inService->firstDay(), QStringLiteral("MMM yyyy"))
                       : Tr::tr("unknown");
        }
        break;
    case EntityKind::RackType:
        if (const auto *type = project.find<RackType>(subject.id))
            return amountOr(type->plannedPower, locale);
        break;
    case EntityKind::Rack:
        if (const auto *rack = project.find<Rack>(subject.id)) {
            if (rack->plannedPower)
                return amountOr(rack->plannedPower, locale);
            if (const auto *type = project.find<RackType>(rack->type))
                return amountOr(type->plannedPower, locale);
        }
        break;
    case EntityKind::Contract:
        if (const auto *contract = project.find<Contract>(subject.id))
            return contract->customer;
        break;
    case EntityKind::PermitLimit:
        if (const auto *limit = project.find<PermitLimit>(subject.id))
            return printAmount(
                {limit->limit.value(), Unit::ShortTonPerYear}, AmountStyle::Readable, locale);
        break;
    case EntityKind::Lever:
        if (const auto *lever = project.find<Lever>(subject.id); lever && !lever->enabled)
            return Tr::tr("off");
        break;
    default:
        break;
    }
    return {};
}

QString thingsWords(const Project &project, std::span<const Subject> subjects)
{
    if (subjects.empty())
        return Tr::tr("nothing");
    if (subjects.size() == 1)
        return thingTitle(project, subjects.front());
    const EntityKind kind = subjects.front().kind;
    const bool alike =
        std::all_of(subjects.begin(), subjects.end(), [kind](Subject s) { return s.kind == kind; });
    const QString count =
        QLocale(QLocale::English, QLocale::UnitedStates).toString(qint64(subjects.size()));
    return alike ? Tr::tr("%1 %2").arg(count, entityInfo(kind).plural)
                 : Tr::tr("%1 things").arg(count);
}

QString iconNameOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Project:
        return QStringLiteral("project");
    case EntityKind::Site:
    case EntityKind::ContractSite:
    case EntityKind::SupplyAgreement:
    case EntityKind::SupplyStep:
        return QStringLiteral("site");
    case EntityKind::Building:
        return QStringLiteral("building");
    case EntityKind::Phase:
    case EntityKind::RampStep:
    case EntityKind::Forecast:
    case EntityKind::ForecastStep:
    case EntityKind::PeakRule:
        return QStringLiteral("phase");
    case EntityKind::DrawingGroup:
        return QStringLiteral("group");
    case EntityKind::Note:
        return QStringLiteral("note");
    case EntityKind::Dimension:
        return QStringLiteral("dimension");
    case EntityKind::Underlay:
        return QStringLiteral("underlay");
    case EntityKind::PowerNode:
        return QStringLiteral("power");
    case EntityKind::Connection:
        return QStringLiteral("feeds");
    case EntityKind::Outage:
    case EntityKind::Obstacle:
        return QStringLiteral("obstacle");
    case EntityKind::Hall:
        return QStringLiteral("hall");
    case EntityKind::AcceleratorType:
    case EntityKind::RackType:
    case EntityKind::Throughput:
    case EntityKind::DemandShape:
        return QStringLiteral("type");
    case EntityKind::RackRow:
        return QStringLiteral("row");
    case EntityKind::Rack:
    case EntityKind::Allocation:
        return QStringLiteral("rack");
    case EntityKind::Contract:
    case EntityKind::Tier:
    case EntityKind::TierZone:
    case EntityKind::TierService:
    case EntityKind::ApiCustomer:
        return QStringLiteral("contract");
    case EntityKind::Scenario:
    case EntityKind::Lever:
        return QStringLiteral("scenario");
    case EntityKind::Permit:
    case EntityKind::PermitLimit:
        return QStringLiteral("permit");
    case EntityKind::OrbitalShell:
    case EntityKind::LaunchStep:
        return QStringLiteral("site");
    case EntityKind::CostSet:
    case EntityKind::CostInput:
    case EntityKind::CostCorrelation:
    case EntityKind::Citation:
        return QStringLiteral("info");
    }
    return {};
}

} // namespace headroom
