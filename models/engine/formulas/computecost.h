// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace headroom {

struct GpuHourInputs
{
    double capital_usd_per_gpu = 0;
    double life_years = 0;
    double wacc = 0;
    double om_usd_per_gpu_year = 0;
    double kw_per_gpu = 0; // IT power, drawn all year
    double pue = 1;
    double energy_usd_per_kwh = 0;
    double availability = 1; // share of all hours, above 0
    double utilisation = 1;  // share of the available hours, above 0
};

/// The cost of one GPU for one hour, $, by which hours carry it: all of them, those in which it is
/// available, those in which it is used.
struct GpuHourCost
{
    double installed_usd = 0;
    double available_usd = 0;
    double used_usd = 0;
};

/// `(capital·CRF(wacc, life) + O&M + kW·PUE·8760·price) / (8760·A·U)`, A and U being 1 for
/// installed hours, U 1 for available hours.
[[nodiscard]] Result<GpuHourCost> gpuHourCost(const GpuHourInputs &inputs);

/// `($/GPU-h) / (tok/s·3600)·10⁶`, $ per million tokens.
[[nodiscard]] Result<double> costPerMillionTokens_usd(double usd_per_gpu_hour,
                                                      double tokens_per_second);

} // namespace headroom
