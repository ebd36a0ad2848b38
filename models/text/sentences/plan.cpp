// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> planSentences()
{
    static constexpr Sentence kSentences[] = {
        // What the colours of a drawn plan say, and the lines of its legend.
        {"plan.colour.rack-type", QT_TRANSLATE_NOOP("Message", "Rack type")},
        {"plan.colour.accelerator-type", QT_TRANSLATE_NOOP("Message", "Accelerator type")},
        {"plan.colour.power-use", QT_TRANSLATE_NOOP("Message", "Power use")},
        {"plan.colour.worst-failure-use",
         QT_TRANSLATE_NOOP("Message", "Power use in the worst failure")},
        {"plan.colour.cooling", QT_TRANSLATE_NOOP("Message", "Cooling use")},
        {"plan.colour.floor-load", QT_TRANSLATE_NOOP("Message", "Floor load")},
        {"plan.colour.phase", QT_TRANSLATE_NOOP("Message", "Build phase")},
        {"plan.colour.in-service", QT_TRANSLATE_NOOP("Message", "In-service month")},
        {"plan.colour.contract", QT_TRANSLATE_NOOP("Message", "Contract")},
        {"plan.colour.unknown-data", QT_TRANSLATE_NOOP("Message", "Unknown data")},
        {"plan.colour.problems", QT_TRANSLATE_NOOP("Message", "Problems")},
        {"plan.colour.in-month", QT_TRANSLATE_NOOP("Message", "%1, %2")},
        {"plan.colour.percent", QT_TRANSLATE_NOOP("Message", "%1 %")},
        {"plan.colour.over", QT_TRANSLATE_NOOP("Message", "Over the limit")},
        {"plan.colour.unknown", QT_TRANSLATE_NOOP("Message", "Unknown")},
        {"plan.colour.no-month", QT_TRANSLATE_NOOP("Message", "No month: always or never")},
        {"plan.colour.month-unknown", QT_TRANSLATE_NOOP("Message", "Month unknown")},
        {"plan.colour.no-accelerators", QT_TRANSLATE_NOOP("Message", "No accelerator type")},
        {"plan.colour.other-types", QT_TRANSLATE_NOOP("Message", "Other types")},
        {"plan.colour.phase-from", QT_TRANSLATE_NOOP("Message", "%1, from %2")},
        {"plan.colour.phase-undated", QT_TRANSLATE_NOOP("Message", "%1, month unknown")},
        {"plan.colour.no-phase", QT_TRANSLATE_NOOP("Message", "No build phase")},
        {"plan.colour.other-phases", QT_TRANSLATE_NOOP("Message", "Other build phases")},
        {"plan.colour.no-contract", QT_TRANSLATE_NOOP("Message", "No contract")},
        {"plan.colour.other-contracts", QT_TRANSLATE_NOOP("Message", "Other contracts")},
        {"plan.colour.something-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Unknown: power, accelerators, weight, cooling share, month or rating")},
        {"plan.colour.all-known", QT_TRANSLATE_NOOP("Message", "All of these are known")},
        {"plan.colour.error", QT_TRANSLATE_NOOP("Message", "Error")},
        {"plan.colour.warning", QT_TRANSLATE_NOOP("Message", "Warning")},
        {"plan.colour.notice", QT_TRANSLATE_NOOP("Message", "Notice")},
        {"plan.colour.no-problem", QT_TRANSLATE_NOOP("Message", "No problem")},

        // What is looked for.
        {"find.no-property",
         QT_TRANSLATE_NOOP("Message",
                           "Nothing has a property called \"%1\". Put a name that holds marks such "
                           "as : or = into quotation marks.")},
        {"find.no-value", QT_TRANSLATE_NOOP("Message", "Say what \"%1\" is to be compared with.")},
    };
    return kSentences;
}

} // namespace headroom
