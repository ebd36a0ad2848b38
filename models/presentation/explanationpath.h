// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explanation.h"

namespace headroom {

/// The sources that give power, the largest first; those of an unknown limit before all.
[[nodiscard]] std::vector<SourceFigures> givingSources(const Epoch &epoch, const Project &project);

/// Adds the way from a source down to the equipment that binds, by the connection that is used
/// first; where the site itself binds its sources. binding: of a headroom of power.
void addPath(Explanation &explanation,
             const Binding &binding,
             const Project &project,
             const SiteEvaluation &site,
             const Epoch &epoch,
             const QLocale &locale);

} // namespace headroom
