// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/cost/costsweep.h"

#include <QStringList>

namespace headroom::cli {

// Rows of a sweep as CSV: a heading, then a line for each row, numbered from 1, in the shortest
// form that reads back to the same number; an empty cell where a row is refused. A file is written
// whole or not at all.

/// Fails with sweep.not-written(path, reason).
[[nodiscard]] Result<void>
writeSweepFile(const CostSweep &sweep, const SweepRows &rows, const QString &path);

/// Puts the files of shards together, in any order; returns how many rows there are. Fails with
/// sweep.unreadable(path), sweep.other-heading(path), sweep.row-missing(number),
/// sweep.row-twice(number) and sweep.not-written.
[[nodiscard]] Result<std::uint64_t> combineSweepFiles(const QStringList &paths, const QString &out);

} // namespace headroom::cli
