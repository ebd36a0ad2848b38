// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"
#include "models/engine/powerflow.h"
#include "models/engine/promises.h"
#include "models/engine/trunk.h"

namespace headroom::engine {

/// Loads are split to the whole watt, so that a case may differ by a few watts where nothing has
/// moved; an overload that was there before is none of its harm.
inline constexpr double kSplitNoiseW = 100;

/// IT and facility power of a hall in one epoch, whole watts of what is known.
struct HallLoad
{
    double itW = 0;
    double lossesW = 0;   // of the tree, caused by its racks
    double facilityW = 0; // max(IT × PUE, IT + losses)
    bool unknown = false;
};

/// The loads of a site with everything in service in one epoch.
///
/// A hall draws facility power IT × PUE: its racks, the losses of the tree that they cause, and the
/// rest of the overhead, which its overhead node carries, or else the sources directly. Where the
/// losses alone exceed the overhead, the hall draws IT + losses. The site's load is the sum over
/// the halls. Racks that no feed supplies count in it: they are planned all the same.
struct SiteLoads
{
    std::vector<double> consumerW; // overhead included; NaN unknown
    std::vector<HallLoad> halls;
    std::vector<double> hallFactor; // facility over IT power; NaN unknown
    Flow flow;
    double facilityW = 0; // known part
    double directW = 0;   // of it, on the sources without a drawn path
    double undrawnW = 0;  // of that, of racks without a drawn path to a source
    double darkW = 0;     // of it, of racks with feeds of which too few are in service
    std::vector<int> darkRacks;
    bool unknown = false;
};

/// Facility power that goes with IT power of a hall.
[[nodiscard]] double facilityOf(const SiteLoads &loads, int hall, double itW);

[[nodiscard]] SiteLoads siteLoads(const Network &network);

/// What each consumer draws if every customer draws what was promised: the racks' claims, overhead
/// in proportion. Watts, NaN unknown.
[[nodiscard]] std::vector<double>
promisedLoads(const SiteSnapshot &site, const SiteLoads &loads, const Promises &promises);

/// The loads that follow from them.
[[nodiscard]] Flow
promisedFlow(const Network &network, const SiteLoads &loads, const Promises &promises);

/// What a site needs for each watt that its trunk carries, by how it is loaded now; 1 where
/// nothing is carried yet.
[[nodiscard]] NeedShape shapeOf(const SiteSnapshot &site, const SiteLoads &loads);

/// A case of a site: what is lost, what is left, and what binds.
///
/// Headroom of a case = what the sources bring − what the site needs. It is at most minus the
/// shortfall: the largest excess of a node over its limit, plus what racks need that have too few
/// feeds in service. In a failure, racks with one feed are left out of that: they were planned to
/// go with it. So losing more never raises a headroom, unless what is lost is itself overloaded and
/// others can take its load.
struct SiteCase
{
    CaseKind kind = CaseKind::Normal;
    int lost = -1;
    double limitW = 0; // what the sources bring; NaN unknown
    double loadW = 0;  // NaN unknown
    double headroomW = 0;
    int overloaded = -1; // the node with the largest excess
    int alike = 1;       // how many of its kind have that excess, itself included
    double overloadW = 0;
    int darkRacks = 0;
    double darkW = 0;
    std::vector<int> narrowest;
};

/// Power of a site in one epoch.
struct SitePower
{
    Epoch epoch;
    ResourceFigures figures;
    SiteLoads loads;
    Promises promises;
    double worstDarkAccelerators = 0; // of promised or free ones, in the failure that takes most
    int worstDarkLost = -1;
};

/// Everything about power in one epoch; see evaluation.h for what the figures mean. trunk: what
/// deliveriesOf() says of the same epoch.
[[nodiscard]] SitePower evaluatePower(const SiteSnapshot &site,
                                      const SiteContracts &contracts,
                                      const Service &service,
                                      const TrunkDeliveries &trunk);

/// What is missing for the loads and the limit.
[[nodiscard]] std::vector<MissingInput> missingForPower(const SiteSnapshot &site,
                                                        const SiteContracts &contracts,
                                                        const Service &service,
                                                        const SiteLoads &loads,
                                                        const Promises &promises);

/// That equipment carries more than its limit, alone or as one of so many alike.
[[nodiscard]] Message overLimit(double loadW, double limitW, int alike);

/// Why a case binds, in words.
[[nodiscard]] Binding
bindingOf(const SiteSnapshot &site, const Service &service, const SiteCase &c);

} // namespace headroom::engine
