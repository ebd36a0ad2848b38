// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/place.h"
#include "models/engine/evaluation.h"
#include "models/presentation/failurerows.h"

#include <QLocale>

#include <array>

namespace headroom {

/// How a site stands, by the resource that it is judged by: power, and accelerators where a
/// supplier's power is unknown.
enum class PortfolioState {
    Fine,
    ShortInFailure, // or short of what customers may draw
    Short,          // with everything in service
    Idle,           // nothing is in service
    Unknown
};

/// One site of the portfolio in one month: as numbers for the map, in words for the table.
struct PortfolioSite
{
    enum Column {
        Name,
        Accelerators,
        ItPower,
        FacilityPower,
        FreeNormal,
        FreeWorst,
        Contracted,
        NextShortage
    };

    static constexpr int kColumns = 8;

    struct Cell
    {
        QString text; // empty: does not apply
        QString note; // the second line
        QString tip;  // the whole of it in a sentence, where the two are too short for it
        Harm harm = Harm::None;
        std::optional<double> amount = {}; // to sort by; the latest date sorts last
        friend bool operator==(const Cell &, const Cell &) = default;
    };

    Id site;
    SiteKind kind = SiteKind::Ground;
    PortfolioState state = PortfolioState::Unknown;
    std::optional<double> latitudeDeg;
    std::optional<double> longitudeDeg;
    std::optional<double> accelerators;
    std::optional<double> itKw;
    std::optional<double> facilityKw; // planned load; of suppliers what they give
    std::optional<double> limitKw;
    std::optional<double> contractedKw;
    std::array<Cell, kColumns> cells;

    [[nodiscard]] bool hasPlace() const { return latitudeDeg && longitudeDeg; }

    friend bool operator==(const PortfolioSite &, const PortfolioSite &) = default;
};

/// All sites in one month, and what they are together.
struct Portfolio
{
    struct Total
    {
        QString caption; // "Facility power"
        QString figure;  // "305.4 MW", "at least 305.4 MW"
        QString note;    // "of 347.8 MW"
        Harm harm = Harm::None;
        friend bool operator==(const Total &, const Total &) = default;
    };

    Month month;
    std::vector<PortfolioSite> sites; // ground, orbital, supply; each in order of name
    std::vector<Total> totals;
    QString emptyReason; // what to do, where there is no site

    /// −1 where it is not there.
    [[nodiscard]] int indexOf(Id site) const;

    friend bool operator==(const Portfolio &, const Portfolio &) = default;
};

/// today: order-by dates before it are past; nothing: none is.
struct PortfolioRequest
{
    Month month;
    std::optional<QDate> today = {};
    QLocale locale = QLocale(QLocale::English, QLocale::UnitedStates);
};

/// evaluation may be null: then the figures of ground sites are unknown.
[[nodiscard]] Portfolio
portfolioOf(const PortfolioRequest &request, const Project &project, const Evaluation *evaluation);

/// "Free in the worst case": the heading of a column.
[[nodiscard]] QString portfolioHeading(int column);

/// "Short with everything in service": what the colour of a marker says.
[[nodiscard]] QString portfolioStateWords(PortfolioState state);

} // namespace headroom
