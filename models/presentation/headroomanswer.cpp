// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/headroomanswer.h"

#include "models/presentation/bindingwords.h"
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

/// What binds; empty where the calculation tells nothing.
QString
bindingWords(const std::optional<Binding> &binding, const Project &project, const QLocale &locale)
{
    return binding ? headroom::bindingWords(*binding, project, locale) : QString();
}

QString joined(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

/// What holds once batteries are empty, where that is less; else empty.
QString sustainedWords(const ResourceFigures &figures, Unit unit, const QLocale &locale)
{
    if (!figures.headroom || !figures.headroomSustained
        || !(*figures.headroomSustained < *figures.headroom))
        return {};
    const double left = *figures.headroomSustained;
    return left < 0
               ? words(Message{"chart.headroom.sustained-short", {Amount{-left, unit}}}, locale)
               : words(Message{"chart.headroom.sustained-left", {Amount{left, unit}}}, locale);
}

bool nearlyEqual(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Which limit stands against the load in a month in which everything is in service.
QString limitWords(const MonthlyFigures &monthly,
                   std::size_t month,
                   const Project &project,
                   const QLocale &locale)
{
    const ResourceFigures &figures = *monthly.figures[month];
    // What the sentence gives as limit and load must be what the shortage is the difference of.
    const bool siteBinds =
        figures.limit && figures.normal
        && nearlyEqual(*figures.limit - *figures.normal, *figures.headroomNormal);
    if (!siteBinds)
        return bindingWords(figures.bindingNormal, project, locale);
    const Amount limit = amountOf(monthly, *figures.limit);
    const Amount load = amountOf(monthly, *figures.normal);
    double sum = 0;
    std::vector<Id> giving;
    for (const SourceFigures &source : monthly.epochs[month]->sources) {
        sum += source.limitKw.value_or(0);
        if (source.limitKw.value_or(0) > 0)
            giving.push_back(source.node);
    }
    const bool sourcesBind = monthly.ofPower && nearlyEqual(sum, *figures.limit);
    if (sourcesBind && giving.size() == 1) {
        const QString name = displayName(project, {EntityKind::PowerNode, giving.front()});
        return words(Message{"chart.headroom.one-source", {name, limit, load}}, locale);
    }
    if (sourcesBind && !giving.empty()) {
        const auto count = static_cast<qint64>(giving.size());
        return words(Message{"chart.headroom.sources", {count, limit, load}}, locale);
    }
    return words(Message{"chart.headroom.against", {limit, load}}, locale);
}

/// What is left when the shortage is over, with everything in service; empty where it comes again.
QString afterwards(const MonthlyFigures &monthly, const Shortage &shortage, const QLocale &locale)
{
    if (shortage.again || shortage.last + 1 >= monthly.figures.size())
        return {};
    std::optional<double> least;
    for (std::size_t i = shortage.last + 1; i < monthly.figures.size(); ++i) {
        const std::optional<double> value = monthly.figures[i]->headroomNormal;
        if (!value)
            return {};
        least = std::min(least.value_or(*value), *value);
    }
    return words(Message{"chart.headroom.after", {amountOf(monthly, *least)}}, locale);
}

/// Falls short with everything in service.
QString normalShortage(const MonthlyFigures &monthly,
                       const Shortage &shortage,
                       const Project &project,
                       const QLocale &locale)
{
    const auto at = [&](std::size_t month) { return *monthly.figures[month]->headroomNormal; };
    const Amount by = amountOf(monthly, -at(shortage.worst));
    const Month from = monthly.months[shortage.first];
    const Month worst = monthly.months[shortage.worst];
    const bool toTheEnd = shortage.last + 1 == monthly.figures.size();

    Message message{"chart.headroom.short-at-most", {from, by, worst}};
    if (!shortage.again && at(shortage.first) == at(shortage.worst)) {
        if (toTheEnd)
            message = {"chart.headroom.short-from", {by, from}};
        else
            message = {"chart.headroom.short-until", {by, from, monthly.months[shortage.last]}};
    } else if (!shortage.again && toTheEnd && at(shortage.last) == at(shortage.worst)) {
        message = {"chart.headroom.short-growing", {from, by, worst}};
    }
    const QString answer =
        joined(words(message, locale), limitWords(monthly, shortage.worst, project, locale));
    return joined(answer, afterwards(monthly, shortage, locale));
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
    const QString answer =
        joined(words(message, locale), bindingWords(worst.binding, project, locale));
    return joined(answer, sustainedWords(worst, monthly.unit, locale));
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
    result.ofPower = resource.name == u"power";
    for (int i = 0; i < evaluation.months; ++i) {
        const auto month = static_cast<std::size_t>(i);
        if (month >= site.epochOfMonth.size())
            break;
        const auto epoch = static_cast<std::size_t>(site.epochOfMonth[month]);
        if (epoch >= resource.byEpoch.size() || epoch >= site.epochs.size())
            break;
        result.months.push_back(evaluation.firstMonth + i);
        result.epochs.push_back(&site.epochs[epoch]);
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
        const QString answer =
            joined(words(message, locale), bindingWords(figures.binding, project, locale));
        return joined(answer, sustainedWords(figures, monthly.unit, locale));
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
    const QString note =
        joined(words(message, locale), bindingWords(figures.binding, project, locale));
    return joined(note, sustainedWords(figures, unit, locale));
}

QString missingNote(const MonthlyFigures &monthly, const Project &project, const QLocale &locale)
{
    const std::vector<MissingInput> missing = allMissing(monthly);
    const auto incomplete =
        std::count_if(monthly.figures.begin(),
                      monthly.figures.end(),
                      [](const ResourceFigures *figures) { return !figures->complete; });
    if (incomplete == 0 || missing.empty())
        return {};
    return words(Message{"chart.incomplete",
                         {static_cast<qint64>(incomplete), missingList(missing, project, locale)}},
                 locale);
}

QString
missingList(const std::vector<MissingInput> &missing, const Project &project, const QLocale &locale)
{
    constexpr std::size_t kMostNamed = 3;
    QStringList named;
    for (std::size_t i = 0; i < std::min(kMostNamed, missing.size()); ++i)
        named << missingWords(missing[i], project, locale);
    const QString list = named.join(QStringLiteral("; "));
    if (missing.size() <= kMostNamed)
        return list;
    return words(
        Message{"chart.and-more", {list, static_cast<qint64>(missing.size() - kMostNamed)}},
        locale);
}

} // namespace headroom
