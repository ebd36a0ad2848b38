// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace headroom {

/// A figure as it stands on screens: scaled and grouped with its unit, a minus as wide as a digit,
/// and "unknown" where nobody knows it.
[[nodiscard]] QString figureText(std::optional<double> value, Unit unit, const QLocale &locale);

} // namespace headroom
