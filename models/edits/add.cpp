// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "models/edits/grouping.h"
#include "models/edits/names.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace headroom {

namespace {

constexpr std::size_t kMostRacksInRow = 10000;
constexpr double kMillimetreM = 0.001;

void report(std::vector<Subject> *list, Subject subject)
{
    if (list != nullptr)
        list->push_back(subject);
}

double pitchM(const RackType &type, const RackRowSpec &spec)
{
    const double width = type.width.value() / 1000;
    return spec.pitch ? std::max(spec.pitch->value(), kMillimetreM) : width;
}

/// Whether the field says where a locked thing is. What it is can be changed all the same, and of
/// course whether it is locked.
bool isHeldInPlace(const Project &project, Subject subject, int index)
{
    const std::vector<FieldInfo> &fields = entityInfo(subject.kind).fields;
    if (index < 0 || static_cast<std::size_t>(index) >= fields.size()
        || !isLocked(project, subject))
        return false;
    const FieldInfo &field = fields[static_cast<std::size_t>(index)];
    return field.role == FieldRole::Layout && QLatin1String(field.name) != QLatin1String("locked");
}

} // namespace

std::vector<Placement> rackRowPlacements(const Project &project, const RackRowSpec &spec)
{
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr)
        return {};
    const Point along = spec.end - spec.start;
    const double lengthM = std::hypot(along.xM, along.yM);
    const double pitch = pitchM(*type, spec);
    // A millimetre of slack, so that a row of exactly n pitches holds n + 1 racks.
    const auto count = std::min(static_cast<std::size_t>((lengthM + kMillimetreM) / pitch) + 1,
                                kMostRacksInRow + 1);
    const Point step = lengthM > 0 ? along * (pitch / lengthM) : Point{};
    Placement placement;
    placement.widthM = type->width.value() / 1000;
    placement.depthM = type->depth.value() / 1000;
    placement.rotationDeg =
        lengthM > 0 ? std::atan2(along.yM, along.xM) * 180 / std::numbers::pi : 0;
    std::vector<Placement> placements;
    placements.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        placement.centre = spec.start + step * static_cast<double>(i);
        placements.push_back(placement);
    }
    return placements;
}

Result<Project> addRackRow(const Project &project,
                           IdSource &ids,
                           const RackRowSpec &spec,
                           std::vector<Subject> *added)
{
    if (project.find<Hall>(spec.hall) == nullptr)
        return failure("rack-row.no-hall");
    if (project.find<RackType>(spec.type) == nullptr)
        return failure("rack-row.no-type");
    const std::vector<Placement> placements = rackRowPlacements(project, spec);
    if (placements.size() > kMostRacksInRow)
        return failure("rack-row.too-many", {static_cast<qint64>(kMostRacksInRow)});
    const auto isLeftOut = [&spec](std::size_t place) {
        return std::binary_search(spec.leftOut.begin(), spec.leftOut.end(), place);
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i < placements.size(); ++i)
        count += isLeftOut(i) ? 0 : 1;
    if (count == 0)
        return failure("rack-row.no-room");

    Project result = project;
    RackRow row;
    row.id = ids.next();
    row.hall = spec.hall;
    row.name = spec.name.isEmpty()
                   ? NameSource::of(project.table<RackRow>()).next(QStringLiteral("Row "))
                   : spec.name;
    const int digits = static_cast<int>(QString::number(count).size());
    std::size_t number = 0;
    for (std::size_t i = 0; i < placements.size(); ++i) {
        if (isLeftOut(i))
            continue;
        ++number;
        Rack rack;
        rack.id = ids.next();
        rack.hall = spec.hall;
        rack.row = row.id;
        rack.type = spec.type;
        rack.phase = spec.phase;
        rack.name = row.name + QLatin1Char('-')
                    + QString::number(number).rightJustified(digits, QLatin1Char('0'));
        rack.x = Metres(placements[i].centre.xM);
        rack.y = Metres(placements[i].centre.yM);
        rack.rotation = Degrees(placements[i].rotationDeg);
        report(added, {EntityKind::Rack, rack.id});
        result.set(std::move(rack));
    }
    result.set(std::move(row));
    return result;
}

Result<Project> addHall(const Project &project,
                        IdSource &ids,
                        Id site,
                        const QString &name,
                        const Polygon &outline,
                        Subject *added)
{
    if (!project.table<Site>().contains(site))
        return failure("entity.missing", {entityInfo(EntityKind::Site).label});
    if (!isSimple(outline))
        return failure("outline.not-simple");
    Hall hall;
    hall.id = ids.next();
    hall.site = site;
    hall.name =
        name.isEmpty() ? NameSource::of(project.table<Hall>()).next(QStringLiteral("Hall ")) : name;
    hall.outline = outline;
    if (added != nullptr)
        *added = {EntityKind::Hall, hall.id};
    Project result = project;
    result.set(std::move(hall));
    return result;
}

