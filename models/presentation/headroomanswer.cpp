// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/headroomanswer.h"

#include "models/text/words.h"

#include <QStringList>

namespace headroom {

namespace {

using Figure = std::optional<double> ResourceFigures::*;

/// A run of months in which a headroom is below zero.
struct Shortage
{
    std::size_t first = 0;
    std::size_t last = 0;  // of the run that starts at first
    std::size_t worst = 0; // month of the deepest shortage of all, in any run
    bool again = false;    // there are later runs
};

std::optional<Shortage> shortageOf(const MonthlyFigures &monthly, Figure figure)
{
    std::optional<Shortage> result;
    for (std::size_t i = 0; i < monthly.figures.size(); ++i) {
        const std::optional<double> value = monthly.figures[i]->*figure;
        if (!value || *value >= 0)
            continue;
        if (!result) {
            result = Shortage{i, i, i, false};
            continue;
        }
        if (result->last + 1 == i && !result->again)
            result->last = i;
        else
            result->again = true;
        if (*value < *(monthly.figures[result->worst]->*figure))
            result->worst = i;
    }
    return result;
}

std::optional<std::size_t> leastMonth(const MonthlyFigures &monthly, Figure figure)
{
    std::optional<std::size_t> least;
    for (std::size_t i = 0; i < monthly.figures.size(); ++i) {
        const std::optional<double> value = monthly.figures[i]->*figure;
        if (value && (!least || *value < *(monthly.figures[*least]->*figure)))
            least = i;
    }
    return least;
}

Amount amountOf(const MonthlyFigures &monthly, double value)
{
    return {value, monthly.unit};
}

/// What binds, as the calculation tells it; empty where it does not.
QString bindingWords(const ResourceFigures &figures, const Project &project, const QLocale &locale)
{
    if (!figures.binding)
        return {};
    if (!figures.binding->reason.code.empty())
        return words(figures.binding->reason, locale);
    return words(Message{"chart.headroom.binds", {displayName(project, figures.binding->subject)}},
                 locale);
}

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

/// Falls short with everything in service.
QString normalShortage(const MonthlyFigures &monthly,
                       const Shortage &shortage,
                       const Project &project,
                       const QLocale &locale)
{
    const ResourceFigures &worst = *monthly.figures[shortage.worst];
    const Amount by = amountOf(monthly, -*worst.headroomNormal);
    const Month from = monthly.months[shortage.first];
    const bool toTheEnd = shortage.last + 1 == monthly.figures.size();

    // What the sentence gives as limit and load must be what the shortage is the difference of.
    const bool siteBinds = worst.limit && worst.normal
                           && std::abs(*worst.limit - *worst.normal - *worst.headroomNormal)
                                  <= 1e-6 * std::max(1.0, std::abs(*worst.normal));
    QString reason;
    if (siteBinds) {
        reason = words(Message{"chart.headroom.against",
                               {amountOf(monthly, *worst.limit), amountOf(monthly, *worst.normal)}},
                       locale);
    } else {
        reason = bindingWords(worst, project, locale);
    }

    const bool steady =
        !shortage.again
        && *monthly.figures[shortage.first]->headroomNormal == *worst.headroomNormal;
    if (!steady) {
        const Message message{"chart.headroom.short-at-most",
                              {from, by, monthly.months[shortage.worst]}};
        return joined(words(message, locale), reason);
    }
    if (toTheEnd)
        return joined(words(Message{"chart.headroom.short-from", {by, from}}, locale), reason);
    const Message message{"chart.headroom.short-until", {by, from, monthly.months[shortage.last]}};
    return joined(words(message, locale), reason);
}

/// Enough in normal operation, short in a failure or against what is contracted.
QString otherShortage(const MonthlyFigures &monthly,
                      const Shortage &shortage,
                      const Project &project,
                      const QLocale &locale)
{
    const ResourceFigures &worst = *monthly.figures[shortage.worst];
    const Amount by = amountOf(monthly, -*worst.headroom);
    const Month from = monthly.months[shortage.first];
    const bool contracted = worst.binding && worst.binding->kind == CaseKind::Contracted;
    const Message message{contracted ? std::string_view("chart.headroom.short-contracted")
                                     : std::string_view("chart.headroom.short-in-failure"),
                          {by, from}};
    return joined(words(message, locale), bindingWords(worst, project, locale));
}

QString missingWords(const MissingInput &missing, const Project &project, const QLocale &locale)
{
    const int index = fieldIndex(missing.subject.kind, missing.field);
    const QString label =
        index >= 0 ? QString::fromUtf8(
            entityInfo(missing.subject.kind).fields[static_cast<std::size_t>(index)].label)
                   : missing.field;
    return words(Message{"chart.missing", {label, displayName(project, missing.subject)}}, locale);
}

/// Every missing input once, in the order in which the months meet it.
std::vector<MissingInput> allMissing(const MonthlyFigures &monthly)
{
    std::vector<MissingInput> result;
    const ResourceFigures *previous = nullptr;
    for (const ResourceFigures *figures : monthly.figures) {
        if (figures == previous)
            continue; // the same epoch
        previous = figures;
        for (const MissingInput &missing : figures->missing) {
            if (std::find(result.begin(), result.end(), missing) == result.end())
                result.push_back(missing);
        }
    }
    return result;
}

} // namespace

MonthlyFigures monthlyFigures(const Evaluation &evaluation,
                              const SiteEvaluation &site,
                              const ResourceSeries &resource)
{
    MonthlyFigures result;
    result.unit = resource.unit;
    for (int i = 0; i < evaluation.months; ++i) {
        const auto month = static_cast<std::size_t>(i);
        if (month >= site.epochOfMonth.size())
            break;
        const auto epoch = static_cast<std::size_t>(site.epochOfMonth[month]);
        if (epoch >= resource.byEpoch.size())
            break;
        result.months.push_back(evaluation.firstMonth + i);
        result.figures.push_back(&resource.byEpoch[epoch]);
    }
    return result;
}

QString headroomAnswer(const MonthlyFigures &monthly, const Project &project, const QLocale &locale)
{
    if (const auto shortage = shortageOf(monthly, &ResourceFigures::headroomNormal))
        return normalShortage(monthly, *shortage, project, locale);
    if (const auto shortage = shortageOf(monthly, &ResourceFigures::headroom))
        return otherShortage(monthly, *shortage, project, locale);

    const bool everyMonth =
        std::all_of(monthly.figures.begin(), monthly.figures.end(), [](const auto *figures) {
            return figures->headroom.has_value();
        });
    if (const auto least = leastMonth(monthly, &ResourceFigures::headroom); least && everyMonth) {
        const ResourceFigures &figures = *monthly.figures[*least];
        const Message message{"chart.headroom.left",
                              {amountOf(monthly, *figures.headroom), monthly.months[*least]}};
        return joined(words(message, locale), bindingWords(figures, project, locale));
    }
    const auto known =
        std::count_if(monthly.figures.begin(),
                      monthly.figures.end(),
                      [](const ResourceFigures *figures) { return figures->headroom.has_value(); });
    if (known == 0)
        return words(Message{"chart.headroom.unknown"}, locale);
    return words(Message{"chart.headroom.partly-unknown",
                         {static_cast<qint64>(known), static_cast<qint64>(monthly.figures.size())}},
                 locale);
}

QString headroomNote(const ResourceFigures &figures,
                     Unit unit,
                     const Project &project,
                     const QLocale &locale)
{
    if (!figures.headroom)
        return words(Message{"chart.note.unknown"}, locale);
    const bool isShort = *figures.headroom < 0;
    const Message message{isShort ? std::string_view("chart.note.short")
                                  : std::string_view("chart.note.left"),
                          {Amount{std::abs(*figures.headroom), unit}}};
    return joined(words(message, locale), bindingWords(figures, project, locale));
}

QString missingNote(const MonthlyFigures &monthly, const Project &project, const QLocale &locale)
{
    constexpr std::size_t kMostNamed = 3;
    const std::vector<MissingInput> missing = allMissing(monthly);
    const auto incomplete =
        std::count_if(monthly.figures.begin(),
                      monthly.figures.end(),
                      [](const ResourceFigures *figures) { return !figures->complete; });
    if (incomplete == 0 || missing.empty())
        return {};
    QStringList named;
    for (std::size_t i = 0; i < std::min(kMostNamed, missing.size()); ++i)
        named << missingWords(missing[i], project, locale);
    const QString list = named.join(QStringLiteral("; "));
    if (missing.size() <= kMostNamed)
        return words(Message{"chart.incomplete", {static_cast<qint64>(incomplete), list}}, locale);
    return words(Message{"chart.incomplete-more",
                         {static_cast<qint64>(incomplete),
                          list,
                          static_cast<qint64>(missing.size() - kMostNamed)}},
                 locale);
}

} // namespace headroom
