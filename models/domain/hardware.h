// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

/// A kind of accelerator, with dense throughput. Copied from the catalogue or made by the planner.
struct AcceleratorType
{
    static constexpr EntityKind kKind = EntityKind::AcceleratorType;

    Id id;
    QString name;
    QString vendor;
    QString catalogueKey; // empty: not from the catalogue
    std::optional<Kilowatts> power;
    std::optional<Teraflops> bf16Dense;
    std::optional<Teraflops> fp8Dense;
    std::optional<Gigabytes> memory;
    std::optional<TerabytesPerSecond> memoryBandwidth;
    std::optional<UsDollars> price;
    QString notes;

    friend bool operator==(const AcceleratorType &, const AcceleratorType &) = default;
};

/// A kind of rack. Zero accelerators is known to be none (a network rack); unknown is unknown.
/// How the draw of a rack rises from idle to typical with its use.
enum class PowerCurve { Linear, SquareRoot, Cubic };

template <>
struct ChoiceNames<PowerCurve>
{
    static constexpr std::array kNames{"linear", "sqrt", "cubic"};
};

struct RackType
{
    static constexpr EntityKind kKind = EntityKind::RackType;

    Id id;
    QString name;
    QString vendor;
    QString catalogueKey;
    std::optional<Id> acceleratorType;
    std::optional<int> accelerators;
    std::optional<Kilowatts> typicalPower;
    std::optional<Kilowatts> plannedPower;
    std::optional<Kilowatts> nameplatePower;
    std::optional<Kilowatts> idlePower;
    PowerCurve powerCurve = PowerCurve::Linear;
    std::optional<Kilograms> weight;
    Millimetres width{600};
    Millimetres depth{1200};
    std::optional<Millimetres> height;
    std::optional<int> rackUnits;
    std::optional<Share> liquidShare;
    std::optional<UsDollars> price;
    QString notes;

    friend bool operator==(const RackType &, const RackType &) = default;
};

} // namespace headroom
