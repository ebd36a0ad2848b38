// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/oslock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace headroom {

OsLock::OsLock(OsLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

OsLock &OsLock::operator=(OsLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

OsLock::~OsLock()
{
    release();
}

OsLock::Outcome OsLock::take(const QString &path)
{
    constexpr mode_t kReadableByAll = 0644;
    constexpr int kTries = 10;
    release();
    m_path = path;
    for (int i = 0; i < kTries; ++i) {
        const int descriptor = ::open(QFile::encodeName(path).constData(),
                                      O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
                                      kReadableByAll);
        if (descriptor < 0)
            return Outcome::NotPossible;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const bool held = errno == EWOULDBLOCK;
            ::close(descriptor);
            return held ? Outcome::HeldByOther : Outcome::NotPossible;
        }
        m_descriptor = descriptor;
        // Between our open and our lock its last holder may have taken the file away; then we hold
        // a lock on nothing and try again.
        if (isInPlace())
            return Outcome::Taken;
        release();
    }
    return Outcome::NotPossible;
}

bool OsLock::isInPlace() const
{
    struct stat held
    {};

    struct stat there
    {};

    return m_descriptor >= 0 && ::fstat(m_descriptor, &held) == 0
           && ::stat(QFile::encodeName(m_path).constData(), &there) == 0
           && held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

bool OsLock::write(const QByteArray &content) const
{
    return m_descriptor >= 0 && ::ftruncate(m_descriptor, 0) == 0
           && ::pwrite(m_descriptor, content.constData(), static_cast<size_t>(content.size()), 0)
                  == content.size();
}

void OsLock::removeAndRelease()
{
    if (isInPlace())
        ::unlink(QFile::encodeName(m_path).constData());
    release();
}

void OsLock::release()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace headroom
