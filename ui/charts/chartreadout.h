// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartreading.h"
#include "ui/charts/chartstyle.h"

#include <QWidget>

namespace headroom {

/// The values under the crosshair, in a box beside it. Lets the mouse through.
class ChartReadout : public QWidget
{
    Q_OBJECT

public:
    explicit ChartReadout(QWidget *parent = nullptr);

    void setReading(const ChartSpec &spec,
                    const std::vector<SeriesStyle> &styles,
                    const Theme &theme,
                    const ChartReading &reading);
    /// Beside what the crosshair marks, within the area: right or left of a line or a cell, below
    /// or above a row.
    void placeBeside(const QRectF &mark, const QRect &area);

    /// Everything that it says, for screen readers.
    [[nodiscard]] QString asText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartReading m_reading;
    std::vector<SeriesStyle> m_styles; // as the rows
    std::vector<SeriesKind> m_kinds;   // likewise; of further columns nothing is drawn
    std::vector<TextBlock> m_notes;
    const Theme *m_theme = nullptr;
};

} // namespace headroom
