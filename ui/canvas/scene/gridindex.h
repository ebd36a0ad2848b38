// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/geometry.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace headroom {

/// Which of many points lie near: square cells over all of them, each with its points, one after
/// the other. Built in bulk in two passes; eight bytes a point and little more.
class GridIndex
{
public:
    /// A point by its number, and where in its cell it is: who asks for few of many points need not
    /// look at the rest, which lie elsewhere in memory.
    struct Entry
    {
        quint32 number = 0;
        quint16 x = 0; // steps from the cell's lower left corner
        quint16 y = 0;
    };

    /// pointAt(i) gives the place of point i of count.
    template <class PointAt>
    void build(std::size_t count, const PointAt &pointAt)
    {
        m_entries.clear();
        m_starts.assign(2, 0);
        m_columns = 1;
        m_rows = 1;
        if (count == 0)
            return;
        Bounds all{pointAt(0), pointAt(0)};
        for (std::size_t i = 1; i < count; ++i) {
            const Point p = pointAt(i);
            all.low = {std::min(all.low.xM, p.xM), std::min(all.low.yM, p.yM)};
            all.high = {std::max(all.high.xM, p.xM), std::max(all.high.yM, p.yM)};
        }
        divide(all, count);
        m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1,
                        0);
        for (std::size_t i = 0; i < count; ++i)
            ++m_starts[cellOf(pointAt(i)) + 1];
        for (std::size_t cell = 1; cell < m_starts.size(); ++cell)
            m_starts[cell] += m_starts[cell - 1];
        m_entries.resize(count);
        std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
        for (std::size_t i = 0; i < count; ++i) {
            const Point p = pointAt(i);
            const int x = column(p.xM);
            const int y = row(p.yM);
            const Point inCell = p - corner(x, y);
            m_entries[next[cell(x, y)]++] = {
                static_cast<quint32>(i), placeInCell(inCell.xM), placeInCell(inCell.yM)};
        }
    }

    /// Calls visit(number) for every point in the cells that the bounds touch, and so for some
    /// outside of them too.
    template <class Visit>
    void visitNear(const Bounds &bounds, const Visit &visit) const
    {
        if (m_entries.empty())
            return;
        const int left = column(bounds.low.xM);
        const int right = column(bounds.high.xM);
        const int top = row(bounds.high.yM);
        for (int y = row(bounds.low.yM); y <= top; ++y) {
            for (const Entry &entry : cells(left, right, y))
                visit(entry.number);
        }
    }

    /// Whether test(number) holds for any point in the bounds, or less than two steps outside of
    /// them; asks no further once it did.
    template <class Test>
    [[nodiscard]] bool anyIn(const Bounds &bounds, const Test &test) const
    {
        if (m_entries.empty())
            return false;
        const int left = column(bounds.low.xM);
        const int right = column(bounds.high.xM);
        const int top = row(bounds.high.yM);
        for (int y = row(bounds.low.yM); y <= top; ++y) {
            for (int x = left; x <= right; ++x) {
                const Window window(*this, bounds, corner(x, y), 1);
                for (const Entry &entry : cells(x, x, y)) {
                    if (window.holds(entry) && test(entry.number))
                        return true;
                }
            }
        }
        return false;
    }

    /// Splits the points in the bounds: calls inside(entries) for runs of them that are known to
    /// lie in the inner bounds, whole cells of a large area at once, and rim(entry) for the others.
    template <class Inside, class Rim>
    void
    visitArea(const Bounds &bounds, const Bounds &inner, const Inside &inside, const Rim &rim) const
    {
        if (m_entries.empty())
            return;
        const int left = column(bounds.low.xM);
        const int right = column(bounds.high.xM);
        const int top = row(bounds.high.yM);
        // Cells whose every side is in the inner bounds; none of them where left exceeds right.
        const int innerLeft = column(inner.low.xM) + 1;
        const int innerRight = column(inner.high.xM) - 1;
        const int innerBottom = row(inner.low.yM) + 1;
        const int innerTop = row(inner.high.yM) - 1;
        const auto entryByEntry = [&](int y, int from, int to) {
            for (int x = from; x <= to; ++x) {
                const Window surely(*this, inner, corner(x, y), -2);
                const Window perhaps(*this, bounds, corner(x, y), 1);
                const std::span<const Entry> all = cells(x, x, y);
                std::size_t first = 0; // of the run that is known to be inside
                for (std::size_t i = 0; i < all.size(); ++i) {
                    if (surely.holds(all[i]))
                        continue;
                    if (i > first)
                        inside(all.subspan(first, i - first));
                    first = i + 1;
                    if (perhaps.holds(all[i]))
                        rim(all[i]);
                }
                if (all.size() > first)
                    inside(all.subspan(first));
            }
        };
        for (int y = row(bounds.low.yM); y <= top; ++y) {
            if (y < innerBottom || y > innerTop || innerLeft > innerRight) {
                entryByEntry(y, left, right);
                continue;
            }
            entryByEntry(y, left, innerLeft - 1);
            inside(cells(innerLeft, innerRight, y));
            entryByEntry(y, innerRight + 1, right);
        }
    }

    [[nodiscard]] std::size_t bytes() const
    {
        return m_entries.capacity() * sizeof(Entry) + m_starts.capacity() * sizeof(quint32);
    }

