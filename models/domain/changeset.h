// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <tuple>
#include <vector>

namespace headroom {

/// One row that came, went or changed. Nothing before: it came; nothing after: it went.
template <class T>
struct Change
{
    Id id;
    std::optional<T> before;
    std::optional<T> after;
    friend bool operator==(const Change &, const Change &) = default;
};

/// The difference of two projects, entity by entity, in order of id. Undo is its inverse; the
/// working copy stores it as one transaction; screens and the engine learn from it what to look at
/// again.
class ChangeSet
{
public:
    ChangeSet();
    ChangeSet(const ChangeSet &other);
    ChangeSet(ChangeSet &&other) noexcept;
    ChangeSet &operator=(const ChangeSet &other);
    ChangeSet &operator=(ChangeSet &&other) noexcept;
    ~ChangeSet();

    template <class T>
    [[nodiscard]] const std::vector<Change<T>> &of() const
    {
        return m_changes.of<std::vector<Change<T>>>();
    }

    template <class T>
    [[nodiscard]] std::vector<Change<T>> &of()
    {
        return m_changes.of<std::vector<Change<T>>>();
    }

    [[nodiscard]] bool empty() const;
    /// How many rows.
    [[nodiscard]] std::size_t size() const;
    /// Every row that is touched, with its kind.
    [[nodiscard]] std::vector<Subject> subjects() const;
    /// Memory that it holds, roughly, in bytes.
    [[nodiscard]] std::size_t bytes() const;

    friend bool operator==(const ChangeSet &a, const ChangeSet &b);

private:
    template <class... T>
    static OneOfEach<std::vector<Change<T>>...> changesOf(TypeList<T...>);

    decltype(changesOf(Entities())) m_changes;
};

/// What turns before into after. Costs little where the two share most of their rows.
[[nodiscard]] ChangeSet diff(const Project &before, const Project &after);
[[nodiscard]] Project apply(Project project, const ChangeSet &changes);
[[nodiscard]] ChangeSet inverse(const ChangeSet &changes);
/// first, then second, as one.
[[nodiscard]] ChangeSet compose(const ChangeSet &first, const ChangeSet &second);

/// True where no calculation but geometry could see the change: only fields with the role Layout
/// differ, and no row came or went but of what is only drawn.
[[nodiscard]] bool onlyLayout(const ChangeSet &changes);

} // namespace headroom
