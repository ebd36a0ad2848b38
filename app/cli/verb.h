// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <span>

namespace headroom::cli {

/// One verb of the command line, in a file of its own in verbs/.
struct Verb
{
    const char *name;
    const char *positionals; // "FILE", "FILE [NAME]"
    const char *summary;     // one sentence
    std::vector<Option> options;
    Outcome (*run)(const Invocation &invocation);
    bool draws = false;         // needs fonts and painters
    const char *json = nullptr; // what its document holds, for the help
};

[[nodiscard]] Verb samplesVerb();
[[nodiscard]] Verb newVerb();
[[nodiscard]] Verb infoVerb();
[[nodiscard]] Verb findThingsVerb();
[[nodiscard]] Verb checkVerb();
[[nodiscard]] Verb headroomVerb();
[[nodiscard]] Verb failuresVerb();
[[nodiscard]] Verb placeVerb();
[[nodiscard]] Verb peakVerb();
[[nodiscard]] Verb diffVerb();
[[nodiscard]] Verb costVerb();
[[nodiscard]] Verb sweepVerb();
[[nodiscard]] Verb formulaVerb();
[[nodiscard]] Verb chartVerb();
[[nodiscard]] Verb exportVerb();
[[nodiscard]] Verb importVerb();

/// All of them, in the order of the help.
[[nodiscard]] const std::vector<Verb> &allVerbs();
/// Null where there is none.
[[nodiscard]] const Verb *findVerb(const QString &name);

// Options that several verbs share.
inline constexpr Option kScenarioOption{
    "scenario",
    "NAME",
    QT_TRANSLATE_NOOP("CommandLine", "Asks for a scenario instead of the plan itself.")};
inline constexpr Option kMonthOption{
    "month", "YYYY-MM", QT_TRANSLATE_NOOP("CommandLine", "Asks for one month only.")};
inline constexpr Option kSiteOption{
    "site", "NAME", QT_TRANSLATE_NOOP("CommandLine", "Asks for one site only.")};

} // namespace headroom::cli
