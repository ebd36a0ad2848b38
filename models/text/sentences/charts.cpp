// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

namespace headroom {

std::span<const Sentence> chartSentences()
{
    // {"area.code", QT_TRANSLATE_NOOP("Message", "Sentence with %1.")},
    static const std::vector<Sentence> sentences = {};
    return sentences;
}

} // namespace headroom
