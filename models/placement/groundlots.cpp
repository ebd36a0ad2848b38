// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/placement/groundlots.h"

#include "models/engine/coolingplant.h"

#include <algorithm>
#include <cmath>

namespace headroom::placement {

using namespace engine;

namespace {

double knownKw(double watts)
{
    return std::isnan(watts) || std::isinf(watts) ? kNoLimit : std::max(0.0, watts / 1000);
}

/// Equipment that takes the heat of a rack by a carrier: its own, else that of its hall.
std::vector<int> coolersOf(const SiteSnapshot &site, int rack, Carrier carrier)
{
    std::vector<int> result;
    const auto keep = [&](std::span<const int> nodes) {
        for (const int node : nodes) {
            if (site.nodes[at(node)].carrier == carrier)
                result.push_back(node);
        }
    };
    keep(site.coolers.of(rack));
    if (result.empty())
        keep(site.hallCoolers.of(site.consumers[at(rack)].hall));
    return result;
}

double heatShare(double liquidShare, Carrier carrier)
{
    return carrier == Carrier::Liquid ? liquidShare : 1 - liquidShare;
}

} // namespace

void GroundLots::addSite(std::size_t number)
{
    m_site = number;
    m_nodeLimits.clear();
    m_coolings.clear();
    addSiteLimits();
    for (int hall = 0; at(hall) < site().snapshot.halls.size(); ++hall) {
        for (const auto &[place, ofLot] : alikeIn(hall))
            addLot(place, ofLot);
        ++halls;
    }
}

GroundLots::Kind GroundLots::kindOf(int rack) const
{
    const SiteSnapshot &snapshot = site().snapshot;
    const Consumer &data = snapshot.consumers[at(rack)];
    Kind kind;
    if (data.type >= 0 && snapshot.types[at(data.type)].acceleratorType)
        kind.type = snapshot.types[at(data.type)].acceleratorType->value;
    kind.kwEach = data.loadW / 1000 / data.accelerators;
    kind.liquidShare = std::isnan(data.liquidShare) ? -1 : data.liquidShare;
    kind.survives = epoch(m_starts.size() - 1).survives[at(rack)] != 0;
    return kind;
}

std::vector<GroundLots::Racks> GroundLots::alikeIn(int hall) const
{
    const SiteSnapshot &snapshot = site().snapshot;
    std::map<std::optional<Id>, std::vector<int>> byRow;
    bool others = false; // racks that a promise of the whole hall would take in too
    for (int i = 0; i < snapshot.racks; ++i) {
        const Consumer &rack = snapshot.consumers[at(i)];
        if (rack.hall != hall || rack.accelerators == 0)
            continue;
        const bool usable = rack.accelerators > 0 && !std::isnan(rack.loadW);
        others = others || !usable;
        if (usable)
            byRow[m_ground.project.find<Rack>(rack.id)->row].push_back(i);
    }
    std::vector<Racks> result;
    for (const auto &[row, ofRow] : byRow) {
        const Kind kind = kindOf(ofRow.front());
        const bool alike =
            std::all_of(ofRow.begin(), ofRow.end(), [&](int rack) { return kindOf(rack) == kind; });
        const bool wholeHall = !row && byRow.size() == 1 && !others;
        if (alike && (row || wholeHall)) {
            result.emplace_back(row ? Subject{EntityKind::RackRow, *row}
                                    : Subject{EntityKind::Hall, snapshot.halls[at(hall)].id},
                                ofRow);
            continue;
        }
        for (const int rack : ofRow)
            result.emplace_back(Subject{EntityKind::Rack, snapshot.consumers[at(rack)].id},
                                std::vector<int>{rack});
    }
    return result;
}

int GroundLots::addLimit(Limit::Kind kind, Subject subject, bool failure)
{
    Limit limit;
    limit.kind = kind;
    limit.subject = subject;
    limit.failure = failure;
    limit.kw.assign(m_starts.size(), kNoLimit);
    limits.push_back(std::move(limit));
    return static_cast<int>(limits.size()) - 1;
}

void GroundLots::addSiteLimits()
{
    const Subject subject{EntityKind::Site, site().snapshot.id};
    m_siteLimit = addLimit(Limit::Kind::SitePower, subject, false);
    addLimit(Limit::Kind::SitePower, subject, true);
    for (std::size_t t = 0; t < m_starts.size(); ++t) {
        const GroundEpoch &now = epoch(t);
        limits[at(m_siteLimit)].kw[t] = knownKw(now.limitW - now.promisedFacilityW);
        limits[at(m_siteLimit) + 1].kw[t] = knownKw(now.worstLimitW - now.survivorsFacilityW);
    }
}

int GroundLots::nodeLimit(int node)
{
    const auto [found, isNew] = m_nodeLimits.try_emplace(node, 0);
    if (!isNew)
        return found->second;
    found->second = addLimit(
        Limit::Kind::NodePower, {EntityKind::PowerNode, site().snapshot.nodes[at(node)].id}, false);
    for (std::size_t t = 0; t < m_starts.size(); ++t)
        limits[at(found->second)].kw[t] =
            knownKw(service(t).limitW[at(node)] - epoch(t).promisedW[at(node)]);
    return found->second;
}

GroundLots::Cooling GroundLots::coolingOf(int rack, Carrier carrier)
{
    const SiteSnapshot &snapshot = site().snapshot;
    const int hall = snapshot.consumers[at(rack)].hall;
    const std::vector<int> coolers = coolersOf(snapshot, rack, carrier);
    std::vector<int> key = coolers;
    if (coolers.empty())
        key = {-1, hall};
    const auto [found, isNew] = m_coolings.try_emplace(std::pair(carrier, std::move(key)));
    if (!isNew)
        return found->second;
    const Subject subject{EntityKind::Hall, snapshot.halls[at(hall)].id};
    const auto kind =
        carrier == Carrier::Liquid ? Limit::Kind::LiquidCooling : Limit::Kind::AirCooling;
    const double ofHall = coolingRatingOf(snapshot.halls[at(hall)], carrier);
    if (coolers.empty() && std::isnan(ofHall))
        return found->second;
    Cooling cooling{addLimit(kind, subject, false), -1};
    if (!coolers.empty())
        cooling.failure = addLimit(kind, subject, true);
    for (std::size_t t = 0; t < m_starts.size(); ++t) {
        double watts = coolers.empty() ? ofHall : 0;
        double largest = 0;
        for (const int node : coolers) {
            const double rated = service(t).limitW[at(node)];
            watts += rated;
            largest = std::max(largest, rated);
        }
        double promised = 0;
        double survivors = 0;
        for (int i = 0; i < snapshot.racks; ++i) {
            const Consumer &data = snapshot.consumers[at(i)];
            if (epoch(t).promises.rackW[at(i)] == 0)
                continue;
            const double heat =
                epoch(t).promises.rackW[at(i)] * heatShare(data.liquidShare, carrier);
            const bool isServed =
                coolers.empty() ? data.hall == hall : coolersOf(snapshot, i, carrier) == coolers;
            if (std::isnan(heat) || heat == 0 || !isServed)
                continue;
            promised += heat;
            for (const int index : epoch(t).promises.claimsOf.of(i)) {
                const Claim &claim = epoch(t).promises.claims[at(index)];
                const Id contract = site().contracts.contracts[at(claim.contract)].id;
                if (mustSurvive(m_ground.project, contract) && !std::isnan(claim.share))
                    survivors += claim.share * data.loadW * heatShare(data.liquidShare, carrier);
            }
        }
        limits[at(cooling.normal)].kw[t] = knownKw(watts - promised);
        if (cooling.failure >= 0)
            limits[at(cooling.failure)].kw[t] = knownKw(watts - largest - survivors);
    }
    found->second = cooling;
    return cooling;
}

double GroundLots::freeIn(const std::vector<int> &ofLot, std::size_t period) const
{
    constexpr double kNoise = 1e-6;
    const Promises &promises = epoch(period).promises;
    double free = 0;
    for (const int rack : ofLot) {
        if (service(period).consumerOn[at(rack)] == 0)
            continue;
        double share = 1;
        for (const int index : promises.claimsOf.of(rack)) {
            const double held = promises.claims[at(index)].share;
            share -= std::isnan(held) ? 1 : held;
        }
        free += std::max(0.0, share) * site().snapshot.consumers[at(rack)].accelerators;
    }
    return std::floor(free + kNoise);
}

void GroundLots::addLot(const Subject &place, const std::vector<int> &ofLot)
{
    Lot lot;
    lot.place = place;
    lot.hall = halls;
    lot.site = static_cast<int>(m_site);
    for (std::size_t t = 0; t < m_starts.size(); ++t)
        lot.free.push_back(freeIn(ofLot, t));
    addDraws(lot, ofLot);
    lots.push_back(std::move(lot));
    racks.push_back(ofLot);
}

int GroundLots::survivalLimit(const Subject &place, const std::vector<int> &ofLot, const Kind &kind)
{
    int limit = -1;
    for (std::size_t t = 0; kind.survives && t < m_starts.size(); ++t) {
        const bool darkens = std::any_of(ofLot.begin(), ofLot.end(), [&](int rack) {
            return service(t).consumerOn[at(rack)] != 0 && epoch(t).survives[at(rack)] == 0;
        });
        if (!darkens)
            continue;
        if (limit < 0)
            limit = addLimit(Limit::Kind::SitePower, place, true);
        limits[at(limit)].kw[t] = 0;
    }
    return limit;
}

void GroundLots::addDraws(Lot &lot, const std::vector<int> &ofLot)
{
    const Kind kind = kindOf(ofLot.front());
    const int survival = survivalLimit(lot.place, ofLot, kind);
    std::map<std::size_t, std::size_t> periodOfEpoch; // the first one of each
    bool same = true;
    for (std::size_t t = 0; t < m_starts.size(); ++t) {
        const std::size_t number = m_ground.epochOf(m_site, m_starts[t]);
        const auto [known, isNew] = periodOfEpoch.try_emplace(number, t);
        lot.draws.push_back(isNew ? drawsAt(t, ofLot, kind, survival) : lot.draws[known->second]);
        same = same && lot.draws.back() == lot.draws.front();
    }
    if (same)
        lot.draws.resize(1);
}

std::vector<Draw> GroundLots::drawsAt(std::size_t period,
                                      const std::vector<int> &ofLot,
                                      const Kind &kind,
                                      int survivalLimit)
{
    std::vector<int> on;
    std::copy_if(ofLot.begin(), ofLot.end(), std::back_inserter(on), [&](int rack) {
        return service(period).consumerOn[at(rack)] != 0;
    });
    std::vector<Draw> draws;
    if (on.empty() || kind.kwEach <= 0)
        return draws;
    const SiteLoads &loads = epoch(period).loads;
    const double factor = loads.hallFactor[at(site().snapshot.consumers[at(on.front())].hall)];
    const double facilityKw = kind.kwEach * (std::isnan(factor) ? 1 : factor);
    draws.push_back({m_siteLimit, facilityKw});
    draws.push_back({m_siteLimit + 1, facilityKw});
    if (survivalLimit >= 0)
        draws.push_back({survivalLimit, facilityKw});
    const Network network(site().snapshot, service(period));
    for (const auto &[node, watts] : PathDraws(network, loads).of(on)) {
        if (!std::isnan(service(period).limitW[at(node)]))
            draws.push_back({nodeLimit(node), kind.kwEach * watts});
    }
    for (const Carrier carrier : {Carrier::Air, Carrier::Liquid}) {
        const double kwEach = kind.kwEach * heatShare(kind.liquidShare, carrier);
        if (kind.liquidShare < 0 || kwEach <= 0)
            continue;
        const Cooling cooling = coolingOf(on.front(), carrier);
        for (const int limit : {cooling.normal, cooling.failure}) {
            if (limit >= 0)
                draws.push_back({limit, kwEach});
        }
    }
    return draws;
}

} // namespace headroom::placement
