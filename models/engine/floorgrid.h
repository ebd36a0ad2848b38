// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace headroom::engine {

/// A rectangle on the floor, ready to be compared with many others.
struct FloorBox
{
    Subject what;   // that stands there; nothing valid for what is only a place
    int place = -1; // index of a place that is checked
    Point centre;
    Point along; // unit vector of its width; its front is to the left of it
    double halfWidthM = 0;
    double halfDepthM = 0;

    [[nodiscard]] Point across() const { return {-along.yM, along.xM}; }

    static FloorBox of(const Placement &placement, Subject what, int place = -1);
};

/// How deep two boxes overlap: the shortest way that would part them; 0 or less where they are
/// apart.
[[nodiscard]] double overlapM(const FloorBox &a, const FloorBox &b);

/// Touching is not overlapping.
inline constexpr double kTouchM = 0.001;

/// The clear width of the aisle between two parallel racks one behind the other; nothing where
/// there is none between them, because they stand beside each other or back to back.
[[nodiscard]] std::optional<double> aisleM(const FloorBox &p, const FloorBox &q);

/// How far across a box covers an outline along its shorter side there; 0 where it does not.
[[nodiscard]] double coveredM(const FloorBox &box, const Polygon &outline);

/// Boxes by the square cells in which their centres lie.
class FloorGrid
{
public:
    /// Takes the boxes over; cells are as wide as the reach, so that whatever lies within it of a
    /// place is in the cell of the place or next to it.
    FloorGrid(std::vector<FloorBox> boxes, double reachM);

    template <class Visit>
    void forEachNear(Point place, Visit &&visit) const
    {
        const int column = cellOf(place.xM);
        const int line = cellOf(place.yM);
        for (int x = column - 1; x <= column + 1; ++x) {
            for (int y = line - 1; y <= line + 1; ++y) {
                const auto cell = m_cells.find(key(x, y));
                if (cell == m_cells.end())
                    continue;
                for (std::size_t i = cell->second.first; i < cell->second.second; ++i)
                    visit(m_boxes[i]);
            }
        }
    }

private:
    [[nodiscard]] int cellOf(double metres) const;

    static qint64 key(int x, int y) { return (qint64{x} << 32) + y; }

    double m_cellM;
    std::vector<FloorBox> m_boxes; // those of a cell beside each other
    std::unordered_map<qint64, std::pair<std::size_t, std::size_t>> m_cells;
};

} // namespace headroom::engine
