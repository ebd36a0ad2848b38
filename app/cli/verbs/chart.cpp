// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/charttargets.h"
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/engine/issues.h"
#include "models/presentation/charts.h"
#include "ui/canvas/planexport.h"
#include "ui/charts/chartexport.h"
#include "ui/diagram/diagramexport.h"
#include "ui/portfolio/portfolioexport.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>

namespace headroom::cli {

namespace {

/// The charts, and for each what --resource can name.
Answer listCharts(const Plan &plan)
{
    const std::shared_ptr<const Evaluation> evaluation = evaluate(plan.project);
    QStringList names;
    Json resources = Json::array();
    for (const ChartResource &resource : chartResources(*evaluation, {}, QLocale::c())) {
        names << resource.name;
        resources.push_back(jsonText(resource.name));
    }
    Json list = Json::array();
    TextTable table({{CommandLine::tr("Chart")},
                     {CommandLine::tr("Title")},
                     {CommandLine::tr("Needs")},
                     {CommandLine::tr("Can be chosen")}});
    for (const ChartInfo &chart : chartList()) {
        list.push_back({{"name", jsonText(chart.name)},
                        {"title", jsonText(chart.title)},
                        {"needs", jsonText(chart.needs)},
                        {"resources", chart.byResource ? resources : Json::array()},
                        {"by_month", chart.byMonth},
                        {"by_case", chart.byCase}});
        QStringList choices;
        if (chart.byResource)
            choices << QStringLiteral("--resource ") + names.join(u'|');
        if (chart.byMonth)
            choices << QStringLiteral("--month");
        if (chart.byCase)
            choices << QStringLiteral("--case worst|normal");
        table.addRow({chart.name, chart.title, chart.needs, choices.join(QStringLiteral(", "))});
    }
    return {{{"charts", list}}, table.toString()};
}

/// How the picture is to look.
Maybe<ChartExportOptions> readOptions(const Invocation &invocation)
{
    ChartExportOptions options;
    if (invocation.has("size")) {
        static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6})[x×]([0-9]{1,6})$"));
        const auto size = pattern.match(invocation.value("size"));
        if (!size.hasMatch())
            return badUsage("usage.not-a-size", {invocation.value("size")});
        options.size = {size.captured(1).toInt(), size.captured(2).toInt()};
    }
    if (invocation.has("dpi")) {
        bool isNumber = false;
        options.dpi = invocation.value("dpi").toInt(&isNumber);
        constexpr int kLeastDpi = 24;
        constexpr int kMostDpi = 1200;
        if (!isNumber || options.dpi < kLeastDpi || options.dpi > kMostDpi)
            return badUsage("usage.not-a-resolution", {invocation.value("dpi")});
    }
    if (invocation.has("theme")) {
        const QString theme = invocation.value("theme");
        if (theme != u"light" && theme != u"dark")
            return badUsage("usage.not-a-theme", {theme});
        options.dark = theme == u"dark";
    }
    options.transparent = invocation.has("transparent");
    options.view.patterns = invocation.has("patterns");
    return options;
}

/// Which resource, month and case the chart is to show.
std::optional<Refusal> readChoices(ChartRequest &request,
                                   const Invocation &invocation,
                                   const Project &project,
                                   const Evaluation &evaluation)
{
    Maybe<std::optional<int>> month = chosenMonth(project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&month))
        return std::move(*refusal);
    if (const std::optional<int> place = std::get<std::optional<int>>(month))
        request.month = evaluation.firstMonth + *place;
    if (invocation.has("case")) {
        const QString choice = invocation.value("case");
        if (choice != u"worst" && choice != u"normal")
            return badUsage("usage.not-a-case", {choice});
        request.normalCase = choice == u"normal";
    }
    if (!invocation.has("resource"))
        return std::nullopt;
    request.resource = invocation.value("resource");
    QStringList names;
    for (const ChartResource &resource : chartResources(evaluation, {}, QLocale::c()))
        names << resource.name;
    if (!names.contains(request.resource))
        return badUsage("usage.no-such-resource",
                        {request.resource, names.join(QStringLiteral(", "))});
    return std::nullopt;
}

/// Whether it was the wish or the disk that stood in the way.
Refusal exportRefusal(const Failure &why)
{
    const bool disk = why.message.code.ends_with(".write");
    return {disk ? ExitCode::Unwritable : ExitCode::Usage, why};
}

