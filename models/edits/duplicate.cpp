// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "models/edits/names.h"

#include <unordered_map>

namespace headroom {

namespace {

/// Makes the copies of one duplicate edit and knows which new id belongs to which old one.
class Copier
{
public:
    Copier(const Project &project, IdSource &ids, Point offset, std::vector<Subject> *copies)
        : m_from(project)
        , m_result(project)
        , m_ids(ids)
        , m_offset(offset)
        , m_copies(copies)
        , m_hallNames(NameSource::of(project.table<Hall>()))
        , m_rowNames(NameSource::of(project.table<RackRow>()))
        , m_rackNames(NameSource::of(project.table<Rack>()))
        , m_nodeNames(NameSource::of(project.table<PowerNode>()))
        , m_obstacleNames(NameSource::of(project.table<Obstacle>()))
    {}

    void copyHall(Id id)
    {
        const Hall *found = m_from.find<Hall>(id);
        if (found == nullptr || m_new.contains(id))
            return;
        Hall hall = *found;
        hall.name = m_hallNames.forCopyOf(hall.name);
        for (Point &corner : hall.outline)
            corner = corner + m_offset;
        finish(std::move(hall), true);
        for (const Obstacle &obstacle : m_from.table<Obstacle>()) {
            if (obstacle.hall == id)
                copyObstacle(obstacle.id, false);
        }
        for (const Rack &rack : m_from.table<Rack>()) {
            if (rack.hall == id)
                copyRack(rack.id, false);
        }
    }

    void copyObstacle(Id id, bool selected)
    {
        const Obstacle *found = m_from.find<Obstacle>(id);
        if (found == nullptr || m_new.contains(id))
            return;
        Obstacle obstacle = *found;
        obstacle.name = m_obstacleNames.forCopyOf(obstacle.name);
        obstacle.hall = mapped(obstacle.hall);
        for (Point &corner : obstacle.outline)
            corner = corner + m_offset;
        finish(std::move(obstacle), selected);
    }

    void copyRack(Id id, bool selected)
    {
        const Rack *found = m_from.find<Rack>(id);
        if (found == nullptr || m_new.contains(id))
            return;
        Rack rack = *found;
        rack.name = m_rackNames.forCopyOf(rack.name);
        rack.hall = mapped(rack.hall);
        if (rack.row)
            rack.row = copyRow(*rack.row, rack.hall);
        rack.x += Metres(m_offset.xM);
        rack.y += Metres(m_offset.yM);
        finish(std::move(rack), selected);
    }

    void copyRowWithRacks(Id id)
    {
        for (const Rack &rack : m_from.table<Rack>()) {
            if (rack.row == id)
                copyRack(rack.id, true);
        }
    }

    void copyNode(Id id)
    {
        const PowerNode *found = m_from.find<PowerNode>(id);
        if (found == nullptr || m_new.contains(id))
            return;
        PowerNode node = *found;
        node.name = m_nodeNames.forCopyOf(node.name);
        node.x += Metres(m_offset.xM);
        node.y += Metres(m_offset.yM);
        finish(std::move(node), true);
    }

    /// Feeds of what was copied: from the copy of their source where there is one, else from the
    /// source.
    void copyFeeds()
    {
        for (const Connection &edge : m_from.table<Connection>()) {
            const Id target = edge.toRack ? *edge.toRack : *edge.toNode;
            if (!m_new.contains(target))
                continue;
            Connection copy = edge;
            copy.id = m_ids.next();
            copy.from = mapped(edge.from);
            if (copy.toRack)
                copy.toRack = mapped(target);
            else
                copy.toNode = mapped(target);
            m_result.set(copy);
        }
    }

    [[nodiscard]] Project take() { return std::move(m_result); }

private:
    template <class T>
    void finish(T row, bool selected)
    {
        const Id fresh = m_ids.next();
        m_new.emplace(row.id, fresh);
        row.id = fresh;
        if (selected && m_copies != nullptr)
            m_copies->push_back({T::kKind, fresh});
        m_result.set(std::move(row));
    }

    Id copyRow(Id id, Id hall)
    {
        if (!m_new.contains(id)) {
            RackRow row = *m_from.find<RackRow>(id);
            row.name = m_rowNames.forCopyOf(row.name);
            row.hall = hall;
            finish(std::move(row), false);
        }
        return m_new.at(id);
    }

    [[nodiscard]] Id mapped(Id id) const
    {
        const auto found = m_new.find(id);
        return found == m_new.end() ? id : found->second;
    }

    const Project &m_from;
    Project m_result;
    IdSource &m_ids;
    Point m_offset;
    std::vector<Subject> *m_copies;
    NameSource m_hallNames;
    NameSource m_rowNames;
    NameSource m_rackNames;
    NameSource m_nodeNames;
    NameSource m_obstacleNames;
    std::unordered_map<Id, Id> m_new;
};

} // namespace

Result<Project> duplicate(const Project &project,
                          IdSource &ids,
                          std::span<const Subject> subjects,
                          Point offset,
                          std::vector<Subject> *copies)
{
    Copier copier(project, ids, offset, copies);
    // Halls first: what is in them is copied with them, once.
    for (const Subject subject : subjects) {
        if (subject.kind == EntityKind::Hall)
            copier.copyHall(subject.id);
    }
    for (const Subject subject : subjects) {
        if (subject.kind == EntityKind::RackRow)
            copier.copyRowWithRacks(subject.id);
        else if (subject.kind == EntityKind::Rack)
            copier.copyRack(subject.id, true);
        else if (subject.kind == EntityKind::PowerNode)
            copier.copyNode(subject.id);
        else if (subject.kind == EntityKind::Obstacle)
            copier.copyObstacle(subject.id, true);
    }
    copier.copyFeeds();
    return copier.take();
}

} // namespace headroom
