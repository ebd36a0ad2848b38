// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> chartSentences()
{
    static constexpr Sentence kSentences[] = {
        // The list of charts.
        {"chart.site-plan.name", QT_TRANSLATE_NOOP("Message", "Site plan")},
        {"chart.site-plan.needs", QT_TRANSLATE_NOOP("Message", "A site with a hall")},
        {"chart.headroom.name", QT_TRANSLATE_NOOP("Message", "Headroom by month")},
        {"chart.headroom.needs",
         QT_TRANSLATE_NOOP("Message", "A site with a source of power and something that draws it")},
        {"chart.no-such",
         QT_TRANSLATE_NOOP("Message",
                           "There is no chart called \"%1\". Choose one from the list of charts.")},

        // Titles and axes of the headroom chart.
        {"chart.headroom.title-power", QT_TRANSLATE_NOOP("Message", "Power headroom at %1")},
        {"chart.headroom.title-air", QT_TRANSLATE_NOOP("Message", "Air cooling headroom at %1")},
        {"chart.headroom.title-liquid",
         QT_TRANSLATE_NOOP("Message", "Liquid cooling headroom at %1")},
        {"chart.headroom.title-space", QT_TRANSLATE_NOOP("Message", "Rack space headroom at %1")},
        {"chart.headroom.title-accelerators",
         QT_TRANSLATE_NOOP("Message", "Accelerator headroom at %1")},
        {"chart.headroom.title-permit", QT_TRANSLATE_NOOP("Message", "%1 permit headroom at %2")},
        {"chart.axis.power", QT_TRANSLATE_NOOP("Message", "Power")},
        {"chart.axis.cooling", QT_TRANSLATE_NOOP("Message", "Heat")},
        {"chart.axis.space", QT_TRANSLATE_NOOP("Message", "Rack positions")},
        {"chart.axis.accelerators", QT_TRANSLATE_NOOP("Message", "Accelerators")},
        {"chart.axis.emissions", QT_TRANSLATE_NOOP("Message", "%1, last 12 months")},
        {"chart.basis.facility-planned",
         QT_TRANSLATE_NOOP("Message", "Facility power, planned load")},
        {"chart.basis.it-planned", QT_TRANSLATE_NOOP("Message", "IT power, planned load")},

        // Series.
        {"chart.source-kind.grid", QT_TRANSLATE_NOOP("Message", "Grid")},
        {"chart.source-kind.gas", QT_TRANSLATE_NOOP("Message", "Gas turbines")},
        {"chart.source-kind.generators", QT_TRANSLATE_NOOP("Message", "Generators")},
        {"chart.source-kind.solar", QT_TRANSLATE_NOOP("Message", "Solar")},
        {"chart.source-kind.batteries", QT_TRANSLATE_NOOP("Message", "Batteries")},
        {"chart.series.limit", QT_TRANSLATE_NOOP("Message", "Limit")},
        {"chart.series.normal", QT_TRANSLATE_NOOP("Message", "Normal load")},
        {"chart.series.worst-failure", QT_TRANSLATE_NOOP("Message", "Worst single failure")},
        {"chart.series.worst-limit", QT_TRANSLATE_NOOP("Message", "Limit in that failure")},
        {"chart.series.contracted", QT_TRANSLATE_NOOP("Message", "Contracted")},
        {"chart.series.headroom", QT_TRANSLATE_NOOP("Message", "Headroom, worst case")},
        {"chart.series.headroom-normal",
         QT_TRANSLATE_NOOP("Message", "Headroom, everything in service")},
        {"chart.series.over", QT_TRANSLATE_NOOP("Message", "Short by %1")},
        {"chart.value.unknown", QT_TRANSLATE_NOOP("Message", "unknown")},
        {"chart.value.range", QT_TRANSLATE_NOOP("Message", "%1 to %2")},
        {"chart.place.hour", QT_TRANSLATE_NOOP("Message", "Hour %1")},
        {"chart.place.titled", QT_TRANSLATE_NOOP("Message", "%1 %2")},
        {"chart.heading", QT_TRANSLATE_NOOP("Message", "%1 (%2)")},
        {"chart.heading.month", QT_TRANSLATE_NOOP("Message", "Month")},
        {"chart.heading.hour", QT_TRANSLATE_NOOP("Message", "Hour")},

        // The answer in one sentence, and why.
        {"chart.headroom.short-from",
         QT_TRANSLATE_NOOP("Message", "Short by %1 from %2, with everything in service.")},
        {"chart.headroom.short-until",
         QT_TRANSLATE_NOOP("Message", "Short by %1 from %2 to %3, with everything in service.")},
        {"chart.headroom.short-at-most",
         QT_TRANSLATE_NOOP("Message",
                           "Short from %1, by %2 at the worst in %3, with everything in service.")},
        {"chart.headroom.against", QT_TRANSLATE_NOOP("Message", "The limit is %1, the load %2.")},
        {"chart.headroom.one-source",
         QT_TRANSLATE_NOOP("Message", "%1 gives %2 against a load of %3.")},
        {"chart.headroom.sources",
         QT_TRANSLATE_NOOP("Message", "The %1 sources in service give %2 against a load of %3.")},
        {"chart.headroom.after", QT_TRANSLATE_NOOP("Message", "After that at least %1 is left.")},
        {"chart.headroom.short-growing",
         QT_TRANSLATE_NOOP("Message",
                           "Short from %1, by %2 from %3 on, with everything in service.")},
        {"chart.headroom.short-in-failure",
         QT_TRANSLATE_NOOP("Message",
                           "Enough with everything in service; in the worst single failure "
                           "short by up to %1, first in %2.")},
        {"chart.headroom.short-contracted",
         QT_TRANSLATE_NOOP("Message",
                           "Enough for the planned load; of what is contracted short by up to "
                           "%1, first in %2.")},
        {"chart.headroom.left",
         QT_TRANSLATE_NOOP("Message", "At least %1 is left in every month; least in %2.")},
        {"chart.headroom.binds", QT_TRANSLATE_NOOP("Message", "%1 binds.")},
        {"chart.headroom.binds-because", QT_TRANSLATE_NOOP("Message", "%1: %2")},
        {"chart.headroom.without", QT_TRANSLATE_NOOP("Message", "Without %1: %2")},
        {"chart.headroom.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "How much is left is unknown: not everything that it depends on is.")},
        {"chart.headroom.partly-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Enough in the %1 of %2 months for which it can be told; unknown in "
                           "the others.")},
        {"chart.note.left", QT_TRANSLATE_NOOP("Message", "%1 is left in the worst case.")},
        {"chart.note.short", QT_TRANSLATE_NOOP("Message", "Short by %1 in the worst case.")},
        {"chart.note.unknown", QT_TRANSLATE_NOOP("Message", "How much is left is unknown.")},

        // Empty and incomplete charts.
        {"chart.headroom.no-site",
         QT_TRANSLATE_NOOP("Message",
                           "This plan has no site yet. Add a site with a source of power and some "
                           "racks to see what is left.")},
        {"chart.headroom.no-resource",
         QT_TRANSLATE_NOOP("Message",
                           "There is nothing to draw for %1 yet. Add a source of power and racks "
                           "that draw from it.")},
        {"chart.headroom.no-months",
         QT_TRANSLATE_NOOP("Message",
                           "The plan covers no months. Set the length of its horizon in the "
                           "project's properties.")},
        {"chart.headroom.nothing-known",
         QT_TRANSLATE_NOOP("Message", "Neither the limit nor the load is known in any month.")},
        {"chart.incomplete",
         QT_TRANSLATE_NOOP("Message", "Incomplete in %1 months. Not known: %2.")},
        {"chart.incomplete-more",
         QT_TRANSLATE_NOOP("Message", "Incomplete in %1 months. Not known: %2; and %3 more.")},
        {"chart.missing", QT_TRANSLATE_NOOP("Message", "%2, %1")},

        // The footer.
        {"chart.source.dated", QT_TRANSLATE_NOOP("Message", "%1, %2")},
        {"chart.source.primary", QT_TRANSLATE_NOOP("Message", "%1")},
        {"chart.source.secondary", QT_TRANSLATE_NOOP("Message", "%1 (secondary)")},
        {"chart.source.derived", QT_TRANSLATE_NOOP("Message", "%1 (derived)")},
        {"chart.source.assumption", QT_TRANSLATE_NOOP("Message", "%1 (assumed)")},
        {"chart.source.more", QT_TRANSLATE_NOOP("Message", "and %1 more, listed in the plan")},

        // Writing a chart to a file.
        {"chart.export.format",
         QT_TRANSLATE_NOOP("Message",
                           "A chart cannot be written as \"%1\". Use a name that ends in %2.")},
        {"chart.export.write",
         QT_TRANSLATE_NOOP("Message",
                           "The chart could not be written to %1. Check that the folder exists, "
                           "that you may write there and that the disk is not full.")},
        {"chart.export.rows",
         QT_TRANSLATE_NOOP("Message",
                           "The chart has %1 rows, more than a spreadsheet can hold. Save it as "
                           "CSV.")},
        {"chart.export.spreadsheet",
         QT_TRANSLATE_NOOP("Message",
                           "The spreadsheet could not be made. Check that the disk for temporary "
                           "files is not full, or save the chart as CSV.")},
        {"chart.export.size",
         QT_TRANSLATE_NOOP("Message",
                           "A chart of %1 by %2 pixels cannot be drawn. Choose a size from 160 to "
                           "16,384 pixels.")},
    };
    return kSentences;
}

} // namespace headroom
