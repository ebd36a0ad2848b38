// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <span>
#include <string_view>

namespace headroom {

/// What a message code says. %1 … %9 stand for the message's arguments. The text is the source text
/// of its translations, in the context "Message"; write it as QT_TRANSLATE_NOOP("Message", "…").
struct Sentence
{
    std::string_view code;
    const char *text;
    int counted = 0;           // the place of what is counted, 0 for none
    const char *one = nullptr; // the text where that is one
    int choice = 0;            // the place of the name of a choice, 0 for none
};

// One table for each area, in sentences/. Whole sentences that say what is the matter and what to
// do; a test finds codes without a sentence, sentences without a code, and places that do not
// match.

[[nodiscard]] std::span<const Sentence> numberSentences();
[[nodiscard]] std::span<const Sentence> domainSentences();
[[nodiscard]] std::span<const Sentence> editSentences();
[[nodiscard]] std::span<const Sentence> engineSentences();
[[nodiscard]] std::span<const Sentence> outlookSentences();
[[nodiscard]] std::span<const Sentence> formulaSentences();
[[nodiscard]] std::span<const Sentence> storageSentences();
[[nodiscard]] std::span<const Sentence> exchangeSentences();
[[nodiscard]] std::span<const Sentence> chartSentences();
[[nodiscard]] std::span<const Sentence> contractSentences();
[[nodiscard]] std::span<const Sentence> demandSentences();
[[nodiscard]] std::span<const Sentence> placementSentences();
[[nodiscard]] std::span<const Sentence> buildoutSentences();
[[nodiscard]] std::span<const Sentence> planSentences();
[[nodiscard]] std::span<const Sentence> costSentences();
[[nodiscard]] std::span<const Sentence> costChartSentences();
[[nodiscard]] std::span<const Sentence> commandLineSentences();

/// Every table, one after the other.
[[nodiscard]] std::span<const std::span<const Sentence>> allSentences();

/// What a code says; null where there is nothing.
[[nodiscard]] const Sentence *sentenceFor(std::string_view code);

} // namespace headroom
