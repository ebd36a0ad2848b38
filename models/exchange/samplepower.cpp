// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samplepower.h"

#include "models/exchange/cataloguecopy.h"
#include "models/exchange/jsonvalues.h"

#include <map>

namespace headroom {

namespace {

struct SideOf
{
    Side side;
    QChar letter;
    double aisleOffsetM; // of its busways from the middle of the cold aisle
};

constexpr std::array<SideOf, 2> kSides{
    {{Side::A, QLatin1Char('A'), -0.6}, {Side::B, QLatin1Char('B'), 0.6}}};

struct Chain
{
    int arraysPerBusway = 1;
    int buswaysPerTransformer = 1;
    QString busway;
    QString transformer;
    QString ups; // empty: none
};

struct HallYard
{
    QString prefix;
    QString switchboard;
    Point corner;
    std::array<int, 2> used{0, 0}; // places taken, by side
    std::array<int, 2> transformers{0, 0};
    std::array<int, 2> upsUnits{0, 0};
    std::array<int, 2> busways{0, 0};
};

class HallDistribution
{
public:
    HallDistribution(SampleBuild &build, const Json &description)
        : m_build(build)
        , m_cite(description.at("cite"))
        , m_site(textAt(description, "site"))
    {
        for (const auto &[key, hall] : description.at("halls").items()) {
            const Json &corner = hall.at("yard_m");
            m_yards[textOf(key)] = {textAt(hall, "prefix"),
                                    textAt(hall, "switchboard"),
                                    {corner[0].get<double>(), corner[1].get<double>()}};
        }
        const Json &yard = description.at("yard");
        m_columns = yard.at("columns").get<int>();
        m_pitch = {yard.at("pitch_m")[0].get<double>(), yard.at("pitch_m")[1].get<double>()};
        m_sideOffsetM = yard.at("side_offset_m").get<double>();
        for (const auto &[type, chain] : description.at("chains").items())
            m_chains[textOf(type)] = {chain.at("arrays_per_busway").get<int>(),
                                      chain.at("busways_per_transformer").get<int>(),
                                      textAt(chain, "busway"),
                                      textAt(chain, "transformer"),
                                      textAt(chain, "ups")};
    }

    Result<void> readEquipment(const Json &equipment)
    {
        for (const auto &[name, entry] : equipment.items()) {
            PowerNode node;
            if (const QString key = textAt(entry, "catalogue"); !key.isEmpty()) {
                const CatalogueRow *row = shippedCatalogue().find(key);
                if (row == nullptr)
                    return sampleFault(key);
                Result<PowerNode> copied = powerNodeFrom(*row);
                if (!copied)
                    return copied.failure();
                node = std::move(copied).value();
            }
            node.name = textAt(entry, "name");
            node.site = m_build.idOf(m_site);
            for (const auto &[field, value] : entry.at("fields").items()) {
                if (!setField(node, textOf(field), value))
                    return sampleFault(textOf(name) + QLatin1Char('.') + textOf(field));
            }
            m_equipment[textOf(name)] = std::move(node);
        }
        return {};
    }

    Result<void> supply(const SampleBlock &block)
    {
        if (!m_chains.contains(block.type) || !m_yards.contains(block.hall))
            return sampleFault(block.hall + QLatin1Char('/') + block.type);
        const Chain &chain = m_chains[block.type];
        const auto perTransformer =
            static_cast<std::size_t>(chain.arraysPerBusway * chain.buswaysPerTransformer);
        const std::span<const SampleArray> arrays(block.arrays);
        for (std::size_t i = 0; i < arrays.size(); i += perTransformer) {
            const auto group = arrays.subspan(i, std::min(perTransformer, arrays.size() - i));
            for (std::size_t side = 0; side < kSides.size(); ++side) {
                if (Result<void> supplied = supplyGroup(block, chain, group, side); !supplied)
                    return supplied;
            }
        }
        return {};
    }

private:
    static bool setField(PowerNode &node, const QString &name, const Json &json)
    {
        for (const Field<PowerNode> &field : fieldsOf<PowerNode>()) {
            if (name != QString::fromUtf8(field.name))
                continue;
            const std::optional<FieldValue> value = fromJson(field, json);
            return value && field.write(node, *value);
        }
        return false;
    }

