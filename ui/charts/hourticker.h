// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"

#include <qcustomplot.h>

namespace headroom {

/// Hours since the start: in steps of hours, days or weeks.
class HourTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QString
    getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
};

/// Local time: ticks stand at whole hours, days, Mondays, months or years of the place, whatever
/// the clocks there do. The first tick and each new day, month or year says which it is.
class LocalTimeTicker : public QCPAxisTicker
{
public:
    explicit LocalTimeTicker(ChartAxis axis);

    /// How many pixels the axis has and a label needs.
    void setRoom(double axisPixels, double labelPixels);

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;
    QVector<QString> createLabelVector(const QVector<double> &ticks,
                                       const QLocale &locale,
                                       QChar formatChar,
                                       int precision) override;

private:
    ChartAxis m_axis;
    double m_most = 8; // ticks
    std::size_t m_step = 0;
    double m_left = 0;
};

} // namespace headroom
