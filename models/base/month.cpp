// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/month.h"

namespace headroom {

std::optional<Month> Month::parse(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-')
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i != 4 && (text[i] < u'0' || text[i] > u'9'))
            return std::nullopt;
    }
    const int year = text.first(4).toInt();
    const int month = text.last(2).toInt();
    if (year < 1900 || year > 2999 || month < 1 || month > 12)
        return std::nullopt;
    return Month(year, month);
}

QString Month::toString() const
{
    return QStringLiteral("%1-%2")
        .arg(year(), 4, 10, QLatin1Char('0'))
        .arg(month(), 2, 10, QLatin1Char('0'));
}

} // namespace headroom