/// The first ground site by name, where none is asked for.
std::optional<Id> firstSite(const Project &project)
{
    const Site *first = nullptr;
    for (const Site &site : project.table<Site>()) {
        if (site.kind == SiteKind::Ground && (first == nullptr || site.name < first->name))
            first = &site;
    }
    return first != nullptr ? std::optional<Id>(first->id) : std::nullopt;
}

/// What the colours of the site plan say.
Maybe<PlanColour> chosenColours(const Invocation &invocation)
{
    if (!invocation.has("colours"))
        return PlanColour::RackType;
    const auto &names = ChoiceNames<PlanColour>::kNames;
    const QString wanted = invocation.value("colours");
    QStringList known;
    for (std::size_t i = 0; i < names.size(); ++i) {
        known << QString::fromUtf8(names[i]);
        if (known.last() == wanted)
            return static_cast<PlanColour>(i);
    }
    return badUsage("usage.no-such-colours", {wanted, known.join(QStringLiteral(", "))});
}

/// The month that is asked for, else today's, as near as the horizon comes to it.
Month monthOf(const ChartRequest &request, const Evaluation &evaluation)
{
    const Month last = evaluation.firstMonth + std::max(0, evaluation.months - 1);
    return request.month.value_or(std::clamp(Month::of(request.asOf), evaluation.firstMonth, last));
}

/// In a month that is asked for, as built by then; else whole, its figures those of today's month.
PlanStyle styleOf(const ChartRequest &request,
                  const Plan &plan,
                  const Evaluation &evaluation,
                  PlanColour colours,
                  Id site)
{
    const std::vector<Issue> issues = colours == PlanColour::Problems
                                          ? findIssues(plan.project, evaluation)
                                          : std::vector<Issue>();
    return planStyle({.colour = colours, .buildOut = request.month.has_value()},
                     {plan.project, &evaluation, issues, site, monthOf(request, evaluation)});
}

Result<void> drawPlan(const ChartRequest &request,
                      const Plan &plan,
                      const Evaluation &evaluation,
                      const QString &path,
                      const ChartExportOptions &look,
                      PlanColour colours)
{
    const std::optional<Id> site = request.site ? request.site : firstSite(plan.project);
    if (!site)
        return failure("output.no-site", {request.name});
    PlanCaption caption = planCaption(plan.project, *site, request.asOf);
    caption.scenario = plan.scenarioName;
    return exportPlan(plan.project,
                      *site,
                      caption,
                      path,
                      {.size = look.size,
                       .dpi = look.dpi,
                       .dark = look.dark,
                       .style = styleOf(request, plan, evaluation, colours, *site)});
}

Result<void> drawDiagram(const ChartRequest &request,
                         const Plan &plan,
                         const Evaluation &evaluation,
                         const QString &path,
                         const ChartExportOptions &look)
{
    const std::optional<Id> site = request.site ? request.site : firstSite(plan.project);
    if (!site)
        return failure("output.no-site", {request.name});
    const DiagramRequest wanted{
        .site = *site, .month = monthOf(request, evaluation), .locale = request.locale};
    const OneLineDiagram diagram = oneLineDiagram(wanted, plan.project, &evaluation);
    return exportDiagram(
        diagram,
        diagramText(diagram, plan.project, wanted, plan.scenarioName, request.asOf),
        path,
        {.size = look.size, .dpi = look.dpi, .dark = look.dark});
}

Result<void> drawPortfolio(const ChartRequest &request,
                           const Plan &plan,
                           const Evaluation &evaluation,
                           const QString &path,
                           const ChartExportOptions &look)
{
    const Portfolio portfolio = portfolioOf(
        {.month = monthOf(request, evaluation), .today = request.asOf, .locale = request.locale},
        plan.project,
        &evaluation);
    return exportPortfolio(portfolio,
                           portfolioText(portfolio, plan.project, plan.scenarioName, request.asOf),
                           path,
                           {.size = look.size, .dpi = look.dpi, .dark = look.dark});
}

Result<void> draw(const ChartRequest &request,
                  const Plan &plan,
                  const Evaluation &evaluation,
                  const QString &path,
                  const ChartExportOptions &look,
                  PlanColour colours,
                  bool logarithmic)
{
    if (request.name == u"site-plan")
        return drawPlan(request, plan, evaluation, path, look, colours);
    if (request.name == u"one-line")
        return drawDiagram(request, plan, evaluation, path, look);
    if (request.name == u"portfolio")
        return drawPortfolio(request, plan, evaluation, path, look);
    ChartSpec spec = buildChart(request, plan.project, evaluation);
    if (logarithmic)
        setLogarithmic(spec, true);
    return exportChart(spec, path, look);
}

