// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> buildoutSentences()
{
    static constexpr Sentence kSentences[] = {
        // The build phases of a site over time.
        {"chart.buildout.name", QT_TRANSLATE_NOOP("Message", "Build-out over time")},
        {"chart.buildout.needs", QT_TRANSLATE_NOOP("Message", "A build phase")},
        {"chart.buildout.title", QT_TRANSLATE_NOOP("Message", "Build-out of %1")},
        {"chart.buildout.phase", QT_TRANSLATE_NOOP("Message", "Build phase")},
        {"chart.buildout.no-phase",
         QT_TRANSLATE_NOOP("Message",
                           "%1 has no build phases. Add one, and put racks and equipment into it, "
                           "to see what comes when.")},
        {"chart.buildout.lead-time", QT_TRANSLATE_NOOP("Message", "Lead time")},
        {"chart.buildout.ramp", QT_TRANSLATE_NOOP("Message", "Ramp")},
        {"chart.buildout.existing", QT_TRANSLATE_NOOP("Message", "In service, existing")},
        {"chart.buildout.committed", QT_TRANSLATE_NOOP("Message", "In service, committed")},
        {"chart.buildout.proposed", QT_TRANSLATE_NOOP("Message", "In service, proposed")},
        {"chart.buildout.status", QT_TRANSLATE_NOOP("Message", "Status")},
        {"chart.buildout.in-service", QT_TRANSLATE_NOOP("Message", "In service from")},
        {"chart.buildout.order-by", QT_TRANSLATE_NOOP("Message", "Order by")},
        {"chart.buildout.source-power", QT_TRANSLATE_NOOP("Message", "Power of its sources")},
        {"chart.buildout.accelerators", QT_TRANSLATE_NOOP("Message", "%1 accelerators")},
        {"chart.buildout.order",
         QT_TRANSLATE_NOOP("Message", "Next to be ordered is %1, by %3, for service in %2.")},
        {"chart.buildout.late",
         QT_TRANSLATE_NOOP(
             "Message", "%1 had to be ordered by %3 to be in service in %2: check that it was.")},
        {"chart.buildout.ready",
         QT_TRANSLATE_NOOP("Message",
                           "%1 has no month yet. Ordered today, it could be in service from %2 by "
                           "its lead time.")},
        {"chart.buildout.open",
         QT_TRANSLATE_NOOP("Message", "%1 build phases have no month yet: they count in no month."),
         1,
         QT_TRANSLATE_NOOP("Message", "%1 build phase has no month yet: it counts in no month.")},
        {"chart.buildout.last",
         QT_TRANSLATE_NOOP("Message", "The last build phase, %1, is in service from %2.")},
        {"chart.buildout.no-month",
         QT_TRANSLATE_NOOP("Message", "Not known: the month of service of %1.")},

        // What single changes do to a headroom.
        {"chart.levers.name", QT_TRANSLATE_NOOP("Message", "What moves the headroom")},
        {"chart.levers.needs",
         QT_TRANSLATE_NOOP("Message", "A site with a headroom, and phases or contracts")},
        {"chart.levers.title",
         QT_TRANSLATE_NOOP("Message", "%1 headroom at %2 in %3: what moves it")},
        {"chart.levers.change", QT_TRANSLATE_NOOP("Message", "Change")},
        {"chart.levers.axis", QT_TRANSLATE_NOOP("Message", "Headroom")},
        {"chart.levers.less", QT_TRANSLATE_NOOP("Message", "Less headroom")},
        {"chart.levers.more", QT_TRANSLATE_NOOP("Message", "More headroom")},
        {"chart.levers.left-out", QT_TRANSLATE_NOOP("Message", "left out")},
        {"chart.levers.lever-left-out", QT_TRANSLATE_NOOP("Message", "without this")},
        {"chart.levers.in-service", QT_TRANSLATE_NOOP("Message", "in service")},
        {"chart.levers.fifth-less", QT_TRANSLATE_NOOP("Message", "20 % less")},
        {"chart.levers.fifth-more", QT_TRANSLATE_NOOP("Message", "20 % more")},
        {"chart.levers.planned", QT_TRANSLATE_NOOP("Message", "As planned: %1")},
        {"chart.levers.answer",
         QT_TRANSLATE_NOOP("Message",
                           "The headroom is %1 as planned. %2 (%3) moves it most, to %4.")},
        {"chart.levers.basis-worst",
         QT_TRANSLATE_NOOP("Message", "One change at a time, in the worst case")},
        {"chart.levers.basis-normal",
         QT_TRANSLATE_NOOP("Message", "One change at a time, everything in service")},
        {"chart.levers.unknown",
         QT_TRANSLATE_NOOP("Message", "The headroom of %1 is unknown. Missing: %2")},
        {"chart.levers.none",
         QT_TRANSLATE_NOOP("Message",
                           "No single build phase, contract or lever changes the headroom of %1. "
                           "Choose another month.")},
        {"chart.levers.incomplete",
         QT_TRANSLATE_NOOP("Message", "Not known: what %1 further changes would do."),
         1,
         QT_TRANSLATE_NOOP("Message", "Not known: what %1 further change would do.")},
    };
    return kSentences;
}

} // namespace headroom
