// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/sentences.h"

#include <array>
#include <unordered_map>

namespace headroom {

std::span<const std::span<const Sentence>> allSentences()
{
    static const std::array tables{numberSentences(),
                                   domainSentences(),
                                   editSentences(),
                                   engineSentences(),
                                   outlookSentences(),
                                   formulaSentences(),
                                   storageSentences(),
                                   exchangeSentences(),
                                   chartSentences(),
                                   contractSentences(),
                                   demandSentences(),
                                   placementSentences(),
                                   buildoutSentences(),
                                   planSentences(),
                                   costSentences(),
                                   costChartSentences(),
                                   commandLineSentences()};
    return tables;
}

const Sentence *sentenceFor(std::string_view code)
{
    static const std::unordered_map<std::string_view, const Sentence *> sentences = [] {
        std::unordered_map<std::string_view, const Sentence *> all;
        for (const std::span<const Sentence> table : allSentences()) {
            for (const Sentence &sentence : table)
                all.emplace(sentence.code, &sentence);
        }
        return all;
    }();
    const auto found = sentences.find(code);
    return found != sentences.end() ? found->second : nullptr;
}

} // namespace headroom
