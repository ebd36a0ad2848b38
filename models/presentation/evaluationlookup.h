// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

namespace headroom {

/// The epoch of a site that a month falls into; a month outside the horizon counts as its nearest.
/// Null where the site is not evaluated.
[[nodiscard]] const Epoch *epochIn(const Evaluation &evaluation, Id site, Month month);

/// The figures of a resource of a site in a month; null where there are none.
[[nodiscard]] const ResourceFigures *
figuresIn(const Evaluation &evaluation, Id site, QStringView resource, Month month);

} // namespace headroom
