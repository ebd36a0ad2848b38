// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/hardware.h"

namespace headroom {

template <>
std::span<const Field<AcceleratorType>> fieldsOf()
{
    static const std::array fields{
        field<&AcceleratorType::name>({.name = "name",
                                       .label = "Name",
                                       .help = "As the vendor calls it.",
                                       .least = 1,
                                       .most = 200}),
        field<&AcceleratorType::vendor>(
            {.name = "vendor", .label = "Vendor", .help = "Who makes it.", .most = 200}),
        field<&AcceleratorType::catalogueKey>({.name = "catalogue_key",
                                               .label = "Catalogue entry",
                                               .help = "The catalogue row it was copied from.",
                                               .most = 100,
                                               .role = FieldRole::Hidden}),
        field<&AcceleratorType::power>({.name = "power_kw",
                                        .label = "Board power",
                                        .help = "Thermal design power of one accelerator.",
                                        .least = 0,
                                        .most = 100}),
        field<&AcceleratorType::bf16Dense>(
            {.name = "bf16_dense_tflops",
             .label = "BF16, dense",
             .help = "Throughput without sparsity; the base of H100-equivalents.",
             .least = 0,
             .most = 1e7}),
        field<&AcceleratorType::fp8Dense>({.name = "fp8_dense_tflops",
                                           .label = "FP8, dense",
                                           .help = "Throughput without sparsity.",
                                           .least = 0,
                                           .most = 1e7}),
        field<&AcceleratorType::memory>({.name = "memory_gb",
                                         .label = "Memory",
                                         .help = "High-bandwidth memory of one accelerator.",
                                         .least = 0,
                                         .most = 1e6}),
        field<&AcceleratorType::memoryBandwidth>({.name = "memory_bandwidth_tb_per_s",
                                                  .label = "Memory bandwidth",
                                                  .help = "Peak bandwidth of one accelerator.",
                                                  .least = 0,
                                                  .most = 1e5}),
        field<&AcceleratorType::price>({.name = "price_usd",
                                        .label = "Price",
                                        .help = "Price of one accelerator.",
                                        .least = 0,
                                        .most = 1e9}),
        field<&AcceleratorType::notes>({.name = "notes",
                                        .label = "Notes",
                                        .help = "Anything a reader should know.",
                                        .most = 20000}),
    };
    return fields;
}

template <>
std::span<const Field<RackType>> fieldsOf()
{
    static const std::array fields{
        field<&RackType::name>({.name = "name",
                                .label = "Name",
                                .help = "As people call it.",
                                .least = 1,
                                .most = 200}),
        field<&RackType::vendor>(
            {.name = "vendor", .label = "Vendor", .help = "Who makes it.", .most = 200}),
        field<&RackType::catalogueKey>({.name = "catalogue_key",
                                        .label = "Catalogue entry",
                                        .help = "The catalogue row it was copied from.",
                                        .most = 100,
                                        .role = FieldRole::Hidden}),
        field<&RackType::acceleratorType>({.name = "accelerator_type",
                                           .label = "Accelerator",
                                           .help = "What computes in it.",
                                           .refers = EntityKind::AcceleratorType}),
        field<&RackType::accelerators>(
            {.name = "accelerators",
             .label = "Accelerators",
             .help = "How many a full rack holds; 0 for network and storage.",
             .least = 0,
             .most = 100000}),
        field<&RackType::typicalPower>({.name = "typical_kw",
                                        .label = "Typical power",
                                        .help = "Measured draw under usual work.",
                                        .least = 0,
                                        .most = 10000}),
        field<&RackType::plannedPower>(
            {.name = "planned_kw",
             .label = "Planned power",
             .help = "What the plan reserves for one rack: the normal load.",
             .least = 0,
             .most = 10000}),
        field<&RackType::nameplatePower>({.name = "nameplate_kw",
                                          .label = "Nameplate power",
                                          .help = "The most one rack can draw.",
                                          .least = 0,
                                          .most = 10000}),
        field<&RackType::weight>({.name = "weight_kg",
                                  .label = "Weight",
                                  .help = "Filled rack.",
                                  .least = 0,
                                  .most = 100000}),
        field<&RackType::width>({.name = "width_mm",
                                 .label = "Width",
                                 .help = "Outer width along the row.",
                                 .least = 1,
                                 .most = 20000}),
        field<&RackType::depth>({.name = "depth_mm",
                                 .label = "Depth",
                                 .help = "Outer depth from aisle to aisle.",
                                 .least = 1,
                                 .most = 20000}),
        field<&RackType::height>({.name = "height_mm",
                                  .label = "Height",
                                  .help = "Outer height.",
                                  .least = 1,
                                  .most = 20000}),
        field<&RackType::rackUnits>({.name = "rack_units",
                                     .label = "Rack units",
                                     .help = "Usable height units.",
                                     .least = 0,
                                     .most = 200}),
        field<&RackType::liquidShare>(
            {.name = "liquid_share",
             .label = "Liquid share",
             .help = "Share of the heat that goes into liquid; the rest goes into air.",
             .least = 0,
             .most = 1}),
        field<&RackType::price>({.name = "price_usd",
                                 .label = "Price",
                                 .help = "Price of one full rack.",
                                 .least = 0,
                                 .most = 1e9}),
        field<&RackType::notes>({.name = "notes",
                                 .label = "Notes",
                                 .help = "Anything a reader should know.",
                                 .most = 20000}),
    };
    return fields;
}

} // namespace headroom
