// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/failurerows.h"

#include "models/presentation/figuretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Failures)
};

using Cell = FailureRow::Cell;

Cell countCell(int count, Harm harm, const QLocale &locale)
{
    if (count == 0)
        return {};
    return {locale.toString(count), static_cast<double>(count), harm};
}

/// "3, worst 118 %"; the share is that of the worst.
Cell overloadCell(const std::vector<FailureCase::Overload> &overloads, const QLocale &locale)
{
    if (overloads.empty())
        return {};
    double worst = 0;
    for (const FailureCase::Overload &overload : overloads) {
        if (overload.limitKw > 0)
            worst = std::max(worst, overload.loadKw / overload.limitKw);
    }
    const QString count = locale.toString(qlonglong(overloads.size()));
    if (worst <= 0)
        return {count, 1, Harm::Danger};
    const QString share = figureText(std::round(worst * 100) / 100, Unit::Share, locale);
    return {Tr::tr("%1, worst %2").arg(count, share), worst, Harm::Danger};
}

/// Which rating is unknown, so that what the site has left is.
QString unratedWords(const Epoch &epoch, const Project &project)
{
    if (epoch.unrated.empty())
        return Tr::tr("limit unknown");
    const QString name = displayName(project, epoch.unrated.front());
    const auto others = static_cast<int>(epoch.unrated.size()) - 1;
    return others == 0 ? Tr::tr("rating of %1 unknown").arg(name)
                       : Tr::tr("ratings of %1 and %2 more unknown").arg(name).arg(others);
}

Cell shortCell(const FailureCase &failed,
               const Epoch &epoch,
               const Project &project,
               const QLocale &locale)
{
    if (!failed.siteLimitKw)
        return {unratedWords(epoch, project), 0, Harm::None};
    if (!failed.siteLoadKw)
        return {Tr::tr("load unknown"), 0, Harm::None};
    const double shortKw = *failed.siteLoadKw - *failed.siteLimitKw;
    if (shortKw <= 0)
        return {};
    return {figureText(shortKw, Unit::Kilowatt, locale), shortKw, Harm::Danger};
}

/// "120 kW of liquid"; both carriers where both are short.
Cell coolingShortCell(const SingleLoss &loss, const QLocale &locale)
{
    Cell cell;
    QStringList parts;
    for (const CoolingFailure *failure : loss.cooling) {
        const bool isAir = failure->carrier == Carrier::Air;
        if (!failure->headroomKw) {
            parts << (isAir ? Tr::tr("air unknown") : Tr::tr("liquid unknown"));
            continue;
        }
        const double shortKw = -*failure->headroomKw;
        if (shortKw <= 0)
            continue;
        parts << (isAir ? Tr::tr("%1 of air") : Tr::tr("%1 of liquid"))
                     .arg(figureText(shortKw, Unit::Kilowatt, locale));
        cell.amount = std::max(cell.amount, shortKw);
        cell.harm = Harm::Danger;
    }
    cell.text = parts.join(QStringLiteral("; "));
    return cell;
}

/// "50 MW for 2 h": what batteries alone carry, and until when.
Cell batteryCell(const std::optional<FailureCase::Bridge> &bridge, const QLocale &locale)
{
    if (!bridge)
        return {};
    if (!bridge->kw)
        return {Tr::tr("unknown power"), std::numeric_limits<double>::min(), Harm::Warning};
    const QString power = figureText(*bridge->kw, Unit::Kilowatt, locale);
    if (!bridge->hours)
        return {Tr::tr("%1, for unknown hours").arg(power), *bridge->kw, Harm::Warning};
    return {Tr::tr("%1 for %2").arg(power, figureText(*bridge->hours, Unit::Hour, locale)),
            *bridge->kw,
            Harm::Warning};
}

/// "1,200 kW", "at least 1,200 kW", "unknown power".
QString powerText(const RackSum &sum, const QLocale &locale)
{
    if (!sum.isComplete() && sum.known <= 0)
        return Tr::tr("unknown power");
    const QString known = figureText(sum.known, Unit::Kilowatt, locale);
    return sum.isComplete() ? known : Tr::tr("at least %1").arg(known);
}

/// "64 accelerators", "at least 64 accelerators", "unknown accelerators".
QString acceleratorText(const RackSum &sum, const QLocale &locale)
{
    if (!sum.isComplete() && sum.known <= 0)
        return Tr::tr("unknown accelerators");
    const QString known = locale.toString(std::llround(sum.known));
    return (sum.isComplete() ? Tr::tr("%1 accelerators") : Tr::tr("at least %1 accelerators"))
        .arg(known);
}

/// The text, and how many racks do not say what they add to it.
QString withUnknown(const QString &text, int racksUnknown, const QLocale &locale)
{
    return racksUnknown == 0
               ? text
               : Tr::tr("%1 (racks unknown: %2)").arg(text, locale.toString(racksUnknown));
}

/// To sort by: what is known, and a trace where nothing is, so that it stands above no hit at all.
double amountOf(const RackSum &sum)
{
    return sum.known > 0 || sum.isComplete() ? sum.known : std::numeric_limits<double>::min();
}

/// What a contract loses in dark racks, or in racks that nothing cools.
struct Hit
{
    bool firm = true;
    bool isCooling = false;
    FailureCase::Hit amounts;
};

