// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/samplebuild.h"

namespace headroom {

/// Reads a list of things of any kind:
///   {"kind": "power_node", "key": "grid-50", "fields": {NAME: value, …}, "cite": {NAME: …},
///    "fed_by": ["ring-a"], "repeat": {"count": 4, "first": 1, "step_m": [12, 0]}}
/// Values are written as in exports, but references name a key. "cite" names a source for each
/// field, "*" for the thing as a whole. "catalogue" names a row of the catalogue that a power node
/// starts from. With "repeat" the thing is made count times; "{n}" in texts becomes its number, and
/// its place moves on by the step.
Result<void> readSampleEntities(SampleBuild &build, const Json &entities);

/// Copies types from the catalogue:
///   {"key": "h100-rack", "row": "rack.smci_h100_lc64", "planned_share_of_nameplate": 0.85,
///    "cite_planned": …}
Result<void> readSampleTypes(SampleBuild &build, const Json &types);

} // namespace headroom
