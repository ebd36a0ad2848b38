// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <functional>
#include <vector>

namespace headroom {

/// Charts that can be exported together.
struct ChartSet
{
    struct Entry
    {
        QString name;
        QString title;
    };

    std::vector<Entry> charts;
    std::function<ChartSpec(const QString &name)> build;
};

} // namespace headroom
