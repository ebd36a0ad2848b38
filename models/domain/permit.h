// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

enum class PermitStatus { Granted, Appealed, ConversionPending, Revoked };

template <>
struct ChoiceNames<PermitStatus>
{
    static constexpr std::array kNames{"granted", "appealed", "conversion_pending", "revoked"};
};

/// An air permit of a site.
struct Permit
{
    static constexpr EntityKind kKind = EntityKind::Permit;

    Id id;
    Id site;
    QString name;
    QString authority;
    PermitStatus status = PermitStatus::Granted;
    std::optional<QDate> validFrom;
    std::optional<QDate> validUntil;
    std::optional<int> unitsAllowed;
    QString notes;

    friend bool operator==(const Permit &, const Permit &) = default;
};

enum class Pollutant { Nox, Co, Voc, Pm, So2, Hap, Formaldehyde };

template <>
struct ChoiceNames<Pollutant>
{
    static constexpr std::array kNames{"nox", "co", "voc", "pm", "so2", "hap", "formaldehyde"};
};

/// What a permit allows of a pollutant over any twelve months.
struct PermitLimit
{
    static constexpr EntityKind kKind = EntityKind::PermitLimit;

    Id id;
    Id permit;
    Pollutant pollutant = Pollutant::Nox;
    ShortTonsPerYear limit;

    friend bool operator==(const PermitLimit &, const PermitLimit &) = default;
};

} // namespace headroom
