// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/powerflow.h"

namespace headroom::engine {

/// Whether the sources of a site can share its load out among themselves as it lies. Sources that
/// work on the same network are dispatched together, and one of them may carry more than its part
/// of another; a source that does not reach a load cannot serve it.
class Dispatch
{
public:
    explicit Dispatch(const Network &network);

    /// Every source in service reaches every place where the trunk is tapped: then the sum of the
    /// sources decides.
    [[nodiscard]] bool isParallel() const { return m_isParallel; }

    /// The part of the load, in watts at the sources, that no source which reaches it can bring;
    /// 0 where it is within the noise of whole watts. Equipment between does not bound it here.
    [[nodiscard]] double unservedW(const Flow &flow, bool withBatteries) const;

private:
    [[nodiscard]] bool isPart(int node) const
    {
        return m_site.nodes[at(node)].trunk && m_site.reachesSource[at(node)] != 0;
    }

    /// Whether a node may draw from the parent at the end of an edge.
    [[nodiscard]] bool draws(const Flow &flow, int node, int edge) const;
    [[nodiscard]] bool reachesAlike(const Flow &flow) const;

    const Network &m_network;
    const SiteSnapshot &m_site;
    bool m_isParallel = true;
};

} // namespace headroom::engine
