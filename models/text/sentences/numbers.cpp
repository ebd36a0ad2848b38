// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> numberSentences()
{
    static constexpr Sentence kSentences[] = {
        {"number.empty", QT_TRANSLATE_NOOP("Message", "Type a number.")},
        {"number.not-a-number", QT_TRANSLATE_NOOP("Message", "\"%1\" is not a number.")},
        {"number.not-finite", QT_TRANSLATE_NOOP("Message", "\"%1\" is not a finite number.")},
        {"number.ambiguous",
         QT_TRANSLATE_NOOP(
             "Message", "\"%1\" can be read as %2 or as %3. Write it without a thousands mark.")},
        {"number.not-whole", QT_TRANSLATE_NOOP("Message", "%1 must be a whole number.")},
        {"number.unknown-unit",
         QT_TRANSLATE_NOOP("Message",
                           "\"%1\" is not a unit that fits here. Give the value in %2.")},
    };
    return kSentences;
}

} // namespace headroom
