// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/planimage.h"

#include "models/text/words.h"
#include "ui/canvas/painters/labels.h"
#include "ui/canvas/painters/planpainters.h"
#include "ui/canvas/painters/shades.h"
#include "ui/canvas/planlegend.h"

#include <QCoreApplication>
#include <QPainter>

namespace headroom {

namespace {

constexpr double kMarginPx = 30;
constexpr double kLegendPx = 250;
constexpr double kNarrowPx = 760; // below, the legend stands under the drawing
constexpr int kMostSources = 6;

QString tr(const char *text)
{
    return QCoreApplication::translate("PlanImage", text);
}

/// Words of a text in lines no wider than a width.
QStringList wrapped(const LabelFont &font, const QString &text, double width)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (!line.isEmpty() && font.width(longer) > width) {
            lines += line;
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines += line;
    return lines;
}

/// Draws the parts of one page, from the outside in.
class PlanPage
{
public:
    PlanPage(QPainter &painter,
             const QRectF &page,
             const Project &project,
             Id site,
             const Theme &theme,
             double unit,
             bool vectors,
             const PlanCaption &caption,
             const PlanStyle &style)
        : m_painter(painter)
        , m_project(project)
        , m_theme(theme)
        , m_unit(unit)
        , m_vectors(vectors)
        , m_caption(caption)
        , m_page(page)
    {
        m_scene.rebuild(project, site);
        m_scene.setStyle(style);
    }

    void paint()
    {
        m_painter.fillRect(m_page, m_theme.raised);
        m_free =
            m_page.adjusted(px(kMarginPx), px(kMarginPx), -px(kMarginPx), -px(kMarginPx * 0.7));
        paintHeader();
        paintFooter();
        const PlanLegend legend =
            m_scene.isShaded() ? PlanLegend{} : planLegend(m_project, m_scene);
        const std::size_t rows =
            m_scene.isShaded() ? m_scene.style().colouring.legend.size() + 2 : legend.rows.size();
        if (m_page.width() >= px(kNarrowPx)) {
            const QRectF side(
                m_free.right() - px(kLegendPx), m_free.top(), px(kLegendPx), m_free.height());
            paintLegend(side, legend, 1);
            m_free.setRight(side.left() - px(24));
        } else {
            const auto lines = (rows + 2) / 2;
            const double height = px(48) * double(lines);
            const QRectF below(m_free.left(), m_free.bottom() - height, m_free.width(), height);
            paintLegend(below, legend, 2);
            m_free.setBottom(below.top() - px(12));
        }
        paintDrawing();
    }

private:
    [[nodiscard]] double px(double layout) const { return layout * m_unit; }

    const LabelFont &font(double points, QFont::Weight weight = QFont::Normal)
    {
        return m_fonts.font(points, weight, m_unit);
    }

    double text(const LabelFont &font, const QColor &colour, const QString &text, QPointF baseline)
    {
        LabelBatch batch(font, colour, m_vectors);
        batch.addFrom(text, baseline);
        batch.draw(m_painter);
        return font.width(text);
    }

    void paintHeader()
    {
        const LabelFont &title = font(m_theme.headlinePt, QFont::DemiBold);
        const LabelFont &body = font(m_theme.bodyPt);
        const LabelFont &bold = font(m_theme.bodyPt, QFont::DemiBold);
        const double top = m_free.top();
        QStringList right;
        if (!m_caption.project.isEmpty())
            right += m_caption.project;
        right += m_caption.scenario.isEmpty() ? tr("The plan itself")
                                              : tr("Scenario %1").arg(m_caption.scenario);
        if (const std::optional<Month> month = m_scene.style().month)
            right += tr("As built in %1").arg(words(*month, m_caption.locale));
        if (m_caption.asOf)
            right +=
                tr("As of %1")
                    .arg(m_caption.locale.toString(*m_caption.asOf, QStringLiteral("d MMMM yyyy")));
        double widest = 0;
        double y = top + bold.ascent();
        for (qsizetype i = 0; i < right.size(); ++i) {
            const LabelFont &own = i == 0 ? bold : body;
            const double width = own.width(right[i]);
            widest = std::max(widest, width);
            text(own,
                 i == 0 ? m_theme.text : m_theme.mutedText,
                 right[i],
                 {m_free.right() - width, y});
            y += body.pixels() * 1.45;
        }
        const double room = m_free.width() - widest - px(24);
        double left = top + title.ascent();
        text(title, m_theme.text, title.fitted(m_caption.title, room), {m_free.left(), left});
        for (const QString &line : wrapped(body, m_caption.subtitle, room)) {
            left += body.pixels() * (left < top + title.pixels() * 1.2 ? 1.75 : 1.45);
            text(body, m_theme.mutedText, line, {m_free.left(), left});
        }
        m_free.setTop(std::max(left, y - body.pixels() * 1.45) + px(18));
    }

