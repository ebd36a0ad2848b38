// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/charttargets.h"

#include "app/cli/commandline.h"
#include "models/presentation/charts.h"
#include "ui/charts/chartexport.h"

#include <QDir>

namespace headroom::cli {

namespace {

/// Charts that are drawings have no figures for tables.
bool canBe(const QString &chart, const QString &format)
{
    const bool drawing = chart == u"site-plan" || chart == u"one-line" || chart == u"portfolio";
    return !drawing || (format != u"csv" && format != u"xlsx");
}

} // namespace

Maybe<ChartTargets> readChartTargets(const Invocation &invocation)
{
    ChartTargets targets;
    targets.names = invocation.positionals().mid(1);
    const QString format =
        invocation.has("format") ? invocation.value("format") : QStringLiteral("png");
    if (!chartFileSuffixes().contains(format)) {
        return badUsage("chart.export.format",
                        {format, chartFileSuffixes().join(QStringLiteral(", "))});
    }
    const bool several = invocation.has("all") || targets.names.size() > 1;
    for (const QString &name : std::as_const(targets.names)) {
        if (chartNamed(name) == nullptr)
            return badUsage("usage.no-such-chart", {name});
    }
    if (invocation.has("all")) {
        targets.names.clear();
        for (const ChartInfo &chart : chartList()) {
            if (canBe(chart.name, format))
                targets.names << chart.name;
        }
    }
    if (!invocation.has("out"))
        return badUsage("usage.no-out");
    const QString out = invocation.value("out");
    for (const QString &name : std::as_const(targets.names))
        targets.files << (several ? QDir(out).filePath(name + u'.' + format) : out);
    if (several && !QDir().mkpath(out))
        return Refusal{ExitCode::Unwritable, failure("output.folder", {out})};
    return targets;
}

Answer writtenCharts(const QStringList &files)
{
    Json list = Json::array();
    QString text;
    for (const QString &file : files) {
        list.push_back(jsonText(file));
        text += CommandLine::tr("Wrote %1.\n").arg(file);
    }
    Json answer;
    if (files.size() == 1)
        answer["file"] = jsonText(files.first());
    answer["files"] = list;
    return {answer, text};
}

} // namespace headroom::cli
