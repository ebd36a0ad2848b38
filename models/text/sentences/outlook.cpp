// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> outlookSentences()
{
    static constexpr Sentence kSentences[] = {
        // When a resource runs out, and by when more has to be ordered.
        {"outlook.enough",
         QT_TRANSLATE_NOOP("Message",
                           "Demand stays within the limit in every month that is known.")},
        {"outlook.enough-always",
         QT_TRANSLATE_NOOP("Message", "Demand stays within the limit in every month.")},
        {"outlook.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "When it runs out cannot be told: limit or demand is unknown in every "
                           "month.")},
        {"outlook.partly-unknown",
         QT_TRANSLATE_NOOP("Message", "Limit or demand is unknown in %1 of %2 months.")},
        {"outlook.short-until",
         QT_TRANSLATE_NOOP(
             "Message",
             "Demand is above the limit from %1, by %2; dated steps end that after %3.")},
        {"outlook.short-from",
         QT_TRANSLATE_NOOP("Message",
                           "Demand is above the limit from %1, by %2; no dated step ends that.")},
        {"outlook.failure-short-until",
         QT_TRANSLATE_NOOP("Message",
                           "With the worst single failure demand is above the limit from %1, by "
                           "%2; dated steps end that after %3.")},
        {"outlook.failure-short-from",
         QT_TRANSLATE_NOOP("Message",
                           "With the worst single failure demand is above the limit from %1, by "
                           "%2; no dated step ends that.")},
        {"outlook.contracted-short-until",
         QT_TRANSLATE_NOOP("Message",
                           "What is contracted is above the limit from %1, by %2; that ends after "
                           "%3.")},
        {"outlook.contracted-short-from",
         QT_TRANSLATE_NOOP("Message",
                           "What is contracted is above the limit from %1, by %2; no dated step "
                           "ends that.")},
        {"outlook.failure-lost", QT_TRANSLATE_NOOP("Message", "That failure is the loss of %1.")},
        {"outlook.below-sources",
         QT_TRANSLATE_NOOP("Message",
                           "What is short is %1, below the sources: raise its rating or move load "
                           "from it.")},

        // The same with an amount on top.
        {"outlook.next-order",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1: short from %2, order by %3 (lead time %4, of %5).")},
        {"outlook.next-no-date",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1: short from %2; there is no order-by date, because the lead "
                           "time is unknown.")},
        {"outlook.next-failure-order",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1 with the worst single failure: short from %2, order by %3 "
                           "(lead time %4, of %5).")},
        {"outlook.next-failure-no-date",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1 with the worst single failure: short from %2; there is no "
                           "order-by date, because the lead time is unknown.")},
        {"outlook.next-contracted-order",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1 on top of what is contracted: short from %2, order by %3 (lead "
                           "time %4, of %5).")},
        {"outlook.next-contracted-no-date",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1 on top of what is contracted: short from %2; there is no "
                           "order-by date, because the lead time is unknown.")},
        {"outlook.next-enough",
         QT_TRANSLATE_NOOP("Message", "Next %1: there is room for it in every month.")},
        {"outlook.next-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Next %1: there is room for it in every month that is known; limit or "
                           "demand is unknown in %2 months."),
         2,
         QT_TRANSLATE_NOOP("Message",
                           "Next %1: there is room for it in every month that is known; limit or "
                           "demand is unknown in %2 month.")},
        {"outlook.next-late",
         QT_TRANSLATE_NOOP("Message", "That day has passed: ordered on %1, it comes on %2.")},
        {"outlook.order-by",
         QT_TRANSLATE_NOOP("Message", "Order by %1: the lead time is %2, that of %3.")},
        {"outlook.no-lead-time",
         QT_TRANSLATE_NOOP("Message",
                           "There is no order-by date, because the lead time is unknown. Enter it "
                           "for the phase or the equipment.")},
        {"outlook.step-enough",
         QT_TRANSLATE_NOOP("Message", "The next step, %1, adds %2, which is enough.")},
        {"outlook.step-too-small",
         QT_TRANSLATE_NOOP("Message", "The next step, %1, adds %2, which is not enough.")},
        {"outlook.step-unknown",
         QT_TRANSLATE_NOOP("Message", "The next step is %1; what it adds is unknown.")},
        {"outlook.no-step",
         QT_TRANSLATE_NOOP("Message", "No step that would add to it is planned.")},

        // What a forecast shows.
        {"forecast.power-above-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The forecast of power at %1 is above the limit by %2. Order what adds "
                           "to it in time.")},
        {"forecast.air-above-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The forecast of air cooling at %1 is above the limit by %2. Order what "
                           "adds to it in time.")},
        {"forecast.liquid-above-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The forecast of liquid cooling at %1 is above the limit by %2. Order "
                           "what adds to it in time.")},
        {"forecast.space-above-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The forecast of rack space at %1 is above the limit by %2. Order what "
                           "adds to it in time.")},
        {"forecast.accelerators-above-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The forecast of accelerators at %1 is above the limit by %2. Order "
                           "what adds to it in time.")},
    };
    return kSentences;
}

} // namespace headroom
