// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace headroom {

/// Bytes that mean something to another program, such as a picture. Copies share them, and
/// comparing copies costs nothing, so that a row with a picture moves as lightly as any other.
struct Blob
{
    QByteArray bytes;

    friend bool operator==(const Blob &a, const Blob &b)
    {
        return a.bytes.size() == b.bytes.size()
               && (a.bytes.constData() == b.bytes.constData() || a.bytes == b.bytes);
    }
};

} // namespace headroom
