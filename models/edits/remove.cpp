// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/edits.h"
#include "models/edits/grouping.h"

#include <array>
#include <unordered_set>

namespace headroom {

namespace {

using Gone = std::array<std::unordered_set<Id>, kEntityKinds>;

const std::unordered_set<Id> &groups(const Gone &gone)
{
    return gone[static_cast<std::size_t>(EntityKind::DrawingGroup)];
}

std::vector<Subject> subjectsOf(const Gone &gone)
{
    std::vector<Subject> subjects;
    forEachEntityType([&]<class T>() {
        for (const Id id : gone[static_cast<std::size_t>(T::kKind)])
            subjects.push_back({T::kKind, id});
    });
    return subjects;
}

bool isGone(const Gone &gone, EntityKind kind, Id id)
{
    return gone[static_cast<std::size_t>(kind)].contains(id);
}

/// Rows that mean nothing once a thing they name is gone, although each name by itself may be
/// unknown.
bool needsEveryReference(EntityKind kind)
{
    return kind == EntityKind::Connection || kind == EntityKind::Allocation
           || kind == EntityKind::Lever;
}

template <class T>
bool mustGo(const Gone &gone, const T &row)
{
    for (const Field<T> &f : fieldsOf<T>()) {
        if (!f.refers || gone[static_cast<std::size_t>(*f.refers)].empty()
            || (f.optional && !needsEveryReference(T::kKind)))
            continue;
        const FieldValue value = f.read(row);
        if (!isUnknown(value) && isGone(gone, *f.refers, std::get<Id>(value)))
            return true;
    }
    return false;
}

template <>
bool mustGo(const Gone &gone, const Citation &row)
{
    const std::optional<EntityKind> kind = entityKindFromName(row.subjectKind);
    return kind && isGone(gone, *kind, row.subject);
}

/// Adds rows that cannot stay; true where there were any.
bool spread(const Project &project, Gone &gone)
{
    bool found = false;
    forEachEntityType([&]<class T>() {
        auto &ids = gone[static_cast<std::size_t>(T::kKind)];
        for (const T &row : project.table<T>()) {
            if (mustGo(gone, row) && ids.insert(row.id).second)
                found = true;
        }
    });
    return found;
}

template <class T>
void unsetReferences(Project &project, const Gone &gone)
{
    std::vector<T> changed;
    for (const Field<T> &f : fieldsOf<T>()) {
        if (!f.refers || !f.optional || gone[static_cast<std::size_t>(*f.refers)].empty())
            continue;
        for (const T &row : project.table<T>()) {
            const FieldValue value = f.read(row);
            if (isUnknown(value) || !isGone(gone, *f.refers, std::get<Id>(value)))
                continue;
            T next = row;
            f.write(next, FieldValue());
            changed.push_back(std::move(next));
        }
        for (T &row : changed)
            project.set(std::move(row));
        changed.clear();
    }
}

} // namespace

Result<Project> removeAll(const Project &project, std::span<const Subject> subjects)
{
    Gone gone;
    for (const Subject subject : subjects) {
        if (subject.kind == EntityKind::Project)
            return failure("project.one-settings");
        gone[static_cast<std::size_t>(subject.kind)].insert(subject.id);
    }
    // A removed group takes what is in it with it, to dissolve it is another edit.
    for (const Id group : std::vector<Id>(groups(gone).begin(), groups(gone).end())) {
        for (const Subject member : groupMembers(project, group))
            gone[static_cast<std::size_t>(member.kind)].insert(member.id);
    }
    // A removed row takes its racks with it: they were placed together.
    if (const auto &rows = gone[static_cast<std::size_t>(EntityKind::RackRow)]; !rows.empty()) {
        for (const Rack &rack : project.table<Rack>()) {
            if (rack.row && rows.contains(*rack.row))
                gone[static_cast<std::size_t>(EntityKind::Rack)].insert(rack.id);
        }
    }
    while (spread(project, gone)) {
    }
    if (Result<void> open = checkUnlocked(project, subjectsOf(gone)); !open)
        return open.failure();
    Project result = project;
    forEachEntityType([&]<class T>() {
        for (const Id id : gone[static_cast<std::size_t>(T::kKind)])
            result.table<T>().remove(id);
    });
    forEachEntityType([&]<class T>() { unsetReferences<T>(result, gone); });
    dropEmptyGroups(result);
    return result;
}

} // namespace headroom
