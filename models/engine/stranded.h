// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace headroom {

/// What of a resource is free and cannot be used, because another runs out first.
struct StrandedCapacity
{
    QString resource; // as ResourceSeries::name
    std::optional<double> free;
    std::optional<double> perRack; // of the average rack
    std::optional<double> stranded;
    friend bool operator==(const StrandedCapacity &, const StrandedCapacity &) = default;
};

struct StrandedFigures
{
    std::optional<double> racks; // average racks that still fit; empty where it cannot be told
    QString binding;             // the resource that ends them
    std::vector<StrandedCapacity> resources;
    friend bool operator==(const StrandedFigures &, const StrandedFigures &) = default;
};

namespace engine {

/// A resource that racks use up.
struct RackResource
{
    QString name;
    std::optional<double> headroom;
    std::optional<double> normal;       // load of the racks there are
    std::optional<double> perRack = {}; // where it does not come from the load: 1 position
};

/// Stranded capacity of a resource = its free amount − what the binding resource lets you use.
/// Resources are converted through the average rack of the site: a rack uses `normal load / racks
/// in service` of each, so `free / use per rack` racks fit by it, the least of these binds, and
/// `stranded = free − racks × use per rack`; racks count in parts. Free is the headroom, worst
/// failure and contracts deducted, at least 0. Everything is unknown where the headroom or load of
/// one of them is, or no rack is in service to take an average of.
[[nodiscard]] StrandedFigures strandedOf(std::span<const RackResource> resources, int racks);

} // namespace engine

} // namespace headroom
