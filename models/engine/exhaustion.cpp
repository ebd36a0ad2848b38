// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/exhaustion.h"

#include <cmath>

namespace headroom::engine {

Crossings crossingsOf(std::span<const std::optional<double>> limit,
                      std::span<const std::optional<double>> demand,
                      Month first)
{
    Crossings result;
    std::optional<Crossing> run;
    bool firstEnded = false;
    for (std::size_t i = 0; i < limit.size(); ++i) {
        const Month month = first + static_cast<int>(i);
        const bool known = limit[i] && demand[i];
        result.unknownMonths += known ? 0 : 1;
        if (known && *demand[i] > *limit[i]) {
            if (!run)
                run = Crossing{.month = month, .shortfall = *demand[i] - *limit[i]};
            if (!result.first)
                result.first = run;
            continue;
        }
        if (run && !firstEnded) {
            result.first->until = month + -1;
            firstEnded = true;
        }
        run.reset();
    }
    result.lasting = run;
    return result;
}

QDate orderByDate(Month needed, Weeks leadTime)
{
    return needed.firstDay().addDays(-static_cast<qint64>(std::ceil(leadTime.value() * 7)));
}

} // namespace headroom::engine
