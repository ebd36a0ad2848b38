// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/theme/theme.h"

#include <qcustomplot.h>

#include <memory>

namespace headroom {

/// The point of a map that the reader moves, with its name. On the overlay layer, so that moving it
/// does not draw the map again.
class OperatingMark : public QCPLayerable
{
public:
    OperatingMark(QCustomPlot *plot, std::shared_ptr<const ChartSpec> chart, const Theme &theme);

    /// Stands elsewhere until the chart is drawn anew; what its name said holds no longer.
    void moveTo(QPointF place);

    /// Whether a pixel is so near that the hand means the point.
    [[nodiscard]] bool isUnder(QPointF pixel) const;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override;
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] QPointF pixel() const;

    std::shared_ptr<const ChartSpec> m_spec;
    const Theme *m_theme;
    std::optional<QPointF> m_at;
    bool m_moved = false;
};

} // namespace headroom
