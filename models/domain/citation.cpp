// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/citation.h"

namespace headroom {

template <>
std::span<const Field<Citation>> fieldsOf()
{
    static const std::array fields{
        field<&Citation::subjectKind>({.name = "subject_kind",
                                       .label = "Of a",
                                       .help = "Kind of thing.",
                                       .least = 1,
                                       .most = 40}),
        field<&Citation::subject>({.name = "subject", .label = "Of", .help = "Which thing."}),
        field<&Citation::fieldName>({.name = "field",
                                     .label = "Field",
                                     .help = "Which value; empty for the whole thing.",
                                     .most = 60}),
        field<&Citation::basis>(
            {.name = "basis",
             .label = "Basis",
             .help = "Primary document, secondary report, derived, or assumption."}),
        field<&Citation::source>({.name = "source",
                                  .label = "Source",
                                  .help = "Document, page, or how it was derived.",
                                  .most = 2000}),
        field<&Citation::date>(
            {.name = "date", .label = "Date", .help = "As the source gives it.", .most = 40}),
        field<&Citation::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "What a reader should know of it.",
                                 .most = 20000}),
    };
    return fields;
}

} // namespace headroom
