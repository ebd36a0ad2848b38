// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <QHash>
#include <QString>

namespace headroom {

/// Gives out names that nothing of the kind has yet, by counting on from the highest number in use:
/// after "Hall 1" and "Hall 2" comes "Hall 3".
class NameSource
{
public:
    template <class T>
    static NameSource of(const Table<T> &rows)
    {
        NameSource names;
        for (const T &row : rows)
            names.remember(row.name);
        return names;
    }

    /// The stem with the next free number: stem "Hall ".
    [[nodiscard]] QString next(const QString &stem);
    /// A free name for a copy: its trailing number is counted on, or one is added.
    [[nodiscard]] QString forCopyOf(const QString &name);
    /// Something has this name now.
    void remember(const QString &name);

private:
    struct Parts
    {
        QString stem;
        qint64 number = 0;
        int digits = 0;
    };

    static Parts partsOf(const QString &name);
    QString take(const QString &stem, int digits);

    QHash<QString, qint64> m_highest;
};

} // namespace headroom
