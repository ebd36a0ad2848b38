// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/invariants.h"
#include "models/edits/edits.h"

#include <string_view>

namespace headroom::test {

/// A site with one hall of 60 m by 40 m and a rack type of 600 mm × 1200 mm, 8 accelerators,
/// 40 kW and 1,440 kg, which is 2,000 kg/m² on its footprint.
struct DrawnPlan
{
    Project project = newProject(QStringLiteral("Plan"), QStringLiteral("one"));
    SeededIds ids{1};
    Id site;
    Id hall;
    Id type;

    DrawnPlan()
    {
        RackType rackType;
        rackType.id = type = ids.next();
        rackType.name = QStringLiteral("Type");
        rackType.accelerators = 8;
        rackType.plannedPower = Kilowatts(40);
        rackType.weight = Kilograms(1440);
        rackType.liquidShare = Share(0.75);
        project.set(rackType);
        Subject added;
        project = addSite(project, ids, QStringLiteral("Site"), &added).value();
        site = added.id;
        project = addHall(project, ids, site, {}, rectangle({0, 0}, {60, 40}), &added).value();
        hall = added.id;
    }

    Subject rack(double xM, double yM, double degrees = 0)
    {
        Rack row;
        row.id = ids.next();
        row.hall = hall;
        row.type = type;
        row.name = QStringLiteral("R%1").arg(project.table<Rack>().size() + 1);
        row.x = Metres(xM);
        row.y = Metres(yM);
        row.rotation = Degrees(degrees);
        const Subject subject{EntityKind::Rack, row.id};
        project.set(std::move(row));
        return subject;
    }

    Subject node(NodeKind kind, Side side, double ratedKw, double xM = 0, double yM = 0)
    {
        PowerNode row;
        row.id = ids.next();
        row.site = site;
        row.name = QStringLiteral("N%1").arg(project.table<PowerNode>().size() + 1);
        row.kind = kind;
        row.side = side;
        if (ratedKw >= 0)
            row.ratedKw = Kilowatts(ratedKw);
        row.maxUtilisation = Share(1);
        row.x = Metres(xM);
        row.y = Metres(yM);
        const Subject subject{EntityKind::PowerNode, row.id};
        project.set(std::move(row));
        return subject;
    }

    void connect(Subject from, Subject to)
    {
        project = addConnection(project, ids, from.id, to).value();
    }

    template <class T>
    const T &at(Subject subject) const
    {
        return *project.find<T>(subject.id);
    }

    /// Changes one row in place.
    template <class T, class Change>
    void change(Id id, Change &&change)
    {
        T row = *project.find<T>(id);
        change(row);
        project.set(std::move(row));
    }
};

template <class T>
std::string_view codeOf(const Result<T> &result)
{
    return result ? std::string_view("ok") : result.message().code;
}

} // namespace headroom::test
