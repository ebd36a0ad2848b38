// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/thingfinder.h"

namespace headroom {

std::optional<Subject>
findThing(const Project &project, const QString &text, std::optional<Subject> after)
{
    std::optional<Subject> first;
    std::optional<Subject> next;
    forEachEntityType([&]<class T>() {
        if constexpr (requires(const T &row) { row.name; } && !std::is_same_v<T, Settings>) {
            for (const T &row : project.table<T>()) {
                if (next)
                    return;
                if (!row.name.contains(text, Qt::CaseInsensitive))
                    continue;
                const Subject subject{T::kKind, row.id};
                if (!first)
                    first = subject;
                if (!after || *after < subject)
                    next = subject;
            }
        }
    });
    return next ? next : first;
}

} // namespace headroom