Result<Project> addSite(const Project &project, IdSource &ids, const QString &name, Subject *added)
{
    Site site;
    site.id = ids.next();
    site.name =
        name.isEmpty() ? NameSource::of(project.table<Site>()).next(QStringLiteral("Site ")) : name;
    if (added != nullptr)
        *added = {EntityKind::Site, site.id};
    Project result = project;
    result.set(std::move(site));
    return result;
}

Result<Project>
addPowerNode(const Project &project, IdSource &ids, const PowerNode &likeThis, Subject *added)
{
    if (!project.table<Site>().contains(likeThis.site))
        return failure("entity.missing", {entityInfo(EntityKind::Site).label});
    PowerNode node = likeThis;
    node.id = ids.next();
    if (added != nullptr)
        *added = {EntityKind::PowerNode, node.id};
    Project result = project;
    result.set(std::move(node));
    return result;
}

Result<Project>
addConnection(const Project &project, IdSource &ids, Id from, Subject to, int priority)
{
    const bool toNode = to.kind == EntityKind::PowerNode;
    const bool toRack = to.kind == EntityKind::Rack;
    const bool toHall = to.kind == EntityKind::Hall;
    if (!project.table<PowerNode>().contains(from) || !(toNode || toRack || toHall)
        || !exists(project, to))
        return failure("entity.missing", {entityInfo(EntityKind::PowerNode).label});
    Connection edge;
    edge.from = from;
    edge.priority = priority;
    if (toNode)
        edge.toNode = to.id;
    else if (toRack)
        edge.toRack = to.id;
    else
        edge.toHall = to.id;
    for (const Connection &other : project.table<Connection>()) {
        if (other.from == edge.from && other.toNode == edge.toNode && other.toRack == edge.toRack
            && other.toHall == edge.toHall)
            return failure(
                "connection.exists",
                {displayName(project, {EntityKind::PowerNode, from}), displayName(project, to)});
    }
    edge.id = ids.next();
    Project result = project;
    result.set(edge);
    return result;
}

Result<Project> setField(const Project &project,
                         std::span<const Subject> subjects,
                         QStringView fieldName,
                         const FieldValue &value)
{
    Project result = project;
    std::vector<Subject> changed;
    for (const Subject subject : subjects) {
        const int index = fieldIndex(subject.kind, fieldName);
        if (isHeldInPlace(project, subject, index))
            return failure("edit.locked", {displayName(project, subject), qint64{1}});
        Result<Project> next = withField(result, subject, index, value);
        if (!next)
            return next;
        if (fieldValue(result, subject, index) != fieldValue(*next, subject, index))
            changed.push_back(subject);
        result = std::move(next).value();
    }
    // The source spoke of the former value.
    for (const Citation &citation : project.table<Citation>()) {
        if (citation.fieldName != fieldName)
            continue;
        const bool stale =
            std::any_of(changed.begin(), changed.end(), [&citation](const Subject &subject) {
                return citation.subject == subject.id
                       && citation.subjectKind == entityInfo(subject.kind).name;
            });
        if (stale)
            result.table<Citation>().remove(citation.id);
    }
    return result;
}

std::optional<Placement> placementOf(const Project &project, Subject subject)
{
    if (subject.kind == EntityKind::Rack) {
        const Rack *rack = project.find<Rack>(subject.id);
        const RackType *type = rack != nullptr ? project.find<RackType>(rack->type) : nullptr;
        if (type == nullptr)
            return std::nullopt;
        return Placement{{rack->x.value(), rack->y.value()},
                         type->width.value() / 1000,
                         type->depth.value() / 1000,
                         rack->rotation.value()};
    }
    if (subject.kind == EntityKind::PowerNode) {
        const PowerNode *node = project.find<PowerNode>(subject.id);
        if (node == nullptr)
            return std::nullopt;
        // Symbols where no size is known: large plant is drawn larger so that it is found on a
        // campus plan.
        const bool plant = isSource(node->kind) || node->kind == NodeKind::SubstationTransformer;
        const double sizeM = plant ? 8 : 2;
        return Placement{{node->x.value(), node->y.value()},
                         node->width ? node->width->value() / 1000 : sizeM,
                         node->depth ? node->depth->value() / 1000 : sizeM,
                         node->rotation.value()};
    }
    return std::nullopt;
}

} // namespace headroom