/// Firm contracts first, then the largest.
std::vector<Hit> hitsOf(const SingleLoss &loss, const Project &project)
{
    std::vector<Hit> hits;
    const auto add = [&](const std::vector<FailureCase::Hit> &all, bool isCooling) {
        for (const FailureCase::Hit &hit : all) {
            const Contract *contract = project.find<Contract>(hit.contract);
            hits.push_back({contract == nullptr || contract->contractClass == ContractClass::Firm,
                            isCooling,
                            hit});
        }
    };
    if (loss.power != nullptr)
        add(loss.power->contracts, false);
    for (const CoolingFailure *failure : loss.cooling)
        add(failure->contracts, true);
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) {
        return std::tuple(!a.firm, -amountOf(a.amounts.kw), a.amounts.contract)
               < std::tuple(!b.firm, -amountOf(b.amounts.kw), b.amounts.contract);
    });
    return hits;
}

Cell contractCell(const SingleLoss &loss, const Project &project, const QLocale &locale)
{
    const std::vector<Hit> hits = hitsOf(loss, project);
    Cell cell;
    QStringList parts;
    QStringList onOneFeed;
    for (const Hit &hit : hits) {
        const QString name = displayName(project, {EntityKind::Contract, hit.amounts.contract});
        if (hit.amounts.isOnOneFeed()) {
            const RackSum &sum = hit.amounts.singleFedKw;
            onOneFeed << withUnknown(Tr::tr("%1: %2 on one feed").arg(name, powerText(sum, locale)),
                                     sum.racksUnknown,
                                     locale);
            cell.harm = std::max(cell.harm, Harm::Warning);
        }
        if (!hit.amounts.isLoss())
            continue;
        const RackSum &power = hit.amounts.kw;
        const RackSum &count = hit.amounts.accelerators;
        QString text = (hit.firm ? Tr::tr("%1: %2, %3") : Tr::tr("%1 (sheddable): %2, %3"))
                           .arg(name, powerText(power, locale), acceleratorText(count, locale));
        if (hit.isCooling)
            text = Tr::tr("%1, uncooled").arg(text);
        parts << withUnknown(text, std::max(power.racksUnknown, count.racksUnknown), locale);
        cell.amount += amountOf(power);
        cell.harm = std::max(cell.harm, hit.firm ? Harm::Danger : Harm::Warning);
    }
    cell.text = (parts + onOneFeed).join(QStringLiteral("; "));
    return cell;
}

} // namespace

Harm FailureRow::worst() const
{
    Harm worst = Harm::None;
    for (const Cell &cell : cells)
        worst = std::max(worst, cell.harm);
    return worst;
}

FailureRow failureRow(const SingleLoss &loss,
                      const Epoch &epoch,
                      const Project &project,
                      const QLocale &locale)
{
    FailureRow row;
    row.lost = loss.lost;
    row.cells[FailureRow::Lost].text = displayName(project, loss.lost);
    row.cells[FailureRow::Overloaded] = overloadCell(loss.overloaded(), locale);
    row.cells[FailureRow::RacksUncooled] = countCell(loss.racksUncooled(), Harm::Danger, locale);
    row.cells[FailureRow::CoolingShortBy] = coolingShortCell(loss, locale);
    row.cells[FailureRow::Contracts] = contractCell(loss, project, locale);
    if (loss.power == nullptr)
        return row;
    const FailureCase &failed = *loss.power;
    row.cells[FailureRow::RacksDark] = countCell(failed.racksDark, Harm::Danger, locale);
    row.cells[FailureRow::OneFeed] = countCell(failed.racksSingleFed, Harm::Warning, locale);
    row.cells[FailureRow::ShortBy] = shortCell(failed, epoch, project, locale);
    row.cells[FailureRow::Batteries] = batteryCell(failed.bridge, locale);
    return row;
}

std::vector<FailureRow>
failureRows(const Epoch &epoch, const Project &project, const QLocale &locale)
{
    std::vector<FailureRow> rows;
    const std::vector<SingleLoss> losses = singleLosses(epoch, project);
    rows.reserve(losses.size());
    for (const SingleLoss &loss : losses)
        rows.push_back(failureRow(loss, epoch, project, locale));
    return rows;
}

QString failureSentence(const FailureRow &row)
{
    QStringList sentences;
    const auto say = [&](FailureRow::Column column, const QString &sentence) {
        if (!row.cells[column].text.isEmpty())
            sentences << sentence.arg(row.cells[column].text);
    };
    say(FailureRow::Contracts, Tr::tr("Contracts: %1."));
    say(FailureRow::RacksDark, Tr::tr("Racks that go dark: %1."));
    say(FailureRow::RacksUncooled, Tr::tr("Racks that nothing cools: %1."));
    if (row.cells[FailureRow::ShortBy].harm == Harm::None)
        say(FailureRow::ShortBy, Tr::tr("Whether the site is short cannot be told: %1."));
    else
        say(FailureRow::ShortBy, Tr::tr("The site is short by %1."));
    if (row.cells[FailureRow::CoolingShortBy].harm == Harm::None)
        say(FailureRow::CoolingShortBy, Tr::tr("Whether cooling is short cannot be told: %1."));
    else
        say(FailureRow::CoolingShortBy, Tr::tr("Cooling is short by %1."));
    say(FailureRow::Overloaded, Tr::tr("Equipment over its limit: %1."));
    say(FailureRow::Batteries, Tr::tr("Batteries carry %1."));
    say(FailureRow::OneFeed, Tr::tr("Racks left on one feed: %1."));
    return sentences.isEmpty() ? Tr::tr("Nothing happens.") : sentences.join(QLatin1Char(' '));
}

} // namespace headroom
