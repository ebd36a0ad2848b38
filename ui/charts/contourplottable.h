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
    /// From the numbers of the grid's lines to pixels, whole ones where it is drawn as pixels: so
    /// that cells meet without gaps.
    class Mesh;

    /// A line of the map, as it is on the grid.
    struct Level
    {
        std::vector<QPolygonF> lines;
        QString name;
        bool own = false;    // one that the chart asks for
        bool strong = false; // and that it is about
    };

    void addLevel(double at, const ContourLine *own, const QString &name);
    void drawBands(QCPPainter &painter, const Mesh &mesh) const;
    void drawUnknown(QCPPainter &painter, const Mesh &mesh) const;
    void
    drawLevel(QCPPainter &painter, const Level &level, const std::vector<QPolygonF> &lines) const;
    void drawName(QCPPainter &painter,
                  const Level &level,
                  const std::vector<QPolygonF> &lines,
                  std::vector<QRectF> &taken) const;

    const Theme *m_theme;
    // Worked out once for its values; of a very fine grid from every so many lines. In place of
    // coordinates stand the numbers of the lines.
    std::vector<std::size_t> m_columns;
    std::vector<std::size_t> m_rows;
    ContourGrid m_grid;
    ContourBands m_areas;
    std::vector<Level> m_levels;
};

} // namespace headroom
