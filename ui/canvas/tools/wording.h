// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QString>

#include <span>

namespace headroom {

/// "Hall 1", "20 racks", "24 things": for the names of undo steps and the status bar.
[[nodiscard]] QString described(const Project &project, std::span<const Subject> subjects);

/// A name for new equipment: its kind and the next free number.
[[nodiscard]] QString equipmentName(const Project &project, NodeKind kind);

/// "transformer", as it stands in a sentence: its first letter is small, but CDU and UPS stay.
[[nodiscard]] QString kindInSentence(NodeKind kind);

/// "side A", "reserve"; empty for none.
[[nodiscard]] QString sideWords(Side side);

/// A name for a line that has to fit a status bar.
[[nodiscard]] QString shortName(const QString &name);

/// "12.00 m": to the centimetre, as plans are drawn.
[[nodiscard]] QString lengthText(double metres);
/// "12.345 m": to the millimetre, as it is measured.
[[nodiscard]] QString millimetreText(double metres);

/// "240 m²".
[[nodiscard]] QString areaText(const Polygon &outline);

/// "1,440 accelerators, 2.64 MW" of so many racks of a type; says what is unknown.
[[nodiscard]] QString capacityText(const RackType &type, std::size_t racks);

} // namespace headroom
