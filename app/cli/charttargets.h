// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/plan.h"

#include <QStringList>

namespace headroom::cli {

/// Which charts go into which files.
struct ChartTargets
{
    QStringList names;
    QStringList files; // as the names
};

/// One chart goes into the file that --out names; several, or --all, into a folder, which is made
/// where there is none, each as its name in the format of --format.
[[nodiscard]] Maybe<ChartTargets> readChartTargets(const Invocation &invocation);

/// What was written: `files`, and `file` where it is one.
[[nodiscard]] Answer writtenCharts(const QStringList &files);

} // namespace headroom::cli
