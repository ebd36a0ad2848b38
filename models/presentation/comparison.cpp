// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/comparison.h"

#include "models/presentation/chartparts.h"
#include "models/presentation/evaluationlookup.h"
#include "models/presentation/figuretext.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

using Figure = std::optional<double> ResourceFigures::*;
using Cell = ComparisonRow::Cell;

bool alike(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// The figure of a plan as a cell, against the same of the first plan.
Cell amountCell(std::optional<double> value,
                std::optional<double> first,
                Unit unit,
                bool belowZeroHarms,
                const QLocale &locale)
{
    Cell cell;
    cell.text = figureText(value, unit, locale);
    if (value && first && !alike(*value, *first)) {
        const QString amount = figureText(*value - *first, unit, locale);
        cell.difference = *value > *first ? QLatin1Char('+') + amount : amount;
    }
    if (belowZeroHarms && value && *value < 0)
        cell.harm = Harm::Danger;
    return cell;
}

/// The months of the horizon in which a headroom is below zero.
struct Shortage
{
    int months = 0;
    std::optional<Month> first;
    std::optional<double> least; // headroom
    std::optional<Month> leastIn;
    bool unknown = false; // in some month
};

Shortage shortageOf(const Evaluation &evaluation, Id site, const QString &resource, Figure figure)
{
    Shortage shortage;
    for (int i = 0; i < evaluation.months; ++i) {
        const Month month = evaluation.firstMonth + i;
        const ResourceFigures *figures = figuresIn(evaluation, site, resource, month);
        const std::optional<double> value =
            figures != nullptr ? figures->*figure : std::optional<double>();
        if (!value) {
            shortage.unknown = true;
            continue;
        }
        if (!shortage.least || *value < *shortage.least) {
            shortage.least = value;
            shortage.leastIn = month;
        }
        if (*value >= 0)
            continue;
        ++shortage.months;
        if (!shortage.first)
            shortage.first = month;
    }
    return shortage;
}

class Builder
{
public:
    Builder(const std::vector<ComparedPlan> &plans, Month month, const QLocale &locale)
        : m_month(month)
        , m_locale(locale)
    {
        for (const ComparedPlan &plan : plans) {
            if (plan.evaluation)
                m_plans.push_back(&plan);
            else
                m_result.problems.push_back(plan.problem ? comparedName(plan) + QStringLiteral(": ")
                                                               + words(*plan.problem, locale)
                                                         : comparedName(plan));
        }
    }

    Comparison build()
    {
        for (const ComparedPlan *plan : m_plans)
            m_result.names.push_back(comparedName(*plan));
        std::vector<Site> sites;
        if (!m_plans.empty()) {
            for (const Site &site : m_plans.front()->project.table<Site>()) {
                if (m_plans.front()->evaluation->site(site.id) != nullptr)
                    sites.push_back(site);
            }
        }
        std::sort(sites.begin(), sites.end(), [](const Site &a, const Site &b) {
            return std::tie(a.name, a.id) < std::tie(b.name, b.id);
        });
        for (const Site &site : sites) {
            m_site = site.id;
            m_prefix = sites.size() > 1 ? site.name + QStringLiteral(": ") : QString();
            addSite();
        }
        std::stable_partition(m_result.rows.begin(), m_result.rows.end(), [](const auto &row) {
            return row.differs;
        });
        return std::move(m_result);
    }

private:
    void addSite()
    {
        addFigure(Tr::tr("Headroom, normal"),
                  u"power",
                  &ResourceFigures::headroomNormal,
                  Unit::Kilowatt,
                  true);
        addFigure(Tr::tr("Headroom, worst case"),
                  u"power",
                  &ResourceFigures::headroom,
                  Unit::Kilowatt,
                  true);
        m_result.rows.back().normalCase = false;
        addFigure(Tr::tr("Limit"), u"power", &ResourceFigures::limit, Unit::Kilowatt, false);
        addFigure(Tr::tr("Normal load"), u"power", &ResourceFigures::normal, Unit::Kilowatt, false);
        addFigure(
            Tr::tr("Contracted"), u"power", &ResourceFigures::contracted, Unit::Kilowatt, false);
        addWorstFailure();
        m_result.rows.back().normalCase = false;
        addFigure(Tr::tr("Accelerators in service"),
                  u"accelerators",
                  &ResourceFigures::limit,
                  Unit::Count,
                  false);
        addShortage(&ResourceFigures::headroomNormal,
                    Tr::tr("Least headroom, normal"),
                    Tr::tr("Months short, normal"),
                    Tr::tr("First month short, normal"));
        addShortage(&ResourceFigures::headroom,
                    Tr::tr("Least headroom, worst case"),
                    Tr::tr("Months short, worst case"),
                    Tr::tr("First month short, worst case"));
        for (auto row = m_result.rows.end() - 3; row != m_result.rows.end(); ++row)
            row->normalCase = false;
        addOrderBy();
        addOtherResources();
    }

    /// Headroom of what is neither power nor counted above.
    void addOtherResources()
    {
        for (const ResourceSeries &series : m_plans.front()->evaluation->site(m_site)->resources) {
            if (series.name == u"power" || series.name == u"accelerators")
                continue;
            const QString title = resourceTitle(series.name, m_locale);
            addFigure(Tr::tr("%1: headroom, normal").arg(title),
                      series.name,
                      &ResourceFigures::headroomNormal,
                      series.unit,
                      true);
            m_result.rows.back().resource = series.name;
            addFigure(Tr::tr("%1: headroom, worst case").arg(title),
                      series.name,
                      &ResourceFigures::headroom,
                      series.unit,
                      true);
            m_result.rows.back().resource = series.name;
            m_result.rows.back().normalCase = false;
        }
    }

    void addOrderBy()
    {
        std::vector<Cell> cells;
        for (const ComparedPlan *plan : m_plans) {
            const SiteEvaluation *site = plan->evaluation->site(m_site);
            const Exhaustion *exhaustion = site != nullptr ? site->exhaustion(u"power") : nullptr;
            Cell cell{Tr::tr("unknown"), {}, Harm::None};
            const Crossing *shortage = exhaustion != nullptr && exhaustion->decisive()
                                           ? &*exhaustion->decisive()
                                           : nullptr;
            if (shortage != nullptr && !shortage->until)
                cell = {shortDateOrWords(shortage->orderBy), {}, Harm::Danger};
            else if (shortage != nullptr)
                cell.text = Tr::tr("dated steps end the shortage");
            else if (exhaustion != nullptr && exhaustion->unknownMonths == 0)
                cell.text = Tr::tr("never");
            cells.push_back(std::move(cell));
        }
        addRow(Tr::tr("Order more power by"), Tr::tr("All months"), std::move(cells));
    }

    [[nodiscard]] QString shortDateOrWords(std::optional<QDate> date) const
    {
        return date ? shortDateWords(*date, m_locale) : Tr::tr("no lead time known");
    }

    void addRow(const QString &figure, const QString &when, std::vector<Cell> cells)
    {
        const bool differs = std::any_of(cells.begin(), cells.end(), [&cells](const Cell &cell) {
            return cell.text != cells.front().text || !cell.difference.isEmpty();
        });
        m_result.rows.push_back({m_site, m_prefix + figure, when, std::move(cells), differs});
    }

    void addFigure(
        const QString &name, QStringView resource, Figure figure, Unit unit, bool belowZeroHarms)
    {
        std::vector<std::optional<double>> values;
        for (const ComparedPlan *plan : m_plans) {
            const ResourceFigures *figures =
                figuresIn(*plan->evaluation, m_site, resource, m_month);
            values.push_back(figures != nullptr ? figures->*figure : std::nullopt);
        }
        addAmounts(name, words(m_month, m_locale), values, unit, belowZeroHarms);
    }

    void addAmounts(const QString &name,
                    const QString &when,
                    const std::vector<std::optional<double>> &values,
                    Unit unit,
                    bool belowZeroHarms)
    {
        std::vector<Cell> cells;
        cells.reserve(values.size());
        for (const std::optional<double> value : values)
            cells.push_back(amountCell(value, values.front(), unit, belowZeroHarms, m_locale));
        addRow(name, when, std::move(cells));
    }

    void addWorstFailure()
    {
        std::vector<Cell> cells;
        for (const ComparedPlan *plan : m_plans) {
            const Epoch *epoch = epochIn(*plan->evaluation, m_site, m_month);
            Cell cell{Tr::tr("none"), {}, Harm::None};
            const std::vector<SingleLoss> losses =
                epoch != nullptr ? singleLosses(*epoch, plan->project) : std::vector<SingleLoss>();
            if (!losses.empty()) {
                const FailureRow row = failureRow(losses.front(), *epoch, plan->project, m_locale);
                cell.text = row.cells[FailureRow::Lost].text;
                cell.harm = row.worst();
            }
            cells.push_back(std::move(cell));
        }
        addRow(Tr::tr("Most harmful failure"), words(m_month, m_locale), std::move(cells));
    }

    void addShortage(Figure figure,
                     const QString &leastName,
                     const QString &countName,
                     const QString &firstName)
    {
        std::vector<std::optional<double>> least;
        std::vector<std::optional<double>> counts;
        std::vector<std::optional<Month>> leastIn;
        std::vector<Cell> firsts;
        for (const ComparedPlan *plan : m_plans) {
            const Shortage shortage =
                shortageOf(*plan->evaluation, m_site, QStringLiteral("power"), figure);
            least.push_back(shortage.least);
            leastIn.push_back(shortage.leastIn);
            const bool told = shortage.months > 0 || !shortage.unknown;
            counts.push_back(told ? std::optional<double>(shortage.months) : std::nullopt);
            Cell first{Tr::tr("never"), {}, Harm::None};
            if (shortage.first)
                first = {words(*shortage.first, m_locale), {}, Harm::Danger};
            else if (shortage.unknown)
                first.text = Tr::tr("not in a known month");
            first.month = shortage.first;
            firsts.push_back(std::move(first));
        }
        const QString when = Tr::tr("All months");
        addAmounts(leastName, when, least, Unit::Kilowatt, true);
        for (std::size_t i = 0; i < leastIn.size(); ++i)
            m_result.rows.back().cells[i].month = leastIn[i];
        addAmounts(countName, when, counts, Unit::Count, false);
        for (std::size_t i = 0; i < counts.size(); ++i) {
            m_result.rows.back().cells[i].month = firsts[i].month;
            if (counts[i].value_or(0) > 0)
                m_result.rows.back().cells[i].harm = Harm::Danger;
        }
        addRow(firstName, when, std::move(firsts));
    }

    Month m_month;
    const QLocale &m_locale;
    std::vector<const ComparedPlan *> m_plans;
    Id m_site;
    QString m_prefix;
    Comparison m_result;
};

ChartSeries headroomLine(
    const ComparedPlan &plan, Id site, const QString &resource, Figure figure, const QString &name)
{
    ChartSeries series;
    series.name = name;
    series.role = SeriesRole::Category;
    series.kind = SeriesKind::Step;
    for (int i = 0; i < plan.evaluation->months; ++i) {
        const Month month = plan.evaluation->firstMonth + i;
        const ResourceFigures *figures = figuresIn(*plan.evaluation, site, resource, month);
        const std::optional<double> value =
            figures != nullptr ? figures->*figure : std::optional<double>();
        series.x.push_back(month.index());
        series.y.push_back(value.value_or(std::nan("")));
    }
    return series;
}

/// "Short in some month: grid-150, by 155.4 MW; grid-300, by 5.38 MW."
QString chartAnswer(const std::vector<ComparedPlan> &plans,
                    Id site,
                    const QString &resource,
                    Unit unit,
                    const QLocale &locale)
{
    QStringList shortOnes;
    for (const ComparedPlan &plan : plans) {
        if (!plan.evaluation)
            continue;
        const Shortage shortage =
            shortageOf(*plan.evaluation, site, resource, &ResourceFigures::headroomNormal);
        if (shortage.months > 0) {
            shortOnes << Tr::tr("%1, by %2 at the worst")
                             .arg(comparedName(plan), figureText(-*shortage.least, unit, locale));
        }
    }
    if (shortOnes.isEmpty())
        return Tr::tr("With everything in service none of them is short in any known month.");
    return Tr::tr("Short with everything in service: %1.")
        .arg(shortOnes.join(QStringLiteral("; ")));
}

} // namespace

