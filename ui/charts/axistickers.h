// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/units.h"
#include "models/presentation/chartspec.h"

#include <qcustomplot.h>

namespace headroom {

/// Years, quarters or months, whichever the axis has room for. January carries the year, and so
/// does the first tick.
class MonthTicker : public QCPAxisTicker
{
public:
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
    double m_most = 8; // ticks
    int m_step = 12;   // months, as chosen last
    double m_left = 0; // where the axis begins
};

/// Round numbers in the scale of the axis, with thousands separators.
class NumberTicker : public QCPAxisTicker
{
public:
    explicit NumberTicker(double factor)
        : m_factor(factor)
    {}

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QString
    getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    double m_factor;
    int m_decimals = 0;
};

/// Powers of ten, and where there is room twice and five times each, in the scale of the axis.
class LogTicker : public QCPAxisTicker
{
public:
    explicit LogTicker(double factor)
        : m_factor(factor)
    {}

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;
    QString
    getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;

private:
    double m_factor;
};

/// The ticker for an axis of a chart. factor: one of the units in which the axis is written.
[[nodiscard]] QSharedPointer<QCPAxisTicker> tickerFor(const ChartAxis &axis, double factor);

} // namespace headroom
