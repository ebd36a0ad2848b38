// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explanation.h"

namespace headroom {

/// The headroom of any resource of a site in a month; of power as explainHeadroom tells it. Empty
/// where the site has no such resource. resource: as ResourceSeries::name.
[[nodiscard]] Explanation explainResource(const QString &resource,
                                          ExplainedFigure figure,
                                          const Project &project,
                                          const Evaluation &evaluation,
                                          Id site,
                                          Month month,
                                          const QLocale &locale,
                                          std::size_t mostInputs = kUsualInputs);

} // namespace headroom
