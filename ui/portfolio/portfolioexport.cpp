// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfolioexport.h"

#include "models/text/words.h"
#include "ui/portfolio/portfoliocells.h"
#include "ui/portfolio/portfoliomap.h"

#include <QCoreApplication>
#include <QPainter>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PortfolioExport)
};

constexpr double kLeastMap = 170; // below this height the map is left out

QString answer(const Portfolio &portfolio)
{
    int normally = 0;
    int inFailure = 0;
    int unknown = 0;
    std::size_t idle = 0;
    for (const PortfolioSite &site : portfolio.sites) {
        if (site.state == PortfolioState::Idle)
            ++idle;
        normally += site.state == PortfolioState::Short ? 1 : 0;
        inFailure += site.state == PortfolioState::ShortInFailure ? 1 : 0;
        unknown += site.state == PortfolioState::Unknown ? 1 : 0;
    }
    if (idle == portfolio.sites.size())
        return Tr::tr("Nothing is in service in this month.");
    QStringList sentences;
    if (normally > 0)
        sentences << Tr::tr("Short in normal operation: %1.").arg(normally);
    if (inFailure > 0)
        sentences << Tr::tr("Short only in the worst case: %1.").arg(inFailure);
    if (unknown > 0)
        sentences << Tr::tr("Unknown: %1.").arg(unknown);
    if (sentences.empty())
        sentences << Tr::tr("No site is short, whatever single piece of equipment fails.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace

PictureText portfolioText(const Portfolio &portfolio,
                          const Project &project,
                          const QString &scenario,
                          std::optional<QDate> asOf,
                          const QLocale &locale)
{
    PictureText text;
    text.title = Tr::tr("Portfolio in %1").arg(words(portfolio.month, locale));
    text.subtitle = portfolio.sites.empty() ? portfolio.emptyReason : answer(portfolio);
    QStringList context;
    if (!project.settings().name.isEmpty())
        context << project.settings().name;
    context << (scenario.isEmpty() ? Tr::tr("The plan itself")
                                   : Tr::tr("Scenario %1").arg(scenario))
            << Tr::tr("Planned facility power");
    if (asOf)
        context << Tr::tr("As of %1").arg(dateWords(*asOf, locale));
    text.context = context.join(QStringLiteral(" · "));
    text.sources = Tr::tr("Map: Natural Earth, public domain");
    return text;
}

Result<void> exportPortfolio(const Portfolio &portfolio,
                             const PictureText &text,
                             const QString &path,
                             const PictureOptions &options)
{
    const Theme &theme = options.dark ? darkTheme() : lightTheme();
    return writePictureFile(path, text.title, options, [&](const PictureDevice &device) {
        QPainter &painter = device.painter;
        painter.fillRect(device.page, theme.raised);
        painter.scale(device.unit, device.unit);
        const PictureFrame frame(text, theme, device.page.size() / device.unit);
        frame.paint(painter);
        if (portfolio.sites.empty())
            return;
        const QRectF room = frame.content();
        // The table takes what its rows need, up to about half; totals and map have the rest.
        const double table = 30 + kPortfolioRow * static_cast<double>(portfolio.sites.size());
        QRectF rows = room;
        if (room.height() >= 2 * kLeastMap) {
            rows.setTop(room.bottom() - std::min(table, room.height() * 0.48));
            const PortfolioHead head = portfolioHead(
                QRectF(room.topLeft(), QSizeF(room.width(), rows.top() - room.top() - 8)));
            paintPortfolioTotals(painter, head.totals, portfolio, theme);
            PortfolioMap(portfolio, head.map, head.foot, theme)
                .paint(painter, portfolio, theme, {});
        }
        paintPortfolioTable(painter, rows, portfolio, theme);
    });
}

} // namespace headroom
