// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/geometryissues.h"

#include "models/domain/polygons.h"

#include <algorithm>
#include <cmath>
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
        findOverlaps();
        findOutside();
        findObstacles();
        findHeavy();
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
    void findOverlaps()
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
        report(Severity::Error, "rack.overlap", byHall);
    }

    void findOutside()
    {
        std::map<Id, std::set<Id>> byHall;
        for (const Footprint &footprint : m_footprints) {
            const Polygon &outline = m_project.find<Hall>(footprint.hall)->outline;
            if (!outline.empty() && !isWithin(footprint.outline, outline))
                byHall[footprint.hall].insert(footprint.rack);
        }
        report(Severity::Error, "rack.outside-hall", byHall);
    }

    void findObstacles()
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
        report(Severity::Error, "rack.on-obstacle", byHall);
    }

    /// Floor load = rack kg / footprint m².
    void findHeavy()
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
                {Severity::Error,
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
