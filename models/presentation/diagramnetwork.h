// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <unordered_map>
#include <vector>

namespace headroom {

/// The power network of one site, with what a diagram asks of it: rows and likeness.
class DiagramNetwork
{
public:
    struct Place
    {
        const PowerNode *node = nullptr;
        std::vector<int> above; // places
        std::vector<int> below;
        std::vector<int> standby; // of above: those used only where an earlier one is lost
        bool feedsRacks = false;
        int row = 0;
        int likeness = 0; // same for places of a kind below which the same kinds follow
    };

    struct Feed
    {
        int place = 0;
        bool standby = false;
    };

    /// Keeps pointers into the project, which outlives it.
    DiagramNetwork(const Project &project, Id site);

    [[nodiscard]] bool empty() const { return m_places.empty(); }

    /// In order of name.
    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }

    [[nodiscard]] const Place &place(int index) const
    {
        return m_places[static_cast<std::size_t>(index)];
    }

    /// Places, each after all that feed it.
    [[nodiscard]] const std::vector<int> &fromAbove() const { return m_fromAbove; }

    /// The feeds of each rack that has some.
    [[nodiscard]] const std::unordered_map<Id, std::vector<Feed>> &feedsOf() const
    {
        return m_feedsOf;
    }

private:
    void addPlaces(const Project &project, Id site);
    void addConnections(const Project &project);
    void setRows();
    void setLikeness();

    std::vector<Place> m_places;
    std::unordered_map<Id, int> m_placeOf;
    std::unordered_map<Id, std::vector<Feed>> m_feedsOf;
    std::vector<int> m_fromAbove;
};

} // namespace headroom
