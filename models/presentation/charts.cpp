// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/charts.h"

#include "models/presentation/headroomchart.h"
#include "models/text/words.h"

namespace headroom {

const std::vector<ChartInfo> &chartList()
{
    static const std::vector<ChartInfo> charts = {
        {QStringLiteral("site-plan"),
         words(Message{"chart.site-plan.name"}),
         words(Message{"chart.site-plan.needs"})},
        {QStringLiteral("headroom"),
         words(Message{"chart.headroom.name"}),
         words(Message{"chart.headroom.needs"})},
    };
    return charts;
}

ChartSpec
buildChart(const ChartRequest &request, const Project &project, const Evaluation &evaluation)
{
    if (request.name == u"headroom")
        return headroomChart(request, project, evaluation);
    ChartSpec spec;
    spec.name = request.name;
    spec.project = project.settings().name;
    spec.emptyReason = words(Message{"chart.no-such", {request.name}}, request.locale);
    return spec;
}

} // namespace headroom
