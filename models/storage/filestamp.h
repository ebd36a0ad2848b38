// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace headroom {

/// By what a file is known to be the one that was seen before, without reading it.
struct FileStamp
{
    qint64 sizeBytes = 0;
    qint64 changedSeconds = 0;
    qint64 changedNanoseconds = 0;
    quint64 inode = 0;
    quint64 device = 0;
    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

/// Nothing where there is no such file.
[[nodiscard]] std::optional<FileStamp> stampOf(const QString &path);

} // namespace headroom
