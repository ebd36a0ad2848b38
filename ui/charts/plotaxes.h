// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

namespace headroom {

/// Gives the axes of a plot the tickers, lines and colours of a chart.
void styleAxes(QCPAxis &x, QCPAxis &y, const ChartSpec &spec, const Theme &theme);

/// The second axis of values, at the right; nothing of it is drawn where the chart has none.
void styleSecondAxis(QCPAxis &second, const ChartSpec &spec, const Theme &theme);

/// Writes the categories at their axis, wrapped or shortened to the room that a plot of that size
/// has for them.
void nameCategories(QCPAxis &x, QCPAxis &y, const ChartSpec &spec, QSizeF size);

} // namespace headroom
