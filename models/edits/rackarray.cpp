// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/rackarray.h"

#include "models/domain/polygons.h"
#include "models/edits/names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <unordered_map>

namespace headroom {

namespace {

constexpr qint64 kMostRacks = 100'000;
constexpr double kMillimetreM = 0.001;

/// The measures of an array in its own frame, metres.
struct Measures
{
    double widthM = 0;
    double depthM = 0;
    double pitchM = 0;
    int rows = 0;
    int racksPerRow = 0;

    [[nodiscard]] double lengthM() const { return pitchM * (racksPerRow - 1) + widthM; }
};

Measures measuresOf(const RackType &type, const RackArraySpec &spec)
{
    Measures m;
    m.widthM = type.width.value() / 1000;
    m.depthM = type.depth.value() / 1000;
    m.pitchM = spec.pitch ? std::max(spec.pitch->value(), kMillimetreM) : m.widthM;
    m.rows = std::max(spec.rows, 0);
    m.racksPerRow = std::max(spec.racksPerRow, 0);
    return m;
}

bool isTooLarge(const RackArraySpec &spec)
{
    return qint64{std::max(spec.rows, 0)} * std::max(spec.racksPerRow, 0) > kMostRacks;
}

/// A rack's front is to the north of it where its rotation is 0. The first row faces the first
/// aisle where that is cold.
bool isTurned(const RackArraySpec &spec, int row)
{
    if (!spec.alternating)
        return false;
    const bool firstFacesOn = spec.firstAisle == Aisle::Cold;
    return (row % 2 == 0) != firstFacesOn;
}

class Frame
{
public:
    explicit Frame(const RackArraySpec &spec)
        : m_origin(spec.origin)
        , m_cosine(std::cos(spec.rotation.value() * std::numbers::pi / 180))
        , m_sine(std::sin(spec.rotation.value() * std::numbers::pi / 180))
    {}

    [[nodiscard]] Point place(double xM, double yM) const
    {
        return {m_origin.xM + xM * m_cosine - yM * m_sine,
                m_origin.yM + xM * m_sine + yM * m_cosine};
    }

private:
    Point m_origin;
    double m_cosine;
    double m_sine;
};

double arrayDepthM(const RackArraySpec &spec, const Measures &m)
{
    double depthM = m.depthM * m.rows;
    for (int row = 0; row + 1 < m.rows; ++row)
        depthM += aisleWidth(spec, row).value();
    return depthM;
}

/// What stands in the way of an array, in cells that a rack reaches at most one beyond its own.
class Obstructions
{
public:
    Obstructions(const Project &project, const RackArraySpec &spec, const Polygon &around)
    {
        const Hall *hall = project.find<Hall>(spec.hall);
        if (!spec.avoiding || hall == nullptr)
            return;
        const Bounds bounds = boundsOf(around);
        for (const Obstacle &obstacle : project.table<Obstacle>()) {
            if (obstacle.hall == spec.hall && !obstacle.outline.empty())
                m_obstacles.push_back(obstacle.outline);
        }
        for (const Rack &rack : project.table<Rack>())
            addRack(project, *hall, rack, bounds);
    }

    [[nodiscard]] bool isFree(const Placement &placement) const
    {
        const Polygon outline = shrunkCorners(placement, Metres(kMillimetreM));
        for (const Polygon &obstacle : m_obstacles) {
            if (polygonsMeet(outline, obstacle))
                return false;
        }
        const auto [column, line] = cellOf(placement.centre);
        for (qint64 x = column - 1; x <= column + 1; ++x) {
            for (qint64 y = line - 1; y <= line + 1; ++y) {
                const auto cell = m_cells.find({x, y});
                if (cell != m_cells.end()
                    && std::any_of(
                        cell->second.begin(),
                        cell->second.end(),
                        [&placement](const Placement &other) { return overlap(placement, other); }))
                    return false;
            }
        }
        return true;
    }

private:
    using Cell = std::pair<qint64, qint64>;

    // Larger than the largest rack, 20 m by 20 m, is across.
    static constexpr double kCellM = 30;

    static Cell cellOf(Point place)
    {
        return {static_cast<qint64>(std::floor(place.xM / kCellM)),
                static_cast<qint64>(std::floor(place.yM / kCellM))};
    }

    void addRack(const Project &project, const Hall &hall, const Rack &rack, const Bounds &bounds)
    {
        const double xM = rack.x.value();
        const double yM = rack.y.value();
        if (xM < bounds.low.xM - kCellM || xM > bounds.high.xM + kCellM
            || yM < bounds.low.yM - kCellM || yM > bounds.high.yM + kCellM)
            return;
        const Hall *home = project.find<Hall>(rack.hall);
        const RackType *type = project.find<RackType>(rack.type);
        if (home == nullptr || home->site != hall.site || type == nullptr)
            return;
        m_cells[cellOf({xM, yM})].push_back({{xM, yM},
                                             type->width.value() / 1000,
                                             type->depth.value() / 1000,
                                             rack.rotation.value()});
    }

    std::vector<Polygon> m_obstacles;
    std::map<Cell, std::vector<Placement>> m_cells;
};

} // namespace

Aisle aisleAfter(const RackArraySpec &spec, int row)
{
    const bool isFirst = row % 2 == 0;
    const bool isCold = !spec.alternating || (spec.firstAisle == Aisle::Cold) == isFirst;
    return isCold ? Aisle::Cold : Aisle::Hot;
}

Metres aisleWidth(const RackArraySpec &spec, int row)
{
    const bool isCold = aisleAfter(spec, row) == Aisle::Cold;
    return std::max(Metres(0), isCold ? spec.coldAisle : spec.hotAisle);
}

int racksAlong(const Project &project, const RackArraySpec &spec, Metres length)
{
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr)
        return 1;
    const Measures m = measuresOf(*type, spec);
    const double more = (length.value() - m.widthM + kMillimetreM) / m.pitchM;
    return 1 + static_cast<int>(std::clamp(more, 0.0, double{kMostRacks}));
}

