// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hourticker.h"

#include <array>
#include <cmath>

namespace headroom {

namespace {

enum class Beat { Hours, Days, Weeks, Months };

struct Step
{
    Beat beat;
    int count;
    double hours; // about
};

constexpr std::array kSteps{Step{Beat::Hours, 1, 1},
                            Step{Beat::Hours, 3, 3},
                            Step{Beat::Hours, 6, 6},
                            Step{Beat::Hours, 12, 12},
                            Step{Beat::Days, 1, 24},
                            Step{Beat::Days, 2, 48},
                            Step{Beat::Weeks, 1, 168},
                            Step{Beat::Weeks, 2, 336},
                            Step{Beat::Months, 1, 730.5},
                            Step{Beat::Months, 3, 2191.5},
                            Step{Beat::Months, 6, 4383},
                            Step{Beat::Months, 12, 8766},
                            Step{Beat::Months, 24, 17532},
                            Step{Beat::Months, 60, 43830},
                            Step{Beat::Months, 120, 87660}};

/// The beginning of the step in which a day lies.
QDate beginOf(QDate day, const Step &step)
{
    switch (step.beat) {
    case Beat::Hours:
        return day;
    case Beat::Days: // counted from a fixed day, so that panning does not move them
        return day.addDays(-(day.toJulianDay() % step.count));
    case Beat::Weeks:
        return day.addDays(1 - day.dayOfWeek() - 7 * ((day.toJulianDay() / 7) % step.count));
    case Beat::Months: {
        const int month = day.year() * 12 + day.month() - 1;
        const int first = month - month % step.count;
        return {first / 12, first % 12 + 1, 1};
    }
    }
    return day;
}

QDate nextOf(QDate day, const Step &step)
{
    switch (step.beat) {
    case Beat::Hours:
        return day.addDays(1);
    case Beat::Days:
        return day.addDays(step.count);
    case Beat::Weeks:
        return day.addDays(qint64(7) * step.count);
    case Beat::Months:
        return day.addMonths(step.count);
    }
    return day.addDays(1);
}

} // namespace

double HourTicker::getTickStep(const QCPRange &range)
{
    static constexpr std::array kPlain{1, 2, 3, 6, 12, 24, 48, 168, 336, 730, 2190, 4380, 8760};
    for (const int step : kPlain) {
        if (range.size() / step <= 9)
            return step;
    }
    return std::ceil(range.size() / 9 / kPlain.back()) * kPlain.back();
}

int HourTicker::getSubTickCount(double /*tickStep*/)
{
    return 0;
}

QString HourTicker::getTickLabel(double tick,
                                 const QLocale &locale,
                                 QChar /*formatChar*/,
                                 int /*precision*/)
{
    return locale.toString(tick, 'f', 0);
}

LocalTimeTicker::LocalTimeTicker(ChartAxis axis)
    : m_axis(std::move(axis))
{}

void LocalTimeTicker::setRoom(double axisPixels, double labelPixels)
{
    m_most = std::max(2.0, axisPixels / std::max(1.0, labelPixels));
}

double LocalTimeTicker::getTickStep(const QCPRange &range)
{
    m_step = kSteps.size() - 1;
    for (std::size_t i = 0; i < kSteps.size(); ++i) {
        if (range.size() / kSteps[i].hours <= m_most) {
            m_step = i;
            break;
        }
    }
    return kSteps[m_step].hours;
}

int LocalTimeTicker::getSubTickCount(double /*tickStep*/)
{
    return 0;
}

QVector<double> LocalTimeTicker::createTickVector(double /*tickStep*/, const QCPRange &range)
{
    constexpr int kMostTicks = 400; // of an axis far beyond any plan
    m_left = range.lower;
    const Step &step = kSteps[m_step];
    QVector<double> ticks;
    QDate day = beginOf(localTime(m_axis, range.lower).date(), step);
    for (; ticks.size() < kMostTicks; day = nextOf(day, step)) {
        const double start = hourOf(m_axis, QDateTime(day, QTime(0, 0), m_axis.zone));
        if (start > range.upper + step.hours)
            break;
        ticks << start;
        for (int hour = step.count; step.beat == Beat::Hours && hour < 24; hour += step.count) {
            const double place = hourOf(m_axis, QDateTime(day, QTime(hour, 0), m_axis.zone));
            if (place > ticks.constLast()) // not in the hour that summer time leaves out
                ticks << place;
        }
    }
    return ticks;
}

QVector<QString> LocalTimeTicker::createLabelVector(const QVector<double> &ticks,
                                                    const QLocale &locale,
                                                    QChar /*formatChar*/,
                                                    int /*precision*/)
{
    const Step &step = kSteps[m_step];
    QVector<QString> labels;
    QDate before;
    for (const double tick : ticks) {
        const QDateTime time = localTime(m_axis, tick);
        const QDate day = time.date();
        const bool seen = tick >= m_left - 1e-9; // QCustomPlot keeps one left of the axis
        const bool first = seen && !before.isValid();
        const QString year = QString::number(day.year());
        const QString month = locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
        if (step.beat == Beat::Hours) {
            const QString clock = locale.toString(time.time(), QStringLiteral("HH:mm"));
            const QString date = locale.toString(day, QStringLiteral("d MMM"));
            const bool newDay = first || day != before;
            labels << (newDay ? clock + u'\n' + (first ? date + u' ' + year : date) : clock);
        } else if (step.beat == Beat::Months) {
            const bool newYear = first || day.month() == 1;
            labels << (step.count >= 12 ? year : newYear ? month + u'\n' + year : month);
        } else {
            const QString date = locale.toString(day, QStringLiteral("d MMM"));
            labels << (first || day.year() != before.year() ? date + u'\n' + year : date);
        }
        if (seen)
            before = day;
    }
    return labels;
}

} // namespace headroom
