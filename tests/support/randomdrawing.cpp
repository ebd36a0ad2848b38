// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Random edits of drawing.
#include "models/edits/adddrawn.h"
#include "models/edits/arrange.h"
#include "models/edits/connecting.h"
#include "models/edits/edits.h"
#include "models/edits/fragment.h"
#include "models/edits/grouping.h"
#include "models/edits/outlines.h"
#include "models/edits/rackarray.h"
#include "tests/support/randomplan.h"

#include <array>

namespace headroom::test {

namespace {

Project valueOr(const Result<Project> &result, const Project &project)
{
    return result ? *result : project;
}

} // namespace

Project RandomPlan::orderingEdit(const Project &project, std::span<const Subject> subjects)
{
    const Axis axis = chance(0.5) ? Axis::X : Axis::Y;
    switch (number(0, 7)) {
    case 0:
        return valueOr(align(project, subjects, static_cast<Alignment>(number(0, 5))), project);
    case 1:
        return valueOr(distribute(project, subjects, axis), project);
    case 2:
        return valueOr(matchSpacing(project, subjects, axis), project);
    case 3:
        return valueOr(mirror(project, subjects, axis), project);
    case 4:
        return valueOr(group(project, m_ids, subjects), project);
    case 5:
        return valueOr(ungroup(project, subjects), project);
    case 6:
        return valueOr(setLocked(project, subjects.first(1), chance(0.3)), project);
    default:
        return valueOr(splitHall(project, m_ids, pick<Hall>(project), somewhere(), somewhere()),
                       project);
    }
}

Project RandomPlan::addingEdit(const Project &project, std::span<const Subject> subjects)
{
    switch (number(0, 6)) {
    case 0: {
        RackArraySpec spec;
        spec.hall = pick<Hall>(project);
        spec.type = pick<RackType>(project);
        spec.origin = somewhere();
        spec.rotation = Degrees(real(-180, 180));
        spec.rows = number(1, 3);
        spec.racksPerRow = number(1, 4);
        spec.alternating = chance(0.5);
        return valueOr(arrangeRows(project, m_ids, spec), project);
    }
    case 1: {
        BuswaySpec spec;
        spec.connectRacks = chance(0.7);
        return valueOr(buswaysAlongRows(project, m_ids, subjects, spec), project);
    }
    case 2:
        return valueOr(
            autoConnect(project, m_ids, subjects, std::array{Side::A, Side::B}, FreeCapacities()),
            project);
    case 3:
        return valueOr(connectMany(project, m_ids, pick<PowerNode>(project), subjects), project);
    case 4: {
        const Result<Fragment> fragment = copyFragment(project, subjects);
        if (!fragment)
            return project;
        const PasteArray array{.columns = number(1, 2),
                               .rows = number(1, 2),
                               .columnStep = {real(-5, 5), 0},
                               .rowStep = {0, real(-5, 5)},
                               .firstStands = chance(0.5)};
        return valueOr(
            pasteAsArray(project, m_ids, *fragment, {pick<Site>(project), somewhere()}, array),
            project);
    }
    case 5: {
        Note note;
        note.site = pick<Site>(project);
        note.text = QStringLiteral("Noted");
        return valueOr(addNote(project, m_ids, note), project);
    }
    default:
        return valueOr(
            addDimension(
                project, m_ids, pick<Site>(project), somewhere(), somewhere(), Metres(real(-2, 2))),
            project);
    }
}

Project RandomPlan::drawingEdit(const Project &project)
{
    std::vector<Subject> subjects;
    for (int i = number(1, 4); i > 0; --i) {
        const Subject rack{EntityKind::Rack, pick<Rack>(project)};
        const Subject node{EntityKind::PowerNode, pick<PowerNode>(project)};
        subjects.push_back(chance(0.7) ? rack : node);
    }
    switch (number(0, 2)) {
    case 0:
        return edit(project);
    case 1:
        return orderingEdit(project, subjects);
    default:
        return addingEdit(project, subjects);
    }
}

} // namespace headroom::test
