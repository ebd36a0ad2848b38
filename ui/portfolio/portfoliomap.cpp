// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliomap.h"

#include "ui/portfolio/worldoutline.h"
#include "ui/widgets/textblock.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace headroom {

namespace {

constexpr double kOrbitHeight = 74;
constexpr double kLeastRadius = 5;
constexpr double kMostRadius = 15;  // on a map that is wide enough
constexpr double kSignsPerMap = 45; // as many of the largest side by side

QString tr(const char *text)
{
    return QCoreApplication::translate("PortfolioMap", text);
}

QColor colourOf(PortfolioState state, const Theme &theme)
{
    switch (state) {
    case PortfolioState::Fine:
        return theme.series[0];
    case PortfolioState::ShortInFailure:
        return theme.series[3];
    case PortfolioState::Short:
        return theme.danger;
    case PortfolioState::Idle:
    case PortfolioState::Unknown:
        break;
    }
    return theme.unknown;
}

/// The size of a site on the map: what it draws, or could.
std::optional<double> sizeOf(const PortfolioSite &site)
{
    if (site.facilityKw.value_or(0) > 0)
        return site.facilityKw;
    return site.limitKw;
}

/// The area of a sign grows with the power; unknown power is as small as none.
double radiusOf(const PortfolioSite &site, double mostKw, double mostRadius)
{
    const double kw = sizeOf(site).value_or(0);
    const double share = mostKw > 0 ? std::max(0.0, kw / mostKw) : 0;
    return std::max(kLeastRadius, mostRadius * std::sqrt(share));
}

QString orbitTitle()
{
    return tr("In orbit");
}

double mostKwOf(const Portfolio &portfolio)
{
    double most = 0;
    for (const PortfolioSite &site : portfolio.sites)
        most = std::max(most, sizeOf(site).value_or(0));
    return most;
}

/// "305.4 MW, 42 MW free": the second line of a label.
QString figuresOf(const PortfolioSite &site)
{
    QStringList parts;
    const auto &power = site.cells[PortfolioSite::FacilityPower];
    if (!power.text.isEmpty())
        parts << power.text;
    const auto &free = site.cells[PortfolioSite::FreeWorst];
    if (free.amount)
        parts << (*free.amount < 0 ? tr("%1 short").arg(free.text.mid(1))
                                   : tr("%1 free").arg(free.text));
    return parts.join(QStringLiteral(", "));
}

} // namespace

