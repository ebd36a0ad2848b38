// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/seriessample.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>
#include <utility>

namespace headroom {

namespace {

constexpr double kSample = 22; // width of the sample
constexpr double kSampleGap = 7;
constexpr double kKeyGap = 18;
constexpr double kKeyAir = 5; // round a key on screen, for its highlight

/// One key of the legend, by mouse and by keyboard.
class LegendKey : public QAbstractButton
{
public:
    LegendKey(const ChartSeries &series, SeriesStyle style, const Theme &theme, QWidget *parent)
        : QAbstractButton(parent)
        , m_style(std::move(style))
        , m_theme(&theme)
    {
        m_series.name = series.name;
        m_series.kind = series.kind;
        m_series.role = series.role;
        m_series.onSecond = series.onSecond;
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(printable(keyName(series)));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        if (underMouse() || hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(hasFocus() ? QPen(m_theme->accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(mixed(chartBackground(*m_theme), m_theme->border, 0.35));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        const QRectF inner = QRectF(rect()).adjusted(kKeyAir, 0, 0, 0);
        paintLegendKey(painter, inner, m_series, m_style, *m_theme, isChecked());
    }

    void enterEvent(QEnterEvent * /*event*/) override { update(); }

    void leaveEvent(QEvent * /*event*/) override { update(); }

private:
    ChartSeries m_series; // name, kind and role only
    SeriesStyle m_style;
    const Theme *m_theme;
};

} // namespace

QString keyName(const ChartSeries &series)
{
    return series.onSecond
               ? QCoreApplication::translate("Chart", "%1 (right axis)").arg(series.name)
               : series.name;
}

QFont legendFont(const Theme &theme)
{
    return pictureFont(theme.captionPt + 0.5);
}

LegendLayout layoutLegend(const QStringList &names, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    const double row = std::ceil(metrics.height()) + 6;
    LegendLayout layout;
    double x = 0;
    double y = 0;
    for (const QString &name : names) {
        const double wanted =
            kSample + kSampleGap + std::ceil(metrics.horizontalAdvance(printable(name))) + 2;
        const double own = std::min(wanted, std::max(width, kSample));
        if (x > 0 && x + own > width) {
            x = 0;
            y += row;
        }
        layout.keys.emplace_back(x, y, own, row);
        x += own + kKeyGap;
    }
    layout.height = names.isEmpty() ? 0 : y + row;
    return layout;
}

void paintLegendKey(QPainter &painter,
                    const QRectF &rect,
                    const ChartSeries &series,
                    const SeriesStyle &style,
                    const Theme &theme,
                    bool shown)
{
    painter.save();
    const QColor background = chartBackground(theme);
    const auto faint = [&](const QColor &color) {
        return shown ? color : mixed(background, color, 0.35);
    };
    const QRectF sample(rect.left(), rect.center().y() - 5.5, kSample, 11);
    SeriesStyle own = style;
    own.line.setColor(faint(style.line.color()));
    own.fill = faint(style.fill);
    paintSeriesSample(painter, sample, sampleKind(series), own);
    QFont font = legendFont(theme);
    font.setStrikeOut(!shown); // not by colour alone
    painter.setFont(font);
    painter.setPen(shown ? theme.text : theme.mutedText);
    const QRectF label = rect.adjusted(kSample + kSampleGap, 0, 0, 0);
    const QString name =
        QFontMetricsF(font).elidedText(printable(keyName(series)), Qt::ElideRight, label.width());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    painter.restore();
}

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
}

void ChartLegend::setChart(const ChartSpec &spec, const Theme &theme, bool patterns)
{
    const bool same = m_theme == &theme && m_patterns == patterns
                      && std::equal(m_entries.begin(),
                                    m_entries.end(),
                                    spec.series.begin(),
                                    spec.series.end(),
                                    [](const Entry &entry, const ChartSeries &series) {
                                        return entry.name == keyName(series)
                                               && entry.role == series.role
                                               && entry.kind == series.kind;
                                    });
    if (same)
        return; // new figures only: a key that has the focus keeps it
    m_theme = &theme;
    m_patterns = patterns;
    for (const Entry &entry : m_entries)
        delete entry.key;
    m_entries.clear();
    m_font = legendFont(theme);
    const std::vector<SeriesStyle> styles = seriesStyles(spec, theme, patterns);
    for (std::size_t i = 0; i < spec.series.size(); ++i) {
        auto *key = new LegendKey(spec.series[i], styles[i], theme, this);
        key->setStatusTip(tr("Click to show or hide. Alt-click to show alone."));
        connect(key, &QAbstractButton::clicked, this, [this, i](bool checked) {
            if (QApplication::keyboardModifiers().testFlag(Qt::AltModifier))
                emit isolated(i);
            else
                emit toggled(i, checked);
        });
        const ChartSeries &series = spec.series[i];
        m_entries.push_back(
            {keyName(series), series.role, series.kind, key, !series.hidden, needsKey(series)});
    }
    arrange();
}

void ChartLegend::setShown(const std::vector<bool> &shown)
{
    for (std::size_t i = 0; i < m_entries.size() && i < shown.size(); ++i)
        m_entries[i].key->setChecked(shown[i]);
}

void ChartLegend::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    arrange();
}

QStringList ChartLegend::visibleNames() const
{
    QStringList names;
    for (const Entry &entry : m_entries) {
        if (hasKey(entry))
            names << entry.name;
    }
    return names;
}

int ChartLegend::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(layoutLegend(visibleNames(), m_font, width).height));
}

QAbstractButton *ChartLegend::key(std::size_t series) const
{
    return m_entries[series].key;
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartLegend::arrange()
{
    const LegendLayout layout = layoutLegend(visibleNames(), m_font, width());
    std::size_t place = 0;
    for (const Entry &entry : m_entries) {
        const bool visible = hasKey(entry);
        entry.key->setVisible(visible);
        if (!visible)
            continue;
        const QRectF rect = layout.keys[place++].adjusted(-kKeyAir, 0, kKeyAir, 0);
        entry.key->setGeometry(rect.toAlignedRect());
    }
}

} // namespace headroom
