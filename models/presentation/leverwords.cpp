// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/leverwords.h"

#include "models/domain/entityinfo.h"
#include "models/engine/cost/costinputs.h"
#include "models/presentation/costanswer.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Levers)
};

using Part = LeverShape::Part;

const QString kOpen = QStringLiteral("…"); // what has not been said yet

/// The field of a lever that holds its target.
std::optional<Id> &targetField(Lever &lever, EntityKind kind)
{
    switch (kind) {
    case EntityKind::Phase:
        return lever.phase;
    case EntityKind::Contract:
        return lever.contract;
    case EntityKind::Forecast:
        return lever.forecast;
    case EntityKind::Tier:
        return lever.tier;
    case EntityKind::TierZone:
        return lever.tierZone;
    case EntityKind::PeakRule:
        return lever.peakRule;
    case EntityKind::ApiCustomer:
        return lever.apiCustomer;
    case EntityKind::Site:
        return lever.site;
    case EntityKind::OrbitalShell:
        return lever.shell;
    default:
        return lever.node;
    }
}

template <class T>
void addNames(const Project &project, std::vector<std::pair<Id, QString>> &names)
{
    for (const T &row : project.table<T>())
        names.emplace_back(row.id, displayName(project, {T::kKind, row.id}));
}

/// What belongs to a tier is named after it, because its own name is often that of its neighbours:
/// "Max: Peak hours".
QString nameOf(const Project &project, const TierZone &row)
{
    return Tr::tr("%1: %2").arg(displayName(project, {EntityKind::Tier, row.tier}), row.timeZone);
}

template <class T>
QString nameOf(const Project &project, const T &row)
{
    return Tr::tr("%1: %2").arg(displayName(project, {EntityKind::Tier, row.tier}), row.name);
}

template <class T>
void addDemandNames(const Project &project, std::vector<std::pair<Id, QString>> &names)
{
    for (const T &row : project.table<T>())
        names.emplace_back(row.id, nameOf(project, row));
}

template <class T>
QString nameOf(const Project &project, Id id)
{
    const T *row = project.find<T>(id);
    return row != nullptr ? nameOf(project, *row) : kOpen;
}

QString targetName(const Project &project, const Lever &lever)
{
    const LeverShape shape = leverShape(lever.kind);
    const std::optional<Id> target = leverTarget(lever);
    if (!shape.target || !target)
        return kOpen;
    switch (*shape.target) {
    case EntityKind::TierZone:
        return nameOf<TierZone>(project, *target);
    case EntityKind::PeakRule:
        return nameOf<PeakRule>(project, *target);
    case EntityKind::ApiCustomer:
        return nameOf<ApiCustomer>(project, *target);
    default:
        return displayName(project, {*shape.target, *target});
    }
}

QString monthName(std::optional<Month> month, const QLocale &locale)
{
    return month ? words(*month, locale) : kOpen;
}

/// " from May 2027", " from May 2027 to July 2027", " to July 2027"; empty for always.
QString timeSpan(const Lever &lever, const QLocale &locale)
{
    QString span;
    if (lever.month)
        span += Tr::tr(" from %1").arg(words(*lever.month, locale));
    if (lever.until)
        span += Tr::tr(" to %1").arg(words(*lever.until, locale));
    return span;
}

QString factorWords(const Lever &lever, const QLocale &locale)
{
    return lever.value ? locale.toString(*lever.value, 'g', 6) : kOpen;
}

QString costInputSentence(const Lever &lever, const QLocale &locale)
{
    const CostInputInfo *input = findCostInput(lever.path);
    if (input == nullptr)
        return Tr::tr("The cost input %1 is %2.")
            .arg(lever.path.isEmpty() ? kOpen : lever.path, factorWords(lever, locale));
    if (input->key >= kFirstBoundary) {
        return lever.value == 0.0
                   ? Tr::tr("%1: no, on either side.").arg(costInputLabel(input->key))
                   : Tr::tr("%1: yes, on both sides.").arg(costInputLabel(input->key));
    }
    return Tr::tr("%1 is %2 in comparisons of costs.")
        .arg(costInputLabel(input->key),
             lever.value ? costInputWords(input->key, *lever.value, locale) : kOpen);
}

bool isShareOfWhole(LeverKind kind)
{
    return kind == LeverKind::SetZoneShare || kind == LeverKind::SetDeferrableShare;
}