void paintPortfolioSign(
    QPainter &painter, QPointF centre, double radius, PortfolioState state, const Theme &theme)
{
    const QColor colour = colourOf(state, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (state == PortfolioState::Idle) {
        painter.setPen(QPen(theme.mutedText, 1.6));
        painter.setBrush(theme.canvas);
        painter.drawEllipse(centre, radius - 0.8, radius - 0.8);
        painter.restore();
        return;
    }
    painter.setPen(QPen(theme.canvas, 1.2));
    painter.setBrush(colour);
    painter.drawEllipse(centre, radius, radius);
    painter.setBrush(Qt::NoBrush);
    if (state == PortfolioState::ShortInFailure) {
        painter.setPen(QPen(colour, 1.6));
        painter.drawEllipse(centre, radius + 2.6, radius + 2.6);
    } else if (state == PortfolioState::Short) {
        painter.setPen(
            QPen(theme.canvas, std::max(1.8, radius * 0.28), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(centre - QPointF(radius * 0.55, 0), centre + QPointF(radius * 0.55, 0));
    } else if (state == PortfolioState::Unknown) {
        painter.setPen(theme.dark ? theme.text : theme.raised);
        QFont font = pictureFont(theme.captionPt, QFont::Bold);
        font.setPixelSize(std::max(7, static_cast<int>(radius * 1.4)));
        painter.setFont(font);
        painter.drawText(QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)),
                         Qt::AlignCenter,
                         QStringLiteral("?"));
    }
    painter.restore();
}

PortfolioMap::PortfolioMap(const Portfolio &portfolio,
                           const QRectF &room,
                           const QRectF &foot,
                           const Theme &theme)
    : m_room(room)
    , m_foot(foot)
{
    const bool hasOrbit =
        std::any_of(portfolio.sites.begin(), portfolio.sites.end(), [](const PortfolioSite &site) {
            return site.kind == SiteKind::Orbital;
        });
    const double orbit = hasOrbit ? std::min(kOrbitHeight, room.height() * 0.3) : 4;
    m_earth = mapAreaIn(room.adjusted(0, orbit, 0, 0));
    m_mostRadius = std::min(kMostRadius, m_earth.width() / kSignsPerMap);
    if (hasOrbit) {
        const double low = m_earth.top() - 6;
        m_orbit.moveTo(m_earth.left(), low);
        m_orbit.quadTo(QPointF(m_earth.center().x(), low - 42),
                       QPointF(m_earth.right(), low)); // 21 high in its middle
    }
    placeGround(portfolio);
    placeOrbital(portfolio);
    placeLabels(theme);
}

void PortfolioMap::placeGround(const Portfolio &portfolio)
{
    const double most = mostKwOf(portfolio);
    for (std::size_t i = 0; i < portfolio.sites.size(); ++i) {
        const PortfolioSite &site = portfolio.sites[i];
        if (site.kind == SiteKind::Orbital || !site.hasPlace())
            continue;
        const QPointF place = onMap(m_earth, *site.latitudeDeg, *site.longitudeDeg);
        m_markers.push_back({static_cast<int>(i),
                             place,
                             place,
                             radiusOf(site, most, m_mostRadius),
                             site.cells[PortfolioSite::Name].text,
                             figuresOf(site),
                             {}});
    }
    // The largest keeps its place.
    std::stable_sort(m_markers.begin(), m_markers.end(), [](const Marker &a, const Marker &b) {
        return a.radius > b.radius;
    });
    std::vector<Marker> all;
    std::swap(all, m_markers);
    for (Marker &marker : all) {
        moveApart(marker);
        m_markers.push_back(std::move(marker));
    }
}

/// Along a widening spiral to where it covers no other.
void PortfolioMap::moveApart(Marker &marker) const
{
    const auto isFree = [&](QPointF centre) {
        return std::none_of(m_markers.begin(), m_markers.end(), [&](const Marker &other) {
            return std::hypot(centre.x() - other.centre.x(), centre.y() - other.centre.y())
                   < marker.radius + other.radius + 3;
        });
    };
    constexpr int kMostTries = 400;
    for (int i = 0; i < kMostTries && !isFree(marker.centre); ++i) {
        const double angle = i * 0.6;
        const double distance = 3 + i * 0.5;
        marker.centre =
            marker.place + QPointF(std::cos(angle) * distance, std::sin(angle) * distance);
    }
}

void PortfolioMap::placeOrbital(const Portfolio &portfolio)
{
    const double most = mostKwOf(portfolio);
    const auto first = m_markers.size();
    for (std::size_t i = 0; i < portfolio.sites.size(); ++i) {
        const PortfolioSite &site = portfolio.sites[i];
        if (site.kind == SiteKind::Orbital)
            m_markers.push_back({static_cast<int>(i),
                                 {},
                                 {},
                                 radiusOf(site, most, m_mostRadius),
                                 site.cells[PortfolioSite::Name].text,
                                 figuresOf(site),
                                 {}});
    }
    const auto count = static_cast<double>(m_markers.size() - first);
    for (std::size_t i = first; i < m_markers.size(); ++i) {
        const double along = (static_cast<double>(i - first) + 1) / (count + 1);
        m_markers[i].place = m_markers[i].centre = m_orbit.pointAtPercent(along);
    }
}

/// Right of the sign, else left, below or above, where it covers no sign and no other label.
void PortfolioMap::placeLabels(const Theme &theme)
{
    const QFontMetricsF name(pictureFont(theme.captionPt, QFont::DemiBold));
    const QFontMetricsF figures(pictureFont(theme.captionPt));
    std::vector<QRectF> taken;
    for (const Marker &marker : m_markers) {
        const double radius = marker.radius + 3;
        taken.emplace_back(marker.centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
    }
    const QRectF room = m_room.adjusted(2, 0, -2, 0);
    if (!m_orbit.isEmpty()) {
        const QString title = orbitTitle();
        const double width = figures.horizontalAdvance(title);
        m_orbitTitle = QRectF(m_earth.left() - width - 8,
                              m_orbit.pointAtPercent(0).y() - figures.height() / 2,
                              width,
                              figures.height());
        if (m_orbitTitle.left() < m_room.left() + 4)
            m_orbitTitle.moveBottomLeft(m_orbit.pointAtPercent(0) - QPointF(0, 8));
        taken.push_back(m_orbitTitle);
    }
    for (Marker &marker : m_markers) {
        const QSizeF size(
            std::max(name.horizontalAdvance(marker.name), figures.horizontalAdvance(marker.figures))
                + 2,
            name.height() + (marker.figures.isEmpty() ? 0 : figures.height()));
        const double gap = marker.radius + 6;
        const QPointF centre = marker.centre;
        const QPointF right(centre.x() + gap, centre.y() - size.height() / 2);
        const QPointF left(centre.x() - gap - size.width(), right.y());
        const QPointF below(centre.x() - size.width() / 2, centre.y() + gap);
        const QPointF above(below.x(), centre.y() - gap - size.height());
        // Beside its sign a label would stand on the line of the orbit.
        const bool inOrbit = !m_orbit.isEmpty() && centre.y() < m_earth.top();
        for (const QPointF corner : inOrbit ? std::array{above, below, above, below}
                                            : std::array{right, left, below, above}) {
            const QRectF label(corner, size);
            const bool free = room.contains(label)
                              && std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
                                     return other.intersects(label.adjusted(1, 2, -1, -2));
                                 });
            if (free) {
                marker.label = label;
                taken.push_back(label);
                break;
            }
        }
    }
}

