// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/portfolio.h"

namespace headroom {

/// What sites are together. What one of them does not know is left out, and said to be. Headrooms
/// are not added up: what is free at one site helps no other; short sites are counted instead.
[[nodiscard]] std::vector<Portfolio::Total> portfolioTotals(const std::vector<PortfolioSite> &sites,
                                                            const QLocale &locale);

} // namespace headroom
