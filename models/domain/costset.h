// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/citation.h"
#include "models/domain/field.h"

#include <array>

namespace headroom {

/// What a set of costs starts from.
enum class CostPreset { Today, Central2030, MidThirties, Bull, McCalip };

template <>
struct ChoiceNames<CostPreset>
{
    static constexpr std::array kNames{"today", "2030-central", "mid-2030s", "bull", "mccalip"};
};

/// How an uncertain input is spread.
enum class Distribution {
    Fixed,      // at its value
    Uniform,    // from low to high
    Triangular, // from low over its value to high
    Pert,       // the same, smooth, the value weighing four times
    Normal,     // low and high are its 10 % and 90 % points
    Lognormal,  // the same, of the logarithm
    Discrete,   // points: "value:weight, value:weight"
    Table       // points: "share:value, share:value", the value not exceeded in that share of cases
};

template <>
struct ChoiceNames<Distribution>
{
    static constexpr std::array kNames{
        "fixed", "uniform", "triangular", "pert", "normal", "lognormal", "discrete", "table"};
};

/// A comparison of costs that the plan keeps: a preset and, as its inputs, what differs from it.
/// The first by position is the plan's own.
struct CostSet
{
    static constexpr EntityKind kKind = EntityKind::CostSet;

    Id id;
    QString name;
    int position = 0;
    CostPreset preset = CostPreset::Central2030;
    QString notes;

    friend bool operator==(const CostSet &, const CostSet &) = default;
};

/// One input of a comparison of costs, by its path, such as orbital.launch_usd_per_kg.
struct CostInput
{
    static constexpr EntityKind kKind = EntityKind::CostInput;

    Id id;
    std::optional<Id> costSet; // unknown: it holds in every comparison of the plan
    QString path;
    std::optional<double> value; // unknown: the preset's; in the unit that the path names
    Distribution distribution = Distribution::Fixed;
    std::optional<double> low;
    std::optional<double> high;
    QString points; // of a discrete or tabled distribution
    Basis basis = Basis::Assumption;
    QString source;
    QString date; // of the source, as it gives it
    QString notes;

    friend bool operator==(const CostInput &, const CostInput &) = default;
};

/// Two uncertain inputs that go together: the rank correlation between them.
struct CostCorrelation
{
    static constexpr EntityKind kKind = EntityKind::CostCorrelation;

    Id id;
    std::optional<Id> costSet; // unknown: in every comparison of the plan
    QString first;
    QString second;
    double correlation = 0;
    QString notes;

    friend bool operator==(const CostCorrelation &, const CostCorrelation &) = default;
};

} // namespace headroom
