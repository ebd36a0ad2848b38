// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/costkernel.h"

namespace headroom {

// One code, compiled for two instruction sets, each in a source of its own.
// NOLINTBEGIN(misc-use-internal-linkage)
void evaluateCostsBaseline(CostModel model, CostBlock &block);
void evaluateCostsWide(CostModel model, CostBlock &block);

// NOLINTEND(misc-use-internal-linkage)

bool hasWideCostKernel()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") != 0;
#else
    return false;
#endif
}

void evaluateCosts(CostModel model, CostBlock &block, CostKernel kernel)
{
    static const bool kHasWide = hasWideCostKernel();
    if (kHasWide && kernel != CostKernel::Baseline)
        evaluateCostsWide(model, block);
    else
        evaluateCostsBaseline(model, block);
}

void evaluateCosts(CostModel model, CostBlock &block)
{
    evaluateCosts(model, block, CostKernel::Best);
}

} // namespace headroom
