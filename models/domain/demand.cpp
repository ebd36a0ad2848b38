// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/demand.h"

#include <QtEndian>

namespace headroom {

std::vector<double> shapeValues(const DemandShape &shape)
{
    const qsizetype count = shape.values.bytes.size() / qsizetype(sizeof(double));
    std::vector<double> values(static_cast<std::size_t>(count));
    if (values.empty())
        return values;
    qFromLittleEndian<double>(shape.values.bytes.constData(), count, values.data());
    return values;
}

Blob shapeBlob(std::span<const double> values)
{
    Blob blob;
    blob.bytes.resize(qsizetype(values.size_bytes()));
    qToLittleEndian<double>(values.data(), qsizetype(values.size()), blob.bytes.data());
    return blob;
}

template <>
std::span<const Field<DemandShape>> fieldsOf()
{
    static const std::array fields{
        field<&DemandShape::name>({.name = "name",
                                   .label = "Name",
                                   .help = "Whose use it shows.",
                                   .least = 1,
                                   .most = 200}),
        field<&DemandShape::kind>(
            {.name = "kind",
             .label = "Kind",
             .help = "A week of local hours, or a series of hours that begins again at its end."}),
        field<&DemandShape::start>({.name = "start_date",
                                    .label = "Start",
                                    .help = "First day of a series, from 00:00 UTC."}),
        field<&DemandShape::values>({.name = "hourly_values",
                                     .label = "Values",
                                     .help = "One number for each hour; only their ratios count.",
                                     .least = 0,
                                     .most = 8388608,
                                     .role = FieldRole::Hidden}),
        field<&DemandShape::notes>({.name = "notes",
                                    .label = "Notes",
                                    .help = "Anything a reader should know.",
                                    .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<TierZone>> fieldsOf()
{
    static const std::array fields{
        field<&TierZone::tier>({.name = "tier",
                                .label = "Tier",
                                .help = "Whose users they are.",
                                .refers = EntityKind::Tier}),
        field<&TierZone::shape>({.name = "shape",
                                 .label = "Shape",
                                 .help = "How their use rises and falls by the hour.",
                                 .refers = EntityKind::DemandShape}),
        field<&TierZone::timeZone>({.name = "time_zone",
                                    .label = "Time zone",
                                    .help = "IANA name of the clock they live by, such as "
                                            "America/Los_Angeles.",
                                    .least = 1,
                                    .most = 64}),
        field<&TierZone::share>({.name = "share",
                                 .label = "Share",
                                 .help = "Of the tier; shares of all its zones are taken together.",
                                 .least = 0,
                                 .most = 1}),
    };
    return fields;
}

template <>
std::span<const Field<TierService>> fieldsOf()
{
    static const std::array fields{
        field<&TierService::tier>({.name = "tier",
                                   .label = "Tier",
                                   .help = "Whom it serves.",
                                   .refers = EntityKind::Tier}),
        field<&TierService::acceleratorType>(
            {.name = "accelerator_type",
             .label = "Accelerator",
             .help = "What serves it; unknown takes that of the throughput.",
             .refers = EntityKind::AcceleratorType}),
        field<&TierService::throughput>({.name = "throughput",
                                         .label = "Throughput",
                                         .help = "At which rate, out of the library.",
                                         .refers = EntityKind::Throughput}),
        field<&TierService::site>({.name = "site",
                                   .label = "Site",
                                   .help = "Where; unknown means anywhere.",
                                   .refers = EntityKind::Site}),
        field<&TierService::contract>({.name = "contract",
                                       .label = "Contract",
                                       .help = "Whose accelerators; unknown means anybody's.",
                                       .refers = EntityKind::Contract}),
        field<&TierService::share>(
            {.name = "share",
             .label = "Share",
             .help = "Of the tier's tokens; shares of all its services are taken together.",
             .least = 0,
             .most = 1}),
    };
    return fields;
}

template <>
std::span<const Field<PeakRule>> fieldsOf()
{
    static const std::array fields{
        field<&PeakRule::tier>({.name = "tier",
                                .label = "Tier",
                                .help = "Whose limits it lowers.",
                                .refers = EntityKind::Tier}),
        field<&PeakRule::name>(
            {.name = "name", .label = "Name", .help = "As people call it.", .most = 200}),
        field<&PeakRule::enabled>({.name = "enabled", .label = "On", .help = "Whether it holds."}),
        field<&PeakRule::days>(
            {.name = "days", .label = "Days", .help = "On which days it holds."}),
        field<&PeakRule::startHour>({.name = "start_hour",
                                     .label = "From hour",
                                     .help = "Hour of the local clock at which it starts.",
                                     .least = 0,
                                     .most = 23}),
        field<&PeakRule::endHour>({.name = "end_hour",
                                   .label = "To hour",
                                   .help = "Hour of the local clock at which it ends.",
                                   .least = 1,
                                   .most = 24}),
        field<&PeakRule::timeZone>({.name = "time_zone",
                                    .label = "Time zone",
                                    .help = "IANA name of the clock it goes by; never an offset.",
                                    .least = 1,
                                    .most = 64}),
        field<&PeakRule::from>(
            {.name = "from_date", .label = "First day", .help = "Unknown: it always held."}),
        field<&PeakRule::until>(
            {.name = "until_date", .label = "Last day", .help = "Unknown: it has no end."}),
        field<&PeakRule::limitMultiplier>(
            {.name = "limit_multiplier",
             .label = "Limit times",
             .help = "What is left of the five-hour limit while it holds.",
             .least = 0,
             .most = 100}),
        field<&PeakRule::shiftedShare>(
            {.name = "shifted_share",
             .label = "Shifted share",
             .help = "Of what it takes away, what comes back in other hours of the day.",
             .least = 0,
             .most = 1}),
        field<&PeakRule::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader should know.",
                                 .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<ApiCustomer>> fieldsOf()
{
    static const std::array fields{
        field<&ApiCustomer::tier>({.name = "tier",
                                   .label = "Tier",
                                   .help = "Gives them their hours and what serves them.",
                                   .refers = EntityKind::Tier}),
        field<&ApiCustomer::name>(
            {.name = "name", .label = "Name", .help = "As people call them.", .most = 200}),
        field<&ApiCustomer::customers>({.name = "customers",
                                        .label = "Customers",
                                        .help = "How many.",
                                        .least = 0,
                                        .most = 1e10}),
        field<&ApiCustomer::median>(
            {.name = "median_tokens_per_min",
             .label = "Wanted, median",
             .help = "Half of the customers want less than this in a mean minute of the week.",
             .least = 0,
             .most = 1e12}),
        field<&ApiCustomer::sigma>(
            {.name = "sigma",
             .label = "Spread",
             .help = "Standard deviation of the logarithm of what customers want.",
             .least = 0,
             .most = 10}),
        field<&ApiCustomer::limit>({.name = "limit_tokens_per_min",
                                    .label = "Limit",
                                    .help = "What each customer may have; none where empty.",
                                    .least = 0,
                                    .most = 1e12}),
    };
    return fields;
}

} // namespace headroom
