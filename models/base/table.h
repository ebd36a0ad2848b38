// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace headroom {

/// Rows of one entity, sorted by id, in chunks that copies share. Copying costs one pointer;
/// changing a row copies the list of chunks and the one chunk it is in, unless this table alone
/// holds them. A value: copies on different threads are independent, one copy belongs to one
/// thread.
template <class T>
class Table
{
    using Chunk = std::vector<T>;
    using ChunkPointer = std::shared_ptr<const Chunk>;
    using Spine = std::vector<ChunkPointer>;

public:
    static constexpr std::size_t kChunkRows = 256;

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;

        reference operator*() const { return (*(*m_spine)[m_chunk])[m_row]; }

        pointer operator->() const { return &**this; }

        const_iterator &operator++()
        {
            if (++m_row == (*m_spine)[m_chunk]->size()) {
                m_row = 0;
                ++m_chunk;
            }
            return *this;
        }

        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++*this;
            return before;
        }

        friend bool operator==(const const_iterator &a, const const_iterator &b)
        {
            return a.m_chunk == b.m_chunk && a.m_row == b.m_row;
        }

    private:
        friend class Table;

        const_iterator(const Spine *spine, std::size_t chunk, std::size_t row)
            : m_spine(spine)
            , m_chunk(chunk)
            , m_row(row)
        {}

        const Spine *m_spine = nullptr;
        std::size_t m_chunk = 0;
        std::size_t m_row = 0;
    };

    Table() = default;

    /// Builds from rows in any order, no id twice.
    [[nodiscard]] static Table fromRows(std::vector<T> rows);

    [[nodiscard]] std::size_t size() const { return m_size; }

    [[nodiscard]] bool empty() const { return m_size == 0; }

    [[nodiscard]] const_iterator begin() const { return {m_spine.get(), 0, 0}; }

    [[nodiscard]] const_iterator end() const { return {m_spine.get(), m_spine->size(), 0}; }

    [[nodiscard]] bool contains(Id id) const { return find(id) != nullptr; }

    /// The row, or null. The pointer holds until this table changes.
    [[nodiscard]] const T *find(Id id) const
    {
        const std::size_t chunk = chunkFor(id);
        if (chunk == m_spine->size())
            return nullptr;
        const Chunk &rows = *(*m_spine)[chunk];
        const auto row = lowerBound(rows, id);
        return row != rows.end() && row->id == id ? &*row : nullptr;
    }

    /// Inserts the row, or replaces the one with its id.
    void set(T row);

    /// Removes the row; false where there was none.
    bool remove(Id id);

    friend bool operator==(const Table &a, const Table &b)
    {
        if (a.m_spine == b.m_spine)
            return true;
        if (a.m_size != b.m_size)
            return false;
        bool same = true;
        forEachDifference(a, b, [&same](const T *, const T *) { same = false; });
        return same;
    }

    /// Calls visit(before, after) for every row that is not equal in both, in order of id; null
    /// where a side has no such row. Chunks that both share are passed over unread.
    template <class Visit>
    friend void forEachDifference(const Table &before, const Table &after, Visit &&visit)
    {
        if (before.m_spine == after.m_spine)
            return;
        Cursor a(*before.m_spine);
        Cursor b(*after.m_spine);
        while (!a.atEnd() || !b.atEnd()) {
            if (!a.atEnd() && !b.atEnd() && a.atChunkStart() && b.atChunkStart()
                && a.chunk() == b.chunk()) {
                a.skipChunk();
                b.skipChunk();
                continue;
            }
            if (b.atEnd() || (!a.atEnd() && a.row().id < b.row().id)) {
                visit(&a.row(), static_cast<const T *>(nullptr));
                a.next();
            } else if (a.atEnd() || b.row().id < a.row().id) {
                visit(static_cast<const T *>(nullptr), &b.row());
                b.next();
            } else {
                if (!(a.row() == b.row()))
                    visit(&a.row(), &b.row());
                a.next();
                b.next();
            }
        }
    }

