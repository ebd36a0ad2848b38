// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> formulaSentences()
{
    // Inputs are quoted by their names in the book of formulas.
    static constexpr Sentence kSentences[] = {
        // reading the inputs
        {"formula.unknown-input",
         QT_TRANSLATE_NOOP("Message", "%1 has no input \"%2\". Its inputs are: %3.")},
        {"formula.missing-input", QT_TRANSLATE_NOOP("Message", "%1 needs the input \"%2\".")},
        {"formula.not-a-number",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" must be a number written with a decimal point, and \"%2\" is none.")},
        {"formula.not-a-choice",
         QT_TRANSLATE_NOOP("Message", "\"%1\" cannot be \"%2\". Choose one of: %3.")},
        {"formula.not-a-date",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" must be a day such as 2026-05-06, and \"%2\" is none.")},
        {"formula.not-units",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" must be a list of MW:outage rate such as 10:0.1,20:0.05; \"%2\" is no unit.")},
        {"formula.empty-list", QT_TRANSLATE_NOOP("Message", "\"%1\" needs at least one number.")},
        {"formula.lengths-differ",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" has %2 values and \"%3\" has %4. Give one for each hour in both, or a single "
             "\"%1\" for all hours.")},
        {"formula.cases-differ",
         QT_TRANSLATE_NOOP("Message", "Limits: %1, loads: %2. Give one of each for every case.")},
        // outside a domain
        {"formula.not-finite",
         QT_TRANSLATE_NOOP("Message", "The answer of %1 is too large for a number.")},
        {"formula.not-finite-input", QT_TRANSLATE_NOOP("Message", "\"%1\" must be finite.")},
        {"formula.not-positive", QT_TRANSLATE_NOOP("Message", "\"%1\" must be above 0, not %2.")},
        {"formula.negative", QT_TRANSLATE_NOOP("Message", "\"%1\" must not be negative: %2.")},
        {"formula.not-a-share",
         QT_TRANSLATE_NOOP("Message", "\"%1\" must be a share from 0 to 1, not %2.")},
        {"formula.not-a-positive-share",
         QT_TRANSLATE_NOOP("Message", "\"%1\" must be above 0 and at most 1, not %2.")},
        {"formula.not-a-partial-share",
         QT_TRANSLATE_NOOP("Message", "\"%1\" must be at least 0 and below 1, not %2.")},
        {"formula.rate-too-low",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" must be above −1, at which everything is lost, not %2.")},
        {"formula.out-of-range",
         QT_TRANSLATE_NOOP("Message", "\"%1\" must be from %3 to %4, not %2.")},
        {"formula.not-a-count",
         QT_TRANSLATE_NOOP("Message", "\"%1\" must be a whole number, 0 or more, not %2.")},
        // money
        {"money.no-macrs-schedule",
         QT_TRANSLATE_NOOP("Message",
                           "There are depreciation schedules for 5 and for 15 years, not for %1.")},
        {"money.one-sign",
         QT_TRANSLATE_NOOP("Message",
                           "The flows need at least one gain and one cost for a rate of return.")},
        {"money.no-internal-rate",
         QT_TRANSLATE_NOOP("Message",
                           "No rate from −99 % to 1,000 % makes the net present value zero.")},
        {"money.several-internal-rates",
         QT_TRANSLATE_NOOP("Message",
                           "%1 rates make the net present value zero; the modified rate, mirr, is "
                           "unique.")},
        {"money.no-periods",
         QT_TRANSLATE_NOOP("Message", "These payments never lead to the future value.")},
        {"money.no-rate",
         QT_TRANSLATE_NOOP("Message",
                           "No rate makes these payments lead to the future value. Money received "
                           "is positive, money paid negative.")},
        // power
        {"power.phases", QT_TRANSLATE_NOOP("Message", "A feed has 1 or 3 phases, not %1.")},
        {"power.dc-phases", QT_TRANSLATE_NOOP("Message", "Direct current has one phase.")},
        {"power.dc-power-factor",
         QT_TRANSLATE_NOOP("Message", "Direct current has a power factor of 1.")},
        {"power.no-reference",
         QT_TRANSLATE_NOOP("Message",
                           "Three phases need the input \"reference\": ll for volts from line to "
                           "line, ln for volts from line to neutral.")},
        {"adequacy.too-many-states",
         QT_TRANSLATE_NOOP("Message",
                           "These units have more than a million different sums of capacity. Use "
                           "fewer or equal sizes.")},
        {"adequacy.nothing-unserved",
         QT_TRANSLATE_NOOP("Message",
                           "Nothing is unserved without the added unit, so no load measures it.")},
        // space
        {"space.nothing-free",
         QT_TRANSLATE_NOOP("Message", "Nothing is free, so nothing is in one piece.")},
        {"space.largest-above-total",
         QT_TRANSLATE_NOOP("Message",
                           "The largest free piece of %1 is more than all that is free, %2.")},
        {"space.sellable-above-room",
         QT_TRANSLATE_NOOP("Message", "The sellable %1 are more than the room has, %2.")},
        // demand
        {"demand.never-exhausted",
         QT_TRANSLATE_NOOP("Message", "Demand that grows like this never reaches the capacity.")},
        {"demand.idle-above-typical",
         QT_TRANSLATE_NOOP("Message", "Idle power of %1 is above the typical power of %2.")},
        {"market.nothing-to-share",
         QT_TRANSLATE_NOOP("Message", "At least one of the amounts must be above 0.")},
        // orbit
        {"orbit.not-sun-synchronous",
         QT_TRANSLATE_NOOP("Message",
                           "No circular orbit at %1 is sun-synchronous; they end at about 5,975 "
                           "km.")},
        {"orbit.no-day", QT_TRANSLATE_NOOP("Message", "The date is not a day of the calendar.")},
        {"orbit.no-radiation",
         QT_TRANSLATE_NOOP("Message",
                           "The radiator takes in more heat than it gives off: %1. It must be "
                           "hotter or see less of the Earth and the Sun.")},
        // emissions
        {"emissions.only-air",
         QT_TRANSLATE_NOOP("Message",
                           "Exhaust holds less oxygen than air, below 20.9 %, not %1 %.")},
        {"emissions.nothing-emitted",
         QT_TRANSLATE_NOOP("Message", "Nothing is emitted, so the limit is never reached.")},
    };
    return kSentences;
}

} // namespace headroom
