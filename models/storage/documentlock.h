// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/oslock.h"

#include <QDateTime>

namespace headroom {

/// Who has a plan open.
struct LockHolder
{
    QString user;
    QString host;
    QDateTime since; // UTC
};

/// Says to others that a plan is open here: the file .<name>.lock beside it, with user, host and
/// time, under an OS lock. It never keeps anybody from reading; who finds it held opens read-only.
class DocumentLock
{
public:
    DocumentLock() = default;
    DocumentLock(DocumentLock &&) = default;
    DocumentLock &operator=(DocumentLock &&other) noexcept;
    ~DocumentLock();

    /// A lock whose holder is gone is taken over. Where the folder cannot be written there is no
    /// lock, and no holder either.
    [[nodiscard]] static DocumentLock take(const QString &documentPath);
    /// Takes the lock from a holder who is there: their next save is refused.
    [[nodiscard]] static DocumentLock takeFromHolder(const QString &documentPath);

    [[nodiscard]] bool isHeld() const { return m_lock.isHeld(); }

    /// Held, and nobody took it from us since.
    [[nodiscard]] bool isStillOurs() const { return m_lock.isInPlace(); }

    /// Somebody else, where there is one.
    [[nodiscard]] const std::optional<LockHolder> &holder() const { return m_holder; }

private:
    OsLock m_lock;
    std::optional<LockHolder> m_holder;
};

} // namespace headroom
