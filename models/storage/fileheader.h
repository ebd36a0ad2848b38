// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace headroom {

/// What the first 100 bytes of a project file say.
struct FileHeader
{
    qint64 sizeBytes = 0;
    int format = 0;
};

/// Looks at a file without SQLite, so that nothing that a stranger sends reaches it unseen. Fails
/// with one code for each thing that it can be instead of a project of ours: file.missing,
/// file.no-permission, file.link-loop, file.is-folder, file.not-regular, file.read-error,
/// file.empty, file.not-a-project, file.other-program, file.newer-format, file.truncated,
/// file.write-ahead-log, file.journal-beside. The first argument is always the file's name.
[[nodiscard]] Result<FileHeader> readFileHeader(const QString &path);

} // namespace headroom
