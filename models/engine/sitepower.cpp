// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sitepower.h"

#include "models/engine/bridge.h"
#include "models/engine/dispatch.h"
#include "models/engine/failures.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace headroom::engine {

namespace {

double kilowatts(double watts)
{
    return watts / 1000;
}

std::optional<double> known(double watts)
{
    return std::isnan(watts) ? std::nullopt : std::optional(kilowatts(watts));
}

double totalOn(const Flow &flow, int node)
{
    return flow.nodes[at(node)].loadW + flow.nodes[at(node)].directW;
}

/// Evaluates one epoch of one site: the normal case, what is promised, then every single loss.
class PowerEvaluation
{
public:
    PowerEvaluation(const SiteSnapshot &site,
                    const SiteContracts &contracts,
                    const Service &service,
                    const TrunkDeliveries &trunk)
        : m_site(site)
        , m_contracts(contracts)
        , m_service(service)
        , m_network(site, service)
        , m_dispatch(m_network)
        , m_trunk(trunk)
        , m_hits(contracts.contracts.size())
        , m_hasBatteries(std::any_of(site.sources.begin(), site.sources.end(), [&](int source) {
            return site.nodes[at(source)].battery && service.nodeUp[at(source)] != 0;
        }))
    {}

    SitePower run()
    {
        m_result.loads = siteLoads(m_network);
        m_shape = shapeOf(m_site, loads());
        m_lossFactors = lossFactors(m_site, loads().flow);
        m_result.promises = promisesIn(m_site, m_contracts, m_service, m_result.loads.hallFactor);
        m_result.epoch.first = m_service.first;
        evaluateNormal();
        evaluatePromised();
        m_notDiverse.assign(at(m_site.racks), 0);
        m_sustainedW = lesser(m_normal.headroomW, m_promised.headroomW);
        evaluateFailures();
        listRacks();
        listHalls();
        setFigures();
        return std::move(m_result);
    }

private:
    [[nodiscard]] const SiteLoads &loads() const { return m_result.loads; }

    /// A node other than a source that carries more than its limit binds the site: headroom is then
    /// at most minus the excess. Sources bind together, by what they bring.
    void bindNode(SiteCase &c, const Flow &flow, int node) const
    {
        const double limit = m_service.limitW[at(node)];
        const double excess = totalOn(flow, node) - limit;
        if (std::isnan(limit) || m_site.nodes[at(node)].source || excess <= 0)
            return;
        if (excess > c.overloadW) {
            c.alike = isLike(c.overloaded, node) && excess <= c.overloadW + kSplitNoiseW
                          ? c.alike + 1
                          : 1;
            c.overloaded = node;
            c.overloadW = excess;
        } else if (excess > c.overloadW - kSplitNoiseW && isLike(c.overloaded, node)) {
            ++c.alike;
        }
    }

    /// Of one kind and one limit.
    [[nodiscard]] bool isLike(int one, int other) const
    {
        return one >= 0 && m_site.nodes[at(one)].kind == m_site.nodes[at(other)].kind
               && m_service.limitW[at(one)] == m_service.limitW[at(other)];
    }

    /// Load that lies where no source with room reaches it binds the site likewise.
    void bindUnserved(SiteCase &c, const Flow &flow, double unservedW) const
    {
        // What the sources lack together is told as such.
        if (unservedW <= std::max(c.overloadW, c.loadW - c.limitW) + kSplitNoiseW)
            return;
        int fullest = -1;
        double most = 0;
        for (const int source : m_site.sources) {
            const double excess = totalOn(flow, source) - m_service.limitW[at(source)];
            if (excess > most) {
                most = excess;
                fullest = source;
            }
        }
        if (fullest < 0)
            return;
        c.overloaded = fullest;
        c.alike = 1;
        c.overloadW = unservedW;
    }

    [[nodiscard]] bool isAnySourceOver(const Flow &flow) const
    {
        return std::any_of(m_site.sources.begin(), m_site.sources.end(), [&](int source) {
            return totalOn(flow, source) > m_service.limitW[at(source)] + kSplitNoiseW;
        });
    }

