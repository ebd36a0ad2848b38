// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fileheader.h"

#include "models/storage/schema.h"

#include <QByteArrayView>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace headroom {

namespace {

// The header of a SQLite file: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr QByteArrayView kMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderBytes = 100;
constexpr qint64 kLeastBytes = 512;
constexpr int kPageSizeAt = 16;
constexpr int kWriteVersionAt = 18;
constexpr int kReadVersionAt = 19;
constexpr int kChangeCounterAt = 24;
constexpr int kPageCountAt = 28;
constexpr int kUserVersionAt = 60;
constexpr int kApplicationIdAt = 68;
constexpr int kValidForAt = 92;
constexpr char kWriteAheadLog = 2;

class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {}

    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }

    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

using Header = std::array<char, kHeaderBytes>;

quint32 wordAt(const Header &header, int offset)
{
    return qFromBigEndian<quint32>(header.data() + offset);
}

Failure openFailure(int error, const QString &name)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return failure("file.missing", {name}, detail);
    case EACCES:
    case EPERM:
        return failure("file.no-permission", {name}, detail);
    case ELOOP:
        return failure("file.link-loop", {name}, detail);
    case ENXIO: // a socket
        return failure("file.not-regular", {name}, detail);
    default:
        return failure("file.read-error", {name}, detail);
    }
}

bool isTruncated(const Header &header, qint64 sizeBytes)
{
    if (wordAt(header, kChangeCounterAt) != wordAt(header, kValidForAt))
        return false; // an old program wrote last, and the page count means nothing
    const auto stored = qFromBigEndian<quint16>(header.data() + kPageSizeAt);
    const qint64 pageBytes = stored == 1 ? 65536 : stored;
    return qint64(wordAt(header, kPageCountAt)) * pageBytes > sizeBytes;
}

bool hasJournal(const QString &path)
{
    // An empty journal, or one with its header wiped, is what SQLite leaves behind in good order.
    const auto isHot = [](const QString &beside) {
        QFile file(beside);
        if (!file.open(QIODevice::ReadOnly))
            return QFileInfo::exists(beside);
        const QByteArray start = file.read(8);
        return start.count('\0') != start.size();
    };
    return isHot(path + QStringLiteral("-journal")) || isHot(path + QStringLiteral("-wal"));
}

} // namespace

Result<FileHeader> readFileHeader(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    Header header{};

    struct stat status
    {};

    {
        // Non-blocking: opening a pipe must not wait for its writer.
        const Descriptor file(
            ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        if (file.number() < 0)
            return openFailure(errno, name);
        if (::fstat(file.number(), &status) != 0)
            return openFailure(errno, name);
        if (S_ISDIR(status.st_mode))
            return failure("file.is-folder", {name});
        if (!S_ISREG(status.st_mode))
            return failure("file.not-regular", {name});
        if (status.st_size == 0)
            return failure("file.empty", {name});
        const ssize_t got = ::read(file.number(), header.data(), header.size());
        if (got < 0)
            return failure("file.read-error", {name}, QString::fromLocal8Bit(std::strerror(errno)));
        const QByteArrayView start(header.data(), static_cast<qsizetype>(got));
        if (!start.startsWith(kMagic))
            return failure("file.not-a-project", {name});
        if (got < ssize_t(header.size()) || status.st_size < kLeastBytes)
            return failure("file.truncated", {name});
    }
    if (wordAt(header, kApplicationIdAt) != kApplicationId)
        return failure("file.other-program", {name});
    const auto format = qFromBigEndian<qint32>(header.data() + kUserVersionAt);
    if (format > kFormat)
        return failure("file.newer-format", {name, qint64(format), qint64(kFormat)});
    if (isTruncated(header, status.st_size))
        return failure("file.truncated", {name});
    if (header[kWriteVersionAt] == kWriteAheadLog || header[kReadVersionAt] == kWriteAheadLog)
        return failure("file.write-ahead-log", {name});
    if (hasJournal(path))
        return failure("file.journal-beside", {name});
    return FileHeader{status.st_size, format};
}

} // namespace headroom
