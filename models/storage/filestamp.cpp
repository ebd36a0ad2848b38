// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/filestamp.h"

#include <QFile>

#include <sys/stat.h>

namespace headroom {

std::optional<FileStamp> stampOf(const QString &path)
{
    struct stat status
    {};

    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileStamp{status.st_size,
                     status.st_mtim.tv_sec,
                     status.st_mtim.tv_nsec,
                     status.st_ino,
                     status.st_dev};
}

} // namespace headroom
