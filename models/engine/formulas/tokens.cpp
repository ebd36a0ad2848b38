// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/tokens.h"

#include "models/engine/formulas/domaincheck.h"

#include <cmath>

namespace headroom {

namespace {

/// Φ(x) of the standard normal distribution, exact in the lower tail.
double normalDistribution(double x)
{
    return std::erfc(-x / std::sqrt(2.0)) / 2;
}

double curveShare(double utilisation, PowerCurve curve)
{
    switch (curve) {
    case PowerCurve::Linear:
        return utilisation;
    case PowerCurve::SquareRoot:
        return std::sqrt(utilisation);
    case PowerCurve::Cubic:
        return utilisation * utilisation * utilisation;
    }
    return utilisation;
}

} // namespace

Result<LimitedTokens> limitedExpectation(double mu, double sigma, double limitTokens)
{
    const auto check = DomainCheck()
                           .finite("mu", mu)
                           .notNegative("sigma", sigma)
                           .notNegative("limit", limitTokens);
    if (!check.ok())
        return check.failure();
    if (limitTokens == 0)
        return LimitedTokens{.servedPerSession = 0, .limitedShare = 1};
    if (sigma == 0) {
        const double wanted = std::exp(mu);
        return LimitedTokens{.servedPerSession = std::min(wanted, limitTokens),
                             .limitedShare = wanted > limitTokens ? 1.0 : 0.0};
    }
    const double standardised = (std::log(limitTokens) - mu) / sigma;
    LimitedTokens tokens;
    tokens.limitedShare = normalDistribution(-standardised);
    const double belowLimit = normalDistribution(standardised - sigma);
    // Both factors alone may leave the range of numbers where the product does not.
    const double unlimitedPart =
        belowLimit > 0 ? std::exp(mu + sigma * sigma / 2 + std::log(belowLimit)) : 0;
    tokens.servedPerSession = unlimitedPart + limitTokens * tokens.limitedShare;
    return tokens;
}

Result<Kilowatts> rackPower(Kilowatts idle, Kilowatts typical, Share utilisation, PowerCurve curve)
{
    const auto check = DomainCheck()
                           .notNegative("idle_kw", idle.value())
                           .notNegative("typical_kw", typical.value())
                           .share("utilisation", utilisation.value());
    if (!check.ok())
        return check.failure();
    if (typical < idle)
        return failure(
            "demand.idle-above-typical",
            {Amount{idle.value(), Unit::Kilowatt}, Amount{typical.value(), Unit::Kilowatt}});
    return idle + (typical - idle) * curveShare(utilisation.value(), curve);
}

Result<double> gpusForTokens(const TokenDemand &demand)
{
    const auto check = DomainCheck()
                           .notNegative("in_tok_s", demand.inputTokensPerS)
                           .share("cached_share", demand.cachedShare)
                           .positive("prefill_rate", demand.prefillTokensPerS)
                           .notNegative("out_tok_s", demand.outputTokensPerS)
                           .positive("decode_rate", demand.decodeTokensPerS)
                           .positiveShare("occupancy", demand.occupancy);
    if (!check.ok())
        return check.failure();
    const double busy = demand.inputTokensPerS * (1 - demand.cachedShare) / demand.prefillTokensPerS
                        + demand.outputTokensPerS / demand.decodeTokensPerS;
    return busy / demand.occupancy;
}

} // namespace headroom
