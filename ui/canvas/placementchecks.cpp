// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/placementchecks.h"

#include "models/engine/placementcheck.h"

namespace headroom {

namespace {

/// So many racks are read in a few milliseconds: faster than a thread answers.
constexpr std::size_t kAtOnce = 8000;

} // namespace

PlacementChecks::PlacementChecks(QObject *parent)
    : QObject(parent)
{}

PlacementChecks::~PlacementChecks() = default;

engine::PlacementCheck *PlacementChecks::get(const Project &project, Id site, bool mustWait)
{
    if (m_site != site)
        forget();
    m_site = site;
    if (m_check)
        return m_check.get();
    if (mustWait || project.table<Rack>().size() <= kAtOnce) {
        if (m_worker)
            m_worker->cancel();
        m_check = std::make_shared<engine::PlacementCheck>(project, site);
        return m_check.get();
    }
    if (!m_worker)
        m_worker = std::make_unique<LatestWorker>();
    if (m_worker->isBusy())
        return nullptr;
    m_worker->submit([this, project, site](Progress &) -> LatestWorker::Delivery {
        auto check = std::make_shared<engine::PlacementCheck>(project, site);
        static_cast<void>(check->freeAt({})); // here rather than in the first frame that asks
        return [this, check] {
            m_check = check;
            Q_EMIT ready();
        };
    });
    return nullptr;
}

void PlacementChecks::forget()
{
    if (m_worker)
        m_worker->cancel();
    m_check.reset();
}

} // namespace headroom
