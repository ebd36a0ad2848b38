// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/contours.h"
#include "ui/charts/plottable.h"

namespace headroom {

/// The values of a contour map that its colours change at: round ones, where there are any.
[[nodiscard]] std::vector<double> contourLevels(const ChartSpec &spec);

/// Those values in words, each with as many decimals as they need.
[[nodiscard]] std::vector<QString> levelNames(const ChartSpec &spec,
                                              const std::vector<double> &levels);

/// A map over two numbers: bands of colour between round values, a line at each of them, and those
/// lines that the chart is about in strong.
class ContourPlottable : public Plottable
{
public:
    ContourPlottable(QCPAxis *x,
                     QCPAxis *y,
                     std::shared_ptr<const ChartSpec> chart,
                     const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    /// The grid in pixels, whole ones where it is drawn as pixels: so that cells meet without gaps.
    /// Of a very fine one every so many lines.
    [[nodiscard]] ContourGrid grid(bool whole) const;
    void drawBands(QCPPainter &painter, const ContourGrid &values) const;
    void drawLine(QCPPainter &painter, const std::vector<QPolygonF> &lines, const QPen &pen) const;
    void drawLabel(QCPPainter &painter,
                   const std::vector<QPolygonF> &lines,
                   const QString &text,
                   bool strong,
                   std::vector<QRectF> &taken) const;

    const Theme *m_theme;
    std::vector<double> m_levels;
};

} // namespace headroom
