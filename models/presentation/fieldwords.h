// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"
#include "models/presentation/propertymodel.h"

#include <QLocale>

namespace headroom {

/// A value as it stands in an editor; empty where unknown. "12,500 kW", "85 %", "May 2026".
[[nodiscard]] QString fieldText(const Project &project,
                                const FieldInfo &field,
                                const FieldValue &value,
                                const QLocale &locale);

/// What is taken where the field is unknown, in words: "132 kW, from its type"; empty where nothing
/// is.
[[nodiscard]] QString
usualText(const Project &project, Subject subject, const FieldInfo &field, const QLocale &locale);

/// "From 0 kW to 10 MW."; empty where there is no range to speak of.
[[nodiscard]] QString rangeText(const FieldInfo &field, const QLocale &locale);

/// Who says so: basis, source and date of the field's citation, or, with no field, of the whole
/// thing's; empty where nobody does.
[[nodiscard]] QString
citationText(const Project &project, Subject subject, const QString &fieldName);

/// Reads typed text as a value of the field. Empty text is unknown.
[[nodiscard]] Understanding understandText(const Project &project,
                                           const FieldInfo &field,
                                           const QString &text,
                                           const QLocale &locale);

/// A label inside a sentence: "Planned power" becomes "planned power", "PUE" stays.
[[nodiscard]] QString inSentence(const QString &label);

} // namespace headroom
