// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/presentation/failurerows.h"

#include <QLocale>

namespace headroom {

/// What is in one rack, and its way up to every source, in one month.
struct RackDetail
{
    struct Fact
    {
        QString label; // "Accelerators"
        QString value; // "72 × B200, 164 H100 eq."
        friend bool operator==(const Fact &, const Fact &) = default;
    };

    /// A piece of equipment on the way up, or several sources of a kind that feed the same; under
    /// what it feeds, one step further in.
    struct Step
    {
        std::vector<Subject> members; // one, but for sources that are told together
        int depth = 0;                // 0: the feed itself
        QString name;                 // "Busway H1-10A", "15 × gas turbine"
        QString kind;                 // "Busway, side A"
        QString loads;                // "1.188 of 1.44 MW, up to 1.32 MW if Busway H1-10B fails"
        std::optional<double> limitKw = {};
        std::optional<double> normalKw = {};
        std::optional<double> worstKw = {}; // the most in any single failure elsewhere
        Harm harm = Harm::None;             // over the limit in a failure; in normal operation
        bool tightest = false;              // nearest to its limit of all steps
        bool isSource = false;
        bool toldAbove = false; // its own way up stands further up in the list

        /// The load over the limit; the larger of normal operation and worst failure.
        [[nodiscard]] std::optional<double> used() const;

        friend bool operator==(const Step &, const Step &) = default;
    };

    Id rack;
    QString title; // "H1-019-8"
    QString where; // "Hall 1, November 2026"
    std::vector<Fact> facts = {};
    QString feeding;              // how its feeds share its load, in one sentence
    std::vector<Step> steps = {}; // feed by feed, each followed by what stands above it
    QString answer;               // the tightest step, in one sentence

    [[nodiscard]] bool empty() const { return title.isEmpty(); }

    friend bool operator==(const RackDetail &, const RackDetail &) = default;
};

/// Empty where there is no such rack. evaluation may be null: then no loads are told. Takes time
/// with the racks of the site only where the phase of the rack comes into service over months.
[[nodiscard]] RackDetail rackDetail(const Project &project,
                                    const Evaluation *evaluation,
                                    Id rack,
                                    Month month,
                                    const QLocale &locale = QLocale(QLocale::English,
                                                                    QLocale::UnitedStates));

/// All of it as plain text, for the clipboard and the command line.
[[nodiscard]] QString rackDetailText(const RackDetail &detail);

} // namespace headroom
