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
    quint16 look = 0;
    bool sideways = false;

    [[nodiscard]] auto kind() const { return std::tuple(sideways, look); }

    [[nodiscard]] qint64 line() const
    {
        const double coordinate =
            sideways ? bounds.low.xM + bounds.high.xM : bounds.low.yM + bounds.high.yM;
        return static_cast<qint64>(std::llround(coordinate * 50)); // centimetres
    }

    [[nodiscard]] double start() const { return sideways ? bounds.low.yM : bounds.low.xM; }

    [[nodiscard]] double end() const { return sideways ? bounds.high.yM : bounds.high.xM; }
};

/// Those that stand side by side and look alike as one.
std::vector<BlockRecord> blocksOf(std::vector<Part> parts)
{
    std::sort(parts.begin(), parts.end(), [](const Part &a, const Part &b) {
        if (a.kind() != b.kind())
            return a.kind() < b.kind();
        if (a.line() != b.line())
            return a.line() < b.line();
        return a.start() < b.start();
    });
    std::vector<BlockRecord> blocks;
    const Part *previous = nullptr;
    for (const Part &part : parts) {
        const bool joins = previous != nullptr && previous->kind() == part.kind()
                           && previous->line() == part.line()
                           && part.start() - previous->end() < kGapM;
        if (joins) {
            Bounds &bounds = blocks.back().bounds;
            bounds.high = {std::max(bounds.high.xM, part.bounds.high.xM),
                           std::max(bounds.high.yM, part.bounds.high.yM)};
        } else {
            blocks.push_back({part.bounds, part.look});
        }
        previous = &part;
    }
    blocks.shrink_to_fit();
    return blocks;
}

} // namespace

const std::vector<HallSummary> &PlanScene::summaries() const
{
    if (!m_summariesStale)
        return m_summaries;
    // One pass over all racks for the halls that changed: after an edit these are few.
    std::vector<std::vector<quint32>> racks(m_halls.size());
    m_typeCounts.assign(m_types.size(), 0);
    for (std::size_t i = 0; i < m_racks.size(); ++i) {
        ++m_typeCounts[m_racks[i].type];
        if (m_summaries[m_racks[i].hall].stale)
            racks[m_racks[i].hall].push_back(static_cast<quint32>(i));
    }
    for (std::size_t hall = 0; hall < m_halls.size(); ++hall) {
        if (m_summaries[hall].stale)
            m_summaries[hall] = summaryOf(hall, racks[hall]);
    }
    m_summariesStale = false;
    return m_summaries;
}

const std::vector<qint64> &PlanScene::typeCounts() const
{
    static_cast<void>(summaries());
    return m_typeCounts;
}

HallSummary PlanScene::summaryOf(std::size_t hall, std::span<const quint32> racks) const
{
    HallSummary summary;
    summary.stale = false;
    if (racks.empty())
        return summary;
    std::vector<Part> parts;
    parts.reserve(racks.size());
    std::vector<double> covered(colours(), 0);
    double all = 0;
    summary.bounds = boundsOf(m_racks[racks.front()]);
    for (const quint32 index : racks) {
        const RackRecord &rack = m_racks[index];
        const Bounds bounds = boundsOf(rack);
        summary.bounds = {{std::min(summary.bounds.low.xM, bounds.low.xM),
                           std::min(summary.bounds.low.yM, bounds.low.yM)},
                          {std::max(summary.bounds.high.xM, bounds.high.xM),
                           std::max(summary.bounds.high.yM, bounds.high.yM)}};
        parts.push_back({bounds, rack.look(), rack.is(RackRecord::Sideways)});
        const TypeRecord &type = m_types[rack.type];
        covered[rack.colour] += type.widthM * type.depthM;
        all += type.widthM * type.depthM;
    }
    summary.blocks = blocksOf(std::move(parts));
    summary.colour = static_cast<quint16>(
        std::distance(covered.begin(), std::max_element(covered.begin(), covered.end())));
    if (m_halls[hall].areaM2 > 0)
        summary.share = std::min(1.0, all / m_halls[hall].areaM2);
    return summary;
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
