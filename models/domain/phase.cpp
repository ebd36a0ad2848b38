// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phase.h"

namespace headroom {

template <>
std::span<const Field<Phase>> fieldsOf()
{
    static const std::array fields{
        field<&Phase::name>({.name = "name",
                             .label = "Name",
                             .help = "Unique in the project.",
                             .least = 1,
                             .most = 200}),
        field<&Phase::inService>(
            {.name = "in_service",
             .label = "In service from",
             .help = "First month in which it counts; unknown counts in no month."}),
        field<&Phase::status>(
            {.name = "status",
             .label = "Status",
             .help = "Existing, committed and proposed count; cancelled does not."}),
        field<&Phase::leadTime>({.name = "lead_time_weeks",
                                 .label = "Lead time",
                                 .help = "From order to service.",
                                 .least = 0,
                                 .most = 2000}),
        field<&Phase::rampMonths>(
            {.name = "ramp_months",
             .label = "Ramp",
             .help = "Months over which its racks come into service, evenly; 1 is all at once.",
             .least = 1,
             .most = 120}),
        field<&Phase::notes>({.name = "notes",
                              .label = "Notes",
                              .help = "Anything a reader should know.",
                              .most = 20000}),
    };
    return fields;
}

} // namespace headroom
