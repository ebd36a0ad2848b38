// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/outcome.h"

#include "models/placement/hindrance.h"

#include <algorithm>
#include <cmath>

namespace headroom::placement {

namespace {

void addParts(std::vector<PlacedPart> &parts,
              const Problem &problem,
              const Ask &ask,
              const Piece &piece)
{
    const Subject place = problem.lots[static_cast<std::size_t>(piece.lot)].place;
    bool goesOn = false;
    for (std::size_t t = 0; t < piece.accelerators.size(); ++t) {
        const int given = static_cast<int>(std::lround(piece.accelerators[t]));
        const Month last = problem.starts[t] + (problem.months[t] - 1);
        goesOn = goesOn && given > 0 && parts.back().accelerators == given;
        if (goesOn)
            parts.back().until = last;
        else if (given > 0)
            parts.push_back({ask.contract, place, given, problem.starts[t], last});
        goesOn = given > 0;
    }
}

qint64 wholeUp(double amount)
{
    return static_cast<qint64>(std::ceil(amount - 1e-6));
}

Message limitReason(const Project &project, const Limit &limit, const Hindrance &hindrance)
{
    const Amount kw{hindrance.kw, Unit::Kilowatt};
    const QString name = displayName(project, limit.subject);
    std::string_view code;
    std::vector<MessageArgument> arguments{kw, name};
    switch (limit.kind) {
    case Limit::Kind::AirCooling:
        code = "place.air-cooling";
        break;
    case Limit::Kind::LiquidCooling:
        code = "place.liquid-cooling";
        break;
    case Limit::Kind::NodePower:
        code = limit.failure ? "place.equipment-failure" : "place.equipment";
        break;
    case Limit::Kind::SitePower:
        code = limit.failure ? "place.power-failure" : "place.power";
    }
    if (code == "place.equipment-failure")
        arguments.emplace_back(displayName(project, limit.lost));
    return {code, std::move(arguments)};
}

Message reasonOf(const Project &project,
                 const Problem &problem,
                 const std::optional<Hindrance> &hindrance,
                 double amount)
{
    const qint64 missing = wholeUp(amount);
    switch (hindrance ? hindrance->kind : Hindrance::Kind::Space) {
    case Hindrance::Kind::Limit:
        return limitReason(
            project, problem.limits[static_cast<std::size_t>(hindrance->limit)], *hindrance);
    case Hindrance::Kind::Redundancy:
        return {"place.redundancy", {missing}};
    case Hindrance::Kind::Type:
        return {"place.type", {missing}};
    case Hindrance::Kind::Sites:
        return {"place.sites", {missing}};
    case Hindrance::Kind::OneSite:
        return {"place.one-site", {missing}};
    case Hindrance::Kind::Space:
        break;
    }
    return {"place.not-enough", {missing}};
}

} // namespace

std::vector<PlacedPart> partsOf(const Problem &problem, const Placing &placing)
{
    std::vector<PlacedPart> parts;
    for (std::size_t a = 0; a < problem.asks.size(); ++a) {
        for (const Piece &piece : placing.pieces[a])
            addParts(parts, problem, problem.asks[a], piece);
    }
    return parts;
}

Project allocated(Project project, const std::vector<PlacedPart> &parts, IdSource &ids)
{
    for (const PlacedPart &part : parts) {
        Allocation row;
        row.id = ids.next();
        row.contract = part.contract;
        if (part.place.kind == EntityKind::RackRow)
            row.row = part.place.id;
        else if (part.place.kind == EntityKind::Hall)
            row.hall = part.place.id;
        else
            row.rack = part.place.id;
        row.from = part.from;
        row.until = part.until;
        row.accelerators = part.accelerators;
        project.set(row);
    }
    return project;
}

std::vector<UnplacedPart>
unplacedOf(const Project &project, const GroundProblem &ground, const Placing &placing)
{
    const Problem &problem = ground.problem;
    std::vector<UnplacedPart> result;
    for (std::size_t a = 0; a < problem.asks.size(); ++a) {
        const std::vector<double> open = unplaced(problem.asks[a], placing.pieces[a]);
        const auto most = std::max_element(open.begin(), open.end());
        if (most == open.end() || *most <= 0)
            continue;
        result.push_back({problem.asks[a].contract,
                          *most,
                          problem.starts[static_cast<std::size_t>(most - open.begin())],
                          reasonOf(project, problem, hindranceOf(problem, placing, a), *most)});
    }
    for (const Id contract : ground.withoutRamp)
        result.push_back(
            {contract, std::nullopt, project.settings().horizonStart, {"place.no-ramp"}});
    return result;
}

} // namespace headroom::placement
