// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace headroom {

/// A file of this repository, for tests that read the sources.
struct SourceFile
{
    QString path; // from the root: "models/base/id.h"
    QStringList lines;

    [[nodiscard]] QString text() const { return lines.join(u'\n'); }
};

/// The files below the folders whose names end in one of these, in order of path.
[[nodiscard]] std::vector<SourceFile>
sourceFiles(const QStringList &folders,
            const QStringList &endings = {QStringLiteral(".h"), QStringLiteral(".cpp")});

/// The text with comments blanked out: what the compiler reads.
[[nodiscard]] QString withoutComments(const QString &text);

} // namespace headroom
