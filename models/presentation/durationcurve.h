// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <span>

namespace headroom {

/// A series of hours from the greatest down: a load–duration curve, as a step. Its x counts the
/// hours in which a value is reached or exceeded. Unknown hours cannot be put in order: they are
/// left out, and the note says how many.
[[nodiscard]] ChartSeries durationCurve(const QString &name,
                                        SeriesRole role,
                                        std::span<const double> hourly,
                                        const QLocale &locale);

} // namespace headroom
