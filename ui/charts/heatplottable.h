// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heatcolors.h"
#include "ui/charts/plottable.h"

namespace headroom {

/// A heat map: a row for each series, a cell for each of its points. Cells side by side that look
/// the same are drawn as one.
class HeatPlottable : public Plottable
{
public:
    HeatPlottable(QCPAxis *x,
                  QCPAxis *y,
                  std::shared_ptr<const ChartSpec> chart,
                  std::vector<bool> shown,
                  const Theme &theme);

protected:
    void draw(QCPPainter *painter) override;

private:
    void drawRow(QCPPainter &painter, std::size_t row) const;

    std::vector<bool> m_shown;
    const Theme *m_theme;
    HeatScale m_scale;
};

} // namespace headroom