    /// Adds a piece of equipment; its key is its name.
    Result<QString>
    place(const QString &equipment, const QString &name, Point at, QStringView phase, Side side)
    {
        const auto found = m_equipment.find(equipment);
        if (found == m_equipment.end())
            return sampleFault(equipment);
        PowerNode node = found->second;
        node.id = m_build.idOf(name);
        node.name = name;
        node.side = side;
        node.phase = m_build.idOf(phase);
        node.x = Metres(at.xM);
        node.y = Metres(at.yM);
        if (Result<void> cited =
                m_build.cite({EntityKind::PowerNode, node.id}, name, QString(), m_cite);
            !cited)
            return cited.failure();
        m_build.add(std::move(node));
        return name;
    }

    Point nextPlace(HallYard &yard, std::size_t side) const
    {
        const int index = yard.used[side]++;
        return {yard.corner.xM + static_cast<double>(side) * m_sideOffsetM
                    + (index % m_columns) * m_pitch.xM,
                yard.corner.yM + (index / m_columns) * m_pitch.yM};
    }

    [[nodiscard]] QString
    nameOf(const QString &equipment, const HallYard &yard, int number, std::size_t side) const
    {
        return QStringLiteral("%1 %2-%3%4")
            .arg(m_equipment.at(equipment).name, yard.prefix)
            .arg(number, 2, 10, QLatin1Char('0'))
            .arg(kSides[side].letter);
    }

    Result<void> supplyGroup(const SampleBlock &block,
                             const Chain &chain,
                             std::span<const SampleArray> arrays,
                             std::size_t side)
    {
        HallYard &yard = m_yards[block.hall];
        if (!m_equipment.contains(chain.transformer) || !m_equipment.contains(chain.busway)
            || (!chain.ups.isEmpty() && !m_equipment.contains(chain.ups)))
            return sampleFault(block.type);
        const Side which = kSides[side].side;
        Result<QString> source =
            place(chain.transformer,
                  nameOf(chain.transformer, yard, ++yard.transformers[side], side),
                  nextPlace(yard, side),
                  block.phase,
                  which);
        if (!source)
            return source.failure();
        m_build.connect(
            QString(yard.switchboard)
                .replace(QStringLiteral("{side}"), QString(kSides[side].letter).toLower()),
            *source);
        if (!chain.ups.isEmpty()) {
            Result<QString> ups = place(chain.ups,
                                        nameOf(chain.ups, yard, ++yard.upsUnits[side], side),
                                        nextPlace(yard, side),
                                        block.phase,
                                        which);
            if (!ups)
                return ups.failure();
            m_build.connect(*source, *ups);
            source = std::move(ups);
        }
        const auto perBusway = static_cast<std::size_t>(chain.arraysPerBusway);
        for (std::size_t i = 0; i < arrays.size(); i += perBusway) {
            const auto fed = arrays.subspan(i, std::min(perBusway, arrays.size() - i));
            if (Result<void> run = runBusway(block, chain, fed, *source, side); !run)
                return run;
        }
        return {};
    }

    Result<void> runBusway(const SampleBlock &block,
                           const Chain &chain,
                           std::span<const SampleArray> arrays,
                           const QString &source,
                           std::size_t side)
    {
        HallYard &yard = m_yards[block.hall];
        const Point at{arrays.front().middle.xM, arrays.front().aisleM + kSides[side].aisleOffsetM};
        Result<QString> busway = place(chain.busway,
                                       nameOf(chain.busway, yard, ++yard.busways[side], side),
                                       at,
                                       block.phase,
                                       kSides[side].side);
        if (!busway)
            return busway.failure();
        m_build.connect(source, *busway);
        for (const SampleArray &array : arrays) {
            for (std::size_t i = 0; i < array.rack.size(); ++i)
                m_build.feed(*busway, array.rack[i], array.rackKey[i]);
        }
        return {};
    }

    SampleBuild &m_build;
    Json m_cite;
    QString m_site;
    std::map<QString, HallYard> m_yards;
    std::map<QString, Chain> m_chains;
    std::map<QString, PowerNode> m_equipment;
    int m_columns = 1;
    Point m_pitch;
    double m_sideOffsetM = 0;
};

} // namespace

Result<void>
readSamplePower(SampleBuild &build, const Json &description, const std::vector<SampleBlock> &blocks)
{
    HallDistribution distribution(build, description);
    if (Result<void> read = distribution.readEquipment(description.at("equipment")); !read)
        return read;
    for (const SampleBlock &block : blocks) {
        if (Result<void> supplied = distribution.supply(block); !supplied)
            return supplied;
    }
    return {};
}

} // namespace headroom
