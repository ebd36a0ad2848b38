// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/workingdatabase.h"

namespace headroom {

/// A save that crashed after its rename did save: then the user's file has the revision that was
/// coming, and the working copy is made to know it.
[[nodiscard]] Result<void> settlePendingSave(WorkingDatabase &database, const QString &file);

} // namespace headroom
