// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/cost/datedflows.h"

#include "models/engine/formulas/domaincheck.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

Result<void> checkPlan(const ProjectPlan &plan)
{
    DomainCheck check;
    check.within("years", plan.years, 1, 200)
        .finite("receipts_usd_per_year", plan.receiptsUsdPerYear)
        .finite("operations_usd_per_year", plan.operationsUsdPerYear)
        .finite("termination_usd", plan.terminationUsd)
        .rate("escalation", plan.escalationShare);
    if (plan.terminatedAfter)
        check.within("terminated_after", *plan.terminatedAfter, 0, plan.years);
    for (const double share : plan.rampShares)
        check.notNegative("ramp_share", share);
    for (const Investment &investment : plan.investments) {
        check.finite("usd", investment.usd)
            .notNegative("first_year", investment.firstYear)
            .notNegative("refresh_years", investment.refreshYears)
            .rate("escalation", investment.escalationShare);
        if (investment.refreshYears != 0)
            check.within("refresh_years", investment.refreshYears, 0.1, 200);
    }
    if (!check.ok())
        return check.failure();
    return {};
}

} // namespace

Result<std::vector<DatedFlow>> flowsOf(const ProjectPlan &plan)
{
    if (const Result<void> possible = checkPlan(plan); !possible)
        return possible.failure();
    const int last = plan.terminatedAfter.value_or(plan.years);
    std::vector<DatedFlow> flows;
    for (const Investment &investment : plan.investments) {
        constexpr double kNone = 1e-9; // what is bought as the project ends is not needed any more
        for (int times = 0;; ++times) {
            const double at = investment.firstYear + times * investment.refreshYears;
            if (at > last - kNone && (last != 0 || at != 0))
                break;
            flows.push_back({at, -investment.usd * std::pow(1 + investment.escalationShare, at)});
            if (investment.refreshYears == 0)
                break;
        }
    }
    for (int year = 1; year <= last; ++year) {
        const auto index = static_cast<std::size_t>(year - 1);
        const double used = index < plan.rampShares.size() ? plan.rampShares[index] : 1;
        const double at = plan.midYear ? year - 0.5 : year;
        const double prices = std::pow(1 + plan.escalationShare, at);
        flows.push_back(
            {at, (plan.receiptsUsdPerYear * used - plan.operationsUsdPerYear) * prices});
    }
    if (plan.terminatedAfter && plan.terminationUsd != 0)
        flows.push_back({double(last), plan.terminationUsd});
    std::stable_sort(flows.begin(), flows.end(), [](const DatedFlow &a, const DatedFlow &b) {
        return a.years < b.years;
    });
    return flows;
}

Result<double> presentValueOf(double rate, const std::vector<DatedFlow> &flows)
{
    DomainCheck check;
    check.rate("rate", rate);
    if (!check.ok())
        return check.failure();
    double sum = 0;
    for (const DatedFlow &flow : flows)
        sum += flow.usd * std::pow(1 + rate, -flow.years);
    return sum;
}

Result<double> debtByCoverage(const std::vector<double> &cashForDebt, double coverage, double rate)
{
    DomainCheck check;
    check.positive("coverage", coverage).rate("rate", rate).values("cash_for_debt", cashForDebt);
    if (!check.ok())
        return check.failure();
    double debt = 0;
    for (std::size_t year = 0; year < cashForDebt.size(); ++year)
        debt += std::max(0.0, cashForDebt[year]) / coverage * std::pow(1 + rate, -double(year + 1));
    return debt;
}

} // namespace headroom
