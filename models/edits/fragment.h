// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// Things that were copied, as a small plan of their own: with the types, phases, rows and halls
/// that they refer to, and the connections among them. exchange writes it as text.
struct Fragment
{
    Project plan;
    std::vector<Subject> copied; // the rest is there because they refer to it

    [[nodiscard]] std::optional<Bounds> bounds() const;
};

/// Fails with fragment.empty where nothing among them can be copied.
[[nodiscard]] Result<Fragment> copyFragment(const Project &project,
                                            std::span<const Subject> subjects);

/// Where a fragment goes.
struct PasteTarget
{
    Id site;
    Point offset;                // from where it was copied
    std::optional<Id> hall = {}; // for racks and obstacles that no hall of the site surrounds
};

/// Adds what was copied under new ids and names. Types, phases and accelerators that the plan has
/// (the same catalogue entry, or the same in every field but notes) are used, others come with it.
/// Racks and obstacles belong to the hall around them, or to the hall of the target. Feeds from
/// what was not copied stay where the plan has that very source. Fails with fragment.no-hall where
/// a rack would belong to no hall, and with entity.missing for an unknown site.
[[nodiscard]] Result<Project> pasteFragment(const Project &project,
                                            IdSource &ids,
                                            const Fragment &fragment,
                                            const PasteTarget &target,
                                            std::vector<Subject> *added = nullptr);

/// Copies in columns and rows, the first at the target's offset. Fails with fragment.too-many
/// beyond 100,000 things.
struct PasteArray
{
    int columns = 1;
    int rows = 1;
    Point columnStep;
    Point rowStep;
    bool firstStands = false; // what was copied stands there already, so that the first is left out
};

[[nodiscard]] Result<Project> pasteAsArray(const Project &project,
                                           IdSource &ids,
                                           const Fragment &fragment,
                                           const PasteTarget &target,
                                           const PasteArray &array,
                                           std::vector<Subject> *added = nullptr);

} // namespace headroom
