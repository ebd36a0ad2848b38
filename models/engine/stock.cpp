// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/stock.h"

#include "models/engine/formulas/space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace headroom::engine {

namespace {

Metres metresOf(Millimetres length)
{
    return Metres(length.value() / 1000);
}

/// Racks that come into service together.
struct Cohort
{
    int member = 0;              // any rack of it
    std::array<int, 4> states{}; // positions by SpaceState
    int free = 0;
    double sellableMm2 = 0;
    int drawing = 0;
    double itW = 0;                              // NaN unknown
    double h100 = 0;                             // NaN unknown
    std::set<std::pair<int, int>> standing = {}; // hall, rack type
};

/// Free positions of a row, and which of them follow on the one before.
struct Place
{
    int rack = 0;
    bool follows = false;
};

using Row = std::vector<Place>;

class Stock
{
public:
    Stock(const Project &project, const SiteSnapshot &site)
        : m_project(project)
        , m_site(site)
    {
        measureHalls();
        gather();
    }

    [[nodiscard]] StockFigures in(const Service &service) const
    {
        StockFigures figures;
        double itW = 0;
        double h100 = 0;
        double sellableMm2 = 0;
        std::set<std::pair<int, int>> standing;
        std::array<int, 4> states{};
        for (const Cohort &cohort : m_cohorts) {
            if (!service.built[at(cohort.member)])
                continue;
            for (std::size_t i = 0; i < states.size(); ++i)
                states[i] += cohort.states[i];
            figures.space.free += cohort.free;
            figures.racks += cohort.drawing;
            itW += cohort.itW;
            h100 += cohort.h100;
            sellableMm2 += cohort.sellableMm2;
            standing.insert(cohort.standing.begin(), cohort.standing.end());
        }
        if (!std::isnan(itW))
            figures.itKw = itW / 1000;
        if (!std::isnan(h100))
            figures.h100Equivalents = h100;
        figures.space.open = states[0];
        figures.space.reserved = states[1];
        figures.space.closed = states[2];
        figures.space.internal = states[3];
        setSpace(figures.space, service, sellableMm2 / 1e6);
        setFloors(figures, standing);
        return figures;
    }

private:
    void measureHalls()
    {
        for (const Hall &hall : m_site.halls) {
            const auto *row = m_project.find<headroom::Hall>(hall.id);
            if (row->outline.empty())
                m_roomM2 = kUnknown;
            else
                m_roomM2 += areaOf(row->outline).value();
            m_hallStates.push_back(row->space);
        }
        for (const RackTypeData &type : m_site.types) {
            const auto *row = m_project.find<RackType>(type.id);
            m_footprintsMm2.push_back(row->width.value() * row->depth.value());
        }
    }

    void gather()
    {
        std::map<std::pair<int, int>, int> cohortOf;
        std::map<Id, std::vector<int>> rows;
        std::set<Id> rowsWithSpace;
        for (int i = 0; i < m_site.racks; ++i) {
            const Consumer &data = m_site.consumers[at(i)];
            const auto [entry, isNew] =
                cohortOf.try_emplace({data.phase, data.delay}, static_cast<int>(m_cohorts.size()));
            if (isNew)
                m_cohorts.push_back({.member = i});
            const Rack &rack = *m_project.find<Rack>(data.id);
            add(m_cohorts[at(entry->second)], data, rack);
            if (rack.row) {
                rows[*rack.row].push_back(i);
                if (isFree(data))
                    rowsWithSpace.insert(*rack.row);
            } else if (isFree(data)) {
                m_rows.push_back({Place{i, false}});
            }
        }
        for (const Id row : rowsWithSpace)
            m_rows.push_back(placesOf(std::move(rows[row])));
    }

    static bool isFree(const Consumer &rack) { return rack.position && !rack.occupied; }

    void add(Cohort &cohort, const Consumer &data, const Rack &rack) const
    {
        // The states stand in the order in which they restrict.
        const SpaceState state = std::max(rack.space, m_hallStates[at(data.hall)]);
        ++cohort.states[static_cast<std::size_t>(state)];
        cohort.free += isFree(data) ? 1 : 0;
        if (data.position)
            cohort.sellableMm2 += m_footprintsMm2[at(data.type)];
        if (data.occupied)
            cohort.standing.insert({data.hall, data.type});
        if (!data.drawing)
            return;
        ++cohort.drawing;
        cohort.itW += data.loadW;
        if (data.accelerators != 0)
            cohort.h100 += data.accelerators * m_site.types[at(data.type)].h100Bf16;
    }

