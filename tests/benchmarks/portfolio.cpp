// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/portfolio.h"

#include "models/domain/entityinfo.h"

namespace headroom::bench {

namespace {

/// The row with its own id, and those that it refers to, moved to the copy of that number.
template <class T>
T copyOf(const T &row, int number)
{
    const auto moved = [number](Id id) {
        return idFromKey(QStringLiteral("%1 in copy %2").arg(id.value).arg(number));
    };
    T copy = row;
    copy.id = moved(row.id);
    for (const Field<T> &field : fieldsOf<T>()) {
        const FieldValue value = field.read(row);
        if (const Id *id = std::get_if<Id>(&value))
            field.write(copy, moved(*id));
    }
    if constexpr (std::is_same_v<T, Site> || std::is_same_v<T, Phase>)
        copy.name += QStringLiteral(", copy %1").arg(number);
    return copy;
}

constexpr int kSites = 5;
constexpr int kPhases = 12;
constexpr int kPairs = 465;  // of busways, A and B, on each site
constexpr int kRacks = 3000; // on each site
constexpr int kMonths = 360;
constexpr int kTransformers = 8;
constexpr int kSwitchgear = 16;
constexpr int kUps = 40;

/// Builds one site: grid and turbines → substation transformers → switchgear → UPS → busways.
class SiteMaker
{
public:
    SiteMaker(Project &project, int number, qint64 &lastId)
        : m_project(project)
        , m_lastId(lastId)
    {
        Site site;
        site.id = m_site = next();
        site.name = QStringLiteral("Campus %1").arg(number + 1);
        site.pueRatio = 1.15;
        project.set(site);
        Hall hall;
        hall.id = m_hall = next();
        hall.site = m_site;
        hall.name = QStringLiteral("Hall");
        hall.outline = rectangle({0, 0}, {600, 400});
        project.set(hall);
        for (int i = 0; i < kPhases; ++i) {
            Phase phase;
            phase.id = next();
            phase.name = QStringLiteral("Campus %1, step %2").arg(number + 1).arg(i + 1);
            phase.inService = Month(2026, 1) + i * (kMonths / kPhases);
            project.set(phase);
            m_phases.push_back(phase.id);
        }
    }

    Id make(Id type)
    {
        std::vector<Id> sources{node(NodeKind::UtilityFeed, 300'000)};
        for (int i = 0; i < 5; ++i)
            sources.push_back(node(NodeKind::GasTurbine, 25'000));
        const std::vector<Id> transformers =
            level(NodeKind::SubstationTransformer, kTransformers, 80'000, sources, true);
        const std::vector<Id> gear =
            level(NodeKind::Switchgear, kSwitchgear, 40'000, transformers, false);
        const std::vector<Id> ups = level(NodeKind::Ups, kUps, 16'000, gear, false);
        const std::vector<Id> busways = level(NodeKind::Busway, 2 * kPairs, 1'200, ups, false);
        for (int i = 0; i < kRacks; ++i) {
            Rack rack;
            rack.id = next();
            rack.hall = m_hall;
            rack.type = type;
            rack.phase = m_phases[static_cast<std::size_t>(i * kPhases / kRacks)];
            rack.name = QStringLiteral("R%1").arg(i);
            rack.accelerators = i % 3 == 0 ? 66 : 67; // 1,000 × 66 + 2,000 × 67 = 200,000
            rack.x = Metres(0.7 * (i % 800));
            rack.y = Metres(3.0 * static_cast<double>(i / 800));
            m_project.set(rack);
            const auto pair = static_cast<std::size_t>(i % kPairs);
            connect(busways[2 * pair], {}, rack.id);
            connect(busways[2 * pair + 1], {}, rack.id);
        }
        return m_hall;
    }

private:
    Id next() { return Id{++m_lastId}; }

    Id node(NodeKind kind, double ratedKw)
    {
        PowerNode row;
        row.id = next();
        row.site = m_site;
        row.kind = kind;
        row.name = QStringLiteral("N%1").arg(row.id.value);
        row.ratedKw = Kilowatts(ratedKw);
        row.efficiency = Share(kind == NodeKind::Ups ? 0.97 : 1.0);
        m_project.set(row);
        return row.id;
    }

    void connect(Id from, std::optional<Id> toNode, std::optional<Id> toRack)
    {
        Connection edge;
        edge.id = next();
        edge.from = from;
        edge.toNode = toNode;
        edge.toRack = toRack;
        m_project.set(edge);
    }

    /// Each on one of those above it in turn, or on all of them.
    std::vector<Id>
    level(NodeKind kind, int count, double ratedKw, const std::vector<Id> &above, bool onAll)
    {
        std::vector<Id> ids;
        for (int i = 0; i < count; ++i) {
            ids.push_back(node(kind, ratedKw));
            if (!onAll)
                connect(above[static_cast<std::size_t>(i) % above.size()], ids.back(), {});
            else
                for (const Id parent : above)
                    connect(parent, ids.back(), {});
        }
        return ids;
    }

    Project &m_project;
    qint64 &m_lastId;
    Id m_site;
    Id m_hall;
    std::vector<Id> m_phases;
};

} // namespace

Project withCopies(const Project &sample, int copies)
{
    Project project = sample;
    const auto copyTable = [&]<class T>(std::type_identity<T>) {
        for (int number = 1; number <= copies; ++number) {
            for (const T &row : sample.table<T>())
                project.set(copyOf(row, number));
        }
    };
    copyTable(std::type_identity<Site>());
    copyTable(std::type_identity<Building>());
    copyTable(std::type_identity<Phase>());
    copyTable(std::type_identity<PowerNode>());
    copyTable(std::type_identity<Hall>());
    copyTable(std::type_identity<AcceleratorType>());
    copyTable(std::type_identity<RackType>());
    copyTable(std::type_identity<RackRow>());
    copyTable(std::type_identity<Rack>());
    copyTable(std::type_identity<Connection>());
    return project;
}

Project millionAccelerators()
{
    Project project = newProject(QStringLiteral("Portfolio"), QStringLiteral("portfolio"));
    Settings settings = project.settings();
    settings.horizonStart = Month(2026, 1);
    settings.horizonMonths = kMonths;
    project.set(settings);
    qint64 lastId = 1000;
    RackType type;
    type.id = Id{++lastId};
    type.name = QStringLiteral("Rack");
    type.accelerators = 67;
    type.plannedPower = Kilowatts(90);
    type.liquidShare = Share(0.8);
    project.set(type);
    Contract contract;
    contract.id = Id{++lastId};
    contract.name = QStringLiteral("Lease");
    contract.state = ContractState::Signed;
    contract.start = QDate(2027, 1, 1);
    project.set(contract);
    for (int number = 0; number < kSites; ++number) {
        Allocation allocation;
        allocation.contract = contract.id;
        allocation.hall = SiteMaker(project, number, lastId).make(type.id);
        allocation.accelerators = 100'000;
        allocation.id = Id{++lastId};
        project.set(allocation);
    }
    return project;
}

} // namespace headroom::bench
