// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/failurerows.h"

#include "models/presentation/figuretext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

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

Cell shortCell(const FailureCase &failed, const QLocale &locale)
{
    if (!failed.siteLimitKw || !failed.siteLoadKw)
        return {Tr::tr("unknown"), 0, Harm::None};
    const double shortKw = *failed.siteLoadKw - *failed.siteLimitKw;
    if (shortKw <= 0)
        return {};
    return {figureText(shortKw, Unit::Kilowatt, locale), shortKw, Harm::Danger};
}

/// Firm contracts first, then the largest.
Cell contractCell(const FailureCase &failed, const Project &project, const QLocale &locale)
{
    struct Hit
    {
        bool firm;
        FailureCase::Hit amounts;
    };

    std::vector<Hit> hits;
    Cell cell;
    for (const FailureCase::Hit &hit : failed.contracts) {
        const Contract *contract = project.find<Contract>(hit.contract);
        hits.push_back(
            {contract == nullptr || contract->contractClass == ContractClass::Firm, hit});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) {
        return std::tuple(!a.firm, -a.amounts.kw, a.amounts.contract)
               < std::tuple(!b.firm, -b.amounts.kw, b.amounts.contract);
    });
    QStringList parts;
    QStringList onOneFeed;
    for (const Hit &hit : hits) {
        const QString name = displayName(project, {EntityKind::Contract, hit.amounts.contract});
        if (hit.amounts.singleFedKw > 0) {
            onOneFeed << Tr::tr("%1: %2 on one feed")
                             .arg(name,
                                  figureText(hit.amounts.singleFedKw, Unit::Kilowatt, locale));
            cell.harm = std::max(cell.harm, Harm::Warning);
        }
        if (!hit.amounts.isLoss())
            continue;
        const QString power = figureText(hit.amounts.kw, Unit::Kilowatt, locale);
        const QString count = locale.toString(std::llround(hit.amounts.accelerators));
        parts << (hit.firm ? Tr::tr("%1: %2, %3 accelerators").arg(name, power, count)
                           : Tr::tr("%1 (sheddable): %2, %3 accelerators").arg(name, power, count));
        cell.amount += hit.amounts.kw;
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

std::vector<FailureRow>
failureRows(const Epoch &epoch, const Project &project, const QLocale &locale)
{
    std::vector<FailureRow> rows;
    rows.reserve(epoch.failures.size());
    for (const FailureCase &failed : epoch.failures) {
        FailureRow row;
        row.lost = failed.lost;
        row.cells[FailureRow::Lost].text = displayName(project, failed.lost);
        row.cells[FailureRow::RacksDark] = countCell(failed.racksDark, Harm::Danger, locale);
        row.cells[FailureRow::OneFeed] = countCell(failed.racksSingleFed, Harm::Warning, locale);
        row.cells[FailureRow::Overloaded] = overloadCell(failed.overloaded, locale);
        row.cells[FailureRow::ShortBy] = shortCell(failed, locale);
        row.cells[FailureRow::Contracts] = contractCell(failed, project, locale);
        rows.push_back(std::move(row));
    }
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
    say(FailureRow::ShortBy, Tr::tr("The site is short by %1."));
    say(FailureRow::Overloaded, Tr::tr("Equipment over its limit: %1."));
    say(FailureRow::OneFeed, Tr::tr("Racks left on one feed: %1."));
    return sentences.isEmpty() ? Tr::tr("Nothing happens.") : sentences.join(QLatin1Char(' '));
}

} // namespace headroom
