// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

/// How well a value is known.
enum class Basis { Primary, Secondary, Derived, Assumption };

template <>
struct ChoiceNames<Basis>
{
    static constexpr std::array kNames{"primary", "secondary", "derived", "assumption"};
};

/// Where a value comes from: of one field of one thing, or of the whole thing where no field is
/// named.
struct Citation
{
    static constexpr EntityKind kKind = EntityKind::Citation;

    Id id;
    QString subjectKind; // name of the entity kind
    Id subject;
    QString fieldName; // empty: the whole thing
    Basis basis = Basis::Assumption;
    QString source;
    QString date; // as the source gives it: a day, a month, a year
    QString notes;

    friend bool operator==(const Citation &, const Citation &) = default;
};

} // namespace headroom
