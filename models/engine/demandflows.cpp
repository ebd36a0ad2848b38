// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/demandflows.h"

#include "models/engine/formulas/tokens.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

namespace {

constexpr double kHoursPerDay = 24;
constexpr double kDaysPerWeek = 7;
constexpr double kMinutesPerHour = 60;
constexpr double kSecondsPerHour = 3600;
constexpr std::size_t kMixesKept = 8; // of a tier: those of a few scenarios

/// E[min(X, L)] and P(X > L) of a lognormal with this median; no limit: E[X] and 0.
std::optional<SessionFigures> lognormal(double median, double sigma, std::optional<double> limit)
{
    SessionFigures figures;
    figures.wanted = median * std::exp(sigma * sigma / 2);
    figures.served = figures.wanted;
    if (!limit || median == 0)
        return figures;
    const Result<LimitedTokens> limited = limitedExpectation(std::log(median), sigma, *limit);
    if (!limited)
        return std::nullopt;
    figures.served = std::min(limited->servedPerSession, figures.wanted);
    figures.limitedShare = limited->limitedShare;
    return figures;
}

/// The share of a week's tokens that a cap leaves, where weeks with this mean are lognormal.
double weeklyShare(double mean, double sigma, std::optional<Tokens> cap)
{
    if (!cap || !(mean > 0))
        return 1;
    const double median = mean * std::exp(-sigma * sigma / 2);
    const std::optional<SessionFigures> week = lognormal(median, sigma, cap->value());
    return week ? week->served / mean : 1;
}

qint64 hourOf(QDate day)
{
    return QDate(1970, 1, 1).daysTo(day) * qint64(kHoursPerDay);
}

/// Where a local day begins or ends on the axis, by the zone's clock.
int dayStart(const LocalHours &local, QDate day)
{
    const auto number = static_cast<std::int32_t>(hourOf(day) / qint64(kHoursPerDay));
    const auto found = std::lower_bound(local.day.begin(), local.day.end(), number);
    return static_cast<int>(found - local.day.begin());
}

bool holdsOn(RuleDays days, int weekday)
{
    constexpr int kSaturday = 5;
    switch (days) {
    case RuleDays::Weekdays:
        return weekday < kSaturday;
    case RuleDays::Weekends:
        return weekday >= kSaturday;
    case RuleDays::EveryDay:
        return true;
    }
    return true;
}

/// Hours of the local week in which the rule holds; past midnight where it ends before it starts,
/// and then as a part of the day on which it began.
std::vector<char> hoursOfRule(const PeakRule &rule)
{
    std::vector<char> holds(kHoursOfWeek, 0);
    const int length = rule.endHour > rule.startHour ? rule.endHour - rule.startHour
                                                     : rule.endHour + 24 - rule.startHour;
    for (int weekday = 0; weekday < 7; ++weekday) {
        if (!holdsOn(rule.days, weekday))
            continue;
        for (int hour = 0; hour < length; ++hour)
            holds[static_cast<std::size_t>(weekday * 24 + rule.startHour + hour) % kHoursOfWeek] =
                1;
    }
    return holds;
}

/// The shape by hours of the axis, 1 in the mean of its week or series.
void addShape(const DemandShape &shape,
              const LocalHours &local,
              const HourAxis &axis,
              double share,
              std::vector<double> &factor)
{
    std::vector<double> values = shapeValues(shape);
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    for (double &value : values)
        value = value / mean * share;
    if (shape.kind == ShapeKind::Week) {
        for (std::size_t h = 0; h < factor.size(); ++h)
            factor[h] += values[local.hourOfWeek[h]];
        return;
    }
    // A series begins again after whole weeks, or whole days, so that weekdays stay in step.
    const std::size_t whole = values.size() >= kHoursOfWeek ? kHoursOfWeek : kHoursOfDay;
    const auto length = static_cast<qint64>(values.size()) / static_cast<qint64>(whole)
                        * static_cast<qint64>(whole);
    qint64 place = (axis.firstHour - hourOf(shape.start.value_or(QDate(1970, 1, 5)))) % length;
    if (place < 0)
        place += length;
    for (double &value : factor) {
        value += values[static_cast<std::size_t>(place)];
        place = place + 1 == length ? 0 : place + 1;
    }
}

} // namespace

double TierInput::perToken() const
{
    return std::accumulate(costs.begin(), costs.end(), 0.0, [](double sum, const TokenCost &cost) {
        return sum + cost.perToken;
    });
}

std::optional<SessionFigures> sessionFigures(const Tier &tier, double limitFactor)
{
    if (!tier.medianSessionTokens || !tier.sessionsPerDay)
        return std::nullopt;
    const double median = tier.medianSessionTokens->value() * (1 + tier.unlockedShare.value());
    const std::optional<double> limit =
        tier.sessionLimit ? std::optional(tier.sessionLimit->value() * limitFactor) : std::nullopt;
    std::optional<SessionFigures> figures = lognormal(median, tier.sessionSigma, limit);
    if (figures)
        figures->served *= weeklyShare(kDaysPerWeek * *tier.sessionsPerDay * figures->served,
                                       tier.weeklySigma,
                                       tier.weeklyCap);
    return figures;
}

