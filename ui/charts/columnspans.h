// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRect>

#include <vector>

namespace headroom {

/// From where to where something reaches in one pixel column: rows top … bottom − 1.
struct ColumnSpan
{
    int top = 0;
    int bottom = 0;

    [[nodiscard]] bool isEmpty() const { return bottom <= top; }
};

/// One span for each pixel column, from the left of the plot.
using ColumnSpans = std::vector<ColumnSpan>;

/// What is left to paint of a layer of spans.
struct SeenSpans
{
    ColumnSpans above; // or all of it
    ColumnSpans below; // where what hides its middle leaves its lower end in sight
};

/// The layers, from back to front, without what layers in front of them hide. A little of what is
/// hidden may stay: they are to be painted from back to front all the same.
[[nodiscard]] std::vector<SeenSpans> withoutHidden(const std::vector<ColumnSpans> &layers);

/// Rectangles that cover the spans once. Of neighbours one wide rectangle covers what they have in
/// common: memory likes rows better than columns.
[[nodiscard]] std::vector<QRect> rectanglesOf(const ColumnSpans &spans, int left);

/// The outlines of spans that stand side by side, for vector files.
[[nodiscard]] std::vector<QPolygonF> outlinesOf(const ColumnSpans &spans, int left);

} // namespace headroom
