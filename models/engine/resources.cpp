// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/resources.h"

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

/// Share of a rack's power that goes into a carrier, NaN unknown.
double heatShare(const Consumer &rack, Carrier carrier)
{
    return carrier == Carrier::Liquid ? rack.liquidShare : 1 - rack.liquidShare;
}

double ratingOf(const Hall &hall, Carrier carrier)
{
    return carrier == Carrier::Liquid ? hall.liquidW : hall.airW;
}

class CoolingEpoch
{
public:
    CoolingEpoch(const SiteSnapshot &site,
                 const Service &service,
                 const SitePower &power,
                 Carrier carrier)
        : m_site(site)
        , m_service(service)
        , m_power(power)
        , m_carrier(carrier)
        , m_heatW(site.halls.size(), 0)
        , m_used(site.halls.size(), 0)
    {}

    ResourceFigures figures()
    {
        addHeat();
        addHalls();
        ResourceFigures result;
        result.limit = known(m_limitW / 1000);
        result.normal = known(m_loadW / 1000);
        result.worstFailure = result.normal;
        result.worstFailureLimit = result.limit;
        result.contracted = known(m_contractedW / 1000);
        result.knownPart = m_knownW / 1000;
        if (m_worstHall >= 0) {
            const double excess = m_heatW[at(m_worstHall)] - rating(m_worstHall);
            setHeadroom(result,
                        std::min(m_limitW - m_loadW, -excess),
                        {EntityKind::Hall, m_site.halls[at(m_worstHall)].id},
                        {"binding.hall-cooling",
                         {Amount{m_heatW[at(m_worstHall)] / 1000, Unit::Kilowatt},
                          Amount{rating(m_worstHall) / 1000, Unit::Kilowatt}}});
        } else {
            setHeadroom(result,
                        m_limitW - m_loadW,
                        siteSubject(m_site),
                        {"binding.cooling",
                         {Amount{m_limitW / 1000, Unit::Kilowatt},
                          Amount{m_loadW / 1000, Unit::Kilowatt}}});
        }
        if (result.headroom && m_limitW - m_contractedW < *result.headroom * 1000) {
            result.headroom = (m_limitW - m_contractedW) / 1000;
            result.binding = Binding{siteSubject(m_site),
                                     CaseKind::Contracted,
                                     {},
                                     {"binding.contracted",
                                      {Amount{m_limitW / 1000, Unit::Kilowatt},
                                       Amount{m_contractedW / 1000, Unit::Kilowatt}}}};
        }
        result.complete = result.headroom.has_value() && result.contracted.has_value();
        for (const auto &[kind, id, field] : m_missing)
            result.missing.push_back({{kind, id}, field});
        return result;
    }

private:
    [[nodiscard]] double rating(int hall) const
    {
        return ratingOf(m_site.halls[at(hall)], m_carrier);
    }

    static void setHeadroom(ResourceFigures &result, double watts, Subject subject, Message reason)
    {
        result.headroomNormal = known(watts / 1000);
        result.headroom = result.headroomNormal;
        if (!result.headroom)
            return;
        result.binding = Binding{subject, CaseKind::Normal, {}, std::move(reason)};
        result.bindingNormal = result.binding;
    }

    void addHeat()
    {
        for (int i = 0; i < m_site.racks; ++i) {
            const Consumer &rack = m_site.consumers[at(i)];
            if (!m_service.consumerOn[at(i)])
                continue;
            const double share = heatShare(rack, m_carrier);
            if (share == 0)
                continue;
            const double heat = std::round(rack.loadW * share);
            m_used[at(rack.hall)] = 1;
            m_loadW += heat;
            m_contractedW += std::round(m_power.promises.rackW[at(i)] * share);
            m_heatW[at(rack.hall)] += heat;
            if (!std::isnan(heat)) {
                m_knownW += heat;
                continue;
            }
            const Id type = m_site.types[at(rack.type)].id;
            if (std::isnan(rack.loadW))
                m_missing.insert({EntityKind::RackType, type, QStringLiteral("planned_kw")});
            if (std::isnan(share))
                m_missing.insert({EntityKind::RackType, type, QStringLiteral("liquid_share")});
        }
    }

    void addHalls()
    {
        double worst = 0;
        for (int h = 0; at(h) < m_site.halls.size(); ++h) {
            if (std::isnan(rating(h))) {
                if (!m_used[at(h)])
                    continue;
                m_limitW = kUnknown;
                m_missing.insert({EntityKind::Hall,
                                  m_site.halls[at(h)].id,
                                  m_carrier == Carrier::Liquid ? QStringLiteral("cooling_liquid_kw")
                                                               : QStringLiteral("cooling_air_kw")});
                continue;
            }
            m_limitW += rating(h);
            if (m_heatW[at(h)] - rating(h) > worst) {
                worst = m_heatW[at(h)] - rating(h);
                m_worstHall = h;
            }
        }
    }

    const SiteSnapshot &m_site;
    const Service &m_service;
    const SitePower &m_power;
    Carrier m_carrier;
    std::vector<double> m_heatW;
    std::vector<char> m_used;
    double m_limitW = 0;
    double m_loadW = 0;
    double m_knownW = 0;
    double m_contractedW = 0;
    int m_worstHall = -1;
    std::set<std::tuple<EntityKind, Id, QString>> m_missing;
};

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
    }
    return figures;
}

bool usesCarrier(const SiteSnapshot &site, Carrier carrier)
{
    const bool rated =
        std::any_of(site.halls.begin(), site.halls.end(), [carrier](const Hall &hall) {
            return !std::isnan(ratingOf(hall, carrier));
        });
    return rated
           || std::any_of(site.consumers.begin(),
                          site.consumers.begin() + site.racks,
                          [carrier](const Consumer &rack) {
                              return rack.drawing && heatShare(rack, carrier) != 0;
                          });
}

} // namespace

void addResources(ResourceSet &resources,
                  const SiteSnapshot &site,
                  const Service &service,
                  const SitePower &power)
{
    resources.power.push_back(power.figures);
    resources.coolingAir.push_back(CoolingEpoch(site, service, power, Carrier::Air).figures());
    resources.coolingLiquid.push_back(
        CoolingEpoch(site, service, power, Carrier::Liquid).figures());
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
