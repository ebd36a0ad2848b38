// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/diagramexport.h"

#include "models/domain/entityinfo.h"
#include "models/text/words.h"
#include "ui/diagram/diagrampainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DiagramExport)
};

QString countText(const OneLineDiagram &diagram, const QLocale &locale)
{
    qlonglong equipment = 0;
    qlonglong racks = 0;
    qlonglong over = 0;
    qlonglong overInFailure = 0;
    for (const DiagramSymbol &symbol : diagram.symbols) {
        (symbol.kind ? equipment : racks) += qlonglong(symbol.members.size());
        over += symbol.harm == Harm::Danger ? 1 : 0;
        overInFailure += symbol.harm == Harm::Warning ? 1 : 0;
    }
    QString text = Tr::tr("%1 pieces of power equipment carry %2 racks.")
                       .arg(locale.toString(equipment), locale.toString(racks));
    if (over > 0)
        text += QLatin1Char(' ')
                + Tr::tr("Over the limit in normal operation: %1.").arg(locale.toString(over));
    if (overInFailure > 0)
        text +=
            QLatin1Char(' ')
            + Tr::tr("Over the limit when another fails: %1.").arg(locale.toString(overInFailure));
    return text;
}

} // namespace

PictureText diagramText(const OneLineDiagram &diagram,
                        const Project &project,
                        const DiagramRequest &request,
                        const QString &scenario,
                        std::optional<QDate> asOf)
{
    PictureText text;
    text.title = Tr::tr("One-line diagram of %1")
                     .arg(displayName(project, {EntityKind::Site, request.site}));
    text.subtitle =
        diagram.symbols.empty() ? diagram.emptyReason : countText(diagram, request.locale);
    QStringList context;
    if (!project.settings().name.isEmpty())
        context << project.settings().name;
    context << (scenario.isEmpty() ? Tr::tr("The plan itself")
                                   : Tr::tr("Scenario %1").arg(scenario))
            << Tr::tr("Planned load in %1, of the usable limit")
                   .arg(words(request.month, request.locale));
    if (asOf)
        context << Tr::tr("As of %1").arg(dateWords(*asOf, request.locale));
    text.context = context.join(QStringLiteral(" · "));
    return text;
}

Result<void> exportDiagram(const OneLineDiagram &diagram,
                           const PictureText &text,
                           const QString &path,
                           const PictureOptions &options)
{
    const Theme &theme = options.dark ? darkTheme() : lightTheme();
    return writePictureFile(path, text.title, options, [&](const PictureDevice &device) {
        QPainter &painter = device.painter;
        painter.fillRect(device.page, theme.raised);
        painter.scale(device.unit, device.unit);
        const QSizeF page = device.page.size() / device.unit;
        const PictureFrame frame(text, theme, page);
        frame.paint(painter);
        const QSizeF size = diagramSize(diagram);
        if (size.isEmpty())
            return;
        const QRectF room = frame.content();
        const double scale =
            std::min({room.width() / size.width(), room.height() / size.height(), 1.6});
        painter.translate(room.center() - QPointF(size.width(), size.height()) * scale / 2);
        painter.scale(scale, scale);
        // On a page everything can be read closer: text stays at any scale.
        paintDiagram(painter, diagram, theme, {});
    });
}

} // namespace headroom
