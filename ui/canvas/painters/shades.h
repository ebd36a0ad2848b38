// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/plancolours.h"
#include "ui/theme/theme.h"

#include <QColor>

namespace headroom {

/// The colour of a shade: amounts in viridis, whose steps also differ in grey; classes in
/// Okabe–Ito; unknown grey; beyond the limit the colour of danger.
[[nodiscard]] QColor shadeColour(const Theme &theme, PlanScale scale, quint8 shade);

/// Whether a shade is hatched too, so that it is not told by colour alone.
[[nodiscard]] bool isHatched(PlanScale scale, quint8 shade);

/// Dark or light, whichever is read better on a ground.
[[nodiscard]] QColor inkOn(const QColor &ground);

} // namespace headroom
