// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> domainSentences()
{
    static constexpr Sentence kSentences[] = {
        {"field.required", QT_TRANSLATE_NOOP("Message", "%1 must be known. Enter a value.")},
        {"field.type", QT_TRANSLATE_NOOP("Message", "%1 cannot hold a value of this kind.")},
        {"field.not-finite", QT_TRANSLATE_NOOP("Message", "%1 must be a finite number.")},
        {"field.range", QT_TRANSLATE_NOOP("Message", "%1 must be from %2 to %3.")},
        {"field.too-long",
         QT_TRANSLATE_NOOP("Message", "%1 can have at most %2 characters. Shorten it.")},
        {"field.blob-too-large",
         QT_TRANSLATE_NOOP("Message", "%1 can have at most %2 MB. Use a smaller file.")},
        {"field.too-short", QT_TRANSLATE_NOOP("Message", "%1 must not be empty.")},
        {"field.characters",
         QT_TRANSLATE_NOOP("Message", "%1 holds characters that no file can keep. Type it again.")},
        {"field.choice", QT_TRANSLATE_NOOP("Message", "%1 has no choice called \"%2\".")},
        {"field.outline",
         QT_TRANSLATE_NOOP(
             "Message",
             "%1 must be a closed shape within 1,000 km, of 3 to 1,000 corners, whose "
             "edges do not cross.")},
        {"field.calendar",
         QT_TRANSLATE_NOOP("Message", "%1 must lie between January 1900 and December 2999.")},
        {"field.month",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is not a month. Write it as 2026-05 or as May 2026.")},
        {"field.date",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is not a date. Write it as 2026-05-06 or as 6 May 2026.")},
        {"entity.missing",
         QT_TRANSLATE_NOOP("Message", "%1: there is no such thing in this plan any more.")},
        {"entity.id",
         QT_TRANSLATE_NOOP(
             "Message",
             "An entry has no valid id. The file is damaged; open a copy or repair it.")},
        {"reference.missing",
         QT_TRANSLATE_NOOP("Message", "%1: its entry under \"%2\" is not in the plan.")},
        {"name.taken",
         QT_TRANSLATE_NOOP("Message", "%1 \"%2\" exists already. Choose another name.")},
        {"connection.one-target",
         QT_TRANSLATE_NOOP(
             "Message",
             "A connection leads to one piece of equipment, to one rack or to one hall, "
             "not to several or to none.")},
        {"connection.to-itself",
         QT_TRANSLATE_NOOP("Message", "A connection cannot lead back to where it starts.")},
        {"connection.cycle",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" would feed itself through other equipment. Remove a connection of the loop.")},
        {"demand-shape.hours",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" needs 168 hours for a week, or at least 24 for a series.")},
        {"demand-shape.values",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" needs finite numbers of which none is below 0 and one above.")},
        {"demand-shape.start",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is a series. Enter the day of its first hour.")},
        {"allocation.one-target",
         QT_TRANSLATE_NOOP("Message",
                           "An allocation names exactly one of site, hall, row and rack.")},
        {"ramp.outside",
         QT_TRANSLATE_NOOP(
             "Message", "%1 is not in force in %2: choose a month between its start and its end.")},
        {"ramp.above-price",
         QT_TRANSLATE_NOOP(
             "Message", "The price of %1 covers %2 accelerators: a ramp cannot rise above them.")},
        {"ramp.no-step", QT_TRANSLATE_NOOP("Message", "No step of the ramp begins in %1.")},
        {"allocation.nothing",
         QT_TRANSLATE_NOOP("Message",
                           "%1 was tied to nothing new: choose racks, rows, halls or sites that do "
                           "not carry it in these months.")},
        {"allocation.outside",
         QT_TRANSLATE_NOOP(
             "Message", "%1 is not in force in %2: choose months between its start and its end.")},
        {"allocation.none",
         QT_TRANSLATE_NOOP("Message", "Nothing of what is selected carries %1.")},
        {"allocation.cannot-split",
         QT_TRANSLATE_NOOP(
             "Message",
             "%1 is not within these months, so that there would be nothing on one side of it.")},
        {"period.ends-before-start",
         QT_TRANSLATE_NOOP("Message", "%1 ends before it starts. Correct one of the two dates.")},
        {"power-node.two-phases",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is wired with one phase or with three, not with two.")},
        {"power-node.dc-wiring",
         QT_TRANSLATE_NOOP("Message", "\"%1\" is a direct-current node and has one phase only.")},
        {"power-node.negative-volts",
         QT_TRANSLATE_NOOP(
             "Message", "\"%1\" is an alternating-current node; its voltage cannot be negative.")},
        {"cost.low-above-high",
         QT_TRANSLATE_NOOP("Message", "%1: its lower end lies above its upper end. Swap them.")},
        {"cost.correlated-with-itself",
         QT_TRANSLATE_NOOP("Message",
                           "%1 cannot be correlated with itself. Choose another input.")},
        {"project.one-settings",
         QT_TRANSLATE_NOOP("Message",
                           "A plan has exactly one set of project settings. The file is damaged; "
                           "open a copy or repair it.")},
        {"lever.target-missing",
         QT_TRANSLATE_NOOP("Message",
                           "The lever \"%1\" lacks what it acts on. Choose its phase, equipment, "
                           "contract, forecast, month or value.")},
    };
    return kSentences;
}

} // namespace headroom
