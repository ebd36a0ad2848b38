// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/scene/planscene.h"

#include <tuple>

namespace headroom {

namespace {

constexpr double kGapM = 0.35; // neighbours farther apart stay apart, seen from far away too

struct Part
{
    Bounds bounds;
    quint16 type = 0;
    RackState state = RackState::InService;
    bool powerUnknown = false;
    bool sideways = false;

    [[nodiscard]] auto look() const { return std::tuple(sideways, type, state, powerUnknown); }

    [[nodiscard]] qint64 line() const
    {
        const double coordinate =
            sideways ? bounds.low.xM + bounds.high.xM : bounds.low.yM + bounds.high.yM;
        return static_cast<qint64>(std::llround(coordinate * 50)); // centimetres
    }

    [[nodiscard]] double start() const { return sideways ? bounds.low.yM : bounds.low.xM; }

    [[nodiscard]] double end() const { return sideways ? bounds.high.yM : bounds.high.xM; }
};

} // namespace

const std::vector<BlockRecord> &PlanScene::blocks() const
{
    if (!m_blocksStale)
        return m_blocks;
    std::vector<Part> parts;
    parts.reserve(m_racks.size());
    for (const RackRecord &rack : m_racks) {
        parts.push_back({boundsOf(rack),
                         rack.type,
                         rack.state,
                         (rack.flags & RackRecord::PowerUnknown) != 0,
                         (rack.flags & RackRecord::Sideways) != 0});
    }
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) {
        if (a.look() != b.look())
            return a.look() < b.look();
        if (a.line() != b.line())
            return a.line() < b.line();
        return a.start() < b.start();
    });
    m_blocks.clear();
    const Part *previous = nullptr;
    for (const Part &part : parts) {
        const bool joins = previous != nullptr && previous->look() == part.look()
                           && previous->line() == part.line()
                           && part.start() - previous->end() < kGapM;
        if (joins) {
            Bounds &bounds = m_blocks.back().bounds;
            bounds.high = {std::max(bounds.high.xM, part.bounds.high.xM),
                           std::max(bounds.high.yM, part.bounds.high.yM)};
        } else {
            m_blocks.push_back({part.bounds, part.type, part.state, part.powerUnknown});
        }
        previous = &part;
    }
    m_blocks.shrink_to_fit();

    m_densities.assign(m_halls.size(), {});
    std::vector<double> covered(m_halls.size() * m_types.size(), 0);
    for (const RackRecord &rack : m_racks) {
        const TypeRecord &type = m_types[rack.type];
        covered[rack.hall * m_types.size() + rack.type] += type.widthM * type.depthM;
    }
    for (std::size_t hall = 0; hall < m_halls.size(); ++hall) {
        double most = 0;
        double all = 0;
        for (std::size_t type = 0; type < m_types.size(); ++type) {
            const double area = covered[hall * m_types.size() + type];
            all += area;
            if (area > most) {
                most = area;
                m_densities[hall].type = static_cast<quint16>(type);
            }
        }
        if (m_halls[hall].areaM2 > 0)
            m_densities[hall].share = std::min(1.0, all / m_halls[hall].areaM2);
    }
    m_blocksStale = false;
    return m_blocks;
}

const std::vector<PlanScene::Density> &PlanScene::densities() const
{
    static_cast<void>(blocks());
    return m_densities;
}

const std::vector<FeedRecord> &PlanScene::feeds(const Project &project) const
{
    if (!m_feedsStale)
        return m_feeds;
    m_feeds.clear();
    for (const Connection &connection : project.table<Connection>()) {
        const int from = nodeIndex(connection.from);
        const bool toRack = connection.toRack.has_value();
        int to = -1;
        if (toRack)
            to = rackIndex(*connection.toRack);
        else if (connection.toNode)
            to = nodeIndex(*connection.toNode);
        if (from < 0 || to < 0)
            continue;
        m_feeds.push_back({static_cast<quint32>(from),
                           static_cast<quint32>(to),
                           toRack,
                           m_nodes[static_cast<std::size_t>(from)].side});
    }
    m_feeds.shrink_to_fit();
    m_feedsStale = false;
    return m_feeds;
}

} // namespace headroom
