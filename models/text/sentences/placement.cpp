// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> placementSentences()
{
    static constexpr Sentence kSentences[] = {
        {"place.cannot-check",
         QT_TRANSLATE_NOOP("Message",
                           "No placing was found that the engine accepts. Rate the equipment that "
                           "it names higher, or allocate the contracts by hand.")},
        {"place.no-ramp",
         QT_TRANSLATE_NOOP("Message",
                           "The contract does not say from when it wants how much: give it a start "
                           "and a ramp.")},
        {"place.not-enough",
         QT_TRANSLATE_NOOP("Message",
                           "%1 too few are free in racks in service that the contract may use: add "
                           "racks, or promise so many less.")},
        {"place.power",
         QT_TRANSLATE_NOOP("Message",
                           "The racks are there, but the sources of %2 lack %1: add as much power, "
                           "or promise less.")},
        {"place.power-failure",
         QT_TRANSLATE_NOOP("Message",
                           "The racks are there, but %2 lacks %1 in its worst single failure: add "
                           "as much power, or promise redundancy N.")},
        {"place.equipment",
         QT_TRANSLATE_NOOP("Message",
                           "The racks are there, but %2 lacks %1: rate it higher by as much, or "
                           "promise less.")},
        {"place.equipment-failure",
         QT_TRANSLATE_NOOP(
             "Message",
             "The racks are there, but %2 lacks %1 once %3 is lost: rate it higher by "
             "as much, or promise redundancy N.")},
        {"place.air-cooling",
         QT_TRANSLATE_NOOP("Message",
                           "The racks are there, but the air cooling of %2 lacks %1: add as much, "
                           "or promise less.")},
        {"place.liquid-cooling",
         QT_TRANSLATE_NOOP("Message",
                           "The racks are there, but the liquid cooling of %2 lacks %1: add as "
                           "much, or promise less.")},
        {"place.redundancy",
         QT_TRANSLATE_NOOP("Message",
                           "For the missing %1, enough is free only where a single failure breaks "
                           "the promise: give the racks a second path, or promise redundancy N.")},
        {"place.type",
         QT_TRANSLATE_NOOP("Message",
                           "For the missing %1, enough is free only of other accelerators: allow "
                           "any type, or add racks of the promised one.")},
        {"place.sites",
         QT_TRANSLATE_NOOP(
             "Message",
             "For the missing %1, enough is free only at sites where the contract may "
             "not run: allow another site.")},
        {"place.one-site",
         QT_TRANSLATE_NOOP("Message",
                           "For the missing %1, enough is free only at several sites together: "
                           "allow the contract to be split.")},
        {"place.no-solver",
         QT_TRANSLATE_NOOP("Message",
                           "No solver is installed: install CBC, HiGHS or GLPK, or go without.")},
        {"place.solver-missing",
         QT_TRANSLATE_NOOP("Message",
                           "The solver %1 is not installed. Install it, or leave the solver out.")},
        {"place.solver-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "There is no solver %1. Known are search, cbc, highs and glpsol.")},
        {"place.solver-start", QT_TRANSLATE_NOOP("Message", "The solver %1 could not be started.")},
        {"place.solver-folder",
         QT_TRANSLATE_NOOP("Message",
                           "The model for the solver could not be written to %1. Free some space "
                           "there.")},
        {"place.nothing",
         QT_TRANSLATE_NOOP("Message",
                           "There is nothing to place: all that reserved and signed contracts want "
                           "is allocated.")},
        {"place.all", QT_TRANSLATE_NOOP("Message", "Everything is placed.")},
        {"place.some",
         QT_TRANSLATE_NOOP("Message",
                           "%1 % of what is wanted is placed; at most %2 % more could be.")},
        {"place.most",
         QT_TRANSLATE_NOOP("Message",
                           "Not everything can be placed: %1 % of what is wanted is, and at most "
                           "%2 % more could be.")},
    };
    return kSentences;
}

} // namespace headroom
