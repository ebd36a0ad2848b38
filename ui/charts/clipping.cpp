// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/clipping.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace headroom {

namespace {

/// Liang–Barsky: the part of a segment within the rectangle.
std::optional<QLineF> clippedSegment(QPointF a, QPointF b, const QRectF &to)
{
    const QPointF d = b - a;
    double from = 0;
    double until = 1;
    const std::array<std::pair<double, double>, 4> sides{{{-d.x(), a.x() - to.left()},
                                                          {d.x(), to.right() - a.x()},
                                                          {-d.y(), a.y() - to.top()},
                                                          {d.y(), to.bottom() - a.y()}}};
    for (const auto &[p, q] : sides) {
        if (p == 0) {
            if (q < 0)
                return std::nullopt;
            continue;
        }
        const double t = q / p;
        if (p < 0)
            from = std::max(from, t);
        else
            until = std::min(until, t);
        if (from > until)
            return std::nullopt;
    }
    return QLineF(a + d * from, a + d * until);
}

/// Keeps what is on the inner side of one edge; `inside` is positive there.
template <class Distance>
QPolygonF cut(const QPolygonF &area, Distance inside)
{
    QPolygonF result;
    for (qsizetype i = 0; i < area.size(); ++i) {
        const QPointF a = area[i];
        const QPointF b = area[(i + 1) % area.size()];
        const double da = inside(a);
        const double db = inside(b);
        if (da >= 0)
            result << a;
        if ((da >= 0) != (db >= 0))
            result << a + (b - a) * (da / (da - db));
    }
    return result;
}

} // namespace

std::vector<QPolygonF> clippedLine(const QPolygonF &line, const QRectF &to)
{
    if (to.contains(line.boundingRect()))
        return {line};
    std::vector<QPolygonF> result;
    QPolygonF run;
    const auto finish = [&] {
        if (run.size() > 1)
            result.push_back(run);
        run.clear();
    };
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const auto part = clippedSegment(line[i], line[i + 1], to);
        if (!part) {
            finish();
            continue;
        }
        if (run.isEmpty() || run.last() != part->p1()) {
            finish();
            run << part->p1();
        }
        run << part->p2();
        if (part->p2() != line[i + 1])
            finish();
    }
    finish();
    return result;
}

QPolygonF clippedArea(const QPolygonF &area, const QRectF &to)
{
    if (to.contains(area.boundingRect()))
        return area;
    QPolygonF result = cut(area, [&](QPointF p) { return p.x() - to.left(); });
    result = cut(result, [&](QPointF p) { return to.right() - p.x(); });
    result = cut(result, [&](QPointF p) { return p.y() - to.top(); });
    return cut(result, [&](QPointF p) { return to.bottom() - p.y(); });
}

std::vector<QLineF> hatching(const QRectF &rect, double distance)
{
    std::vector<QLineF> result;
    // Lines x + y = k · distance.
    const double first = std::ceil((rect.left() + rect.top()) / distance) * distance;
    for (double sum = first; sum < rect.right() + rect.bottom(); sum += distance) {
        const double x1 = std::min(rect.right(), sum - rect.top());
        const double x2 = std::max(rect.left(), sum - rect.bottom());
        if (x1 > x2)
            result.emplace_back(x1, sum - x1, x2, sum - x2);
    }
    return result;
}

} // namespace headroom