int PortfolioMap::siteAt(QPointF point) const
{
    for (std::size_t i = m_markers.size(); i-- > 0;) {
        const Marker &marker = m_markers[i];
        const QPointF away = point - marker.centre;
        if (std::hypot(away.x(), away.y()) <= marker.radius + 4 || marker.label.contains(point))
            return marker.site;
    }
    return -1;
}

void PortfolioMap::paintEarth(QPainter &painter, const Theme &theme) const
{
    painter.save();
    painter.setPen(QPen(theme.gridMajor, 1));
    constexpr int kStep = 30;
    for (int latitude = -30; latitude <= 60; latitude += kStep)
        painter.drawLine(onMap(m_earth, latitude, -180), onMap(m_earth, latitude, 180));
    for (int longitude = -150; longitude <= 150; longitude += kStep)
        painter.drawLine(onMap(m_earth, kMapNorth, longitude),
                         onMap(m_earth, kMapSouth, longitude));
    painter.setRenderHint(QPainter::Antialiasing);
    // What reaches beyond the map is cut off here, not by clipping, which SVG files do not keep.
    QTransform toRoom;
    toRoom.translate(m_earth.left() + m_earth.width() / 2,
                     m_earth.top() + kMapNorth / (kMapNorth - kMapSouth) * m_earth.height());
    toRoom.scale(m_earth.width() / 360, m_earth.height() / (kMapNorth - kMapSouth));
    static const QPainterPath land = [] {
        QPainterPath shown;
        shown.addRect(QRectF(QPointF(-180, -kMapNorth), QPointF(180, -kMapSouth)));
        return worldOutline().intersected(shown);
    }();
    QColor fill = theme.border;
    fill.setAlphaF(theme.dark ? 0.85F : 0.72F);
    painter.fillPath(toRoom.map(land), fill);
    painter.restore();
}

