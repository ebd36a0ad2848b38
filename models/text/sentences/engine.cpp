// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> engineSentences()
{
    static constexpr Sentence kSentences[] = {
        // Why a headroom is what it is. What binds and what is lost are named beside it.
        {"binding.sources",
         QT_TRANSLATE_NOOP("Message", "The sources in service give %1; the site needs %2.")},
        {"binding.sources-after-failure",
         QT_TRANSLATE_NOOP("Message", "The sources that are left give %1; the site needs %2.")},
        {"binding.batteries-after-failure",
         QT_TRANSLATE_NOOP("Message",
                           "The sources that are left and the batteries give %1; the site needs "
                           "%2. The batteries carry %3 of it, for %4.")},
        {"binding.batteries-of-unknown-energy",
         QT_TRANSLATE_NOOP("Message",
                           "The sources that are left and the batteries give %1; the site needs "
                           "%2. The batteries carry %3 of it, nobody knows for how long.")},
        {"binding.trunk",
         QT_TRANSLATE_NOOP("Message",
                           "This equipment lets %1 through from the sources; the site needs %2.")},
        {"binding.trunk-together",
         QT_TRANSLATE_NOOP("Message",
                           "One of %3 pieces of equipment that side by side let %1 through from "
                           "the sources; the site needs %2.")},
        {"binding.node-over-limit",
         QT_TRANSLATE_NOOP("Message", "This equipment would carry %1; its limit is %2.")},
        {"binding.one-of-over-limit",
         QT_TRANSLATE_NOOP("Message",
                           "One of %3 alike that would each carry %1; the limit of each is %2.")},
        {"binding.over-limit-and-racks-dark",
         QT_TRANSLATE_NOOP("Message",
                           "This equipment would carry %1; its limit is %2. Besides, %3 racks that "
                           "are planned to run are left with too few feeds; they need %4."),
         3,
         QT_TRANSLATE_NOOP("Message",
                           "This equipment would carry %1; its limit is %2. Besides, %3 rack that "
                           "is planned to run is left with too few feeds; it needs %4.")},
        {"binding.racks-dark",
         QT_TRANSLATE_NOOP(
             "Message",
             "%1 racks that are planned to run are left with too few feeds; they need %2."),
         1,
         QT_TRANSLATE_NOOP(
             "Message", "%1 rack that is planned to run is left with too few feeds; it needs %2.")},
        {"binding.no-source",
         QT_TRANSLATE_NOOP("Message",
                           "The site has no source of power; it needs %1. Add a utility feed or a "
                           "generator.")},
        {"binding.contracted",
         QT_TRANSLATE_NOOP("Message", "The limit is %1; customers may draw %2.")},
        {"binding.hall-cooling",
         QT_TRANSLATE_NOOP("Message", "The racks of this hall give off %1; it can remove %2.")},
        {"binding.cooling",
         QT_TRANSLATE_NOOP("Message", "The halls can remove %1; their racks give off %2.")},
        {"binding.cooling-equipment",
         QT_TRANSLATE_NOOP("Message",
                           "The cooling equipment can remove %1 from the halls; their racks give "
                           "off %2.")},
        {"binding.positions",
         QT_TRANSLATE_NOOP("Message", "There are %1 rack positions; taken: %2."),
         1,
         QT_TRANSLATE_NOOP("Message", "There is %1 rack position; taken: %2.")},
        {"binding.accelerators",
         QT_TRANSLATE_NOOP("Message", "%1 accelerators are installed; promised: %2."),
         1,
         QT_TRANSLATE_NOOP("Message", "%1 accelerator is installed; promised: %2.")},
        {"binding.accelerators-dark",
         QT_TRANSLATE_NOOP("Message", "%1 accelerators are left after this loss; promised: %2."),
         1,
         QT_TRANSLATE_NOOP("Message", "%1 accelerator is left after this loss; promised: %2.")},
        {"binding.supplied", QT_TRANSLATE_NOOP("Message", "The supply gives %1; promised: %2.")},

        // What the figures show.
        {"power.over-limit",
         QT_TRANSLATE_NOOP("Message",
                           "%1 needs %2 and its sources give %3. Add supply, move racks to a later "
                           "phase, or remove some.")},
        {"power.over-contracted",
         QT_TRANSLATE_NOOP("Message",
                           "The customers of %1 may draw %2 and its sources give %3. Add supply or "
                           "promise less.")},
        {"power.short-after-failure",
         QT_TRANSLATE_NOOP("Message",
                           "%1 is short of %3 after the loss of %2. Add supply beside it.")},
        {"power.nodes-over-limit",
         QT_TRANSLATE_NOOP("Message",
                           "Equipment of %1 carries more than its limit, %2 in all, first of them "
                           "%3. Spread the load or raise the rating.")},
        {"power.nodes-over-contracted",
         QT_TRANSLATE_NOOP("Message",
                           "Equipment of %1 would carry more than its limit if customers drew what "
                           "they may, %2 in all, first of them %3. Spread the allocations, raise "
                           "the rating or promise less.")},
        {"power.nodes-over-limit-in-failure",
         QT_TRANSLATE_NOOP("Message",
                           "Equipment of %1 would carry more than its limit after a single loss, "
                           "%2 in all, first of them %3. Spread the load or raise the rating.")},
        {"power.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "The power headroom of %1 is unknown because %2 lacks a value. Enter "
                           "what is missing.")},
        {"cooling.air-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "The air cooling headroom of %1 is unknown because %2 lacks a value. "
                           "Enter what is missing.")},
        {"cooling.liquid-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "The liquid cooling headroom of %1 is unknown because %2 lacks a value. "
                           "Enter what is missing.")},
        {"accelerators.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "How many accelerators %1 has free is unknown because %2 lacks a value. "
                           "Enter what is missing.")},
        {"cooling.air-over-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The racks of %1 give off %2 more than its air cooling removes.")},
        {"cooling.liquid-over-limit",
         QT_TRANSLATE_NOOP("Message",
                           "The racks of %1 give off %2 more than its liquid cooling removes.")},
        {"cooling.air-short-after-failure",
         QT_TRANSLATE_NOOP("Message",
                           "The air cooling of %1 is short of %3 after the loss of %2. Add cooling "
                           "beside it.")},
        {"cooling.liquid-short-after-failure",
         QT_TRANSLATE_NOOP("Message",
                           "The liquid cooling of %1 is short of %3 after the loss of %2. Add "
                           "cooling beside it.")},
        {"cooling.air-over-contracted",
         QT_TRANSLATE_NOOP("Message",
                           "The racks promised at %1 may give off %2 into air and its air cooling "
                           "removes %3. Add cooling or promise less.")},
        {"cooling.liquid-over-contracted",
         QT_TRANSLATE_NOOP("Message",
                           "The racks promised at %1 may give off %2 into liquid and its liquid "
                           "cooling removes %3. Add cooling or promise less.")},
        {"rack.dark",
         QT_TRANSLATE_NOOP("Message",
                           "%1 racks of %2 are planned to run and have too few feeds in service. "
                           "Check the status, the phases and the outages of their feeds."),
         1,
         QT_TRANSLATE_NOOP("Message",
                           "%1 rack of %2 is planned to run and has too few feeds in service. "
                           "Check the status, the phases and the outages of its feeds.")},
        {"rack.undocumented",
         QT_TRANSLATE_NOOP("Message",
                           "%1 racks of %2 have no full path to a source and count as at risk. "
                           "Connect them."),
         1,
         QT_TRANSLATE_NOOP(
             "Message",
             "%1 rack of %2 has no full path to a source and counts as at risk. Connect it.")},
        {"rack.not-diverse",
         QT_TRANSLATE_NOOP("Message",
                           "%1 racks of %2 have several feeds that meet upstream: one loss takes "
                           "all of them."),
         1,
         QT_TRANSLATE_NOOP(
             "Message",
             "%1 rack of %2 has several feeds that meet upstream: one loss takes all of them.")},

        // Contracts.
        {"contract.over-installed",
         QT_TRANSLATE_NOOP("Message", "%1 has promised %2 accelerators; installed: %3."),
         2,
         QT_TRANSLATE_NOOP("Message", "%1 has promised %2 accelerator; installed: %3.")},
        {"contract.over-supplied",
         QT_TRANSLATE_NOOP("Message",
                           "%1 has promised %2 and its supply gives %3. Agree on more or promise "
                           "less.")},
        {"contract.over-allocated",
         QT_TRANSLATE_NOOP("Message",
                           "%1 racks of %4 are promised more than once, first to %2; accelerators "
                           "too many: %3. Change the allocations."),
         1,
         QT_TRANSLATE_NOOP("Message",
                           "%1 rack of %4 is promised more than once, first to %2; accelerators "
                           "too many: %3. Change the allocations.")},
        {"contract.short",
         QT_TRANSLATE_NOOP("Message",
                           "%1 is promised %2 accelerators at %4 and its racks in service hold "
                           "%3. Allocate more."),
         2,
         QT_TRANSLATE_NOOP("Message",
                           "%1 is promised %2 accelerator at %4 and its racks in service hold %3. "
                           "Allocate more.")},
        {"contract.lacks-n-plus-1",
         QT_TRANSLATE_NOOP("Message",
                           "%1 promises N+1 at %4, and the loss of %2 alone takes its racks (racks "
                           "dark then: %3; single losses that take some of its racks: %5). Give "
                           "them a second path.")},
        {"contract.lacks-2n",
         QT_TRANSLATE_NOOP("Message",
                           "%1 promises 2N at %4, and the loss of %2 alone takes its racks (racks "
                           "dark then: %3; single losses that take some of its racks: %5). Lead "
                           "two feeds of each rack over paths that share nothing.")},
        {"contract.2n-too-few-feeds",
         QT_TRANSLATE_NOOP("Message",
                           "%2 promises 2N at %3, and %1 of its racks have fewer than twice the "
                           "feeds they need, first of them %4. Connect more feeds."),
         1,
         QT_TRANSLATE_NOOP("Message",
                           "%2 promises 2N at %3, and %1 of its racks has fewer than twice the "
                           "feeds it needs: %4. Connect more feeds.")},
        {"contract.n-plus-1-overload",
         QT_TRANSLATE_NOOP("Message",
                           "%1 promises N+1 at %6, and after the loss of %2 the equipment %3 that "
                           "feeds its racks would carry %4; its limit is %5. Spread the load or "
                           "raise the rating.")},
        {"contract.2n-overload",
         QT_TRANSLATE_NOOP("Message",
                           "%1 promises 2N at %6, and after the loss of %2 the equipment %3 that "
                           "feeds its racks would carry %4; its limit is %5. Spread the load or "
                           "raise the rating.")},
        {"contract.no-allocation",
         QT_TRANSLATE_NOOP("Message",
                           "Contracts that nothing carries: %1, first of them %2. Allocate racks "
                           "to them.")},
        {"contract.no-start",
         QT_TRANSLATE_NOOP("Message",
                           "Contracts without a start count in no month: %1, first of them %2. "
                           "Enter the start.")},
        {"allocation.overfilled",
         QT_TRANSLATE_NOOP("Message",
                           "An allocation of %1 takes %2 accelerators and its racks hold fewer."),
         2,
         QT_TRANSLATE_NOOP("Message",
                           "An allocation of %1 takes %2 accelerator and its racks hold fewer.")},

        // What is missing or does not fit together.
        {"phase.no-month",
         QT_TRANSLATE_NOOP("Message",
                           "Build phases without a month count in none: %1, first of them %2. "
                           "Enter the month of service when it is known.")},
        {"power-node.leads-nowhere",
         QT_TRANSLATE_NOOP("Message",
                           "Sources that are connected to nothing bring nothing: %1, first of them "
                           "%2. Connect them to what they supply.")},
        {"power-node.no-rating",
         QT_TRANSLATE_NOOP(
             "Message",
             "%4: %1 pieces of equipment have no rating (%2, first of them %3), so that "
             "overloads on them cannot be seen. Enter kW, kVA, or volts and "
             "amperes."),
         1,
         QT_TRANSLATE_NOOP("Message",
                           "%4: %1 piece of equipment has no rating (%2: %3), so that an overload "
                           "on it cannot be seen. Enter kW, kVA, or volts and amperes."),
         2},
        {"headroom.unrated",
         QT_TRANSLATE_NOOP("Message",
                           "%1 pieces of equipment of %4 have no rating (%2, first of them %3), so "
                           "that overloads on them cannot be seen."),
         1,
         QT_TRANSLATE_NOOP("Message",
                           "%1 piece of equipment of %4 has no rating (%2: %3), so that an "
                           "overload on it cannot be seen."),
         2},
        {"connection.crosses-sites",
         QT_TRANSLATE_NOOP("Message",
                           "Connections from one site to another count for nothing: %1, first of "
                           "them %2. Remove them.")},
        {"connection.mixes-carriers",
         QT_TRANSLATE_NOOP("Message",
                           "Connections from cooling equipment to equipment that carries "
                           "something else count for nothing: %1, first of them %2. Remove them.")},
        {"rack.feeds-needed-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "N+M racks that do not say how many feeds they need are taken to need "
                           "one: %1, first of them %2. Enter the number.")},
        {"rack.too-few-feeds",
         QT_TRANSLATE_NOOP("Message",
                           "Racks with fewer feeds than they need: %1, first of them %2. Connect "
                           "more feeds.")},
        {"rack.more-than-its-type-holds",
         QT_TRANSLATE_NOOP("Message",
                           "Racks with more accelerators than their type holds: %1, first of them "
                           "%2.")},

        // How racks stand.
        {"rack.overlap",
         QT_TRANSLATE_NOOP("Message",
                           "Racks in %1 stand on each other: %2, first of them %3. Move them "
                           "apart.")},
        {"rack.outside-hall",
         QT_TRANSLATE_NOOP("Message",
                           "Racks of %1 stand outside its walls: %2, first of them %3. Move them "
                           "in.")},
        {"rack.on-obstacle",
         QT_TRANSLATE_NOOP("Message",
                           "Racks in %1 stand on an obstacle: %2, first of them %3. Move them "
                           "away.")},
        {"rack.narrow-aisle",
         QT_TRANSLATE_NOOP("Message",
                           "Racks in %1 leave an aisle of %2, where the plan asks for at least %3. "
                           "Move them apart.")},
        {"rack.floor-load",
         QT_TRANSLATE_NOOP("Message",
                           "%1 racks of type %2 in %3 load the floor with %4; it carries %5."),
         1,
         QT_TRANSLATE_NOOP("Message",
                           "%1 rack of type %2 in %3 loads the floor with %4; it carries %5.")},
    };
    return kSentences;
}

} // namespace headroom
