// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/presentation/chartspec.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartset.h"
#include "ui/charts/chartview.h"

#include <QList>
#include <QTemporaryDir>
#include <QWidget>

#include <memory>

class QAction;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace headroom {

class ChartKeys;
class ChartLegend;
class ChartMenu;
class ChartPlot;
class ChartReadout;
class ChartTableModel;

/// A chart on screen: title and answer above, legend, plot or data table, sources below. It draws
/// whatever ChartSpec it is given and computes nothing.
///
/// The wheel zooms at the pointer, over the value axis the values; dragging pans, dragging with
/// Shift zooms to a box, dragging the operating point of a map moves it, a double click fits;
/// ChartKeys tells what keys do. Dragging the title carries the chart into another program.
class ChartFrame : public QWidget
{
    Q_OBJECT

public:
    explicit ChartFrame(QWidget *parent = nullptr);
    ~ChartFrame() override;

    /// Draws another chart, or the same one with new figures: what the reader has switched off
    /// stays off, and the zoom stays where the x axis spans the same.
    void setSpec(const ChartSpec &given);

    [[nodiscard]] const ChartSpec &spec() const { return *m_spec; }

    [[nodiscard]] bool isShown(std::size_t series) const { return m_shown[series]; }

    [[nodiscard]] const std::vector<bool> &shownSeries() const { return m_shown; }

    void setShown(std::size_t series, bool shown);
    /// Shows one series alone, or the usual ones again where it is alone already.
    void isolate(std::size_t series);

    [[nodiscard]] bool dataShown() const;
    void setDataShown(bool shown);

    /// Moves the crosshair to the point at x, of a heat map in a row; nothing takes it away.
    void setCrosshair(std::optional<double> x, std::size_t row = 0);
    [[nodiscard]] std::optional<double> crosshair() const;

    /// The row of a map, or the point of a scatter, that the crosshair is in.
    [[nodiscard]] std::size_t crosshairRow() const { return m_row; }

    /// What the crosshair reads, in words; empty without one.
    [[nodiscard]] QString readoutText() const;

    /// What the reader sees, for exports.
    [[nodiscard]] ChartView view() const;
    void fit();
    /// Shows the x axis from … to, in its units.
    void zoomTo(double from, double to);

    /// Saves by suffix, as the reader sees it.
    Result<void> save(const QString &path);
    void copyImage();
    void copyDrawing();
    void copyTable();

    /// Areas differ in their hatching too, not only in colour.
    void setPatterns(bool patterns);
    /// Puts the values on a logarithmic axis, now and where another chart can have one.
    void setLogarithmicValues(bool logarithmic);

    /// Which charts can be exported beside this one; without it only this one can.
    void setChartSet(ChartSet charts) { m_chartSet = std::move(charts); }

    [[nodiscard]] const ChartSet &chartSet() const { return m_chartSet; }

    /// Saving and copying, for the frame's own button and for menus of the window.
    [[nodiscard]] const QList<QAction *> &chartActions() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The reader moves the operating point of a map: answer with the spec for it.
    void operatingPointMoved(double x, double y);
    void saved(const QString &path);
    /// Something could not be done; the sentence says what, and what to do.
    void failed(const QString &sentence);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void connectParts();
    void arrange();
    void applyTheme();
    void applyShown();
    void placeReadout();

    std::shared_ptr<const ChartSpec> m_spec;
    std::vector<bool> m_shown;
    std::size_t m_row = 0; // of the crosshair in a heat map
    bool m_themePending = false;
    bool m_logarithmic = false;
    ChartSet m_chartSet;
    QPoint m_dragFrom;          // null: not from here
    QTemporaryDir m_dragFolder; // of files that other programs take
    std::unique_ptr<ChartKeys> m_keys;
    ChartTableModel *m_model = nullptr;
    ChartPlot *m_plot = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_pages = nullptr;
    ChartLegend *m_legend = nullptr;
    ChartReadout *m_readout = nullptr;
    QToolButton *m_dataButton = nullptr;
    QToolButton *m_menuButton = nullptr;
    ChartMenu *m_menu = nullptr;
};

} // namespace headroom
