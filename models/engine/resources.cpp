// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/resources.h"

#include "models/engine/cooling.h"
#include "models/engine/coolingheat.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace headroom::engine {

namespace {

std::optional<double> known(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

Subject siteSubject(const SiteSnapshot &site)
{
    return {EntityKind::Site, site.id};
}

ResourceFigures
spaceFigures(const SiteSnapshot &site, const Service &service, const SitePower &power)
{
    double positions = 0;
    double occupied = 0;
    double promised = 0;
    for (int i = 0; i < site.racks; ++i) {
        const Consumer &rack = site.consumers[at(i)];
        if (!service.built[at(i)] || !rack.position)
            continue;
        positions += 1;
        occupied += rack.occupied ? 1 : 0;
        promised += power.promises.claimsOf.count(i) > 0 ? 1 : 0;
    }
    ResourceFigures figures;
    figures.limit = positions;
    figures.normal = occupied;
    figures.worstFailure = occupied;
    figures.worstFailureLimit = positions;
    figures.contracted = promised;
    figures.knownPart = occupied;
    figures.headroom = positions - occupied;
    figures.headroomNormal = figures.headroom;
    figures.binding = Binding{
        siteSubject(site),
        CaseKind::Normal,
        {},
        {"binding.positions", {static_cast<qint64>(positions), static_cast<qint64>(occupied)}}};
    figures.bindingNormal = figures.binding;
    return figures;
}

ResourceFigures
acceleratorFigures(const SiteSnapshot &site, const Service &service, const SitePower &power)
{
    double installed = 0;
    bool unknown = false;
    std::set<Id> typesMissing;
    for (int i = 0; i < site.racks; ++i) {
        const Consumer &rack = site.consumers[at(i)];
        if (!service.consumerOn[at(i)])
            continue;
        if (!std::isnan(rack.accelerators)) {
            installed += rack.accelerators;
            continue;
        }
        unknown = true;
        typesMissing.insert(site.types[at(rack.type)].id);
    }
    double promised = 0;
    for (const PromiseFigures &promise : power.promises.contracts)
        promised += promise.accelerators;
    ResourceFigures figures;
    if (!unknown) {
        figures.limit = installed;
        figures.worstFailureLimit = installed - power.worstDarkAccelerators;
    }
    figures.normal = known(promised);
    figures.contracted = figures.normal;
    figures.worstFailure = figures.normal;
    figures.knownPart = std::isnan(promised) ? 0 : promised;
    for (const Id type : typesMissing)
        figures.missing.push_back({{EntityKind::RackType, type}, QStringLiteral("accelerators")});
    figures.complete = !unknown && figures.normal.has_value();
    if (!figures.complete)
        return figures;
    figures.headroomNormal = installed - promised;
    figures.headroom = *figures.worstFailureLimit - promised;
    Binding normal{siteSubject(site), CaseKind::Normal, {}, {}};
    normal.reason = {"binding.accelerators",
                     {static_cast<qint64>(installed), static_cast<qint64>(promised)}};
    figures.bindingNormal = normal;
    figures.binding = normal;
    if (power.worstDarkLost >= 0) {
        const Subject lost{EntityKind::PowerNode, site.nodes[at(power.worstDarkLost)].id};
        figures.binding = Binding{lost,
                                  CaseKind::Failure,
                                  lost,
                                  {"binding.accelerators-dark",
                                   {static_cast<qint64>(installed - power.worstDarkAccelerators),
                                    static_cast<qint64>(promised)}}};
        figures.bindingFailure = figures.binding;
    }
    return figures;
}

bool usesCarrier(const SiteSnapshot &site, Carrier carrier)
{
    const bool rated =
        std::any_of(site.halls.begin(), site.halls.end(), [carrier](const Hall &hall) {
            return !std::isnan(coolingRatingOf(hall, carrier));
        });
    return rated || hasPlant(site, carrier)
           || std::any_of(site.consumers.begin(),
                          site.consumers.begin() + site.racks,
                          [carrier](const Consumer &rack) {
                              return rack.drawing && heatShare(rack, carrier) != 0;
                          });
}

} // namespace

void addResources(ResourceSet &resources,
                  const SiteSnapshot &site,
                  const SiteContracts &contracts,
                  const Service &service,
                  SitePower &power)
{
    resources.power.push_back(power.figures);
    const CoolingPower coolingPower = coolingPowerOf(site, service);
    resources.coolingAir.push_back(
        coolingFigures(site, contracts, service, coolingPower, power, Carrier::Air));
    resources.coolingLiquid.push_back(
        coolingFigures(site, contracts, service, coolingPower, power, Carrier::Liquid));
    resources.space.push_back(spaceFigures(site, service, power));
    resources.accelerators.push_back(acceleratorFigures(site, service, power));
}

std::vector<ResourceSeries> seriesOf(ResourceSet resources, const SiteSnapshot &site)
{
    std::vector<ResourceSeries> series;
    const auto add = [&series](const QString &name,
                               Unit unit,
                               const QString &basis,
                               std::vector<ResourceFigures> figures) {
        series.push_back({name, unit, basis, std::move(figures)});
    };
    add(QStringLiteral("power"),
        Unit::Kilowatt,
        QStringLiteral("facility_planned"),
        std::move(resources.power));
    if (usesCarrier(site, Carrier::Air))
        add(QStringLiteral("cooling_air"),
            Unit::Kilowatt,
            QStringLiteral("it_planned"),
            std::move(resources.coolingAir));
    if (usesCarrier(site, Carrier::Liquid))
        add(QStringLiteral("cooling_liquid"),
            Unit::Kilowatt,
            QStringLiteral("it_planned"),
            std::move(resources.coolingLiquid));
    if (site.racks > 0) {
        add(QStringLiteral("space"),
            Unit::Count,
            QStringLiteral("rack_positions"),
            std::move(resources.space));
        add(QStringLiteral("accelerators"),
            Unit::Count,
            QStringLiteral("installed"),
            std::move(resources.accelerators));
    }
    return series;
}

} // namespace headroom::engine
