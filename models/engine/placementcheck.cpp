// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/placementcheck.h"

#include "models/domain/polygons.h"
#include "models/engine/placementground.h"
#include "models/engine/snapshot.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace headroom::engine {

namespace {

double dot(Point a, Point b)
{
    return a.xM * b.xM + a.yM * b.yM;
}

bool isFar(const FloorBox &box, const Bounds &bounds, double reachM)
{
    return box.centre.xM < bounds.low.xM - reachM || box.centre.xM > bounds.high.xM + reachM
           || box.centre.yM < bounds.low.yM - reachM || box.centre.yM > bounds.high.yM + reachM;
}

/// How far the furthest corner of a placement lies outside of a hall; 0 where none does.
double outsideM(const Placement &placement, const FloorBox &box, const GroundHall &hall)
{
    const Polygon outline = shrunkCorners(placement, Metres(kTouchM));
    double furthestM = 0;
    for (const Point corner : outline) {
        if (!contains(hall.outline, corner))
            furthestM = std::max(furthestM, distanceToEdge(hall.outline, corner).value() + kTouchM);
    }
    if (furthestM > 0 || hall.convex || !edgesCross(outline, hall.outline))
        return furthestM;
    // All corners are inside, and yet a corner of the hall reaches into the rack.
    for (const Point corner : hall.outline) {
        const Point to = corner - box.centre;
        furthestM = std::max(furthestM,
                             std::min(box.halfWidthM - std::abs(dot(to, box.along)),
                                      box.halfDepthM - std::abs(dot(to, box.across()))));
    }
    return std::max(furthestM, kTouchM);
}

/// The worst place for a rule so far, and all that break it.
struct Tally
{
    std::vector<std::size_t> places;
    std::vector<Subject> others;
    std::size_t worst = 0;
    double worstM = 0; // in the unit of the rule
    FloorBox worstOther;
    const GroundHall *worstHall = nullptr;

    /// True where it is the worst yet.
    bool add(std::size_t place, double by)
    {
        const bool first = places.empty();
        if (first || places.back() != place)
            places.push_back(place);
        if (!first && by <= worstM)
            return false;
        worst = place;
        worstM = by;
        return true;
    }

    void addOther(const FloorBox &other)
    {
        if (other.what.id.isValid())
            others.push_back(other.what);
    }
};

/// One check of all places.
class Checking
{
public:
    Checking(const PlacementGround &ground, std::span<const PlacedRack> places)
        : m_ground(ground)
        , m_places(places)
        , m_settings(ground.project().settings())
    {
        m_boxes.reserve(places.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Subject what = places[i].rack ? Subject{EntityKind::Rack, *places[i].rack}
                                                : Subject{EntityKind::Rack, Id{}};
            m_boxes.push_back(FloorBox::of(places[i].placement, what, static_cast<int>(i)));
        }
    }

    std::vector<PlacementFinding> run()
    {
        checkNeighbours();
        checkHalls();
        checkObstacles();
        tellOverlaps();
        tell(PlacementRuleKind::OutsideHall,
             m_outside,
             {"placement.outside-hall", {Amount{m_outside.worstM, Unit::Metre}}});
        tellObstacles();
        tell(PlacementRuleKind::Aisle,
             m_aisles,
             {"placement.aisle",
              {Amount{-m_aisles.worstM, Unit::Metre},
               Amount{m_settings.minimumAisle.value() / 1000, Unit::Metre}}},
             m_settings.minimumAisle.value() / 1000);
        tellFloorLoads();
        checkCooling();
        checkFeeds();
        checkSides();
        return std::move(m_findings);
    }

private:
    [[nodiscard]] std::optional<Severity> severityOf(PlacementRuleKind kind) const
    {
        const PlacementRule rule = ruleOf(kind);
        if (rule == PlacementRule::Ignore)
            return std::nullopt;
        return rule == PlacementRule::Error ? Severity::Error : Severity::Warning;
    }

    [[nodiscard]] PlacementRule ruleOf(PlacementRuleKind kind) const
    {
        switch (kind) {
        case PlacementRuleKind::Overlap:
            return m_settings.overlapRule;
        case PlacementRuleKind::OutsideHall:
            return m_settings.outsideHallRule;
        case PlacementRuleKind::Obstacle:
            return m_settings.obstacleRule;
        case PlacementRuleKind::Aisle:
            return m_settings.aisleRule;
        case PlacementRuleKind::FloorLoad:
            return m_settings.floorLoadRule;
        case PlacementRuleKind::Capacity:
            break;
        }
        return m_settings.capacityRule;
    }