private:
    static constexpr double kPointsPerCell = 3;
    static constexpr int kMostLines = 4096;
    static constexpr int kSteps = 65536; // of a cell's side

    /// Bounds as one cell sees them, in steps; wider all around by so many of them, against
    /// rounding.
    struct Window
    {
        Window(const GridIndex &index, const Bounds &bounds, Point corner, int wider)
            : left(index.steps(bounds.low.xM - corner.xM) - wider)
            , right(index.steps(bounds.high.xM - corner.xM) + wider)
            , bottom(index.steps(bounds.low.yM - corner.yM) - wider)
            , top(index.steps(bounds.high.yM - corner.yM) + wider)
        {}

        [[nodiscard]] bool holds(const Entry &entry) const
        {
            return entry.x >= left && entry.x <= right && entry.y >= bottom && entry.y <= top;
        }

        int left;
        int right;
        int bottom;
        int top;
    };

    void divide(const Bounds &all, std::size_t count)
    {
        m_low = all.low;
        const double width = std::max(all.high.xM - all.low.xM, 0.001);
        const double height = std::max(all.high.yM - all.low.yM, 0.001);
        const double cells = std::max(1.0, static_cast<double>(count) / kPointsPerCell);
        // Never more cells than points in all, however long and thin the plan is.
        m_cellM = std::max({std::sqrt(width * height / cells),
                            width / std::min(cells, double{kMostLines}),
                            height / std::min(cells, double{kMostLines})});
        m_cellsPerM = 1 / m_cellM;
        m_stepsPerM = kSteps / m_cellM;
        m_columns = static_cast<int>(width / m_cellM) + 1;
        m_rows = static_cast<int>(height / m_cellM) + 1;
    }

    [[nodiscard]] int column(double xM) const
    {
        return static_cast<int>(
            std::clamp((xM - m_low.xM) * m_cellsPerM, 0.0, static_cast<double>(m_columns - 1)));
    }

    [[nodiscard]] int row(double yM) const
    {
        return static_cast<int>(
            std::clamp((yM - m_low.yM) * m_cellsPerM, 0.0, static_cast<double>(m_rows - 1)));
    }

    [[nodiscard]] std::size_t cell(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
               + static_cast<std::size_t>(column);
    }

    [[nodiscard]] std::size_t cellOf(Point p) const { return cell(column(p.xM), row(p.yM)); }

    [[nodiscard]] Point corner(int column, int row) const
    {
        return m_low + Point{column * m_cellM, row * m_cellM};
    }

    /// Where a place lies from a cell's corner: what is farther away than the cell is wide is only
    /// known to be so.
    [[nodiscard]] int steps(double metres) const
    {
        return static_cast<int>(
            std::clamp(metres * m_stepsPerM, -4.0, static_cast<double>(kSteps + 4)));
    }

    [[nodiscard]] quint16 placeInCell(double metres) const
    {
        return static_cast<quint16>(std::clamp(steps(metres), 0, kSteps - 1));
    }

    /// What is in neighbouring cells of one row, the last included.
    [[nodiscard]] std::span<const Entry> cells(int from, int to, int row) const
    {
        if (from > to)
            return {};
        const quint32 first = m_starts[cell(from, row)];
        return {m_entries.data() + first, m_starts[cell(to, row) + 1] - first};
    }

    Point m_low;
    double m_cellM = 1;
    double m_cellsPerM = 1;
    double m_stepsPerM = kSteps;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<quint32> m_starts;
    std::vector<Entry> m_entries;
};

} // namespace headroom
