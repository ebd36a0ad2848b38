// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/field.h"
#include "models/domain/project.h"

#include <vector>

namespace headroom {

/// One thing in the project.
struct Subject
{
    EntityKind kind = EntityKind::Project;
    Id id;
    friend auto operator<=>(const Subject &, const Subject &) = default;
};

/// What screens, files and imports need to know about an entity, without its type.
struct EntityInfo
{
    EntityKind kind = EntityKind::Project;
    QString name;   // table name, stable: "power_node"
    QString label;  // "Power equipment"
    QString plural; // "power equipment", for counts
    std::vector<FieldInfo> fields;
};

[[nodiscard]] const EntityInfo &entityInfo(EntityKind kind);
[[nodiscard]] const std::vector<EntityInfo> &allEntities();
[[nodiscard]] std::optional<EntityKind> entityKindFromName(QStringView name);
/// Index into fields, or -1.
[[nodiscard]] int fieldIndex(EntityKind kind, QStringView fieldName);

[[nodiscard]] bool exists(const Project &project, Subject subject);
/// Unknown also where there is no such thing or field.
[[nodiscard]] FieldValue fieldValue(const Project &project, Subject subject, int fieldIndex);
/// The thing's name, or a generated one such as "Rack 1234"; never empty.
[[nodiscard]] QString displayName(const Project &project, Subject subject);

/// Whether the value may stand in the field by itself: field.type, field.required, field.range,
/// field.too-long, field.too-short, field.not-finite, field.choice, field.outline,
/// field.blob-too-large.
[[nodiscard]] Result<void> checkValue(const FieldInfo &field, const FieldValue &value);

/// The project with one field set; invariants are checked by whoever performs the edit. Fails as
/// checkValue, and with entity.missing.
[[nodiscard]] Result<Project>
withField(const Project &project, Subject subject, int fieldIndex, const FieldValue &value);

} // namespace headroom
