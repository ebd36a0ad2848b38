// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> exchangeSentences()
{
    static constexpr Sentence kSentences[] = {
        {"catalogue.syntax",
         QT_TRANSLATE_NOOP("Message", "The catalogue file %1 cannot be read from byte %2 on.")},
        {"catalogue.row",
         QT_TRANSLATE_NOOP("Message",
                           "The entry %2 of the catalogue file %1 is not complete, or repeats a "
                           "figure or a key.")},
        {"catalogue.not-an-accelerator",
         QT_TRANSLATE_NOOP("Message", "%1 is no accelerator; choose one from that category.")},
        {"catalogue.not-a-rack",
         QT_TRANSLATE_NOOP("Message", "%1 is no rack; choose one from that category.")},
        {"catalogue.accelerator-missing",
         QT_TRANSLATE_NOOP("Message",
                           "The catalogue does not hold the accelerator that %1 is built with.")},
        {"catalogue.not-equipment",
         QT_TRANSLATE_NOOP("Message",
                           "%1 is neither power nor cooling equipment; choose from those "
                           "categories.")},
        {"sample.unknown",
         QT_TRANSLATE_NOOP("Message",
                           "There is no sample named %1; \"headroom-cli samples\" lists them.")},
        {"sample.description",
         QT_TRANSLATE_NOOP(
             "Message", "The description of the sample is wrong at %1; install Headroom again.")},
        {"json.syntax",
         QT_TRANSLATE_NOOP("Message",
                           "The file is no JSON from byte %1 on; export the project again.")},
        {"json.schema",
         QT_TRANSLATE_NOOP("Message",
                           "The file is no project of schema 1; export it from Headroom as JSON.")},
        {"json.table-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "The file holds a table %1, which this version does not know; use the "
                           "version that wrote it.")},
        {"json.table",
         QT_TRANSLATE_NOOP("Message", "The table %1 of the file is no list of rows.")},
        {"json.row",
         QT_TRANSLATE_NOOP("Message",
                           "Row %2 of the table %1 has no id; an id is a decimal number in "
                           "quotes.")},
        {"json.row-twice",
         QT_TRANSLATE_NOOP("Message", "The table %1 holds the id %2 twice; remove one of them.")},
        {"json.field-unknown",
         QT_TRANSLATE_NOOP("Message",
                           "Row %2 of the table %1 has a field %3, which this version does not "
                           "know.")},
        {"json.field",
         QT_TRANSLATE_NOOP("Message",
                           "The field %3 in row %2 of the table %1 holds a value of the wrong "
                           "kind.")},
    };
    return kSentences;
}

} // namespace headroom
