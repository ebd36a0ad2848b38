// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

enum class PhaseStatus { Existing, Committed, Proposed, Cancelled };

template <>
struct ChoiceNames<PhaseStatus>
{
    static constexpr std::array kNames{"existing", "committed", "proposed", "cancelled"};
};

/// A build phase: a named step of the build-out. It counts from the first day of its month; with an
/// unknown month it counts in no month and is listed as missing; cancelled never counts.
struct Phase
{
    static constexpr EntityKind kKind = EntityKind::Phase;

    Id id;
    QString name;
    std::optional<Month> inService;
    PhaseStatus status = PhaseStatus::Committed;
    std::optional<Weeks> leadTime;
    int rampMonths = 1; // its racks come into service evenly over so many months
    QString notes;

    friend bool operator==(const Phase &, const Phase &) = default;
};

} // namespace headroom
