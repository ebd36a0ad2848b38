// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/id.h"
#include "models/domain/project.h"

#include <initializer_list>
#include <span>

namespace headroom::test {

/// Writes small plans in few words: one ground site with one hall, PUE 1 unless said otherwise, and
/// a horizon of one year. Ids count up, so that things are in the order in which they were made.
class PlanBuilder
{
public:
    PlanBuilder()
        : project(newProject(QStringLiteral("Plan"), QStringLiteral("uuid")))
    {
        Settings settings = project.settings();
        settings.horizonStart = Month(2026, 1);
        settings.horizonMonths = 12;
        project.set(settings);
        Site row;
        row.id = next();
        row.name = QStringLiteral("Site");
        row.pueRatio = 1.0;
        site = row.id;
        project.set(row);
        hall = addHall(QStringLiteral("Hall"));
    }

    Id addHall(const QString &name)
    {
        Hall row;
        row.id = next();
        row.site = site;
        row.name = name;
        row.outline = rectangle({0, 0}, {100, 100});
        project.set(row);
        return row.id;
    }

    Id phase(const QString &name, std::optional<Month> month)
    {
        Phase row;
        row.id = next();
        row.name = name;
        row.inService = month;
        project.set(row);
        return row.id;
    }

    /// Equipment rated in kW, all of which may be used; a rating below zero is unknown.
    Id node(NodeKind kind, const QString &name, double ratedKw)
    {
        PowerNode row;
        row.id = next();
        row.site = site;
        row.name = name;
        row.kind = kind;
        if (ratedKw >= 0)
            row.ratedKw = Kilowatts(ratedKw);
        row.maxUtilisation = Share(1);
        project.set(row);
        return row.id;
    }

    /// A battery of so much power and energy.
    Id battery(const QString &name, double ratedKw, double energyKwh)
    {
        const Id id = node(NodeKind::Battery, name, ratedKw);
        change<PowerNode>(id,
                          [energyKwh](PowerNode &row) { row.energy = KilowattHours(energyKwh); });
        return id;
    }

    void connect(Id from, Id to, int priority = 1)
    {
        Connection row;
        row.id = next();
        row.from = from;
        if (project.table<PowerNode>().contains(to))
            row.toNode = to;
        else if (project.table<Hall>().contains(to))
            row.toHall = to;
        else
            row.toRack = to;
        row.priority = priority;
        project.set(row);
    }

    /// A type of rack by planned kW, below zero unknown; all its heat goes into air.
    Id rackType(const QString &name, double plannedKw, int accelerators = 8)
    {
        RackType row;
        row.id = next();
        row.name = name;
        row.accelerators = accelerators;
        row.liquidShare = Share(0);
        if (plannedKw >= 0)
            row.plannedPower = Kilowatts(plannedKw);
        project.set(row);
        return row.id;
    }

    /// A rack on feeds, the first of priority 1, the second of priority 2 and so on.
    Id rack(Id type, std::initializer_list<Id> feeds, Sharing sharing = Sharing::ActiveActive)
    {
        Rack row;
        row.id = next();
        row.hall = hall;
        row.type = type;
        row.name = QStringLiteral("Rack %1").arg(row.id.value);
        row.sharing = sharing;
        row.x = Metres(1 + 2 * static_cast<double>(project.table<Rack>().size() % 45));
        row.y = Metres(2 + 3 * static_cast<double>(project.table<Rack>().size() / 45));
        project.set(row);
        int priority = 1;
        for (const Id feed : feeds)
            connect(feed, row.id, priority++);
        return row.id;
    }

    /// Changes one row in place.
    template <class T, class Change>
    void change(Id id, Change &&change)
    {
        T row = *project.find<T>(id);
        change(row);
        project.set(row);
    }

    Id next() { return Id{++m_last}; }

    Project project;
    Id site;
    Id hall;

private:
    qint64 m_last = 1000;
};

} // namespace headroom::test
