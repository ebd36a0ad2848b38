// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/presentation/chartspec.h"

#include <QLocale>

namespace headroom {

struct ChartInfo
{
    QString name;  // stable, for the command line
    QString title; // in words
    QString needs; // what the plan must hold for it: "a site with a power source"
};

/// Every chart that the program can draw from a plan, "site-plan" included (its picture is drawn by
/// the canvas, not from a ChartSpec).
[[nodiscard]] const std::vector<ChartInfo> &chartList();

struct ChartRequest
{
    QString name;
    std::optional<Id> site;     // unknown: the first ground site
    std::optional<Id> scenario; // for the caption; the project given is already the scenario's
    QString resource = QStringLiteral("power");
    QDate asOf;
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

/// Builds a chart of chartList() from a plan and its evaluation. Where there is nothing to draw the
/// spec says why.
[[nodiscard]] ChartSpec
buildChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation);

} // namespace headroom
