// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/painters/legendcard.h"

#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/shades.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace headroom {

namespace {

constexpr std::size_t kMostTypes = 8;
constexpr double kLeastViewPx = 420; // a smaller view is all plan

QString tr(const char *text)
{
    return QCoreApplication::translate("LegendCard", text);
}

LegendContent typeContent(const PlanScene &scene, const Theme &theme)
{
    LegendContent content;
    content.title = planColourName(PlanColour::RackType);
    const std::vector<qint64> &counts = scene.typeCounts();
    std::vector<std::size_t> types;
    for (std::size_t type = 0; type < counts.size(); ++type) {
        if (counts[type] > 0)
            types.push_back(type);
    }
    std::stable_sort(types.begin(), types.end(), [&counts](std::size_t a, std::size_t b) {
        return counts[a] > counts[b];
    });
    const std::size_t shown = types.size() > kMostTypes ? kMostTypes - 1 : types.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const TypeRecord &type = scene.types()[types[i]];
        content.lines.push_back({typeColour(theme, type), false, type.name});
    }
    if (types.size() > shown) {
        const auto more = static_cast<qlonglong>(types.size() - shown);
        content.lines.push_back(
            {theme.rackBorder, false, tr("and %1 more types").arg(QLocale().toString(more))});
    }
    return content;
}

/// The parts of the card, measured and drawn in one go.
class Layout
{
public:
    Layout(const LegendContent &content, LabelFonts &fonts, const Theme &theme, double unit)
        : m_content(content)
        , m_theme(theme)
        , m_unit(unit)
        , m_title(fonts.font(theme.captionPt, QFont::DemiBold, unit))
        , m_plain(fonts.font(theme.captionPt, QFont::Normal, unit))
    {}

    [[nodiscard]] QSize size() const
    {
        constexpr double kMostPx = 320;
        double width = m_title.width(m_content.title);
        if (!m_content.scale.empty())
            width = std::max(width, px(150));
        for (const LegendContent::Line &line : m_content.lines)
            width = std::max(width, m_plain.width(line.label) + px(20));
        const double scale = m_content.scale.empty() ? 0 : px(14) + step();
        const double height =
            step() * static_cast<double>(m_content.lines.size() + 1) + scale + px(18);
        return {static_cast<int>(std::ceil(std::min(width, px(kMostPx)) + px(22))),
                static_cast<int>(std::ceil(height))};
    }

    void paint(QPainter &painter, const QSizeF &size) const
    {
        const QRectF card(QPointF(0, 0), size);
        const double half = m_unit / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.border, m_unit));
        QColor back = m_theme.raised;
        back.setAlphaF(0.94F);
        painter.setBrush(back);
        painter.drawRoundedRect(card.adjusted(half, half, -half, -half), px(6), px(6));
        painter.setRenderHint(QPainter::Antialiasing, false);
        const double left = px(11);
        const double room = size.width() - 2 * left;
        LabelBatch titles(m_title, m_theme.text, false);
        LabelBatch plain(m_plain, m_theme.mutedText, false);
        double y = px(9);
        titles.addFrom(m_title.fitted(m_content.title, room), {left, y + m_title.ascent()});
        y += step();
        if (!m_content.scale.empty()) {
            const double part = room / static_cast<double>(m_content.scale.size());
            for (std::size_t i = 0; i < m_content.scale.size(); ++i) {
                const double x = left + part * static_cast<double>(i);
                painter.fillRect(QRectF(std::floor(x), y, std::ceil(part) + 1, px(10)),
                                 m_content.scale[i]);
            }
            y += px(14);
            plain.addFrom(m_content.least, {left, y + m_plain.ascent()});
            plain.addFrom(m_content.most,
                          {left + room - m_plain.width(m_content.most), y + m_plain.ascent()});
            y += step();
        }
        for (const LegendContent::Line &line : m_content.lines) {
            const QRectF swatch(left, std::round(y + px(2)), px(12), px(11));
            paintSwatch(painter, swatch, line.colour, m_theme, line.hatched, m_unit);
            plain.addFrom(m_plain.fitted(line.label, room - px(20)),
                          {left + px(20), y + m_plain.ascent()});
            y += step();
        }
        titles.draw(painter);
        plain.draw(painter);
    }

private:
    [[nodiscard]] double px(double layout) const { return layout * m_unit; }

    [[nodiscard]] double step() const { return m_plain.pixels() * 1.5; }

    const LegendContent &m_content;
    const Theme &m_theme;
    double m_unit;
    const LabelFont &m_title;
    const LabelFont &m_plain;
};

} // namespace

LegendContent legendContent(const PlanScene &scene, const Theme &theme)
{
    if (!scene.isShaded())
        return typeContent(scene, theme);
    const PlanColouring &colouring = scene.style().colouring;
    LegendContent content;
    content.title = colouring.title;
    if (colouring.scale == PlanScale::Amounts && !colouring.most.isEmpty()) {
        for (int step = 0; step < plan_shade::kSteps; ++step) {
            content.scale.push_back(shadeColour(
                theme, colouring.scale, static_cast<quint8>(plan_shade::kFirst + step)));
        }
        content.least = colouring.least;
        content.most = colouring.most;
    }
    for (const PlanShadeEntry &entry : colouring.legend) {
        content.lines.push_back({shadeColour(theme, colouring.scale, entry.shade),
                                 isHatched(colouring.scale, entry.shade),
                                 entry.label});
    }
    return content;
}

void paintSwatch(QPainter &painter,
                 const QRectF &rect,
                 const QColor &colour,
                 const Theme &theme,
                 bool hatched,
                 double unit)
{
    const double hair = std::max(1.0, std::floor(unit));
    painter.fillRect(rect, mix(colour, theme.text, 0.35));
    painter.fillRect(rect.adjusted(hair, hair, -hair, -hair), colour);
    if (!hatched)
        return;
    painter.setPen(QPen(mix(colour, theme.text, 0.5), hair));
    for (const double part : {0.45, 0.85}) {
        painter.drawLine(QPointF(rect.left(), rect.top() + rect.height() * part),
                         QPointF(rect.right(), rect.top() + rect.height() * (part - 0.4)));
    }
}

QRectF LegendCard::place(const PaintContext &context)
{
    m_area = {};
    const QSizeF view = context.view.size() / context.unit;
    if (view.width() < kLeastViewPx || view.height() < kLeastViewPx / 2)
        return m_area;
    LegendContent content = legendContent(context.scene, context.theme);
    if (content.isEmpty())
        return m_area;
    if (m_picture.isNull() || !(content == m_content) || m_unit != context.unit
        || m_dark != context.theme.dark) {
        m_content = std::move(content);
        m_unit = context.unit;
        m_dark = context.theme.dark;
        const Layout layout(m_content, context.fonts, context.theme, context.unit);
        m_picture = QImage(layout.size(), QImage::Format_ARGB32_Premultiplied);
        m_picture.fill(Qt::transparent);
        QPainter painter(&m_picture);
        layout.paint(painter, QSizeF(m_picture.size()));
    }
    const double gap = 12 * context.unit;
    m_area = QRectF(QPointF(0, 0), QSizeF(m_picture.size()));
    m_area.moveBottomRight({std::round(context.view.size().width() - gap),
                            std::round(context.view.size().height() - gap)});
    return m_area;
}

void LegendCard::paint(QPainter &painter) const
{
    if (!m_area.isEmpty())
        painter.drawImage(m_area.topLeft(), m_picture);
}

} // namespace headroom
