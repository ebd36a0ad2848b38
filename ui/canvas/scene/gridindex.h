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
        if (m_numbers.empty())
            return;
        const int left = column(bounds.low.xM);
        const int right = column(bounds.high.xM);
        const int bottom = row(bounds.low.yM);
        const int top = row(bounds.high.yM);
        for (int y = bottom; y <= top; ++y) {
            const std::size_t line =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns);
            const quint32 from = m_starts[line + static_cast<std::size_t>(left)];
            const quint32 to = m_starts[line + static_cast<std::size_t>(right) + 1];
            for (quint32 i = from; i < to; ++i)
                visit(m_numbers[i]);
        }
    }

    [[nodiscard]] std::size_t bytes() const
    {
        return (m_numbers.capacity() + m_starts.capacity()) * sizeof(quint32);
    }

private:
    static constexpr double kPointsPerCell = 12;
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

    [[nodiscard]] std::size_t cellOf(Point p) const
    {
        return static_cast<std::size_t>(row(p.yM)) * static_cast<std::size_t>(m_columns)
               + static_cast<std::size_t>(column(p.xM));
    }

    Point m_low;
    double m_cellM = 1;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<quint32> m_starts;
    std::vector<quint32> m_numbers;
};

} // namespace headroom
