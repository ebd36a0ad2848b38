// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/evaluation.h"
#include "models/engine/failures.h"
#include "models/engine/sitepower.h"
#include "tests/models/engine/randomtree.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <rapidcheck.h>

using namespace headroom;
using namespace headroom::engine;
using headroom::test::PlanBuilder;
using headroom::test::RandomTree;

namespace {

const ResourceFigures &powerOf(const Evaluation &evaluation)
{
    return evaluation.sites.front().resource(u"power")->byEpoch.front();
}

Project without(const PlanBuilder &plan, Id node)
{
    Project project = plan.project;
    PowerNode row = *project.find<PowerNode>(node);
    row.status = NodeStatus::Failed;
    project.set(row);
    return project;
}

/// Whether equipment carries more than its limit in any case.
bool anyOverload(const SiteEvaluation &site)
{
    const std::vector<NodeFigures> &nodes = site.epochs.front().nodes;
    return std::any_of(nodes.begin(), nodes.end(), [](const NodeFigures &node) {
        return node.worstKw > node.limitKw;
    });
}

/// Whether a transfer switch has a choice: it may turn to a stronger source than the one it has.
bool anyChoice(const Project &project)
{
    std::map<Id, int> parents;
    for (const Connection &connection : project.table<Connection>()) {
        if (connection.toNode)
            ++parents[*connection.toNode];
    }
    return std::any_of(parents.begin(), parents.end(), [&project](const auto &entry) {
        return entry.second > 1
               && project.find<PowerNode>(entry.first)->kind == NodeKind::TransferSwitch;
    });
}

/// The network with a node lost, solved from scratch: what the incremental answer must equal.
struct FullLoss
{
    std::vector<Supplied> supplied;
    std::vector<double> loadW;

    FullLoss(const Network &network,
             const Flow &normal,
             const std::vector<double> &consumerW,
             int lost)
    {
        const SiteSnapshot &site = network.site();
        supplied.assign(site.nodes.size(), Supplied::Not);
        loadW.assign(site.nodes.size(), 0);
        std::vector<double> outW(site.nodes.size(), 0);
        std::vector<double> parts;
        for (const int node : site.order)
            supplied[at(node)] =
                node == lost ? Supplied::Not : network.suppliedFrom(supplied, node);
        const auto disturbed = [&](std::span<const int> parents) {
            return std::any_of(parents.begin(), parents.end(), [&](int parent) {
                return supplied[at(parent)] != normal.supplied[at(parent)];
            });
        };
        for (int i = 0; at(i) < site.consumers.size(); ++i) {
            if (!network.service().consumerOn[at(i)] || std::isnan(consumerW[at(i)]))
                continue;
            network.splitConsumer(
                supplied, i, disturbed(site.feeds.of(i)), consumerW[at(i)], parts);
            for (int k = 0; k < site.feeds.count(i); ++k)
                outW[at(site.feeds.item[at(site.feeds.begin(i) + k)])] += parts[at(k)];
        }
        for (auto node = site.order.rbegin(); node != site.order.rend(); ++node) {
            if (supplied[at(*node)] == Supplied::Not)
                continue;
            loadW[at(*node)] = network.loadOf(*node, outW[at(*node)]);
            network.splitNode(
                supplied, *node, disturbed(site.parents.of(*node)), loadW[at(*node)], parts);
            for (int k = 0; k < site.parents.count(*node); ++k)
                outW[at(site.parents.item[at(site.parents.begin(*node) + k)])] += parts[at(k)];
        }
    }
};

} // namespace

class TestPowerProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIncrementalLossEqualsAFullOne();
    void aTrunkWithoutANodeDeliversWhatAFullSolutionSays();
    void losingMoreNeverRaisesAHeadroom();
    void headroomIsAtMostHeadroomNormal();
    void aNodeCarriesItsChildrenOverItsEfficiency();
    void scalingAllLoadsScalesAllAnswers();
    void theOrderOfEntitiesDoesNotMatter();
    void twoRunsAreEqualToTheBit();
};

