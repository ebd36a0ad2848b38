// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/waterfallchart.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/chartreading.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/headroomanswer.h"
#include "models/text/words.h"

#include <cmath>

namespace headroom {

namespace {

std::optional<double> kilowattsOf(std::optional<double> watts)
{
    return watts ? std::optional(*watts / 1000) : std::nullopt;
}

QString stepName(WaterfallStep step, const Waterfall &waterfall, const QLocale &locale)
{
    switch (step) {
    case WaterfallStep::Nameplate:
        return words(Message{"chart.waterfall.nameplate"}, locale);
    case WaterfallStep::Pue:
        if (!waterfall.pueRatio)
            return words(Message{"chart.waterfall.overhead"}, locale);
        return words(
            Message{"chart.waterfall.overhead-of", {locale.toString(*waterfall.pueRatio, 'f', 2)}},
            locale);
    case WaterfallStep::WorstFailure:
        return words(Message{"chart.waterfall.failure"}, locale);
    case WaterfallStep::Derate:
        return words(Message{"chart.waterfall.derate"}, locale);
    case WaterfallStep::Contracted:
        return words(Message{"chart.series.contracted"}, locale);
    case WaterfallStep::Free:
        break;
    }
    return words(Message{"chart.waterfall.free"}, locale);
}

SeriesRole roleOf(const WaterfallBar &bar)
{
    switch (bar.step) {
    case WaterfallStep::Nameplate:
        return SeriesRole::Source;
    case WaterfallStep::Pue:
    case WaterfallStep::WorstFailure:
    case WaterfallStep::Derate:
        return SeriesRole::Taken;
    case WaterfallStep::Contracted:
        return SeriesRole::Contracted;
    case WaterfallStep::Free:
        break;
    }
    return bar.leftW && *bar.leftW < 0 ? SeriesRole::Short : SeriesRole::Free;
}

QString answer(const Waterfall &waterfall, Month month, const QLocale &locale)
{
    const std::optional<double> left = kilowattsOf(waterfall.bars.back().leftW);
    const std::optional<double> nameplate = kilowattsOf(waterfall.bars.front().changeW);
    if (!left || !nameplate)
        return words(Message{"chart.waterfall.unknown", {month}}, locale);
    const Amount whole{*nameplate, Unit::Kilowatt};
    if (*left < 0)
        return words(
            Message{"chart.waterfall.short", {whole, Amount{-*left, Unit::Kilowatt}, month}},
            locale);
    return words(Message{"chart.waterfall.answer", {whole, Amount{*left, Unit::Kilowatt}, month}},
                 locale);
}

} // namespace

QString
waterfallNote(const Waterfall &waterfall, const ResourceFigures &power, const QLocale &locale)
{
    const std::optional<double> left = kilowattsOf(waterfall.bars.back().leftW);
    if (!left || !power.headroomNormal || !waterfall.pueRatio || *waterfall.pueRatio <= 0)
        return {};
    const double normal = *power.headroomNormal / *waterfall.pueRatio;
    constexpr double kSame = 0.5; // kW: what rounding to watts may differ by, many times over
    if (std::abs(normal - *left) < kSame)
        return {};
    return words(
        Message{"chart.waterfall.differs",
                {Amount{*power.headroomNormal, Unit::Kilowatt}, Amount{normal, Unit::Kilowatt}}},
        locale);
}

ChartSpec
waterfallChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.waterfall.name");
    spec.x.kind = AxisKind::Category;
    spec.x.title = words(Message{"chart.waterfall.step"}, locale);
    spec.y.title = words(Message{"chart.axis.it-power"}, locale);
    spec.y.unit = Unit::Kilowatt;
    const SiteEvaluation *answers = chartAnswers(spec, request, project, evaluation);
    if (answers == nullptr)
        return spec;
    const Month month = chartMonth(request, evaluation);
    const std::size_t epoch = epochOf(evaluation, *answers, month);
    spec.title = words(Message{"chart.waterfall.title", {spec.site, month}}, locale);
    if (answers->resource(u"power") == nullptr || epoch >= answers->stock.size()) {
        spec.emptyReason = words(Message{"chart.headroom.no-resource", {spec.site}}, locale);
        return spec;
    }

    const Waterfall waterfall = powerWaterfall(project, *answers, epoch);
    if (waterfall.bars.front().changeW == 0) {
        spec.emptyReason = words(Message{"chart.headroom.nothing-there", {spec.site}}, locale);
        return spec;
    }
    if (!waterfall.bars.front().changeW) {
        spec.emptyReason = words(Message{"chart.waterfall.no-nameplate", {spec.site}}, locale);
        return spec;
    }
    ChartSeries change;
    change.name = words(Message{"chart.waterfall.change"}, locale);
    change.role = SeriesRole::Source;
    change.kind = SeriesKind::Waterfall;
    ChartColumn left{words(Message{"chart.waterfall.left"}, locale), Unit::Kilowatt};
    std::vector<double> amounts;
    std::optional<double> before = 0.0; // Free stands on the ground again
    for (std::size_t i = 0; i < waterfall.bars.size(); ++i) {
        const WaterfallBar &bar = waterfall.bars[i];
        spec.x.categories.push_back(stepName(bar.step, waterfall, locale));
        const std::optional<double> amount = kilowattsOf(bar.changeW);
        change.x.push_back(double(i));
        change.y.push_back(before ? orUnknown(amount) : orUnknown({}));
        change.low.push_back(bar.step == WaterfallStep::Free ? 0.0 : orUnknown(before));
        change.pointRoles.push_back(roleOf(bar));
        amounts.push_back(orUnknown(amount));
        left.values.push_back(orUnknown(kilowattsOf(bar.leftW)));
        before = kilowattsOf(bar.leftW);
    }
    change.pointLabels = amountsAlike(Unit::Kilowatt, amounts, locale);
    spec.series = {std::move(change)};
    spec.columns = {std::move(left)};
    spec.basis = words(Message{"chart.basis.it-worst"}, locale);
    spec.subtitle = answer(waterfall, month, locale);
    if (const QString why =
            waterfallNote(waterfall, answers->resource(u"power")->byEpoch[epoch], locale);
        !why.isEmpty())
        spec.subtitle += u' ' + why;
    if (const QString missing = missingList(waterfall.missing, project, locale); !missing.isEmpty())
        spec.incompleteNote = words(Message{"chart.not-known", {missing}}, locale);
    if (const Site *site = chartSite(request, project))
        spec.sources = chartSources(project, sourcedSubjects(project, *site), locale);
    return spec;
}

} // namespace headroom
