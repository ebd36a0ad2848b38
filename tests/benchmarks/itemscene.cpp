// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/itemscene.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace headroom::bench {

namespace {

class RackItem : public QGraphicsItem
{
public:
    RackItem(const Rack &rack, const QColor &colour)
        : m_name(rack.name)
        , m_colour(colour)
    {
        setPos(rack.x.value(), -rack.y.value());
        setRotation(-rack.rotation.value());
        setFlags(ItemIsSelectable | ItemIsMovable);
        setAcceptHoverEvents(true);
    }

    [[nodiscard]] QRectF boundingRect() const override { return {-0.3, -0.6, 0.6, 1.2}; }

    [[nodiscard]] QPainterPath shape() const override
    {
        QPainterPath path;
        path.addRect(boundingRect());
        return path;
    }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override
    {
        const double detail =
            QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
        const QColor fill =
            (option->state & QStyle::State_Selected) ? m_colour.darker(150) : m_colour;
        if (detail < 11) {
            painter->fillRect(boundingRect(), fill);
            return;
        }
        QPen pen(m_colour.darker(130), 1);
        pen.setCosmetic(true);
        painter->setPen(pen);
        painter->setBrush(fill);
        painter->drawRect(boundingRect());
        if (detail < 34)
            return;
        QFont font = painter->font();
        font.setPixelSize(10);
        painter->setFont(font);
        painter->save();
        painter->scale(1 / detail, 1 / detail);
        painter->rotate(-90);
        painter->drawText(QRectF(-0.6 * detail, -0.3 * detail, 1.2 * detail, 0.6 * detail),
                          Qt::AlignCenter,
                          m_name);
        painter->restore();
    }

private:
    QString m_name;
    QColor m_colour;
};

} // namespace

ItemView::ItemView(const Project &project)
    : m_scene(new QGraphicsScene(this))
{
    for (const Rack &rack : project.table<Rack>())
        m_scene->addItem(
            new RackItem(rack, QColor::fromHsv(static_cast<int>(rack.type.value % 360), 120, 210)));
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setTransformationAnchor(QGraphicsView::AnchorViewCenter);
}

void ItemView::paintEvent(QPaintEvent *event)
{
    QGraphicsView::paintEvent(event);
    ++m_frames;
}

} // namespace headroom::bench
