// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartreadout.h"

#include "ui/charts/heatcolors.h"
#include "ui/charts/seriessample.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <cmath>

namespace headroom {

namespace {

constexpr double kPadding = 10;
constexpr double kSwatch = 14;
constexpr double kColumnGap = 16;
constexpr double kLeastWidth = 190;
constexpr double kMostWidth = 320;
constexpr int kDistance = 12; // from the crosshair

QFont headFont(const Theme &theme)
{
    return pictureFont(theme.bodyPt, QFont::DemiBold);
}

QFont rowFont(const Theme &theme)
{
    return pictureFont(theme.captionPt + 0.5);
}

QFont valueFont(const Theme &theme)
{
    return pictureFont(theme.captionPt + 0.5, QFont::DemiBold);
}

double rowHeight(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height()) + 3;
}

/// The style of a series, or of its point where that means something else.
SeriesStyle styleFor(const ChartSpec &spec,
                     const std::vector<SeriesStyle> &styles,
                     const Theme &theme,
                     const ChartReading &reading,
                     std::size_t index)
{
    const ChartSeries &series = spec.series[index];
    const int point = pointAt(series, reading.x, spec.x.kind);
    const auto at = static_cast<std::size_t>(std::max(0, point));
    SeriesStyle style = styles[index];
    if (point >= 0 && at < series.pointRoles.size())
        style = roleStyle(series.pointRoles[at], theme);
    if (series.kind == SeriesKind::HeatRow && point >= 0)
        style.fill = heatFill(series.y[at], theme);
    return style;
}

} // namespace

ChartReadout::ChartReadout(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void ChartReadout::setReading(const ChartSpec &spec,
                              const std::vector<SeriesStyle> &styles,
                              const Theme &theme,
                              const ChartReading &reading)
{
    m_reading = reading;
    m_theme = &theme;
    m_styles.clear();
    m_kinds.clear();
    m_notes.clear();
    const QFontMetricsF names(rowFont(theme));
    const QFontMetricsF values(valueFont(theme));
    double widest = QFontMetricsF(headFont(theme)).horizontalAdvance(printable(reading.at));
    for (const ChartReading::Row &row : reading.rows) {
        m_styles.push_back(row.series ? styleFor(spec, styles, theme, reading, *row.series)
                                      : SeriesStyle());
        m_kinds.push_back(row.series ? spec.series[*row.series].kind : SeriesKind::Line);
        widest = std::max(widest,
                          kSwatch + 6 + names.horizontalAdvance(printable(row.name)) + kColumnGap
                              + values.horizontalAdvance(row.value));
    }
    const double width = std::ceil(std::clamp(widest + 2 * kPadding + 2, kLeastWidth, kMostWidth));
    double height = 2 * kPadding + rowHeight(headFont(theme)) + 2
                    + rowHeight(valueFont(theme)) * double(reading.rows.size());
    for (const QString &note : reading.notes) {
        m_notes.emplace_back(note, rowFont(theme), width - 2 * kPadding, 4);
        height += 6 + m_notes.back().height();
    }
    resize(static_cast<int>(width), static_cast<int>(std::ceil(height)));
    update();
}

void ChartReadout::placeBeside(const QRectF &mark, const QRect &area)
{
    const QRect marked = mark.toAlignedRect();
    const bool isRow = marked.width() > area.width() / 2;
    int left = isRow ? marked.center().x() : marked.right() + kDistance;
    if (left + width() > area.right())
        left = marked.left() - kDistance - width();
    left = std::clamp(left, area.left(), std::max(area.left(), area.right() - width()));
    int top = area.top() + 4;
    if (isRow)
        top = marked.bottom() + 4 + height() <= area.bottom() ? marked.bottom() + 4
                                                              : marked.top() - 4 - height();
    else
        top = std::min(top, area.bottom() - height());
    move(left, std::max(0, top));
    raise();
}

QString ChartReadout::asText() const
{
    QStringList parts;
    for (const ChartReading::Row &row : m_reading.rows)
        parts << tr("%1: %2").arg(row.name, row.value);
    parts.prepend(m_reading.at);
    for (const QString &note : m_reading.notes)
        parts << note;
    return parts.join(QStringLiteral(", "));
}

void ChartReadout::paintEvent(QPaintEvent *)
{
    if (m_theme == nullptr)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor background = m_theme->dark ? m_theme->raised : m_theme->surface;
    painter.setPen(QPen(m_theme->border, 1));
    painter.setBrush(background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);

    double y = kPadding;
    const double right = width() - kPadding;
    const double headHeight = rowHeight(headFont(*m_theme));
    painter.setFont(headFont(*m_theme));
    painter.setPen(m_theme->text);
    painter.drawText(QRectF(kPadding, y, right - kPadding, headHeight),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     printable(m_reading.at));
    y += headHeight + 2;
    const double height = rowHeight(valueFont(*m_theme));
    const QFontMetricsF names(rowFont(*m_theme));
    const QFontMetricsF values(valueFont(*m_theme));
    for (std::size_t i = 0; i < m_reading.rows.size(); ++i) {
        const ChartReading::Row &row = m_reading.rows[i];
        const double middle = std::floor(y + height / 2) + 0.5;
        if (row.series)
            paintSeriesSample(
                painter, QRectF(kPadding, middle - 5.5, kSwatch, 11), m_kinds[i], m_styles[i]);
        const double valueWidth = values.horizontalAdvance(row.value) + 1;
        const double nameLeft = kPadding + kSwatch + 6;
        painter.setPen(m_theme->text);
        painter.setFont(rowFont(*m_theme));
        painter.drawText(QRectF(nameLeft, y, right - valueWidth - nameLeft, height),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         names.elidedText(printable(row.name),
                                          Qt::ElideRight,
                                          right - valueWidth - nameLeft - 8));
        painter.setFont(valueFont(*m_theme));
        painter.drawText(QRectF(right - valueWidth, y, valueWidth, height),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                         row.value);
        y += height;
    }
    for (const TextBlock &note : m_notes) {
        y += 6;
        note.paint(painter, {kPadding, y}, m_theme->mutedText);
        y += note.height();
    }
}

} // namespace headroom
