// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/contours.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace headroom {

namespace {

struct Corner
{
    QPointF at;
    double value = 0;
};

using Patch = std::vector<Corner>;

Corner between(const Corner &a, const Corner &b, double value)
{
    const double t = (value - a.value) / (b.value - a.value);
    return {a.at + (b.at - a.at) * t, value};
}

/// The part of a patch whose values are at least, or at most, a bound.
Patch cut(const Patch &patch, double bound, bool above)
{
    Patch result;
    const auto inside = [&](const Corner &corner) {
        return above ? corner.value >= bound : corner.value <= bound;
    };
    for (std::size_t i = 0; i < patch.size(); ++i) {
        const Corner &a = patch[i];
        const Corner &b = patch[(i + 1) % patch.size()];
        if (inside(a))
            result.push_back(a);
        if (inside(a) != inside(b))
            result.push_back(between(a, b, bound));
    }
    return result;
}

std::size_t bandOf(const std::vector<double> &levels, double value)
{
    return static_cast<std::size_t>(std::lower_bound(levels.begin(), levels.end(), value)
                                    - levels.begin());
}

/// A cell of the grid by its corners: top left, top right, bottom right, bottom left.
using Cell = std::array<Corner, 4>;

Cell cellAt(const ContourGrid &grid, std::size_t row, std::size_t column)
{
    const auto corner = [&](std::size_t r, std::size_t c) {
        return Corner{QPointF(grid.x[c], grid.y[r]), grid.at(r, c)};
    };
    return {corner(row, column),
            corner(row, column + 1),
            corner(row + 1, column + 1),
            corner(row + 1, column)};
}

bool isKnown(const Cell &cell)
{
    return std::all_of(
        cell.begin(), cell.end(), [](const Corner &corner) { return std::isfinite(corner.value); });
}

Corner middleOf(const Cell &cell)
{
    Corner middle;
    for (const Corner &corner : cell) {
        middle.at += corner.at / 4;
        middle.value += corner.value / 4;
    }
    return middle;
}

void addCut(ContourBands &result,
            const Patch &patch,
            const std::vector<double> &levels,
            std::size_t lowest,
            std::size_t highest)
{
    for (std::size_t band = lowest; band <= highest; ++band) {
        Patch part = patch;
        if (band > 0)
            part = cut(part, levels[band - 1], true);
        if (band < levels.size())
            part = cut(part, levels[band], false);
        if (part.size() < 3)
            continue;
        QPolygonF polygon;
        for (const Corner &corner : part)
            polygon << corner.at;
        result.bands[band].cuts.push_back(polygon);
    }
}

/// Whether opposite corners lie together: then only the middle tells how they are joined.
bool isSaddle(const Cell &cell)
{
    const double low =
        std::max(std::min(cell[0].value, cell[2].value), std::min(cell[1].value, cell[3].value));
    const double high =
        std::min(std::max(cell[0].value, cell[2].value), std::max(cell[1].value, cell[3].value));
    return low > high;
}

void addCell(ContourBands &result, const Cell &cell, const std::vector<double> &levels)
{
    std::size_t lowest = levels.size();
    std::size_t highest = 0;
    for (const Corner &corner : cell) {
        lowest = std::min(lowest, bandOf(levels, corner.value));
        highest = std::max(highest, bandOf(levels, corner.value));
    }
    if (!isSaddle(cell)) {
        addCut(result, Patch(cell.begin(), cell.end()), levels, lowest, highest);
        return;
    }
    const Corner middle = middleOf(cell);
    for (std::size_t side = 0; side < 4; ++side)
        addCut(result, {cell[side], cell[(side + 1) % 4], middle}, levels, lowest, highest);
}

/// Pieces of a line between edges of the grid, by the numbers of the edges.
struct Piece
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

/// Joins the pieces of one level into lines.
class LineJoiner
{
public:
    void add(std::uint64_t from, QPointF fromAt, std::uint64_t to, QPointF toAt)
    {
        m_points[from] = fromAt;
        m_points[to] = toAt;
        m_byEdge[from].push_back(m_pieces.size());
        m_byEdge[to].push_back(m_pieces.size());
        m_pieces.push_back({from, to});
    }

