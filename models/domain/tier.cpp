// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/demand.h"

namespace headroom {

template <>
std::span<const Field<Tier>> fieldsOf()
{
    static const std::array fields{
        field<&Tier::name>({.name = "name",
                            .label = "Name",
                            .help = "Unique in the project.",
                            .least = 1,
                            .most = 200}),
        field<&Tier::position>({.name = "position",
                                .label = "Position",
                                .help = "Order in lists.",
                                .least = 0,
                                .most = 1e6}),
        field<&Tier::included>(
            {.name = "included", .label = "Counts", .help = "Whether it counts in the plan."}),
        field<&Tier::tierClass>(
            {.name = "class",
             .label = "Class",
             .help = "Interactive use is served at once; of deferrable use a share can wait."}),
        field<&Tier::from>({.name = "from_month",
                            .label = "From",
                            .help = "First month; unknown from the start of the horizon."}),
        field<&Tier::until>(
            {.name = "until_month", .label = "Until", .help = "Last month; unknown to the end."}),
        field<&Tier::seats>({.name = "seats",
                             .label = "Seats",
                             .help = "Subscribers in the first month.",
                             .least = 0,
                             .most = 1e11}),
        field<&Tier::growthPerYear>(
            {.name = "growth_per_year_share",
             .label = "Growth a year",
             .help = "Of seats and API customers, compounding month by month.",
             .least = -1,
             .most = 100}),
        field<&Tier::activeShare>({.name = "active_share",
                                   .label = "Active share",
                                   .help = "Of seats, those who use it on an average day.",
                                   .least = 0,
                                   .most = 1}),
        field<&Tier::sessionsPerDay>(
            {.name = "sessions_per_day",
             .label = "Sessions a day",
             .help = "Windows of five hours that an active seat uses on an average day.",
             .least = 0,
             .most = 100}),
        field<&Tier::medianSessionTokens>(
            {.name = "median_session_tokens",
             .label = "Wanted in a session, median",
             .help = "Half of the sessions want fewer tokens than this, input and output together.",
             .least = 0,
             .most = 1e12}),
        field<&Tier::sessionSigma>(
            {.name = "session_sigma",
             .label = "Spread of sessions",
             .help = "Standard deviation of the logarithm of the tokens that sessions want.",
             .least = 0,
             .most = 10}),
        field<&Tier::sessionLimit>({.name = "session_limit_tokens",
                                    .label = "Five-hour limit",
                                    .help = "Tokens that a session may have; none where empty.",
                                    .least = 0,
                                    .most = 1e15}),
        field<&Tier::weeklyCap>({.name = "weekly_cap_tokens",
                                 .label = "Weekly cap",
                                 .help = "Tokens that a seat may have in a week; none where empty.",
                                 .least = 0,
                                 .most = 1e15}),
        field<&Tier::weeklySigma>(
            {.name = "weekly_sigma",
             .label = "Spread of weeks",
             .help = "Standard deviation of the logarithm of what active seats use in a week.",
             .least = 0,
             .most = 10}),
        field<&Tier::unlockedShare>(
            {.name = "unlocked_share",
             .label = "Unlocked demand",
             .help = "Wanted beside the rest, as a share of it: use that higher limits bring.",
             .least = 0,
             .most = 100}),
        field<&Tier::deferrableShare>(
            {.name = "deferrable_share",
             .label = "Deferrable share",
             .help = "Of a deferrable tier, the tokens that can wait for a calmer hour of the day.",
             .least = 0,
             .most = 1}),
        field<&Tier::outputShare>({.name = "output_share",
                                   .label = "Output share",
                                   .help = "Of all tokens; the rest is input.",
                                   .least = 0,
                                   .most = 1}),
        field<&Tier::cachedShare>({.name = "cached_share",
                                   .label = "Cached share",
                                   .help = "Of input, what is read out of a cache.",
                                   .least = 0,
                                   .most = 1}),
        field<&Tier::occupancy>(
            {.name = "occupancy_share",
             .label = "Target occupancy",
             .help = "How busy accelerators are to be; the rest absorbs bursts.",
             .least = 0.01,
             .most = 1,
             .source = "Assumption: room for bursts within the hour."}),
        field<&Tier::serviceTime>({.name = "service_time_s",
                                   .label = "Service time",
                                   .help = "How long a server works on a request.",
                                   .least = 0,
                                   .most = 1e6}),
        field<&Tier::waitTarget>({.name = "wait_target_s",
                                  .label = "Wait target",
                                  .help = "How long a request may wait to begin.",
                                  .least = 0,
                                  .most = 1e6}),
        field<&Tier::serviceLevel>({.name = "service_level_share",
                                    .label = "Service level",
                                    .help = "Of requests that are to begin within the target.",
                                    .least = 0,
                                    .most = 1}),
        field<&Tier::notes>({.name = "notes",
                             .label = "Notes",
                             .help = "Anything a reader should know.",
                             .most = 20000}),
    };
    return fields;
}

} // namespace headroom
