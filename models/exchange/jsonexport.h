// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

#include <QByteArray>

namespace headroom {

/// The whole project as one JSON document that other programs can rely on:
///   {"schema": 1, "project": {"name", "uuid"}, "tables": {NAME: [{"id", FIELD: value, …}]}}
/// with a table for every entity, rows in order of id, values as jsonvalues.h says.
[[nodiscard]] QByteArray writeJson(const Project &project);

} // namespace headroom
