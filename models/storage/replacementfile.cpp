// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/replacementfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace headroom {

namespace {

constexpr mode_t kReadableByAll = 0666; // less what the umask takes away
constexpr mode_t kPermissionBits = 07777;

QString temporaryPrefix(const QString &fileName)
{
    return QLatin1Char('.') + fileName + QStringLiteral(".tmp-");
}

QString followLinks(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? QFileInfo(path).absoluteFilePath() : real;
}

/// Makes a rename in the folder last. Some file systems cannot sync folders (EINVAL); they have
/// nothing to be synced.
bool syncFolder(const QString &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL;
    ::close(descriptor);
    return synced;
}

} // namespace

Failure saveFailure(const QString &path, int systemError, const QString &detail)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    const QString log = QStringLiteral("%1 (system %2: %3)")
                            .arg(detail)
                            .arg(systemError)
                            .arg(QString::fromLocal8Bit(std::strerror(systemError)));
    switch (systemError) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: {
        constexpr double kBytesPerGigabyte = 1e9;
        const auto free = static_cast<double>(QStorageInfo(info.absolutePath()).bytesAvailable());
        return failure(
            "save.disk-full", {name, Amount{free / kBytesPerGigabyte, Unit::Gigabyte}}, log);
    }
    case EACCES:
    case EPERM:
        return failure("save.no-permission", {name, info.absolutePath()}, log);
    case ENOENT:
    case ENOTDIR:
        return failure("save.folder-missing", {name, info.absolutePath()}, log);
    case EROFS:
        return failure("save.read-only-disk", {name}, log);
    case EISDIR:
        return failure("save.is-folder", {name}, log);
    case ENAMETOOLONG:
        return failure("save.name-too-long", {name}, log);
    default:
        return failure("save.failed", {name}, log);
    }
}

Result<ReplacementFile> ReplacementFile::create(const QString &path)
{
    ReplacementFile result;
    result.m_target = followLinks(path);
    const QFileInfo target(result.m_target);
    if (target.isDir())
        return saveFailure(path, EISDIR);
    const QString temporary = target.absolutePath() + QLatin1Char('/')
                              + temporaryPrefix(target.fileName())
                              + QUuid::createUuid().toString(QUuid::WithoutBraces);
    const int descriptor = ::open(QFile::encodeName(temporary).constData(),
                                  O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
                                  kReadableByAll);
    if (descriptor < 0)
        return saveFailure(path, errno, temporary);
    result.m_temporary = temporary;
    result.m_descriptor = descriptor;
    ::flock(descriptor, LOCK_EX | LOCK_NB); // ours alone: the name is new

    struct stat old
    {};

    if (::stat(QFile::encodeName(result.m_target).constData(), &old) == 0)
        ::fchmod(descriptor, old.st_mode & kPermissionBits);
    return result;
}

ReplacementFile::ReplacementFile(ReplacementFile &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_temporary(std::exchange(other.m_temporary, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

ReplacementFile::~ReplacementFile()
{
    if (!m_temporary.isEmpty())
        ::unlink(QFile::encodeName(m_temporary).constData());
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> ReplacementFile::putInPlace()
{
    if (::fsync(m_descriptor) != 0)
        return saveFailure(m_target, errno, QStringLiteral("fsync"));
    if (::rename(QFile::encodeName(m_temporary).constData(),
                 QFile::encodeName(m_target).constData())
        != 0)
        return saveFailure(m_target, errno, QStringLiteral("rename"));
    m_temporary.clear();
    if (!syncFolder(QFileInfo(m_target).absolutePath()))
        return saveFailure(m_target, errno, QStringLiteral("sync of the folder"));
    return {};
}

int removeStaleTemporaries(const QString &path)
{
    const QFileInfo target(followLinks(path));
    QDir folder(target.absolutePath());
    const QString prefix = temporaryPrefix(target.fileName());
    int removed = 0;
    const QStringList names =
        folder.entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::NoSort);
    for (const QString &name : names) {
        if (!name.startsWith(prefix))
            continue;
        const QByteArray temporary = QFile::encodeName(folder.filePath(name));
        const int descriptor = ::open(temporary.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::unlink(temporary.constData()) == 0)
            ++removed;
        ::close(descriptor);
    }
    return removed;
}

} // namespace headroom
