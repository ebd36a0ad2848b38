// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plottable.h"

namespace headroom {

/// A plottable over categories, side by side or, where the chart is horizontal, one below the
/// other.
class CategoryPlottable : public Plottable
{
public:
    CategoryPlottable(QCPAxis *x,
                      QCPAxis *y,
                      std::shared_ptr<const ChartSpec> chart,
                      const Theme &theme);

protected:
    /// Labels may reach over the plot; areas are cut to it by bar().
    [[nodiscard]] QRect clipRect() const override;

    [[nodiscard]] const Theme &colors() const { return *m_theme; }

    /// Pixels of a place among the categories, and of a value.
    [[nodiscard]] double placePixel(double place) const;
    [[nodiscard]] double valuePixel(double value) const;

    /// Pixels from one category to the next.
    [[nodiscard]] double categoryPixels() const;

    /// From value to value, `across` pixels wide round a place that is moved by `aside` pixels; cut
    /// to the plot.
    [[nodiscard]] QRectF
    bar(double place, double from, double to, double across, double aside = 0) const;

    /// A filled area with its outline, hatched where its style says so.
    void paintArea(QCPPainter &painter, const QRectF &area, const SeriesStyle &style) const;

    /// Text in the middle of a rectangle, where it fits; whether it did.
    bool paintInside(QCPPainter &painter, const QRectF &area, const QString &text) const;

    [[nodiscard]] static QFont labelFont(const Theme &theme);

private:
    const Theme *m_theme;
};

} // namespace headroom
