// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/alike.h"

#include "models/presentation/allocations.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace headroom {

namespace {

using Keys = std::set<Id>;

/// Stands in a set of keys for "none": of no phase, of no contract.
constexpr Id kNone{};

std::optional<Id> siteOfHall(const Project &project, std::optional<Id> hall)
{
    const Hall *row = hall ? project.find<Hall>(*hall) : nullptr;
    return row != nullptr ? std::optional<Id>(row->site) : std::nullopt;
}

template <class T>
std::optional<Id> hallOf(const T &row)
{
    if constexpr (std::is_same_v<T, Hall>)
        return row.id;
    else if constexpr (requires { row.hall; })
        return row.hall;
    else
        return std::nullopt;
}

template <class T>
std::optional<Id> siteOfRow(const Project &project, const T &row)
{
    if constexpr (std::is_same_v<T, Site>)
        return row.id;
    else if constexpr (requires { row.site; })
        return row.site;
    else if constexpr (requires { row.hall; })
        return siteOfHall(project, row.hall);
    else
        return std::nullopt;
}

/// What can be selected on a plan.
template <class T>
constexpr bool kIsDrawn =
    std::is_same_v<
        T,
        Rack> || std::is_same_v<T, Hall> || std::is_same_v<T, PowerNode> || std::is_same_v<T, Building> || std::is_same_v<T, Obstacle> || std::is_same_v<T, Note> || std::is_same_v<T, Dimension> || std::is_same_v<T, Underlay>;

/// Tells what a thing has in common with others, as keys: they are alike where they share one.
class Likenesses
{
public:
    Likenesses(const Project &project, Likeness likeness)
        : m_project(project)
        , m_likeness(likeness)
    {
        if (likeness != Likeness::Feed)
            return;
        for (const Connection &edge : project.table<Connection>()) {
            m_feeding.insert(edge.from);
            if (edge.toRack)
                m_feeds[*edge.toRack].insert(edge.from);
            else if (edge.toNode)
                m_feeds[*edge.toNode].insert(edge.from);
        }
    }

    template <class T>
    [[nodiscard]] Keys keysOf(const T &row) const
    {
        switch (m_likeness) {
        case Likeness::Type:
            if constexpr (std::is_same_v<T, Rack>)
                return {row.type};
            else if constexpr (requires { static_cast<qint64>(row.kind); })
                // Kinds within an entity are told apart by a number that no id has.
                return {
                    Id{-2 - static_cast<qint64>(row.kind) - 1000 * static_cast<qint64>(T::kKind)}};
            else
                return {Id{-2 - 1000 * static_cast<qint64>(T::kKind)}};
        case Likeness::Phase:
            if constexpr (requires { row.phase; })
                return {row.phase.value_or(kNone)};
            break;
        case Likeness::Contract:
            if constexpr (std::is_same_v<T, Rack>) {
                const std::vector<Id> contracts = contractsOfRack(m_project, row, std::nullopt);
                return contracts.empty() ? Keys{kNone} : Keys(contracts.begin(), contracts.end());
            }
            break;
        case Likeness::Feed:
            if (const auto found = m_feeds.find(row.id); found != m_feeds.end())
                return found->second;
            break;
        case Likeness::Hall:
            if (const std::optional<Id> hall = hallOf(row))
                return {*hall};
            break;
        case Likeness::Row:
            if constexpr (std::is_same_v<T, Rack>) {
                if (row.row)
                    return {*row.row};
            }
            break;
        }
        return {};
    }

    /// The keys of what was selected: equipment stands for what it feeds, rows for their racks.
    [[nodiscard]] Keys wanted(std::span<const Subject> subjects) const
    {
        Keys keys;
        for (const Subject subject : subjects) {
            if (m_likeness == Likeness::Feed && subject.kind == EntityKind::PowerNode
                && m_feeding.contains(subject.id)) {
                keys.insert(subject.id);
                continue;
            }
            if (subject.kind == EntityKind::RackRow) {
                for (const Rack &rack : m_project.table<Rack>()) {
                    if (rack.row == subject.id)
                        keys.merge(keysOf(rack));
                }
                continue;
            }
            visitKind(subject.kind, [&]<class T>() {
                if constexpr (kIsDrawn<T>) {
                    if (const T *row = m_project.find<T>(subject.id))
                        keys.merge(keysOf(*row));
                }
            });
        }
        return keys;
    }

private:
    const Project &m_project;
    Likeness m_likeness;
    std::unordered_map<Id, Keys> m_feeds; // of what is fed
    Keys m_feeding;                       // what feeds something
};

} // namespace

std::optional<Id> siteOf(const Project &project, Subject subject)
{
    std::optional<Id> site;
    visitKind(subject.kind, [&]<class T>() {
        if (const T *row = project.find<T>(subject.id))
            site = siteOfRow(project, *row);
    });
    return site;
}

std::vector<Subject>
thingsLike(const Project &project, std::span<const Subject> subjects, Likeness likeness)
{
    const Likenesses likenesses(project, likeness);
    const Keys wanted = likenesses.wanted(subjects);
    std::vector<Subject> result;
    if (wanted.empty())
        return result;
    std::set<Id> sites;
    for (const Subject subject : subjects) {
        if (const std::optional<Id> site = siteOf(project, subject))
            sites.insert(*site);
    }
    forEachEntityType([&]<class T>() {
        if constexpr (kIsDrawn<T>) {
            for (const T &row : project.table<T>()) {
                const Keys keys = likenesses.keysOf(row);
                const bool alike = std::any_of(
                    keys.begin(), keys.end(), [&wanted](Id key) { return wanted.contains(key); });
                if (!alike)
                    continue;
                const std::optional<Id> site = siteOfRow(project, row);
                if (site && sites.contains(*site))
                    result.push_back({T::kKind, row.id});
            }
        }
    });
    return result;
}

} // namespace headroom
