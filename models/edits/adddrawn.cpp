// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/adddrawn.h"

#include "models/edits/grouping.h"
#include "models/edits/names.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kMillimetreM = 0.001;

/// Finer than any line of a drawing, and a number that can be read.
Metres tenthMillimetres(double metres)
{
    return Metres(std::round(metres * 1e4) / 1e4);
}

template <class T>
Project withNew(const Project &project, IdSource &ids, T row, Subject *added)
{
    row.id = ids.next();
    if (added != nullptr)
        *added = {T::kKind, row.id};
    Project result = project;
    result.set(std::move(row));
    return result;
}

template <class T>
QString nameOr(const Project &project, const QString &name, const QString &stem)
{
    return name.isEmpty() ? NameSource::of(project.table<T>()).next(stem) : name;
}

template <class T>
int topOrder(const Project &project, Id site)
{
    int order = 0;
    for (const T &row : project.table<T>()) {
        if (row.site == site)
            order = std::max(order, row.order + 1);
    }
    return order;
}

Failure missing(EntityKind kind)
{
    return failure("entity.missing", {entityInfo(kind).label});
}

QString stemOf(ObstacleKind kind)
{
    switch (kind) {
    case ObstacleKind::Column:
        return QStringLiteral("Column ");
    case ObstacleKind::Wall:
        return QStringLiteral("Wall ");
    case ObstacleKind::Door:
        return QStringLiteral("Door ");
    case ObstacleKind::KeepOut:
        break;
    }
    return QStringLiteral("Keep-out ");
}

} // namespace

Result<Project> addBuilding(const Project &project,
                            IdSource &ids,
                            Id site,
                            const QString &name,
                            const Polygon &outline,
                            Subject *added)
{
    if (!project.table<Site>().contains(site))
        return missing(EntityKind::Site);
    if (!isSimple(outline))
        return failure("outline.not-simple");
    Building building;
    building.site = site;
    building.name = nameOr<Building>(project, name, QStringLiteral("Building "));
    building.outline = outline;
    return withNew(project, ids, std::move(building), added);
}

Result<Project> addObstacle(const Project &project,
                            IdSource &ids,
                            Id hall,
                            ObstacleKind kind,
                            const Polygon &outline,
                            Subject *added)
{
    if (!project.table<Hall>().contains(hall))
        return missing(EntityKind::Hall);
    if (!isSimple(outline))
        return failure("outline.not-simple");
    Obstacle obstacle;
    obstacle.hall = hall;
    obstacle.name = nameOr<Obstacle>(project, {}, stemOf(kind));
    obstacle.kind = kind;
    obstacle.outline = outline;
    return withNew(project, ids, std::move(obstacle), added);
}

Result<Project> addNote(const Project &project, IdSource &ids, const Note &likeThis, Subject *added)
{
    if (!project.table<Site>().contains(likeThis.site))
        return missing(EntityKind::Site);
    if (likeThis.text.trimmed().isEmpty())
        return failure("note.empty");
    Note note = likeThis;
    note.order = topOrder<Note>(project, note.site);
    return withNew(project, ids, std::move(note), added);
}

Result<Project> addDimension(const Project &project,
                             IdSource &ids,
                             Id site,
                             Point from,
                             Point to,
                             Metres offset,
                             Subject *added)
{
    if (!project.table<Site>().contains(site))
        return missing(EntityKind::Site);
    Dimension dimension;
    dimension.site = site;
    dimension.fromX = Metres(from.xM);
    dimension.fromY = Metres(from.yM);
    dimension.toX = Metres(to.xM);
    dimension.toY = Metres(to.yM);
    dimension.offset = offset;
    if (lengthOf(dimension).value() < kMillimetreM)
        return failure("dimension.too-short");
    return withNew(project, ids, dimension, added);
}

Metres lengthOf(const Dimension &dimension)
{
    return Metres(std::hypot((dimension.toX - dimension.fromX).value(),
                             (dimension.toY - dimension.fromY).value()));
}

Result<Project>
addUnderlay(const Project &project, IdSource &ids, const Underlay &likeThis, Subject *added)
{
    if (!project.table<Site>().contains(likeThis.site))
        return missing(EntityKind::Site);
    const std::optional<PictureFormat> format = pictureFormatOf(likeThis.picture.bytes);
    if (!format)
        return failure("underlay.format");
    const FieldInfo &field =
        entityInfo(EntityKind::Underlay)
            .fields[static_cast<std::size_t>(fieldIndex(EntityKind::Underlay, u"picture"))];
    if (Result<void> valid = checkValue(field, likeThis.picture); !valid)
        return valid.failure();
    Underlay underlay = likeThis;
    underlay.format = *format;
    underlay.name = nameOr<Underlay>(project, underlay.name, QStringLiteral("Underlay "));
    underlay.order = topOrder<Underlay>(project, underlay.site);
    return withNew(project, ids, std::move(underlay), added);
}

Result<Project>
scaleUnderlay(const Project &project, Id underlay, Point a, Point b, Metres distance)
{
    const Underlay *found = project.find<Underlay>(underlay);
    if (found == nullptr)
        return missing(EntityKind::Underlay);
    const Subject subject{EntityKind::Underlay, underlay};
    if (Result<void> open = checkUnlocked(project, std::span(&subject, 1)); !open)
        return open.failure();
    const double measuredM = std::hypot(b.xM - a.xM, b.yM - a.yM);
    if (measuredM < kMillimetreM || distance.value() < kMillimetreM)
        return failure("underlay.points");
    const double factor = distance.value() / measuredM;
    Underlay scaled = *found;
    scaled.metresPerPixel *= factor;
    scaled.x = tenthMillimetres(a.xM + (scaled.x.value() - a.xM) * factor);
    scaled.y = tenthMillimetres(a.yM + (scaled.y.value() - a.yM) * factor);
    for (const Field<Underlay> &field : fieldsOf<Underlay>()) {
        if (Result<void> valid = checkValue(field, field.read(scaled)); !valid)
            return valid.failure();
    }
    Project result = project;
    result.set(std::move(scaled));
    return result;
}

} // namespace headroom
