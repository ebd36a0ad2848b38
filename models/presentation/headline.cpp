// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/headline.h"

#include "models/presentation/bindingwords.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Headline)
};

HeadlineTone toneOf(std::optional<double> value)
{
    if (!value)
        return HeadlineTone::Unknown;
    return *value < 0 ? HeadlineTone::Short : HeadlineTone::Good;
}

QString missingText(const ResourceFigures &figures, const Project &project)
{
    if (figures.missing.empty())
        return {};
    const MissingInput &first = figures.missing.front();
    const int index = fieldIndex(first.subject.kind, first.field);
    const QString label =
        index >= 0 ? QString::fromUtf8(
            entityInfo(first.subject.kind).fields[static_cast<std::size_t>(index)].label)
                   : first.field;
    const QString name = displayName(project, first.subject);
    if (figures.missing.size() == 1)
        return Tr::tr("%1 of %2 is unknown.").arg(label, name);
    return Tr::tr("%1 of %2 is unknown, and %3 more.")
        .arg(label, name, QString::number(figures.missing.size() - 1));
}

} // namespace

Headline headline(const Project &project,
                  const Evaluation &evaluation,
                  Id site,
                  Month month,
                  const QLocale &locale)
{
    Headline result;
    const SiteEvaluation *answer = evaluation.site(site);
    const ResourceSeries *power = answer != nullptr ? answer->resource(u"power") : nullptr;
    if (power == nullptr) {
        result.emptyReason = project.table<Site>().empty()
                                 ? Tr::tr("Add a site to see its headroom.")
                                 : Tr::tr("Add a power source to this site to see its headroom.");
        return result;
    }
    const int offset = std::clamp(month - evaluation.firstMonth, 0, evaluation.months - 1);
    const int epoch = answer->epochOfMonth[static_cast<std::size_t>(offset)];
    const ResourceFigures &figures = power->byEpoch[static_cast<std::size_t>(epoch)];
    const auto text = [&](std::optional<double> value) {
        return figureText(value, power->unit, locale);
    };

    result.normal.caption = Tr::tr("Free in normal operation");
    result.normal.figure = text(figures.headroomNormal);
    result.normal.tone = toneOf(figures.headroomNormal);
    if (figures.limit && figures.normal) {
        result.normal.reason = Tr::tr("%1 of supply against %2 of planned load.")
                                   .arg(text(figures.limit), text(figures.normal));
    } else {
        result.normal.reason = missingText(figures, project);
    }

    result.binding.caption = Tr::tr("Free in the worst case");
    result.binding.figure = text(figures.headroom);
    result.binding.tone = toneOf(figures.headroom);
    if (figures.binding)
        result.binding.reason = bindingWords(*figures.binding, project, locale);
    else if (!figures.headroom)
        result.binding.reason = missingText(figures, project);

    result.parts.emplace_back(Tr::tr("Load in the worst failure"), text(figures.worstFailure));
    result.parts.emplace_back(Tr::tr("Contracted"), text(figures.contracted));
    return result;
}

} // namespace headroom
