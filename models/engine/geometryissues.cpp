// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/geometryissues.h"

#include "models/domain/polygons.h"
#include "models/engine/floorgrid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <unordered_map>

namespace headroom::engine {

namespace {

constexpr double kLetPassM = 0.001; // touching is not overlapping

struct Footprint
{
    Id rack;
    Id hall;
    Id type;
    Placement placement;
    Polygon outline; // 1 mm smaller on every side
};

/// Cells so large that racks that meet lie in the same or in neighbouring cells.
class Grid
{
public:
    explicit Grid(double cellM)
        : m_cellM(cellM)
    {}

    void add(Point where, std::size_t index)
    {
        m_cells[key(column(where.xM), column(where.yM))].push_back(index);
    }

    template <class Visit>
    void forEachNear(Point where, Visit &&visit) const
    {
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto cell = m_cells.find(key(column(where.xM) + dx, column(where.yM) + dy));
                if (cell == m_cells.end())
                    continue;
                for (const std::size_t index : cell->second)
                    visit(index);
            }
        }
    }

private:
    [[nodiscard]] qint64 column(double metres) const
    {
        return static_cast<qint64>(std::floor(metres / m_cellM));
    }

    static qint64 key(qint64 x, qint64 y) { return x * 0x1000003 + y; }

    double m_cellM;
    std::unordered_map<qint64, std::vector<std::size_t>> m_cells;
};

/// The racks of a hall that stand at narrow aisles.
struct NarrowAisles
{
    std::set<Id> racks;
    double narrowestM = std::numeric_limits<double>::max();
};

class GeometryCheck
{
public:
    explicit GeometryCheck(const Project &project)
        : m_project(project)
    {
        for (const Rack &rack : project.table<Rack>())
            addFootprint(rack);
    }

    std::vector<Issue> run()
    {
        const Settings &rules = m_project.settings();
        const auto apply = [this](PlacementRule rule, void (GeometryCheck::*find)(Severity)) {
            if (rule != PlacementRule::Ignore)
                (this->*find)(rule == PlacementRule::Error ? Severity::Error : Severity::Warning);
        };
        apply(rules.overlapRule, &GeometryCheck::findOverlaps);
        apply(rules.outsideHallRule, &GeometryCheck::findOutside);
        apply(rules.obstacleRule, &GeometryCheck::findObstacles);
        apply(rules.aisleRule, &GeometryCheck::findNarrowAisles);
        apply(rules.floorLoadRule, &GeometryCheck::findHeavy);
        return std::move(m_issues);
    }

private:
    void addFootprint(const Rack &rack)
    {
        const RackType *type = m_project.find<RackType>(rack.type);
        const Phase *phase = rack.phase ? m_project.find<Phase>(*rack.phase) : nullptr;
        const bool cancelled = phase != nullptr && phase->status == PhaseStatus::Cancelled;
        if (type == nullptr || cancelled || !m_project.table<Hall>().contains(rack.hall))
            return;
        Footprint footprint{rack.id, rack.hall, rack.type, {}, {}};
        footprint.placement = {{rack.x.value(), rack.y.value()},
                               type->width.value() / 1000,
                               type->depth.value() / 1000,
                               rack.rotation.value()};
        footprint.outline = shrunkCorners(footprint.placement, Metres(kLetPassM));
        m_reachM =
            std::max(m_reachM, std::hypot(footprint.placement.widthM, footprint.placement.depthM));
        m_footprints.push_back(std::move(footprint));
    }

    /// Adds one issue for each hall with its things; %1 is the hall, %2 how many, %3 the first.
    void report(Severity severity, std::string_view code, const std::map<Id, std::set<Id>> &byHall)
    {
        for (const auto &[hall, racks] : byHall) {
            std::vector<Subject> subjects;
            for (const Id rack : racks)
                subjects.push_back({EntityKind::Rack, rack});
            const QString first = displayName(m_project, subjects.front());
            m_issues.push_back({severity,
                                {code,
                                 {displayName(m_project, {EntityKind::Hall, hall}),
                                  static_cast<qint64>(racks.size()),
                                  first}},
                                std::move(subjects)});
        }
    }

    /// By site, since every site has coordinates of its own.
    void findOverlaps(Severity severity)
    {
        std::map<Id, std::set<Id>> byHall;
        std::map<Id, Grid> grids;
        for (std::size_t i = 0; i < m_footprints.size(); ++i) {
            const Footprint &one = m_footprints[i];
            const Id site = m_project.find<Hall>(one.hall)->site;
            Grid &grid = grids.try_emplace(site, std::max(m_reachM, 0.1)).first->second;
            grid.forEachNear(one.placement.centre, [&](std::size_t k) {
                const Footprint &other = m_footprints[k];
                if (!overlap(one.placement, other.placement))
                    return;
                byHall[one.hall].insert(one.rack);
                byHall[other.hall].insert(other.rack);
            });
            grid.add(one.placement.centre, i);
        }
        report(severity, "rack.overlap", byHall);
    }

