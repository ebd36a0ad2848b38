// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/categoryplottable.h"

namespace headroom {

/// The spans and marks of a chart with rows. What a row is in stands as a bar in its upper part;
/// its lead time, marks and words stand below on one line, words only where they cover nothing.
class SpanPlottable : public CategoryPlottable
{
public:
    SpanPlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  std::vector<bool> shown,
                  const std::vector<SeriesStyle> &styles,
                  const Theme &theme);

    /// A mark: a diamond for what is to be done, a triangle for what happens.
    static void paintMark(QPainter &painter, QPointF at, double radius, const SeriesStyle &style);

protected:
    void draw(QCPPainter *painter) override;

private:
    /// Pixels from left to right that are taken on a line.
    using Taken = std::vector<std::pair<double, double>>;

    void drawRow(QCPPainter &painter, std::size_t row) const;
    void drawSpans(QCPPainter &painter, std::size_t row, Taken &taken) const;
    void drawMarks(QCPPainter &painter, std::size_t row, Taken &taken) const;
    void drawWords(QCPPainter &painter, std::size_t row, Taken &taken) const;
    /// Writes how long a line is in its middle, where it is long enough.
    void drawOnLine(QCPPainter &painter,
                    std::size_t row,
                    const ChartSeries &series,
                    std::size_t point) const;
    /// Writes a text from `left` or up to `right`, shortened where `most` is less than it needs.
    bool write(QCPPainter &painter,
               const QString &text,
               double left,
               double most,
               double y,
               Taken &taken,
               bool upTo = false) const;

    [[nodiscard]] bool isLine(const ChartSeries &series) const;
    /// Rows too low for a line of words of their own: the words stand on the bar.
    [[nodiscard]] bool isLow() const;
    [[nodiscard]] double barHeight() const;
    [[nodiscard]] double barCentre(double row) const;
    [[nodiscard]] double lineCentre(double row) const;

    std::vector<bool> m_shown;
    std::vector<SeriesStyle> m_styles;
};

} // namespace headroom
