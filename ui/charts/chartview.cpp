// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/charts/chartstyle.h"

#include <algorithm>

namespace headroom {

bool canBeLogarithmic(const ChartSpec &spec)
{
    const bool plain = spec.y.kind == AxisKind::Number || spec.y.kind == AxisKind::Logarithmic;
    if (!plain || spec.horizontal || !spec.emptyReason.isEmpty())
        return false;
    bool any = false;
    for (const ChartSeries &series : spec.series) {
        switch (series.kind) {
        case SeriesKind::Line:
        case SeriesKind::Step:
        case SeriesKind::Band:
        case SeriesKind::Scatter:
        case SeriesKind::Box:
            break;
        default:
            return false; // areas and bars mean their length
        }
        any = any || std::any_of(series.y.begin(), series.y.end(), [](double y) { return y > 0; });
    }
    return any;
}

void setLogarithmic(ChartSpec &spec, bool logarithmic)
{
    if (canBeLogarithmic(spec))
        spec.y.kind = logarithmic ? AxisKind::Logarithmic : AxisKind::Number;
}

bool sameSpan(const ChartSpec &a, const ChartSpec &b)
{
    if (a.name != b.name || a.x.kind != b.x.kind || a.series.empty() || b.series.empty())
        return false;
    if (a.x.kind == AxisKind::Category)
        return a.x.categories == b.x.categories;
    const std::vector<double> &x = a.series.front().x;
    const std::vector<double> &y = b.series.front().x;
    if (x.empty() || y.empty())
        return false;
    return x.front() == y.front() && x.back() == y.back();
}

std::vector<bool>
carriedOver(const ChartSpec &before, const std::vector<bool> &shown, const ChartSpec &now)
{
    std::vector<bool> result = usuallyShown(now);
    if (before.name != now.name)
        return result;
    for (std::size_t i = 0; i < now.series.size(); ++i) {
        for (std::size_t j = 0; j < before.series.size(); ++j) {
            if (before.series[j].name == now.series[i].name)
                result[i] = shown[j];
        }
    }
    return result;
}

} // namespace headroom
