// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

enum class ContractClass { Firm, Sheddable };

template <>
struct ChoiceNames<ContractClass>
{
    static constexpr std::array kNames{"firm", "sheddable"};
};

enum class Redundancy { N, NPlusOne, TwoN };

template <>
struct ChoiceNames<Redundancy>
{
    static constexpr std::array kNames{"n", "n_plus_1", "2n"};
};

enum class ContractState { Draft, Reserved, Signed, Closed };

template <>
struct ChoiceNames<ContractState>
{
    static constexpr std::array kNames{"draft", "reserved", "signed", "closed"};
};

/// What the amounts of a contract count.
enum class Product {
    Accelerators,
    H100EquivalentsBf16,
    H100EquivalentsFp8,
    H100EquivalentsBandwidth
};

template <>
struct ChoiceNames<Product>
{
    static constexpr std::array kNames{"accelerators",
                                       "h100_equivalents_bf16",
                                       "h100_equivalents_fp8",
                                       "h100_equivalents_bandwidth"};
};

/// How much of a monthly price is paid for what this plan promises, where the price covers more.
enum class PriceSplit {
    Whole,         // all of it
    StatedShare,   // a stated share of it
    ByAccelerators // as many parts as the contract has in the month, of all that the price covers
};

template <>
struct ChoiceNames<PriceSplit>
{
    static constexpr std::array kNames{"whole", "share", "by_accelerators"};
};

/// Where contracted power is measured.
enum class PowerBasis { Facility, It };

template <>
struct ChoiceNames<PowerBasis>
{
    static constexpr std::array kNames{"facility", "it"};
};

/// A promise of capacity to a customer. Amounts by month are its ramp steps; where it may run are
/// its contract sites (none: anywhere); what carries it are its allocations.
struct Contract
{
    static constexpr EntityKind kKind = EntityKind::Contract;

    Id id;
    QString name;
    QString customer;
    Product product = Product::Accelerators;
    std::optional<Id> acceleratorType; // unknown: any
    std::optional<QDate> start;
    std::optional<QDate> end; // included
    std::optional<int> noticeDays;
    std::optional<QDate> earliestExit;
    std::optional<UsDollarsPerHour> pricePerAcceleratorHour;
    std::optional<UsDollarsPerMonth> pricePerMonth;
    PriceSplit priceSplit = PriceSplit::Whole;
    std::optional<double> priceShare; // of the monthly price
    std::optional<int> priceCovers;   // accelerators, here and elsewhere
    ContractClass contractClass = ContractClass::Firm;
    Redundancy redundancy = Redundancy::N;
    ContractState state = ContractState::Draft;
    std::optional<Kilowatts> contractedPower; // that the customer may draw
    PowerBasis powerBasis = PowerBasis::Facility;
    QString notes;

    friend bool operator==(const Contract &, const Contract &) = default;
};

/// Whether the state makes a promise of it that capacity is kept for.
[[nodiscard]] constexpr bool isPromise(ContractState state)
{
    return state == ContractState::Reserved || state == ContractState::Signed;
}

/// From this month on the contract has this amount, until the next step or its end.
struct RampStep
{
    static constexpr EntityKind kKind = EntityKind::RampStep;

    Id id;
    Id contract;
    Month from{2026, 1};
    double amount = 0;

    friend bool operator==(const RampStep &, const RampStep &) = default;
};

struct ContractSite
{
    static constexpr EntityKind kKind = EntityKind::ContractSite;

    Id id;
    Id contract;
    Id site;

    friend bool operator==(const ContractSite &, const ContractSite &) = default;
};

/// Ties a contract to a site, a hall, a row or a rack, exactly one of them, over months.
struct Allocation
{
    static constexpr EntityKind kKind = EntityKind::Allocation;

    Id id;
    Id contract;
    std::optional<Id> site;
    std::optional<Id> hall;
    std::optional<Id> row;
    std::optional<Id> rack;
    std::optional<Month> from;       // unknown: the contract's start
    std::optional<Month> until;      // last month; unknown: the contract's end
    std::optional<int> accelerators; // unknown: all that are there

    friend bool operator==(const Allocation &, const Allocation &) = default;
};

/// On what terms a site of the kind supply is bought in; at most one for each such site. Before its
/// start and after its end it gives nothing, and as a draft or closed neither.
struct SupplyAgreement
{
    static constexpr EntityKind kKind = EntityKind::SupplyAgreement;

    Id id;
    Id site;
    QString supplier; // empty: the site's name stands for it
    std::optional<QDate> start;
    std::optional<QDate> end; // included
    std::optional<int> noticeDays;
    std::optional<QDate> earliestExit;
    ContractState state = ContractState::Signed;
    QString notes;

    friend bool operator==(const SupplyAgreement &, const SupplyAgreement &) = default;
};

/// From this month on a supply agreement (a site of that kind) gives this much.
struct SupplyStep
{
    static constexpr EntityKind kKind = EntityKind::SupplyStep;

    Id id;
    Id site;
    Month from{2026, 1};
    std::optional<double> accelerators;
    std::optional<Kilowatts> power;

    friend bool operator==(const SupplyStep &, const SupplyStep &) = default;
};

} // namespace headroom
