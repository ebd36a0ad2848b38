// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlite.h"

namespace headroom {

/// One saved state of a plan. Copies that were edited apart share the revisions before they did.
struct Revision
{
    QString uuid;
    QString parent;  // empty: the first
    QString savedAt; // ISO 8601 UTC
    QString program;
    friend bool operator==(const Revision &, const Revision &) = default;
};

/// A new revision of now, by this program.
[[nodiscard]] Revision newRevision(const QString &parent);

/// Adds the revision and its digest. The caller has a transaction open.
[[nodiscard]] Result<void> writeRevision(Database &database, const Revision &revision);

/// The newest; nothing in a file that was never saved.
[[nodiscard]] Result<std::optional<Revision>> lastRevision(Database &database);

/// Whether the revisions are those that were written.
[[nodiscard]] Result<void> checkRevisions(Database &database);

} // namespace headroom
