// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/names.h"

namespace headroom {

NameSource::Parts NameSource::partsOf(const QString &name)
{
    constexpr qsizetype kMostDigits = 15; // so that the number stays exact
    qsizetype start = name.size();
    while (start > 0 && name.size() - start < kMostDigits && name[start - 1] >= u'0'
           && name[start - 1] <= u'9')
        --start;
    Parts parts;
    parts.stem = name.first(start);
    parts.digits = static_cast<int>(name.size() - start);
    parts.number = parts.digits > 0 ? QStringView(name).sliced(start).toLongLong() : 0;
    return parts;
}

void NameSource::remember(const QString &name)
{
    const Parts parts = partsOf(name);
    qint64 &highest = m_highest[parts.stem];
    highest = std::max(highest, parts.number);
}

QString NameSource::take(const QString &stem, int digits)
{
    const qint64 number = ++m_highest[stem];
    return stem + QString::number(number).rightJustified(digits, QLatin1Char('0'));
}

QString NameSource::next(const QString &stem)
{
    return take(stem, 1);
}

QString NameSource::forCopyOf(const QString &name)
{
    if (name.isEmpty())
        return name;
    const Parts parts = partsOf(name);
    if (parts.digits > 0)
        return take(parts.stem, parts.digits);
    const QString stem = name + QLatin1Char(' ');
    m_highest.insert(stem, std::max<qint64>(m_highest.value(stem), 1));
    return take(stem, 1);
}

} // namespace headroom
