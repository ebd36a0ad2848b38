// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/project.h"

#include <QByteArray>

namespace headroom {

/// Reads what writeJson writes. A table that is missing is empty, a field that is missing keeps its
/// default; anything else that is not understood is refused, so that nothing is lost unseen. The
/// result keeps the invariants of a project. Fails with
///   json.syntax(position), json.schema, json.table-unknown(name), json.table(name),
///   json.row(table, row), json.row-twice(table, id), json.field-unknown(table, row, field),
///   json.field(table, row, field), and the code of the first broken invariant.
/// Rows are counted from 1.
[[nodiscard]] Result<Project> readJson(const QByteArray &text);

} // namespace headroom
