// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/changeset.h"

namespace headroom {

namespace {

/// What a change keeps outside of its rows and shares with no other of the change.
template <class T>
std::size_t heapBytes(const Change<T> & /*change*/)
{
    return 0;
}

template <class T>
std::size_t bytesOf(const Change<T> &change, Blob T::*blob)
{
    std::size_t bytes = 0;
    if (change.before)
        bytes += static_cast<std::size_t>(((*change.before).*blob).bytes.size());
    if (change.after && !(change.before && (*change.before).*blob == (*change.after).*blob))
        bytes += static_cast<std::size_t>(((*change.after).*blob).bytes.size());
    return bytes;
}

template <>
std::size_t heapBytes(const Change<Underlay> &change)
{
    return bytesOf(change, &Underlay::picture);
}

template <>
std::size_t heapBytes(const Change<DemandShape> &change)
{
    return bytesOf(change, &DemandShape::values);
}

} // namespace

ChangeSet::ChangeSet() = default;
ChangeSet::ChangeSet(const ChangeSet &other) = default;
ChangeSet::ChangeSet(ChangeSet &&other) noexcept = default;
ChangeSet &ChangeSet::operator=(const ChangeSet &other) = default;
ChangeSet &ChangeSet::operator=(ChangeSet &&other) noexcept = default;
ChangeSet::~ChangeSet() = default;

bool operator==(const ChangeSet &a, const ChangeSet &b) = default;

bool ChangeSet::empty() const
{
    return size() == 0;
}

std::size_t ChangeSet::size() const
{
    std::size_t rows = 0;
    forEachEntityType([&]<class T>() { rows += of<T>().size(); });
    return rows;
}

std::vector<Subject> ChangeSet::subjects() const
{
    std::vector<Subject> result;
    result.reserve(size());
    forEachEntityType([&]<class T>() {
        for (const Change<T> &change : of<T>())
            result.push_back({T::kKind, change.id});
    });
    return result;
}

std::size_t ChangeSet::bytes() const
{
    std::size_t bytes = sizeof(ChangeSet);
    forEachEntityType([&]<class T>() {
        bytes += of<T>().capacity() * sizeof(Change<T>);
        for (const Change<T> &change : of<T>())
            bytes += heapBytes(change);
    });
    return bytes;
}

ChangeSet diff(const Project &before, const Project &after)
{
    ChangeSet changes;
    forEachEntityType([&]<class T>() {
        forEachDifference(before.table<T>(), after.table<T>(), [&](const T *a, const T *b) {
            Change<T> change;
            change.id = a != nullptr ? a->id : b->id;
            if (a != nullptr)
                change.before = *a;
            if (b != nullptr)
                change.after = *b;
            changes.of<T>().push_back(std::move(change));
        });
    });
    return changes;
}

Project apply(Project project, const ChangeSet &changes)
{
    forEachEntityType([&]<class T>() {
        for (const Change<T> &change : changes.of<T>()) {
            if (change.after)
                project.set(*change.after);
            else
                project.table<T>().remove(change.id);
        }
    });
    return project;
}

ChangeSet inverse(const ChangeSet &changes)
{
    ChangeSet result = changes;
    forEachEntityType([&]<class T>() {
        for (Change<T> &change : result.of<T>())
            std::swap(change.before, change.after);
    });
    return result;
}

ChangeSet compose(const ChangeSet &first, const ChangeSet &second)
{
    ChangeSet result;
    forEachEntityType([&]<class T>() {
        const auto &a = first.of<T>();
        const auto &b = second.of<T>();
        auto &merged = result.of<T>();
        std::size_t i = 0;
        std::size_t j = 0;
        while (i < a.size() || j < b.size()) {
            if (j == b.size() || (i < a.size() && a[i].id < b[j].id)) {
                merged.push_back(a[i++]);
            } else if (i == a.size() || b[j].id < a[i].id) {
                merged.push_back(b[j++]);
            } else {
                if (!(a[i].before == b[j].after))
                    merged.push_back({a[i].id, a[i].before, b[j].after});
                ++i;
                ++j;
            }
        }
    });
    return result;
}

bool onlyLayout(const ChangeSet &changes)
{
    bool layout = true;
    forEachEntityType([&]<class T>() {
        if (isOnlyDrawn(T::kKind))
            return;
        for (const Change<T> &change : changes.of<T>()) {
            if (!change.before || !change.after) {
                layout = false;
                return;
            }
            for (const Field<T> &f : fieldsOf<T>()) {
                if (f.role != FieldRole::Layout && f.read(*change.before) != f.read(*change.after))
                    layout = false;
            }
        }
    });
    return layout;
}

} // namespace headroom
