// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/entries.h"
#include "models/engine/formulas/space.h"

namespace headroom {

std::vector<Formula> spaceFormulas()
{
    return {
        {.name = "contiguous_share",
         .title = "Share of the free space in one piece",
         .text = "largest contiguous free / total free",
         .unit = "share",
         .source = "Hyperview, rack space fragmentation",
         .inputs = {{.name = "largest_free", .help = "Largest run of free positions or units."},
                    {.name = "total_free", .help = "All free positions or units."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(contiguousShare(arguments.number("largest_free"),
                                                 arguments.number("total_free")));
             }},
        {.name = "floor_load",
         .title = "Load on the floor under a rack",
         .text = "(rack + contents)/(width × depth)",
         .unit = "kg/m²",
         .source = "Definition",
         .inputs = {{.name = "kg", .unit = "kg", .help = "Rack and contents."},
                    {.name = "width_m", .unit = "m", .help = "Width of the footprint."},
                    {.name = "depth_m", .unit = "m", .help = "Depth of the footprint."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(floorLoad(Kilograms(arguments.number("kg")),
                                           Metres(arguments.number("width_m")),
                                           Metres(arguments.number("depth_m"))));
             }},
        {.name = "space_efficiency",
         .title = "Space efficiency",
         .text = "sellable / room area",
         .unit = "share",
         .source = "Schneider Electric, terms of colocation space",
         .inputs = {{.name = "sellable_m2",
                     .unit = "m²",
                     .help = "Area open to customers, reserved or closed."},
                    {.name = "room_m2", .unit = "m²", .help = "Area of the room."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(spaceEfficiency(SquareMetres(arguments.number("sellable_m2")),
                                                 SquareMetres(arguments.number("room_m2"))));
             }},
        {.name = "h100_equivalents",
         .title = "H100-equivalents of accelerators",
         .text = "accelerators × dense BF16 TFLOPS / 989.5",
         .unit = "H100",
         .source = "NVIDIA H100 Tensor Core GPU data sheet, dense BF16 without sparsity",
         .inputs = {{.name = "accelerators", .help = "How many there are."},
                    {.name = "bf16_tflops",
                     .unit = "TFLOPS",
                     .help = "Dense BF16 throughput of one."}},
         .evaluate =
             [](const FormulaArguments &arguments) {
                 return answerOf(h100Equivalents(arguments.number("accelerators"),
                                                 Teraflops(arguments.number("bf16_tflops"))));
             }},
    };
}

} // namespace headroom
