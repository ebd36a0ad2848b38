// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/bound.h"

#include "models/placement/interiorpoint.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::placement {

namespace {

constexpr std::size_t kMostColumns = 20'000;

enum class Who { Firm, All };

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

bool canPlace(const Ask &ask)
{
    return std::any_of(ask.uses.begin(), ask.uses.end(), [](const Use &use) {
        return use.barriers == kAllowed && use.productEach > 0;
    });
}

/// Lots that no ask and no limit tells apart, in one period.
struct Class
{
    double free = 0; // accelerators
    std::vector<Draw> draws;
};

/// Builds the linear program of one period.
class PeriodProgram
{
public:
    PeriodProgram(const Problem &problem, std::size_t period)
        : m_problem(problem)
        , m_period(period)
    {
        for (const Ask &ask : problem.asks)
            m_isIn.push_back(ask.wanted[period] > 0 && canPlace(ask) ? 1 : 0);
        keepSharedLimits(0);
        classify();
        // Fewer limits make fewer classes, and still no placing places more.
        for (std::size_t share = 4; columns() > kMostColumns && share <= 64; share *= 4) {
            keepSharedLimits(std::max<std::size_t>(2, problem.lots.size() * share / 256));
            classify();
        }
    }

    /// Of a class of asks; what they want where a program would be too large.
    [[nodiscard]] double bound(Who who) const
    {
        double wanted = 0;
        for (std::size_t a = 0; a < m_problem.asks.size(); ++a)
            wanted += takesPart(a, who) ? m_problem.asks[a].wanted[m_period] : 0;
        if (wanted <= 0 || columns() > 4 * kMostColumns)
            return wanted;
        return std::min(wanted, upperBound(program(who)));
    }

private:
    [[nodiscard]] bool takesPart(std::size_t ask, Who who) const
    {
        return m_isIn[ask] != 0 && (who == Who::All || m_problem.asks[ask].firm);
    }

    /// Limits that hold nobody back in this period are left out, and those of too few lots.
    void keepSharedLimits(std::size_t leastLots)
    {
        std::vector<std::size_t> lots(m_problem.limits.size(), 0);
        for (const Lot &lot : m_problem.lots) {
            for (const Draw &draw : lot.drawsIn(m_period))
                ++lots[at(draw.limit)];
        }
        m_rowOfLimit.assign(m_problem.limits.size(), -1);
        m_limits.clear();
        for (std::size_t limit = 0; limit < lots.size(); ++limit) {
            if (lots[limit] < leastLots || lots[limit] == 0
                || std::isinf(m_problem.limits[limit].kw[m_period]))
                continue;
            m_rowOfLimit[limit] = static_cast<int>(m_limits.size());
            m_limits.push_back(static_cast<int>(limit));
        }
    }

    void classify()
    {
        // What every ask gets out of an accelerator of a lot.
        std::vector<std::vector<std::pair<int, double>>> valueOf(m_problem.lots.size());
        for (std::size_t a = 0; a < m_problem.asks.size(); ++a) {
            if (m_isIn[a] == 0)
                continue;
            for (const Use &use : m_problem.asks[a].uses) {
                if (use.barriers == kAllowed && use.productEach > 0)
                    valueOf[at(use.lot)].emplace_back(static_cast<int>(a), use.productEach);
            }
        }
        using Key =
            std::pair<std::vector<std::pair<int, double>>, std::vector<std::pair<int, double>>>;
        std::map<Key, int> known;
        m_classes.clear();
        m_values.clear();
        for (std::size_t l = 0; l < m_problem.lots.size(); ++l) {
            const Lot &lot = m_problem.lots[l];
            if (lot.free[m_period] <= 0 || valueOf[l].empty())
                continue;
            Key key{valueOf[l], {}};
            std::vector<Draw> draws;
            for (const Draw &draw : lot.drawsIn(m_period)) {
                if (m_rowOfLimit[at(draw.limit)] < 0)
                    continue;
                key.second.emplace_back(draw.limit, draw.kwEach);
                draws.push_back(draw);
            }
            const auto [found, isNew] =
                known.emplace(std::move(key), static_cast<int>(m_classes.size()));
            if (isNew) {
                m_classes.push_back({0, std::move(draws)});
                m_values.push_back(std::move(valueOf[l]));
            }
            m_classes[at(found->second)].free += lot.free[m_period];
        }
    }

