// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/quantity.h"
#include "models/base/result.h"
#include "models/domain/hardware.h"

namespace headroom {

struct LimitedTokens
{
    double servedPerSession = 0; // E[min(X, L)], tokens
    double limitedShare = 0;     // P(X > L): share of sessions that hit the limit
};

/// What sessions that want lognormal amounts of tokens X get under a limit L:
/// `E[min(X,L)] = e^(μ+σ²/2)·Φ((ln L − μ − σ²)/σ) + L·(1 − Φ((ln L − μ)/σ))`; with σ = 0 everyone
/// wants e^μ. mu and sigma are of ln X; sigma not negative, limit not negative.
/// Source: limited expected value of the lognormal, Klugman et al., Loss Models, appendix A.5.1.1.
[[nodiscard]] Result<LimitedTokens> limitedExpectation(double mu, double sigma, double limitTokens);

/// Power of a rack in use: `idle + (typical − idle)·f(u)`, f(u) = u, √u or u³.
/// Source: OpenDC, power models; 300 to 600 W at u = 0.25: 375, 450, 304.7 W.
[[nodiscard]] Result<Kilowatts>
rackPower(Kilowatts idle, Kilowatts typical, Share utilisation, PowerCurve curve);

struct TokenDemand
{
    double inputTokensPerS = 0;
    double cachedShare = 0;       // of the input tokens: they need no prefill
    double prefillTokensPerS = 0; // of one GPU
    double outputTokensPerS = 0;
    double decodeTokensPerS = 0; // of one GPU
    double occupancy = 0.75;     // target share of the GPUs' time, above 0; default assumed
};

/// GPUs for a flow of tokens:
/// `(in·(1 − cached)/prefill rate + out/decode rate) / occupancy`; not rounded.
[[nodiscard]] Result<double> gpusForTokens(const TokenDemand &demand);

} // namespace headroom
