// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sqlite.h"

#include <span>
#include <vector>

namespace headroom {

/// "HdRm", in the header of every project file.
inline constexpr quint32 kApplicationId = 0x4864'526d;
/// The format that this program writes, as user_version in the header.
inline constexpr int kFormat = 6;

/// The step from the format before to this one. The first makes an empty file.
struct Migration
{
    int format = 0;
    QString script; // path of a file or resource
};

/// All steps in order, up to kFormat.
[[nodiscard]] const std::vector<Migration> &migrations();

enum class MigrationOutcome {
    AlreadyCurrent,
    Migrated,
    FromNewerFormat,  // nothing was touched
    StepMissing,      // no step leads on from its format; nothing was touched
    ScriptUnreadable, // nothing was touched
    StepFailed        // rolled back: the database is as it was
};

struct MigrationReport
{
    MigrationOutcome outcome = MigrationOutcome::AlreadyCurrent;
    int from = 0;
    int to = 0;
    QString detail; // for the log
};

/// Brings a database of Headroom's, or an empty one, to the format of the last step. All steps are
/// one transaction.
[[nodiscard]] MigrationReport migrate(Database &database,
                                      std::span<const Migration> steps = migrations());

/// Whether the schema is, statement by statement, what the steps up to the format make. What else
/// stands there comes back as the name of the first thing that differs.
[[nodiscard]] std::optional<QString>
schemaDifference(Database &database, int format, std::span<const Migration> steps = migrations());

} // namespace headroom
