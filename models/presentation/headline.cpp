// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/headline.h"

#include "models/presentation/bindingwords.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/fieldwords.h"
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

/// Nothing supplied and nothing used is neither good nor bad.
bool isIdle(const ResourceFigures &figures)
{
    return figures.limit == 0.0 && figures.normal == 0.0;
}

HeadlineTone toneOf(std::optional<double> value, const ResourceFigures &figures)
{
    if (!value || isIdle(figures))
        return HeadlineTone::Unknown;
    return *value < 0 ? HeadlineTone::Short : HeadlineTone::Good;
}

bool hasSource(const Project &project, Id site)
{
    const auto &nodes = project.table<PowerNode>();
    return std::any_of(nodes.begin(), nodes.end(), [site](const PowerNode &node) {
        return node.site == site && isSource(node.kind);
    });
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
                  const QString &resource,
                  const QLocale &locale)
{
    Headline result;
    const SiteEvaluation *answer = evaluation.site(site);
    const ResourceSeries *series = answer != nullptr ? answer->resource(resource) : nullptr;
    const bool isPower = resource == u"power";
    const int offset = std::clamp(month - evaluation.firstMonth, 0, evaluation.months - 1);
    const int epoch =
        answer != nullptr ? answer->epochOfMonth[static_cast<std::size_t>(offset)] : 0;
    if (series == nullptr
        || (isPower && isIdle(series->byEpoch[static_cast<std::size_t>(epoch)])
            && !hasSource(project, site))) {
        result.emptyReason = project.table<Site>().empty()
                                 ? Tr::tr("Add a site to see its headroom.")
                                 : Tr::tr("Add a power source to this site to see its headroom.");
        return result;
    }
    const ResourceFigures &figures = series->byEpoch[static_cast<std::size_t>(epoch)];
    const auto text = [&](std::optional<double> value) {
        return figureText(value, series->unit, locale);
    };

    const auto caption = [&](const QString &words) {
        return isPower ? words
                       : Tr::tr("%1: %2").arg(resourceTitle(resource, locale), inSentence(words));
    };
    result.normal.caption = caption(Tr::tr("Free in normal operation"));
    result.normal.figure = text(figures.headroomNormal);
    result.normal.tone = toneOf(figures.headroomNormal, figures);
    if (isPower && isIdle(figures)) {
        result.normal.reason =
            Tr::tr("Nothing is in service here in %1.").arg(words(month, locale));
    } else if (!isPower && figures.bindingNormal) {
        result.normal.reason = bindingWords(*figures.bindingNormal, project, locale);
    } else if (figures.limit && figures.normal) {
        result.normal.reason = Tr::tr("%1 of supply against %2 of planned load.")
                                   .arg(text(figures.limit), text(figures.normal));
    } else {
        result.normal.reason = missingText(figures, project);
    }

    result.binding.caption = caption(Tr::tr("Free in the worst case"));
    result.binding.figure = text(figures.headroom);
    result.binding.tone = toneOf(figures.headroom, figures);
    if (figures.binding && !(isPower && isIdle(figures)))
        result.binding.reason = bindingWords(*figures.binding, project, locale);
    else if (!figures.headroom)
        result.binding.reason = missingText(figures, project);

    if (isPower)
        result.parts.emplace_back(Tr::tr("Load in the worst failure"), text(figures.worstFailure));
    const std::optional<Binding> &failure = figures.bindingFailure;
    if (failure && failure->lost && figures.worstFailureLimit && figures.worstFailure)
        result.parts.emplace_back(
            Tr::tr("Free without %1").arg(displayName(project, *failure->lost)),
            text(*figures.worstFailureLimit - *figures.worstFailure));
    if (isPower && figures.headroom && figures.headroomSustained != figures.headroom)
        result.parts.emplace_back(Tr::tr("Free once batteries are empty"),
                                  text(figures.headroomSustained));
    result.parts.emplace_back(Tr::tr("Contracted"), text(figures.contracted));
    return result;
}

} // namespace headroom