QString comparedName(const ComparedPlan &plan)
{
    if (!plan.scenario)
        return Tr::tr("The plan itself");
    return displayName(plan.project, {EntityKind::Scenario, *plan.scenario});
}

Comparison compare(const std::vector<ComparedPlan> &plans, Month month, const QLocale &locale)
{
    return Builder(plans, month, locale).build();
}

QStringList comparedResources(const std::vector<ComparedPlan> &plans, Id site)
{
    QStringList names;
    for (const ComparedPlan &plan : plans) {
        const SiteEvaluation *answer = plan.evaluation ? plan.evaluation->site(site) : nullptr;
        if (answer == nullptr)
            continue;
        for (const ResourceSeries &series : answer->resources) {
            if (!names.contains(series.name))
                names << series.name;
        }
    }
    return names;
}

ChartSpec comparisonChart(const std::vector<ComparedPlan> &plans,
                          Id site,
                          const QString &resource,
                          const QLocale &locale)
{
    ChartSpec spec;
    spec.name = QStringLiteral("compare");
    spec.locale = locale;
    spec.title = Tr::tr("Headroom by scenario");
    spec.x.kind = AxisKind::Months;
    spec.y.title = Tr::tr("Headroom");
    std::vector<ChartSeries> worst;
    for (const ComparedPlan &plan : plans) {
        const SiteEvaluation *answer = plan.evaluation ? plan.evaluation->site(site) : nullptr;
        const ResourceSeries *figures = answer != nullptr ? answer->resource(resource) : nullptr;
        if (figures == nullptr)
            continue;
        const QString name = comparedName(plan);
        spec.project = plan.project.settings().name;
        spec.site = displayName(plan.project, {EntityKind::Site, site});
        spec.y.unit = figures->unit;
        spec.series.push_back(
            headroomLine(plan, site, resource, &ResourceFigures::headroomNormal, name));
        worst.push_back(headroomLine(
            plan, site, resource, &ResourceFigures::headroom, Tr::tr("%1, worst case").arg(name)));
        worst.back().hidden = true;
    }
    if (spec.series.empty()) {
        spec.emptyReason = Tr::tr("Choose at least one scenario of a site that has this resource.");
        return spec;
    }
    const QString title = resourceTitle(resource, locale);
    spec.title = Tr::tr("%1: headroom at %2 by scenario").arg(title, spec.site);
    spec.subtitle = chartAnswer(plans, site, resource, spec.y.unit, locale);
    spec.basis = resource == u"power"
                     ? Tr::tr("Facility power, planned load, everything in service")
                     : Tr::tr("%1, planned, everything in service").arg(title);
    spec.series.insert(spec.series.end(),
                       std::make_move_iterator(worst.begin()),
                       std::make_move_iterator(worst.end()));
    spec.lines.push_back({.at = 0, .label = {}, .role = SeriesRole::Limit});
    return spec;
}

} // namespace headroom
