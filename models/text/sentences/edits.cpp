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
                           "A row can hold at most 10,000 racks; this one would have %1.")},
        {"outline.not-simple",
         QT_TRANSLATE_NOOP(
             "Message", "The outline crosses itself. Draw the corners in order round the hall.")},
        {"connection.exists", QT_TRANSLATE_NOOP("Message", "\"%1\" already feeds \"%2\".")},
    };
    return kSentences;
}

} // namespace headroom
