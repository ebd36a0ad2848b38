// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

#include <memory>

namespace headroom {

/// Why a file could not be written, in the words of the system's error number: save.disk-full,
/// save.no-permission, save.folder-missing, save.read-only-disk, save.is-folder,
/// save.name-too-long, save.failed. The first argument is the file's name.
[[nodiscard]] Failure saveFailure(const QString &path, int systemError, const QString &detail = {});

/// A file that takes the place of another, whole or not at all. It is written under the name
/// .<name>.tmp-<uuid> in the same folder, and taken away again unless it was put in place.
class ReplacementFile
{
public:
    /// path: the file to be replaced; a link is followed, so that the link stays. The new file is
    /// empty and has the permissions of the old one.
    [[nodiscard]] static Result<ReplacementFile> create(const QString &path);

    ReplacementFile(ReplacementFile &&other) noexcept;
    ReplacementFile &operator=(ReplacementFile &&other) = delete;
    ~ReplacementFile();

    /// Where to write.
    [[nodiscard]] const QString &temporaryPath() const { return m_temporary; }

    /// Nothing may have the temporary file open any more. Crash before the rename: the old file is
    /// whole, and a temporary is left that removeStaleTemporaries() takes away. After it: the new
    /// file is whole.
    [[nodiscard]] Result<void> putInPlace();

    /// Also where the sync after the rename failed.
    [[nodiscard]] bool isInPlace() const { return m_temporary.isEmpty(); }

private:
    ReplacementFile() = default;

    QString m_target;
    QString m_temporary;
    int m_descriptor = -1; // holds an OS lock, by which others see that the file is in use
};

/// Takes away what crashed saves of this file left beside it. Temporaries that a program is still
/// writing stay. Returns how many went.
int removeStaleTemporaries(const QString &path);

} // namespace headroom