QString amountWords(const Lever &lever, const QLocale &locale)
{
    return lever.value ? figureText(lever.value, leverShape(lever.kind).unit, locale) : kOpen;
}

QString demandSentence(const QString &name, const Lever &lever, const QLocale &locale)
{
    switch (lever.kind) {
    case LeverKind::ScaleLimit:
        return Tr::tr("The five-hour limit of %1 is %2 times as high.")
            .arg(name, factorWords(lever, locale));
    case LeverKind::SwitchOnPeakRule:
        return Tr::tr("The peak rule %1 holds.").arg(name);
    case LeverKind::SwitchOffPeakRule:
        return Tr::tr("The peak rule %1 does not hold.").arg(name);
    case LeverKind::SetWeeklyCap:
        return lever.value
                   ? Tr::tr("The weekly cap of %1 is %2.").arg(name, amountWords(lever, locale))
                   : Tr::tr("%1 has no weekly cap.").arg(name);
    case LeverKind::ScaleSeats:
        return Tr::tr("%1 has %2 times as many users.").arg(name, factorWords(lever, locale));
    case LeverKind::SetGrowth:
        return Tr::tr("%1 grows by %2 a year.").arg(name, amountWords(lever, locale));
    case LeverKind::SetZoneShare:
        return Tr::tr("%1 is %2 of the tier; the other zones share the rest.")
            .arg(name, amountWords(lever, locale));
    case LeverKind::UnlockDemand:
        return Tr::tr("%1 wants %2 more than before.").arg(name, amountWords(lever, locale));
    case LeverKind::StartTier:
        return lever.month ? Tr::tr("%1 counts from %2.").arg(name, words(*lever.month, locale))
                           : Tr::tr("%1 counts.").arg(name);
    case LeverKind::LeaveOutTier:
        return Tr::tr("%1 does not count.").arg(name);
    case LeverKind::SetApiLimit:
        return lever.value ? Tr::tr("The limit of %1 is %2.").arg(name, amountWords(lever, locale))
                           : Tr::tr("%1 has no limit.").arg(name);
    case LeverKind::SetDeferrableShare:
        return Tr::tr("%1 of what %2 wants can wait for a calmer hour.")
            .arg(amountWords(lever, locale), name);
    default:
        return {};
    }
}

} // namespace

LeverShape leverShape(LeverKind kind)
{
    switch (kind) {
    case LeverKind::MovePhase:
        return {EntityKind::Phase, Part::Needed, Part::None, Part::None, Unit::None};
    case LeverKind::LeaveOutPhase:
        return {EntityKind::Phase, Part::None, Part::None, Part::None, Unit::None};
    case LeverKind::LoseNode:
        return {EntityKind::PowerNode, Part::Optional, Part::Optional, Part::None, Unit::None};
    case LeverKind::CapNode:
        return {
            EntityKind::PowerNode, Part::Optional, Part::Optional, Part::Needed, Unit::Kilowatt};
    case LeverKind::RestoreNode:
        return {EntityKind::PowerNode, Part::None, Part::None, Part::None, Unit::None};
    case LeverKind::DropProposed:
        return {};
    case LeverKind::MoveContract:
    case LeverKind::EndContract:
        return {EntityKind::Contract, Part::Needed, Part::None, Part::None, Unit::None};
    case LeverKind::ScaleContract:
        return {EntityKind::Contract, Part::None, Part::None, Part::Needed, Unit::None};
    case LeverKind::MoveSupply:
    case LeverKind::EndSupply:
        return {EntityKind::Site, Part::Needed, Part::None, Part::None, Unit::None};
    case LeverKind::ScaleForecast:
        return {EntityKind::Forecast, Part::None, Part::None, Part::Needed, Unit::None};
    case LeverKind::MoveLaunches:
        return {EntityKind::OrbitalShell, Part::Needed, Part::None, Part::None, Unit::None};
    case LeverKind::ScaleLaunches:
        return {EntityKind::OrbitalShell, Part::None, Part::None, Part::Needed, Unit::None};
    case LeverKind::SetCostInput:
        return {std::nullopt, Part::None, Part::None, Part::Needed, Unit::None, Part::Needed};
    case LeverKind::ScaleLimit:
    case LeverKind::ScaleSeats:
        return {EntityKind::Tier, Part::None, Part::None, Part::Needed, Unit::None};
    case LeverKind::SetWeeklyCap:
        return {EntityKind::Tier, Part::None, Part::None, Part::Optional, Unit::Token};
    case LeverKind::SetGrowth:
    case LeverKind::UnlockDemand:
    case LeverKind::SetDeferrableShare:
        return {EntityKind::Tier, Part::None, Part::None, Part::Needed, Unit::Share};
    case LeverKind::SetZoneShare:
        return {EntityKind::TierZone, Part::None, Part::None, Part::Needed, Unit::Share};
    case LeverKind::StartTier:
        return {EntityKind::Tier, Part::Optional, Part::None, Part::None, Unit::None};
    case LeverKind::LeaveOutTier:
        return {EntityKind::Tier, Part::None, Part::None, Part::None, Unit::None};
    case LeverKind::SwitchOnPeakRule:
    case LeverKind::SwitchOffPeakRule:
        return {EntityKind::PeakRule, Part::None, Part::None, Part::None, Unit::None};
    case LeverKind::SetApiLimit:
        return {
            EntityKind::ApiCustomer, Part::None, Part::None, Part::Optional, Unit::TokenPerMinute};
    }
    return {};
}

