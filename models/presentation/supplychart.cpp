// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/supplychart.h"

#include "models/engine/concentration.h"
#include "models/presentation/chartparts.h"
#include "models/presentation/chartsources.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

QString say(std::string_view code, const QLocale &locale)
{
    return words(Message{code}, locale);
}

QString supplierName(const QString &name, const QLocale &locale)
{
    return name.isEmpty() ? say("chart.coverage.own", locale) : name;
}

double mostOf(const std::vector<std::optional<double>> &values)
{
    double most = 0;
    for (const std::optional<double> &value : values)
        most = std::max(most, value.value_or(0));
    return most;
}

/// The customer with the largest promise in any month; null where there is none.
const Coverage *largest(const std::vector<Coverage> &coverages)
{
    const Coverage *result = nullptr;
    for (const Coverage &coverage : coverages) {
        if (result == nullptr || mostOf(coverage.promised) > mostOf(result->promised))
            result = &coverage;
    }
    return result;
}

ChartSeries monthly(const Evaluation &evaluation, QString name, SeriesRole role, SeriesKind kind)
{
    ChartSeries series;
    series.name = std::move(name);
    series.role = role;
    series.kind = kind;
    series.x = monthPlaces(evaluation);
    return series;
}

std::vector<Subject> promiseSubjects(const Project &project)
{
    std::vector<Subject> subjects;
    for (const Contract &contract : project.table<Contract>()) {
        if (isPromise(contract.state))
            subjects.push_back({EntityKind::Contract, contract.id});
    }
    for (const SupplyStep &step : project.table<SupplyStep>())
        subjects.push_back({EntityKind::SupplyStep, step.id});
    return subjects;
}

/// The month in which most is missing, or that nothing is.
QString
coverageAnswer(const Coverage &coverage, const Evaluation &evaluation, const QLocale &locale)
{
    double most = 0;
    int worst = 0;
    bool unknown = false;
    for (int i = 0; i < evaluation.months; ++i) {
        const std::optional<double> open = coverage.open(i);
        unknown = unknown || !open;
        if (open.value_or(0) > most + 0.5) {
            most = *open;
            worst = i;
        }
    }
    const auto count = [&](double amount) {
        return figureText(std::round(amount), Unit::Count, locale);
    };
    if (most > 0)
        return words(Message{"chart.coverage.short",
                             {count(most),
                              count(coverage.promised[static_cast<std::size_t>(worst)].value_or(0)),
                              coverage.customer,
                              evaluation.firstMonth + worst}},
                     locale);
    return words(Message{unknown ? std::string_view("chart.coverage.unknown")
                                 : std::string_view("chart.coverage.enough"),
                         {coverage.customer}},
                 locale);
}

} // namespace

ChartSpec
coverageChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.coverage.name");
    spec.x.kind = AxisKind::Months;
    spec.y.unit = Unit::Count;
    spec.y.title = say("chart.axis.accelerators", locale);
    spec.basis = say("chart.coverage.basis", locale);
    const std::vector<Coverage> coverages =
        coverageOf(project, contractFigures(project, evaluation));
    const Coverage *coverage = largest(coverages);
    if (coverage == nullptr || evaluation.months <= 0) {
        spec.emptyReason = say("chart.contracts.none", locale);
        return spec;
    }
    spec.title = words(Message{"chart.coverage.title", {coverage->customer}}, locale);
    const std::size_t months = coverage->promised.size();
    ChartSeries promised = monthly(evaluation,
                                   say("chart.coverage.promised", locale),
                                   SeriesRole::Contracted,
                                   SeriesKind::Step);
    ChartSeries covered = monthly(
        evaluation, say("chart.coverage.covered", locale), SeriesRole::Limit, SeriesKind::Step);
    double most = 0;
    for (const Coverage::Part &part : coverage->parts) {
        ChartSeries series = monthly(evaluation,
                                     supplierName(part.supplier, locale),
                                     SeriesRole::Category,
                                     SeriesKind::StackedArea);
        for (const std::optional<double> &amount : part.accelerators)
            series.y.push_back(orUnknown(amount));
        spec.series.push_back(std::move(series));
    }
    for (std::size_t i = 0; i < months; ++i) {
        const double wanted = orUnknown(coverage->promised[i]);
        const double open = orUnknown(coverage->open(static_cast<int>(i)));
        promised.y.push_back(wanted);
        covered.y.push_back(wanted - open);
        most = std::max(most, open);
    }
    const std::size_t first = spec.series.size();
    spec.series.push_back(std::move(promised));
    spec.series.push_back(std::move(covered));
    if (most > 0.5)
        spec.over = OverArea{first,
                             first + 1,
                             words(Message{"chart.contracts.short-by",
                                           {figureText(std::round(most), Unit::Count, locale)}},
                                   locale)};
    spec.subtitle = coverageAnswer(*coverage, evaluation, locale);
    if (coverages.size() > 1)
        spec.boundary =
            words(Message{"chart.coverage.others", {qint64(coverages.size() - 1)}}, locale);
    spec.sources = chartSources(project, promiseSubjects(project), locale);
    return spec;
}

