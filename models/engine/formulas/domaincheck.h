// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <optional>
#include <span>

namespace headroom {

/// Checks arguments of a formula one after the other and keeps the first that is outside its
/// domain. Not-a-number and infinity are outside of every domain. Names are those of the inputs in
/// the book of formulas.
class DomainCheck
{
public:
    /// formula.not-finite-input(name)
    DomainCheck &finite(const char *name, double value);
    /// value > 0, else formula.not-positive(name, value)
    DomainCheck &positive(const char *name, double value);
    /// value ≥ 0, else formula.negative(name, value)
    DomainCheck &notNegative(const char *name, double value);
    /// 0 ≤ value ≤ 1, else formula.not-a-share(name, value)
    DomainCheck &share(const char *name, double value);
    /// 0 < value ≤ 1, else formula.not-a-positive-share(name, value)
    DomainCheck &positiveShare(const char *name, double value);
    /// 0 ≤ value < 1, else formula.not-a-partial-share(name, value)
    DomainCheck &partialShare(const char *name, double value);
    /// value > −1, else formula.rate-too-low(name, value): at −1 everything is lost
    DomainCheck &rate(const char *name, double value);
    /// least ≤ value ≤ most, else formula.out-of-range(name, value, least, most)
    DomainCheck &within(const char *name, double value, double least, double most);
    /// value ≥ 0 and whole, else formula.not-a-count(name, value)
    DomainCheck &count(const char *name, double value);
    /// at least one value and all of them finite, else formula.empty-list(name)
    DomainCheck &values(const char *name, std::span<const double> list);

    [[nodiscard]] bool ok() const { return !m_failure.has_value(); }

    [[nodiscard]] const Failure &failure() const { return *m_failure; }

private:
    DomainCheck &require(bool holds, std::string_view code, const char *name, double value);

    std::optional<Failure> m_failure;
};

} // namespace headroom
