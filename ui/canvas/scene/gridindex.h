// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/geometry.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <vector>

namespace headroom {

/// Which of many points lie near: square cells over all of them, each with the numbers of its
/// points, one after the other. Built in bulk in two passes; four bytes a point and little more.
class GridIndex
{
public:
    /// pointAt(i) gives the place of point i of count.
    template <class PointAt>
    void build(std::size_t count, const PointAt &pointAt)
    {
        m_numbers.clear();
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
        m_numbers.resize(count);
        std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
        for (std::size_t i = 0; i < count; ++i)
            m_numbers[next[cellOf(pointAt(i))]++] = static_cast<quint32>(i);
    }

    /// Calls visit(number) for every point in the cells that the bounds touch, and so for some
    /// outside of them too.
    template <class Visit>
    void visitNear(const Bounds &bounds, const Visit &visit) const
    {
        static_cast<void>(anyNear(bounds, [&visit](quint32 number) {
            visit(number);
            return false;
        }));
    }

    /// Whether test(number) holds for any of those points; asks no further once it did.
    template <class Test>
    [[nodiscard]] bool anyNear(const Bounds &bounds, const Test &test) const
    {
        if (m_numbers.empty())
            return false;
        const int left = column(bounds.low.xM);
        const int right = column(bounds.high.xM);
        const int top = row(bounds.high.yM);
        for (int y = row(bounds.low.yM); y <= top; ++y) {
            const quint32 end = m_starts[cell(right, y) + 1];
            for (quint32 i = m_starts[cell(left, y)]; i < end; ++i) {
                if (test(m_numbers[i]))
                    return true;
            }
        }
        return false;
    }

    /// As visitNear, but calls inside(number) for points that are known to lie in the inner bounds
    /// without looking at them: all but the rim of a large area.
    template <class Inside, class Visit>
    void visitNear(const Bounds &bounds,
                   const Bounds &inner,
                   const Inside &inside,
                   const Visit &visit) const
    {
        if (m_numbers.empty())
            return;
        const int left = column(bounds.low.xM);
        const int right = column(bounds.high.xM);
        const int top = row(bounds.high.yM);
        // Cells whose every side is in the inner bounds; none of them where left exceeds right.
        const int innerLeft = column(inner.low.xM) + 1;
        const int innerRight = column(inner.high.xM) - 1;
        const int innerBottom = row(inner.low.yM) + 1;
        const int innerTop = row(inner.high.yM) - 1;
        const auto each = [this](int y, int from, int to, const auto &call) {
            if (from > to)
                return;
            const quint32 end = m_starts[cell(to, y) + 1];
            for (quint32 i = m_starts[cell(from, y)]; i < end; ++i)
                call(m_numbers[i]);
        };
        for (int y = row(bounds.low.yM); y <= top; ++y) {
            if (y < innerBottom || y > innerTop || innerLeft > innerRight) {
                each(y, left, right, visit);
                continue;
            }
            each(y, left, innerLeft - 1, visit);
            each(y, innerLeft, innerRight, inside);
            each(y, innerRight + 1, right, visit);
        }
    }

    [[nodiscard]] std::size_t bytes() const
    {
        return (m_numbers.capacity() + m_starts.capacity()) * sizeof(quint32);
    }

private:
    static constexpr double kPointsPerCell = 3;
    static constexpr int kMostLines = 4096;

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
        m_columns = static_cast<int>(width / m_cellM) + 1;
        m_rows = static_cast<int>(height / m_cellM) + 1;
    }

    [[nodiscard]] int column(double xM) const
    {
        return static_cast<int>(
            std::clamp((xM - m_low.xM) / m_cellM, 0.0, static_cast<double>(m_columns - 1)));
    }

    [[nodiscard]] int row(double yM) const
    {
        return static_cast<int>(
            std::clamp((yM - m_low.yM) / m_cellM, 0.0, static_cast<double>(m_rows - 1)));
    }

    [[nodiscard]] std::size_t cell(int column, int row) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns)
               + static_cast<std::size_t>(column);
    }

    [[nodiscard]] std::size_t cellOf(Point p) const { return cell(column(p.xM), row(p.yM)); }

    Point m_low;
    double m_cellM = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<quint32> m_starts;
    std::vector<quint32> m_numbers;
};

} // namespace headroom
