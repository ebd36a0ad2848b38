// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The canvas beside one QGraphicsScene item per rack: goals C1 to C9. Off screen, 1600 by 1000, 30
// frames each, in turns; a frame is a change and everything that happens until it is painted.

#include "models/document/document.h"
#include "tests/benchmarks/canvasplan.h"
#include "tests/benchmarks/goals.h"
#include "tests/benchmarks/itemscene.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/painters/planpainters.h"
#include "ui/canvas/selection.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QGraphicsItem>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

using namespace headroom;
using namespace headroom::bench;

namespace {

constexpr QSize kSize(1600, 1000);
constexpr int kFrames = 30;
constexpr int kPairs = 7;

/// The least that a frame of this size can cost.
class BlankView : public QWidget
{
public:
    int frames = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().canvas);
        ++frames;
    }
};

class CountedCanvas : public CanvasView
{
public:
    using CanvasView::CanvasView;
    int frames = 0;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        CanvasView::paintEvent(event);
        ++frames;
    }
};

/// Median milliseconds of frames: a change each, then events until it was painted.
double frames(const std::function<int()> &count, const std::function<void(int)> &change)
{
    std::vector<double> times;
    for (int i = 0; i < kFrames; ++i) {
        times.push_back(timed([&] {
            const int before = count();
            change(i);
            for (int spin = 0; spin < 1000 && count() == before; ++spin)
                QApplication::processEvents();
        }));
    }
    return median(times);
}