Unit leverUnit(const Lever &lever)
{
    const CostInputInfo *input =
        lever.kind == LeverKind::SetCostInput ? findCostInput(lever.path) : nullptr;
    return input != nullptr ? input->unit : leverShape(lever.kind).unit;
}

std::optional<Id> leverTarget(const Lever &lever)
{
    Lever copy = lever;
    const std::optional<EntityKind> kind = leverShape(lever.kind).target;
    return kind ? targetField(copy, *kind) : std::nullopt;
}

void setLeverTarget(Lever &lever, std::optional<Id> target)
{
    lever.phase.reset();
    lever.node.reset();
    lever.contract.reset();
    lever.forecast.reset();
    lever.tier.reset();
    lever.tierZone.reset();
    lever.peakRule.reset();
    lever.apiCustomer.reset();
    lever.site.reset();
    lever.shell.reset();
    if (const std::optional<EntityKind> kind = leverShape(lever.kind).target)
        targetField(lever, *kind) = target;
}

std::vector<std::pair<Id, QString>> leverTargets(const Project &project, LeverKind kind)
{
    std::vector<std::pair<Id, QString>> names;
    switch (leverShape(kind).target.value_or(EntityKind::Project)) {
    case EntityKind::Phase:
        addNames<Phase>(project, names);
        break;
    case EntityKind::PowerNode:
        addNames<PowerNode>(project, names);
        break;
    case EntityKind::Contract:
        addNames<Contract>(project, names);
        break;
    case EntityKind::Forecast:
        addNames<Forecast>(project, names);
        break;
    case EntityKind::Tier:
        addNames<Tier>(project, names);
        break;
    case EntityKind::TierZone:
        addDemandNames<TierZone>(project, names);
        break;
    case EntityKind::PeakRule:
        addDemandNames<PeakRule>(project, names);
        break;
    case EntityKind::ApiCustomer:
        addDemandNames<ApiCustomer>(project, names);
        break;
    case EntityKind::OrbitalShell:
        addNames<OrbitalShell>(project, names);
        break;
    case EntityKind::Site:
        for (const Site &site : project.table<Site>()) {
            if (site.kind == SiteKind::Supply)
                names.emplace_back(site.id, site.name);
        }
        break;
    default:
        break;
    }
    std::sort(names.begin(), names.end(), [](const auto &a, const auto &b) {
        const int order = a.second.localeAwareCompare(b.second);
        return order != 0 ? order < 0 : a.first < b.first;
    });
    return names;
}

Lever trimmed(Lever lever)
{
    const LeverShape shape = leverShape(lever.kind);
    setLeverTarget(lever, leverTarget(lever));
    if (shape.month == Part::None)
        lever.month.reset();
    if (shape.until == Part::None)
        lever.until.reset();
    if (shape.value == Part::None)
        lever.value.reset();
    if (shape.path == Part::None)
        lever.path.clear();
    return lever;
}

