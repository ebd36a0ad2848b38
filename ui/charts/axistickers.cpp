// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axistickers.h"

#include "ui/charts/hourticker.h"
#include "ui/widgets/textblock.h"

#include <array>
#include <cmath>

namespace headroom {

void MonthTicker::setRoom(double axisPixels, double labelPixels)
{
    m_most = std::max(2.0, axisPixels / std::max(1.0, labelPixels));
}

double MonthTicker::getTickStep(const QCPRange &range)
{
    static constexpr std::array kSteps{1, 3, 6, 12, 24, 60, 120, 240, 600, 1200};
    m_step = kSteps.back();
    for (const int step : kSteps) {
        if (range.size() / step <= m_most) {
            m_step = step;
            break;
        }
    }
    return m_step;
}

int MonthTicker::getSubTickCount(double /*tickStep*/)
{
    return m_step == 12 ? 3 : m_step == 3 || m_step == 6 ? m_step - 1 : 0;
}

QVector<double> MonthTicker::createTickVector(double tickStep, const QCPRange &range)
{
    // Month indices count from January of year 0, so that multiples of 12 are Januaries.
    m_left = range.lower;
    QVector<double> ticks;
    const double first = std::floor(range.lower / tickStep) * tickStep;
    const auto steps = static_cast<int>((range.upper + tickStep - first) / tickStep);
    for (int i = 0; i <= steps; ++i)
        ticks << first + i * tickStep;
    return ticks;
}

QVector<QString> MonthTicker::createLabelVector(const QVector<double> &ticks,
                                                const QLocale &locale,
                                                QChar /*formatChar*/,
                                                int /*precision*/)
{
    QVector<QString> labels;
    bool first = true;
    for (const double tick : ticks) {
        const Month month = Month::fromIndex(static_cast<int>(std::lround(tick)));
        const QString year = QString::number(month.year());
        if (m_step >= 12) {
            labels << year;
            continue;
        }
        const QString name = locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
        // QCustomPlot keeps a tick left of the axis, which is not drawn.
        const bool firstSeen = first && tick >= m_left - 1e-9;
        if (firstSeen)
            first = false;
        labels << (month.month() == 1 || firstSeen ? name + u'\n' + year : name);
    }
    return labels;
}

double NumberTicker::getTickStep(const QCPRange &range)
{
    const double step =
        QCPAxisTicker::getTickStep(QCPRange(range.lower / m_factor, range.upper / m_factor));
    m_decimals = std::clamp(static_cast<int>(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    // Steps such as 2.5 need one decimal more than their magnitude tells.
    const double shown = step * std::pow(10, m_decimals);
    if (std::abs(shown - std::round(shown)) > 1e-6)
        ++m_decimals;
    return step * m_factor;
}

int NumberTicker::getSubTickCount(double /*tickStep*/)
{
    return 0;
}

QString NumberTicker::getTickLabel(double tick,
                                   const QLocale &locale,
                                   QChar /*formatChar*/,
                                   int /*precision*/)
{
    double value = tick / m_factor;
    if (std::abs(value) < 0.5 * std::pow(10, -m_decimals))
        value = 0; // never "−0"
    QString text = locale.toString(value, 'f', m_decimals);
    return text.replace(u'-', QChar(0x2212));
}

double LogTicker::getTickStep(const QCPRange & /*range*/)
{
    return 10;
}

int LogTicker::getSubTickCount(double /*tickStep*/)
{
    return 0;
}

QVector<double> LogTicker::createTickVector(double /*tickStep*/, const QCPRange &range)
{
    constexpr double kFewDecades = 2.5;
    constexpr int kMostTicks = 9;
    QVector<double> ticks;
    if (range.lower <= 0)
        return ticks;
    const double least = range.lower / m_factor;
    const double greatest = range.upper / m_factor;
    const double decades = std::log10(greatest / least);
    const int stride = std::max(1, static_cast<int>(std::ceil(decades / kMostTicks)));
    for (int power = static_cast<int>(std::floor(std::log10(least)));
         std::pow(10, power) <= greatest;
         power += stride) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = factor * std::pow(10, power);
            const bool wanted = factor == 1 || decades < kFewDecades;
            if (wanted && tick >= least * (1 - 1e-9) && tick <= greatest * (1 + 1e-9))
                ticks << tick * m_factor;
        }
    }
    return ticks;
}

QString
LogTicker::getTickLabel(double tick, const QLocale &locale, QChar /*formatChar*/, int /*precision*/)
{
    const double value = tick / m_factor;
    const int decimals = static_cast<int>(std::ceil(-std::log10(value) - 1e-9));
    return locale.toString(value, 'f', std::clamp(decimals, 0, 9));
}

QSharedPointer<QCPAxisTicker> tickerFor(const ChartAxis &axis, double factor)
{
    switch (axis.kind) {
    case AxisKind::Months:
        return QSharedPointer<MonthTicker>::create();
    case AxisKind::Hours:
        if (tellsTime(axis))
            return QSharedPointer<LocalTimeTicker>::create(axis);
        return QSharedPointer<HourTicker>::create();
    case AxisKind::Logarithmic:
        return QSharedPointer<LogTicker>::create(factor);
    case AxisKind::Category: {
        auto ticker = QSharedPointer<QCPAxisTickerText>::create();
        for (std::size_t i = 0; i < axis.categories.size(); ++i)
            ticker->addTick(static_cast<double>(i), printable(axis.categories[i]));
        return ticker;
    }
    case AxisKind::Number:
        break;
    }
    return QSharedPointer<NumberTicker>::create(factor);
}

} // namespace headroom