    void paintFooter()
    {
        const LabelFont &small = font(m_theme.captionPt);
        QStringList lines;
        for (qsizetype i = 0; i < m_caption.sources.size() && i < kMostSources; ++i)
            lines += wrapped(small, m_caption.sources[i], m_free.width());
        if (m_caption.sources.size() > kMostSources)
            lines += tr("and %1 more sources in the project")
                         .arg(m_caption.locale.toString(m_caption.sources.size() - kMostSources));
        const double step = small.pixels() * 1.45;
        double y = m_free.bottom() - step * static_cast<double>(lines.size() - 1);
        if (!lines.isEmpty()) {
            rule(y - step * 1.25);
            m_free.setBottom(y - step * 1.25 - px(14));
        }
        for (const QString &line : lines) {
            text(small, m_theme.mutedText, line, {m_free.left(), y});
            y += step;
        }
    }

    void rule(double y)
    {
        m_painter.fillRect(
            QRectF(m_free.left(), std::round(y), m_free.width(), std::max(1.0, std::floor(m_unit))),
            m_theme.border);
    }

    void swatch(QPointF at, const QColor &fill, const QColor &edge, bool hatched)
    {
        const QRectF rect(
            std::round(at.x()), std::round(at.y()), std::round(px(12)), std::round(px(18)));
        const double hair = std::max(1.0, std::floor(m_unit));
        m_painter.setPen(Qt::NoPen);
        m_painter.fillRect(rect, edge);
        m_painter.fillRect(rect.adjusted(hair, hair, -hair, -hair), fill);
        if (!hatched)
            return;
        m_painter.setPen(QPen(edge, hair));
        for (const double part : {0.35, 0.7}) {
            m_painter.drawLine(QPointF(rect.left(), rect.top() + rect.height() * part),
                               QPointF(rect.right(), rect.top() + rect.height() * (part - 0.3)));
        }
    }

    void paintLegend(const QRectF &area, const PlanLegend &legend, int columns)
    {
        const LabelFont &bold = font(m_theme.bodyPt * 0.94, QFont::DemiBold);
        const LabelFont &small = font(m_theme.captionPt);
        const double indent = px(22);
        const double width = area.width() / columns - px(8);
        double y = area.top();
        int column = 0;
        const auto entry = [&](const QString &name, const QString &figures, bool hasSwatch) {
            const double x = area.left() + column * (width + px(16)) + (hasSwatch ? indent : 0);
            const double room = width - (hasSwatch ? indent : 0);
            double line = y + bold.ascent();
            for (const QString &part : wrapped(bold, name, room)) {
                text(bold, m_theme.text, part, {x, line});
                line += bold.pixels() * 1.35;
            }
            line -= bold.pixels() * 1.35;
            for (const QString &part : wrapped(small, figures, room)) {
                line += small.pixels() * 1.45;
                text(small, m_theme.mutedText, part, {x, line});
            }
            if (++column == columns) {
                column = 0;
                y = std::max(line + px(14), y + px(34));
            }
        };
        const auto at = [&] { return QPointF(area.left() + column * (width + px(16)), y + px(1)); };
        if (m_scene.isShaded()) {
            paintScale({area.left(), y}, width);
            const PlanColouring &colouring = m_scene.style().colouring;
            y += px(colouring.scale == PlanScale::Amounts ? 58 : 28);
            for (const PlanShadeEntry &row : colouring.legend) {
                const QColor colour = shadeColour(m_theme, colouring.scale, row.shade);
                swatch(at(),
                       colour,
                       mix(colour, m_theme.text, 0.4),
                       isHatched(colouring.scale, row.shade));
                entry(row.label,
                      row.racks == 1 ? tr("1 rack")
                                     : tr("%1 racks").arg(m_caption.locale.toString(row.racks)),
                      true);
            }
            return;
        }
        for (const LegendRow &row : legend.rows) {
            const TypeRecord &type = m_scene.types()[row.type];
            const QColor colour = typeColour(m_theme, type);
            swatch(at(), mix(m_theme.hallFill, colour, 0.75), colour, false);
            entry(type.name, legendFigures(row, m_caption.locale), true);
        }
        if (legend.rows.size() > 1)
            entry(tr("All racks"), legendFigures(legend.total, m_caption.locale), false);
        if (legend.hasIdleRacks) {
            swatch(at(), m_theme.hallFill, m_theme.hallBorder, true);
            entry(tr("Not in service"), tr("Reserved, powered off or failed"), true);
        }
        if (legend.hasUnknownPower) {
            swatch(at(), m_theme.unknown, m_theme.unknown, false);
            entry(tr("Power unknown"), tr("No planned power is given"), true);
        }
    }

