// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/portfoliototals.h"

#include "models/presentation/figuretext.h"

#include <QCoreApplication>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Portfolio)
};

struct Sum
{
    double known = 0;
    int unknown = 0; // sites

    void add(const std::optional<double> &amount)
    {
        if (amount)
            known += *amount;
        else
            ++unknown;
    }

    /// With nothing known at all the sum is unknown, not "at least 0".
    [[nodiscard]] QString text(Unit unit, const QLocale &locale) const
    {
        if (unknown > 0 && known == 0)
            return Tr::tr("unknown");
        const QString figure = unit == Unit::Count ? locale.toString(static_cast<qlonglong>(known))
                                                   : figureText(known, unit, locale);
        return unknown > 0 ? Tr::tr("at least %1").arg(figure) : figure;
    }
};

} // namespace

std::vector<Portfolio::Total> portfolioTotals(const std::vector<PortfolioSite> &sites,
                                              const QLocale &locale)
{
    Sum accelerators;
    Sum it;
    Sum facility;
    Sum limit;
    Sum contracted;
    int shortNormally = 0;
    int shortInFailure = 0;
    int unknown = 0;
    int kinds[3] = {};
    for (const PortfolioSite &site : sites) {
        accelerators.add(site.accelerators);
        if (site.kind == SiteKind::Ground)
            it.add(site.itKw);
        facility.add(site.facilityKw);
        limit.add(site.limitKw);
        contracted.add(site.contractedKw);
        shortNormally += site.state == PortfolioState::Short ? 1 : 0;
        shortInFailure += site.state == PortfolioState::ShortInFailure ? 1 : 0;
        unknown += site.state == PortfolioState::Unknown ? 1 : 0;
        ++kinds[static_cast<int>(site.kind)];
    }
    QStringList kindNotes;
    if (kinds[0] > 0)
        kindNotes << Tr::tr("%1 ground").arg(kinds[0]);
    if (kinds[1] > 0)
        kindNotes << Tr::tr("%1 orbital").arg(kinds[1]);
    if (kinds[2] > 0)
        kindNotes << Tr::tr("%1 supply").arg(kinds[2]);

    std::vector<Portfolio::Total> totals;
    totals.push_back({Tr::tr("Sites"),
                      locale.toString(qlonglong(sites.size())),
                      kindNotes.join(QStringLiteral(", "))});
    totals.push_back(
        {Tr::tr("Accelerators"), accelerators.text(Unit::Count, locale), Tr::tr("in service")});
    if (kinds[0] > 0)
        totals.push_back(
            {Tr::tr("IT power"), it.text(Unit::Kilowatt, locale), Tr::tr("of ground sites")});
    totals.push_back({Tr::tr("Facility power"),
                      facility.text(Unit::Kilowatt, locale),
                      limit.unknown > 0 && limit.known == 0
                          ? Tr::tr("limit unknown")
                          : Tr::tr("of %1").arg(limit.text(Unit::Kilowatt, locale))});
    totals.push_back({Tr::tr("Contracted"), contracted.text(Unit::Kilowatt, locale), {}});

    Portfolio::Total harm{Tr::tr("Short in the worst case"), {}, {}};
    const int isShort = shortNormally + shortInFailure;
    harm.figure = isShort == 0   ? Tr::tr("No site")
                  : isShort == 1 ? Tr::tr("1 site")
                                 : Tr::tr("%1 sites").arg(isShort);
    QStringList harmNotes;
    if (shortNormally > 0)
        harmNotes << Tr::tr("%1 in normal operation").arg(shortNormally);
    if (unknown > 0)
        harmNotes << Tr::tr("%1 unknown").arg(unknown);
    harm.note = harmNotes.join(QStringLiteral(", "));
    harm.harm = shortNormally > 0 ? Harm::Danger : isShort > 0 ? Harm::Warning : Harm::None;
    totals.push_back(harm);
    return totals;
}

} // namespace headroom
