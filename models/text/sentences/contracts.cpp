// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> contractSentences()
{
    static constexpr Sentence kSentences[] = {
        {"chart.contracts.name", QT_TRANSLATE_NOOP("Message", "Contracts against supply")},
        {"chart.contracts.needs",
         QT_TRANSLATE_NOOP("Message", "A reserved or signed contract with a start")},
        {"chart.contracts.basis",
         QT_TRANSLATE_NOOP("Message", "Accelerators by contract, all sites")},
        {"chart.contracts.none",
         QT_TRANSLATE_NOOP("Message",
                           "No contract is reserved or signed. Add a contract with a start and a "
                           "ramp, and set its state.")},
        {"chart.contracts.promised", QT_TRANSLATE_NOOP("Message", "All contracts")},
        {"chart.contracts.powered", QT_TRANSLATE_NOOP("Message", "In service and powered")},
        {"chart.contracts.there", QT_TRANSLATE_NOOP("Message", "Installed or bought in")},
        {"chart.contracts.short-by", QT_TRANSLATE_NOOP("Message", "Short by %1")},
        {"chart.contracts.short",
         QT_TRANSLATE_NOOP("Message",
                           "%1 of %2 promised accelerators have no rack in service or no power in "
                           "%3, when most are missing.")},
        {"chart.contracts.enough",
         QT_TRANSLATE_NOOP("Message",
                           "Everything that is promised is there and powered: at most %1 "
                           "accelerators, from %2.")},
        {"chart.contracts.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Whether everything that is promised is there cannot be told: see what "
                           "is not known.")},
        {"chart.contracts.not-known",
         QT_TRANSLATE_NOOP("Message",
                           "Not known in some months: what is promised to, carried for or powered "
                           "for %1.")},
        {"chart.contract-failures.name",
         QT_TRANSLATE_NOOP("Message", "What failures take from contracts")},
        {"chart.contract-failures.needs",
         QT_TRANSLATE_NOOP("Message", "A contract that a single failure takes something from")},
        {"chart.contract-failures.title",
         QT_TRANSLATE_NOOP("Message", "What each failure takes from contracts in %1")},
        {"chart.contract-failures.none",
         QT_TRANSLATE_NOOP("Message", "No single failure takes anything from a contract in %1.")},
        {"chart.contract-failures.answer",
         QT_TRANSLATE_NOOP("Message",
                           "Losing %1 takes %2 promised accelerators and puts %3 of the month's "
                           "revenue at risk, more than any other loss.")},
        {"chart.contract-failures.at-risk", QT_TRANSLATE_NOOP("Message", "Revenue at risk")},
        {"chart.contract-failures.incomplete",
         QT_TRANSLATE_NOOP("Message",
                           "Some losses take a number of accelerators that is not known.")},
        {"chart.timeline.name", QT_TRANSLATE_NOOP("Message", "Contract timeline")},
        {"chart.timeline.needs",
         QT_TRANSLATE_NOOP("Message", "A contract or a supply that is bought in")},
        {"chart.timeline.row", QT_TRANSLATE_NOOP("Message", "Contract or supply")},
        {"chart.timeline.basis", QT_TRANSLATE_NOOP("Message", "Accelerators; all sites")},
        {"chart.timeline.none",
         QT_TRANSLATE_NOOP(
             "Message", "There is no contract and nothing is bought in. Add a contract to begin.")},
        {"chart.timeline.rising", QT_TRANSLATE_NOOP("Message", "While the ramp rises")},
        {"chart.timeline.held", QT_TRANSLATE_NOOP("Message", "Promised in full")},
        {"chart.timeline.bought", QT_TRANSLATE_NOOP("Message", "Bought in in full")},
        {"chart.timeline.leavable", QT_TRANSLATE_NOOP("Message", "May be left")},
        {"chart.timeline.draft", QT_TRANSLATE_NOOP("Message", "Draft")},
        {"chart.timeline.party", QT_TRANSLATE_NOOP("Message", "Customer or supplier")},
        {"chart.timeline.start", QT_TRANSLATE_NOOP("Message", "Start")},
        {"chart.timeline.end", QT_TRANSLATE_NOOP("Message", "End")},
        {"chart.timeline.exit", QT_TRANSLATE_NOOP("Message", "Earliest exit")},
        {"chart.timeline.notice", QT_TRANSLATE_NOOP("Message", "Notice")},
        {"chart.timeline.days", QT_TRANSLATE_NOOP("Message", "%1 days")},
        {"chart.timeline.leaves", QT_TRANSLATE_NOOP("Message", "%1 may be left first: from %2.")},
        {"chart.timeline.left-now", QT_TRANSLATE_NOOP("Message", "%1 may be left since %2.")},
        {"chart.timeline.ends", QT_TRANSLATE_NOOP("Message", "%1 ends first: on %2.")},
        {"chart.timeline.count",
         QT_TRANSLATE_NOOP("Message", "%1 contracts and supplies, none of which has an end.")},
        {"chart.timeline.undated",
         QT_TRANSLATE_NOOP("Message", "Without a start, and so not drawn: %1.")},
        {"chart.coverage.name", QT_TRANSLATE_NOOP("Message", "Coverage by supplier")},
        {"chart.coverage.needs",
         QT_TRANSLATE_NOOP("Message", "A reserved or signed contract with a start")},
        {"chart.coverage.title", QT_TRANSLATE_NOOP("Message", "Who covers what %1 was promised")},
        {"chart.coverage.basis",
         QT_TRANSLATE_NOOP(
             "Message", "Accelerators in service and powered, up to the promise; own sites first")},
        {"chart.coverage.own", QT_TRANSLATE_NOOP("Message", "Own sites")},
        {"chart.coverage.promised", QT_TRANSLATE_NOOP("Message", "Promised")},
        {"chart.coverage.covered", QT_TRANSLATE_NOOP("Message", "Covered")},
        {"chart.coverage.short",
         QT_TRANSLATE_NOOP("Message",
                           "%1 of the %2 accelerators promised to %3 come from nobody in %4, when "
                           "most are missing.")},
        {"chart.coverage.enough",
         QT_TRANSLATE_NOOP("Message", "All that %1 was promised is covered in every month.")},
        {"chart.coverage.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Whether all that %1 was promised is covered cannot be told: something "
                           "is not known.")},
        {"chart.coverage.others",
         QT_TRANSLATE_NOOP("Message", "%1 more customers with smaller promises are not drawn.")},
        {"chart.concentration.name", QT_TRANSLATE_NOOP("Message", "Concentration")},
        {"chart.concentration.needs",
         QT_TRANSLATE_NOOP("Message", "A contract, or a site with accelerators")},
        {"chart.concentration.title",
         QT_TRANSLATE_NOOP("Message", "Concentration of customers and suppliers in %1")},
        {"chart.concentration.basis",
         QT_TRANSLATE_NOOP(
             "Message",
             "Accelerators: promised to customers, installed or bought in from suppliers")},
        {"chart.concentration.side", QT_TRANSLATE_NOOP("Message", "Side")},
        {"chart.concentration.share", QT_TRANSLATE_NOOP("Message", "Share of accelerators")},
        {"chart.concentration.customers", QT_TRANSLATE_NOOP("Message", "Customers")},
        {"chart.concentration.suppliers", QT_TRANSLATE_NOOP("Message", "Suppliers")},
        {"chart.concentration.index", QT_TRANSLATE_NOOP("Message", "Herfindahl index")},
        {"chart.concentration.answer",
         QT_TRANSLATE_NOOP("Message",
                           "Herfindahl index (1 is all with one): customers %1, suppliers %2.")},
        {"chart.concentration.incomplete",
         QT_TRANSLATE_NOOP("Message",
                           "Of some customers or suppliers the number of accelerators is not "
                           "known: shares are of what is known.")},
        {"chart.heading.lost", QT_TRANSLATE_NOOP("Message", "Lost")},
        {"chart.axis.accelerators-lost", QT_TRANSLATE_NOOP("Message", "Accelerators lost")},
    };
    return kSentences;
}

} // namespace headroom
