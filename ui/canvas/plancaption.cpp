// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/units.h"
#include "models/domain/entityinfo.h"
#include "ui/canvas/planimage.h"
#include "ui/canvas/planlegend.h"
#include "ui/canvas/scene/planscene.h"

#include <QCoreApplication>

#include <set>

namespace headroom {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanImage", text);
}

} // namespace

PlanCaption
planCaption(const Project &project, Id site, std::optional<QDate> asOf, const QLocale &locale)
{
    PlanCaption caption;
    caption.locale = locale;
    caption.asOf = asOf;
    caption.project = project.settings().name;
    const Site *place = project.find<Site>(site);
    caption.title = place != nullptr
                        ? tr("%1: site plan").arg(displayName(project, {EntityKind::Site, site}))
                        : tr("Site plan");
    PlanScene scene;
    scene.rebuild(project, site);
    const LegendRow total = planLegend(project, scene).total;
    double areaM2 = 0;
    for (const PlaceRecord &hall : scene.halls())
        areaM2 += hall.areaM2;
    const auto halls = static_cast<qlonglong>(scene.halls().size());
    if (halls > 0) {
        caption.subtitle =
            tr("%1, %2 with %3 of floor.")
                .arg(legendFigures(total, locale)
                         .replace(QStringLiteral(" · "), QStringLiteral(", ")),
                     halls == 1 ? tr("1 hall") : tr("%1 halls").arg(locale.toString(halls)),
                     printAmount({areaM2, Unit::SquareMetre}, AmountStyle::Readable, locale));
    }
    const QString siteKind = entityInfo(EntityKind::Site).name;
    const QString buildingKind = entityInfo(EntityKind::Building).name;
    const QString hallKind = entityInfo(EntityKind::Hall).name;
    const QString typeKind = entityInfo(EntityKind::RackType).name;
    std::set<QString> seen;
    for (const Citation &citation : project.table<Citation>()) {
        const bool ours = (citation.subjectKind == siteKind && citation.subject == site)
                          || citation.subjectKind == buildingKind
                          || citation.subjectKind == hallKind || citation.subjectKind == typeKind;
        const bool published =
            citation.basis == Basis::Primary || citation.basis == Basis::Secondary;
        if (!ours || !published || citation.source.isEmpty())
            continue;
        const QString line = citation.date.isEmpty()
                                 ? citation.source
                                 : QStringLiteral("%1 (%2)").arg(citation.source, citation.date);
        if (seen.insert(line).second)
            caption.sources += line;
    }
    caption.sources.sort();
    return caption;
}

} // namespace headroom
