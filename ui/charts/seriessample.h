// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartstyle.h"

class QPainter;

namespace headroom {

/// How a series looks, in small: a line, a mark, or a piece of its area. For legends and readouts.
void paintSeriesSample(QPainter &painter,
                       const QRectF &rect,
                       SeriesKind kind,
                       const SeriesStyle &style);

/// As what the sample of a series is drawn: a lead time is a line.
[[nodiscard]] SeriesKind sampleKind(const ChartSeries &series);

/// Whether the key of a series tells something that the plot does not say itself: the bars of a
/// waterfall and the rows of a map are named at their axis, and a series without points is not in
/// it.
[[nodiscard]] bool needsKey(const ChartSeries &series);

} // namespace headroom
