// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/fragment.h"

#include "models/edits/arrange.h"
#include "models/edits/moving.h"

#include <unordered_set>

namespace headroom {

namespace {

/// Collects what a copy needs, each thing once.
class Collector
{
public:
    explicit Collector(const Project &project)
        : m_project(project)
    {
        m_fragment.plan.set(project.settings());
    }

    template <class T, class Ids>
    void copy(const Ids &ids)
    {
        for (const Id id : ids) {
            if (const T *row = m_project.find<T>(id); row != nullptr && !m_copied.contains(id)) {
                m_copied.insert(id);
                m_fragment.copied.push_back({T::kKind, id});
                include(*row);
            }
        }
    }

    /// Edges that lead to what was copied, with the equipment from which they come.
    void includeConnections()
    {
        for (const Connection &edge : m_project.table<Connection>()) {
            const Id target = edge.toRack   ? *edge.toRack
                              : edge.toNode ? *edge.toNode
                                            : edge.toHall.value_or(Id{});
            if (m_copied.contains(target))
                include(edge);
        }
    }

    void includeCitations()
    {
        for (const Citation &citation : m_project.table<Citation>()) {
            const std::optional<EntityKind> kind = entityKindFromName(citation.subjectKind);
            if (kind && exists(m_fragment.plan, {*kind, citation.subject}))
                m_fragment.plan.set(citation);
        }
    }

    [[nodiscard]] Fragment take() { return std::move(m_fragment); }

private:
    template <class T>
    void include(const T &row)
    {
        if (m_fragment.plan.table<T>().contains(row.id))
            return;
        m_fragment.plan.set(row);
        for (const Field<T> &field : fieldsOf<T>()) {
            const FieldValue value = field.refers ? field.read(row) : FieldValue();
            if (isUnknown(value))
                continue;
            visitKind(*field.refers, [&]<class Referred>() {
                if (const Referred *referred = m_project.find<Referred>(std::get<Id>(value)))
                    include(*referred);
            });
        }
    }

    const Project &m_project;
    Fragment m_fragment;
    std::unordered_set<Id> m_copied;
};

} // namespace

std::optional<Bounds> Fragment::bounds() const
{
    return boundsOfThings(plan, copied);
}

Result<Fragment> copyFragment(const Project &project, std::span<const Subject> subjects)
{
    const Moving things = movingWith(project, subjects);
    Collector collector(project);
    collector.copy<Building>(things.buildings);
    collector.copy<Hall>(things.halls);
    collector.copy<Obstacle>(things.obstacles);
    // In order of id, so that the same selection makes the same copy.
    collector.copy<Rack>(std::set<Id>(things.carried.begin(), things.carried.end()));
    collector.copy<Rack>(std::set<Id>(things.racks.begin(), things.racks.end()));
    collector.copy<PowerNode>(things.nodes);
    collector.copy<Note>(things.notes);
    collector.copy<Dimension>(things.dimensions);
    collector.copy<Underlay>(things.underlays);
    collector.includeConnections();
    collector.includeCitations();
    Fragment fragment = collector.take();
    if (fragment.copied.empty())
        return failure("fragment.empty");
    return fragment;
}

} // namespace headroom
