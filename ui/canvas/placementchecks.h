// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/latestworker.h"
#include "models/domain/project.h"

#include <QObject>

#include <memory>

namespace headroom {

namespace engine {
class PlacementCheck;
}

/// The check of places of the plan as it is, made when a gesture first asks for it and kept until
/// the plan changes. Of a large site it is made beside the window, so that no frame waits for it.
/// Lives on the GUI thread.
class PlacementChecks : public QObject
{
    Q_OBJECT

public:
    explicit PlacementChecks(QObject *parent = nullptr);
    ~PlacementChecks() override;

    /// Null while it is being made, unless it is waited for. project: the plan as it is.
    [[nodiscard]] engine::PlacementCheck *get(const Project &project, Id site, bool mustWait);
    /// The plan has changed.
    void forget();

Q_SIGNALS:
    void ready();

private:
    std::shared_ptr<engine::PlacementCheck> m_check;
    Id m_site;                              // of the check that is there or being made
    std::unique_ptr<LatestWorker> m_worker; // made when first needed
};

} // namespace headroom
