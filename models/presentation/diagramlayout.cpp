// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/diagramlayout.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <ranges>

namespace headroom {

namespace {

constexpr int kOrderPasses = 6;
constexpr int kPlacePasses = 24;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// The middles nearest to what is wanted, in the sum of squares, that keep the order and do not
/// overlap: neighbours that would are pooled and share the mean. offset: the middle of each where
/// all stand side by side.
std::vector<double> spread(const std::vector<double> &wanted, const std::vector<double> &offset)
{
    struct Pool
    {
        double sum;
        int count;

        [[nodiscard]] double mean() const { return sum / count; }
    };

    std::vector<Pool> pools;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        pools.push_back({wanted[i] - offset[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().count += last.count;
        }
    }
    std::vector<double> places;
    for (const Pool &pool : pools) {
        for (int i = 0; i < pool.count; ++i)
            places.push_back(pool.mean() + offset[places.size()]);
    }
    return places;
}

class Layers
{
public:
    explicit Layers(const LayerInput &input)
        : m_input(input)
        , m_above(input.rowOf.size())
        , m_below(input.rowOf.size())
        , m_x(input.rowOf.size(), 0)
    {
        int rows = 0;
        for (const int row : input.rowOf)
            rows = std::max(rows, row + 1);
        m_rows.resize(at(rows));
        for (std::size_t i = 0; i < input.rowOf.size(); ++i)
            m_rows[at(input.rowOf[i])].push_back(static_cast<int>(i));
        for (const auto &[from, to] : input.lines) {
            m_below[at(from)].push_back(to);
            m_above[at(to)].push_back(from);
        }
    }

    std::vector<double> places()
    {
        for (std::vector<int> &row : m_rows) {
            std::stable_sort(row.begin(), row.end(), [this](int a, int b) {
                return m_input.bandOf[at(a)] < m_input.bandOf[at(b)];
            });
            line(row);
        }
        for (int pass = 0; pass < kOrderPasses; ++pass)
            sweep(pass % 2 == 0,
                  [this](std::vector<int> &row, const Neighbours &near) { order(row, near); });
        for (int pass = 0; pass < kPlacePasses; ++pass)
            sweep(pass % 2 != 0,
                  [this](std::vector<int> &row, const Neighbours &near) { place(row, near); });
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_x.size(); ++i)
            least = std::min(least, m_x[i] - m_input.widthOf[i] / 2);
        for (double &x : m_x)
            x -= least;
        return std::move(m_x);
    }

private:
    using Neighbours = std::vector<std::vector<int>>;

    /// The middle of each where they stand one beside the other, the middle of the row at 0.
    [[nodiscard]] std::vector<double> sideBySide(const std::vector<int> &row) const
    {
        std::vector<double> middles;
        double end = 0;
        for (const int symbol : row) {
            middles.push_back(end + m_input.widthOf[at(symbol)] / 2);
            end += m_input.widthOf[at(symbol)];
        }
        for (double &middle : middles)
            middle -= end / 2;
        return middles;
    }

    void line(const std::vector<int> &row)
    {
        const std::vector<double> middles = sideBySide(row);
        for (std::size_t i = 0; i < row.size(); ++i)
            m_x[at(row[i])] = middles[i];
    }

    template <class Step>
    void sweep(bool down, const Step &step)
    {
        const Neighbours &near = down ? m_above : m_below;
        if (down) {
            for (std::vector<int> &row : m_rows)
                step(row, near);
        } else {
            for (std::vector<int> &row : std::ranges::reverse_view(m_rows))
                step(row, near);
        }
    }

    [[nodiscard]] double meanOf(int symbol, const Neighbours &near) const
    {
        const std::vector<int> &others = near[at(symbol)];
        if (others.empty())
            return m_x[at(symbol)];
        double sum = 0;
        for (const int other : others)
            sum += m_x[at(other)];
        return sum / static_cast<double>(others.size());
    }

    void order(std::vector<int> &row, const Neighbours &near)
    {
        std::vector<double> mean(m_x.size(), 0);
        for (const int symbol : row)
            mean[at(symbol)] = meanOf(symbol, near);
        std::stable_sort(row.begin(), row.end(), [&](int a, int b) {
            return std::pair(m_input.bandOf[at(a)], mean[at(a)])
                   < std::pair(m_input.bandOf[at(b)], mean[at(b)]);
        });
        line(row);
    }

    void place(const std::vector<int> &row, const Neighbours &near)
    {
        std::vector<double> wanted;
        wanted.reserve(row.size());
        for (const int symbol : row)
            wanted.push_back(meanOf(symbol, near));
        const std::vector<double> places = spread(wanted, sideBySide(row));
        for (std::size_t i = 0; i < row.size(); ++i)
            m_x[at(row[i])] = places[i];
    }

    const LayerInput &m_input;
    Neighbours m_above;
    Neighbours m_below;
    std::vector<double> m_x;
    std::vector<std::vector<int>> m_rows;
};

} // namespace

std::vector<double> layOut(const LayerInput &input)
{
    return Layers(input).places();
}

} // namespace headroom
