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
        {"chart.heading.lost", QT_TRANSLATE_NOOP("Message", "Lost")},
        {"chart.axis.accelerators-lost", QT_TRANSLATE_NOOP("Message", "Accelerators lost")},
    };
    return kSentences;
}

} // namespace headroom