    [[nodiscard]] std::vector<QPolygonF> lines()
    {
        m_used.assign(m_pieces.size(), false);
        std::vector<QPolygonF> result;
        // Open lines first, from one of their ends; what is left are rings.
        for (const bool open : {true, false}) {
            for (std::size_t i = 0; i < m_pieces.size(); ++i) {
                if (m_used[i])
                    continue;
                const bool atEnd = m_byEdge[m_pieces[i].from].size() == 1;
                const bool atOther = m_byEdge[m_pieces[i].to].size() == 1;
                if (open && !atEnd && !atOther)
                    continue;
                result.push_back(follow(i, open && !atEnd ? m_pieces[i].to : m_pieces[i].from));
            }
        }
        return result;
    }

private:
    QPolygonF follow(std::size_t piece, std::uint64_t edge)
    {
        QPolygonF line;
        line << m_points[edge];
        for (;;) {
            m_used[piece] = true;
            edge = m_pieces[piece].from == edge ? m_pieces[piece].to : m_pieces[piece].from;
            line << m_points[edge];
            const std::vector<std::size_t> &next = m_byEdge[edge];
            const auto unused = std::find_if(
                next.begin(), next.end(), [this](std::size_t i) { return !m_used[i]; });
            if (unused == next.end())
                return line;
            piece = *unused;
        }
    }

    std::vector<Piece> m_pieces;
    std::vector<bool> m_used;
    std::unordered_map<std::uint64_t, QPointF> m_points;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> m_byEdge;
};

} // namespace

std::vector<double> roundLevels(double least, double greatest, int about)
{
    if (!(greatest > least) || about < 1)
        return {};
    const double rough = (greatest - least) / about;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    std::vector<double> levels;
    for (double k = std::floor(least / step) + 1; k * step < greatest - step * 1e-9; ++k) {
        if (k * step > least + step * 1e-9)
            levels.push_back(k * step);
    }
    return levels;
}

ContourBands contourBands(const ContourGrid &grid, const std::vector<double> &levels)
{
    ContourBands result;
    result.bands.resize(levels.size() + 1);
    for (std::size_t row = 0; row + 1 < grid.y.size(); ++row) {
        // Neighbours within one band, or unknown, are one rectangle.
        const std::size_t unknown = result.bands.size();
        std::optional<std::size_t> runBand;
        std::size_t runFrom = 0;
        const auto finishRun = [&](std::size_t until) {
            if (runBand) {
                auto &list = *runBand == unknown ? result.unknown : result.bands[*runBand].whole;
                list.push_back(QRectF(QPointF(grid.x[runFrom], grid.y[row]),
                                      QPointF(grid.x[until], grid.y[row + 1]))
                                   .normalized());
            }
            runBand.reset();
        };
        const auto goOn = [&](std::size_t band, std::size_t column) {
            if (runBand == band)
                return;
            finishRun(column);
            runBand = band;
            runFrom = column;
        };
        for (std::size_t column = 0; column + 1 < grid.x.size(); ++column) {
            const Cell cell = cellAt(grid, row, column);
            if (!isKnown(cell)) {
                goOn(unknown, column);
                continue;
            }
            const std::size_t band = bandOf(levels, cell[0].value);
            const bool whole = std::all_of(cell.begin(), cell.end(), [&](const Corner &corner) {
                return bandOf(levels, corner.value) == band;
            });
            if (whole) {
                goOn(band, column);
            } else {
                finishRun(column);
                addCell(result, cell, levels);
            }
        }
        finishRun(grid.x.size() - 1);
    }
    return result;
}

std::vector<QPolygonF> isoLines(const ContourGrid &grid, double level)
{
    LineJoiner joiner;
    const std::uint64_t stride = grid.x.size() + 1;
    // Each edge of the grid has a number: even ones lie, odd ones stand.
    const auto lying = [&](std::size_t row, std::size_t column) {
        return 2 * (std::uint64_t(row) * stride + column);
    };
    const auto standing = [&](std::size_t row, std::size_t column) {
        return lying(row, column) + 1;
    };
    for (std::size_t row = 0; row + 1 < grid.y.size(); ++row) {
        for (std::size_t column = 0; column + 1 < grid.x.size(); ++column) {
            const Cell cell = cellAt(grid, row, column);
            if (!isKnown(cell))
                continue;
            const std::array<std::uint64_t, 4> edges{lying(row, column),
                                                     standing(row, column + 1),
                                                     lying(row + 1, column),
                                                     standing(row, column)};
            std::vector<std::size_t> crossed;
            for (std::size_t side = 0; side < 4; ++side) {
                const bool a = cell[side].value >= level;
                const bool b = cell[(side + 1) % 4].value >= level;
                if (a != b)
                    crossed.push_back(side);
            }
            const auto add = [&](std::size_t one, std::size_t other) {
                const auto at = [&](std::size_t side) {
                    return between(cell[side], cell[(side + 1) % 4], level).at;
                };
                joiner.add(edges[one], at(one), edges[other], at(other));
            };
            if (crossed.size() == 2)
                add(crossed[0], crossed[1]);
            if (crossed.size() != 4)
                continue;
            // A saddle: the middle belongs to the corners that it is on the same side as.
            const bool withFirst = (middleOf(cell).value >= level) == (cell[0].value >= level);
            add(0, withFirst ? 1 : 3);
            add(2, withFirst ? 3 : 1);
        }
    }
    return joiner.lines();
}

} // namespace headroom
