// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/field.h"

#include <array>

namespace headroom {

enum class SiteKind { Ground, Orbital, Supply };

template <>
struct ChoiceNames<SiteKind>
{
    static constexpr std::array kNames{"ground", "orbital", "supply"};
};

/// One place of capacity: a ground site with a power tree, an orbital shell, or a supply agreement.
struct Site
{
    static constexpr EntityKind kKind = EntityKind::Site;

    Id id;
    QString name;
    SiteKind kind = SiteKind::Ground;
    std::optional<Degrees> latitude;
    std::optional<Degrees> longitude;
    QString timeZone = QStringLiteral("UTC");
    QString gridSubregion;
    std::optional<SquareMetres> land;
    std::optional<double> pueRatio = 1.2;
    Polygon boundary;
    QString notes;
    bool locked = false; // its border

    friend bool operator==(const Site &, const Site &) = default;
};

struct Building
{
    static constexpr EntityKind kKind = EntityKind::Building;

    Id id;
    Id site;
    QString name;
    Polygon outline;
    std::optional<SquareMetres> floorArea; // as published; the outline gives the drawn area
    QString notes;
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Building &, const Building &) = default;
};

enum class SpaceState { Open, Reserved, Closed, Internal };

template <>
struct ChoiceNames<SpaceState>
{
    static constexpr std::array kNames{"open", "reserved", "closed", "internal"};
};

struct Hall
{
    static constexpr EntityKind kKind = EntityKind::Hall;

    Id id;
    Id site;
    std::optional<Id> building;
    QString name;
    Polygon outline;
    std::optional<Kilowatts> airCooling;
    std::optional<Kilowatts> liquidCooling;
    std::optional<KilogramsPerSquareMetre> floorLimit;
    SpaceState space = SpaceState::Open;
    std::optional<double> pueRatio; // unknown: the site's
    std::optional<Id> overheadNode; // draws the overhead; unknown: the site's sources do
    QString notes;
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Hall &, const Hall &) = default;
};

enum class ObstacleKind { Column, Wall, Door, KeepOut };

template <>
struct ChoiceNames<ObstacleKind>
{
    static constexpr std::array kNames{"column", "wall", "door", "keep_out"};
};

/// A part of a hall that racks may not cover.
struct Obstacle
{
    static constexpr EntityKind kKind = EntityKind::Obstacle;

    Id id;
    Id hall;
    QString name;
    ObstacleKind kind = ObstacleKind::KeepOut;
    Polygon outline;
    std::optional<Id> group;
    bool locked = false;

    friend bool operator==(const Obstacle &, const Obstacle &) = default;
};

} // namespace headroom
