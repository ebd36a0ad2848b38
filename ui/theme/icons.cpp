// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

static void registerIconResources()
{
    Q_INIT_RESOURCE(theme);
}

namespace headroom {

namespace {

/// Renders one SVG whose lines are "currentColor".
class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(QString name, QByteArray svg, std::optional<QColor> fixed)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
        , m_fixed(fixed)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const QPixmap picture = picturedAt(rect.size() * ratio, mode, state);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return picturedAt(size, mode, state);
    }

    QPixmap
    scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        Q_UNUSED(ratio)
        return picturedAt(size, mode, state);
    }

    QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_svg, m_fixed); }

    QString key() const override { return QStringLiteral("headroom-svg"); }

    QString iconName() override { return m_name; }

    bool isNull() override { return m_svg.isEmpty(); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled) {
            QColor dimmed = theme().mutedText;
            dimmed.setAlphaF(0.5F);
            return dimmed;
        }
        if (m_fixed)
            return *m_fixed;
        if (mode == QIcon::Selected)
            return theme().onAccent;
        return state == QIcon::On ? theme().accent : theme().text;
    }

    [[nodiscard]] QPixmap picturedAt(const QSize &size, QIcon::Mode mode, QIcon::State state) const
    {
        const QColor color = colorFor(mode, state);
        const QString key = QStringLiteral("headroom-icon/%1/%2/%3x%4")
                                .arg(m_name, color.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setOpacity(color.alphaF());
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }

    QString m_name;
    QByteArray m_svg;
    std::optional<QColor> m_fixed;
};

QIcon iconOf(const QString &name, std::optional<QColor> fixed)
{
    registerIconResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgIconEngine(name, file.readAll(), fixed));
}

} // namespace

QIcon themedIcon(const QString &name)
{
    return iconOf(name, std::nullopt);
}

QIcon tintedIcon(const QString &name, const QColor &color)
{
    return iconOf(name, color);
}

QIcon applicationIcon()
{
    return iconOf(QStringLiteral("headroom"), QColor(0x14, 0x5d, 0xb2));
}

} // namespace headroom
