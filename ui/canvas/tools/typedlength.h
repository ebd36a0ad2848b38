// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/geometry.h"

#include <QString>

#include <optional>

namespace headroom {

/// Numbers typed in the middle of a gesture, in metres: "2.4" is a distance along the way that the
/// pointer goes, "2.4<30" one at an angle in degrees, counter-clockwise from east, "2.4x1.2" the
/// way east and the way north. The decimal mark is a point or a comma.
class TypedLength
{
public:
    /// Adds a character; false where it has no place there.
    bool type(QChar letter);
    /// Takes the last one back; false where there is none.
    bool back();

    void clear() { m_text.clear(); }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    /// As typed, with its unit: "2.4 m", "2.4 m at 30°", "2.4 m × 1.2 m".
    [[nodiscard]] QString words() const;

    /// The way that is meant, where the pointer goes a way of its own; nothing while no number
    /// stands there.
    [[nodiscard]] std::optional<Point> way(Point pointer) const;

    /// The first number and the second one, where they stand there.
    [[nodiscard]] std::optional<double> first() const;
    [[nodiscard]] std::optional<double> second() const;

private:
    [[nodiscard]] qsizetype separator() const;

    QString m_text;
};

} // namespace headroom
