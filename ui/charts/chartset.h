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

    using Deliver = std::function<void(const std::vector<ChartSpec> &specs)>;

    std::vector<Entry> charts;
    /// Builds the charts of these names while the window goes on, and hands them over in that order
    /// on the GUI thread. A newer call drops what an older one has begun.
    std::function<void(const QStringList &names, const Deliver &deliver)> build;
    /// Drops what has been begun: nothing is handed over.
    std::function<void()> cancel;
};

} // namespace headroom
