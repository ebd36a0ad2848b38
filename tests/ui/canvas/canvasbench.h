// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/document.h"
#include "tests/support/planbuilder.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/selection.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace headroom::test {

inline constexpr double kTolerance = 1e-9;

/// A real view on a real document, at 20 pixels a metre around the middle of a hall of 100 m by
/// 100 m. The grid step is the usual 0.6 m.
struct Bench
{
    explicit Bench(const Project &project, Point middle = {50, 50})
        : document(project)
        , view(document, selection)
    {
        view.resize(1000, 800);
        view.show();
        look(middle, 20);
    }

    void look(Point middle, double scale)
    {
        // By the means that a person has: wheel and drags come to exactly this.
        const QPointF centre = QRectF(view.rect()).center();
        for (int i = 0; i < 60 && std::abs(view.viewport().scale() - scale) > kTolerance; ++i) {
            const double notches = std::log(scale / view.viewport().scale()) / std::log(1.0016);
            wheel(centre, static_cast<int>(std::clamp(notches, -960.0, 960.0)));
            if (std::abs(notches) < 1)
                break;
        }
        const Point away = view.viewport().centre() - middle;
        const double pixels = view.viewport().scale();
        drag(Qt::MiddleButton,
             centre.toPoint(),
             centre.toPoint() + QPoint(qRound(away.xM * pixels), -qRound(away.yM * pixels)));
    }

    void wheel(QPointF at, int angle)
    {
        QWheelEvent event(at,
                          view.mapToGlobal(at),
                          {},
                          {0, angle},
                          Qt::NoButton,
                          Qt::NoModifier,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&view, &event);
    }

    [[nodiscard]] QPoint pixel(Point at) const { return view.viewport().toPixels(at).toPoint(); }

    void drag(Qt::MouseButton button, QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        press(button, from, keys);
        move(button, (from + to) / 2, keys);
        move(button, to, keys);
        release(button, to, keys);
    }

    void drag(Point from, Point to, Qt::KeyboardModifiers keys = {})
    {
        drag(Qt::LeftButton, pixel(from), pixel(to), keys);
    }

    void press(Qt::MouseButton button, QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&view, button, keys, at);
    }

    void move(Qt::MouseButton button, QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QMouseEvent event(QEvent::MouseMove,
                          QPointF(at),
                          QPointF(view.mapToGlobal(at)),
                          Qt::NoButton,
                          button,
                          keys);
        QApplication::sendEvent(&view, &event);
    }

    void release(Qt::MouseButton button, QPoint at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseRelease(&view, button, keys, at);
    }

    void click(Point at, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseClick(&view, Qt::LeftButton, keys, pixel(at));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&view, key, keys); }

    [[nodiscard]] std::size_t steps() const { return document.history().steps().size(); }

    [[nodiscard]] std::size_t racks() const { return document.project().table<Rack>().size(); }

    [[nodiscard]] std::size_t halls() const { return document.project().table<Hall>().size(); }

    [[nodiscard]] Point place(Id rack) const
    {
        const Rack *row = document.project().find<Rack>(rack);
        return {row->x.value(), row->y.value()};
    }

    Document document;
    SelectionModel selection;
    CanvasView view;
};

#define COMPARE_POINTS(actual, expected)                                                           \
    do {                                                                                           \
        const Point was = (actual);                                                                \
        const Point is = (expected);                                                               \
        QVERIFY2(std::abs(was.xM - is.xM) < 1e-6 && std::abs(was.yM - is.yM) < 1e-6,               \
                 qPrintable(QStringLiteral("is %1, %2; expected %3, %4")                           \
                                .arg(was.xM)                                                       \
                                .arg(was.yM)                                                       \
                                .arg(is.xM)                                                        \
                                .arg(is.yM)));                                                     \
    } while (false)

/// A hall and a type of 0.6 m by 1.2 m with 72 accelerators and 132 kW.
struct RowPlan : PlanBuilder
{
    Id type = rackType(QStringLiteral("NVL72"), 132, 72);

    Id rackAt(Point at)
    {
        const Id id = rack(type, {});
        change<Rack>(id, [at](Rack &row) {
            row.x = Metres(at.xM);
            row.y = Metres(at.yM);
        });
        return id;
    }
};

} // namespace headroom::test