ChartSpec concentrationChart(const ChartRequest &request,
                             const Project &project,
                             const Evaluation &evaluation)
{
    const QLocale &locale = request.locale;
    ChartSpec spec = startChart(request, project, "chart.concentration.name");
    spec.x.kind = AxisKind::Category;
    spec.x.title = say("chart.concentration.side", locale);
    spec.y.unit = Unit::Share;
    spec.y.title = say("chart.concentration.share", locale);
    spec.horizontal = true;
    spec.basis = say("chart.concentration.basis", locale);
    if (evaluation.months <= 0 || project.table<Site>().empty()) {
        spec.emptyReason = say("chart.headroom.no-months", locale);
        return spec;
    }
    const Month month = chartMonth(request, evaluation);
    spec.title = words(Message{"chart.concentration.title", {month}}, locale);
    const Concentration customers =
        customersIn(project, contractFigures(project, evaluation), month - evaluation.firstMonth);
    const Concentration suppliers = suppliersIn(project, evaluation, month);
    if (customers.parts.empty() && suppliers.parts.empty()) {
        spec.emptyReason = say("chart.contracts.none", locale);
        return spec;
    }
    spec.x.categories = {say("chart.concentration.customers", locale),
                         say("chart.concentration.suppliers", locale)};
    ChartColumn index{say("chart.concentration.index", locale), Unit::None};
    bool unknown = false;
    const std::array sides{&customers, &suppliers};
    for (std::size_t side = 0; side < sides.size(); ++side) {
        const Concentration &concentration = *sides.at(side);
        index.values.push_back(orUnknown(concentration.index));
        double sum = 0;
        for (const Concentration::Part &part : concentration.parts) {
            unknown = unknown || !part.accelerators;
            sum += part.accelerators.value_or(0);
        }
        for (const Concentration::Part &part : concentration.parts) {
            ChartSeries series;
            series.name = side == 0 ? part.name : supplierName(part.name, locale);
            series.kind = SeriesKind::StackedColumn;
            series.x = {0, 1};
            series.y = {0, 0};
            series.y[side] = part.accelerators && sum > 0 ? *part.accelerators / sum : 0;
            spec.series.push_back(std::move(series));
        }
    }
    spec.columns = {std::move(index)};
    const auto said = [&](const Concentration &side) {
        return side.index ? locale.toString(*side.index, 'f', 2)
                          : say("chart.value.unknown", locale);
    };
    spec.subtitle =
        words(Message{"chart.concentration.answer", {said(customers), said(suppliers)}}, locale);
    if (unknown)
        spec.incompleteNote = say("chart.concentration.incomplete", locale);
    spec.sources = chartSources(project, promiseSubjects(project), locale);
    return spec;
}

} // namespace headroom
