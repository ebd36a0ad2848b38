// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/whatif.h"

#include "models/domain/levers.h"

namespace headroom {

std::vector<Lever> leversOfLoss(std::span<const Id> nodes, Month from)
{
    std::vector<Lever> levers;
    for (const Id node : nodes) {
        Lever lever;
        lever.id = idFromKey(QStringLiteral("loss of %1").arg(node.value));
        lever.kind = LeverKind::LoseNode;
        lever.node = node;
        lever.month = from;
        levers.push_back(std::move(lever));
    }
    return levers;
}

Result<Project> seenThrough(const Project &project, const WhatIf &whatIf)
{
    Result<Project> seen =
        whatIf.scenario ? withScenario(project, *whatIf.scenario) : Result<Project>(project);
    for (const Lever &lever : leversOfLoss(whatIf.lost, whatIf.lostFrom)) {
        if (!seen)
            return seen;
        seen = pull(*seen, lever);
    }
    return seen;
}

} // namespace headroom
