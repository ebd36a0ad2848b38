// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presentation/thingcomparisons.h"

#include <algorithm>

namespace headroom {

bool textHolds(const QStringList &texts, Comparison comparison, const QString &value)
{
    const auto is = [&value](const QString &text) {
        return text.compare(value, Qt::CaseInsensitive) == 0;
    };
    switch (comparison) {
    case Comparison::Contains:
        return std::any_of(texts.begin(), texts.end(), [&value](const QString &text) {
            return text.contains(value, Qt::CaseInsensitive);
        });
    case Comparison::Is:
        return std::any_of(texts.begin(), texts.end(), is);
    case Comparison::IsNot:
        return std::none_of(texts.begin(), texts.end(), is);
    default:
        return false; // words are not larger or smaller
    }
}

std::optional<MonthSpan> yearFrom(const QString &value)
{
    bool isNumber = false;
    const int year = value.toInt(&isNumber);
    constexpr int kFirst = 1990;
    constexpr int kLast = 2200;
    if (!isNumber || value.size() != 4 || year < kFirst || year > kLast)
        return std::nullopt;
    return MonthSpan{Month(year, 1), Month(year, 12)};
}

bool spanHolds(Month month, Comparison comparison, const MonthSpan &span)
{
    switch (comparison) {
    case Comparison::Contains:
    case Comparison::Is:
        return span.first <= month && month <= span.last;
    case Comparison::IsNot:
        return month < span.first || span.last < month;
    case Comparison::Less:
        return month < span.first;
    case Comparison::AtMost:
        return month <= span.last;
    case Comparison::More:
        return month > span.last;
    case Comparison::AtLeast:
        return month >= span.first;
    }
    return false;
}

} // namespace headroom