QString leverProblem(const Project &project, const Lever &lever)
{
    const LeverShape shape = leverShape(lever.kind);
    const std::optional<Id> target = leverTarget(lever);
    if (shape.target && (!target || !exists(project, {*shape.target, *target}))) {
        return Tr::tr("Choose the %1.").arg(inSentence(entityInfo(*shape.target).label));
    }
    if (shape.month == Part::Needed && !lever.month)
        return Tr::tr("Enter the month.");
    if (shape.path == Part::Needed && lever.path.isEmpty())
        return Tr::tr("Choose the cost input.");
    if (const CostInputInfo *input = findCostInput(lever.path);
        shape.path == Part::Needed && input != nullptr && lever.value
        && (*lever.value < input->least || *lever.value > input->most)) {
        return Tr::tr("It must be from %1 to %2.")
            .arg(costInputWords(input->key, input->least, QLocale::c()),
                 costInputWords(input->key, input->most, QLocale::c()));
    }
    if (lever.month && lever.until && *lever.until < *lever.month)
        return Tr::tr("The last month is before the first.");
    if (shape.value == Part::Needed && !lever.value) {
        if (shape.unit == Unit::Kilowatt)
            return Tr::tr("Enter the power that is left.");
        return shape.unit == Unit::Share ? Tr::tr("Enter the share.") : Tr::tr("Enter the factor.");
    }
    if (isShareOfWhole(lever.kind) && lever.value && *lever.value > 1)
        return Tr::tr("A share is at most 100 %.");
    return {};
}

QString leverSentence(const Project &project, const Lever &lever, const QLocale &locale)
{
    const QString name = targetName(project, lever);
    switch (lever.kind) {
    case LeverKind::MovePhase:
        return Tr::tr("The phase %1 comes into service in %2.")
            .arg(name, monthName(lever.month, locale));
    case LeverKind::LeaveOutPhase:
        return Tr::tr("The phase %1 is left out.").arg(name);
    case LeverKind::LoseNode:
        return Tr::tr("%1 gives nothing%2.").arg(name, timeSpan(lever, locale));
    case LeverKind::CapNode:
        return Tr::tr("%1 gives at most %2%3.")
            .arg(name,
                 lever.value ? figureText(lever.value, Unit::Kilowatt, locale) : kOpen,
                 timeSpan(lever, locale));
    case LeverKind::RestoreNode:
        return Tr::tr("%1 is in service, and its outages are lifted.").arg(name);
    case LeverKind::DropProposed:
        return Tr::tr("Every proposed build phase is left out.");
    case LeverKind::MoveContract:
        return Tr::tr("%1 starts in %2; its ramp and end move with it.")
            .arg(name, monthName(lever.month, locale));
    case LeverKind::ScaleContract:
        return Tr::tr("%1 is %2 times as large.").arg(name, factorWords(lever, locale));
    case LeverKind::EndContract:
        return Tr::tr("%1 ends with %2.").arg(name, monthName(lever.month, locale));
    case LeverKind::MoveSupply:
        return Tr::tr("%1 begins to give in %2; its ramp and end move with it.")
            .arg(name, monthName(lever.month, locale));
    case LeverKind::MoveLaunches:
        return Tr::tr("The first launch to %1 is in %2; later steps move with it.")
            .arg(name, monthName(lever.month, locale));
    case LeverKind::ScaleLaunches:
        return Tr::tr("%1 is launched %2 times as often.").arg(name, factorWords(lever, locale));
    case LeverKind::SetCostInput:
        return costInputSentence(lever, locale);
    case LeverKind::EndSupply:
        return Tr::tr("%1 gives nothing after %2.").arg(name, monthName(lever.month, locale));
    case LeverKind::ScaleForecast:
        return Tr::tr("%1 grows %2 times as much.").arg(name, factorWords(lever, locale));
    case LeverKind::ScaleLimit:
    case LeverKind::SwitchOnPeakRule:
    case LeverKind::SwitchOffPeakRule:
    case LeverKind::SetWeeklyCap:
    case LeverKind::ScaleSeats:
    case LeverKind::SetGrowth:
    case LeverKind::SetZoneShare:
    case LeverKind::UnlockDemand:
    case LeverKind::StartTier:
    case LeverKind::LeaveOutTier:
    case LeverKind::SetApiLimit:
    case LeverKind::SetDeferrableShare:
        return demandSentence(name, lever, locale);
    }
    return {};
}

} // namespace headroom
