// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/domain/entityinfo.h"
#include "models/domain/project.h"

#include <random>
#include <span>

namespace headroom::test {

/// Random but sound plans and edits, the same for the same seed: food for property tests.
class RandomPlan
{
public:
    explicit RandomPlan(quint64 seed)
        : m_random(seed)
        , m_ids(seed)
    {}

    /// A plan with a few sites, halls, racks, a power tree, phases, contracts and scenarios.
    [[nodiscard]] Project make();

    /// One random edit through models/edits: adds, moves, turns, changes fields, removes,
    /// duplicates. The result may be equal to the plan, and may break an invariant (a name taken
    /// twice).
    [[nodiscard]] Project edit(const Project &project);

    /// One random edit of a drawing program, or one of the above: arrays, busways, feeds, order,
    /// groups, locks, outlines, notes and dimensions, copies in columns and rows.
    [[nodiscard]] Project drawingEdit(const Project &project);

    [[nodiscard]] int number(int least, int most);
    [[nodiscard]] double real(double least, double most);

    [[nodiscard]] bool chance(double share) { return real(0, 1) < share; }

    [[nodiscard]] IdSource &ids() { return m_ids; }

    /// The id of a random row; invalid where there is none.
    template <class T>
    [[nodiscard]] Id pick(const Project &project)
    {
        const auto &rows = project.table<T>();
        if (rows.empty())
            return {};
        auto row = rows.begin();
        for (int skip = number(0, static_cast<int>(rows.size()) - 1); skip > 0; --skip)
            ++row;
        return row->id;
    }

private:
    void addHardware(Project &project);
    void addPlaces(Project &project);
    void addPower(Project &project);
    void addPromises(Project &project);
    [[nodiscard]] Project changeField(const Project &project);
    [[nodiscard]] Project orderingEdit(const Project &project, std::span<const Subject> subjects);
    [[nodiscard]] Project addingEdit(const Project &project, std::span<const Subject> subjects);

    [[nodiscard]] Point somewhere() { return {real(0, 100), real(0, 50)}; }

    std::mt19937_64 m_random;
    SeededIds m_ids;
};

} // namespace headroom::test
