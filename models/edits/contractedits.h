// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <optional>
#include <span>

namespace headroom {

/// A copy of the contract, as a draft, with its ramp and allowed sites but without what carries it.
/// Fails with entity.missing.
[[nodiscard]] Result<Project>
duplicateContract(const Project &project, IdSource &ids, Id contract, Subject *added = nullptr);

/// Adds a site of the kind supply with its agreement. The stem is numbered.
[[nodiscard]] Project
addSupply(const Project &project, IdSource &ids, const QString &stem, Subject *added = nullptr);

/// When something carries a contract; unknown takes the contract's start and end.
struct AllocationTime
{
    std::optional<Month> from = {};
    std::optional<Month> until = {};
};

/// Ties the contract to racks, rows, halls and sites over months; what else is among the subjects
/// is left out, and so is what lies in something else among them, or is tied to it for these months
/// already. Fails with allocation.nothing where nothing is left, allocation.outside where the
/// months lie outside of the contract's time.
[[nodiscard]] Result<Project> assign(const Project &project,
                                     IdSource &ids,
                                     Id contract,
                                     std::span<const Subject> subjects,
                                     const AllocationTime &time);

/// Unties them. Fails with allocation.none where nothing ties them.
[[nodiscard]] Result<Project>
unassign(const Project &project, Id contract, std::span<const Subject> subjects);

/// Two allocations out of one, the second from the month on; each can then be moved by itself.
/// Fails with allocation.cannot-split where the month is not within it.
[[nodiscard]] Result<Project>
splitAllocation(const Project &project, IdSource &ids, Id allocation, Month at);

} // namespace headroom