    /// The free positions along a row.
    [[nodiscard]] Row placesOf(std::vector<int> racks) const
    {
        struct Spot
        {
            double along;
            double widthM;
            int rack;
        };

        Bounds bounds = boundsOf({centreOf(racks.front())});
        for (const int rack : racks) {
            const Point centre = centreOf(rack);
            bounds.low = {std::min(bounds.low.xM, centre.xM), std::min(bounds.low.yM, centre.yM)};
            bounds.high = {std::max(bounds.high.xM, centre.xM),
                           std::max(bounds.high.yM, centre.yM)};
        }
        const Point extent = bounds.high - bounds.low;
        const double length = std::hypot(extent.xM, extent.yM);
        // Along the diagonal of the row, up or down.
        const bool rises = isRising(racks, bounds);
        const Point direction =
            length > 0 ? Point{extent.xM / length, (rises ? 1 : -1) * extent.yM / length}
                       : Point{1, 0};
        std::vector<Spot> spots;
        for (const int rack : racks) {
            const Point centre = centreOf(rack);
            const RackType *type = m_project.find<RackType>(rackOf(rack).type);
            spots.push_back({centre.xM * direction.xM + centre.yM * direction.yM,
                             type != nullptr ? metresOf(type->width).value() : 0,
                             rack});
        }
        std::sort(spots.begin(), spots.end(), [](const Spot &a, const Spot &b) {
            return a.along != b.along ? a.along < b.along : a.rack < b.rack;
        });
        Row row;
        for (std::size_t i = 0; i < spots.size(); ++i) {
            if (!isFree(m_site.consumers[at(spots[i].rack)]))
                continue;
            const bool follows = i > 0 && isFree(m_site.consumers[at(spots[i - 1].rack)])
                                 && spots[i].along - spots[i - 1].along
                                        < (spots[i].widthM + spots[i - 1].widthM) / 2
                                              + std::min(spots[i].widthM, spots[i - 1].widthM) / 2;
            row.push_back({spots[i].rack, follows});
        }
        return row;
    }

    [[nodiscard]] bool isRising(const std::vector<int> &racks, const Bounds &bounds) const
    {
        const Point middle = (bounds.low + bounds.high) * 0.5;
        double sum = 0;
        for (const int rack : racks) {
            const Point offset = centreOf(rack) - middle;
            sum += offset.xM * offset.yM;
        }
        return sum >= 0;
    }

    [[nodiscard]] const Rack &rackOf(int rack) const
    {
        return *m_project.find<Rack>(m_site.consumers[at(rack)].id);
    }

    [[nodiscard]] Point centreOf(int rack) const
    {
        return {rackOf(rack).x.value(), rackOf(rack).y.value()};
    }

    void setSpace(SpaceFigures &space, const Service &service, double sellableM2) const
    {
        for (const Row &row : m_rows) {
            int run = 0;
            bool previous = false;
            for (const Place &place : row) {
                const bool built = service.built[at(place.rack)] != 0;
                run = !built ? 0 : place.follows && previous ? run + 1 : 1;
                previous = built;
                space.largestRun = std::max(space.largestRun, run);
            }
        }
        if (space.free > 0) {
            if (const auto share = contiguousShare(space.largestRun, space.free))
                space.contiguousShare = share->value();
        }
        if (m_roomM2 > 0) {
            if (const auto share =
                    spaceEfficiency(SquareMetres(sellableM2), SquareMetres(m_roomM2)))
                space.efficiency = share->value();
        }
    }

    void setFloors(StockFigures &figures, const std::set<std::pair<int, int>> &standing) const
    {
        for (const auto &[hall, type] : standing) {
            const Id hallId = m_site.halls[at(hall)].id;
            if (figures.floors.empty() || figures.floors.back().hall != hallId) {
                FloorFigures floor{.hall = hallId, .load = 0.0, .limit = {}, .heaviest = {}};
                if (const auto limit = m_project.find<headroom::Hall>(hallId)->floorLimit)
                    floor.limit = limit->value();
                figures.floors.push_back(std::move(floor));
            }
            addRack(figures.floors.back(), m_site.types[at(type)].id);
        }
    }

    void addRack(FloorFigures &floor, Id typeId) const
    {
        const RackType &type = *m_project.find<RackType>(typeId);
        const auto load =
            type.weight
                ? std::optional(floorLoad(*type.weight, metresOf(type.width), metresOf(type.depth)))
                : std::nullopt;
        if (!load || !*load) {
            floor.load.reset();
            floor.missing.push_back({{EntityKind::RackType, typeId}, QStringLiteral("weight_kg")});
            return;
        }
        const double value = (*load)->value();
        if (value > floor.knownPart) {
            floor.knownPart = value;
            floor.heaviest = typeId;
        }
        if (floor.load)
            floor.load = std::max(*floor.load, value);
    }

    const Project &m_project;
    const SiteSnapshot &m_site;
    double m_roomM2 = 0; // NaN unknown
    std::vector<SpaceState> m_hallStates;
    std::vector<double> m_footprintsMm2; // of rack types
    std::vector<Cohort> m_cohorts;
    std::vector<Row> m_rows; // with free positions
};

} // namespace

std::vector<StockFigures>
stockOf(const Project &project, const SiteSnapshot &site, const TimeAxis &axis)
{
    const Stock stock(project, site);
    std::vector<StockFigures> figures;
    figures.reserve(axis.epochs.size());
    for (const Service &service : axis.epochs)
        figures.push_back(stock.in(service));
    return figures;
}

} // namespace headroom::engine