void TestPowerProperties::anIncrementalLossEqualsAFullOne()
{
    QVERIFY(rc::check([](quint32 seed) {
        RandomTree random(seed);
        random.known = false;
        const PlanBuilder plan = random.make();
        const std::vector<SiteSnapshot> sites = snapshotsOf(plan.project);
        const TimeAxis axis = timeAxisOf(sites.front(), {}, Month(2026, 1), 1);
        const Network network(sites.front(), axis.epochs.front());
        const SiteLoads loads = siteLoads(network);
        FailureSolver solver(network, loads.flow, loads.consumerW, loads.directW);
        for (int node = 0; at(node) < sites.front().nodes.size(); ++node) {
            solver.lose(node);
            const FullLoss full(network, loads.flow, loads.consumerW, node);
            RC_ASSERT(solver.flow().supplied == full.supplied);
            for (std::size_t i = 0; i < full.loadW.size(); ++i)
                RC_ASSERT(solver.flow().nodes[i].loadW == full.loadW[i]);
            solver.restore();
            RC_ASSERT(solver.flow() == loads.flow);
        }
    }));
}

void TestPowerProperties::aTrunkWithoutANodeDeliversWhatAFullSolutionSays()
{
    QVERIFY(rc::check([](quint32 seed) {
        const PlanBuilder plan = RandomTree(seed).make();
        const std::vector<SiteSnapshot> sites = snapshotsOf(plan.project);
        const Service service = timeAxisOf(sites.front(), {}, Month(2026, 1), 1).epochs.front();
        const bool anyBattery = std::any_of(sites.front().nodes.begin(),
                                            sites.front().nodes.end(),
                                            [](const Node &node) { return node.battery; });
        if (anyBattery && anyChoice(plan.project))
            return; // a switch prefers other sources to batteries, the solution below does not
        SiteSnapshot withoutBatteries = sites.front();
        for (Node &node : withoutBatteries.nodes)
            node.battery = false;
        const Trunk trunk(sites.front(), service);
        const double normalW = trunk.normally().limitW;
        for (int node = 0; at(node) < sites.front().nodes.size(); ++node) {
            if (!trunk.contains(node))
                continue;
            Service lost = service;
            lost.nodeUp[at(node)] = 0;
            const double fullW = Trunk(withoutBatteries, lost).normally().limitW;
            RC_ASSERT(trunk.after(node, normalW).limitW == std::min(normalW, fullW));
            RC_ASSERT(trunk.after(node, 1e9).limitW == std::min(1e9, fullW));
        }
    }));
}

void TestPowerProperties::losingMoreNeverRaisesAHeadroom()
{
    QVERIFY(rc::check([](quint32 seed) {
        RandomTree random(seed);
        random.lossless = true;
        random.spare = 4;
        const PlanBuilder plan = random.make();
        const auto before = evaluate(plan.project);
        // Taking out what is overloaded may help.
        if (anyOverload(before->sites.front()) || anyChoice(plan.project))
            return;
        for (const Id node : before->sites.front().nodes) {
            const auto after = evaluate(without(plan, node));
            RC_ASSERT(*powerOf(*after).headroom <= *powerOf(*before).headroom);
            RC_ASSERT(*powerOf(*after).limit <= *powerOf(*before).limit);
            RC_ASSERT(*powerOf(*after).headroomNormal <= *powerOf(*before).headroomNormal);
        }
    }));
}

void TestPowerProperties::headroomIsAtMostHeadroomNormal()
{
    QVERIFY(rc::check([](quint32 seed) {
        const PlanBuilder plan = RandomTree(seed).make();
        const auto evaluation = evaluate(plan.project);
        const ResourceFigures &power = powerOf(*evaluation);
        RC_ASSERT(power.headroom.has_value());
        RC_ASSERT(*power.headroom <= *power.headroomNormal);
        RC_ASSERT(*power.headroomSustained <= *power.headroom);
        RC_ASSERT(power.bindingFailure.has_value() == !plan.project.table<PowerNode>().empty());
        constexpr double kRoundingKw = 1e-6; // of kilowatts made from whole watts
        RC_ASSERT(*power.headroom <= *power.worstFailureLimit - *power.worstFailure + kRoundingKw);
        RC_ASSERT(*power.headroom <= *power.limit - *power.contracted + kRoundingKw);
        for (const NodeFigures &node : evaluation->sites.front().epochs.front().nodes)
            RC_ASSERT(node.normalKw <= node.worstKw);
    }));
}

