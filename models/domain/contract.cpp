// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/contract.h"

namespace headroom {

template <>
std::span<const Field<Contract>> fieldsOf()
{
    static const std::array fields{
        field<&Contract::name>({.name = "name",
                                .label = "Name",
                                .help = "Unique in the project.",
                                .least = 1,
                                .most = 200}),
        field<&Contract::customer>({.name = "customer",
                                    .label = "Customer",
                                    .help = "To whom capacity is promised.",
                                    .most = 200}),
        field<&Contract::product>(
            {.name = "product",
             .label = "Product",
             .help = "What the amounts count: accelerators, or H100-equivalents by a metric."}),
        field<&Contract::acceleratorType>({.name = "accelerator_type",
                                           .label = "Accelerator",
                                           .help = "The type that is promised; unknown means any.",
                                           .refers = EntityKind::AcceleratorType}),
        field<&Contract::start>({.name = "start_date", .label = "Start", .help = "First day."}),
        field<&Contract::end>({.name = "end_date", .label = "End", .help = "Last day, included."}),
        field<&Contract::noticeDays>({.name = "notice_days",
                                      .label = "Notice",
                                      .help = "Days of notice before an exit.",
                                      .least = 0,
                                      .most = 10000}),
        field<&Contract::earliestExit>({.name = "earliest_exit_date",
                                        .label = "Earliest exit",
                                        .help = "First day on which notice may take effect."}),
        field<&Contract::pricePerAcceleratorHour>({.name = "price_usd_per_hour",
                                                   .label = "Price per accelerator-hour",
                                                   .help = "In US dollars.",
                                                   .least = 0,
                                                   .most = 1e6}),
        field<&Contract::pricePerMonth>({.name = "price_usd_per_month",
                                         .label = "Price per month",
                                         .help = "In US dollars, for the whole amount.",
                                         .least = 0,
                                         .most = 1e11}),
        field<&Contract::priceSplit>(
            {.name = "price_split",
             .label = "Price split",
             .help = "How much of the monthly price is for this plan: the whole, a stated share, "
                     "or the contract's accelerators of the month by all that the price covers."}),
        field<&Contract::priceShare>({.name = "price_share",
                                      .label = "Share of the price",
                                      .help = "0 to 1; used where the split is a stated share.",
                                      .least = 0,
                                      .most = 1}),
        field<&Contract::priceCovers>({.name = "price_covers_accelerators",
                                       .label = "Accelerators the price covers",
                                       .help = "Here and elsewhere; used where the price is split "
                                               "by accelerators.",
                                       .least = 1,
                                       .most = 1e9}),
        field<&Contract::contractClass>(
            {.name = "class", .label = "Class", .help = "Firm capacity is kept before sheddable."}),
        field<&Contract::redundancy>({.name = "redundancy",
                                      .label = "Redundancy",
                                      .help = "What was promised: N, N+1 or 2N."}),
        field<&Contract::state>(
            {.name = "state", .label = "State", .help = "How far the promise has come."}),
        field<&Contract::contractedPower>({.name = "contracted_kw",
                                           .label = "Contracted power",
                                           .help = "Power that the customer may draw; unknown "
                                                   "takes the racks allocated to it.",
                                           .least = 0,
                                           .most = 1e8}),
        field<&Contract::powerBasis>({.name = "contracted_basis",
                                      .label = "Basis of the power",
                                      .help = "Facility power, or IT power, which the site's PUE "
                                              "turns into facility power."}),
        field<&Contract::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader should know.",
                                 .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<RampStep>> fieldsOf()
{
    static const std::array fields{
        field<&RampStep::contract>({.name = "contract",
                                    .label = "Contract",
                                    .help = "Whose ramp it is.",
                                    .refers = EntityKind::Contract}),
        field<&RampStep::from>(
            {.name = "from_month", .label = "From", .help = "First month with this amount."}),
        field<&RampStep::amount>({.name = "amount",
                                  .label = "Amount",
                                  .help = "In units of the contract's product.",
                                  .least = 0,
                                  .most = 1e9}),
    };
    return fields;
}

template <>
std::span<const Field<ContractSite>> fieldsOf()
{
    static const std::array fields{
        field<&ContractSite::contract>({.name = "contract",
                                        .label = "Contract",
                                        .help = "Which contract.",
                                        .refers = EntityKind::Contract}),
        field<&ContractSite::site>({.name = "site",
                                    .label = "Site",
                                    .help = "Where it may run.",
                                    .refers = EntityKind::Site}),
    };
    return fields;
}

template <>
std::span<const Field<Allocation>> fieldsOf()
{
    static const std::array fields{
        field<&Allocation::contract>({.name = "contract",
                                      .label = "Contract",
                                      .help = "Which contract.",
                                      .refers = EntityKind::Contract}),
        field<&Allocation::site>({.name = "site",
                                  .label = "Site",
                                  .help = "All racks of a site.",
                                  .refers = EntityKind::Site}),
        field<&Allocation::hall>({.name = "hall",
                                  .label = "Hall",
                                  .help = "All racks of a hall.",
                                  .refers = EntityKind::Hall}),
        field<&Allocation::row>({.name = "row",
                                 .label = "Row",
                                 .help = "All racks of a row.",
                                 .refers = EntityKind::RackRow}),
        field<&Allocation::rack>(
            {.name = "rack", .label = "Rack", .help = "One rack.", .refers = EntityKind::Rack}),
        field<&Allocation::from>({.name = "from_month",
                                  .label = "From",
                                  .help = "First month; unknown takes the contract's start."}),
        field<&Allocation::until>({.name = "until_month",
                                   .label = "Until",
                                   .help = "Last month; unknown takes the contract's end."}),
        field<&Allocation::accelerators>({.name = "accelerators",
                                          .label = "Accelerators",
                                          .help = "How many of them; unknown takes all.",
                                          .least = 0,
                                          .most = 1e9}),
    };
    return fields;
}

template <>
std::span<const Field<SupplyAgreement>> fieldsOf()
{
    static const std::array fields{
        field<&SupplyAgreement::site>({.name = "site",
                                       .label = "Site",
                                       .help = "What is bought in.",
                                       .refers = EntityKind::Site}),
        field<&SupplyAgreement::supplier>(
            {.name = "supplier", .label = "Supplier", .help = "Who gives it.", .most = 200}),
        field<&SupplyAgreement::start>(
            {.name = "start_date", .label = "Start", .help = "First day it gives anything."}),
        field<&SupplyAgreement::end>(
            {.name = "end_date", .label = "End", .help = "Last day it gives anything, included."}),
        field<&SupplyAgreement::noticeDays>({.name = "notice_days",
                                             .label = "Notice",
                                             .help = "Days of notice before either side leaves.",
                                             .least = 0,
                                             .most = 10000}),
        field<&SupplyAgreement::earliestExit>(
            {.name = "earliest_exit_date",
             .label = "Earliest exit",
             .help = "First day on which the supplier may leave."}),
        field<&SupplyAgreement::state>(
            {.name = "state", .label = "State", .help = "Only what is reserved or signed gives."}),
        field<&SupplyAgreement::notes>({.name = "notes",
                                        .label = "Notes",
                                        .help = "Anything a reader should know.",
                                        .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<SupplyStep>> fieldsOf()
{
    static const std::array fields{
        field<&SupplyStep::site>({.name = "site",
                                  .label = "Site",
                                  .help = "The supply agreement.",
                                  .refers = EntityKind::Site}),
        field<&SupplyStep::from>(
            {.name = "from_month", .label = "From", .help = "First month with this amount."}),
        field<&SupplyStep::accelerators>({.name = "accelerators",
                                          .label = "Accelerators",
                                          .help = "How many it gives.",
                                          .least = 0,
                                          .most = 1e9}),
        field<&SupplyStep::power>({.name = "power_kw",
                                   .label = "Power",
                                   .help = "Facility power it gives.",
                                   .least = 0,
                                   .most = 1e8}),
    };
    return fields;
}

} // namespace headroom
