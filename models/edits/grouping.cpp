// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/grouping.h"

#include "models/edits/names.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace headroom {

namespace {

template <class T>
concept Groupable = requires(T row)
{
    row.group;
    row.locked;
};

template <class T>
concept Lockable = requires(T row)
{
    row.locked;
};

/// Rows and groups stand for the things in them, which carry the marks.
std::vector<Subject> carriers(const Project &project, std::span<const Subject> subjects)
{
    std::set<Subject> result;
    std::unordered_set<Id> rows;
    std::unordered_set<Id> groups;
    for (const Subject subject : subjects) {
        if (subject.kind == EntityKind::RackRow)
            rows.insert(subject.id);
        else if (subject.kind == EntityKind::DrawingGroup)
            groups.insert(subject.id);
        else
            result.insert(subject);
    }
    if (!rows.empty()) {
        for (const Rack &rack : project.table<Rack>()) {
            if (rack.row && rows.contains(*rack.row))
                result.insert({EntityKind::Rack, rack.id});
        }
    }
    for (const Id group : groups) {
        const std::vector<Subject> members = groupMembers(project, group);
        result.insert(members.begin(), members.end());
    }
    return {result.begin(), result.end()};
}

template <class T>
std::optional<Id> siteOf(const Project &project, const T &row)
{
    if constexpr (requires { row.site; }) {
        return row.site;
    } else {
        const Hall *hall = project.find<Hall>(row.hall);
        return hall != nullptr ? std::optional(hall->site) : std::nullopt;
    }
}

/// The site of what can be in a group; nothing for anything else.
std::optional<Id> siteOfMember(const Project &project, Subject subject)
{
    std::optional<Id> site;
    visitKind(subject.kind, [&]<class T>() {
        if constexpr (Groupable<T>) {
            if (const T *row = project.find<T>(subject.id))
                site = siteOf(project, *row);
        }
    });
    return site;
}

void setGroup(Project &project, Subject subject, std::optional<Id> group)
{
    visitKind(subject.kind, [&]<class T>() {
        if constexpr (Groupable<T>) {
            const T *found = project.find<T>(subject.id);
            if (found == nullptr || found->group == group)
                return;
            T row = *found;
            row.group = group;
            project.set(std::move(row));
        }
    });
}

/// Gives the chosen rows of one site places above or below the others, in their own order.
template <class T>
void reorder(Project &project, const std::unordered_set<Id> &chosen, Id site, bool toFront)
{
    std::vector<T> moving;
    int lowest = 0;
    int highest = 0;
    bool any = false;
    for (const T &row : project.table<T>()) {
        if (row.site != site)
            continue;
        if (chosen.contains(row.id)) {
            moving.push_back(row);
            continue;
        }
        lowest = any ? std::min(lowest, row.order) : row.order;
        highest = any ? std::max(highest, row.order) : row.order;
        any = true;
    }
    std::sort(moving.begin(), moving.end(), [](const T &a, const T &b) {
        return a.order != b.order ? a.order < b.order : a.id < b.id;
    });
    int next = toFront ? highest + 1 : lowest - static_cast<int>(moving.size());
    for (T &row : moving) {
        row.order = next++;
        project.set(std::move(row));
    }
}

template <class T>
bool reorderAll(Project &project, std::span<const Subject> subjects, bool toFront)
{
    std::unordered_set<Id> chosen;
    std::set<Id> sites;
    for (const Subject subject : subjects) {
        const T *row = subject.kind == T::kKind ? project.find<T>(subject.id) : nullptr;
        if (row == nullptr)
            continue;
        chosen.insert(row->id);
        sites.insert(row->site);
    }
    for (const Id site : sites)
        reorder<T>(project, chosen, site, toFront);
    return !chosen.empty();
}

Result<Project> withOrder(const Project &project, std::span<const Subject> subjects, bool toFront)
{
    const std::vector<Subject> things = carriers(project, subjects);
    Project result = project;
    const bool notes = reorderAll<Note>(result, things, toFront);
    const bool underlays = reorderAll<Underlay>(result, things, toFront);
    if (!notes && !underlays)
        return failure("drawing-order.none");
    return result;
}

} // namespace

std::optional<Id> groupOf(const Project &project, Subject subject)
{
    std::optional<Id> group;
    visitKind(subject.kind, [&]<class T>() {
        if constexpr (Groupable<T>) {
            if (const T *row = project.find<T>(subject.id))
                group = row->group;
        }
    });
    return group;
}

std::vector<Subject> groupMembers(const Project &project, Id group)
{
    std::vector<Subject> members;
    forEachEntityType([&]<class T>() {
        if constexpr (Groupable<T>) {
            for (const T &row : project.table<T>()) {
                if (row.group == group)
                    members.push_back({T::kKind, row.id});
            }
        }
    });
    return members;
}

std::vector<Subject> withWholeGroups(const Project &project, std::span<const Subject> subjects)
{
    std::vector<Subject> result;
    std::set<Subject> seen;
    std::set<Id> expanded;
    const auto add = [&](Subject subject) {
        if (seen.insert(subject).second)
            result.push_back(subject);
    };
    for (const Subject subject : subjects) {
        const std::optional<Id> group = subject.kind == EntityKind::DrawingGroup
                                            ? std::optional(subject.id)
                                            : groupOf(project, subject);
        if (subject.kind != EntityKind::DrawingGroup)
            add(subject);
        if (!group || !expanded.insert(*group).second)
            continue;
        for (const Subject member : groupMembers(project, *group))
            add(member);
    }
    return result;
}