    /// Where sources are in parallel, what they lack is what the site lacks.
    [[nodiscard]] double unserved(const Flow &flow) const
    {
        return m_dispatch.isParallel() || !isAnySourceOver(flow)
                   ? 0
                   : m_dispatch.unservedW(flow, false);
    }

    static void settle(SiteCase &c)
    {
        c.headroomW = c.limitW - c.loadW;
        const double shortfall = c.overloadW + c.darkW;
        if (shortfall > 0)
            c.headroomW = std::min(c.headroomW, -shortfall);
    }

    void evaluateNormal()
    {
        bool unrated = false;
        for (const int source : m_site.sources) {
            SourceFigures figures;
            figures.node = m_site.nodes[at(source)].id;
            const double limit = m_service.limitW[at(source)];
            const bool battery = m_site.nodes[at(source)].battery;
            figures.limitKw = battery ? std::optional(0.0) : known(limit);
            if (battery)
                figures.backupKw = known(limit);
            unrated = unrated || (!battery && std::isnan(limit));
            m_result.epoch.sources.push_back(figures);
        }
        const Delivery delivery = m_trunk.normal(m_shape);
        m_normal.kind = CaseKind::Normal;
        m_normal.limitW = unrated || std::isinf(delivery.limitW) ? kUnknown : delivery.limitW;
        m_normal.narrowest = delivery.narrowest;
        m_normal.loadW = loads().unknown ? kUnknown : loads().facilityW;
        for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
            NodeFigures figures;
            const Flow &flow = loads().flow;
            const bool unknown = flow.nodes[at(node)].outUnknown > 0;
            figures.limitKw = kilowatts(m_service.limitW[at(node)]);
            figures.normalKw = unknown ? kUnknown : kilowatts(totalOn(flow, node));
            m_worstW.push_back(unknown ? kUnknown : totalOn(flow, node));
            m_result.epoch.nodes.push_back(figures);
            bindNode(m_normal, flow, node);
        }
        bindUnserved(m_normal, loads().flow, unserved(loads().flow));
        m_normal.darkW = loads().darkW;
        m_normal.darkRacks = static_cast<int>(loads().darkRacks.size());
        settle(m_normal);
    }

