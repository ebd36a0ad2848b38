// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/categoryplottable.h"

namespace headroom {

/// The swings of a tornado: what becomes of the value as planned when an input takes its low or its
/// high end. The end of a bar says what the input was.
class SwingPlottable : public CategoryPlottable
{
public:
    SwingPlottable(QCPAxis *x,
                   QCPAxis *y,
                   std::shared_ptr<const ChartSpec> chart,
                   std::vector<bool> shown,
                   const std::vector<SeriesStyle> &styles,
                   const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawBar(QCPPainter &painter, std::size_t index, std::size_t point) const;
    void drawUnknown(QCPPainter &painter, const QRectF &at) const;
    void drawLabel(QCPPainter &painter, const QRectF &area, const QString &label, bool left) const;

    std::vector<bool> m_shown;
    std::vector<SeriesStyle> m_styles;
};

} // namespace headroom
