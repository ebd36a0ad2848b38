// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace headroom {

/// An icon of resources/icons by its name without ".svg", drawn in the colour of the theme in force
/// whenever it is painted, sharp at every scale. A null icon where there is no such file.
[[nodiscard]] QIcon themedIcon(const QString &name);

/// The same in a fixed colour.
[[nodiscard]] QIcon tintedIcon(const QString &name, const QColor &color);

/// The sign of the program, in its own colours.
[[nodiscard]] QIcon applicationIcon();

} // namespace headroom
