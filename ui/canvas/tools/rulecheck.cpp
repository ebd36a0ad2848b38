// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/tools/rulecheck.h"

#include "models/text/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// A thousand cost up to a millisecond; a frame has sixteen.
constexpr std::size_t kMostLive = 6000;

/// As exact as a plan is drawn: to the millimetre.
Message rounded(Message message)
{
    for (MessageArgument &argument : message.arguments) {
        if (auto *amount = std::get_if<Amount>(&argument);
            amount != nullptr && amount->unit == Unit::Metre)
            amount->value = std::round(amount->value * 1000) / 1000;
    }
    return message;
}

QString sentence(const engine::PlacementFinding &finding)
{
    const QString worst = words(rounded(finding.message), QLocale());
    if (finding.places.size() < 2)
        return worst;
    return QCoreApplication::translate("RuleCheck", "%1 Worst of %2 racks.")
        .arg(worst, QLocale().toString(static_cast<qlonglong>(finding.places.size())));
}

} // namespace

void RuleCheck::begin(std::vector<Subject> moved, std::vector<engine::PlacedRack> now)
{
    m_moved = std::move(moved);
    m_now = std::move(now);
    m_before.reset();
    m_check = nullptr;
}

engine::PlacementCheck *RuleCheck::check(bool mustWait)
{
    if (m_check == nullptr) {
        m_check = m_context.placementCheck(mustWait);
        if (m_check != nullptr)
            m_check->leaveOut(m_moved);
    }
    return m_check;
}

const engine::PlacementFinding *
RuleCheck::refused(const std::vector<engine::PlacementFinding> &findings)
{
    if (!engine::refuses(findings))
        return nullptr;
    if (!m_before)
        m_before =
            m_now.empty() ? std::vector<engine::PlacementFinding>() : m_check->findings(m_now);
    return engine::worsened(findings, *m_before);
}

void RuleCheck::show(std::span<const engine::PlacedRack> places, Preview &preview)
{
    preview.faults.clear();
    preview.rules.clear();
    if (places.empty() || places.size() > kMostLive || check(false) == nullptr)
        return;
    const std::vector<engine::PlacementFinding> findings = m_check->findings(places);
    const bool isRefused = refused(findings) != nullptr;
    for (const engine::PlacementFinding &finding : findings) {
        const bool refuses = isRefused && finding.severity == Severity::Error;
        preview.rules.push_back({sentence(finding), refuses});
        for (const std::size_t place : finding.places)
            preview.faults.push_back({places[place].placement, refuses});
    }
}

std::optional<Message> RuleCheck::refusal(std::span<const engine::PlacedRack> places)
{
    if (places.empty() || check(true) == nullptr)
        return std::nullopt;
    const std::vector<engine::PlacementFinding> findings = m_check->findings(places);
    const engine::PlacementFinding *finding = refused(findings);
    if (finding == nullptr)
        return std::nullopt;
    return Message{"placement.refused", {sentence(*finding)}};
}

QString ruleStatus(const Preview &preview)
{
    if (preview.rules.empty())
        return {};
    const auto refuses = std::find_if(preview.rules.begin(),
                                      preview.rules.end(),
                                      [](const BrokenRule &rule) { return rule.refuses; });
    if (refuses != preview.rules.end())
        return QCoreApplication::translate("RuleCheck", "Not possible here. %1")
            .arg(refuses->sentence);
    return QCoreApplication::translate("RuleCheck", "%1 Release does it all the same.")
        .arg(preview.rules.front().sentence);
}

std::vector<engine::PlacedRack> newRacks(Id type, std::span<const Placement> places)
{
    std::vector<engine::PlacedRack> racks;
    racks.reserve(places.size());
    for (const Placement &place : places)
        racks.push_back({.placement = place, .type = type});
    return racks;
}

} // namespace headroom
