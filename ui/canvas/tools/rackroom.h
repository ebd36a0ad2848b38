// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <QStringList>

namespace headroom {

class PlanScene;

enum class Room { Free, Outside, OnObstacle, Taken };

/// Where new racks find room in a hall: places outside of it, on obstacles, on other racks or on
/// equipment stay empty, as far as the plan's rules refuse such. The scene shows the project; both
/// outlive it.
class RackRoom
{
public:
    /// around: where places are asked for.
    RackRoom(const Project &project, const PlanScene &scene, Id hall, const Bounds &around);

    [[nodiscard]] Room at(const Placement &rack) const;

private:
    void addEquipment(const Bounds &around);

    const PlanScene &m_scene;
    Polygon m_hall; // empty: racks may stand outside of it
    std::vector<std::pair<Polygon, Bounds>> m_obstacles;
    std::vector<std::pair<Placement, Bounds>> m_equipment;
    bool m_avoidsRacks;
};

/// How many places stay empty, by reason.
struct LeftOut
{
    std::size_t outside = 0;
    std::size_t onObstacles = 0;
    std::size_t taken = 0;
    std::size_t missing = 0; // of a wanted number: those that found no place in the hall

    void count(Room room);
    /// What is left out and why, line by line; nothing where all fits.
    [[nodiscard]] QStringList lines() const;
};

} // namespace headroom
