// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/entityinfo.h"

#include <QLocale>

#include <vector>

namespace headroom {

enum class Comparison { Contains, Is, IsNot, Less, AtMost, More, AtLeast };

/// One thing that is asked of a thing: of a property, or of its name where no property is named.
struct ThingCondition
{
    QString property; // as typed: "power", "Build phase"; empty: the name
    Comparison comparison = Comparison::Contains;
    QString value;
    friend bool operator==(const ThingCondition &, const ThingCondition &) = default;
};

/// What is looked for: things for which all of the conditions hold.
struct ThingQuery
{
    std::vector<ThingCondition> conditions;
    friend bool operator==(const ThingQuery &, const ThingQuery &) = default;
};

/// Reads what was typed: conditions parted by commas or "and". A condition is a property, a
/// comparison (: = ≠ < ≤ > ≥, "is", "is not", "contains", "before", "after") and a value, or else a
/// part of a name. Quotation marks keep commas and comparisons together.
[[nodiscard]] ThingQuery parseThingQuery(const QString &text);

/// The condition as it is typed: so that a choice can be added to what stands there.
[[nodiscard]] QString conditionText(const ThingCondition &condition);

/// The named things for which the query holds, in order of kind, then of name (of very many, id).
/// What is unknown holds for no comparison but "is unknown". Properties are those of the property
/// panel by their label or its beginning, and "type", "phase", "contract", "feed", "hall", "row",
/// "site", "power", "in service" of whatever has one. An empty query finds nothing. Fails with
/// find.no-property(name) and where the value is none of the property.
[[nodiscard]] Result<std::vector<Subject>>
findThings(const Project &project,
           const ThingQuery &query,
           const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedStates));

/// The next of the hits after one of them, the first after the last; nothing where there is none.
[[nodiscard]] std::optional<Subject>
nextHit(const std::vector<Subject> &hits, std::optional<Subject> after, int step = 1);

} // namespace headroom