    void tell(PlacementRuleKind kind, Tally &tally, Message message, double baseM = 0)
    {
        const std::optional<Severity> severity = severityOf(kind);
        if (tally.places.empty() || !severity)
            return;
        std::sort(tally.others.begin(), tally.others.end());
        tally.others.erase(std::unique(tally.others.begin(), tally.others.end()),
                           tally.others.end());
        m_findings.push_back({kind,
                              *severity,
                              std::move(message),
                              tally.worst,
                              baseM + tally.worstM,
                              std::move(tally.places),
                              std::move(tally.others)});
    }

    void checkNeighbours()
    {
        const double leastAisleM = m_settings.minimumAisle.value() / 1000;
        const bool asksAisles = severityOf(PlacementRuleKind::Aisle).has_value();
        const double reachM = m_ground.reachM();
        const FloorGrid own(m_boxes, reachM);
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            const FloorBox &box = m_boxes[i];
            const auto compare = [&](const FloorBox &other) {
                const Point between = other.centre - box.centre;
                if (dot(between, between) > reachM * reachM || other.place == static_cast<int>(i)
                    || (other.place < 0 && m_ground.isLeftOut(other.what)))
                    return;
                const double deepM = overlapM(box, other);
                if (deepM > kTouchM) {
                    addOverlap(i, deepM, other);
                } else if (asksAisles && other.what.kind == EntityKind::Rack) {
                    const std::optional<double> clearM = aisleM(box, other);
                    if (clearM && *clearM < leastAisleM - kTouchM) {
                        m_aisles.add(i, -*clearM);
                        m_aisles.addOther(other);
                    }
                }
            };
            m_ground.grid().forEachNear(box.centre, compare);
            own.forEachNear(box.centre, compare);
            for (const FloorBox &other : m_ground.large()) {
                if (m_ground.isLeftOut(other.what))
                    continue;
                if (const double deepM = overlapM(box, other); deepM > kTouchM)
                    addOverlap(i, deepM, other);
            }
        }
    }

    void addOverlap(std::size_t place, double deepM, const FloorBox &other)
    {
        if (m_overlaps.add(place, deepM))
            m_overlaps.worstOther = other;
        m_overlaps.addOther(other);
    }

