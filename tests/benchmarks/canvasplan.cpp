// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/canvasplan.h"

#include <cmath>

namespace headroom::bench {

namespace {

constexpr int kRacksInHall = 7500;
constexpr int kRacksInRow = 120;
constexpr int kRacksInArray = 8;

Id addType(Project &project, IdSource &ids, const QString &name, int accelerators, double kw)
{
    RackType type;
    type.id = ids.next();
    type.name = name;
    type.accelerators = accelerators;
    type.plannedPower = Kilowatts(kw);
    project.set(type);
    return type.id;
}

} // namespace

Project campus(int rackCount, int feedCount)
{
    SeededIds ids(20260506);
    Project project = newProject(QStringLiteral("Campus"), QStringLiteral("campus"));
    Site site;
    site.id = ids.next();
    site.name = QStringLiteral("Campus");
    project.set(site);
    const std::array types{addType(project, ids, QStringLiteral("H100"), 64, 68),
                           addType(project, ids, QStringLiteral("H200"), 64, 68),
                           addType(project, ids, QStringLiteral("GB200 NVL72"), 72, 112)};
    const Id network = addType(project, ids, QStringLiteral("Network"), 0, 12);

    const int halls = (rackCount + kRacksInHall - 1) / kRacksInHall;
    const int columns = static_cast<int>(std::ceil(std::sqrt(halls)));
    const int rows = (kRacksInHall + kRacksInRow - 1) / kRacksInRow;
    const double hallWidth = kRacksInRow * 0.6 + (kRacksInRow / kRacksInArray) * 2.4 + 10;
    const double hallHeight = rows * 2.7 + 10;
    std::vector<Rack> racks;
    std::vector<Connection> feeds;
    for (int h = 0; h < halls; ++h) {
        const Point corner{(h % columns) * (hallWidth + 12), (h / columns) * (hallHeight + 12)};
        Hall hall;
        hall.id = ids.next();
        hall.site = site.id;
        hall.name = QStringLiteral("Hall %1").arg(h + 1);
        hall.outline = rectangle(corner, corner + Point{hallWidth, hallHeight});
        project.set(hall);
        const int inHall = std::min(kRacksInHall, rackCount - h * kRacksInHall);
        Id busway;
        for (int i = 0; i < inHall; ++i) {
            const int row = i / kRacksInRow;
            const int place = i % kRacksInRow;
            const double y = corner.yM + 6 + row * 2.7;
            if (place == 0 && static_cast<int>(feeds.size()) < feedCount) {
                PowerNode node;
                node.id = busway = ids.next();
                node.site = site.id;
                node.name = QStringLiteral("Busway %1").arg(row + 1);
                node.kind = NodeKind::Busway;
                node.side = row % 2 == 0 ? Side::A : Side::B;
                node.x = Metres(corner.xM + 2);
                node.y = Metres(y);
                project.set(node);
            }
            Rack rack;
            rack.id = ids.next();
            rack.hall = hall.id;
            rack.type = place % 40 == 39 ? network : types[static_cast<std::size_t>(row / 20) % 3];
            rack.name = QStringLiteral("%1-%2-%3").arg(h + 1).arg(row + 1).arg(place + 1);
            rack.x = Metres(corner.xM + 6 + place * 0.6 + (place / kRacksInArray) * 2.4);
            rack.y = Metres(y);
            racks.push_back(rack);
            if (static_cast<int>(feeds.size()) < feedCount) {
                Connection feed;
                feed.id = ids.next();
                feed.from = busway;
                feed.toRack = rack.id;
                feeds.push_back(feed);
            }
        }
    }
    project.table<Rack>() = Table<Rack>::fromRows(std::move(racks));
    project.table<Connection>() = Table<Connection>::fromRows(std::move(feeds));
    return project;
}

} // namespace headroom::bench
