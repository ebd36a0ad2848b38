// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace headroom {

struct GpuHourInputs
{
    double capitalUsdPerGpu = 0;
    double lifeYears = 0;
    double wacc = 0;
    double omUsdPerGpuYear = 0;
    double kwPerGpu = 0; // IT power, drawn all year
    double pue = 1;
    double energyUsdPerKwh = 0;
    double availability = 1; // share of all hours, above 0
    double utilisation = 1;  // share of the available hours, above 0
};

/// The cost of one GPU for one hour, $, by which hours carry it: all of them, those in which it is
/// available, those in which it is used.
struct GpuHourCost
{
    double installedUsd = 0;
    double availableUsd = 0;
    double usedUsd = 0;
};

/// `(capital·CRF(wacc, life) + O&M + kW·PUE·8760·price) / (8760·A·U)`, A and U being 1 for
/// installed hours, U 1 for available hours.
[[nodiscard]] Result<GpuHourCost> gpuHourCost(const GpuHourInputs &inputs);

/// `($/GPU-h) / (tok/s·3600)·10⁶`, $ per million tokens.
[[nodiscard]] Result<double> costPerMillionTokensUsd(double usdPerGpuHour, double tokensPerSecond);

} // namespace headroom