    void checkHalls()
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const PlacedRack &place = m_places[i];
            const GroundHall *hall = m_ground.hallFor(place.placement.centre, place.rack);
            if (hall == nullptr)
                continue;
            if (!hall->outline.empty()) {
                if (const double byM = outsideM(place.placement, m_boxes[i], *hall); byM > 0)
                    m_outside.add(i, byM);
            }
            checkFloorLoad(i, *hall);
            std::optional<Kilowatts> planned = place.planned;
            bool draws = true;
            if (const Rack *rack =
                    place.rack ? m_ground.project().find<Rack>(*place.rack) : nullptr) {
                planned = rack->plannedPower;
                draws = rack->state == RackState::InService;
            }
            if (draws)
                m_heat[hall].add(m_ground.project(), place.type, planned);
        }
    }

    /// Floor load = rack kg / footprint m².
    void checkFloorLoad(std::size_t i, const GroundHall &ground)
    {
        const headroom::Hall *hall = m_ground.project().find<headroom::Hall>(ground.id);
        const RackType *type = m_ground.project().find<RackType>(m_places[i].type);
        const Placement &placement = m_places[i].placement;
        const double areaM2 = placement.widthM * placement.depthM;
        if (!hall->floorLimit || type == nullptr || !type->weight || areaM2 <= 0)
            return;
        const double over = type->weight->value() / areaM2 - hall->floorLimit->value();
        if (over > 0 && m_floorLoads.add(i, over))
            m_floorLoads.worstHall = &ground;
    }

    void checkObstacles()
    {
        for (const GroundObstacle &obstacle : m_ground.obstacles()) {
            for (std::size_t i = 0; i < m_boxes.size(); ++i) {
                if (isFar(m_boxes[i], obstacle.bounds, m_ground.reachM()))
                    continue;
                const double byM = coveredM(m_boxes[i], obstacle.outline);
                if (byM <= kTouchM)
                    continue;
                const FloorBox box{.what = {EntityKind::Obstacle, obstacle.id}};
                if (m_covered.add(i, byM))
                    m_covered.worstOther = box;
                m_covered.addOther(box);
            }
        }
        std::sort(m_covered.places.begin(), m_covered.places.end());
        m_covered.places.erase(std::unique(m_covered.places.begin(), m_covered.places.end()),
                               m_covered.places.end());
    }

    [[nodiscard]] QString nameOf(const FloorBox &box) const
    {
        const Project &project = m_ground.project();
        if (box.what.id.isValid())
            return displayName(project, box.what);
        const Id type = m_places[static_cast<std::size_t>(box.place)].type;
        return displayName(project, {EntityKind::RackType, type});
    }

    void tellOverlaps()
    {
        if (m_overlaps.places.empty())
            return;
        tell(PlacementRuleKind::Overlap,
             m_overlaps,
             {"placement.overlap",
              {nameOf(m_overlaps.worstOther), Amount{m_overlaps.worstM, Unit::Metre}}});
    }

    void tellObstacles()
    {
        if (m_covered.places.empty())
            return;
        tell(PlacementRuleKind::Obstacle,
             m_covered,
             {"placement.obstacle",
              {nameOf(m_covered.worstOther), Amount{m_covered.worstM, Unit::Metre}}});
    }

    void tellFloorLoads()
    {
        if (m_floorLoads.places.empty())
            return;
        const Subject hall{EntityKind::Hall, m_floorLoads.worstHall->id};
        const double limit = m_ground.project().find<headroom::Hall>(hall.id)->floorLimit->value();
        m_floorLoads.others.push_back(hall);
        tell(PlacementRuleKind::FloorLoad,
             m_floorLoads,
             {"placement.floor-load",
              {displayName(m_ground.project(), hall),
               Amount{limit + m_floorLoads.worstM, Unit::KilogramPerSquareMetre},
               Amount{limit, Unit::KilogramPerSquareMetre}}});
    }

    void tellCapacity(Message message, double excessKw, Subject subject)
    {
        if (const std::optional<Severity> severity = severityOf(PlacementRuleKind::Capacity))
            m_findings.push_back({PlacementRuleKind::Capacity,
                                  *severity,
                                  std::move(message),
                                  0,
                                  excessKw,
                                  {},
                                  {subject}});
    }

    void checkCooling()
    {
        constexpr double kSlackKw = 1e-6;
        for (const GroundHall &ground : m_ground.halls()) {
            const auto heat = m_heat.find(&ground);
            if (heat == m_heat.end())
                continue;
            const Subject subject{EntityKind::Hall, ground.id};
            const headroom::Hall *hall = m_ground.project().find<headroom::Hall>(ground.id);
            const QString name = displayName(m_ground.project(), subject);
            const auto isOver =
                [](double after, double before, const std::optional<Kilowatts> &limit) {
                    return limit && after > limit->value() + kSlackKw && after > before + kSlackKw;
                };
            const double airKw = ground.standing.airKw + heat->second.airKw;
            if (isOver(airKw, ground.before.airKw, hall->airCooling))
                tellCapacity({"placement.air-capacity",
                              {name,
                               Amount{airKw, Unit::Kilowatt},
                               Amount{hall->airCooling->value(), Unit::Kilowatt}}},
                             airKw - hall->airCooling->value(),
                             subject);
            const double liquidKw = ground.standing.liquidKw + heat->second.liquidKw;
            if (isOver(liquidKw, ground.before.liquidKw, hall->liquidCooling))
                tellCapacity({"placement.liquid-capacity",
                              {name,
                               Amount{liquidKw, Unit::Kilowatt},
                               Amount{hall->liquidCooling->value(), Unit::Kilowatt}}},
                             liquidKw - hall->liquidCooling->value(),
                             subject);
        }
    }

    void checkFeeds()
    {
        const Project &project = m_ground.project();
        std::map<Id, double> addedKw;
        for (const PlacedRack &place : m_places) {
            const RackType *type = place.rack ? nullptr : project.find<RackType>(place.type);
            if (type == nullptr)
                continue;
            const std::optional<Kilowatts> planned =
                place.planned ? place.planned : type->plannedPower;
            for (const Id feed : place.feeds)
                addedKw[feed] += planned ? planned->value() : 0;
        }
        for (const auto &[feed, kw] : addedKw) {
            const std::optional<Kilowatts> free = m_ground.freeAt(feed);
            const PowerNode *node = project.find<PowerNode>(feed);
            if (node == nullptr || !free || kw <= free->value())
                continue;
            const double limitKw = usableLimitW(*node) / 1000;
            const Subject subject{EntityKind::PowerNode, feed};
            tellCapacity({"placement.feed-capacity",
                          {displayName(project, subject),
                           Amount{limitKw - free->value() + kw, Unit::Kilowatt},
                           Amount{limitKw, Unit::Kilowatt}}},
                         kw - free->value(),
                         subject);
        }
    }

    /// Load of new racks without feeds, hall by hall, against what each side there has left: any
    /// feed may have to carry all of it alone.
    void checkSides()
    {
        if (!severityOf(PlacementRuleKind::Capacity))
            return;
        const Project &project = m_ground.project();
        std::map<const GroundHall *, double> neededKw;
        for (const PlacedRack &place : m_places) {
            const RackType *type =
                place.rack || !place.feeds.empty() ? nullptr : project.find<RackType>(place.type);
            if (type == nullptr)
                continue;
            const std::optional<Kilowatts> planned =
                place.planned ? place.planned : type->plannedPower;
            if (const GroundHall *hall = m_ground.hallFor(place.placement.centre, std::nullopt))
                neededKw[hall] += planned ? planned->value() : 0;
        }
        for (const auto &[hall, kw] : neededKw) {
            const Subject subject{EntityKind::Hall, hall->id};
            for (const Side side : {Side::A, Side::B}) {
                const std::optional<Kilowatts> free = m_ground.freeIn(*hall, side);
                if (!free || kw <= free->value())
                    continue;
                m_findings.push_back({PlacementRuleKind::Capacity,
                                      Severity::Warning,
                                      {"placement.side-capacity",
                                       {side == Side::A ? QStringLiteral("A") : QStringLiteral("B"),
                                        displayName(project, subject),
                                        Amount{free->value(), Unit::Kilowatt},
                                        Amount{kw, Unit::Kilowatt}}},
                                      0,
                                      kw - free->value(),
                                      {},
                                      {subject}});
            }
        }
    }

    const PlacementGround &m_ground;
    std::span<const PlacedRack> m_places;
    const Settings &m_settings;
    std::vector<FloorBox> m_boxes;
    Tally m_overlaps;
    Tally m_outside;
    Tally m_covered;
    Tally m_aisles; // worst is the clear width, negative so that narrower is worse
    Tally m_floorLoads;
    std::map<const GroundHall *, Heat> m_heat;
    std::vector<PlacementFinding> m_findings;
};

} // namespace

