// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define HEADROOM_COST_KERNEL evaluateCostsWide
#include "models/engine/cost/costkernelcode.inc"
