// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/plan.h"
#include "app/cli/texttable.h"
#include "app/cli/verb.h"
#include "models/presentation/charts.h"
#include "ui/canvas/planexport.h"
#include "ui/charts/chartexport.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>

namespace headroom::cli {

namespace {

Answer listCharts()
{
    Json list = Json::array();
    TextTable table(
        {{CommandLine::tr("Chart")}, {CommandLine::tr("Title")}, {CommandLine::tr("Needs")}});
    for (const ChartInfo &chart : chartList()) {
        list.push_back({{"name", jsonText(chart.name)},
                        {"title", jsonText(chart.title)},
                        {"needs", jsonText(chart.needs)}});
        table.addRow({chart.name, chart.title, chart.needs});
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
    return options;
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

Result<void> drawPlan(const ChartRequest &request,
                      const Plan &plan,
                      const QString &path,
                      const ChartExportOptions &look)
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
                      {.size = look.size, .dpi = look.dpi, .dark = look.dark});
}

Result<void> draw(const ChartRequest &request,
                  const Plan &plan,
                  const QString &path,
                  const ChartExportOptions &look)
{
    if (request.name == u"site-plan")
        return drawPlan(request, plan, path, look);
    return exportChart(buildChart(request, plan.project, *evaluate(plan.project)), path, look);
}

Outcome drawChart(const Invocation &invocation)
{
    if (auto refusal = invocation.expect(1, 2))
        return *std::move(refusal);
    Maybe<Plan> opened = openPlan(invocation.positionals().first(), invocation);
    if (auto *refusal = std::get_if<Refusal>(&opened))
        return *std::move(refusal);
    if (invocation.positionals().size() == 1)
        return listCharts();

    const Plan &plan = std::get<Plan>(opened);
    ChartRequest request{.name = invocation.positionals().at(1),
                         .scenario = plan.scenario,
                         .asOf = QDate::currentDate()};
    const bool known =
        std::any_of(chartList().begin(), chartList().end(), [&](const ChartInfo &chart) {
            return chart.name == request.name;
        });
    if (!known)
        return badUsage("usage.no-such-chart", {request.name});
    if (!invocation.has("out"))
        return badUsage("usage.no-out");
    Maybe<std::optional<Id>> site = chosenSite(plan.project, invocation);
    if (auto *refusal = std::get_if<Refusal>(&site))
        return *std::move(refusal);
    request.site = std::get<std::optional<Id>>(site);
    Maybe<ChartExportOptions> options = readOptions(invocation);
    if (auto *refusal = std::get_if<Refusal>(&options))
        return *std::move(refusal);

    const auto &look = std::get<ChartExportOptions>(options);
    if (auto *program = qobject_cast<QApplication *>(QCoreApplication::instance()))
        setTheme(*program, look.dark);
    const QString path = invocation.value("out");
    if (auto refusal = refuseSameFile(invocation.positionals().first(), path))
        return *std::move(refusal);
    if (const Result<void> drawn = draw(request, plan, path, look); !drawn)
        return exportRefusal(drawn.failure());
    return Answer{{{"file", jsonText(path)}}, CommandLine::tr("Wrote %1.\n").arg(path)};
}

} // namespace

Verb chartVerb()
{
    return {
        .name = "chart",
        .positionals = "FILE [NAME]",
        .summary = QT_TRANSLATE_NOOP("CommandLine", "Lists the charts, or draws one into a file."),
        .options = {{"out",
                     "FILE",
                     QT_TRANSLATE_NOOP("CommandLine",
                                       "Where to; the name ends in png, svg, pdf, csv or xlsx.")},
                    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "Size in pixels.")},
                    {"dpi",
                     "N",
                     QT_TRANSLATE_NOOP("CommandLine", "Pixels per inch; 96 is usual on screens.")},
                    {"theme", "NAME", QT_TRANSLATE_NOOP("CommandLine", "light or dark.")},
                    kScenarioOption,
                    kSiteOption},
        .run = drawChart,
        .draws = true};
}

} // namespace headroom::cli
