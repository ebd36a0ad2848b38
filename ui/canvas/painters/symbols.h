// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/power.h"

#include <QPainterPath>

namespace headroom {

/// The mark of a kind of equipment, as lines in the square from -1 to 1, y downwards; after the
/// symbols of one-line diagrams where they exist (IEC 60617).
[[nodiscard]] const QPainterPath &symbolOf(NodeKind kind);

} // namespace headroom
