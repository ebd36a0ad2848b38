// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/durationcurve.h"

#include "models/text/words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

ChartSeries durationCurve(const QString &name,
                          SeriesRole role,
                          std::span<const double> hourly,
                          const QLocale &locale)
{
    ChartSeries curve;
    curve.name = name;
    curve.role = role;
    curve.kind = SeriesKind::Step;
    std::copy_if(hourly.begin(), hourly.end(), std::back_inserter(curve.y), [](double value) {
        return std::isfinite(value);
    });
    std::sort(curve.y.begin(), curve.y.end(), std::greater<>());
    curve.x.resize(curve.y.size());
    std::iota(curve.x.begin(), curve.x.end(), 0.0);
    const auto unknown = static_cast<qint64>(hourly.size() - curve.y.size());
    if (unknown > 0)
        curve.note = words(Message{"chart.duration.unknown", {unknown}}, locale);
    return curve;
}

} // namespace headroom
