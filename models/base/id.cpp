// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/id.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

namespace headroom {

namespace {

constexpr quint64 kPositive = 0x7fff'ffff'ffff'ffffULL;

Id idFromBits(quint64 bits)
{
    bits &= kPositive;
    return Id{static_cast<qint64>(bits == 0 ? 1 : bits)};
}

} // namespace

Id RandomIds::next()
{
    return idFromBits(QRandomGenerator::system()->generate64());
}

Id SeededIds::next()
{
    // SplitMix64 (Steele, Lea and Flood, 2014).
    m_state += 0x9e37'79b9'7f4a'7c15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30U)) * 0xbf58'476d'1ce4'e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d0'49bb'1331'11ebULL;
    return idFromBits(z ^ (z >> 31U));
}

Id idFromKey(QStringView key)
{
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256);
    return idFromBits(qFromBigEndian<quint64>(digest.constData()));
}

} // namespace headroom
