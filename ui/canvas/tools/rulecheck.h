// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/placementcheck.h"
#include "ui/canvas/tools/tool.h"

namespace headroom {

/// What the plan's rules of placement say to the racks of one gesture: while it is under way, as
/// soon as the check is there, and when it ends.
class RuleCheck
{
public:
    explicit RuleCheck(ToolContext &context)
        : m_context(context)
    {}

    /// A gesture begins. moved: what stands on the plan and goes with it; now: where its racks
    /// stand. What stands wrongly may be dropped where it stands no worse.
    void begin(std::vector<Subject> moved = {}, std::vector<engine::PlacedRack> now = {});

    /// Puts what the rules say into the preview. Of very many racks they are asked at the end only.
    void show(std::span<const engine::PlacedRack> places, Preview &preview);

    /// The rule that refuses the places, as a message; nothing where they may be taken. Waits for
    /// the check where it must.
    [[nodiscard]] std::optional<Message> refusal(std::span<const engine::PlacedRack> places);

private:
    [[nodiscard]] engine::PlacementCheck *check(bool mustWait);
    [[nodiscard]] const engine::PlacementFinding *
    refused(const std::vector<engine::PlacementFinding> &findings);

    ToolContext &m_context;
    std::vector<Subject> m_moved;
    std::vector<engine::PlacedRack> m_now;
    std::optional<std::vector<engine::PlacementFinding>> m_before; // worked out when asked for
    engine::PlacementCheck *m_check = nullptr;                     // that knows what is moved
};

/// What a broken rule means for a drop, as a sentence for the status bar; empty where none is.
[[nodiscard]] QString ruleStatus(const Preview &preview);

/// New racks of a type, as the rules are asked about them.
[[nodiscard]] std::vector<engine::PlacedRack> newRacks(Id type, std::span<const Placement> places);

} // namespace headroom
