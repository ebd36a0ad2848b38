// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/field.h"
#include "models/exchange/json.h"

namespace headroom {

// Field values as JSON, the same in exports and in the descriptions of samples: unknown is null,
// ids are decimal strings (they have 63 bits, most readers of JSON keep 53), months are "YYYY-MM",
// dates "YYYY-MM-DD", outlines [[x, y], …] in metres,
// pictures base64. Units are in the names of the fields.

[[nodiscard]] Json toJson(const FieldValue &value);

/// Reads a value of the field's type. Nothing where the JSON is of another type; whether the value
/// may stand in the field is for checkValue to say.
[[nodiscard]] std::optional<FieldValue> fromJson(const FieldInfo &field, const Json &json);

/// "1234" as an id; nothing where it is none.
[[nodiscard]] std::optional<Id> idFromJson(const Json &json);

} // namespace headroom
