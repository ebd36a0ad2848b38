// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/edits/grouping.h"
#include "ui/canvas/canvasview.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/overlay.h"
#include "ui/canvas/painters/pixels.h"
#include "ui/canvas/painters/planpainters.h"
#include "ui/canvas/selection.h"

#include <QPaintEngine>
#include <QPaintEvent>
#include <QPainter>

namespace headroom {

namespace {

/// The pixels of a widget of a size that a painter on it ends in, where it owns all of them and
/// they are plain: not covered by a neighbour, not turned or stretched, opaque.
std::optional<QImage> pixelsBehind(const QPainter &painter, QSize size)
{
    const QPaintEngine *engine = painter.paintEngine();
    QPaintDevice *device = engine->paintDevice();
    if (engine->type() != QPaintEngine::Raster || device == nullptr
        || device->devType() != QInternal::Image)
        return std::nullopt;
    auto *image = static_cast<QImage *>(device);
    const QTransform way = painter.deviceTransform();
    const QPointF corner = way.map(QPointF(0, 0));
    const QRect own(corner.toPoint(), size);
    const QRegion clip = engine->systemClip();
    if ((image->format() != QImage::Format_RGB32
         && image->format() != QImage::Format_ARGB32_Premultiplied)
        || way.type() > QTransform::TxScale || corner != QPointF(own.topLeft())
        || !image->rect().contains(own)
        || (!clip.isEmpty() && !QRegion(own).subtracted(clip).isEmpty()))
        return std::nullopt;
    uchar *first = image->bits() + own.top() * image->bytesPerLine()
                   + own.left() * static_cast<qsizetype>(sizeof(QRgb));
    return QImage(first, own.width(), own.height(), image->bytesPerLine(), QImage::Format_RGB32);
}

/// What is selected, with the members of groups that are; plain selections of thousands as they
/// are.
std::vector<Subject> groupsOpened(const Project &project, const std::vector<Subject> &subjects)
{
    const bool hasGroup = std::any_of(subjects.begin(), subjects.end(), [](Subject subject) {
        return subject.kind == EntityKind::DrawingGroup;
    });
    return hasGroup ? withWholeGroups(project, subjects) : subjects;
}

Bounds metres(const Viewport &view, const QRect &pixels)
{
    const Point a = view.toMetres(QPointF(pixels.left() - 1, pixels.bottom() + 2));
    const Point b = view.toMetres(QPointF(pixels.right() + 2, pixels.top() - 1));
    return {a, b};
}

} // namespace

PaintContext CanvasView::paintContext(const Viewport &view, const Bounds &region)
{
    return {m_scene, project(), theme(), m_fonts, view, devicePixelRatioF(), region};
}

void CanvasView::forgetPicture()
{
    m_picture.forget();
    m_pictureStale = true;
    update();
}

void CanvasView::paintOnto(QImage &picture, const Viewport &view, const QRect &part)
{
    if (part.isEmpty())
        return;
    QPainter painter(&picture);
    if (part != picture.rect())
        painter.setClipRect(part);
    Pixels pixels(picture, part);
    PaintContext context = paintContext(view, metres(view, part));
    context.pixels = &pixels;
    paintPlan(painter, context);
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const double unit = devicePixelRatioF();
    const QSize size = (QSizeF(this->size()) * unit).toSize();
    Viewport view = m_viewport.magnified(unit);
    view.resize(QSizeF(size));
    std::optional<QImage> surface;
    if (event->region() == QRegion(rect()))
        surface = pixelsBehind(painter, size);
    // While all changes with every frame, as on zooming, a picture of it is no use.
    const bool anew = m_pictureStale || !wholeShift(m_shownView, view);
    if (anew && surface) {
        m_picture.forget();
        paintOnto(*surface, view, surface->rect());
    } else {
        m_picture.follow(view, [this](QImage &picture, const Viewport &whole, const QRect &part) {
            paintOnto(picture, whole, part);
        });
    }
    m_shownView = view;
    m_pictureStale = false;
    painter.scale(1 / unit, 1 / unit); // from here on in device pixels
    if (!anew && surface)
        m_picture.copyTo(*surface);
    else if (!surface)
        m_picture.draw(painter);
    paintOverlay(painter, paintContext(view, view.bounds()));
}

const SelectedShapes &CanvasView::selectedShapes()
{
    if (m_selectedStale)
        m_selected = headroom::selectedShapes(
            project(), m_scene, groupsOpened(project(), m_selection.subjects()));
    m_selectedStale = false;
    return m_selected;
}

void CanvasView::paintOverlay(QPainter &painter, const PaintContext &context)
{
    const Preview &preview = m_tool->preview();
    const SelectedShapes &selected = selectedShapes();
    paintRackMarks(painter, context, m_marks);
    paintGhostRacks(painter, context, m_ghostRacks);
    paintSelection(painter, context, selected, preview.moved.has_value());
    paintPreview(painter, context, selected, preview);
    std::vector<QRectF> clear = keptClear(context, selected, preview);
    clear.push_back(m_legend.place(context));
    paintPlaceNames(painter, context, clear);
    paintNodeMarks(painter, context, m_marks);
    paintProblems(painter, context);
    m_legend.paint(painter);
    if (m_scene.isEmpty())
        paintEmptiness(painter, context);
    const double margin = 16 * context.unit;
    paintScaleBar(
        painter, context, {margin, context.view.size().height() - margin}, 140 * context.unit);
    if (m_keyboardCursor)
        paintKeyboardCursor(painter, context, *m_keyboardCursor);
    if (m_typedPlace) {
        const Point beside = m_keyboardCursor.value_or(m_viewport.centre());
        paintCard(painter,
                  context,
                  context.view.toPixels(beside),
                  {m_typedPlace->isEmpty() ? tr("To which place?")
                                           : tr("To %1").arg(m_typedPlace->words()),
                   tr("Type it as 12.5x3.2, metres east and north, then Enter.")});
    } else if (!preview.readout.isEmpty())
        paintCard(painter,
                  context,
                  context.view.toPixels(preview.readoutAt),
                  preview.readout,
                  preview.rules);
    else if (!m_readout.isEmpty())
        paintCard(painter, context, m_readoutAt * context.unit, m_readout);
}

void CanvasView::paintEmptiness(QPainter &painter, const PaintContext &context)
{
    if (!m_tool->preview().outline.empty())
        return;
    const bool hasSite = project().find<Site>(m_site) != nullptr;
    const QString title =
        hasSite ? tr("Nothing is drawn on this site yet") : tr("This project has no site yet");
    const QString hint = hasSite ? tr("Draw a hall to begin: drag a rectangle with the hall tool.")
                                 : tr("Add a site, then draw its halls.");
    const LabelFont &large =
        context.fonts.font(context.theme.titlePt, QFont::DemiBold, context.unit);
    const LabelFont &body = context.fonts.font(context.theme.bodyPt, QFont::Normal, context.unit);
    const QPointF middle(context.view.size().width() / 2, context.view.size().height() / 2);
    LabelBatch first(large, context.theme.text, false);
    LabelBatch second(body, context.theme.mutedText, false);
    first.add(title, middle - QPointF(0, large.pixels() * 0.8));
    second.add(hint, middle + QPointF(0, body.pixels() * 1.0));
    first.draw(painter);
    second.draw(painter);
}

} // namespace headroom
