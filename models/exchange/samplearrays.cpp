// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samplearrays.h"

#include <map>

namespace headroom {

namespace {

struct Grid
{
    std::vector<double> columnsM;
    int arraysPerColumn = 1;
    double gapM = 0;
    double firstLineM = 0;
    int linePairs = 1;
    double pairPitchM = 0;
    double coldAisleM = 0;
    int racksPerArray = 8;

    [[nodiscard]] int slotsPerLine() const
    {
        return static_cast<int>(columnsM.size()) * arraysPerColumn;
    }
};

struct HallFloor
{
    QString prefix;
    Point origin;
    int usedPairs = 0; // pairs of places, each one array on either side of the aisle
    int arrays = 0;
};

/// What is to be placed of a type in all, and what has been.
struct TypeCount
{
    int racks = 0;
    std::optional<int> accelerators;
    std::optional<double> lastPlannedKw;
    Json citation;
    int placed = 0;
    int placedAccelerators = 0;
};

Grid readGrid(const Json &json)
{
    Grid grid;
    for (const Json &column : json.at("columns_m"))
        grid.columnsM.push_back(column.get<double>());
    grid.arraysPerColumn = json.at("arrays_per_column").get<int>();
    grid.gapM = json.at("array_gap_m").get<double>();
    grid.firstLineM = json.at("first_line_m").get<double>();
    grid.linePairs = json.at("line_pairs").get<int>();
    grid.pairPitchM = json.at("pair_pitch_m").get<double>();
    grid.coldAisleM = json.at("cold_aisle_m").get<double>();
    grid.racksPerArray = json.at("racks_per_array").get<int>();
    return grid;
}

TypeCount readTypeCount(const Json &json)
{
    TypeCount count;
    count.racks = json.at("racks").get<int>();
    if (json.contains("accelerators"))
        count.accelerators = json.at("accelerators").get<int>();
    if (json.contains("last_rack_planned_kw"))
        count.lastPlannedKw = json.at("last_rack_planned_kw").get<double>();
    count.citation = json.value("cite_last_rack", Json());
    return count;
}

class ArrayFiller
{
public:
    ArrayFiller(SampleBuild &build, const Json &description)
        : m_build(build)
        , m_grid(readGrid(description.at("grid")))
    {
        for (const auto &[key, hall] : description.at("halls").items()) {
            const Json &origin = hall.at("origin_m");
            m_floors[textOf(key)] = {textAt(hall, "prefix"),
                                     {origin[0].get<double>(), origin[1].get<double>()}};
        }
        for (const auto &[key, type] : description.at("types").items())
            m_counts[textOf(key)] = readTypeCount(type);
    }

