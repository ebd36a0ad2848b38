// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/entityinfo.h"

#include <QHash>

#include <compare>
#include <optional>
#include <set>
#include <vector>

namespace headroom {

/// A place in the project tree: a thing, or a heading over things of one sort.
struct TreeKey
{
    enum class Sort {
        Root,
        Thing,
        PowerGroup,     // of the site `thing`
        PowerKindGroup, // of the site `thing`, equipment of the kind `kind`
        PermitGroup,    // of the site `thing`
        LooseRackGroup, // of the hall `thing`: racks outside rows
        ObstacleGroup,  // of the hall `thing`
        GroupList,      // of the site `thing`: what is selected and moved together
        NoteGroup,      // of the site `thing`: notes and dimensions
        UnderlayGroup,  // of the site `thing`
        PhaseGroup,
        RackTypeGroup,
        AcceleratorTypeGroup,
        ContractGroup,
        TierGroup,
        ThroughputGroup,
        ShapeGroup,
        ScenarioGroup
    };

    Sort sort = Sort::Root;
    Subject thing = {};
    int kind = 0; // NodeKind, of a PowerKindGroup
    friend auto operator<=>(const TreeKey &, const TreeKey &) = default;

    friend size_t qHash(const TreeKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed,
                          static_cast<int>(key.sort),
                          static_cast<int>(key.thing.kind),
                          key.thing.id,
                          key.kind);
    }
};

/// What stands below what in the project tree, kept up to date at the cost of a change, not of the
/// plan.
class ProjectTreeIndex
{
public:
    ProjectTreeIndex() = default;
    explicit ProjectTreeIndex(const Project &project);

    /// Takes the change in and returns the places whose children or words may differ now.
    [[nodiscard]] std::set<TreeKey> take(const ChangeSet &changes);

    /// What stands below a place, in the order in which it is shown.
    [[nodiscard]] std::vector<TreeKey> children(const Project &project, const TreeKey &key) const;
    [[nodiscard]] bool hasChildren(const TreeKey &key) const;
    /// The place above; nothing for the root and for what the tree does not show.
    [[nodiscard]] std::optional<TreeKey> parent(const Project &project, const TreeKey &key) const;
    /// How many things stand directly below, headings not counted; for halls, its racks.
    [[nodiscard]] std::size_t count(const TreeKey &key) const;

private:
    template <class T>
    void put(const T &row, bool in);
    [[nodiscard]] std::size_t powerCount(Id site) const;

    QHash<TreeKey, std::set<Subject>> m_below;
    QHash<Id, qsizetype> m_racksOfHall;
    QHash<Id, qsizetype> m_nodesOfSite;
};

} // namespace headroom