    [[nodiscard]] std::size_t columns() const
    {
        std::size_t count = 0;
        for (const auto &values : m_values)
            count += values.size();
        return count;
    }

    /// Rows: asks, classes, limits. Columns: accelerators of a class for an ask.
    [[nodiscard]] LinearProgram program(Who who) const
    {
        LinearProgram result;
        std::vector<int> rowOfAsk(m_problem.asks.size(), -1);
        for (std::size_t a = 0; a < m_problem.asks.size(); ++a) {
            if (!takesPart(a, who))
                continue;
            rowOfAsk[a] = static_cast<int>(result.bounds.size());
            result.bounds.push_back(m_problem.asks[a].wanted[m_period]);
        }
        const auto firstClass = static_cast<int>(result.bounds.size());
        for (const Class &one : m_classes)
            result.bounds.push_back(one.free);
        const auto firstLimit = static_cast<int>(result.bounds.size());
        for (const int limit : m_limits)
            result.bounds.push_back(std::max(0.0, m_problem.limits[at(limit)].kw[m_period]));
        for (std::size_t c = 0; c < m_classes.size(); ++c) {
            for (const auto &[a, each] : m_values[c]) {
                const Ask &ask = m_problem.asks[at(a)];
                if (!takesPart(at(a), who))
                    continue;
                LinearProgram::Column column;
                column.gain = each;
                column.most = std::min(m_classes[c].free, ask.wanted[m_period] / each);
                column.entries.push_back({rowOfAsk[at(a)], each});
                column.entries.push_back({firstClass + static_cast<int>(c), 1});
                for (const Draw &draw : m_classes[c].draws) {
                    if (ask.survives || !m_problem.limits[at(draw.limit)].failure)
                        column.entries.push_back(
                            {firstLimit + m_rowOfLimit[at(draw.limit)], draw.kwEach});
                }
                result.columns.push_back(std::move(column));
            }
        }
        return result;
    }

    const Problem &m_problem;
    std::size_t m_period;
    std::vector<char> m_isIn;      // asks that want something now
    std::vector<int> m_rowOfLimit; // place in m_limits, −1 where left out
    std::vector<int> m_limits;
    std::vector<Class> m_classes;
    std::vector<std::vector<std::pair<int, double>>> m_values; // of each class: ask, product
};

} // namespace

double Bound::gapOf(const Worth &worth) const
{
    const auto gap = [](double most, double got) {
        return most > 0 ? std::max(0.0, 1 - got / most) : 0;
    };
    constexpr double kNoise = 1e-7; // of the bound's arithmetic
    const double worst = std::max(gap(firm, worth.firm), gap(all, worth.placed()));
    return worst < kNoise ? 0 : worst;
}

Bound boundOf(const Problem &problem, const GoOn &goOn)
{
    bool anySheddable = false;
    bool anyFirm = false;
    for (const Ask &ask : problem.asks)
        (ask.firm ? anyFirm : anySheddable) = true;
    Bound bound;
    bool stopped = false;
    for (std::size_t t = 0; t < problem.periods(); ++t) {
        stopped = stopped || !goOn(static_cast<double>(t) / static_cast<double>(problem.periods()));
        double firm = 0;
        double all = 0;
        if (stopped) {
            for (const Ask &ask : problem.asks) {
                firm += ask.firm ? ask.wanted[t] : 0;
                all += ask.wanted[t];
            }
        } else {
            const PeriodProgram period(problem, t);
            all = period.bound(Who::All);
            firm = !anySheddable ? all : (anyFirm ? period.bound(Who::Firm) : 0);
        }
        bound.firm += firm * problem.months[t];
        bound.all += all * problem.months[t];
    }
    return bound;
}

} // namespace headroom::placement
