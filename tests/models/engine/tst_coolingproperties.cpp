// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"
#include "tests/support/planbuilder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <rapidcheck.h>

using namespace headroom;
using headroom::test::PlanBuilder;

namespace {

/// A cooling network that a seed decides: chillers over CDUs, some of them on panels, for two halls
/// of racks, some of which have equipment of their own.
class RandomPlant
{
public:
    explicit RandomPlant(quint32 seed)
        : m_random(seed)
    {}

    [[nodiscard]] PlanBuilder make()
    {
        PlanBuilder plan;
        const Id grid = plan.node(NodeKind::UtilityFeed, QStringLiteral("Grid"), 1e5);
        std::vector<Id> panels;
        for (int i = 0; i < 2; ++i) {
            panels.push_back(plan.node(NodeKind::Panel, QStringLiteral("Panel"), 1e4));
            plan.connect(grid, panels.back());
        }
        const std::array halls{plan.hall, plan.addHall(QStringLiteral("Second hall"))};
        std::vector<Id> chillers;
        for (int i = number(0, 3); i > 0; --i)
            chillers.push_back(equipment(plan, NodeKind::Chiller, number(200, 900)));
        for (int i = number(1, 5); i > 0; --i) {
            units.push_back(equipment(plan, NodeKind::CoolantDistributionUnit, number(50, 500)));
            for (const Id chiller : chillers) {
                if (chance(0.6))
                    plan.connect(chiller, units.back());
            }
            plan.connect(units.back(), halls[at(number(0, 1))]);
            if (chance(0.5))
                plan.connect(panels[at(number(0, 1))], units.back());
        }
        units.insert(units.end(), chillers.begin(), chillers.end());
        const Id type = plan.rackType(QStringLiteral("Type"), number(10, 120));
        plan.change<RackType>(type, [](RackType &row) { row.liquidShare = Share(1); });
        for (int i = number(1, 8); i > 0; --i) {
            const Id rack = plan.rack(type, {});
            const Id hall = halls[at(number(0, 1))];
            plan.change<Rack>(rack, [hall](Rack &row) { row.hall = hall; });
            if (chance(0.2))
                plan.connect(units[at(number(0, static_cast<int>(units.size()) - 1))], rack);
        }
        for (const Id hall : halls)
            plan.change<Hall>(hall, [this](Hall &row) {
                if (chance(0.7))
                    row.liquidCooling = Kilowatts(number(100, 900));
            });
        return plan;
    }

    std::vector<Id> units;

private:
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    static Id equipment(PlanBuilder &plan, NodeKind kind, double ratedKw)
    {
        const Id id = plan.node(kind, QStringLiteral("Unit"), ratedKw);
        plan.change<PowerNode>(id, [](PowerNode &row) { row.carrier = Carrier::Liquid; });
        return id;
    }

    int number(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }

    bool chance(double share) { return std::bernoulli_distribution(share)(m_random); }

    std::mt19937 m_random;
};

ResourceFigures liquidOf(const Project &project)
{
    const auto evaluation = evaluate(project);
    return evaluation->sites.front().resource(u"cooling_liquid")->byEpoch.front();
}

/// The same plan with every id mirrored, so that everything stands in the opposite order.
Id mirrored(Id id)
{
    return Id{1'000'000 - id.value};
}

std::optional<Id> mirrored(std::optional<Id> id)
{
    return id ? std::optional(mirrored(*id)) : std::nullopt;
}

Project mirrored(const Project &project)
{
    Project result = newProject(QStringLiteral("Plan"), QStringLiteral("uuid"));
    result.set(project.settings());
    const auto copy = [&]<class T>(auto &&change) {
        for (T row : project.table<T>()) {
            row.id = mirrored(row.id);
            change(row);
            result.set(row);
        }
    };
    copy.operator()<Site>([](Site &) {});
    copy.operator()<Hall>([](Hall &row) { row.site = mirrored(row.site); });
    copy.operator()<PowerNode>([](PowerNode &row) { row.site = mirrored(row.site); });
    copy.operator()<RackType>([](RackType &) {});
    copy.operator()<Rack>([](Rack &row) {
        row.hall = mirrored(row.hall);
        row.type = mirrored(row.type);
    });
    copy.operator()<Connection>([](Connection &row) {
        row.from = mirrored(row.from);
        row.toNode = mirrored(row.toNode);
        row.toRack = mirrored(row.toRack);
        row.toHall = mirrored(row.toHall);
    });
    return result;
}

} // namespace

class TestCoolingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headroomIsNeverAboveThatOfTheNormalCase();
    void losingMoreNeverRaisesTheLimit();
    void theOrderOfEntitiesDoesNotMatter();
    void theListedLossesHoldTheWorstCase();
};

void TestCoolingProperties::headroomIsNeverAboveThatOfTheNormalCase()
{
    QVERIFY(rc::check([](quint32 seed) {
        const ResourceFigures liquid = liquidOf(RandomPlant(seed).make().project);
        RC_ASSERT(liquid.headroom.has_value() == liquid.headroomNormal.has_value());
        if (liquid.headroom)
            RC_ASSERT(*liquid.headroom <= *liquid.headroomNormal);
    }));
}

void TestCoolingProperties::losingMoreNeverRaisesTheLimit()
{
    QVERIFY(rc::check([](quint32 seed) {
        RandomPlant random(seed);
        PlanBuilder plan = random.make();
        const ResourceFigures before = liquidOf(plan.project);
        for (const Id unit : random.units) {
            Project project = plan.project;
            PowerNode row = *project.find<PowerNode>(unit);
            row.status = NodeStatus::Failed;
            project.set(row);
            const ResourceFigures after = liquidOf(project);
            if (before.limit && after.limit)
                RC_ASSERT(*after.limit <= *before.limit);
        }
    }));
}

void TestCoolingProperties::theOrderOfEntitiesDoesNotMatter()
{
    QVERIFY(rc::check([](quint32 seed) {
        const Project project = RandomPlant(seed).make().project;
        const ResourceFigures one = liquidOf(project);
        const ResourceFigures other = liquidOf(mirrored(project));
        RC_ASSERT(one.limit == other.limit);
        RC_ASSERT(one.normal == other.normal);
        RC_ASSERT(one.headroomNormal.has_value() == other.headroomNormal.has_value());
        // Whole watts go to the last of several that share; a watt may change its place.
        if (one.headroom)
            RC_ASSERT(std::abs(*one.headroom - *other.headroom) <= 0.002);
    }));
}

void TestCoolingProperties::theListedLossesHoldTheWorstCase()
{
    QVERIFY(rc::check([](quint32 seed) {
        const auto evaluation = evaluate(RandomPlant(seed).make().project);
        const SiteEvaluation &site = evaluation->sites.front();
        const ResourceFigures &liquid = site.resource(u"cooling_liquid")->byEpoch.front();
        const auto &failures = site.epochs.front().coolingFailures;
        if (!liquid.headroom || failures.empty())
            return;
        RC_ASSERT(*liquid.headroom
                  == std::min(*liquid.headroomNormal, *failures.front().headroomKw));
    }));
}

QTEST_APPLESS_MAIN(TestCoolingProperties)
#include "tst_coolingproperties.moc"
