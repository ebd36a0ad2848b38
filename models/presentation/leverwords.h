// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <QLocale>

namespace headroom {

/// What a lever of a kind says beside its kind.
struct LeverShape
{
    enum class Part { None, Optional, Needed };

    std::optional<EntityKind> target; // what it is about; nothing: the plan as a whole
    Part month = Part::None;
    Part until = Part::None;
    Part value = Part::None;
    Unit unit = Unit::None; // of the value
    Part path = Part::None; // of an input of costs
};

[[nodiscard]] LeverShape leverShape(LeverKind kind);

/// The unit of its value: that of its kind, or of the input of costs that it sets.
[[nodiscard]] Unit leverUnit(const Lever &lever);

/// The thing that the lever is about, by the kind of thing that its kind needs.
[[nodiscard]] std::optional<Id> leverTarget(const Lever &lever);
/// Sets it, and nothing else that a lever could be about.
void setLeverTarget(Lever &lever, std::optional<Id> target);
/// What levers of the kind can be about, by name.
[[nodiscard]] std::vector<std::pair<Id, QString>> leverTargets(const Project &project,
                                                               LeverKind kind);

/// The lever without what its kind does not use.
[[nodiscard]] Lever trimmed(Lever lever);

/// What is still missing from a lever, in one sentence: "Choose a build phase."; empty where it is
/// whole.
[[nodiscard]] QString leverProblem(const Project &project, const Lever &lever);

/// What the lever does, as a sentence: "Substation transformer T2 gives nothing from May 2027."
[[nodiscard]] QString
leverSentence(const Project &project, const Lever &lever, const QLocale &locale);

} // namespace headroom
