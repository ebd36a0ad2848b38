// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/demand.h"

namespace headroom {

enum class Precision { Fp4, Fp8, Bf16, Int8 };

template <>
struct ChoiceNames<Precision>
{
    static constexpr std::array kNames{"fp4", "fp8", "bf16", "int8"};
};

/// What one accelerator gives under stated conditions: an entry of the throughput library. The same
/// accelerator gives a tenth at a higher speed for each user, so that no rate stands without its
/// interactivity.
struct Throughput
{
    static constexpr EntityKind kKind = EntityKind::Throughput;

    Id id;
    QString name;
    std::optional<Id> acceleratorType;
    QString modelClass;
    std::optional<Precision> precision;
    std::optional<Tokens> inputTokens;
    std::optional<Tokens> outputTokens;
    std::optional<TokensPerSecond> interactivity; // for each user
    std::optional<TokensPerSecond> prefill;       // input tokens, of one accelerator
    std::optional<TokensPerSecond> decode;        // output tokens, of one accelerator
    std::optional<int> accelerators;              // that work as one server
    QString date;                                 // as the source gives it
    QString source;
    QString notes;

    friend bool operator==(const Throughput &, const Throughput &) = default;
};

} // namespace headroom
