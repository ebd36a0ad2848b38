// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/thingquery.h"

#include <QStringList>

namespace headroom {

// What comparisons mean for texts, numbers and months.

/// Several texts hold where one of them does; "is not" where none is. Case does not matter. Words
/// are not larger or smaller than others.
[[nodiscard]] bool textHolds(const QStringList &texts, Comparison comparison, const QString &value);

template <class T>
[[nodiscard]] bool numberHolds(const T &number, Comparison comparison, const T &value)
{
    switch (comparison) {
    case Comparison::Contains:
    case Comparison::Is:
        return number == value;
    case Comparison::IsNot:
        return number != value;
    case Comparison::Less:
        return number < value;
    case Comparison::AtMost:
        return number <= value;
    case Comparison::More:
        return number > value;
    case Comparison::AtLeast:
        return number >= value;
    }
    return false;
}

/// A month, or all months of a year.
struct MonthSpan
{
    Month first;
    Month last;
};

/// The months of "2027"; nothing where it is no year.
[[nodiscard]] std::optional<MonthSpan> yearFrom(const QString &value);

/// "After" is after the last month of the span, "before" before its first, "is" within it.
[[nodiscard]] bool spanHolds(Month month, Comparison comparison, const MonthSpan &span);

} // namespace headroom
