// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/engine/powerflow.h"

namespace headroom::engine {

/// What a site has and needs after a loss, in watts; NaN where unknown.
struct AfterLoss
{
    double loadW = 0;
    double limitW = 0;     // batteries included
    double sustainedW = 0; // once they are empty
};

/// What batteries carry after a loss, and for how long: nothing where none is needed.
///
/// They carry what hangs on them alone, by the flow of the case; and, beside other sources, what
/// those cannot sustain, of what the site can bring: min(load, limit) − sustained. The larger of
/// the two counts, and what exceeds the first is spread over all batteries pro rata of what they
/// have left. They start full; hours = energy / power of the one that is empty first.
[[nodiscard]] std::optional<FailureCase::Bridge>
bridgeOf(const Network &network, const Flow &flow, int lost, const AfterLoss &site);

} // namespace headroom::engine