/// As many rows as a picture of that size can name; a table has no such bounds.
int rowsThatFit(const ChartExportOptions &look, const QString &path)
{
    constexpr int kMost = 40;
    if (path.endsWith(u".csv", Qt::CaseInsensitive) || path.endsWith(u".xlsx", Qt::CaseInsensitive))
        return kMost;
    constexpr int kAround = 250; // pixels at 96 dpi that titles, axis and footer take
    constexpr int kRow = 15;
    constexpr int kLeast = 4;
    const int height = look.size.height() * 96 / look.dpi;
    return std::clamp((height - kAround) / kRow, kLeast, kMost);
}

Outcome drawChart(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, qsizetype(chartList().size()) + 1))
        return std::move(*refusal);
    Maybe<Plan> opened = openPlan(invocation.positionals().first(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return std::move(*refusal);
    if (invocation.positionals().size() == 1 && !invocation.has("all"))
        return listCharts(std::get<Plan>(opened));

    const Plan &plan = std::get<Plan>(opened);
    Maybe<ChartTargets> targets = readChartTargets(invocation);
    if (auto *refusal = std::get_if<Refusal>(&targets))
        return std::move(*refusal);
    ChartRequest request{
        .scenario = plan.scenario, .plan = plan.file, .asOf = QDate::currentDate()};
    Maybe<std::optional<Id>> site = chosenSite(plan.project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&site))
        return std::move(*refusal);
    request.site = std::get<std::optional<Id>>(site);
    const std::shared_ptr<const Evaluation> evaluation = evaluate(plan.project);
    if (auto refusal = readChoices(request, invocation, plan.project, *evaluation))
        return std::move(*refusal);
    Maybe<ChartExportOptions> options = readOptions(invocation);
    if (auto *refusal = std::get_if<Refusal>(&options))
        return std::move(*refusal);

    Maybe<PlanColour> colours = chosenColours(invocation);
    if (auto *refusal = std::get_if<Refusal>(&colours))
        return std::move(*refusal);

    const auto &look = std::get<ChartExportOptions>(options);
    if (auto *program = qobject_cast<QApplication *>(QCoreApplication::instance()))
        setTheme(*program, look.dark);
    const auto &[names, files] = std::get<ChartTargets>(targets);
    for (qsizetype i = 0; i < names.size(); ++i) {
        request.name = names[i];
        request.mostRows = rowsThatFit(look, files[i]);
        if (auto refusal = refuseSameFile(invocation.positionals().first(), files[i]))
            return std::move(*refusal);
        const Result<void> drawn = draw(request,
                                        plan,
                                        *evaluation,
                                        files[i],
                                        look,
                                        std::get<PlanColour>(colours),
                                        invocation.has("log"));
        if (!drawn)
            return exportRefusal(drawn.failure());
    }
    return writtenCharts(files);
}

} // namespace

Verb chartVerb()
{
    return {
        .name = "chart",
        .positionals = "FILE [NAME…]",
        .summary = QT_TRANSLATE_NOOP(
            "CommandLine", "Lists the charts, draws one into a file, or several into a folder."),
        .options = {{"out",
                     "FILE",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Where to; the name ends in png, svg, pdf, csv or xlsx. "
                                       "For several charts it is a folder.")},
                    {"all", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Draws all charts.")},
                    {"format",
                     "NAME",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Of the files in a folder: png (as usual), svg, pdf, csv "
                                       "or xlsx.")},
                    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "Size in pixels.")},
                    {"dpi",
                     "N",
                     QT_TRANSLATE_NOOP("CommandLine", "Pixels per inch; 96 is usual on screens.")},
                    {"theme", "NAME", QT_TRANSLATE_NOOP("CommandLine", "light or dark.")},
                    {"transparent",
                     nullptr,
                     QT_TRANSLATE_NOOP("CommandLine", "Leaves the background of PNG and SVG out.")},
                    {"patterns",
                     nullptr,
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Tells areas apart by patterns as well as by colours.")},
                    {"log",
                     nullptr,
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Puts the values on a logarithmic axis, where the chart "
                                       "can have one.")},
                    {"resource",
                     "NAME",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "The resource that the chart is about, where it is about "
                                       "one: power, cooling_air …")},
                    {"case",
                     "NAME",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Loads in the worst single failure (worst) or with "
                                       "everything in service (normal).")},
                    {"colours",
                     "NAME",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "What the colours of the site plan say: rack-type, "
                                       "power-use, cooling, contract …")},
                    kScenarioOption,
                    kMonthOption,
                    kSiteOption},
        .run = drawChart,
        .draws = true};
}

} // namespace headroom::cli
