// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace headroom {

/// One thing that the hand does, as the test of the tutorial does it too.
struct TutorialGesture
{
    enum class Kind {
        Key,    // what: a key with its modifiers
        Typed,  // what: typed where the keyboard is
        Drag,   // along points
        Click,  // at a point, with a modifier in what
        Choose, // what: of the list in a named field; two gestures, for it has to be opened
        Fill    // what: typed into a named field; two gestures, for it has to be clicked
    };

    Kind kind = Kind::Key;
    QString what;
    QString field;
    std::vector<std::pair<double, double>> points; // metres on the plan

    [[nodiscard]] int count() const { return kind == Kind::Choose || kind == Kind::Fill ? 2 : 1; }
};

struct TutorialStep
{
    QString title;
    QString say;
    std::vector<TutorialGesture> gestures;
};

struct Tutorial
{
    QString title;
    QString intro;
    QString outro;
    std::vector<TutorialStep> steps;

    [[nodiscard]] int gestures() const;
};

/// How hall 1 of Colossus 1 is built from nothing, as resources/help tells it.
[[nodiscard]] Tutorial buildHallTutorial();

} // namespace headroom
