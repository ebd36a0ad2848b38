// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/epochs.h"
#include "models/engine/evaluation.h"
#include "models/engine/promises.h"

namespace headroom::engine {

/// What one ground site does for one contract, in one epoch; NaN unknown.
struct SitePart
{
    Id contract;
    bool firm = true;
    double promised = 0; // this site's share, in accelerators
    double carried = 0;
    double facilityW = 0;
};

/// The contracts of one site in one epoch, and what they have left when it is short of power. What
/// it is short of is taken from load that is promised to nobody first, then from sheddable
/// contracts, then from firm ones, in each class pro rata of facility power.
class SiteParts
{
public:
    SiteParts(const SiteSnapshot &site,
              const SiteContracts &contracts,
              const Service &service,
              const ResourceFigures &power);

    [[nodiscard]] const std::vector<SitePart> &parts() const { return m_parts; }

    /// Accelerators of a contract with everything in service; NaN unknown.
    [[nodiscard]] double powered(const SitePart &part) const;

    /// The same after a loss.
    [[nodiscard]] double left(const SitePart &part, const FailureCase &failure) const;

private:
    [[nodiscard]] double shortIn(const FailureCase &failure) const;
    [[nodiscard]] double kept(const SitePart &part, double accelerators, double shortKw) const;

    std::vector<SitePart> m_parts;
    double m_firmKw = 0;
    double m_sheddableKw = 0;
    double m_loadKw;
    double m_shortKw;
};

/// What a contract has at one site, with everything in service and after the loss that leaves
/// least; NaN unknown.
struct SiteOutcome
{
    Id site;
    SitePart part;
    double powered = 0;
    double least = 0;
    std::optional<Subject> worstLost = {};
};

/// The ground sites of a plan with what is promised of them. Refers to the evaluation.
class GroundContracts
{
public:
    GroundContracts(const Project &project, const Evaluation &evaluation);

    [[nodiscard]] std::size_t size() const { return m_sites.size(); }

    [[nodiscard]] Id site(std::size_t s) const { return m_sites[s].id; }

    [[nodiscard]] const Epoch &epoch(std::size_t s, int month) const;
    [[nodiscard]] SiteParts parts(std::size_t s, int month) const;

    /// What a contract has at each site that carries it; worked out once for each epoch.
    [[nodiscard]] std::vector<SiteOutcome> outcomes(Id contract, int month);

private:
    [[nodiscard]] const SiteEvaluation &answers(std::size_t s) const;
    [[nodiscard]] std::size_t epochOf(std::size_t s, int month) const;

    const Evaluation &m_evaluation;
    std::vector<SiteSnapshot> m_sites;
    std::vector<SiteContracts> m_contracts;
    std::vector<TimeAxis> m_axes;
    std::vector<std::vector<std::optional<std::vector<SiteOutcome>>>> m_outcomes; // site, epoch
};

} // namespace headroom::engine
