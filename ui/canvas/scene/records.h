// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/blob.h"
#include "models/domain/entityinfo.h"
#include "models/domain/power.h"
#include "models/domain/rack.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <optional>

namespace headroom {

/// What racks that are drawn alike have in common, as one small number. The colour counts the
/// scene's rack types, or the shades of its tint where it has one.
struct LookKey
{
    quint16 colour = 0;
    RackState state = RackState::InService;
    bool powerUnknown = false;
    bool notYet = false; // comes into service after the shown month

    static constexpr int kStates = 4;
    static constexpr int kOfColour = kStates * 4;

    [[nodiscard]] quint16 number() const
    {
        const int plain = (colour * kStates + static_cast<int>(state)) * 4;
        return static_cast<quint16>(plain + (powerUnknown ? 2 : 0) + (notYet ? 1 : 0));
    }

    [[nodiscard]] static LookKey of(int number)
    {
        return {static_cast<quint16>(number / kOfColour),
                static_cast<RackState>(number / 4 % kStates),
                (number & 2) != 0,
                (number & 1) != 0};
    }
};

/// A rack as the canvas keeps it. Its size and name are looked up: the type holds the one, the
/// project the other.
struct RackRecord
{
    enum Flag : quint8 {
        PowerUnknown = 1,
        Upright = 2,  // rotation is a multiple of 90°
        Sideways = 4, // and an odd one: width and depth change places
        NotYet = 8    // comes into service after the shown month
    };

    Id id;
    double xM = 0;
    double yM = 0;
    float rotationDeg = 0;
    quint16 type = 0;   // index into PlanScene::types()
    quint16 hall = 0;   // index into PlanScene::halls()
    quint16 colour = 0; // its type, or its shade
    quint8 flags = 0;
    RackState state = RackState::InService;

    [[nodiscard]] Point centre() const { return {xM, yM}; }

    [[nodiscard]] bool is(Flag flag) const { return (flags & flag) != 0; }

    [[nodiscard]] quint16 look() const
    {
        return LookKey{colour, state, is(PowerUnknown), is(NotYet)}.number();
    }
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
    std::optional<quint8> shade = {};
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
    std::optional<quint8> shade = {};
};

/// A connection by the places of its ends in the scene's lists.
struct FeedRecord
{
    quint32 from = 0; // node
    quint32 to = 0;   // node, or rack
    bool toRack = false;
    Side side = Side::None;
};

/// What is on the plan for those who read it.
struct NoteRecord
{
    Id id;
    QStringList lines;
    double lineM = 1; // height of a line
    int order = 0;
    Placement placement; // of the text, by the usual width of letters
    Bounds bounds;
};

struct DimensionRecord
{
    Id id;
    Point from;
    Point to;
    double offsetM = 0; // of the line, to the left of the way
    Bounds bounds;      // of the line itself

    /// The ends of the line that is drawn.
    [[nodiscard]] std::pair<Point, Point> line() const;
};

struct UnderlayRecord
{
    Id id;
    int order = 0;
    Placement placement;
    double opacity = 0.5;
    bool locked = false;
    Bounds bounds;
    Blob picture; // what the size was read from: that of a large drawing takes its time
    int page = 1;
    QSizeF size; // in its own pixels
};

/// Racks of one look that stand side by side, as one rectangle for views from far away.
struct BlockRecord
{
    Bounds bounds;
    quint16 look = 0; // LookKey::number
};

/// The racks of a hall for views from far away.
struct HallSummary
{
    std::vector<BlockRecord> blocks;
    Bounds bounds;      // of the blocks
    double share = 0;   // of the hall's area that racks of its most common colour cover
    quint16 colour = 0; // that colour
    bool stale = true;
};

} // namespace headroom
