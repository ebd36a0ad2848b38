// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"

namespace headroom::engine {

/// What a site's sources can bring to where it is spread over racks.
struct Delivery
{
    double limitW = 0;          // infinite where no rating bounds it
    std::vector<int> narrowest; // nodes that bind it: sources, or trunk equipment that holds them
                                // back
};

/// The trunk of a site: its sources and the substation transformers, switchgear, transformers, UPS
/// and transfer switches between them and the distribution. What it delivers is the maximum flow
/// from the sources through the limits of the trunk (Ford and Fulkerson 1956), which equals the sum
/// of the sources where nothing holds them back. Panels, busways and feeds do not count here: more
/// of them can be added.
class Trunk
{
public:
    Trunk(const SiteSnapshot &site, const Service &service);

    /// lost: index of a node taken out, or −1. withBatteries: they give their rating, else nothing.
    [[nodiscard]] Delivery deliver(int lost, bool withBatteries) const;

    [[nodiscard]] bool contains(int node) const { return m_numberOf[at(node)] >= 0; }

private:
    const SiteSnapshot &m_site;
    const Service &m_service;
    std::vector<int> m_nodes;    // of the trunk, parents before children
    std::vector<int> m_numberOf; // node → place in m_nodes, or −1
    std::vector<char> m_leaves;  // passes on to distribution or racks, or to nothing yet
};

} // namespace headroom::engine
