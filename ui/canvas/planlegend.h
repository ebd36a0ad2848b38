// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "ui/canvas/scene/planscene.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace headroom {

/// What stands on a site of one rack type. A sum with an unknown part is unknown.
struct LegendRow
{
    quint16 type = 0; // index into PlanScene::types()
    qint64 racks = 0;
    std::optional<qint64> accelerators = 0;
    std::optional<double> plannedKw = 0;
};

struct PlanLegend
{
    std::vector<LegendRow> rows; // most racks first; types that are not there are left out
    LegendRow total;
    bool hasIdleRacks = false; // powered off, failed or only reserved
    bool hasUnknownPower = false;
};

[[nodiscard]] PlanLegend planLegend(const Project &project, const PlanScene &scene);

/// "2,344 racks · 150,000 accelerators · 159.4 MW planned"
[[nodiscard]] QString legendFigures(const LegendRow &row, const QLocale &locale);

} // namespace headroom
