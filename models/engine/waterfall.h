// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <array>

namespace headroom {

/// From what is written on the sources to what can still be promised.
enum class WaterfallStep { Nameplate, Pue, WorstFailure, Derate, Contracted, Free };

template <>
struct ChoiceNames<WaterfallStep>
{
    static constexpr std::array kNames{
        "nameplate", "pue", "worst_failure", "derate", "contracted", "free"};
};

struct WaterfallBar
{
    WaterfallStep step = WaterfallStep::Nameplate;
    std::optional<double> changeW; // below zero where it takes away; of Free what is left
    std::optional<double> leftW;   // after this step
    friend bool operator==(const WaterfallBar &, const WaterfallBar &) = default;
};

/// Power of a site in one epoch, in whole watts of IT power, so that the sums are exact: the
/// changes of the first five bars add up to Free.
struct Waterfall
{
    std::array<WaterfallBar, 6> bars;
    std::optional<double> pueRatio; // facility power over IT power that it is converted by
    std::vector<MissingInput> missing = {};

    [[nodiscard]] bool complete() const { return bars.back().leftW.has_value(); }

    friend bool operator==(const Waterfall &, const Waterfall &) = default;
};

/// The steps, each divided by facility over IT power P (that of the loads in service; without any,
/// the PUE of the site) and rounded to a watt:
///   nameplate     Σ rating of the sources in service, without batteries and solar of which nothing
///                 is stated as firm; taken whole, before P
///   PUE           − nameplate × (1 − 1/P): what is no IT power
///   worst failure − (headroom of the normal case − headroom of the worst single failure) / P
///   derate        − (nameplate − limit) / P: maximum utilisation, and what the trunk holds back
///   contracted    − contracted / P
///   free          what is left: the worst failure is deducted before the promises, not after
/// A step that needs an unknown figure is unknown, and so is all after it. site: has the epoch.
[[nodiscard]] Waterfall
powerWaterfall(const Project &project, const SiteEvaluation &site, std::size_t epoch);

} // namespace headroom