int rowsAcross(const Project &project, const RackArraySpec &spec, Metres depth)
{
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr || type->depth.value() <= 0)
        return 1;
    const double rowM = type->depth.value() / 1000;
    double usedM = rowM;
    int rows = 1;
    for (; rows < kMostRacks; ++rows) {
        usedM += aisleWidth(spec, rows - 1).value() + rowM;
        if (usedM > depth.value() + kMillimetreM)
            break;
    }
    return rows;
}

Polygon rackArrayOutline(const Project &project, const RackArraySpec &spec)
{
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr)
        return {};
    const Measures m = measuresOf(*type, spec);
    const Frame frame(spec);
    const double lengthM = m.lengthM();
    const double depthM = arrayDepthM(spec, m);
    return {frame.place(0, 0),
            frame.place(lengthM, 0),
            frame.place(lengthM, depthM),
            frame.place(0, depthM)};
}

std::vector<RackArrayPlace> rackArrayPlaces(const Project &project, const RackArraySpec &spec)
{
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr || isTooLarge(spec))
        return {};
    const Measures m = measuresOf(*type, spec);
    const Frame frame(spec);
    const Obstructions obstructions(project, spec, rackArrayOutline(project, spec));
    std::vector<RackArrayPlace> places;
    double yM = m.depthM / 2;
    for (int row = 0; row < m.rows; ++row) {
        const double rotation = spec.rotation.value() + (isTurned(spec, row) ? 180 : 0);
        for (int number = 0; number < m.racksPerRow; ++number) {
            RackArrayPlace place{row, number, {}};
            place.placement.centre = frame.place(m.widthM / 2 + m.pitchM * number, yM);
            place.placement.widthM = m.widthM;
            place.placement.depthM = m.depthM;
            place.placement.rotationDeg = std::remainder(rotation, 360);
            const bool leftOut = std::binary_search(
                spec.leftOut.begin(), spec.leftOut.end(), qint64{row} * m.racksPerRow + number);
            const bool inside =
                !spec.within || spec.within->empty()
                || isWithin(shrunkCorners(place.placement, Metres(kMillimetreM)), *spec.within);
            if (!leftOut && inside && obstructions.isFree(place.placement))
                places.push_back(place);
        }
        yM += m.depthM + aisleWidth(spec, row).value();
    }
    return places;
}

RackArrayTotals rackArrayTotals(const Project &project, const RackArraySpec &spec)
{
    RackArrayTotals totals;
    const RackType *type = project.find<RackType>(spec.type);
    if (type == nullptr || isTooLarge(spec))
        return totals;
    const Measures m = measuresOf(*type, spec);
    totals.racks = static_cast<qint64>(rackArrayPlaces(project, spec).size());
    totals.leftOut = qint64{m.rows} * m.racksPerRow - totals.racks;
    if (type->accelerators)
        totals.accelerators = totals.racks * *type->accelerators;
    if (type->plannedPower)
        totals.planned = *type->plannedPower * static_cast<double>(totals.racks);
    if (type->weight && m.widthM > 0 && m.depthM > 0)
        totals.floorLoad = KilogramsPerSquareMetre(type->weight->value() / (m.widthM * m.depthM));
    return totals;
}

Result<Project> arrangeRows(const Project &project,
                            IdSource &ids,
                            const RackArraySpec &spec,
                            std::vector<Subject> *added)
{
    if (project.find<Hall>(spec.hall) == nullptr)
        return failure("rack-row.no-hall");
    if (project.find<RackType>(spec.type) == nullptr)
        return failure("rack-row.no-type");
    if (isTooLarge(spec))
        return failure("rack-array.too-many", {kMostRacks});
    const std::vector<RackArrayPlace> places = rackArrayPlaces(project, spec);
    if (places.empty())
        return failure("rack-row.no-room");

    Project result = project;
    NameSource names = NameSource::of(project.table<RackRow>());
    const QString stem =
        spec.name.isEmpty() ? QStringLiteral("Row ") : spec.name + QLatin1Char(' ');
    const int digits = static_cast<int>(QString::number(spec.racksPerRow).size());
    RackRow row;
    int rowNumber = -1;
    int inRow = 0;
    for (const RackArrayPlace &place : places) {
        if (place.row != rowNumber) {
            rowNumber = place.row;
            inRow = 0;
            row.id = ids.next();
            row.hall = spec.hall;
            row.name = names.next(stem);
            result.set(row);
        }
        Rack rack;
        rack.id = ids.next();
        rack.hall = spec.hall;
        rack.row = row.id;
        rack.type = spec.type;
        rack.phase = spec.phase;
        rack.name = row.name + QLatin1Char('-')
                    + QString::number(++inRow).rightJustified(digits, QLatin1Char('0'));
        rack.x = Metres(place.placement.centre.xM);
        rack.y = Metres(place.placement.centre.yM);
        rack.rotation = Degrees(place.placement.rotationDeg);
        if (added != nullptr)
            added->push_back({EntityKind::Rack, rack.id});
        result.set(std::move(rack));
    }
    return result;
}

} // namespace headroom