DemandFlows::DemandFlows(Month first, int months, ZoneClocks clocks)
    : m_first(first)
    , m_months(months)
    , m_axis(hoursOf(first, months))
    , m_clocks(std::move(clocks))
{
    for (int month = 0; month <= months; ++month)
        m_monthStarts.push_back(hourOfMonth(first, first + month));
}

std::shared_ptr<const LocalHours> DemandFlows::local(const QString &zone)
{
    if (const auto found = m_local.find(zone); found != m_local.end())
        return found->second;
    const ZoneClock *clock = clockOf(m_clocks, zone);
    if (clock == nullptr)
        return nullptr;
    return m_local[zone] = std::make_shared<const LocalHours>(localHours(m_axis, *clock));
}

std::vector<TierInput> DemandFlows::of(const Project &project, std::optional<Id> site)
{
    std::vector<const Tier *> tiers;
    for (const Tier &tier : project.table<Tier>()) {
        if (tier.included)
            tiers.push_back(&tier);
    }
    std::sort(tiers.begin(), tiers.end(), [](const Tier *a, const Tier *b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
    std::vector<TierInput> inputs;
    for (const Tier *tier : tiers) {
        TierInput input;
        input.tier = tier->id;
        input.name = tier->name;
        input.occupancy = tier->occupancy.value();
        if (!addServices(project, *tier, site, input))
            continue;
        if (tier->tierClass == TierClass::Deferrable)
            input.deferrableShare = tier->deferrableShare.value();
        const int from = tier->from ? *tier->from - m_first : 0;
        const int until = tier->until ? *tier->until - m_first + 1 : m_months;
        input.flow.firstHour =
            m_monthStarts[static_cast<std::size_t>(std::clamp(from, 0, m_months))];
        input.flow.lastHour =
            m_monthStarts[static_cast<std::size_t>(std::clamp(until, 0, m_months))];
        input.flow.monthsGrown = std::max(0, -from);
        input.flow.growthPerYear = tier->growthPerYear.value();
        input.flow.monthStarts = m_monthStarts;
        addSessions(*tier, input);
        addApi(project, *tier, input);
        addRules(project, *tier, input);
        addZones(project, *tier, input);
        inputs.push_back(std::move(input));
    }
    return inputs;
}

void DemandFlows::addSessions(const Tier &tier, TierInput &input) const
{
    // A tier of API customers alone says nothing of sessions: that does not apply.
    if (!tier.seats && !tier.activeShare && !tier.sessionsPerDay && !tier.medianSessionTokens)
        return;
    const Subject subject{EntityKind::Tier, tier.id};
    const auto need = [&](bool known, const char *field) {
        if (!known)
            input.missing.push_back({subject, QString::fromUtf8(field)});
    };
    need(tier.seats.has_value(), "seats");
    need(tier.activeShare.has_value(), "active_share");
    need(tier.sessionsPerDay.has_value(), "sessions_per_day");
    need(tier.medianSessionTokens.has_value(), "median_session_tokens");
    const std::optional<SessionFigures> figures = sessionFigures(tier, 1);
    if (!input.missing.empty() || !figures)
        return;
    input.flow.sessionsPerHour =
        *tier.seats * tier.activeShare->value() * *tier.sessionsPerDay / kHoursPerDay;
    input.flow.wantedPerSession = figures->wanted;
    input.flow.servedPerSession = figures->served;
    input.flow.limitedShare = figures->limitedShare;
}

void DemandFlows::addApi(const Project &project, const Tier &tier, TierInput &input) const
{
    for (const ApiCustomer &group : project.table<ApiCustomer>()) {
        if (group.tier != tier.id)
            continue;
        const Subject subject{EntityKind::ApiCustomer, group.id};
        if (!group.customers)
            input.missing.push_back({subject, QStringLiteral("customers")});
        if (!group.median)
            input.missing.push_back({subject, QStringLiteral("median_tokens_per_min")});
        if (!group.customers || !group.median)
            continue;
        const std::optional<SessionFigures> minute =
            lognormal(group.median->value() * (1 + tier.unlockedShare.value()),
                      group.sigma,
                      group.limit ? std::optional(group.limit->value()) : std::nullopt);
        if (!minute)
            continue;
        input.flow.apiWantedPerHour += *group.customers * minute->wanted * kMinutesPerHour;
        input.flow.apiServedPerHour += *group.customers * minute->served * kMinutesPerHour;
    }
}

void DemandFlows::addRules(const Project &project, const Tier &tier, TierInput &input)
{
    for (const PeakRule &rule : project.table<PeakRule>()) {
        if (rule.tier != tier.id || !rule.enabled || !tier.sessionLimit)
            continue;
        PeakEffect effect;
        effect.local = local(rule.timeZone);
        const std::optional<SessionFigures> under = sessionFigures(tier, rule.limitMultiplier);
        if (effect.local == nullptr) {
            input.missing.push_back({{EntityKind::PeakRule, rule.id}, QStringLiteral("time_zone")});
            continue;
        }
        if (!under)
            continue;
        effect.firstHour = rule.from ? dayStart(*effect.local, *rule.from) : 0;
        effect.lastHour =
            rule.until ? dayStart(*effect.local, rule.until->addDays(1)) : m_axis.hours;
        effect.holds = hoursOfRule(rule);
        effect.servedPerSession = under->served;
        effect.limitedShare = under->limitedShare;
        effect.shiftedShare = rule.shiftedShare.value();
        input.flow.rules.push_back(std::move(effect));
    }
}

void DemandFlows::addZones(const Project &project, const Tier &tier, TierInput &input)
{
    std::vector<std::pair<DemandShape, TierZone>> parts;
    double greatest = -1;
    for (const TierZone &zone : project.table<TierZone>()) {
        if (zone.tier != tier.id)
            continue;
        const DemandShape *shape = project.find<DemandShape>(zone.shape);
        const std::shared_ptr<const LocalHours> clock = local(zone.timeZone);
        if (clock == nullptr || shape == nullptr) {
            input.missing.push_back({{EntityKind::TierZone, zone.id}, QStringLiteral("time_zone")});
            continue;
        }
        if (zone.share.value() > greatest) {
            greatest = zone.share.value();
            input.local = clock;
        }
        parts.emplace_back(*shape, zone);
    }
    if (parts.empty() || !(greatest > 0)) {
        input.missing.push_back({{EntityKind::Tier, tier.id}, QStringLiteral("tier_zone")});
        return;
    }
    input.flow.factor = mixed(tier, std::move(parts));
}

std::shared_ptr<const std::vector<double>>
DemandFlows::mixed(const Tier &tier, std::vector<std::pair<DemandShape, TierZone>> parts)
{
    std::vector<Mix> &mixes = m_mixes[tier.id];
    for (const Mix &mix : mixes) {
        if (mix.parts == parts)
            return mix.factor;
    }
    double shares = 0;
    for (const auto &part : parts)
        shares += part.second.share.value();
    auto factor = std::make_shared<std::vector<double>>(static_cast<std::size_t>(m_axis.hours));
    for (const auto &[shape, zone] : parts)
        addShape(shape, *local(zone.timeZone), m_axis, zone.share.value() / shares, *factor);
    if (mixes.size() == kMixesKept)
        mixes.erase(mixes.begin());
    mixes.push_back({std::move(parts), factor});
    return factor;
}

bool DemandFlows::addServices(const Project &project,
                              const Tier &tier,
                              std::optional<Id> site,
                              TierInput &input) const
{
    double shares = 0;
    bool any = false;
    std::vector<const TierService *> services;
    for (const TierService &service : project.table<TierService>()) {
        if (service.tier != tier.id)
            continue;
        any = true;
        shares += service.share.value();
        if (!site || !service.site || *service.site == *site)
            services.push_back(&service);
    }
    if (!any || !(shares > 0)) {
        input.missing.push_back({{EntityKind::Tier, tier.id}, QStringLiteral("tier_service")});
        return true;
    }
    const double output = tier.outputShare.value();
    const double fresh = (1 - output) * (1 - tier.cachedShare.value());
    for (const TierService *service : services) {
        const Throughput *rate =
            service->throughput ? project.find<Throughput>(*service->throughput) : nullptr;
        const Subject subject{EntityKind::TierService, service->id};
        if (rate == nullptr) {
            input.missing.push_back({subject, QStringLiteral("throughput")});
            continue;
        }
        const std::optional<Id> type =
            service->acceleratorType ? service->acceleratorType : rate->acceleratorType;
        const bool prefill = fresh == 0 || (rate->prefill && rate->prefill->value() > 0);
        const bool decode = output == 0 || (rate->decode && rate->decode->value() > 0);
        const Subject entry{EntityKind::Throughput, rate->id};
        if (!type)
            input.missing.push_back({entry, QStringLiteral("accelerator_type")});
        if (!prefill)
            input.missing.push_back({entry, QStringLiteral("prefill_tokens_per_s")});
        if (!decode)
            input.missing.push_back({entry, QStringLiteral("decode_tokens_per_s")});
        if (!type || !prefill || !decode)
            continue;
        const double busySeconds = (fresh > 0 ? fresh / rate->prefill->value() : 0)
                                   + (output > 0 ? output / rate->decode->value() : 0);
        input.costs.push_back(
            {*type,
             busySeconds / kSecondsPerHour / input.occupancy * service->share.value() / shares,
             rate->accelerators.value_or(1)});
    }
    return !services.empty();
}

} // namespace headroom
