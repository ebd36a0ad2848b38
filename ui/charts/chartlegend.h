// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/charts/chartstyle.h"

#include <QAbstractButton>
#include <QWidget>

class QPainter;

namespace headroom {

/// Where the keys of a legend stand, in rows as wide as there is room.
struct LegendLayout
{
    std::vector<QRectF> keys; // as the names
    double height = 0;
};

[[nodiscard]] LegendLayout layoutLegend(const QStringList &names, const QFont &font, double width);

/// One key: the sample of the series and its name, faint where the series is switched off.
void paintLegendKey(QPainter &painter,
                    const QRectF &rect,
                    const ChartSeries &series,
                    const SeriesStyle &style,
                    const Theme &theme,
                    bool shown);

/// The name of a series in the legend, and at which axis it stands where that is the second.
[[nodiscard]] QString keyName(const ChartSeries &series);

[[nodiscard]] QFont legendFont(const Theme &theme);

/// The legend on screen: a key switches its series on and off; with Alt it shows that series alone.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    void setChart(const ChartSpec &spec, const Theme &theme, bool patterns = false);
    void setShown(const std::vector<bool> &shown);
    /// Where there is little room, series that are not usually drawn have no key.
    void setCompact(bool compact);

    [[nodiscard]] int heightForWidth(int width) const override;

    [[nodiscard]] QAbstractButton *key(std::size_t series) const;

signals:
    void toggled(std::size_t series, bool shown);
    void isolated(std::size_t series);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A key of the legend, hidden or not.
    struct Entry
    {
        QString name;
        SeriesRole role = SeriesRole::Category;
        SeriesKind kind = SeriesKind::Line;
        QAbstractButton *key = nullptr;
        bool usual = true;
        bool needed = true; // the plot does not name it itself
    };

    [[nodiscard]] bool hasKey(const Entry &entry) const
    {
        return entry.needed && (entry.usual || !m_compact);
    }

    [[nodiscard]] QStringList visibleNames() const;
    void arrange();

    std::vector<Entry> m_entries;
    const Theme *m_theme = nullptr;
    bool m_patterns = false;
    bool m_compact = false;
    QFont m_font;
};

} // namespace headroom