class PlacementCheck::Ground : public PlacementGround
{
public:
    using PlacementGround::PlacementGround;
};

PlacementCheck::PlacementCheck(const Project &project, Id site, std::span<const Subject> moved)
    : m_ground(std::make_unique<Ground>(project, site))
{
    m_ground->leaveOut(moved);
}

PlacementCheck::~PlacementCheck() = default;
PlacementCheck::PlacementCheck(PlacementCheck &&) noexcept = default;
PlacementCheck &PlacementCheck::operator=(PlacementCheck &&) noexcept = default;

void PlacementCheck::leaveOut(std::span<const Subject> moved)
{
    m_ground->leaveOut(moved);
}

std::vector<PlacementFinding> PlacementCheck::findings(std::span<const PlacedRack> places) const
{
    return Checking(*m_ground, places).run();
}

std::optional<Kilowatts> PlacementCheck::freeAt(Id node) const
{
    return m_ground->freeAt(node);
}

bool refuses(std::span<const PlacementFinding> findings)
{
    return std::any_of(findings.begin(), findings.end(), [](const PlacementFinding &finding) {
        return finding.severity == Severity::Error;
    });
}

const PlacementFinding *worsened(std::span<const PlacementFinding> findings,
                                 std::span<const PlacementFinding> before)
{
    constexpr double kSlack = 1e-6;
    const auto isNoWorse = [before](const PlacementFinding &finding) {
        return std::any_of(before.begin(), before.end(), [&finding](const PlacementFinding &was) {
            return was.rule == finding.rule && was.message.code == finding.message.code
                   && was.places.size() >= finding.places.size()
                   && was.excess >= finding.excess - kSlack;
        });
    };
    const auto worse =
        std::find_if(findings.begin(), findings.end(), [&](const PlacementFinding &finding) {
            return finding.severity == Severity::Error && !isNoWorse(finding);
        });
    return worse == findings.end() ? nullptr : &*worse;
}

} // namespace headroom::engine
