// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/failit.h"

#include "models/document/document.h"
#include "models/edits/whatif.h"
#include "models/engine/coolinglosses.h"
#include "models/engine/losses.h"
#include "models/text/words.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"
#include "ui/mainwindow/actions.h"
#include "ui/panels/failurespanel.h"
#include "ui/panels/headroompanel.h"
#include "ui/panels/lossbanner.h"
#include "ui/panels/losschoice.h"
#include "ui/panels/scenariochoice.h"

#include <QPushButton>

namespace headroom {

namespace {

std::vector<Id> equipmentIn(const SelectionModel &selection)
{
    std::vector<Id> nodes;
    for (const Subject subject : selection.subjects()) {
        if (subject.kind == EntityKind::PowerNode)
            nodes.push_back(subject.id);
    }
    return nodes;
}

std::vector<Id> idsOf(const std::vector<Subject> &subjects)
{
    std::vector<Id> ids;
    ids.reserve(subjects.size());
    for (const Subject subject : subjects)
        ids.push_back(subject.id);
    return ids;
}

/// What the loss that `seen` is looked at with does to one site.
PlanMarks effectsOf(
    const Project &plan, std::optional<Id> scenario, const Project &seen, Id site, Month month)
{
    PlanMarks marks;
    const Result<Project> whole = seenThrough(plan, {.scenario = scenario});
    if (!whole)
        return marks;
    for (const SiteLoss &loss : lossesBetween(*whole, seen, month)) {
        if (loss.site != site)
            continue;
        marks.dark = idsOf(loss.dark);
        marks.singleFed = idsOf(loss.singleFed);
        for (const FailureCase::Overload &overload : loss.overloaded)
            marks.overloaded.push_back(overload.node);
    }
    for (const SiteCoolingLoss &loss : coolingLossesBetween(*whole, seen, month)) {
        if (loss.site != site)
            continue;
        marks.uncooled = idsOf(loss.uncooled);
        for (const FailureCase::Overload &overload : loss.overloaded)
            marks.overloaded.push_back(overload.node);
    }
    return marks;
}

} // namespace

FailIt::FailIt(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(
        parts.actions[ActionId::FailSelected], &QAction::triggered, this, &FailIt::failSelected);
    connect(
        parts.actions[ActionId::Restore], &QAction::triggered, &parts.losses, &LossChoice::restore);
    connect(
        parts.banner.restoreButton(), &QPushButton::clicked, &parts.losses, &LossChoice::restore);
    connect(&parts.losses, &LossChoice::changed, this, &FailIt::sayWhatFailed);
    connect(&parts.selection, &SelectionModel::changed, this, &FailIt::updateActions);
    connect(&parts.headroom, &HeadroomPanel::monthChanged, this, &FailIt::mark);
    connect(&parts.canvas, &CanvasView::siteChanged, this, &FailIt::mark);
    parts.failures.offer(parts.actions[ActionId::FailSelected]);
    updateActions();
}

void FailIt::failSelected()
{
    m_parts.losses.lose(equipmentIn(m_parts.selection), m_parts.headroom.month());
}

void FailIt::sayWhatFailed()
{
    const LossChoice &losses = m_parts.losses;
    const QString what = losses.words();
    m_parts.banner.say(losses.empty()
                           ? QString()
                           : tr("Shown with %1 failed from %2").arg(what, words(losses.from())));
    m_parts.headroom.setCondition(losses.empty() ? QString() : tr("%1 failed").arg(what));
    if (losses.empty()) {
        m_seen = {};
        mark();
    }
    updateActions();
}

void FailIt::setEvaluated(const Project &seen)
{
    m_seen = m_parts.losses.empty() ? Project() : seen;
    mark();
}

/// The effects in the shown month, against the same plan with everything in service.
void FailIt::mark()
{
    const LossChoice &losses = m_parts.losses;
    const Month month = m_parts.headroom.month();
    if (losses.empty() || month < losses.from() || m_seen.table<Site>().empty()) {
        m_worker.cancel();
        show({});
        return;
    }
    m_worker.submit([this,
                     plan = m_parts.document.project(),
                     scenario = m_parts.scenarios.current(),
                     seen = m_seen,
                     site = m_parts.canvas.site(),
                     failed = losses.nodes(),
                     month](Progress &) -> LatestWorker::Delivery {
        PlanMarks marks = effectsOf(plan, scenario, seen, site, month);
        marks.failed = failed;
        return [this, marks = std::move(marks)]() mutable { show(std::move(marks)); };
    });
}

void FailIt::show(PlanMarks marks)
{
    m_parts.banner.setMarks(marks);
    m_parts.canvas.setMarks(std::move(marks));
}

void FailIt::updateActions() const
{
    m_parts.actions[ActionId::FailSelected]->setEnabled(!equipmentIn(m_parts.selection).empty());
    m_parts.actions[ActionId::Restore]->setEnabled(!m_parts.losses.empty());
}

} // namespace headroom