void PortfolioMap::paintFoot(QPainter &painter,
                             const Portfolio &portfolio,
                             const Theme &theme) const
{
    painter.setFont(pictureFont(theme.captionPt));
    const QFontMetricsF metrics(painter.font());
    double x = m_foot.left() + 12;
    const double y = m_foot.center().y();
    for (const PortfolioState state : {PortfolioState::Fine,
                                       PortfolioState::ShortInFailure,
                                       PortfolioState::Short,
                                       PortfolioState::Idle,
                                       PortfolioState::Unknown}) {
        const bool there =
            std::any_of(portfolio.sites.begin(),
                        portfolio.sites.end(),
                        [state](const PortfolioSite &site) { return site.state == state; });
        if (!there)
            continue;
        const QString text = portfolioStateWords(state);
        if (x + 16 + metrics.horizontalAdvance(text) > m_foot.right())
            break; // the signs and the table tell it too
        paintPortfolioSign(painter, {x + 5, y}, 5, state, theme);
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(x + 16, y + metrics.ascent() / 2 - 1), text);
        x += 16 + metrics.horizontalAdvance(text) + 18;
    }
    QStringList elsewhere;
    for (const PortfolioSite &site : portfolio.sites) {
        if (site.kind != SiteKind::Orbital && !site.hasPlace())
            elsewhere << site.cells[PortfolioSite::Name].text;
    }
    if (elsewhere.empty())
        return;
    const double room = m_foot.right() - 12 - x;
    const QString text = metrics.elidedText(
        tr("Without a place on the map: %1").arg(printable(elsewhere.join(QStringLiteral(", ")))),
        Qt::ElideRight,
        room);
    painter.setPen(theme.mutedText);
    if (room > 80)
        painter.drawText(QPointF(m_foot.right() - 12 - metrics.horizontalAdvance(text),
                                 y + metrics.ascent() / 2 - 1),
                         text);
}

void PortfolioMap::paint(QPainter &painter,
                         const Portfolio &portfolio,
                         const Theme &theme,
                         const Look &look) const
{
    paintEarth(painter, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_orbit.isEmpty()) {
        QPen dashes(theme.mutedText, 1.2, Qt::DashLine);
        painter.strokePath(m_orbit, dashes);
        painter.setPen(theme.mutedText);
        painter.setFont(pictureFont(theme.captionPt));
        painter.drawText(m_orbitTitle, Qt::AlignCenter, orbitTitle());
    }
    for (const Marker &marker : m_markers) {
        if (marker.centre != marker.place) {
            painter.setPen(QPen(theme.mutedText, 1));
            painter.drawLine(marker.place, marker.centre);
            painter.setBrush(theme.mutedText);
            painter.drawEllipse(marker.place, 1.5, 1.5);
        }
    }
    for (const Marker &marker : m_markers) {
        const PortfolioSite &site = portfolio.sites[static_cast<std::size_t>(marker.site)];
        const bool selected =
            std::find(look.selected.begin(), look.selected.end(), site.site) != look.selected.end();
        if (selected || look.pointedAt == marker.site) {
            painter.setPen(QPen(selected ? theme.selection : theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(marker.centre, marker.radius + 6, marker.radius + 6);
        }
        paintPortfolioSign(painter, marker.centre, marker.radius, site.state, theme);
        if (marker.label.isNull())
            continue;
        const QFont name = pictureFont(theme.captionPt, QFont::DemiBold);
        const QFontMetricsF metrics(name);
        painter.setFont(name);
        painter.setPen(theme.text);
        painter.drawText(marker.label.topLeft() + QPointF(0, metrics.ascent()),
                         printable(marker.name));
        painter.setFont(pictureFont(theme.captionPt));
        painter.setPen(theme.mutedText);
        painter.drawText(marker.label.topLeft() + QPointF(0, metrics.height() + metrics.ascent()),
                         marker.figures);
    }
    paintFoot(painter, portfolio, theme);
    painter.restore();
}

} // namespace headroom
