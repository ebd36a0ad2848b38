// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/exhaustionanswer.h"

#include "models/engine/outlook.h"
#include "models/text/words.h"

#include <QStringList>

#include <cmath>

namespace headroom {

namespace {

QString
crossingWords(const Crossing &crossing, Unit unit, const Project &project, const QLocale &locale)
{
    const Amount shortfall{crossing.shortfall, unit};
    const Message message =
        crossing.until
            ? Message{"outlook.short-until", {crossing.month, shortfall, *crossing.until}}
            : Message{"outlook.short-from", {crossing.month, shortfall}};
    return QStringList{words(message, locale),
                       orderByWords(crossing, project, locale),
                       stepWords(crossing, unit, project, locale)}
        .join(u' ');
}

/// The shortage that counts: the one that no dated step ends, else the first.
const std::optional<Crossing> &decisive(const std::optional<Crossing> &first,
                                        const std::optional<Crossing> &lasting)
{
    return lasting ? lasting : first;
}

/// The shortage that the worst single failure adds; nothing where it is that of normal operation.
std::optional<Crossing> addedByFailure(const Exhaustion &exhaustion)
{
    const auto &normal = decisive(exhaustion.first, exhaustion.lasting);
    const auto &failure = decisive(exhaustion.firstInFailure, exhaustion.lastingInFailure);
    const bool same =
        failure && normal && failure->month == normal->month && failure->until == normal->until;
    return same ? std::nullopt : failure;
}

QString
failureWords(const Crossing &crossing, Unit unit, const Project &project, const QLocale &locale)
{
    const Amount shortfall{crossing.shortfall, unit};
    QStringList sentences;
    if (crossing.until)
        sentences << words(
            Message{"outlook.failure-short-until", {crossing.month, shortfall, *crossing.until}},
            locale);
    else
        sentences << words(Message{"outlook.failure-short-from", {crossing.month, shortfall}},
                           locale);
    if (crossing.lost)
        sentences << words(Message{"outlook.failure-lost", {displayName(project, *crossing.lost)}},
                           locale);
    sentences << orderByWords(crossing, project, locale)
              << stepWords(crossing, unit, project, locale);
    return sentences.join(u' ');
}

/// The shortage of what is contracted, where it comes before that of demand.
QString contractWords(const Exhaustion &exhaustion,
                      Unit unit,
                      const Project &project,
                      const QLocale &locale)
{
    if (!exhaustion.isByContracts())
        return {};
    const Crossing &crossing = *exhaustion.decisive();
    const Amount shortfall{crossing.shortfall, unit};
    const Message message =
        crossing.until ? Message{"outlook.contracted-short-until",
                                 {crossing.month, shortfall, *crossing.until}}
                       : Message{"outlook.contracted-short-from", {crossing.month, shortfall}};
    return QStringList{words(message, locale),
                       orderByWords(crossing, project, locale),
                       stepWords(crossing, unit, project, locale)}
        .join(u' ');
}

/// Of which case the answer for the next amount tells: how the sentence begins.
struct NextCase
{
    std::string_view order;
    std::string_view noDate;
};

constexpr NextCase kByDemand{"outlook.next-order", "outlook.next-no-date"};
constexpr NextCase kInFailure{"outlook.next-failure-order", "outlook.next-failure-no-date"};
constexpr NextCase kByContracts{"outlook.next-contracted-order", "outlook.next-contracted-no-date"};

/// One case of the answer for the next amount.
QString nextWords(const Amount &amount,
                  const Crossing &crossing,
                  const NextCase &which,
                  const Project &project,
                  const QLocale &locale)
{
    if (!crossing.orderBy)
        return words(Message{which.noDate, {amount, crossing.month}}, locale);
    return words(Message{which.order,
                         {amount,
                          crossing.month,
                          *crossing.orderBy,
                          Amount{crossing.leadTime->value(), Unit::Week},
                          displayName(project, *crossing.leadTimeOf)}},
                 locale);
}

} // namespace

QString orderByWords(const Crossing &crossing, const Project &project, const QLocale &locale)
{
    if (!crossing.orderBy)
        return words(Message{"outlook.no-lead-time"}, locale);
    return words(Message{"outlook.order-by",
                         {*crossing.orderBy,
                          Amount{crossing.leadTime->value(), Unit::Week},
                          displayName(project, *crossing.leadTimeOf)}},
                 locale);
}

QString
stepWords(const Crossing &crossing, Unit unit, const Project &project, const QLocale &locale)
{
    if (crossing.belowSources && crossing.shortOf)
        return words(Message{"outlook.below-sources", {displayName(project, *crossing.shortOf)}},
                     locale);
    if (!crossing.step)
        return words(Message{"outlook.no-step"}, locale);
    const QString name = displayName(project, {EntityKind::Phase, crossing.step->phase});
    if (!crossing.step->amount)
        return words(Message{"outlook.step-unknown", {name}}, locale);
    const Amount amount{*crossing.step->amount, unit};
    if (crossing.step->enough)
        return words(Message{"outlook.step-enough", {name, amount}}, locale);
    return words(Message{"outlook.step-too-small", {name, amount}}, locale);
}

QString exhaustionAnswer(const Exhaustion &exhaustion,
                         Unit unit,
                         int months,
                         const Project &project,
                         const QLocale &locale)
{
    if (exhaustion.unknownMonths >= months)
        return words(Message{"outlook.unknown"}, locale);
    QStringList sentences;
    if (!exhaustion.first && exhaustion.unknownMonths == 0)
        sentences << words(Message{"outlook.enough-always"}, locale);
    else if (!exhaustion.first)
        sentences << words(Message{"outlook.enough"}, locale);
    if (exhaustion.lasting)
        sentences << crossingWords(*exhaustion.lasting, unit, project, locale);
    if (exhaustion.first && exhaustion.first != exhaustion.lasting)
        sentences << crossingWords(*exhaustion.first, unit, project, locale);
    if (const QString promised = contractWords(exhaustion, unit, project, locale);
        !promised.isEmpty())
        sentences << promised;
    const std::optional<Crossing> failure = addedByFailure(exhaustion);
    if (failure)
        sentences << failureWords(*failure, unit, project, locale);
    // A failure may have been too much before anything that is told so far.
    const std::optional<Crossing> &early = exhaustion.firstInFailure;
    const auto isLater = [&early](const std::optional<Crossing> &told) {
        return !told || told->month > early->month;
    };
    if (early && isLater(exhaustion.first) && isLater(exhaustion.lasting) && isLater(failure))
        sentences << failureWords(*early, unit, project, locale);
    if (exhaustion.unknownMonths > 0)
        sentences << words(
            Message{"outlook.partly-unknown",
                    {static_cast<qint64>(exhaustion.unknownMonths), static_cast<qint64>(months)}},
            locale);
    return sentences.join(u' ');
}

QString nextAmountAnswer(const NextAmountQuestion &question,
                         const Project &project,
                         const Evaluation &evaluation,
                         const QLocale &locale)
{
    MoreDemand more{question.amount};
    if (question.today)
        more.from = Month::of(*question.today);
    const std::optional<Exhaustion> exhaustion =
        exhaustionWithMore(project, evaluation, question.site, question.resource, more);
    if (!exhaustion)
        return {};
    const Amount amount{question.amount,
                        evaluation.site(question.site)->resource(exhaustion->resource)->unit};
    const auto &normal = decisive(exhaustion->first, exhaustion->lasting);
    QStringList sentences;
    if (exhaustion->isByContracts())
        sentences << nextWords(amount, *exhaustion->decisive(), kByContracts, project, locale);
    if (normal)
        sentences << nextWords(amount, *normal, kByDemand, project, locale);
    else if (sentences.isEmpty() && exhaustion->unknownMonths == 0)
        sentences << words(Message{"outlook.next-enough", {amount}}, locale);
    else if (exhaustion->unknownMonths > 0)
        sentences << words(Message{"outlook.next-unknown",
                                   {amount, static_cast<qint64>(exhaustion->unknownMonths)}},
                           locale);
    const std::optional<Crossing> failure = addedByFailure(*exhaustion);
    if (failure)
        sentences << nextWords(amount, *failure, kInFailure, project, locale);
    const std::optional<Crossing> &told = exhaustion->decisive();
    const std::optional<Crossing> &latest = told ? told : failure;
    if (latest && latest->orderBy && question.today && *latest->orderBy < *question.today)
        sentences << words(Message{"outlook.next-late",
                                   {*question.today,
                                    question.today->addDays(static_cast<qint64>(
                                        std::ceil(latest->leadTime->value() * 7)))}},
                           locale);
    return sentences.join(u' ');
}

} // namespace headroom
