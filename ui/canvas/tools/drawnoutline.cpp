// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/drawnoutline.h"

#include "models/edits/adddrawn.h"
#include "models/edits/edits.h"
#include "models/edits/outlines.h"
#include "ui/canvas/scene/planscene.h"
#include "ui/canvas/selection.h"

#include <QCoreApplication>

#include <map>

namespace headroom {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DrawnOutline", text);
}

QString stepText(OutlineOf what)
{
    switch (what) {
    case OutlineOf::Hall:
        return tr("Draw a hall");
    case OutlineOf::Building:
        return tr("Draw a building");
    case OutlineOf::SiteBorder:
        return tr("Draw the border of the site");
    case OutlineOf::Column:
    case OutlineOf::KeepOut:
        break;
    }
    return {};
}

QString obstacleText(ObstacleKind kind)
{
    switch (kind) {
    case ObstacleKind::Column:
        return tr("Draw a column");
    case ObstacleKind::Wall:
        return tr("Draw a wall");
    case ObstacleKind::Door:
        return tr("Draw a door");
    case ObstacleKind::KeepOut:
        break;
    }
    return tr("Draw a keep-out area");
}

} // namespace

std::optional<Id> hallOf(const PlanScene &scene, const Polygon &outline)
{
    if (const std::optional<Id> hall = scene.hallAt(centroidOf(outline)))
        return hall;
    std::map<Id, int> corners;
    for (const Point corner : outline) {
        if (const std::optional<Id> hall = scene.hallAt(corner))
            ++corners[*hall];
    }
    const auto most =
        std::max_element(corners.begin(), corners.end(), [](const auto &a, const auto &b) {
            return a.second < b.second;
        });
    return most == corners.end() ? std::nullopt : std::optional(most->first);
}

bool performObstacle(ToolContext &context,
                     const Project &base,
                     ObstacleKind kind,
                     const Polygon &outline)
{
    const std::optional<Id> hall = hallOf(context.scene(), outline);
    Subject added;
    const Result<Project> candidate =
        hall ? addObstacle(base, context.ids(), *hall, kind, outline, &added)
             : Result<Project>(failure("obstacle.no-hall"));
    if (!context.perform(obstacleText(kind), candidate))
        return false;
    context.selection().set(added);
    return true;
}

bool performOutline(ToolContext &context,
                    const Project &base,
                    OutlineOf what,
                    const Polygon &outline)
{
    if (what == OutlineOf::Column || what == OutlineOf::KeepOut) {
        return performObstacle(context,
                               base,
                               what == OutlineOf::Column ? ObstacleKind::Column
                                                         : ObstacleKind::KeepOut,
                               outline);
    }
    const Id site = context.site();
    Subject added{EntityKind::Site, site};
    const Result<Project> candidate =
        what == OutlineOf::Hall       ? addHall(base, context.ids(), site, {}, outline, &added)
        : what == OutlineOf::Building ? addBuilding(base, context.ids(), site, {}, outline, &added)
                                      : withOutline(base, added, outline);
    if (!context.perform(stepText(what), candidate))
        return false;
    context.selection().set(added);
    return true;
}

QString dragHint(OutlineOf what)
{
    switch (what) {
    case OutlineOf::Hall:
        return tr("Drag from corner to corner to draw a hall. Shift makes it square, Alt suspends "
                  "snapping.");
    case OutlineOf::Building:
        return tr("Drag from corner to corner to draw a building, or click its corners. Shift "
                  "makes it square, Alt suspends snapping.");
    case OutlineOf::SiteBorder:
        return tr("Click the corners of the site's border, or drag a rectangle. It takes the place "
                  "of the border that is there.");
    case OutlineOf::Column:
        return tr("Click in a hall to place a column, or drag from corner to corner for one of "
                  "another size.");
    case OutlineOf::KeepOut:
        break;
    }
    return tr("Drag from corner to corner of what racks must keep free, or click its corners. It "
              "lies in a hall.");
}

QString cornerHint(OutlineOf what)
{
    return what == OutlineOf::Hall
               ? tr("Click the corners of a hall. Shift keeps a side level or upright.")
               : dragHint(what);
}

} // namespace headroom
