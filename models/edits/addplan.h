// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

namespace headroom {

// Pure edits that add what is not drawn: the new thing is numbered and otherwise as empty as it may
// be. Unknown stays unknown.

/// A build phase without a month.
[[nodiscard]] Project
addPhase(const Project &project, IdSource &ids, const QString &stem, Subject *added = nullptr);

/// A scenario without levers, after all others.
[[nodiscard]] Project
addScenario(const Project &project, IdSource &ids, const QString &stem, Subject *added = nullptr);

/// A draft contract without dates.
[[nodiscard]] Project
addContract(const Project &project, IdSource &ids, const QString &stem, Subject *added = nullptr);

} // namespace headroom
