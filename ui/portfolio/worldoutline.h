// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QPointF>
#include <QRectF>

namespace headroom {

/// The part of the earth that the map shows, in degrees: x east, y north. From the ice in the south
/// nobody plans a site.
inline constexpr double kMapSouth = -56;
inline constexpr double kMapNorth = 80;

/// The land, in degrees with y to the south, so that it is drawn upright. From Natural Earth, see
/// resources/map/README.md. Read once.
[[nodiscard]] const QPainterPath &worldOutline();

/// The largest area inside another that shows the map undistorted: degrees of longitude and of
/// latitude are as wide as each other (plate carrée).
[[nodiscard]] QRectF mapAreaIn(const QRectF &room);

/// Where a place stands in such an area.
[[nodiscard]] QPointF onMap(const QRectF &area, double latitudeDeg, double longitudeDeg);

} // namespace headroom
