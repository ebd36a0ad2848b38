// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/thingquery.h"

#include <QStringList>

namespace headroom {

/// A property that can be chosen instead of typed.
struct FindProperty
{
    QString label;    // "Build phase"
    QString property; // as ThingCondition::property; empty: the name
    std::vector<Comparison> comparisons;
    std::optional<EntityKind> names = {}; // its values are the names of these
    std::vector<QString> values = {};     // or these
};

/// What is asked for most, then every property of racks and power equipment.
[[nodiscard]] const std::vector<FindProperty> &findProperties();

/// What can be chosen as its value, in order; empty where it is typed.
[[nodiscard]] QStringList findValues(const Project &project, const FindProperty &property);

/// "is more than".
[[nodiscard]] QString comparisonWords(Comparison comparison);

} // namespace headroom
