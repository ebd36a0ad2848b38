// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/rackdetail.h"

namespace headroom {

/// The feeds of a rack, by priority, then by side and name, each followed by everything above it.
/// Equipment that two feeds share is followed up under the first of them. Sources of a kind that
/// feed the same are told together where they are more than three.
[[nodiscard]] std::vector<RackDetail::Step> rackPath(const Project &project,
                                                     const Evaluation *evaluation,
                                                     const Rack &rack,
                                                     Month month,
                                                     const QLocale &locale);

} // namespace headroom