    void evaluatePromised()
    {
        m_promised.kind = CaseKind::Contracted;
        m_promised.limitW = m_normal.limitW;
        m_promised.narrowest = m_normal.narrowest;
        for (const PromiseFigures &figures : m_result.promises.contracts)
            m_promised.loadW += figures.facilityW;
        if (!m_result.promises.contracts.empty()) {
            const Flow flow = promisedFlow(m_network, loads(), m_result.promises);
            for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
                const bool unknown =
                    flow.nodes[at(node)].outUnknown > 0 || std::isnan(flow.nodes[at(node)].directW);
                m_result.epoch.nodes[at(node)].contractedKw =
                    unknown ? kUnknown : kilowatts(totalOn(flow, node));
                bindNode(m_promised, flow, node);
            }
            bindUnserved(m_promised, flow, unserved(flow));
        }
        settle(m_promised);
    }

    void evaluateFailures()
    {
        FailureSolver solver(m_network, loads().flow, loads().consumerW, loads().directW);
        m_result.epoch.failures.reserve(m_site.nodes.size());
        m_worst = m_normal;
        bool first = true;
        int worstDark = 0;
        for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
            if (!m_service.nodeUp[at(node)] || m_site.nodes[at(node)].carrier != Carrier::Power)
                continue;
            solver.lose(node);
            const SiteCase c = evaluateFailure(solver, node);
            const int dark = m_result.epoch.failures.back().racksDark;
            // Where the site cannot tell two losses apart, the one that darkens more is worse.
            const bool unknown = std::isnan(m_worst.headroomW) && !first;
            const bool worse = first || std::isnan(c.headroomW) || c.headroomW < m_worst.headroomW
                               || (!(c.headroomW > m_worst.headroomW) && dark > worstDark);
            if (worse && !unknown) {
                m_worst = c;
                worstDark = dark;
                first = false;
            }
            solver.restore();
        }
        for (std::size_t node = 0; node < m_worstW.size(); ++node)
            m_result.epoch.nodes[node].worstKw = kilowatts(m_worstW[node]);
        sortByHarm();
    }

    void sortByHarm()
    {
        std::vector<FailureCase> &failures = m_result.epoch.failures;
        std::vector<Harm> harms;
        std::vector<std::size_t> order;
        harms.reserve(failures.size());
        for (const FailureCase &failure : failures) {
            order.push_back(harms.size());
            harms.push_back(harmOf(failure));
        }
        // Failures stand in order of id, and equals stay in it.
        std::stable_sort(order.begin(), order.end(), [&harms](std::size_t a, std::size_t b) {
            return harms[a] > harms[b];
        });
        std::vector<FailureCase> sorted;
        sorted.reserve(failures.size());
        for (const std::size_t index : order)
            sorted.push_back(std::move(failures[index]));
        failures = std::move(sorted);
    }

    SiteCase evaluateFailure(const FailureSolver &solver, int lost)
    {
        SiteCase c;
        c.kind = CaseKind::Failure;
        c.lost = lost;
        c.limitW = m_normal.limitW;
        c.narrowest = m_normal.narrowest;
        c.loadW = m_normal.loadW;
        c.darkW = m_normal.darkW;
        c.darkRacks = m_normal.darkRacks;
        const std::optional<Delivery> delivery = m_trunk.after(lost, m_shape);
        if (delivery && !(delivery->limitW >= c.limitW)) {
            c.limitW = delivery->limitW;
            c.narrowest = delivery->narrowest;
        }
        FailureCase figures;
        figures.lost = {EntityKind::PowerNode, m_site.nodes[at(lost)].id};
        c.loadW += loadMoved(solver, countRacks(solver, lost, c, figures));
        countNodes(solver, lost, c, figures);
        settle(c);
        m_sustainedW = lesser(m_sustainedW, c.headroomW);
        if (m_hasBatteries) {
            const AfterLoss after = afterLoss(c);
            figures.bridge = bridgeOf(m_network, solver.flow(), lost, after);
            m_sustainedW = lesser(m_sustainedW, after.sustainedW - after.loadW);
            if (figures.bridge) // what they carried alone is without power then
                m_sustainedW = lesser(m_sustainedW, -1000 * figures.bridge->kw.value_or(kUnknown));
        }
        figures.siteLimitKw = known(c.limitW);
        figures.siteLoadKw = known(c.loadW);
        m_result.epoch.failures.push_back(std::move(figures));
        return c;
    }

    /// How much more the site needs after a loss: load that moves to a path of lower efficiency
    /// needs more, beyond what its PUE has room for. What goes dark is still needed, and what a
    /// loss saves is no gain.
    /// darkMovedW: watts at the sources of what has gone dark, less what is lit again.
    [[nodiscard]] double loadMoved(const FailureSolver &solver, double darkMovedW) const
    {
        const Flow &normal = loads().flow;
        const Flow &now = solver.flow();
        double moved = darkMovedW;
        for (const int node : solver.touchedNodes()) {
            if (!m_site.nodes[at(node)].source)
                continue;
            moved += now.nodes[at(node)].loadW - normal.nodes[at(node)].loadW;
            for (int k = m_site.parents.begin(node); k < m_site.parents.end(node); ++k)
                moved -= now.edges[at(k)].watts - normal.edges[at(k)].watts;
        }
        moved -= loads().directW;
        return moved > kSplitNoiseW ? moved : 0;
    }

    /// What a consumer draws at the sources that has gone dark; below zero where it is lit again.
    [[nodiscard]] double darkMoved(const FailureSolver &solver, int consumer, bool dark) const
    {
        const Flow &flow = dark ? loads().flow : solver.flow();
        double moved = 0;
        for (int k = m_site.feeds.begin(consumer); k < m_site.feeds.end(consumer); ++k)
            moved += flow.feeds[at(k)].watts * m_lossFactors[at(m_site.feeds.item[at(k)])];
        return dark ? moved : -moved;
    }

    /// What is not of the trunk takes nothing from what the sources bring.
    [[nodiscard]] AfterLoss afterLoss(const SiteCase &c) const
    {
        AfterLoss after{c.loadW, c.limitW, c.limitW};
        if (m_trunk.after(c.lost, m_shape))
            after.sustainedW = m_trunk.sustainedAfter(c.lost, m_shape);
        else if (!m_site.nodes[at(c.lost)].trunk || std::isinf(m_trunk.normal(m_shape).limitW))
            after.limitW = after.sustainedW = std::numeric_limits<double>::infinity();
        return after;
    }

    void countNodes(const FailureSolver &solver, int lost, SiteCase &c, FailureCase &figures)
    {
        const bool split = !m_dispatch.isParallel() || m_site.nodes[at(lost)].trunk;
        const double unservedW =
            split && isAnySourceOver(solver.flow()) ? m_dispatch.unservedW(solver.flow(), true) : 0;
        bindUnserved(c, solver.flow(), unservedW);
        for (const int node : solver.touchedNodes()) {
            const double limit = m_service.limitW[at(node)];
            double load = totalOn(solver.flow(), node);
            // Sources are dispatched together: one is over its limit only where all are short.
            if (m_site.nodes[at(node)].source && load > limit && c.limitW >= c.loadW
                && unservedW == 0)
                load = limit;
            if (solver.flow().nodes[at(node)].outUnknown > 0)
                m_worstW[at(node)] = kUnknown;
            else if (load > m_worstW[at(node)]) {
                m_worstW[at(node)] = load;
                m_result.epoch.nodes[at(node)].worstLost = lost;
            }
            if (load <= totalOn(loads().flow, node) + kSplitNoiseW)
                continue;
            bindNode(c, solver.flow(), node);
            if (load > limit)
                figures.overloaded.push_back(
                    {m_site.nodes[at(node)].id, kilowatts(load), kilowatts(limit)});
        }
        std::sort(figures.overloaded.begin(),
                  figures.overloaded.end(),
                  [](const FailureCase::Overload &a, const FailureCase::Overload &b) {
                      return a.node < b.node;
                  });
    }

    /// Returns what has gone dark, less what is lit again, in watts at the sources.
    double countRacks(const FailureSolver &solver, int lost, SiteCase &c, FailureCase &figures)
    {
        double moved = 0;
        std::fill(m_hits.begin(), m_hits.end(), FailureCase::Hit{});
        double accelerators = 0;
        for (const int consumer : solver.touchedConsumers()) {
            if (consumer >= m_site.racks) {
                const bool isDark = solver.isDark(consumer);
                if (isDark != solver.wasDark(consumer))
                    moved += darkMoved(solver, consumer, isDark);
                continue;
            }
            const Consumer &rack = m_site.consumers[at(consumer)];
            const int before = solver.feedsNormally(consumer);
            const int left = solver.feedsLeft(consumer);
            const bool dark = solver.isDarkWith(consumer, left);
            if (solver.isDarkWith(consumer, before)) {
                if (!dark) { // batteries carry it for as long as they last
                    moved += darkMoved(solver, consumer, false);
                    --c.darkRacks;
                    c.darkW -= knownFacility(rack);
                }
                continue;
            }
            if (!dark) {
                if (before > 1 && left == 1) {
                    ++figures.racksSingleFed;
                    addHits(consumer,
                            &FailureCase::Hit::singleFedKw,
                            &FailureCase::Hit::singleFedAccelerators);
                }
                continue;
            }
            ++figures.racksDark;
            moved += darkMoved(solver, consumer, true);
            const double held = std::isnan(rack.accelerators) ? 0 : rack.accelerators;
            accelerators += held;
            if (m_site.feeds.count(consumer) > 1) {
                ++c.darkRacks;
                c.darkW += knownFacility(rack);
            }
            // It had a feed to spare, and still one loss takes too many of them.
            if (before > rack.needed && !m_site.nodes[at(lost)].source)
                m_notDiverse[at(consumer)] = 1;
            addHits(consumer, &FailureCase::Hit::kw, &FailureCase::Hit::accelerators);
        }
        for (std::size_t i = 0; i < m_hits.size(); ++i) {
            if (!m_hits[i].isAnything())
                continue;
            m_hits[i].contract = m_contracts.contracts[i].id;
            figures.contracts.push_back(m_hits[i]);
        }
        if (accelerators > m_result.worstDarkAccelerators) {
            m_result.worstDarkAccelerators = accelerators;
            m_result.worstDarkLost = lost;
        }
        return moved;
    }

    /// What the contracts hold of a rack.
    void addHits(int rack, RackSum FailureCase::Hit::*kw, RackSum FailureCase::Hit::*accelerators)
    {
        const Consumer &data = m_site.consumers[at(rack)];
        for (const int index : m_result.promises.claimsOf.of(rack)) {
            const Claim &claim = m_result.promises.claims[at(index)];
            FailureCase::Hit &hit = m_hits[at(claim.contract)];
            (hit.*kw).add(heldKw(claim, data.loadW));
            (hit.*accelerators).add(heldOf(claim, data.accelerators));
        }
    }

    [[nodiscard]] double knownFacility(const Consumer &rack) const
    {
        return std::isnan(rack.loadW) ? 0 : facilityOf(loads(), rack.hall, rack.loadW);
    }

    /// Firm contracts first: what they lose for certain, then in how many racks nobody knows how
    /// much; then racks dark, then what the site is short of, then overloads, then racks left on
    /// one feed, then what batteries alone carry.
    using Harm = std::tuple<double, int, int, double, double, int, double>;

    [[nodiscard]] Harm harmOf(const FailureCase &c) const
    {
        RackSum firm;
        for (const FailureCase::Hit &hit : c.contracts) {
            const auto found = std::find_if(
                m_contracts.contracts.begin(),
                m_contracts.contracts.end(),
                [&hit](const ContractData &contract) { return contract.id == hit.contract; });
            if (!found->firm)
                continue;
            firm.known += hit.kw.known;
            firm.racksUnknown += hit.kw.racksUnknown;
        }
        double over = 0;
        for (const FailureCase::Overload &overload : c.overloaded)
            over += overload.loadKw - overload.limitKw;
        const double shortfall =
            c.siteLimitKw && c.siteLoadKw ? std::max(0.0, *c.siteLoadKw - *c.siteLimitKw) : 0;
        const double bridged =
            c.bridge ? c.bridge->kw.value_or(std::numeric_limits<double>::min()) : 0;
        return {
            firm.known, firm.racksUnknown, c.racksDark, shortfall, over, c.racksSingleFed, bridged};
    }

    void listRacks()
    {
        for (const int rack : loads().darkRacks)
            m_result.epoch.dark.push_back({EntityKind::Rack, m_site.consumers[at(rack)].id});
        for (int i = 0; i < m_site.racks; ++i) {
            if (!m_service.consumerOn[at(i)])
                continue;
            const Subject rack{EntityKind::Rack, m_site.consumers[at(i)].id};
            const auto feeds = m_site.feeds.of(i);
            const bool documented =
                !feeds.empty() && std::all_of(feeds.begin(), feeds.end(), [this](int node) {
                    return m_site.reachesSource[at(node)] != 0;
                });
            if (!documented)
                m_result.epoch.undocumented.push_back(rack);
            if (m_notDiverse[at(i)])
                m_result.epoch.notDiverse.push_back(rack);
        }
    }

    void listHalls()
    {
        const auto &halls = m_site.halls;
        std::vector<double> promised(halls.size(), 0);
        for (int i = 0; i < m_site.racks; ++i) {
            if (m_service.consumerOn[at(i)])
                promised[at(m_site.consumers[at(i)].hall)] += m_result.promises.rackW[at(i)];
        }
        for (std::size_t h = 0; h < halls.size(); ++h) {
            const HallLoad &load = loads().halls[h];
            HallFigures figures{halls[h].id};
            if (!load.unknown) {
                figures.itKw = kilowatts(load.itW);
                figures.facilityKw = kilowatts(load.facilityW);
            }
            figures.promisedKw = known(promised[h]);
            m_result.epoch.halls.push_back(figures);
        }
    }

    void setFigures()
    {
        ResourceFigures &figures = m_result.figures;
        figures.limit = known(m_normal.limitW);
        figures.normal = known(m_normal.loadW);
        figures.contracted = known(m_promised.loadW);
        figures.knownPart = kilowatts(loads().facilityW);
        figures.headroomNormal = known(m_normal.headroomW);
        if (!std::isnan(m_worst.headroomW)) {
            figures.worstFailure = known(m_worst.loadW);
            figures.worstFailureLimit = kilowatts(m_worst.loadW + m_worst.headroomW);
        }
        const SiteCase *least = &m_normal;
        for (const SiteCase *c : {&m_worst, &m_promised}) {
            if (c->headroomW < least->headroomW || std::isnan(c->headroomW))
                least = std::isnan(least->headroomW) ? least : c;
        }
        figures.headroom = known(least->headroomW);
        if (figures.headroom)
            figures.binding = withBatteries(bindingOf(m_site, m_service, *least));
        if (figures.headroomNormal)
            figures.bindingNormal = bindingOf(m_site, m_service, m_normal);
        if (m_worst.kind == CaseKind::Failure && !std::isnan(m_worst.headroomW))
            figures.bindingFailure = withBatteries(bindingOf(m_site, m_service, m_worst));
        figures.headroomSustained = known(m_sustainedW);
        figures.missing =
            missingForPower(m_site, m_contracts, m_service, loads(), m_result.promises);
        const bool isRated = !addUnrated(figures.missing);
        figures.complete = figures.headroom && figures.headroomNormal && isRated;
    }

    /// Where batteries carry part of a failure, the reason tells for how long: what is left after
    /// them is less.
    [[nodiscard]] Binding withBatteries(Binding binding) const
    {
        if (binding.reason.code != "binding.sources-after-failure" || !binding.lost)
            return binding;
        for (const FailureCase &failure : m_result.epoch.failures) {
            if (failure.lost != *binding.lost || !failure.bridge || !failure.bridge->kw)
                continue;
            std::vector<MessageArgument> arguments = binding.reason.arguments;
            arguments.emplace_back(Amount{*failure.bridge->kw, Unit::Kilowatt});
            const std::optional<double> hours = failure.bridge->hours;
            if (hours)
                arguments.emplace_back(Amount{*hours, Unit::Hour});
            binding.reason = {hours ? std::string_view("binding.batteries-after-failure")
                                    : std::string_view("binding.batteries-of-unknown-energy"),
                              std::move(arguments)};
        }
        return binding;
    }

    /// Equipment on the way to the racks whose limit nobody knows: what is over it cannot be seen.
    /// Returns whether there is any.
    bool addUnrated(std::vector<MissingInput> &missing)
    {
        bool any = false;
        for (int node = 0; at(node) < m_site.nodes.size(); ++node) {
            const Node &data = m_site.nodes[at(node)];
            const bool counts = data.carrier == Carrier::Power && !data.battery
                                && m_service.nodeUp[at(node)]
                                && std::isnan(m_service.limitW[at(node)])
                                && m_site.reachesSource[at(node)] && leadsOn(m_site, node);
            if (!counts)
                continue;
            const Subject subject{EntityKind::PowerNode, data.id};
            if (data.trunk)
                m_result.epoch.unrated.push_back(subject);
            if (data.source) // missing as rated_kw already
                continue;
            missing.push_back({subject, QStringLiteral("rated_kva")});
            any = true;
        }
        return any;
    }

    /// Unknown where either is.
    [[nodiscard]] static double lesser(double a, double b)
    {
        return std::isnan(a) || std::isnan(b) ? kUnknown : std::min(a, b);
    }

    const SiteSnapshot &m_site;
    const SiteContracts &m_contracts;
    const Service &m_service;
    Network m_network;
    Dispatch m_dispatch;
    const TrunkDeliveries &m_trunk;
    NeedShape m_shape;
    std::vector<double> m_lossFactors;
    std::vector<FailureCase::Hit> m_hits; // by contract, of the loss at hand
    bool m_hasBatteries;
    SiteCase m_normal;
    SiteCase m_promised;
    SiteCase m_worst;
    double m_sustainedW = 0;      // least headroom of all cases once batteries are empty
    std::vector<double> m_worstW; // of nodes, in the worst case so far
    std::vector<char> m_notDiverse;
    SitePower m_result;
};

} // namespace

SitePower evaluatePower(const SiteSnapshot &site,
                        const SiteContracts &contracts,
                        const Service &service,
                        const TrunkDeliveries &trunk)
{
    return PowerEvaluation(site, contracts, service, trunk).run();
}

} // namespace headroom::engine
