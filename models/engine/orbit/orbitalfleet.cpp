// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/orbit/orbitalfleet.h"

#include "models/engine/known.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headroom {

using engine::plus;

namespace {

constexpr int kMonthsOfYear = 12;

std::vector<LaunchStep> launchStepsOf(const Project &project, Id shell)
{
    std::vector<LaunchStep> steps;
    for (const LaunchStep &step : project.table<LaunchStep>()) {
        if (step.shell == shell)
            steps.push_back(step);
    }
    std::sort(steps.begin(), steps.end(), [](const LaunchStep &a, const LaunchStep &b) {
        return std::tie(a.from, a.id) < std::tie(b.from, b.id);
    });
    return steps;
}

/// Satellites that were put up in the same month.
struct Cohort
{
    double satellites = 0;
    int age = 0; // months
};

/// Puts up satellites month by month, and loses them.
class ShellYears
{
public:
    explicit ShellYears(const OrbitalShell &shell)
        : m_lifeMonths(static_cast<int>(std::lround(*shell.lifeYears * kMonthsOfYear)))
        , m_left(monthly(shell.satelliteLoss->value()))
        , m_working(monthly(shell.acceleratorLoss->value()))
        , m_replaced(shell.replaced)
    {}

    /// Goes on by a month and puts satellites up; returns how many were replaced.
    double next(double launched)
    {
        double gone = 0;
        for (Cohort &cohort : m_cohorts) {
            const double left = cohort.age + 1 >= m_lifeMonths ? 0 : cohort.satellites * m_left;
            gone += cohort.satellites - left;
            cohort.satellites = left;
            ++cohort.age;
        }
        std::erase_if(m_cohorts, [](const Cohort &cohort) { return cohort.satellites == 0; });
        const double replaced = m_replaced ? gone : 0;
        if (launched + replaced > 0)
            m_cohorts.push_back({launched + replaced, 0});
        return replaced;
    }

    [[nodiscard]] double satellites() const
    {
        double sum = 0;
        for (const Cohort &cohort : m_cohorts)
            sum += cohort.satellites;
        return sum;
    }

    /// Satellites times the share of their accelerators that works.
    [[nodiscard]] double working() const
    {
        double sum = 0;
        for (const Cohort &cohort : m_cohorts)
            sum += cohort.satellites * std::pow(m_working, cohort.age);
        return sum;
    }

private:
    static double monthly(double yearlyLoss)
    {
        return std::pow(1 - yearlyLoss, 1.0 / kMonthsOfYear);
    }

    int m_lifeMonths;
    double m_left;
    double m_working;
    bool m_replaced;
    std::vector<Cohort> m_cohorts;
};

template <class T>
void ask(OrbitalFleet &fleet,
         const OrbitalShell &shell,
         const std::optional<T> &value,
         const char *field)
{
    if (!value)
        fleet.missing.push_back({{EntityKind::OrbitalShell, shell.id}, QString::fromUtf8(field)});
}

double paceIn(const std::vector<LaunchStep> &steps, Month month)
{
    double pace = 0;
    for (const LaunchStep &step : steps) {
        if (step.from <= month)
            pace = step.launchesPerMonth;
    }
    return pace;
}

} // namespace

OrbitalFleet orbitalFleetOf(const Project &project, const OrbitalShell &shell)
{
    OrbitalFleet fleet;
    const std::vector<LaunchStep> steps = launchStepsOf(project, shell.id);
    ask(fleet, shell, shell.satellitesPerLaunch, "satellites_per_launch");
    ask(fleet, shell, shell.satelliteLoss, "satellite_loss_share");
    ask(fleet, shell, shell.lifeYears, "life_years");
    if (steps.empty())
        fleet.missing.push_back(
            {{EntityKind::OrbitalShell, shell.id}, QStringLiteral("launch_steps")});
    const bool flies = fleet.missing.empty();
    ask(fleet, shell, shell.powerPerSatellite, "satellite_kw");
    ask(fleet, shell, shell.acceleratorsPerSatellite, "satellite_accelerators");
    ask(fleet, shell, shell.acceleratorLoss, "accelerator_loss_share");
    const Settings &settings = project.settings();
    fleet.months.resize(static_cast<std::size_t>(settings.horizonMonths));
    if (!flies)
        return fleet;
    OrbitalShell known = shell;
    known.acceleratorLoss = shell.acceleratorLoss.value_or(Share(0));
    ShellYears years(known);
    double launches = 0;
    const Month end = settings.horizonStart + settings.horizonMonths;
    for (Month month = steps.front().from; month < end; month = month + 1) {
        const double before = std::floor(launches + 1e-9);
        launches += paceIn(steps, month);
        const double now = std::floor(launches + 1e-9) - before;
        const double replaced = years.next(now * *shell.satellitesPerLaunch);
        const int index = month - settings.horizonStart;
        if (index < 0)
            continue;
        OrbitalFleetMonth &at = fleet.months[static_cast<std::size_t>(index)];
        at.launches = now;
        at.replaced = replaced;
        at.satellites = years.satellites();
        if (shell.powerPerSatellite)
            at.powerKw = *at.satellites * shell.powerPerSatellite->value();
        if (shell.acceleratorsPerSatellite && shell.acceleratorLoss)
            at.accelerators = years.working() * *shell.acceleratorsPerSatellite;
    }
    // Before the first launch there is nothing.
    const int first =
        std::clamp(steps.front().from - settings.horizonStart, 0, settings.horizonMonths);
    for (int i = 0; i < first; ++i) {
        OrbitalFleetMonth &at = fleet.months[static_cast<std::size_t>(i)];
        at = {0.0, 0.0, 0.0, 0.0, 0.0};
    }
    return fleet;
}

std::optional<OrbitalFleet> orbitalFleetOfSite(const Project &project, Id site)
{
    std::optional<OrbitalFleet> all;
    for (const OrbitalShell &shell : project.table<OrbitalShell>()) {
        if (shell.site != site)
            continue;
        const OrbitalFleet fleet = orbitalFleetOf(project, shell);
        if (!all) {
            all = fleet;
            continue;
        }
        all->missing.insert(all->missing.end(), fleet.missing.begin(), fleet.missing.end());
        for (std::size_t i = 0; i < fleet.months.size(); ++i) {
            OrbitalFleetMonth &sum = all->months[i];
            const OrbitalFleetMonth &more = fleet.months[i];
            sum.launches = plus(sum.launches, more.launches);
            sum.replaced = plus(sum.replaced, more.replaced);
            sum.satellites = plus(sum.satellites, more.satellites);
            sum.powerKw = plus(sum.powerKw, more.powerKw);
            sum.accelerators = plus(sum.accelerators, more.accelerators);
        }
    }
    return all;
}

} // namespace headroom