void wheel(QWidget &widget, int angle)
{
    const QPointF at(QRectF(widget.rect()).center());
    QWheelEvent event(at,
                      widget.mapToGlobal(at),
                      {},
                      {0, angle},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

void mouse(QWidget &widget, QEvent::Type type, QPointF at, Qt::MouseButton button)
{
    const bool move = type == QEvent::MouseMove;
    const bool up = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type,
                      at,
                      widget.mapToGlobal(at),
                      move ? Qt::NoButton : button,
                      up ? Qt::NoButton : button,
                      Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

/// Both canvases on one plan, the whole of it in view.
struct Rivals
{
    explicit Rivals(const Project &project)
        : document(project)
        , canvas(document, selection)
        , items(project)
    {
        for (QWidget *widget : {static_cast<QWidget *>(&canvas),
                                static_cast<QWidget *>(&items),
                                static_cast<QWidget *>(&blank)}) {
            widget->resize(kSize);
            widget->show();
        }
        QApplication::processEvents();
        fit();
    }

    void fit()
    {
        canvas.fit();
        show(canvas.viewport().centre(), canvas.viewport().scale());
    }

    /// The items, as the canvas sees them.
    void show(Point centre, double scale)
    {
        items.setTransform(QTransform::fromScale(scale, scale));
        items.centerOn(centre.xM, -centre.yM);
        QApplication::processEvents();
    }

    /// Into the middle of the first hall: between halls there would be little to draw.
    void goAmongRacks()
    {
        const Bounds hall = canvas.scene().halls().front().bounds;
        const auto rack = canvas.scene().hit((hall.low + hall.high) * 0.5, 0);
        selection.set(rack->subject);
        canvas.fitSelection();
        selection.clear();
    }

    /// The canvas zooms to a scale at which so many pixels make a metre.
    void zoomTo(double scale)
    {
        for (int i = 0; i < 200; ++i) {
            const double notches = std::log(scale / canvas.viewport().scale()) / std::log(1.0016);
            if (std::abs(notches) < 1)
                break;
            wheel(canvas, static_cast<int>(std::clamp(notches, -1200.0, 1200.0)));
        }
        show(canvas.viewport().centre(), canvas.viewport().scale());
    }

    double canvasFrames(const std::function<void(int)> &change)
    {
        return frames([this] { return canvas.frames; }, change);
    }

    double itemFrames(const std::function<void(int)> &change)
    {
        return frames([this] { return items.frames(); }, change);
    }

    double blankFrames()
    {
        return frames([this] { return blank.frames; }, [this](int) { blank.update(); });
    }

    /// Whole frames: the scale goes to and fro by a hair, so that nothing drawn can be kept.
    double canvasWhole()
    {
        return canvasFrames([this](int i) { wheel(canvas, i % 2 == 0 ? 1 : -1); });
    }

    double itemsWhole()
    {
        return itemFrames([this](int i) {
            const double factor = i % 2 == 0 ? 1.0016 : 1 / 1.0016;
            items.scale(factor, factor);
        });
    }

    Document document;
    SelectionModel selection;
    CountedCanvas canvas;
    ItemView items;
    BlankView blank;
};

double wholeFrames(Rivals &rivals, const char *goal, const std::string &what, double limit)
{
    const Pairs pairs = inTurns(
        kPairs, [&] { return rivals.canvasWhole(); }, [&] { return rivals.itemsWhole(); });
    report(goal, what, pairs.ratio(), limit, median(pairs.ours));
    return median(pairs.ours);
}

double canvasPan(Rivals &rivals)
{
    QPointF at(800, 500);
    mouse(rivals.canvas, QEvent::MouseButtonPress, at, Qt::MiddleButton);
    const double result = rivals.canvasFrames([&](int i) {
        at += i < kFrames / 2 ? QPointF(5, 3) : QPointF(-5, -3);
        mouse(rivals.canvas, QEvent::MouseMove, at, Qt::MiddleButton);
    });
    mouse(rivals.canvas, QEvent::MouseButtonRelease, at, Qt::MiddleButton);
    return result;
}

double itemsPan(Rivals &rivals)
{
    return rivals.itemFrames([&](int i) {
        const int sign = i < kFrames / 2 ? -1 : 1;
        QScrollBar *across = rivals.items.horizontalScrollBar();
        QScrollBar *up = rivals.items.verticalScrollBar();
        across->setValue(across->value() + 5 * sign);
        up->setValue(up->value() + 3 * sign);
    });
}

void panAtFit(Rivals &rivals, const char *goal, const std::string &what, double limit)
{
    // The view is a little closer than fitted, so that the items have somewhere to scroll to.
    rivals.fit();
    rivals.zoomTo(rivals.canvas.viewport().scale() * 1.3);
    const auto ours = [&] { return canvasPan(rivals); };
    const auto theirs = [&] { return itemsPan(rivals); };
    // Over a plan stand a scale bar and the names of halls, which stay while it moves: items below
    // such are painted anew with every step, and that is what the goal was set against.
    rivals.items.setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    const Pairs painted = inTurns(3, ours, theirs);
    report(goal, what, painted.ratio(), limit, median(painted.ours));
    // With nothing above them Qt moves the items' pixels, as the canvas does its own. A blank frame
    // is the least that either can take.
    rivals.items.setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    const Pairs moved = inTurns(kPairs, ours, theirs);
    const double blank = rivals.blankFrames();
    std::fprintf(stderr,
                 "%s: %.2f ms; items whose pixels are moved %.2f ms; a blank frame %.2f ms\n",
                 what.c_str(),
                 median(moved.ours),
                 median(moved.theirs),
                 blank);
}

/// Milliseconds of the dearest whole frame on the way from the whole plan to one rack.
void everyView(Rivals &rivals, const std::string &what)
{
    rivals.fit();
    const double fitted = rivals.canvas.viewport().scale();
    double worst = 0;
    double worstScale = 0;
    for (const double factor : {0.05, 0.2, 0.5, 1.0, 1.3, 2.0, 3.0}) {
        rivals.canvas.fit();
        rivals.zoomTo(fitted * factor);
        const double ms = rivals.canvasWhole();
        if (ms > worst) {
            worst = ms;
            worstScale = fitted * factor;
        }
    }
    rivals.goAmongRacks();
    for (const double scale : {4.4, 6.9, 7.1, 10.9, 11.1, 16.0, 33.0, 35.0, 100.0, 300.0}) {
        rivals.zoomTo(scale);
        const double ms = rivals.canvasWhole();
        if (ms > worst) {
            worst = ms;
            worstScale = scale;
        }
    }
    char text[160];
    std::snprintf(text, sizeof text, "%s, at %.2f px/m, ms", what.c_str(), worstScale);
    report("16 ms", text, worst, 16, worst);
}

/// The worst that a colour mode can do: no two neighbours have the same shade, so that nothing is
/// drawn as one.
void colour(Rivals &rivals)
{
    PlanStyle style;
    style.colouring.colour = PlanColour::PowerUse;
    style.colouring.scale = PlanScale::Amounts;
    style.colouring.title = QStringLiteral("Power use");
    style.colouring.least = QStringLiteral("0 %");
    style.colouring.most = QStringLiteral("100 %");
    quint32 random = 1;
    for (const RackRecord &rack : rivals.canvas.scene().racks()) {
        random = random * 1664525U + 1013904223U;
        const auto step = static_cast<quint8>((random >> 16) % plan_shade::kSteps);
        style.colouring.racks.push_back({rack.id, static_cast<quint8>(plan_shade::kFirst + step)});
    }
    rivals.canvas.setStyle(std::move(style));
}

/// Milliseconds of a frame while a thousand racks are dragged over the whole plan.
void drag(Rivals &rivals, const std::string &what)
{
    rivals.fit();
    const PlanScene &scene = rivals.canvas.scene();
    std::vector<Subject> racks;
    for (const RackRecord &rack : scene.racks()) {
        if (rack.hall == 0 && racks.size() < 1000)
            racks.push_back({EntityKind::Rack, rack.id});
    }
    const Point grip =
        scene.racks()[static_cast<std::size_t>(scene.rackIndex(racks.front().id))].centre();
    rivals.selection.set(racks);
    QPointF at = rivals.canvas.viewport().toPixels(grip);
    mouse(rivals.canvas, QEvent::MouseButtonPress, at, Qt::LeftButton);
    const double ms = rivals.canvasFrames([&](int i) {
        at += i < kFrames / 2 ? QPointF(7, 4) : QPointF(-7, -4);
        mouse(rivals.canvas, QEvent::MouseMove, at, Qt::LeftButton);
    });
    rivals.canvas.cancel();
    rivals.selection.clear();
    report("16 ms", what, ms, 16, ms);
}

/// The dearest of all frames that can be met on the way from the whole plan to one rack.
void everyFrame(Rivals &rivals)
{
    double worst = 0;
    double worstMs = 0;
    double worstScale = 0;
    rivals.canvas.fit();
    const double fitted = rivals.canvas.viewport().scale();
    for (const double scale :
         {fitted, 3.0, 4.4, 4.6, 8.0, 10.9, 11.1, 16.0, 33.0, 35.0, 60.0, 100.0, 300.0}) {
        rivals.zoomTo(scale);
        const Pairs pairs = inTurns(
            5, [&] { return rivals.canvasWhole(); }, [&] { return rivals.blankFrames(); });
        if (pairs.ratio() > worst) {
            worst = pairs.ratio();
            worstMs = median(pairs.ours);
            worstScale = scale;
        }
    }
    report("C4",
           "dearest frame, 30,000 racks, at " + std::to_string(static_cast<int>(worstScale))
               + " px/m, to a blank frame",
           worst,
           4,
           worstMs);
}

void labels(Rivals &rivals)
{
    rivals.goAmongRacks();
    rivals.zoomTo(34.5); // about 900 racks of this plan in view
    wholeFrames(rivals, "C5", "900 labels, to items", 1.0 / 3);
}

void hits(Rivals &rivals)
{
    rivals.fit();
    const PlanScene &scene = rivals.canvas.scene();
    const Bounds all = *scene.bounds();
    constexpr int kHits = 2000;
    std::vector<Point> points; // made beforehand: a remainder takes half as long as a hit test
    for (int i = 0; i < kHits; ++i) {
        const double x = std::fmod(i * 0.6180339887, 1.0);
        const double y = std::fmod(i * 0.7548776662, 1.0);
        points.push_back({all.low.xM + x * (all.high.xM - all.low.xM),
                          all.low.yM + y * (all.high.yM - all.low.yM)});
    }
    std::size_t found = 0;
    const auto ours = [&] {
        return timed([&] {
            for (const Point at : points)
                found += scene.hit(at, 0) ? 1 : 0;
        });
    };
    const auto theirs = [&] {
        return timed([&] {
            for (const Point at : points) {
                found += rivals.items.scene()->itemAt({at.xM, -at.yM}, {}) != nullptr ? 1 : 0;
            }
        });
    };
    const Pairs pairs = inTurns(kPairs, ours, theirs);
    report("C7", "hit test, to itemAt", pairs.ratio(), 0.25, median(pairs.ours) / kHits);

    const double share = std::sqrt(0.1);
    const Bounds band{all.low, all.low + (all.high - all.low) * share};
    const auto ourBand = [&] {
        rivals.selection.clear();
        return timed([&] { rivals.selection.set(scene.inBand(band)); });
    };
    const auto theirBand = [&] {
        rivals.items.scene()->clearSelection();
        QPainterPath path;
        path.addRect(
            QRectF(QPointF(band.low.xM, -band.high.yM), QPointF(band.high.xM, -band.low.yM)));
        return timed([&] { rivals.items.scene()->setSelectionArea(path); });
    };
    const Pairs bands = inTurns(kPairs, ourBand, theirBand);
    report("C7",
           "band over a tenth of 30,000, to setSelectionArea",
           bands.ratio(),
           0.01,
           median(bands.ours));
    rivals.selection.clear();
}

void bytes(const Rivals &rivals)
{
    const PlanScene &scene = rivals.canvas.scene();
    const double each =
        static_cast<double>(scene.rackBytes()) / static_cast<double>(scene.racks().size());
    report("C8", "bytes a rack in the canvas", each, 64, 0);
}

void feeds()
{
    const Project project = campus(7500, 5000);
    PlanScene scene;
    scene.rebuild(project, project.table<Site>().begin()->id);
    LabelFonts fonts;
    Viewport view;
    view.resize(QSizeF(kSize));
    view.fit(*scene.bounds(), 20);
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(theme().canvas);
    const PaintContext context{scene, project, theme(), fonts, view, 1, view.bounds()};
    const std::vector<FeedRecord> &all = scene.feeds(project);
    const auto ours = [&] {
        return timed([&] {
            QPainter painter(&image);
            for (int i = 0; i < kFrames; ++i)
                paintFeedLines(painter, context, all, 1, 0.5);
        });
    };
    const auto theirs = [&] {
        return timed([&] {
            QPainter painter(&image);
            painter.setPen(QPen(theme().sideA, 1));
            for (int i = 0; i < kFrames; ++i) {
                for (const FeedRecord &feed : all) {
                    const QPointF from = view.toPixels(scene.nodes()[feed.from].placement.centre);
                    const QPointF to = view.toPixels(scene.racks()[feed.to].centre());
                    const std::array line{from, QPointF(from.x(), to.y()), to};
                    painter.drawPolyline(line.data(), static_cast<int>(line.size()));
                }
            }
        });
    };
    const Pairs pairs = inTurns(kPairs, ours, theirs);
    report(
        "C9", "5,000 feeds, to drawPolyline", pairs.ratio(), 1.0 / 3, median(pairs.ours) / kFrames);
}

void editFrame(Rivals &rivals)
{
    // Not a goal of its own: what a person waits for after moving a rack among 30,000.
    rivals.fit();
    rivals.selection.set(Subject{EntityKind::Rack, rivals.canvas.scene().racks().front().id});
    const Pairs pairs = inTurns(
        kPairs,
        [&] {
            return rivals.canvasFrames([&](int i) { rivals.canvas.nudge(i % 2 == 0 ? 1 : -1, 0); });
        },
        [&] { return rivals.itemsWhole(); });
    std::fprintf(
        stderr,
        "a rack moved and painted among 30,000: %.2f ms (a whole frame of items %.2f ms)\n",
        median(pairs.ours),
        median(pairs.theirs));
    rivals.selection.clear();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    setTheme(application, false);
    // With words only the parts that they name: small, hits, feeds, large.
    const QStringList words = application.arguments().mid(1);
    const auto wanted = [&words](const char *part) {
        return words.isEmpty() || words.contains(QString::fromUtf8(part));
    };
    if (wanted("small")) {
        Rivals rivals(campus(30000));
        wholeFrames(rivals, "C1", "whole frame, 30,000 racks, to items", 1.0 / 8);
        everyFrame(rivals);
        labels(rivals);
        bytes(rivals);
        editFrame(rivals);
    }
    if (wanted("hits")) {
        Rivals rivals(campus(30000));
        hits(rivals);
    }
    if (wanted("feeds"))
        feeds();
    if (wanted("large")) {
        Rivals rivals(campus(300000, 5000));
        rivals.selection.set(Subject{EntityKind::Rack, rivals.canvas.scene().racks().front().id});
        everyView(rivals, "dearest view of 300,000 racks");
        drag(rivals, "a drag of 1,000 racks among 300,000, ms");
        colour(rivals);
        everyView(rivals, "dearest view of 300,000 racks, each in a shade of its own");
        rivals.canvas.setStyle({});
        panAtFit(rivals, "C3", "pan, 300,000 racks, to items", 1.0 / 100);
        wholeFrames(rivals, "C2", "whole frame, 300,000 racks, to items", 1.0 / 40);
    }
    return 0;
}
