// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/changeset.h"
#include "models/domain/issue.h"

namespace headroom {

/// What always holds in a project: values in their ranges, references that lead somewhere, names
/// that are unique where other programs rely on them, connections and allocations with one target,
/// power networks without cycles. Edits that would break it are refused; files that break it are
/// damaged.
///
/// Every breach in the whole project; cost grows with its size.
[[nodiscard]] std::vector<Issue> brokenInvariants(const Project &project);

/// The first breach that the change brought into `after`, where the project before it was sound.
/// Cost grows with the change; a removal reads the tables that could refer to what went.
[[nodiscard]] Result<void> checkChange(const Project &after, const ChangeSet &changes);

} // namespace headroom
