// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvasview.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/overlay.h"
#include "ui/canvas/painters/pixels.h"
#include "ui/canvas/painters/planpainters.h"

#include <QPaintEngine>
#include <QPaintEvent>
#include <QPainter>

#include <cmath>
#include <cstring>

namespace headroom {

namespace {

/// Moves the pixels of a picture by whole pixels; what comes in is left as it is.
void shift(QImage &picture, int dx, int dy)
{
    const qsizetype pixel = picture.depth() / 8;
    const qsizetype kept = (picture.width() - std::abs(dx)) * pixel;
    const int rows = picture.height() - std::abs(dy);
    uchar *bits = picture.bits();
    for (int i = 0; i < rows; ++i) {
        // In the order in which no row is overwritten before it is read.
        const int to = dy > 0 ? picture.height() - 1 - i : i;
        const int from = to - dy;
        std::memmove(bits + to * picture.bytesPerLine() + std::max(0, dx) * pixel,
                     bits + from * picture.bytesPerLine() + std::max(0, -dx) * pixel,
                     static_cast<std::size_t>(kept));
    }
}

/// By how many whole pixels the one view is the other moved; nothing where it is not.
std::optional<QPoint> wholeShift(const Viewport &from, const Viewport &to)
{
    if (from.size() != to.size() || from.scale() != to.scale())
        return std::nullopt;
    const QPointF way = to.toPixels(from.centre()) - from.toPixels(from.centre());
    const QPointF whole(std::round(way.x()), std::round(way.y()));
    if (std::abs(way.x() - whole.x()) > 0.02 || std::abs(way.y() - whole.y()) > 0.02
        || std::abs(whole.x()) >= from.size().width() / 2
        || std::abs(whole.y()) >= from.size().height() / 2)
        return std::nullopt;
    return whole.toPoint();
}

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

void CanvasView::refreshPicture(const Viewport &view, QPoint moved)
{
    const QSize size = view.size().toSize();
    if (!m_pictureKept || m_picture.size() != size) {
        if (m_picture.size() != size)
            m_picture = QImage(size, QImage::Format_RGB32);
        paintOnto(m_picture, view, m_picture.rect());
        m_pictureKept = true;
    } else if (!moved.isNull()) {
        const int dx = moved.x();
        const int dy = moved.y();
        shift(m_picture, dx, dy);
        paintOnto(m_picture,
                  view,
                  dx > 0 ? QRect(0, 0, dx, size.height())
                         : QRect(size.width() + dx, 0, -dx, size.height()));
        paintOnto(m_picture,
                  view,
                  dy > 0 ? QRect(0, 0, size.width(), dy)
                         : QRect(0, size.height() + dy, size.width(), -dy));
    }
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const double unit = devicePixelRatioF();
    const QSize size = (QSizeF(this->size()) * unit).toSize();
    Viewport view = m_viewport.magnified(unit);
    view.resize(QSizeF(size));
    const std::optional<QPoint> moved = wholeShift(m_pictureView, view);
    const bool anew = m_pictureStale || !moved;
    std::optional<QImage> surface;
    if (anew) {
        // While all changes with every frame, as on zooming, a picture of it is no use.
        m_pictureKept = false;
        if (event->region() == QRegion(rect()))
            surface = pixelsBehind(painter, size);
    }
    if (surface)
        paintOnto(*surface, view, surface->rect());
    else
        refreshPicture(view, moved.value_or(QPoint()));
    m_pictureView = view;
    m_pictureStale = false;
    painter.scale(1 / unit, 1 / unit); // from here on in device pixels
    if (!surface) {
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(0, 0, m_picture);
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    paintOverlay(painter, paintContext(view, view.bounds()));
}

void CanvasView::paintOverlay(QPainter &painter, const PaintContext &context)
{
    const Preview &preview = m_tool->preview();
    paintRackMarks(painter, context, m_marks);
    paintSelection(painter, context, m_selected, preview.moved.has_value());
    paintPreview(painter, context, m_selected, preview);
    paintPlaceNames(painter, context, keptClear(context, m_selected, preview));
    paintNodeMarks(painter, context, m_marks);
    if (m_scene.isEmpty())
        paintEmptiness(painter, context);
    const double margin = 16 * context.unit;
    paintScaleBar(
        painter, context, {margin, context.view.size().height() - margin}, 140 * context.unit);
    if (m_keyboardCursor)
        paintKeyboardCursor(painter, context, *m_keyboardCursor);
    if (!preview.readout.isEmpty())
        paintCard(painter, context, context.view.toPixels(preview.readoutAt), preview.readout);
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
