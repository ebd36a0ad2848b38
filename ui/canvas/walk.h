// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/scene/planscene.h"

namespace headroom {

/// Everything on the plan that meets the bounds, in the order in which the keyboard goes through
/// it: the structure, equipment, what stands in halls, what is written there, racks; each kind as
/// one reads, from the north and the west. Layers that nothing is picked from are left out.
[[nodiscard]] std::vector<Subject> walkOrder(const PlanScene &scene, const Bounds &bounds);

/// The one after (or before) the current one; the first (or last) where none is current, nothing at
/// the end of the list.
[[nodiscard]] std::optional<Subject>
walkOn(const std::vector<Subject> &order, std::optional<Subject> current, bool forwards);

} // namespace headroom
