// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/grouping.h"
#include "models/edits/paster.h"

namespace headroom {

namespace {

constexpr qint64 kMostThings = 100'000;

/// The same in every field but its notes.
template <class T>
bool isAlike(T a, const T &b)
{
    a.id = b.id;
    a.notes = b.notes;
    return a == b;
}

} // namespace

QString Paster::Names::freeFor(const QString &name)
{
    QString result = name;
    if (!name.isEmpty() && taken.contains(name))
        result = source.forCopyOf(name);
    else
        source.remember(name);
    taken.insert(result);
    return result;
}

template <class T>
Paster::Names Paster::namesOf() const
{
    Names names{NameSource::of(m_result.table<T>()), {}};
    for (const T &row : m_result.table<T>())
        names.taken.insert(row.name);
    return names;
}

Paster::Names &Paster::namesFor(EntityKind kind)
{
    const auto found = m_names.find(kind);
    if (found != m_names.end())
        return found->second;
    Names names;
    visitKind(kind, [&]<class T>() {
        if constexpr (requires(T row) { row.name; })
            names = namesOf<T>();
    });
    return m_names.emplace(kind, std::move(names)).first->second;
}

Paster::Paster(const Project &project,
               IdSource &ids,
               const Fragment &fragment,
               std::optional<Id> site,
               std::optional<Id> hall)
    : m_result(project)
    , m_ids(ids)
    , m_fragment(fragment)
    , m_site(site)
    , m_hall(hall)
    , m_samePlan(project.settings().uuid == fragment.plan.settings().uuid)
{
    for (const Subject subject : fragment.copied) {
        m_copied.insert(subject.id);
        if (const std::optional<Id> group = headroom::groupOf(fragment.plan, subject))
            ++m_membersCopied[*group];
    }
}

std::optional<Id> Paster::same(EntityKind kind, std::optional<Id> id) const
{
    return m_samePlan && id && exists(m_result, {kind, *id}) ? id : std::nullopt;
}

std::optional<Id> Paster::siteFor(Id site) const
{
    return m_site ? m_site : same(EntityKind::Site, site);
}

std::optional<Id> Paster::hallAround(Id site, Point place) const
{
    for (const Hall &hall : m_result.table<Hall>()) {
        if (hall.site == site && !hall.outline.empty() && contains(hall.outline, place))
            return hall.id;
    }
    return std::nullopt;
}

/// The copy of its hall, the hall around it, its own hall where it is of the same site, or the one
/// that was asked for.
std::optional<Id> Paster::hallFor(Turn &turn, Id hall, Point place)
{
    if (const auto copied = turn.fresh.find(hall); copied != turn.fresh.end())
        return copied->second;
    const Hall *home = m_fragment.plan.find<Hall>(hall);
    const std::optional<Id> site = home != nullptr ? siteFor(home->site) : std::nullopt;
    if (site) {
        if (const std::optional<Id> around = hallAround(*site, place))
            return around;
        const std::optional<Id> own = same(EntityKind::Hall, hall);
        if (own && m_result.find<Hall>(*own)->site == *site)
            return own;
        const Hall *wanted = m_hall ? m_result.find<Hall>(*m_hall) : nullptr;
        if (wanted != nullptr && wanted->site == *site)
            return wanted->id;
    }
    turn.failed = Failure{Message{"fragment.no-hall"}};
    return std::nullopt;
}

Id Paster::rowFor(Turn &turn, Id row, Id hall)
{
    const auto [entry, isNew] = turn.rows.try_emplace({row, hall}, Id{});
    if (isNew) {
        RackRow copy = *m_fragment.plan.find<RackRow>(row);
        copy.id = m_ids.next();
        copy.hall = hall;
        copy.name = namesFor(EntityKind::RackRow).freeFor(copy.name);
        entry->second = copy.id;
        m_result.set(std::move(copy));
    }
    return entry->second;
}

/// A group comes along where at least two of its things do.
std::optional<Id> Paster::groupFor(Turn &turn, std::optional<Id> group, Id site)
{
    if (!group || m_membersCopied[*group] < 2)
        return std::nullopt;
    const auto [entry, isNew] = turn.groups.try_emplace(*group, Id{});
    if (isNew) {
        DrawingGroup copy = *m_fragment.plan.find<DrawingGroup>(*group);
        copy.id = m_ids.next();
        copy.site = site;
        copy.name = namesFor(EntityKind::DrawingGroup).freeFor(copy.name);
        entry->second = copy.id;
        m_result.set(std::move(copy));
    }
    return entry->second;
}

template <class T>
Id Paster::broughtAlong(T row, Id original)
{
    row.id = m_ids.next();
    row.name = namesFor(T::kKind).freeFor(row.name);
    const Id fresh = row.id;
    m_result.set(std::move(row));
    m_known.emplace(original, fresh);
    pasteCitations(T::kKind, {{original, fresh}});
    return fresh;
}

std::optional<Id> Paster::acceleratorTypeFor(std::optional<Id> id)
{
    const AcceleratorType *type = id ? m_fragment.plan.find<AcceleratorType>(*id) : nullptr;
    if (type == nullptr)
        return std::nullopt;
    if (const auto known = m_known.find(*id); known != m_known.end())
        return known->second;
    for (const AcceleratorType &other : m_result.table<AcceleratorType>()) {
        const bool sameEntry =
            !type->catalogueKey.isEmpty() && other.catalogueKey == type->catalogueKey;
        if (sameEntry || isAlike(other, *type) || same(EntityKind::AcceleratorType, id) == other.id)
            return m_known.emplace(*id, other.id).first->second;
    }
    return broughtAlong(*type, *id);
}

Id Paster::rackTypeFor(Id id)
{
    if (const auto known = m_known.find(id); known != m_known.end())
        return known->second;
    if (const std::optional<Id> own = same(EntityKind::RackType, id))
        return m_known.emplace(id, *own).first->second;
    RackType type = *m_fragment.plan.find<RackType>(id);
    type.acceleratorType = acceleratorTypeFor(type.acceleratorType);
    for (const RackType &other : m_result.table<RackType>()) {
        const bool sameEntry =
            !type.catalogueKey.isEmpty() && other.catalogueKey == type.catalogueKey;
        if (sameEntry || isAlike(other, type))
            return m_known.emplace(id, other.id).first->second;
    }
    return broughtAlong(type, id);
}

std::optional<Id> Paster::phaseFor(std::optional<Id> id)
{
    const Phase *phase = id ? m_fragment.plan.find<Phase>(*id) : nullptr;
    if (phase == nullptr)
        return std::nullopt;
    if (const auto known = m_known.find(*id); known != m_known.end())
        return known->second;
    if (const std::optional<Id> own = same(EntityKind::Phase, id))
        return m_known.emplace(*id, *own).first->second;
    for (const Phase &other : m_result.table<Phase>()) {
        if (isAlike(other, *phase))
            return m_known.emplace(*id, other.id).first->second;
    }
    return broughtAlong(*phase, *id);
}

void Paster::pasteConnections(Turn &turn)
{
    for (const Connection &edge : m_fragment.plan.table<Connection>()) {
        const auto freshOf = [&turn](std::optional<Id> id) -> std::optional<Id> {
            const auto found = id ? turn.fresh.find(*id) : turn.fresh.end();
            return found == turn.fresh.end() ? std::nullopt : std::optional(found->second);
        };
        Connection copy = edge;
        copy.toNode = freshOf(edge.toNode);
        copy.toRack = freshOf(edge.toRack);
        copy.toHall = freshOf(edge.toHall);
        const std::optional<Id> from =
            freshOf(edge.from) ? freshOf(edge.from) : same(EntityKind::PowerNode, edge.from);
        if (!from || (!copy.toNode && !copy.toRack && !copy.toHall))
            continue;
        copy.id = m_ids.next();
        copy.from = *from;
        m_result.set(copy);
    }
}

void Paster::pasteCitations(EntityKind kind, const std::unordered_map<Id, Id> &fresh)
{
    for (const Citation &citation : m_fragment.plan.table<Citation>()) {
        const auto found = fresh.find(citation.subject);
        if (found == fresh.end() || citation.subjectKind != entityInfo(kind).name)
            continue;
        Citation copy = citation;
        copy.id = m_ids.next();
        copy.subject = found->second;
        m_result.set(std::move(copy));
    }
}

Result<Project> pasteFragment(const Project &project,
                              IdSource &ids,
                              const Fragment &fragment,
                              const PasteTarget &target,
                              std::vector<Subject> *added)
{
    return pasteAsArray(project, ids, fragment, target, PasteArray{}, added);
}

Result<Project> pasteAsArray(const Project &project,
                             IdSource &ids,
                             const Fragment &fragment,
                             const PasteTarget &target,
                             const PasteArray &array,
                             std::vector<Subject> *added)
{
    if (!project.table<Site>().contains(target.site))
        return failure("entity.missing", {entityInfo(EntityKind::Site).label});
    const qint64 copies = qint64{std::max(array.columns, 1)} * std::max(array.rows, 1);
    if (copies > kMostThings || copies * static_cast<qint64>(fragment.copied.size()) > kMostThings)
        return failure("fragment.too-many", {kMostThings});
    Paster paster(project, ids, fragment, target.site, target.hall);
    for (int row = 0; row < std::max(array.rows, 1); ++row) {
        for (int column = 0; column < std::max(array.columns, 1); ++column) {
            if (array.firstStands && row == 0 && column == 0)
                continue;
            const Point offset = target.offset + array.rowStep * row + array.columnStep * column;
            if (Result<void> pasted = paster.paste(offset, added); !pasted)
                return pasted.failure();
        }
    }
    return paster.take();
}

} // namespace headroom
