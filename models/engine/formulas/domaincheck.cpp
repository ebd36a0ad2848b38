// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/formulas/domaincheck.h"

#include <cmath>

namespace headroom {

DomainCheck &DomainCheck::require(bool holds, std::string_view code, const char *name, double value)
{
    if (m_failure)
        return *this;
    if (!std::isfinite(value))
        m_failure = headroom::failure("formula.not-finite-input", {QString::fromUtf8(name)});
    else if (!holds)
        m_failure = headroom::failure(code, {QString::fromUtf8(name), Amount{value}});
    return *this;
}

DomainCheck &DomainCheck::finite(const char *name, double value)
{
    return require(true, "formula.not-finite-input", name, value);
}

DomainCheck &DomainCheck::positive(const char *name, double value)
{
    return require(value > 0, "formula.not-positive", name, value);
}

DomainCheck &DomainCheck::notNegative(const char *name, double value)
{
    return require(value >= 0, "formula.negative", name, value);
}

DomainCheck &DomainCheck::share(const char *name, double value)
{
    return require(value >= 0 && value <= 1, "formula.not-a-share", name, value);
}

DomainCheck &DomainCheck::positiveShare(const char *name, double value)
{
    return require(value > 0 && value <= 1, "formula.not-a-positive-share", name, value);
}

DomainCheck &DomainCheck::partialShare(const char *name, double value)
{
    return require(value >= 0 && value < 1, "formula.not-a-partial-share", name, value);
}

DomainCheck &DomainCheck::rate(const char *name, double value)
{
    return require(value > -1, "formula.rate-too-low", name, value);
}

DomainCheck &DomainCheck::within(const char *name, double value, double least, double most)
{
    const bool hadFailed = !ok();
    require(value >= least && value <= most, "formula.out-of-range", name, value);
    if (!hadFailed && !ok() && m_failure->message.code == "formula.out-of-range") {
        m_failure->message.arguments.push_back(Amount{least});
        m_failure->message.arguments.push_back(Amount{most});
    }
    return *this;
}

DomainCheck &DomainCheck::count(const char *name, double value)
{
    return require(value >= 0 && std::floor(value) == value, "formula.not-a-count", name, value);
}

DomainCheck &DomainCheck::values(const char *name, std::span<const double> list)
{
    if (ok() && list.empty())
        m_failure = headroom::failure("formula.empty-list", {QString::fromUtf8(name)});
    for (const double value : list)
        finite(name, value);
    return *this;
}

} // namespace headroom