Result<Project> group(const Project &project,
                      IdSource &ids,
                      std::span<const Subject> subjects,
                      const QString &name,
                      Subject *added)
{
    std::vector<Subject> members;
    std::set<Id> sites;
    for (const Subject subject : carriers(project, subjects)) {
        const std::optional<Id> site = siteOfMember(project, subject);
        if (!site)
            continue;
        members.push_back(subject);
        sites.insert(*site);
    }
    if (members.size() < 2)
        return failure("group.too-few");
    if (sites.size() > 1)
        return failure("group.several-sites");
    Project result = project;
    DrawingGroup row;
    row.id = ids.next();
    row.site = *sites.begin();
    row.name = name.isEmpty()
                   ? NameSource::of(project.table<DrawingGroup>()).next(QStringLiteral("Group "))
                   : name;
    for (const Subject member : members)
        setGroup(result, member, row.id);
    if (added != nullptr)
        *added = {EntityKind::DrawingGroup, row.id};
    result.set(std::move(row));
    dropEmptyGroups(result);
    return result;
}

Result<Project> ungroup(const Project &project, std::span<const Subject> subjects)
{
    std::set<Id> groups;
    for (const Subject subject : subjects) {
        if (subject.kind == EntityKind::DrawingGroup
            && project.table<DrawingGroup>().contains(subject.id))
            groups.insert(subject.id);
    }
    for (const Subject subject : carriers(project, subjects)) {
        if (const std::optional<Id> group = groupOf(project, subject))
            groups.insert(*group);
    }
    if (groups.empty())
        return failure("group.none");
    Project result = project;
    for (const Id group : groups) {
        for (const Subject member : groupMembers(project, group))
            setGroup(result, member, std::nullopt);
        result.table<DrawingGroup>().remove(group);
    }
    return result;
}

void dropEmptyGroups(Project &project)
{
    std::unordered_set<Id> empty;
    for (const DrawingGroup &group : project.table<DrawingGroup>())
        empty.insert(group.id);
    if (empty.empty())
        return;
    forEachEntityType([&]<class T>() {
        if constexpr (Groupable<T>) {
            for (const T &row : project.table<T>()) {
                if (row.group)
                    empty.erase(*row.group);
            }
        }
    });
    for (const Id group : empty)
        project.table<DrawingGroup>().remove(group);
}

bool isLocked(const Project &project, Subject subject)
{
    bool locked = false;
    visitKind(subject.kind, [&]<class T>() {
        if constexpr (Lockable<T>) {
            const T *row = project.find<T>(subject.id);
            locked = row != nullptr && row->locked;
        }
    });
    return locked;
}

std::vector<Subject> lockedAmong(const Project &project, std::span<const Subject> subjects)
{
    std::vector<Subject> result = carriers(project, subjects);
    std::erase_if(result, [&project](Subject subject) { return !isLocked(project, subject); });
    return result;
}

std::vector<Subject> withoutLocked(const Project &project, std::span<const Subject> subjects)
{
    // What makes a row or a group count as locked is found once, however many of them there are.
    std::unordered_set<Id> holders;
    for (const Subject subject : lockedAmong(project, subjects)) {
        if (const std::optional<Id> group = groupOf(project, subject))
            holders.insert(*group);
        const Rack *rack =
            subject.kind == EntityKind::Rack ? project.find<Rack>(subject.id) : nullptr;
        if (rack != nullptr && rack->row)
            holders.insert(*rack->row);
    }
    std::vector<Subject> result;
    for (const Subject subject : subjects) {
        const bool holds =
            subject.kind == EntityKind::RackRow || subject.kind == EntityKind::DrawingGroup;
        if (holds ? !holders.contains(subject.id) : !isLocked(project, subject))
            result.push_back(subject);
    }
    return result;
}

Result<void> checkUnlocked(const Project &project, std::span<const Subject> subjects)
{
    const std::vector<Subject> locked = lockedAmong(project, subjects);
    if (locked.empty())
        return {};
    return failure("edit.locked",
                   {displayName(project, locked.front()), static_cast<qint64>(locked.size())});
}

Result<Project> setLocked(const Project &project, std::span<const Subject> subjects, bool locked)
{
    Project result = project;
    for (const Subject subject : carriers(project, subjects)) {
        visitKind(subject.kind, [&]<class T>() {
            if constexpr (Lockable<T>) {
                const T *found = project.find<T>(subject.id);
                if (found == nullptr || found->locked == locked)
                    return;
                T row = *found;
                row.locked = locked;
                result.set(std::move(row));
            }
        });
    }
    return result;
}

Result<Project> bringToFront(const Project &project, std::span<const Subject> subjects)
{
    return withOrder(project, subjects, true);
}

Result<Project> sendToBack(const Project &project, std::span<const Subject> subjects)
{
    return withOrder(project, subjects, false);
}

} // namespace headroom
