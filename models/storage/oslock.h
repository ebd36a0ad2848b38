// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace headroom {

/// A file that this process holds an operating-system lock on. The lock goes with the process,
/// however that ends, so a lock that can be taken is nobody's.
class OsLock
{
public:
    enum class Outcome { Taken, HeldByOther, NotPossible };

    OsLock() = default;
    OsLock(OsLock &&other) noexcept;
    OsLock &operator=(OsLock &&other) noexcept;
    ~OsLock();

    /// Makes the file where it is missing.
    [[nodiscard]] Outcome take(const QString &path);

    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }

    /// The path still leads to the file that is locked: nobody took it away and put another there.
    [[nodiscard]] bool isInPlace() const;

    [[nodiscard]] bool write(const QByteArray &content) const;
    /// Takes the file away, if it is still ours, and gives the lock back.
    void removeAndRelease();
    /// Gives the lock back; the file stays.
    void release();

    /// The file moved with its folder.
    void movedTo(const QString &path) { m_path = path; }

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace headroom
