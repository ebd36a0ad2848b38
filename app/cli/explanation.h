// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/outcome.h"
#include "models/engine/evaluation.h"

namespace headroom::cli {

// The reason of the headroom of a resource of a site, as the window shows it. resource: as
// ResourceSeries::name.

/// The month of the horizon in which least power is left in the worst case; the first where that
/// cannot be told.
[[nodiscard]] int leastMonth(const Evaluation &evaluation, const SiteEvaluation &site);

/// For people: cases, path, inputs with their sources, what is missing. Empty where the site has no
/// such resource.
[[nodiscard]] QString explanationText(const QString &resource,
                                      const Project &project,
                                      const Evaluation &evaluation,
                                      Id site,
                                      Month month);

/// {"month", "formula", "cases[]", "path[]", "inputs[]", "missing[]"}; null where there is none.
[[nodiscard]] Json explanationJson(const QString &resource,
                                   const Project &project,
                                   const Evaluation &evaluation,
                                   Id site,
                                   Month month);

} // namespace headroom::cli