private:
    class Cursor
    {
    public:
        explicit Cursor(const Spine &spine)
            : m_spine(&spine)
        {}

        [[nodiscard]] bool atEnd() const { return m_chunk == m_spine->size(); }

        [[nodiscard]] bool atChunkStart() const { return m_row == 0; }

        [[nodiscard]] const Chunk *chunk() const { return (*m_spine)[m_chunk].get(); }

        [[nodiscard]] const T &row() const { return (*chunk())[m_row]; }

        void skipChunk() { ++m_chunk; }

        void next()
        {
            if (++m_row == chunk()->size()) {
                m_row = 0;
                ++m_chunk;
            }
        }

    private:
        const Spine *m_spine;
        std::size_t m_chunk = 0;
        std::size_t m_row = 0;
    };

    [[nodiscard]] static auto lowerBound(const Chunk &rows, Id id)
    {
        return std::lower_bound(
            rows.begin(), rows.end(), id, [](const T &a, Id wanted) { return a.id < wanted; });
    }

    /// The first chunk whose last id is not below id: the only one that can hold it.
    [[nodiscard]] std::size_t chunkFor(Id id) const
    {
        const auto chunk = std::lower_bound(
            m_spine->begin(), m_spine->end(), id, [](const ChunkPointer &rows, Id wanted) {
                return rows->back().id < wanted;
            });
        return static_cast<std::size_t>(chunk - m_spine->begin());
    }

    template <class Pointer>
    [[nodiscard]] static bool isShared(const Pointer &pointer)
    {
        const bool shared = pointer.use_count() != 1;
        // Pairs with the release in the last other owner's drop: what it read, it has read by now.
        std::atomic_thread_fence(std::memory_order_acquire);
        return shared;
    }

    Spine &ownSpine();

    static Chunk &ownChunk(ChunkPointer &chunk);

    std::shared_ptr<Spine> m_spine = std::make_shared<Spine>();
    std::size_t m_size = 0;
};

template <class T>
Table<T> Table<T>::fromRows(std::vector<T> rows)
{
    std::sort(rows.begin(), rows.end(), [](const T &a, const T &b) { return a.id < b.id; });
    Table result;
    result.m_size = rows.size();
    for (std::size_t start = 0; start < rows.size(); start += kChunkRows) {
        const auto first = rows.begin() + static_cast<std::ptrdiff_t>(start);
        const auto last =
            rows.begin() + static_cast<std::ptrdiff_t>(std::min(start + kChunkRows, rows.size()));
        result.m_spine->push_back(
            std::make_shared<Chunk>(std::make_move_iterator(first), std::make_move_iterator(last)));
    }
    return result;
}

template <class T>
void Table<T>::set(T row)
{
    Spine &spine = ownSpine();
    if (spine.empty()) {
        spine.push_back(std::make_shared<Chunk>(Chunk{std::move(row)}));
        m_size = 1;
        return;
    }
    std::size_t index = chunkFor(row.id);
    if (index == spine.size())
        --index;
    Chunk &rows = ownChunk(spine[index]);
    const auto position = std::lower_bound(
        rows.begin(), rows.end(), row.id, [](const T &a, Id id) { return a.id < id; });
    if (position != rows.end() && position->id == row.id) {
        *position = std::move(row);
        return;
    }
    rows.insert(position, std::move(row));
    ++m_size;
    if (rows.size() > 2 * kChunkRows) {
        const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2);
        Chunk upper(std::make_move_iterator(middle), std::make_move_iterator(rows.end()));
        rows.erase(middle, rows.end());
        spine.insert(spine.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                     std::make_shared<Chunk>(std::move(upper)));
    }
}

template <class T>
bool Table<T>::remove(Id id)
{
    if (find(id) == nullptr)
        return false;
    Spine &spine = ownSpine();
    const std::size_t index = chunkFor(id);
    Chunk &rows = ownChunk(spine[index]);
    rows.erase(std::lower_bound(
        rows.begin(), rows.end(), id, [](const T &a, Id wanted) { return a.id < wanted; }));
    if (rows.empty())
        spine.erase(spine.begin() + static_cast<std::ptrdiff_t>(index));
    --m_size;
    return true;
}

template <class T>
typename Table<T>::Spine &Table<T>::ownSpine()
{
    if (isShared(m_spine))
        m_spine = std::make_shared<Spine>(*m_spine);
    return *m_spine;
}

template <class T>
typename Table<T>::Chunk &Table<T>::ownChunk(ChunkPointer &chunk)
{
    if (isShared(chunk))
        chunk = std::make_shared<Chunk>(*chunk);
    // Every chunk is made as a mutable vector and no other table holds this one.
    return const_cast<Chunk &>(*chunk); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

} // namespace headroom
