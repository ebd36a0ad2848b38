// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/leverwords.h"

#include "models/domain/entityinfo.h"
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

QString targetName(const Project &project, const Lever &lever)
{
    const LeverShape shape = leverShape(lever.kind);
    const std::optional<Id> target = leverTarget(lever);
    if (shape.target && target)
        return displayName(project, {*shape.target, *target});
    return kOpen;
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
    case LeverKind::ScaleForecast:
        return {EntityKind::Forecast, Part::None, Part::None, Part::Needed, Unit::None};
    }
    return {};
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
    if (lever.month && lever.until && *lever.until < *lever.month)
        return Tr::tr("The last month is before the first.");
    if (shape.value == Part::Needed && !lever.value)
        return shape.unit == Unit::Kilowatt ? Tr::tr("Enter the power that is left.")
                                            : Tr::tr("Enter the factor.");
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
    case LeverKind::ScaleForecast:
        return Tr::tr("%1 grows %2 times as much.").arg(name, factorWords(lever, locale));
    }
    return {};
}

} // namespace headroom
