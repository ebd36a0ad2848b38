// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/engine/evaluation.h"
#include "models/presentation/chartspec.h"

#include <QLocale>

namespace headroom {

struct ChartInfo
{
    QString name;            // stable, for the command line
    QString title;           // in words
    QString needs;           // what the plan must hold for it: "a site with a power source"
    bool byResource = false; // ChartRequest::resource chooses
    bool byMonth = false;    // ChartRequest::month chooses
    bool byCase = false;     // ChartRequest::normalCase chooses
    bool picture = false;    // painted by hand, not from a ChartSpec
    bool slow = false;       // it takes evaluations of its own: not to be waited for in a window
};

/// Every chart that the program can draw from a plan, pictures of the site included.
[[nodiscard]] const std::vector<ChartInfo> &chartList();

/// The chart of that name; null where there is none.
[[nodiscard]] const ChartInfo *chartNamed(QStringView name);

/// A resource that charts can be drawn for.
struct ChartResource
{
    QString name;  // as ResourceSeries::name
    QString title; // "Air cooling"
};

/// The resources of a site, of all sites where none is given.
[[nodiscard]] std::vector<ChartResource>
chartResources(const Evaluation &evaluation, std::optional<Id> site, const QLocale &locale);

struct ChartRequest
{
    QString name;
    std::optional<Id> site;     // unknown: the first ground site; "exhaustion" shows all then
    std::optional<Id> scenario; // for the caption; the project given is already the scenario's
    std::optional<Project> plan = {}; // what the scenario was applied to; for charts of its levers
    QString resource = QStringLiteral("power");
    std::optional<Month> month = {}; // of charts of one month; unknown: that of asOf
    bool normalCase = false;         // with everything in service, instead of the worst failure
    int mostRows = 40;               // of charts with a row for each thing
    std::optional<OperatingPoint> operating = {}; // of a map: where the reader has moved it
    QDate asOf;
    Progress *progress = nullptr; // lets slow charts be stopped; what they return then is of no use
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

/// Builds a chart of chartList() from a plan and its evaluation. Where there is nothing to draw the
/// spec says why.
[[nodiscard]] ChartSpec
buildChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
