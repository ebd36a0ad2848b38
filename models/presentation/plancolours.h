// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/engine/evaluation.h"

#include <QLocale>

#include <array>

namespace headroom {

/// What the colours of a drawn plan say.
enum class PlanColour {
    RackType,
    AcceleratorType,
    PowerUse,
    WorstFailureUse,
    Cooling,
    FloorLoad,
    Phase,
    InService,
    Contract,
    UnknownData,
    Problems
};

template <>
struct ChoiceNames<PlanColour>
{
    static constexpr std::array kNames{"rack-type",
                                       "accelerator-type",
                                       "power-use",
                                       "worst-failure-use",
                                       "cooling",
                                       "floor-load",
                                       "phase",
                                       "in-service",
                                       "contract",
                                       "unknown-data",
                                       "problems"};
};

/// Shades by number: which colour they are is for the drawing to say.
namespace plan_shade {
inline constexpr quint8 kUnknown = 0;               // nobody knows
inline constexpr quint8 kNone = 1;                  // does not apply
inline constexpr quint8 kFirst = 2;                 // of amounts: least; of classes: the first
inline constexpr int kSteps = 24;                   // of amounts
inline constexpr quint8 kOver = kFirst + kSteps;    // an amount beyond its limit
inline constexpr int kClasses = 7;                  // as many as can be told apart
inline constexpr quint8 kOther = kFirst + kClasses; // classes beyond
inline constexpr quint8 kError = kFirst;
inline constexpr quint8 kWarning = kFirst + 1;
inline constexpr quint8 kNotice = kFirst + 2;
} // namespace plan_shade

/// A line of the legend.
struct PlanShadeEntry
{
    quint8 shade = 0;
    QString label;
    qint64 racks = 0;
    friend bool operator==(const PlanShadeEntry &, const PlanShadeEntry &) = default;
};

enum class PlanScale {
    Types,   // rack types in colours of their own: no shades
    Classes, // shades that differ
    Amounts, // shades from least to most
    Severity
};

/// A plan in the colours of one question: which shade everything has, and what the shades mean.
struct PlanColouring
{
    struct Shaded
    {
        Id id;
        quint8 shade = 0;
        friend bool operator==(const Shaded &, const Shaded &) = default;
    };

    PlanColour colour = PlanColour::RackType;
    PlanScale scale = PlanScale::Types;
    QString title; // "Power use in June 2026"
    QString least; // of amounts: what the ends of the scale stand for
    QString most;
    std::vector<PlanShadeEntry> legend; // of amounts without the steps; only what is there
    std::vector<Shaded> racks;          // these in order of id
    std::vector<Shaded> nodes;
    std::vector<Shaded> halls;
    friend bool operator==(const PlanColouring &, const PlanColouring &) = default;
};

/// What colours are worked out from. project: as evaluated.
struct PlanQuestion
{
    const Project &project;
    const Evaluation *evaluation = nullptr; // none yet: figures are unknown
    const std::vector<Issue> &issues;
    Id site;
    Month month;
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

/// Racks take the highest share among what serves them directly: the equipment at the other end of
/// their feeds, or of their cooling; a share that cannot be known makes the rack's unknown.
[[nodiscard]] PlanColouring planColouring(PlanColour colour, const PlanQuestion &question);

/// "Power use": for choosers.
[[nodiscard]] QString planColourName(PlanColour colour);

/// Racks of the site that are not in service yet in a month, in order of id. Racks whose month is
/// unknown are never in service, those without a phase always.
[[nodiscard]] std::vector<Id> racksNotYetIn(const Project &project, Id site, Month month);

/// The contract that holds a rack in a month, for those that have one, in order of rack; the first
/// by id where allocations overlap. Reserved and signed contracts count.
[[nodiscard]] std::vector<std::pair<Id, Id>>
contractsOfRacks(const Project &project, Id site, Month month);

} // namespace headroom