void TestPowerProperties::aNodeCarriesItsChildrenOverItsEfficiency()
{
    QVERIFY(rc::check([](quint32 seed) {
        const PlanBuilder plan = RandomTree(seed).make();
        const std::vector<SiteSnapshot> sites = snapshotsOf(plan.project);
        const SiteSnapshot &site = sites.front();
        const TimeAxis axis = timeAxisOf(site, {}, Month(2026, 1), 1);
        const Network network(site, axis.epochs.front());
        const SiteLoads loads = siteLoads(network);
        const Flow &flow = loads.flow;
        for (int node = 0; at(node) < site.nodes.size(); ++node) {
            if (flow.supplied[at(node)] == Supplied::Not)
                continue;
            double children = 0;
            for (int k = site.children.begin(node); k < site.children.end(node); ++k)
                children += flow.edges[at(site.childEdges.item[at(k)])].watts;
            for (std::size_t feed = 0; feed < site.feeds.item.size(); ++feed)
                children += site.feeds.item[feed] == node ? flow.feeds[feed].watts : 0;
            const Node &data = site.nodes[at(node)];
            RC_ASSERT(flow.nodes[at(node)].loadW
                      == std::round(children / data.efficiency + data.standingLossW));
        }
        double racks = 0;
        for (int i = 0; i < site.racks; ++i)
            racks += site.consumers[at(i)].loadW;
        RC_ASSERT(loads.facilityW >= racks * 1.5 - 1);
    }));
}

void TestPowerProperties::scalingAllLoadsScalesAllAnswers()
{
    QVERIFY(rc::check([](quint32 seed) {
        RandomTree random(seed);
        random.lossless = true;
        PlanBuilder plan = random.make();
        const auto once = evaluate(plan.project);
        for (const RackType &type : Table<RackType>(plan.project.table<RackType>()))
            plan.change<RackType>(type.id,
                                  [](RackType &row) { row.plannedPower = *row.plannedPower * 3; });
        const auto thrice = evaluate(plan.project);
        // Whole watts: each split on the way may be a watt off.
        constexpr double kRoundingKw = 0.1;
        RC_ASSERT(std::abs(*powerOf(*thrice).normal - 3 * *powerOf(*once).normal) < kRoundingKw);
        const auto &a = once->sites.front().epochs.front().nodes;
        const auto &b = thrice->sites.front().epochs.front().nodes;
        for (std::size_t i = 0; i < a.size(); ++i) {
            RC_ASSERT(std::abs(b[i].normalKw - 3 * a[i].normalKw) < kRoundingKw);
            // In a failure sources are dispatched up to their limits, which do not scale.
            const Id node = once->sites.front().nodes[i];
            if (!isSource(plan.project.find<PowerNode>(node)->kind))
                RC_ASSERT(std::abs(b[i].worstKw - 3 * a[i].worstKw) < kRoundingKw);
        }
    }));
}

void TestPowerProperties::theOrderOfEntitiesDoesNotMatter()
{
    QVERIFY(rc::check([](quint32 seed) {
        const PlanBuilder plan = RandomTree(seed).make();
        Project reversed = newProject(QStringLiteral("Plan"), QStringLiteral("uuid"));
        forEachEntityType([&]<class T>() {
            std::vector<T> rows(plan.project.table<T>().begin(), plan.project.table<T>().end());
            for (auto row = rows.rbegin(); row != rows.rend(); ++row)
                reversed.set(*row);
        });
        const auto a = evaluate(plan.project);
        const auto b = evaluate(reversed);
        RC_ASSERT(a->sites.front().resources == b->sites.front().resources);
        RC_ASSERT(a->issues == b->issues);
    }));
}

void TestPowerProperties::twoRunsAreEqualToTheBit()
{
    const PlanBuilder plan = RandomTree(7).make();
    const auto a = evaluate(plan.project);
    const auto b = evaluate(plan.project);
    QVERIFY(a->sites.front().resources == b->sites.front().resources);
    QVERIFY(a->sites.front().epochs.front().failures == b->sites.front().epochs.front().failures);
    QVERIFY(a->issues == b->issues);
}

QTEST_APPLESS_MAIN(TestPowerProperties)
#include "tst_powerproperties.moc"
