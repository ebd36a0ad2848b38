// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QLocale>

namespace headroom {

/// When a resource runs out, by when more has to be ordered, and which step would mend it: a few
/// sentences. Leads with the shortage that lasts, if there is one. unit: of the resource.
[[nodiscard]] QString exhaustionAnswer(const Exhaustion &exhaustion,
                                       Unit unit,
                                       int months,
                                       const Project &project,
                                       const QLocale &locale);

/// The order-by date of a crossing with its lead time, or why there is none.
[[nodiscard]] QString
orderByWords(const Crossing &crossing, const Project &project, const QLocale &locale);

/// The step that would mend a crossing, and whether it is enough.
[[nodiscard]] QString
stepWords(const Crossing &crossing, Unit unit, const Project &project, const QLocale &locale);

} // namespace headroom
