// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace headroom {

/// A list of values that never change once they are in, shared with the lists that they were copied
/// from: what an edit leaves as it was costs nothing to keep.
template <class T>
class SharedList
{
public:
    using Entry = std::shared_ptr<const T>;

    class const_iterator
    {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        const_iterator() = default;

        explicit const_iterator(const Entry *entry)
            : m_entry(entry)
        {}

        reference operator*() const { return **m_entry; }

        pointer operator->() const { return m_entry->get(); }

        const_iterator &operator++()
        {
            ++m_entry;
            return *this;
        }

        const_iterator operator++(int)
        {
            const_iterator before = *this;
            ++m_entry;
            return before;
        }

        friend bool operator==(const_iterator, const_iterator) = default;

    private:
        const Entry *m_entry = nullptr;
    };

    using value_type = T;

    void append(Entry entry) { m_entries.push_back(std::move(entry)); }

    void append(T value) { m_entries.push_back(std::make_shared<const T>(std::move(value))); }

    [[nodiscard]] const_iterator begin() const { return const_iterator(m_entries.data()); }

    [[nodiscard]] const_iterator end() const
    {
        return const_iterator(m_entries.data() + m_entries.size());
    }

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    [[nodiscard]] bool empty() const { return m_entries.empty(); }

    [[nodiscard]] const T &front() const { return *m_entries.front(); }

    [[nodiscard]] const T &back() const { return *m_entries.back(); }

    [[nodiscard]] const T &operator[](std::size_t index) const { return *m_entries[index]; }

    [[nodiscard]] const Entry &entry(std::size_t index) const { return m_entries[index]; }

    /// Equal values, shared or not.
    friend bool operator==(const SharedList &a, const SharedList &b)
    {
        return std::equal(a.m_entries.begin(),
                          a.m_entries.end(),
                          b.m_entries.begin(),
                          b.m_entries.end(),
                          [](const Entry &x, const Entry &y) { return x == y || *x == *y; });
    }

private:
    std::vector<Entry> m_entries;
};

} // namespace headroom
