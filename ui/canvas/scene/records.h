// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/domain/power.h"
#include "models/domain/rack.h"

#include <QString>

#include <optional>

namespace headroom {

/// A rack as the canvas keeps it. Its size and name are looked up: the type holds the one, the
/// project the other.
struct RackRecord
{
    enum Flag : quint8 {
        PowerUnknown = 1,
        Upright = 2, // rotation is a multiple of 90°
        Sideways = 4 // and an odd one: width and depth change places
    };

    Id id;
    double xM = 0;
    double yM = 0;
    float rotationDeg = 0;
    quint16 type = 0; // index into PlanScene::types()
    quint16 hall = 0; // index into PlanScene::halls()
    RackState state = RackState::InService;
    quint8 flags = 0;

    [[nodiscard]] Point centre() const { return {xM, yM}; }
};

static_assert(sizeof(RackRecord) <= 40);

/// What racks of one type share.
struct TypeRecord
{
    Id id;
    QString name;
    double widthM = 0.6;
    double depthM = 1.2;
    int series = -1; // index into Theme::series; -1: racks without accelerators
    std::optional<int> accelerators;
    std::optional<double> plannedKw;
};

/// A site's boundary, a building, a hall or an obstacle.
struct PlaceRecord
{
    Subject subject;
    QString name;
    Polygon outline; // of halls perhaps empty: not drawn yet
    Bounds bounds;
    double areaM2 = 0;
    SpaceState space = SpaceState::Open;
    ObstacleKind obstacle = ObstacleKind::KeepOut;
};

struct NodeRecord
{
    Id id;
    QString name;
    Placement placement;
    Bounds bounds;
    NodeKind kind = NodeKind::Panel;
    Carrier carrier = Carrier::Power;
    Side side = Side::None;
    NodeStatus status = NodeStatus::InService;
    double roomM = 0; // for its name: to its neighbours on the left and right
};

/// A connection by the places of its ends in the scene's lists.
struct FeedRecord
{
    quint32 from = 0; // node
    quint32 to = 0;   // node, or rack
    bool toRack = false;
    Side side = Side::None;
};

/// Racks of one look that stand side by side, as one rectangle for views from far away.
struct BlockRecord
{
    Bounds bounds;
    quint16 type = 0;
    RackState state = RackState::InService;
    bool powerUnknown = false;
};

} // namespace headroom
