// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permit.h"

namespace headroom {

template <>
std::span<const Field<Permit>> fieldsOf()
{
    static const std::array fields{
        field<&Permit::site>({.name = "site",
                              .label = "Site",
                              .help = "Where it holds.",
                              .refers = EntityKind::Site}),
        field<&Permit::name>(
            {.name = "name", .label = "Name", .help = "Number or title.", .most = 200}),
        field<&Permit::authority>(
            {.name = "authority", .label = "Authority", .help = "Who granted it.", .most = 200}),
        field<&Permit::status>({.name = "status",
                                .label = "Status",
                                .help = "Granted, appealed, conversion pending or revoked."}),
        field<&Permit::validFrom>(
            {.name = "valid_from_date", .label = "Valid from", .help = "First day."}),
        field<&Permit::validUntil>(
            {.name = "valid_until_date", .label = "Valid until", .help = "Last day."}),
        field<&Permit::unitsAllowed>({.name = "units_allowed",
                                      .label = "Units allowed",
                                      .help = "How many units may run.",
                                      .least = 0,
                                      .most = 100000}),
        field<&Permit::notes>({.name = "notes",
                               .label = "Notes",
                               .help = "History and what is disputed.",
                               .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<PermitLimit>> fieldsOf()
{
    static const std::array fields{
        field<&PermitLimit::permit>({.name = "permit",
                                     .label = "Permit",
                                     .help = "Which permit.",
                                     .refers = EntityKind::Permit}),
        field<&PermitLimit::pollutant>(
            {.name = "pollutant", .label = "Pollutant", .help = "What is limited."}),
        field<&PermitLimit::limit>({.name = "limit_short_t_per_year",
                                    .label = "Limit",
                                    .help = "Over any twelve months, in short tons.",
                                    .least = 0,
                                    .most = 1e9}),
    };
    return fields;
}

} // namespace headroom
