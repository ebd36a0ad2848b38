// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/domain/entityinfo.h"
#include "models/engine/evaluation.h"

#include <QLocale>

#include <memory>

namespace headroom::cli {

// What verbs do with a plan from a file: open it, look at it through a scenario, find what options
// name. Each gives the value or the reason why not.

template <class T>
using Maybe = std::variant<T, Refusal>;

/// The plan in the file, and the scenario that --scenario names.
struct Plan
{
    Project project;            // as the scenario sees it
    std::optional<Id> scenario; // empty: the plan itself
    QString scenarioName;
    Project file = {}; // as it is in the file, whatever the scenario
};

[[nodiscard]] Maybe<Project> openPlan(const QString &path);
[[nodiscard]] Maybe<Plan> openPlan(const QString &path, const Invocation &invocation);

/// The site that --site names; nothing where the option is not given.
[[nodiscard]] Maybe<std::optional<Id>> chosenSite(const Project &project,
                                                  const Invocation &invocation);

/// The month that --month names, as its place in the horizon; nothing where it is not given.
[[nodiscard]] Maybe<std::optional<int>> chosenMonth(const Project &project,
                                                    const Invocation &invocation);

/// What the verbs ask that tell figures: FILE, --scenario, --site and --month.
struct Question
{
    Plan plan;
    std::optional<Id> site;                       // nothing: every site
    std::optional<int> month;                     // place in the horizon; nothing: not given
    std::shared_ptr<const Evaluation> evaluation; // of the plan

    [[nodiscard]] bool asksFor(Id about) const { return !site || *site == about; }
};

/// The month that is meant where none is named, as its place in the horizon: this month, or the
/// nearest one of the horizon.
[[nodiscard]] int usualMonth(const Evaluation &evaluation);

[[nodiscard]] Maybe<Question> readQuestion(const Invocation &invocation);

/// An input file is never changed: refuses an output that is the input under the same or another
/// name.
[[nodiscard]] std::optional<Refusal> refuseSameFile(const QString &input, const QString &output);

/// With plain blanks instead of those that keep a number beside its unit on screens.
[[nodiscard]] QString plainSpaced(QString text);

/// The message in words for a terminal or another program.
[[nodiscard]] QString sentence(const Message &message);

/// The language of the command line.
[[nodiscard]] QLocale commandLineLocale();

/// "42.4 MW"; "unknown" where it is.
[[nodiscard]] QString readable(std::optional<double> value, Unit unit);

/// Decimals that numbers of a table need whose largest is this, in the table's unit: counts none,
/// small amounts two, so that 7.25 kW are not 7.
[[nodiscard]] int decimalsFor(Unit unit, double largest);

/// The same of what binds and why.
[[nodiscard]] QString sentence(const Binding &binding, const Project &project);

// Pieces of JSON that every document writes the same way.

/// The unit of a resource: "kW", "short t/y"; rack positions are not just a "count".
[[nodiscard]] QString unitOf(const ResourceSeries &series);

/// Unknown, and what is not a finite number, is null.
[[nodiscard]] Json numberOrNull(std::optional<double> value);
[[nodiscard]] Json jsonText(const QString &text);

/// The stable name of a choice.
template <class E>
[[nodiscard]] const char *choiceName(E choice)
{
    return ChoiceNames<E>::kNames.at(static_cast<std::size_t>(choice));
}

/// [{"kind", "id", "name", "field"}]
[[nodiscard]] Json toJson(const Project &project, const std::vector<MissingInput> &missing);

/// {"kind", "id", "name"}
[[nodiscard]] Json toJson(const Project &project, Subject subject);

} // namespace headroom::cli
