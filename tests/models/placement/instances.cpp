// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/placement/instances.h"

#include "models/placement/dice.h"

#include <algorithm>
#include <cmath>

namespace headroom {

using namespace placement;

namespace {

/// Whole number from low to high, both included.
double between(Dice &dice, int low, int high)
{
    return low + static_cast<double>(dice.below(static_cast<std::size_t>(high - low + 1)));
}

class InstanceBuilder
{
public:
    explicit InstanceBuilder(const InstanceShape &shape)
        : m_shape(shape)
        , m_dice(shape.seed)
    {
        for (int t = 0; t < shape.periods; ++t) {
            m_problem.starts.push_back(Month(2026, 1) + 3 * t);
            m_problem.months.push_back(3);
        }
        m_problem.sites = shape.sites;
    }

    Problem build()
    {
        for (int site = 0; site < m_shape.sites; ++site)
            addSite(site);
        for (int contract = 0; contract < m_shape.contracts; ++contract)
            addContract(contract);
        return std::move(m_problem);
    }

private:
    /// Half at first, the rest later.
    std::vector<double> growing(double final)
    {
        const auto step = static_cast<int>(between(m_dice, 1, std::max(1, m_shape.periods - 1)));
        std::vector<double> values;
        for (int t = 0; t < m_shape.periods; ++t)
            values.push_back(t < step ? std::floor(final / 2) : final);
        return values;
    }

    void addSite(int site)
    {
        const int firstLimit = static_cast<int>(m_problem.limits.size());
        double fullKw = 0;
        for (int row = 0; row < m_shape.rowsPerSite; ++row) {
            const bool dense = (site + row) % 2 == 1; // GB200 NVL72 beside H100
            const double kwEach = dense ? 2.1 : 1.45;
            Lot lot;
            lot.place = {EntityKind::RackRow, Id{1 + static_cast<qint64>(m_problem.lots.size())}};
            lot.site = site;
            lot.hall = m_problem.halls;
            lot.free = growing((dense ? 72 : 64) * between(m_dice, 4, 40));
            lot.draws = {
                {{firstLimit, kwEach}, {firstLimit + 1, kwEach}, {firstLimit + 2, kwEach}}};
            m_dense.push_back(dense);
            fullKw += lot.free.back() * kwEach;
            m_product += lot.free.back();
            m_problem.lots.push_back(std::move(lot));
        }
        ++m_problem.halls;
        const Subject subject{EntityKind::Site, Id{1'000'000 + static_cast<qint64>(site)}};
        const double power = fullKw * between(m_dice, 75, 110) / 100;
        const double cooling = fullKw * between(m_dice, 80, 120) / 100;
        m_problem.limits.push_back({Limit::Kind::SitePower, subject, {}, false, growing(power)});
        m_problem.limits.push_back(
            {Limit::Kind::SitePower, subject, {}, true, growing(power * 0.6)});
        m_problem.limits.push_back({Limit::Kind::AirCooling,
                                    subject,
                                    {},
                                    false,
                                    std::vector<double>(m_problem.periods(), cooling)});
    }

    void addContract(int number)
    {
        Ask ask;
        ask.contract = Id{2'000'000 + static_cast<qint64>(number)};
        ask.firm = m_dice.below(4) != 0;
        ask.survives = m_dice.below(4) == 0;
        ask.oneSite = m_shape.oneSite;
        const double average = m_product / m_shape.contracts;
        const double peak = std::max(8.0, std::floor(average * between(m_dice, 40, 240) / 100));
        const int start = static_cast<int>(m_dice.below(static_cast<std::size_t>(m_shape.periods)));
        for (int t = 0; t < m_shape.periods; ++t) {
            const double share = t < start ? 0 : std::min(1.0, 0.25 * (t - start + 1));
            ask.wanted.push_back(std::ceil(peak * share));
        }
        const auto type = m_dice.below(3); // either, or any
        const bool isBound = m_dice.below(3) == 0;
        std::vector<char> allowed(static_cast<std::size_t>(m_shape.sites), isBound ? 0 : 1);
        for (int i = 0; isBound && i < 6; ++i)
            allowed[m_dice.below(allowed.size())] = 1;
        for (std::size_t l = 0; l < m_problem.lots.size(); ++l) {
            Use use{static_cast<int>(l), 1, kAllowed};
            if (allowed[static_cast<std::size_t>(m_problem.lots[l].site)] == 0)
                use.barriers |= kSiteBarrier;
            if (type != 2 && (type == 1) != (m_dense[l] != 0))
                use.barriers |= kTypeBarrier;
            ask.uses.push_back(use);
        }
        m_problem.asks.push_back(std::move(ask));
    }

    InstanceShape m_shape;
    Dice m_dice;
    Problem m_problem;
    std::vector<char> m_dense; // of the lots
    double m_product = 0;      // accelerators there are in the end
};

} // namespace

Problem placementInstance(const InstanceShape &shape)
{
    return InstanceBuilder(shape).build();
}

} // namespace headroom
