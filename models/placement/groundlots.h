// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/placement/draws.h"
#include "models/placement/ground.h"
#include "models/placement/problem.h"

#include <map>

namespace headroom::placement {

/// Takes the ground sites of a plan apart into lots, and into the limits that they draw on.
class GroundLots
{
public:
    /// starts: of the periods.
    GroundLots(const Ground &ground, const std::vector<Month> &starts)
        : m_ground(ground)
        , m_starts(starts)
    {}

    /// In order of the sites.
    void addSite(std::size_t number);

    std::vector<Lot> lots;
    std::vector<std::vector<int>> racks; // of each lot, of its site
    std::vector<Limit> limits;
    int halls = 0;

private:
    /// What makes racks alike.
    struct Kind
    {
        qint64 type = 0; // of accelerator; 0 unknown
        double kwEach = 0;
        double liquidShare = 0; // below 0 where unknown
        bool survives = false;  // every single loss, in the end
        friend auto operator<=>(const Kind &, const Kind &) = default;
    };

    /// Racks that one set of cooling equipment serves, or the hall's own rating.
    struct Cooling
    {
        int normal = -1; // limits; −1: nobody knows what bounds it
        int failure = -1;
    };

    using Racks = std::pair<Subject, std::vector<int>>;

    [[nodiscard]] const GroundSite &site() const { return m_ground.sites[m_site]; }

    [[nodiscard]] const GroundEpoch &epoch(std::size_t period) const
    {
        return site().epochs[m_ground.epochOf(m_site, m_starts[period])];
    }

    [[nodiscard]] const engine::Service &service(std::size_t period) const
    {
        return site().axis.epochs[m_ground.epochOf(m_site, m_starts[period])];
    }

    [[nodiscard]] Kind kindOf(int rack) const;
    [[nodiscard]] std::vector<Racks> alikeIn(int hall) const;
    int addLimit(Limit::Kind kind, Subject subject, bool failure);
    void addSiteLimits();
    int nodeLimit(int node);
    Cooling coolingOf(int rack, Carrier carrier);
    void addLot(const Subject &place, const std::vector<int> &ofLot);
    [[nodiscard]] double freeIn(const std::vector<int> &ofLot, std::size_t period) const;
    void addDraws(Lot &lot, const std::vector<int> &ofLot);
    [[nodiscard]] std::vector<Draw>
    drawsAt(std::size_t period, const std::vector<int> &ofLot, const Kind &kind, int survivalLimit);
    /// A limit that keeps contracts out that must survive, in months in which a loss darkens a rack
    /// of the lot; −1 where there are none.
    int survivalLimit(const Subject &place, const std::vector<int> &ofLot, const Kind &kind);

    const Ground &m_ground;
    const std::vector<Month> &m_starts;
    std::size_t m_site = 0;
    int m_siteLimit = 0; // the next one is that of failures
    std::map<int, int> m_nodeLimits;
    std::map<std::pair<Carrier, std::vector<int>>, Cooling> m_coolings; // by what serves them
};

} // namespace headroom::placement
