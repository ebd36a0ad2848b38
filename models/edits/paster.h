// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/edits/fragment.h"
#include "models/edits/names.h"

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

/// Puts a fragment into a plan, once or many times.
class Paster
{
public:
    /// Without a site each thing stays at its own, which the plan must have.
    Paster(const Project &project,
           IdSource &ids,
           const Fragment &fragment,
           std::optional<Id> site,
           std::optional<Id> hall);

    /// Fails with entity.missing and fragment.no-hall; then nothing more can be pasted.
    [[nodiscard]] Result<void> paste(Point offset, std::vector<Subject> *added);

    [[nodiscard]] Project take() { return std::move(m_result); }

private:
    /// What is true of one paste: which new id stands for which of the fragment.
    struct Turn
    {
        Point offset;
        std::vector<Subject> *added = nullptr;
        std::unordered_map<Id, Id> fresh;
        std::map<std::pair<Id, Id>, Id> rows; // of a row of the fragment and a hall
        std::unordered_map<Id, Id> groups;
        std::optional<Failure> failed;
    };

    /// Names that are free, the name itself where nothing has it.
    struct Names
    {
        NameSource source;
        std::unordered_set<QString> taken;
        QString freeFor(const QString &name);
    };

    template <class T>
    [[nodiscard]] Names namesOf() const;
    [[nodiscard]] Names &namesFor(EntityKind kind);

    template <class T>
    void pasteAll(Turn &turn);
    template <class T>
    void finish(Turn &turn, const T &original, T copy, bool listed);
    [[nodiscard]] std::optional<Id> siteFor(Id site) const;
    [[nodiscard]] std::optional<Id> hallFor(Turn &turn, Id hall, Point place);
    [[nodiscard]] std::optional<Id> hallAround(Id site, Point place) const;
    [[nodiscard]] Id rowFor(Turn &turn, Id row, Id hall);
    [[nodiscard]] std::optional<Id> groupFor(Turn &turn, std::optional<Id> group, Id site);
    [[nodiscard]] std::optional<Id> same(EntityKind kind, std::optional<Id> id) const;

    [[nodiscard]] std::optional<Id> acceleratorTypeFor(std::optional<Id> id);
    [[nodiscard]] Id rackTypeFor(Id id);
    [[nodiscard]] std::optional<Id> phaseFor(std::optional<Id> id);
    template <class T>
    [[nodiscard]] Id broughtAlong(T row, Id original);
    void pasteConnections(Turn &turn);
    void pasteCitations(EntityKind kind, const std::unordered_map<Id, Id> &fresh);

    void place(Turn &turn, const Building &row);
    void place(Turn &turn, const Hall &row);
    void place(Turn &turn, const Obstacle &row);
    void place(Turn &turn, const Rack &row);
    void place(Turn &turn, const PowerNode &row);
    void place(Turn &turn, const Note &row);
    void place(Turn &turn, const Dimension &row);
    void place(Turn &turn, const Underlay &row);

    Project m_result;
    IdSource &m_ids;
    const Fragment &m_fragment;
    std::optional<Id> m_site;
    std::optional<Id> m_hall;
    bool m_samePlan = false;
    std::unordered_set<Id> m_copied;
    std::unordered_map<Id, int> m_membersCopied; // of groups
    std::map<EntityKind, Names> m_names;
    std::map<Id, Id> m_known; // types and phases of the fragment: those of the plan
};

} // namespace headroom
