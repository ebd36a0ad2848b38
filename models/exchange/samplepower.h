// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/samplearrays.h"

namespace headroom {

/// Builds the distribution of the halls, side A and side B alike, down to the racks:
/// switchboard → pad-mount transformer → (UPS) → busway → racks of a few arrays.
///   "halls": {KEY: {"prefix", "switchboard": "hall-1-{side}", "yard_m": [x, y]}}
///   "yard": columns, pitch_m [x, y], side_offset_m: where transformers and UPS stand
///   "equipment": {NAME: {"name", "catalogue" (or none), "fields"}}
///   "chains": {RACK TYPE: {"arrays_per_busway", "busways_per_transformer", "busway",
///             "transformer", "ups" (or none)}}, names of equipment
///   "cite": the citation of everything that is made here
Result<void> readSamplePower(SampleBuild &build,
                             const Json &description,
                             const std::vector<SampleBlock> &blocks);

} // namespace headroom