    void findOutside(Severity severity)
    {
        std::map<Id, std::set<Id>> byHall;
        for (const Footprint &footprint : m_footprints) {
            const Polygon &outline = m_project.find<Hall>(footprint.hall)->outline;
            if (!outline.empty() && !isWithin(footprint.outline, outline))
                byHall[footprint.hall].insert(footprint.rack);
        }
        report(severity, "rack.outside-hall", byHall);
    }

    void findObstacles(Severity severity)
    {
        std::map<Id, std::set<Id>> byHall;
        std::map<Id, std::vector<const Footprint *>> footprints;
        for (const Footprint &footprint : m_footprints)
            footprints[footprint.hall].push_back(&footprint);
        for (const Obstacle &obstacle : m_project.table<Obstacle>()) {
            if (obstacle.outline.empty())
                continue;
            const Bounds bounds = boundsOf(obstacle.outline);
            for (const Footprint *footprint : footprints[obstacle.hall]) {
                const Point centre = footprint->placement.centre;
                const bool near = centre.xM > bounds.low.xM - m_reachM
                                  && centre.xM < bounds.high.xM + m_reachM
                                  && centre.yM > bounds.low.yM - m_reachM
                                  && centre.yM < bounds.high.yM + m_reachM;
                if (near && polygonsMeet(footprint->outline, obstacle.outline))
                    byHall[obstacle.hall].insert(footprint->rack);
            }
        }
        report(severity, "rack.on-obstacle", byHall);
    }

    /// The racks on both sides of aisles that are narrower than the plan asks for, hall by hall.
    void findNarrowAisles(Severity severity)
    {
        const double leastM = m_project.settings().minimumAisle.value() / 1000;
        std::map<Id, NarrowAisles> byHall;
        std::map<Id, std::vector<FloorBox>> boxes;
        for (std::size_t i = 0; i < m_footprints.size(); ++i) {
            const Footprint &footprint = m_footprints[i];
            boxes[m_project.find<Hall>(footprint.hall)->site].push_back(FloorBox::of(
                footprint.placement, {EntityKind::Rack, footprint.rack}, static_cast<int>(i)));
        }
        for (const auto &[site, own] : boxes) {
            const FloorGrid grid(own, m_reachM + leastM);
            for (const FloorBox &box : own) {
                grid.forEachNear(box.centre, [&](const FloorBox &other) {
                    if (other.place <= box.place)
                        return;
                    const std::optional<double> clearM = aisleM(box, other);
                    if (!clearM || *clearM >= leastM - kTouchM)
                        return;
                    for (const FloorBox *each : {&box, &other}) {
                        const Footprint &rack = m_footprints[static_cast<std::size_t>(each->place)];
                        NarrowAisles &narrow = byHall[rack.hall];
                        narrow.racks.insert(rack.rack);
                        narrow.narrowestM = std::min(narrow.narrowestM, *clearM);
                    }
                });
            }
        }
        for (const auto &[hall, narrow] : byHall) {
            std::vector<Subject> subjects;
            subjects.reserve(narrow.racks.size());
            for (const Id rack : narrow.racks)
                subjects.push_back({EntityKind::Rack, rack});
            m_issues.push_back({severity,
                                {"rack.narrow-aisle",
                                 {displayName(m_project, {EntityKind::Hall, hall}),
                                  Amount{narrow.narrowestM, Unit::Metre},
                                  Amount{leastM, Unit::Metre}}},
                                std::move(subjects)});
        }
    }

    /// Floor load = rack kg / footprint m².
    void findHeavy(Severity severity)
    {
        std::map<std::pair<Id, Id>, std::vector<Subject>> byHallAndType;
        for (const Footprint &footprint : m_footprints) {
            const Hall *hall = m_project.find<Hall>(footprint.hall);
            const RackType *type = m_project.find<RackType>(footprint.type);
            const double area = footprint.placement.widthM * footprint.placement.depthM;
            if (!hall->floorLimit || !type->weight || area <= 0
                || type->weight->value() / area <= hall->floorLimit->value())
                continue;
            byHallAndType[{footprint.hall, footprint.type}].push_back(
                {EntityKind::Rack, footprint.rack});
        }
        for (auto &[key, subjects] : byHallAndType) {
            const Hall *hall = m_project.find<Hall>(key.first);
            const RackType *type = m_project.find<RackType>(key.second);
            const double area = type->width.value() / 1000 * (type->depth.value() / 1000);
            m_issues.push_back(
                {severity,
                 {"rack.floor-load",
                  {static_cast<qint64>(subjects.size()),
                   displayName(m_project, {EntityKind::RackType, key.second}),
                   displayName(m_project, {EntityKind::Hall, key.first}),
                   Amount{type->weight->value() / area, Unit::KilogramPerSquareMetre},
                   Amount{hall->floorLimit->value(), Unit::KilogramPerSquareMetre}}},
                 std::move(subjects)});
        }
    }

    const Project &m_project;
    std::vector<Footprint> m_footprints;
    double m_reachM = 0;
    std::vector<Issue> m_issues;
};

} // namespace

std::vector<Issue> geometryIssues(const Project &project)
{
    return GeometryCheck(project).run();
}

} // namespace headroom::engine
