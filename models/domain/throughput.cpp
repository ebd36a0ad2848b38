// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/throughput.h"

namespace headroom {

template <>
std::span<const Field<Throughput>> fieldsOf()
{
    static const std::array fields{
        field<&Throughput::name>({.name = "name",
                                  .label = "Name",
                                  .help = "What was measured.",
                                  .least = 1,
                                  .most = 200}),
        field<&Throughput::acceleratorType>({.name = "accelerator_type",
                                             .label = "Accelerator",
                                             .help = "What it was measured on.",
                                             .refers = EntityKind::AcceleratorType}),
        field<&Throughput::modelClass>({.name = "model_class",
                                        .label = "Model class",
                                        .help = "The model that ran, or the kind of model.",
                                        .most = 200}),
        field<&Throughput::precision>(
            {.name = "precision", .label = "Precision", .help = "Of the weights."}),
        field<&Throughput::inputTokens>({.name = "input_tokens",
                                         .label = "Input length",
                                         .help = "Tokens of a request.",
                                         .least = 0,
                                         .most = 1e9}),
        field<&Throughput::outputTokens>({.name = "output_tokens",
                                          .label = "Output length",
                                          .help = "Tokens of an answer.",
                                          .least = 0,
                                          .most = 1e9}),
        field<&Throughput::interactivity>({.name = "interactivity_tokens_per_s",
                                           .label = "Interactivity",
                                           .help = "Tokens a second that each user gets.",
                                           .least = 0,
                                           .most = 1e6}),
        field<&Throughput::prefill>({.name = "prefill_tokens_per_s",
                                     .label = "Prefill",
                                     .help = "Input tokens a second that one accelerator reads.",
                                     .least = 0,
                                     .most = 1e9}),
        field<&Throughput::decode>({.name = "decode_tokens_per_s",
                                    .label = "Decode",
                                    .help = "Output tokens a second that one accelerator writes.",
                                    .least = 0,
                                    .most = 1e9}),
        field<&Throughput::accelerators>({.name = "accelerators",
                                          .label = "Accelerators as one",
                                          .help = "How many work together as one server.",
                                          .least = 1,
                                          .most = 100000}),
        field<&Throughput::date>(
            {.name = "date", .label = "Date", .help = "As the source gives it.", .most = 40}),
        field<&Throughput::source>({.name = "source",
                                    .label = "Source",
                                    .help = "Document, page, or how it was derived.",
                                    .most = 2000}),
        field<&Throughput::notes>({.name = "notes",
                                   .label = "Notes",
                                   .help = "Anything a reader should know.",
                                   .most = 20000}),
    };
    return fields;
}

} // namespace headroom
