// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/exhaustionanswer.h"

#include "models/text/words.h"

#include <QStringList>

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
    if (exhaustion.unknownMonths > 0)
        sentences << words(
            Message{"outlook.partly-unknown",
                    {static_cast<qint64>(exhaustion.unknownMonths), static_cast<qint64>(months)}},
            locale);
    return sentences.join(u' ');
}

} // namespace headroom
