// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> editSentences()
{
    static constexpr Sentence kSentences[] = {
        {"rack-row.no-hall",
         QT_TRANSLATE_NOOP(
             "Message",
             "There is no hall for this row. Draw a hall first, or start the row inside one.")},
        {"rack-row.no-room",
         QT_TRANSLATE_NOOP("Message", "No rack of this row has room where it was drawn.")},
        {"rack-row.no-type", QT_TRANSLATE_NOOP("Message", "Choose a rack type for the row first.")},
        {"rack-row.too-many",
         QT_TRANSLATE_NOOP("Message",
                           "A row can hold at most %1 racks. Draw a shorter one, or several.")},
        {"outline.not-simple",
         QT_TRANSLATE_NOOP(
             "Message", "The outline crosses itself. Draw the corners in order round the hall.")},
        {"connection.exists", QT_TRANSLATE_NOOP("Message", "\"%1\" already feeds \"%2\".")},
        {"rack-array.too-many",
         QT_TRANSLATE_NOOP(
             "Message", "An array can hold at most %1 racks. Draw fewer rows, or shorter ones.")},
        {"outline.too-few-corners",
         QT_TRANSLATE_NOOP(
             "Message", "An outline has at least three corners. Remove the whole thing instead.")},
        {"outline.not-rectangle",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" is no rectangle, so it has no width and depth. Move its corners instead.")},
        {"hall.not-split",
         QT_TRANSLATE_NOOP(
             "Message",
             "The line does not cut \"%1\" into two parts. Draw it right across the hall.")},
        {"edit.locked",
         QT_TRANSLATE_NOOP("Message",
                           "%2 things are locked, \"%1\" among them. Unlock them first."),
         2,
         QT_TRANSLATE_NOOP("Message", "%2 thing is locked: \"%1\". Unlock it first.")},
        {"arrange.too-few",
         QT_TRANSLATE_NOOP("Message", "Select at least %1 things that have a place on the plan.")},
        {"group.too-few", QT_TRANSLATE_NOOP("Message", "Select at least two things to group.")},
        {"group.several-sites",
         QT_TRANSLATE_NOOP("Message",
                           "A group holds things of one site. Select things of one site only.")},
        {"group.none", QT_TRANSLATE_NOOP("Message", "None of the selected things is in a group.")},
        {"drawing-order.none",
         QT_TRANSLATE_NOOP(
             "Message", "Only notes and underlays lie on top of each other. Select some of them.")},
        {"note.empty", QT_TRANSLATE_NOOP("Message", "A note needs a text. Type one.")},
        {"dimension.too-short",
         QT_TRANSLATE_NOOP(
             "Message",
             "The two points of a dimension are at least a millimetre apart. Choose another one.")},
        {"underlay.format",
         QT_TRANSLATE_NOOP("Message",
                           "The file is no PNG, JPEG, SVG or PDF picture. Choose another file.")},
        {"underlay.file",
         QT_TRANSLATE_NOOP("Message", "\"%1\" cannot be read. Check that it is there and yours.")},
        {"underlay.too-large",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is larger than the %2 MB that a plan keeps. Save it with fewer "
                           "pixels.")},
        {"underlay.password",
         QT_TRANSLATE_NOOP(
             "Message", "\"%1\" is locked with a password. Save it without one and insert that.")},
        {"underlay.broken",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" holds no picture that can be shown; perhaps it is damaged. Save "
                           "it anew, or as PNG, and insert that.")},
        {"underlay.points",
         QT_TRANSLATE_NOOP("Message",
                           "The two points and the distance between them are at least a "
                           "millimetre. Choose points that are further apart.")},
        {"connect.nothing",
         QT_TRANSLATE_NOOP("Message",
                           "There is nothing here to connect. Select racks or equipment that this "
                           "does not feed yet.")},
        {"connect.other-side",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is of side %2, not of side %3. Choose side %2, or the side of "
                           "the equipment.")},
        {"connect.carrier",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" cools and cannot feed \"%2\". Connect it to cooling of its own "
                           "kind, to racks or to halls.")},
        {"obstacle.no-hall",
         QT_TRANSLATE_NOOP("Message", "Obstacles stand in halls. Draw it inside a hall.")},
        {"hall.none-here",
         QT_TRANSLATE_NOOP("Message", "There is no hall here to split. Draw the line across one.")},
        {"connect.no-feed",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" gets no feed of side %2: the site has no busway, feed or panel "
                           "of that side.")},
        {"connect.no-capacity",
         QT_TRANSLATE_NOOP(
             "Message",
             "\"%1\" gets no feed of side %2: no busway, feed or panel of that side has %3 left.")},
        {"busway.no-rows",
         QT_TRANSLATE_NOOP("Message", "Select rows of racks; busways run along them.")},
        {"fragment.empty",
         QT_TRANSLATE_NOOP(
             "Message",
             "Nothing of the selection can be copied. Select racks, halls, equipment or notes.")},
        {"fragment.no-hall",
         QT_TRANSLATE_NOOP("Message",
                           "A rack or an obstacle would stand in no hall. Paste inside a hall.")},
        {"fragment.unreadable",
         QT_TRANSLATE_NOOP("Message",
                           "The clipboard holds nothing that Headroom can paste. Copy it again.")},
        {"fragment.too-many",
         QT_TRANSLATE_NOOP("Message", "A paste adds at most %1 things. Paste fewer copies.")},
        {"placement.refused",
         QT_TRANSLATE_NOOP("Message", "The placement rules of this plan refuse that. %1")},
        {"placement.overlap", QT_TRANSLATE_NOOP("Message", "Overlaps \"%1\" by %2.")},
        {"placement.outside-hall", QT_TRANSLATE_NOOP("Message", "Stands outside the hall by %1.")},
        {"placement.obstacle", QT_TRANSLATE_NOOP("Message", "Covers \"%1\" by %2.")},
        {"placement.aisle",
         QT_TRANSLATE_NOOP("Message", "Leaves an aisle of %1, where at least %2 is needed.")},
        {"placement.floor-load",
         QT_TRANSLATE_NOOP("Message",
                           "Loads the floor of \"%1\" with %2, more than its limit of %3.")},
        {"placement.feed-capacity",
         QT_TRANSLATE_NOOP("Message", "\"%1\" would carry %2, more than its limit of %3.")},
        {"placement.side-capacity",
         QT_TRANSLATE_NOOP("Message",
                           "Feeds of side %1 in \"%2\" have %3 left, and these racks need %4.")},
        {"placement.air-capacity",
         QT_TRANSLATE_NOOP("Message",
                           "The air cooling of \"%1\" would have to remove %2, more than its %3.")},
        {"placement.liquid-capacity",
         QT_TRANSLATE_NOOP(
             "Message", "The liquid cooling of \"%1\" would have to remove %2, more than its %3.")},
    };
    return kSentences;
}

} // namespace headroom
