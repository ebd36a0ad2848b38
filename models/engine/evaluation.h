// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/issue.h"
#include "models/domain/project.h"
#include "models/engine/exhaustion.h"
#include "models/engine/forecast.h"
#include "models/engine/missinginput.h"
#include "models/engine/racksum.h"
#include "models/engine/sharedlist.h"
#include "models/engine/space.h"
#include "models/engine/stranded.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// In which case a figure binds.
enum class CaseKind { Normal, Failure, Contracted };

/// Why a headroom is what it is: what binds, in which case, and the reason in words.
struct Binding
{
    Subject subject; // node, hall or site that binds
    CaseKind kind = CaseKind::Normal;
    std::optional<Subject> lost; // what is lost, in a failure case
    Message reason;

    /// The subject is equipment that carries more than its limit, alone or as one of several alike:
    /// the reason begins with load and limit.
    [[nodiscard]] bool isOverLimit() const
    {
        return reason.code == "binding.node-over-limit"
               || reason.code == "binding.one-of-over-limit"
               || reason.code == "binding.over-limit-and-racks-dark";
    }

    friend bool operator==(const Binding &, const Binding &) = default;
};

/// One resource of one site in one epoch. Unknown figures are empty; what does not apply is zero
/// (no contract: contracted 0) or the whole resource is absent.
struct ResourceFigures
{
    std::optional<double> limit;
    std::optional<double> normal;
    std::optional<double> worstFailure;      // load in the worst single failure
    std::optional<double> worstFailureLimit; // limit in that failure
    std::optional<double> contracted;
    std::optional<double> demand; // load of the tiers
    std::optional<double> headroom;
    std::optional<double> headroomNormal;
    std::optional<double> headroomDemand;
    std::optional<Binding> binding;               // of headroom; empty where headroom is unknown
    std::optional<Binding> bindingNormal = {};    // of headroomNormal
    std::optional<Binding> bindingFailure = {};   // of the worst single failure, whether or not it
                                                  // decides
    std::optional<double> headroomSustained = {}; // of power: headroom once batteries are empty
    bool complete = true; // no figure is unknown, and no rating that loads are held against; what
                          // has no month yet counts in none
    double knownPart = 0; // of the normal load: what is known of it
    std::vector<MissingInput> missing = {};
    friend bool operator==(const ResourceFigures &, const ResourceFigures &) = default;
};

struct ResourceSeries
{
    QString
        name; // "power", "cooling_air", "cooling_liquid", "space", "accelerators", "permit:nox" …
    Unit unit = Unit::None;
    QString basis; // "facility_planned" for power, "it_planned" for cooling …
    std::vector<ResourceFigures> byEpoch; // one for each epoch of the site
    friend bool operator==(const ResourceSeries &, const ResourceSeries &) = default;
};

struct SourceFigures
{
    Id node;
    std::optional<double> limitKw; // 0 before its phase and in an outage; 0 for batteries, which
                                   // sustain nothing; of solar arrays what is stated as firm
    std::optional<double> backupKw = {}; // what a battery gives in a failure
    friend bool operator==(const SourceFigures &, const SourceFigures &) = default;
};

/// The three loads of a node, and its limit, in one epoch; NaN where unknown. Index as in
/// SiteEvaluation::nodes.
struct NodeFigures
{
    double limitKw = 0;
    double normalKw = 0;
    double worstKw = 0; // in the worst single failure elsewhere
    double contractedKw = 0;
    int worstLost = -1; // index of the node whose loss makes it so, -1 for none
};

/// Effects of losing one node, in one epoch.
struct FailureCase
{
    Subject lost;
    int racksDark = 0;
    int racksSingleFed = 0; // fed twice or more before, by one feed now

    struct Overload
    {
        Id node;
        double loadKw = 0;
        double limitKw = 0;
        friend bool operator==(const Overload &, const Overload &) = default;
    };

    std::vector<Overload> overloaded = {};

    /// IT power and accelerators that a contract loses in dark racks, and what it has in racks that
    /// are left on one feed.
    struct Hit
    {
        Id contract;
        RackSum kw = {};
        RackSum accelerators = {};
        RackSum singleFedKw = {};
        RackSum singleFedAccelerators = {};

        [[nodiscard]] bool isLoss() const { return kw.isAnything() || accelerators.isAnything(); }

        [[nodiscard]] bool isOnOneFeed() const
        {
            return singleFedKw.isAnything() || singleFedAccelerators.isAnything();
        }

        [[nodiscard]] bool isAnything() const { return isLoss() || isOnOneFeed(); }

        friend bool operator==(const Hit &, const Hit &) = default;
    };

    std::vector<Hit> contracts = {};
    std::optional<double> siteLimitKw = {};
    std::optional<double> siteLoadKw = {};