    Result<SampleBlock> fill(const Json &json)
    {
        SampleBlock block{textAt(json, "hall"), textAt(json, "type"), textAt(json, "phase"), {}};
        m_type = m_build.find<RackType>(block.type);
        if (m_type == nullptr || !m_floors.contains(block.hall) || !m_counts.contains(block.type))
            return sampleFault(block.hall + QLatin1Char('/') + block.type);
        const int arrays = json.at("arrays").get<int>();
        HallFloor &floor = m_floors[block.hall];
        for (int i = 0; i < arrays; ++i) {
            const int pair = floor.usedPairs + i / 2;
            if (pair >= m_grid.slotsPerLine() * m_grid.linePairs)
                return sampleFault(block.hall);
            Result<SampleArray> array = placeArray(block, floor, pair, i % 2 != 0);
            if (!array)
                return array.failure();
            block.arrays.push_back(std::move(array).value());
        }
        floor.usedPairs += (arrays + 1) / 2;
        return block;
    }

private:
    Result<SampleArray>
    placeArray(const SampleBlock &block, HallFloor &floor, int pair, bool farSide)
    {
        const double widthM = m_type->width.value() / 1000;
        const double depthM = m_type->depth.value() / 1000;
        const double lengthM = widthM * m_grid.racksPerArray;
        const int slot = pair % m_grid.slotsPerLine();
        const double leftM =
            m_grid.columnsM[static_cast<std::size_t>(slot / m_grid.arraysPerColumn)]
            + (slot % m_grid.arraysPerColumn) * (lengthM + m_grid.gapM);
        const double aisleM =
            m_grid.firstLineM + (pair / m_grid.slotsPerLine()) * m_grid.pairPitchM;
        // Fronts face the aisle, so that racks of any depth line up at it.
        const double offsetM = (m_grid.coldAisleM + depthM) / 2;

        SampleArray array;
        ++floor.arrays;
        const QString number = QString::number(floor.arrays).rightJustified(3, QLatin1Char('0'));
        const QString name = floor.prefix + QLatin1Char('-') + number;
        array.key = QStringLiteral("row ") + name;
        array.hall = block.hall;
        array.type = block.type;
        array.phase = block.phase;
        array.aisleM = floor.origin.yM + aisleM;
        array.middle = {floor.origin.xM + leftM + lengthM / 2,
                        array.aisleM + (farSide ? offsetM : -offsetM)};
        m_build.add(RackRow{m_build.idOf(array.key), m_build.idOf(block.hall), name});

        TypeCount &count = m_counts[block.type];
        for (int i = 0; i < m_grid.racksPerArray && count.placed < count.racks; ++i) {
            const double xM = array.middle.xM - lengthM / 2 + widthM * (i + 0.5);
            const QString rackName = QStringLiteral("%1-%2").arg(name).arg(i + 1);
            Rack rack;
            rack.id = m_build.idOf(QString(QStringLiteral("rack ") + rackName));
            rack.hall = m_build.idOf(block.hall);
            rack.row = m_build.idOf(array.key);
            rack.type = m_type->id;
            rack.phase = m_build.idOf(block.phase);
            rack.name = rackName;
            rack.x = Metres(xM);
            rack.y = Metres(array.middle.yM);
            rack.rotation = Degrees(farSide ? 180 : 0);
            array.rack.push_back(rack.id);
            array.rackKey.push_back(QStringLiteral("rack ") + rackName);
            ++count.placed;
            if (Result<void> finished = finishRack(rack, array.rackKey.back(), count); !finished)
                return finished.failure();
            m_build.add(std::move(rack));
        }
        return array;
    }

    /// The last rack of a type holds what is left of its totals.
    Result<void> finishRack(Rack &rack, const QString &key, TypeCount &count)
    {
        const int each = m_type->accelerators.value_or(0);
        const bool last = count.placed == count.racks;
        if (last && count.accelerators) {
            rack.accelerators = *count.accelerators - count.placedAccelerators;
            if (Result<void> cited = m_build.cite({EntityKind::Rack, rack.id},
                                                  key,
                                                  QStringLiteral("accelerators"),
                                                  count.citation);
                !cited)
                return cited;
        }
        if (last && count.lastPlannedKw) {
            rack.plannedPower = Kilowatts(*count.lastPlannedKw);
            if (Result<void> cited = m_build.cite(
                    {EntityKind::Rack, rack.id}, key, QStringLiteral("planned_kw"), count.citation);
                !cited)
                return cited;
        }
        count.placedAccelerators += rack.accelerators.value_or(each);
        return {};
    }

    SampleBuild &m_build;
    Grid m_grid;
    std::map<QString, HallFloor> m_floors;
    std::map<QString, TypeCount> m_counts;
    const RackType *m_type = nullptr;
};

} // namespace

Result<std::vector<SampleBlock>> readSampleArrays(SampleBuild &build, const Json &description)
{
    ArrayFiller filler(build, description);
    std::vector<SampleBlock> blocks;
    for (const Json &entry : description.at("blocks")) {
        Result<SampleBlock> block = filler.fill(entry);
        if (!block)
            return block.failure();
        blocks.push_back(std::move(block).value());
    }
    return blocks;
}

} // namespace headroom
