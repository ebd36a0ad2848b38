// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"

namespace headroom {

/// What is under the pointer: a vertical line with a dot on each line that it meets, a row, a cell
/// of a heat map, or a point. On the overlay layer, so that moving it does not draw the chart
/// again.
class Crosshair : public QCPLayerable
{
public:
    Crosshair(QCustomPlot *plot,
              std::shared_ptr<const ChartSpec> chart,
              const Theme &theme,
              std::vector<SeriesStyle> styles);

    void setShown(const std::vector<bool> &shown) { m_shown = shown; }

    void setAt(std::optional<double> x, std::size_t row)
    {
        m_at = x;
        m_row = row;
    }

    [[nodiscard]] std::optional<double> at() const { return m_at; }

    [[nodiscard]] std::size_t row() const { return m_row; }

    /// What is marked, in pixels: a line of no width, a row or a cell; empty where it is out of
    /// sight.
    [[nodiscard]] QRectF marked() const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] QRectF markedLine() const;
    [[nodiscard]] QRectF markedPoint() const;
    void drawDots(QCPPainter &painter, double x) const;

    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::vector<SeriesStyle> m_styles;
    std::vector<bool> m_shown;
    std::optional<double> m_at;
    std::size_t m_row = 0;
};

} // namespace headroom