    /// What batteries carry because nothing else is left that could, and for how long: from full,
    /// until the first of them is empty. Unknown is empty.
    struct Bridge
    {
        std::optional<double> kw;
        std::optional<double> hours;
        friend bool operator==(const Bridge &, const Bridge &) = default;
    };

    std::optional<Bridge> bridge = {}; // nothing where no battery is needed
    friend bool operator==(const FailureCase &, const FailureCase &) = default;
};

/// What a loss does to the cooling by one carrier, in one epoch.
struct CoolingFailure
{
    Subject lost; // cooling equipment, or power equipment that takes some down
    Carrier carrier = Carrier::Air;
    int racksUncooled = 0;                              // that nothing is left to cool
    std::vector<FailureCase::Overload> overloaded = {}; // equipment that the loss makes carry more,
                                                        // in order of id
    std::optional<double> limitKw = {};
    std::optional<double> headroomKw = {};
    std::vector<FailureCase::Hit> contracts = {}; // what they hold of racks that nothing cools
    friend bool operator==(const CoolingFailure &, const CoolingFailure &) = default;
};

/// What a hall draws and gives off in one epoch; unknown is empty.
struct HallFigures
{
    Id hall;
    std::optional<double> itKw = {};
    std::optional<double> facilityKw = {}; // with its overhead and the losses of the tree
    std::optional<double> promisedKw = {}; // IT power that contracts hold of its racks
    std::optional<double> airKw = {};      // heat that its racks give off
    std::optional<double> liquidKw = {};
    friend bool operator==(const HallFigures &, const HallFigures &) = default;
};

/// A distinct set of what is in service.
struct Epoch
{
    Month first;
    std::vector<SourceFigures> sources = {};
    std::vector<NodeFigures> nodes = {};              // as SiteEvaluation::nodes
    std::vector<HallFigures> halls = {};              // in order of id
    std::vector<FailureCase> failures = {};           // sorted by harm, worst first
    std::vector<CoolingFailure> coolingFailures = {}; // air, then liquid; least headroom first
    std::vector<Subject> notDiverse = {};   // racks whose feeds meet upstream below the sources
    std::vector<Subject> undocumented = {}; // racks without a full path to a source
    std::vector<Subject> dark = {}; // racks in service with feeds, too few of which are in service
    std::vector<Subject> unrated = {}; // sources, and equipment between them and the distribution,
                                       // without a known rating: what the site can bring is unknown
};

struct SiteEvaluation
{
    Id site;
    std::vector<Id> nodes; // order of all per-node arrays
    SharedList<Epoch> epochs;
    std::vector<int> epochOfMonth; // one for each month of the horizon
    std::vector<ResourceSeries> resources;
    std::vector<ForecastSeries> forecasts; // of the resources that have one
    std::vector<Exhaustion> exhaustions;   // of every resource that can be forecast
    std::vector<StockFigures> stock;       // one for each epoch
    std::vector<StrandedFigures> stranded; // one for each epoch

    [[nodiscard]] const ResourceSeries *resource(QStringView name) const
    {
        for (const ResourceSeries &series : resources) {
            if (series.name == name)
                return &series;
        }
        return nullptr;
    }

    [[nodiscard]] const ForecastSeries *forecast(QStringView resource) const
    {
        for (const ForecastSeries &series : forecasts) {
            if (series.resource == resource)
                return &series;
        }
        return nullptr;
    }

    [[nodiscard]] const Exhaustion *exhaustion(QStringView resource) const
    {
        for (const Exhaustion &exhaustion : exhaustions) {
            if (exhaustion.resource == resource)
                return &exhaustion;
        }
        return nullptr;
    }
};

/// The answers for a whole project: a frozen value that threads may share.
struct Evaluation
{
    Month firstMonth;
    int months = 0;
    SharedList<SiteEvaluation> sites; // ground sites in order of name
    std::vector<Issue> issues;        // problems that the numbers show; see also issues.h

    [[nodiscard]] const SiteEvaluation *site(Id id) const
    {
        for (const SiteEvaluation &evaluation : sites) {
            if (evaluation.site == id)
                return &evaluation;
        }
        return nullptr;
    }
};

/// Lets long work be stopped and followed from another thread.
struct Progress
{
    std::atomic<bool> cancelled{false};
    std::atomic<double> share{0}; // 0 to 1
};

/// Evaluates a plan over its horizon. Pure and deterministic to the bit, on any number of threads.
/// Returns nothing when it was cancelled. Who asks again after every edit keeps an Evaluator.
[[nodiscard]] std::shared_ptr<const Evaluation> evaluate(const Project &project,
                                                         Progress *progress = nullptr);

} // namespace headroom
