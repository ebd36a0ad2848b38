// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/gallery/galleryparts.h"

#include <cmath>

namespace headroom::gallery {

ChartSpec framed(const char *name, const char *title, const char *subtitle)
{
    ChartSpec spec;
    spec.name = text(name);
    spec.title = text(title);
    spec.subtitle = text(subtitle);
    spec.project = QStringLiteral("Colossus 1");
    spec.scenario = QStringLiteral("grid-300");
    spec.site = QStringLiteral("Colossus 1");
    spec.asOf = QDate(2026, 11, 23);
    spec.sources = texts({"Made by hand for the gallery of charts (assumed)"});
    return spec;
}

ChartSeries series(const char *name, SeriesRole role, SeriesKind kind)
{
    return {text(name), role, kind, {}, {}};
}

std::vector<double> hourlyDemand(std::size_t hours, double mean_kw)
{
    constexpr double kTurn = 6.283185307179586;
    Noise noise(17);
    std::vector<double> demand(hours);
    double weather = 0;
    for (std::size_t i = 0; i < hours; ++i) {
        const auto hour = static_cast<double>(i);
        weather = 0.98 * weather + 0.004 * noise.bell();
        const double day = 0.08 * std::sin((hour - 9) / 24 * kTurn);
        const double year = 0.06 * std::cos((hour - 400) / 8766 * kTurn);
        const double weekend = (i / 24) % 7 >= 5 ? -0.05 : 0;
        demand[i] = mean_kw * (1 + day + year + weekend + weather + 0.008 * noise.bell());
    }
    return demand;
}

} // namespace headroom::gallery
