// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fillpattern.h"

#include <QPainter>
#include <QPen>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>

namespace headroom {

namespace {

/// Adds the lines on which x · normal is a multiple of the distance.
void addLines(std::vector<QLineF> &result, const QPolygonF &area, QPointF normal, double distance)
{
    // Where each line meets the edges, by its number; edges are half open, so that a corner counts
    // once.
    std::map<long, std::vector<QPointF>> crossings;
    for (qsizetype i = 0; i < area.size(); ++i) {
        const QPointF a = area[i];
        const QPointF b = area[(i + 1) % area.size()];
        const double from = QPointF::dotProduct(a, normal) / distance;
        const double to = QPointF::dotProduct(b, normal) / distance;
        if (!std::isfinite(from) || !std::isfinite(to) || from == to)
            continue;
        const auto first = static_cast<long>(std::ceil(std::min(from, to)));
        for (long line = first; double(line) < std::max(from, to); ++line)
            crossings[line].push_back(a + (b - a) * ((double(line) - from) / (to - from)));
    }
    for (auto &[line, points] : crossings) {
        std::sort(points.begin(), points.end(), [](QPointF a, QPointF b) {
            return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
        });
        for (std::size_t i = 0; i + 1 < points.size(); i += 2)
            result.emplace_back(points[i], points[i + 1]);
    }
}

} // namespace

FillPattern patternOf(std::size_t turn)
{
    static constexpr std::array kPatterns{FillPattern::BackDiagonal,
                                          FillPattern::Vertical,
                                          FillPattern::None,
                                          FillPattern::Cross,
                                          FillPattern::Horizontal};
    return kPatterns[turn % kPatterns.size()];
}

std::vector<QLineF> patternLines(const QPolygonF &area, FillPattern pattern, double distance)
{
    const double diagonal = distance / std::numbers::sqrt2;
    std::vector<QLineF> lines;
    switch (pattern) {
    case FillPattern::None:
        break;
    case FillPattern::Diagonal:
        addLines(lines, area, QPointF(1, 1) / std::numbers::sqrt2, diagonal);
        break;
    case FillPattern::BackDiagonal:
        addLines(lines, area, QPointF(1, -1) / std::numbers::sqrt2, diagonal);
        break;
    case FillPattern::Vertical:
        addLines(lines, area, {1, 0}, distance);
        break;
    case FillPattern::Horizontal:
        addLines(lines, area, {0, 1}, distance);
        break;
    case FillPattern::Cross:
        addLines(lines, area, QPointF(1, 1) / std::numbers::sqrt2, distance);
        addLines(lines, area, QPointF(1, -1) / std::numbers::sqrt2, distance);
        break;
    }
    return lines;
}

void paintPattern(QPainter &painter,
                  const QPolygonF &area,
                  FillPattern pattern,
                  const QColor &color,
                  double distance)
{
    const std::vector<QLineF> lines = patternLines(area, pattern, distance);
    if (lines.empty())
        return;
    QPen pen(color, 1);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

} // namespace headroom
