// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan.h"
#include "app/cli/verb.h"
#include "models/engine/cost/costinputs.h"

namespace headroom::cli {

inline constexpr Option kPresetOption{
    "preset",
    "NAME",
    QT_TRANSLATE_NOOP("CommandLine",
                      "Starts from today, 2030-central, mid-2030s, bull or mccalip.")};
inline constexpr Option kSetOption{
    "set",
    "PATH=VALUE",
    QT_TRANSLATE_NOOP("CommandLine",
                      "Sets an input for this run only; may be given several times.")};
inline constexpr Option kCostSetOption{
    "costs", "NAME", QT_TRANSLATE_NOOP("CommandLine", "Asks for one of the plan's sets of costs.")};

/// The comparison that a verb is asked about, and where it comes from.
struct AskedCosts
{
    CostCase costs;
    std::optional<Project> project; // as the scenario sees it
    std::optional<Id> costSet;
    QString name; // of the preset or the set
};

/// Of FILE or --preset, with --scenario, --costs and --set; files: the positional arguments that
/// are no axes.
[[nodiscard]] Maybe<AskedCosts> askedCosts(const Invocation &invocation, const QStringList &files);

/// Why the engine refuses the inputs, as wrong usage.
[[nodiscard]] Refusal refusedInput(const Failure &why);

} // namespace headroom::cli
