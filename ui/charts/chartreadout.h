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
    /// Beside the vertical line at x, within the area.
    void placeBeside(double x, const QRect &area);

    /// Everything that it says, for screen readers.
    [[nodiscard]] QString asText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChartReading m_reading;
    std::vector<SeriesStyle> m_styles; // as the rows
    std::vector<bool> m_isLine;
    std::vector<TextBlock> m_notes;
    const Theme *m_theme = nullptr;
};

} // namespace headroom
