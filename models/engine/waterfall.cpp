// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/waterfall.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

std::optional<double> nameplateKw(const Project &project, const Epoch &epoch)
{
    double sum = 0;
    for (const SourceFigures &source : epoch.sources) {
        if (source.backupKw)
            continue;
        const PowerNode *node = project.find<PowerNode>(source.node);
        if (node == nullptr || node->kind == NodeKind::Battery)
            continue;
        const double utilisation =
            node->maxUtilisation.value_or(usualMaxUtilisation(*node)).value();
        if (utilisation <= 0) // solar of which nothing is firm
            continue;
        if (!source.limitKw)
            return std::nullopt;
        sum += *source.limitKw / utilisation;
    }
    return sum;
}

std::optional<double> facilityOverIt(const Project &project,
                                     const SiteEvaluation &site,
                                     const ResourceFigures &power,
                                     const StockFigures &stock)
{
    if (power.normal && stock.itKw && *stock.itKw > 0)
        return *power.normal / *stock.itKw;
    return project.find<Site>(site.site)->pueRatio;
}

/// Adds bars one after the other; after an unknown one everything is unknown.
class Bars
{
public:
    explicit Bars(std::array<WaterfallBar, 6> &bars)
        : m_bars(bars)
    {}

    void add(WaterfallStep step, std::optional<double> changeKw)
    {
        WaterfallBar &bar = m_bars[m_count++];
        bar.step = step;
        if (changeKw)
            bar.changeW = std::round(*changeKw * 1000) + 0.0;
        m_leftW = m_leftW && bar.changeW ? std::optional(*m_leftW + *bar.changeW) : std::nullopt;
        bar.leftW = m_leftW;
    }

    void close() { m_bars[m_count] = {WaterfallStep::Free, m_leftW, m_leftW}; }

private:
    std::array<WaterfallBar, 6> &m_bars;
    std::size_t m_count = 0;
    std::optional<double> m_leftW = 0.0;
};

} // namespace

Waterfall powerWaterfall(const Project &project, const SiteEvaluation &site, std::size_t epoch)
{
    const ResourceFigures &power = site.resource(u"power")->byEpoch[epoch];
    Waterfall result;
    result.missing = power.missing;
    result.pueRatio = facilityOverIt(project, site, power, site.stock[epoch]);
    const std::optional<double> nameplate = nameplateKw(project, site.epochs[epoch]);
    const auto inIt = [&result](std::optional<double> facilityKw) {
        return facilityKw && result.pueRatio && *result.pueRatio > 0
                   ? std::optional(*facilityKw / *result.pueRatio)
                   : std::nullopt;
    };
    const auto taken = [](std::optional<double> kw) {
        return kw ? std::optional(-*kw) : std::nullopt;
    };
    std::optional<double> overhead;
    if (const auto it = inIt(nameplate))
        overhead = *nameplate - *it;
    std::optional<double> failure;
    if (power.headroomNormal && power.worstFailureLimit && power.worstFailure)
        failure =
            std::max(0.0, *power.headroomNormal - (*power.worstFailureLimit - *power.worstFailure));
    std::optional<double> derate;
    if (nameplate && power.limit)
        derate = *nameplate - *power.limit;

    Bars bars(result.bars);
    bars.add(WaterfallStep::Nameplate, nameplate);
    bars.add(WaterfallStep::Pue, taken(overhead));
    bars.add(WaterfallStep::WorstFailure, taken(inIt(failure)));
    bars.add(WaterfallStep::Derate, taken(inIt(derate)));
    bars.add(WaterfallStep::Contracted, taken(inIt(power.contracted)));
    bars.close();
    return result;
}

} // namespace headroom