    /// What the colours say, and of amounts the way from the least to the most.
    void paintScale(QPointF at, double width)
    {
        const PlanColouring &colouring = m_scene.style().colouring;
        const LabelFont &bold = font(m_theme.bodyPt * 0.94, QFont::DemiBold);
        text(bold,
             m_theme.text,
             bold.fitted(colouring.title, width),
             {at.x(), at.y() + bold.ascent()});
        if (colouring.scale != PlanScale::Amounts || colouring.most.isEmpty())
            return;
        const LabelFont &small = font(m_theme.captionPt);
        const double y = at.y() + px(22);
        const double part = width / plan_shade::kSteps;
        for (int step = 0; step < plan_shade::kSteps; ++step) {
            const auto shade = static_cast<quint8>(plan_shade::kFirst + step);
            m_painter.fillRect(QRectF(std::floor(at.x() + part * step), y, std::ceil(part), px(11)),
                               shadeColour(m_theme, colouring.scale, shade));
        }
        const double base = y + px(13) + small.ascent();
        text(small, m_theme.mutedText, colouring.least, {at.x(), base});
        text(small,
             m_theme.mutedText,
             colouring.most,
             {at.x() + width - small.width(colouring.most), base});
    }

    void paintDrawing()
    {
        const double hair = std::max(1.0, std::floor(m_unit));
        m_painter.fillRect(m_free, m_theme.border);
        const QRectF area = m_free.adjusted(hair, hair, -hair, -hair);
        m_painter.fillRect(area, m_theme.canvas);
        const std::optional<Bounds> bounds = m_scene.bounds();
        if (!bounds) {
            const LabelFont &body = font(m_theme.bodyPt);
            LabelBatch batch(body, m_theme.mutedText, m_vectors);
            batch.add(tr("Nothing is drawn on this site yet."), area.center());
            batch.draw(m_painter);
            return;
        }
        Viewport view;
        view.resize(area.size());
        const double foot = px(34); // room for the scale bar
        view.resize({area.width(), area.height() - foot});
        view.fit(*bounds, px(22));
        const Point shift{0, -foot / 2 / view.scale()};
        const Point centre = view.centre() + shift;
        const double scale = view.scale();
        view.resize(area.size());
        view.lookAt(centre, scale);
        m_painter.save();
        m_painter.translate(area.topLeft());
        PaintContext context{
            m_scene, m_project, m_theme, m_fonts, view, m_unit, view.bounds(), m_vectors, false};
        paintPlaces(m_painter, context);
        paintUnderlays(m_painter, context);
        paintFeeds(m_painter, context);
        paintRacks(m_painter, context);
        paintEquipment(m_painter, context);
        paintNotes(m_painter, context);
        paintPlaceNames(m_painter, context);
        paintScaleBar(m_painter, context, {px(16), area.height() - px(14)}, px(150));
        paintNorth({area.width() - px(24), area.height() - px(24)});
        m_painter.restore();
    }

    void paintNorth(QPointF at)
    {
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.mutedText);
        m_painter.drawPolygon(QPolygonF({at + QPointF(0, -px(14)),
                                         at + QPointF(px(5), px(4)),
                                         at + QPointF(0, 0),
                                         at + QPointF(-px(5), px(4))}));
        m_painter.setRenderHint(QPainter::Antialiasing, false);
        const LabelFont &small = font(m_theme.captionPt, QFont::DemiBold);
        LabelBatch batch(small, m_theme.mutedText, m_vectors);
        batch.add(tr("N"), at + QPointF(0, px(12)));
        batch.draw(m_painter);
    }

    QPainter &m_painter;
    const Project &m_project;
    const Theme &m_theme;
    double m_unit;
    bool m_vectors;
    const PlanCaption &m_caption;
    QRectF m_page;
    QRectF m_free; // what is left of the page
    PlanScene m_scene;
    LabelFonts m_fonts;
};

} // namespace

void paintPlanPage(QPainter &painter,
                   const QRectF &page,
                   const Project &project,
                   Id site,
                   const Theme &theme,
                   double unit,
                   bool vectors,
                   const PlanCaption &caption,
                   const PlanStyle &style)
{
    if (!vectors) {
        PlanPage(painter, page, project, site, theme, unit, false, caption, style).paint();
        return;
    }
    // Edges fall on whole units: in drawings, which may be enlarged, on fine ones.
    constexpr double kFine = 8;
    painter.save();
    painter.scale(1 / kFine, 1 / kFine);
    const QRectF fine(page.topLeft() * kFine, page.size() * kFine);
    PlanPage(painter, fine, project, site, theme, unit * kFine, true, caption, style).paint();
    painter.restore();
}

QImage renderPlan(const Project &project,
                  Id site,
                  QSize size,
                  const Theme &theme,
                  double devicePixelRatio,
                  const PlanCaption &caption,
                  const PlanStyle &style)
{
    QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    paintPlanPage(painter,
                  QRectF(image.rect()),
                  project,
                  site,
                  theme,
                  devicePixelRatio,
                  false,
                  caption,
                  style);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

} // namespace headroom
