// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/symbols.h"

#include <array>
#include <initializer_list>

namespace headroom {

namespace {

void line(QPainterPath &path, std::initializer_list<QPointF> points)
{
    bool first = true;
    for (const QPointF point : points) {
        if (first)
            path.moveTo(point);
        else
            path.lineTo(point);
        first = false;
    }
}

void circle(QPainterPath &path, double x, double y, double radius)
{
    path.addEllipse(QPointF(x, y), radius, radius);
}

QPainterPath utilityFeed()
{
    QPainterPath path; // a pylon
    line(path, {{-0.45, 0.7}, {0, -0.7}, {0.45, 0.7}});
    line(path, {{-0.55, -0.2}, {0.55, -0.2}});
    line(path, {{-0.4, -0.45}, {0.4, -0.45}});
    line(path, {{-0.3, 0.2}, {0.38, 0.7}});
    line(path, {{0.3, 0.2}, {-0.38, 0.7}});
    return path;
}

QPainterPath transformer()
{
    QPainterPath path; // two windings
    circle(path, 0, -0.28, 0.42);
    circle(path, 0, 0.28, 0.42);
    return path;
}

QPainterPath gasTurbine()
{
    QPainterPath path; // a compressor and a turbine on one shaft
    line(path, {{-0.7, -0.5}, {-0.15, -0.2}, {-0.15, 0.2}, {-0.7, 0.5}, {-0.7, -0.5}});
    line(path, {{0.15, -0.2}, {0.7, -0.55}, {0.7, 0.55}, {0.15, 0.2}, {0.15, -0.2}});
    line(path, {{-0.15, 0}, {0.15, 0}});
    return path;
}

QPainterPath generator()
{
    QPainterPath path; // a machine with a wave
    circle(path, 0, 0, 0.66);
    path.moveTo(-0.36, 0.02);
    path.cubicTo(-0.2, -0.42, -0.1, -0.3, 0, 0);
    path.cubicTo(0.1, 0.3, 0.2, 0.42, 0.36, -0.02);
    return path;
}

QPainterPath battery()
{
    QPainterPath path; // cells
    for (const double x : {-0.45, 0.15}) {
        line(path, {{x, -0.55}, {x, 0.55}});
        line(path, {{x + 0.3, -0.25}, {x + 0.3, 0.25}});
    }
    line(path, {{-0.75, 0}, {-0.45, 0}});
    line(path, {{-0.15, 0}, {0.15, 0}});
    line(path, {{0.45, 0}, {0.75, 0}});
    return path;
}

QPainterPath solarArray()
{
    QPainterPath path; // a panel
    line(path, {{-0.45, -0.5}, {0.7, -0.5}, {0.45, 0.5}, {-0.7, 0.5}, {-0.45, -0.5}});
    line(path, {{-0.57, 0}, {0.57, 0}});
    line(path, {{-0.07, -0.5}, {-0.32, 0.5}});
    line(path, {{0.32, -0.5}, {0.07, 0.5}});
    return path;
}

QPainterPath breaker()
{
    QPainterPath path; // a circuit breaker
    line(path, {{0, -0.8}, {0, -0.35}});
    line(path, {{-0.15, -0.5}, {0.15, -0.2}});
    line(path, {{0.15, -0.5}, {-0.15, -0.2}});
    line(path, {{-0.38, -0.28}, {0, 0.35}, {0, 0.8}});
    return path;
}

QPainterPath ups()
{
    QPainterPath path; // rectifier and inverter
    line(path, {{-0.65, 0.65}, {0.65, -0.65}});
    line(path, {{-0.55, -0.35}, {-0.1, -0.35}});
    line(path, {{-0.55, -0.2}, {-0.1, -0.2}});
    path.moveTo(0.1, 0.35);
    path.cubicTo(0.18, 0.12, 0.26, 0.12, 0.33, 0.33);
    path.cubicTo(0.4, 0.55, 0.48, 0.55, 0.56, 0.32);
    return path;
}

QPainterPath transferSwitch()
{
    QPainterPath path; // one of two
    line(path, {{-0.45, -0.75}, {-0.45, -0.3}});
    line(path, {{0.45, -0.75}, {0.45, -0.3}});
    line(path, {{-0.45, -0.3}, {0, 0.35}, {0, 0.75}});
    circle(path, 0.45, -0.22, 0.08);
    return path;
}

QPainterPath panel()
{
    QPainterPath path; // a bar with ways
    line(path, {{-0.6, -0.45}, {0.6, -0.45}});
    for (const double x : {-0.4, 0.0, 0.4})
        line(path, {{x, -0.45}, {x, 0.55}});
    return path;
}

QPainterPath busway()
{
    QPainterPath path; // a bar with taps
    path.addRect(QRectF(-0.75, -0.22, 1.5, 0.3));
    for (const double x : {-0.45, 0.0, 0.45})
        line(path, {{x, 0.08}, {x, 0.5}});
    return path;
}

QPainterPath feed()
{
    QPainterPath path; // an arrow
    line(path, {{0, -0.7}, {0, 0.6}});
    line(path, {{-0.28, 0.25}, {0, 0.65}, {0.28, 0.25}});
    return path;
}

QPainterPath powerShelf()
{
    QPainterPath path; // supplies in a shelf
    path.addRect(QRectF(-0.7, -0.35, 1.4, 0.7));
    for (const double x : {-0.35, 0.0, 0.35})
        line(path, {{x, -0.35}, {x, 0.35}});
    return path;
}

QPainterPath chiller()
{
    QPainterPath path; // a snow crystal
    line(path, {{0, -0.7}, {0, 0.7}});
    line(path, {{-0.61, -0.35}, {0.61, 0.35}});
    line(path, {{-0.61, 0.35}, {0.61, -0.35}});
    return path;
}

QPainterPath dryCooler()
{
    QPainterPath path; // a fan
    circle(path, 0, 0, 0.68);
    circle(path, 0, 0, 0.12);
    for (const QPointF tip : {QPointF(0, -0.55), QPointF(0.48, 0.28), QPointF(-0.48, 0.28)}) {
        path.moveTo(0, 0);
        path.quadTo(QPointF(tip.x() + tip.y() * 0.5, tip.y() - tip.x() * 0.5), tip);
    }
    return path;
}

QPainterPath coolantDistribution()
{
    QPainterPath path; // a drop
    path.moveTo(0, -0.7);
    path.cubicTo(0.5, 0, 0.5, 0.65, 0, 0.65);
    path.cubicTo(-0.5, 0.65, -0.5, 0, 0, -0.7);
    return path;
}

QPainterPath airHandler()
{
    QPainterPath path; // moving air
    for (const double y : {-0.35, 0.0, 0.35}) {
        path.moveTo(-0.65, y);
        path.cubicTo(-0.3, y - 0.28, 0.1, y + 0.28, 0.65, y - 0.05);
    }
    return path;
}

} // namespace

const QPainterPath &symbolOf(NodeKind kind)
{
    static const std::array symbols{utilityFeed(),
                                    transformer(), // of a substation
                                    gasTurbine(),
                                    generator(),
                                    battery(),
                                    solarArray(),
                                    breaker(),
                                    transformer(),
                                    ups(),
                                    transferSwitch(),
                                    panel(),
                                    busway(),
                                    feed(),
                                    powerShelf(),
                                    chiller(),
                                    dryCooler(),
                                    coolantDistribution(),
                                    airHandler()};
    static_assert(std::tuple_size_v<decltype(symbols)> == ChoiceNames<NodeKind>::kNames.size());
    return symbols[static_cast<std::size_t>(kind)];
}

} // namespace headroom
