// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/columnspans.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t kBlock = 16; // columns: one line of a processor's cache, of 4 bytes a pixel
constexpr int kLeastCommon = 4;    // rows

/// What is known to be hidden behind the layers in front, of one column.
void grow(ColumnSpan &hidden, const ColumnSpan &span)
{
    if (span.isEmpty())
        return;
    const bool touch = span.top <= hidden.bottom && span.bottom >= hidden.top;
    if (!hidden.isEmpty() && touch)
        hidden = {std::min(hidden.top, span.top), std::max(hidden.bottom, span.bottom)};
    else if (span.bottom - span.top > hidden.bottom - hidden.top)
        hidden = span; // one span is remembered, the longest
}

void add(std::vector<QRect> &rectangles, int left, int columns, int top, int bottom)
{
    if (bottom > top)
        rectangles.emplace_back(left, top, columns, bottom - top);
}

} // namespace

std::vector<SeenSpans> withoutHidden(const std::vector<ColumnSpans> &layers)
{
    std::vector<SeenSpans> seen(layers.size());
    ColumnSpans hidden;
    for (std::size_t layer = layers.size(); layer-- > 0;) {
        const ColumnSpans &spans = layers[layer];
        hidden.resize(std::max(hidden.size(), spans.size()));
        SeenSpans &own = seen[layer];
        own.above.resize(spans.size());
        own.below.resize(spans.size());
        for (std::size_t column = 0; column < spans.size(); ++column) {
            const ColumnSpan &span = spans[column];
            const ColumnSpan &cover = hidden[column];
            if (cover.isEmpty() || span.bottom <= cover.top || span.top >= cover.bottom) {
                own.above[column] = span;
            } else {
                own.above[column] = {span.top, cover.top};
                own.below[column] = {cover.bottom, span.bottom};
            }
            grow(hidden[column], span);
        }
    }
    return seen;
}

std::vector<QRect> rectanglesOf(const ColumnSpans &spans, int left)
{
    std::vector<QRect> rectangles;
    rectangles.reserve(2 * spans.size());
    for (std::size_t from = 0; from < spans.size(); from += kBlock) {
        const std::size_t to = std::min(spans.size(), from + kBlock);
        ColumnSpan common = spans[from];
        for (std::size_t column = from; column < to; ++column)
            common = {std::max(common.top, spans[column].top),
                      std::min(common.bottom, spans[column].bottom)};
        const bool wide = common.bottom - common.top >= kLeastCommon;
        const auto place = [left](std::size_t column) { return left + static_cast<int>(column); };
        if (wide)
            add(rectangles, place(from), static_cast<int>(to - from), common.top, common.bottom);
        for (std::size_t column = from; column < to; ++column) {
            const ColumnSpan &span = spans[column];
            add(rectangles, place(column), 1, span.top, wide ? common.top : span.bottom);
            if (wide)
                add(rectangles, place(column), 1, common.bottom, span.bottom);
        }
    }
    return rectangles;
}

std::vector<QPolygonF> outlinesOf(const ColumnSpans &spans, int left)
{
    std::vector<QPolygonF> outlines;
    for (std::size_t from = 0; from < spans.size(); ++from) {
        if (spans[from].isEmpty())
            continue;
        std::size_t to = from;
        while (to < spans.size() && !spans[to].isEmpty())
            ++to;
        QPolygonF outline;
        for (std::size_t column = from; column < to; ++column) {
            const double x = left + double(column);
            outline << QPointF(x, spans[column].top) << QPointF(x + 1, spans[column].top);
        }
        for (std::size_t column = to; column-- > from;) {
            const double x = left + double(column);
            outline << QPointF(x + 1, spans[column].bottom) << QPointF(x, spans[column].bottom);
        }
        outlines.push_back(outline);
        from = to;
    }
    return outlines;
}

} // namespace headroom
