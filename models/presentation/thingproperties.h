// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/thingquery.h"

#include <functional>

namespace headroom {

/// Whether one thing, by its id, is what a condition asks for.
using ThingTest = std::function<bool(Id)>;

/// The test of a condition for things of a kind; no function where the kind has no such property.
/// Fails where the value is none of the property. Keeps the project, which outlives it.
[[nodiscard]] Result<ThingTest> thingTest(const Project &project,
                                          EntityKind kind,
                                          const ThingCondition &condition,
                                          const QLocale &locale);

} // namespace headroom
