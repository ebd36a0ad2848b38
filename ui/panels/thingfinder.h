// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <optional>

namespace headroom {

/// The next named thing after `after` (or the first) whose name holds the text, whatever its case;
/// begins again at the start.
[[nodiscard]] std::optional<Subject>
findThing(const Project &project, const QString &text, std::optional<Subject> after);

} // namespace headroom
