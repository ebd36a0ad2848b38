// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/chartspec.h"
#include "ui/charts/chartview.h"

#include <QWidget>

#include <memory>

class QAction;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace headroom {

class ChartLegend;
class ChartPlot;
class ChartReadout;
class ChartTableModel;

/// A chart on screen: title and answer above, legend, plot or data table, sources below. It draws
/// whatever ChartSpec it is given and computes nothing.
///
/// The wheel zooms at the pointer, over the value axis the values; dragging pans, dragging with
/// Shift zooms to a box, a double click fits. Left and right move the crosshair, + and − zoom, 0
/// fits, Escape takes the crosshair away.
class ChartFrame : public QWidget
{
    Q_OBJECT

public:
    explicit ChartFrame(QWidget *parent = nullptr);
    ~ChartFrame() override;

    /// Draws another chart, or the same one with new figures: what the reader has switched off
    /// stays off, and the zoom stays where the x axis spans the same.
    void setSpec(const ChartSpec &spec);

    [[nodiscard]] const ChartSpec &spec() const;

    [[nodiscard]] bool isShown(std::size_t series) const;
    void setShown(std::size_t series, bool shown);
    /// Shows one series alone, or all again where it is alone already.
    void isolate(std::size_t series);

    [[nodiscard]] bool dataShown() const;
    void setDataShown(bool shown);

    /// Moves the crosshair to the point at x; nothing takes it away.
    void setCrosshair(std::optional<double> x);
    [[nodiscard]] std::optional<double> crosshair() const;

    /// What the reader sees, for exports.
    [[nodiscard]] ChartView view() const;
    void fit();
    void zoomTo(double from, double to);

    /// Saves as PNG, SVG, PDF, CSV or XLSX by suffix, as seen.
    bool save(const QString &path);
    void copyImage();
    void copyTable();

    /// The actions of the chart, for the frame's button and for menus of the window.
    [[nodiscard]] QList<QAction *> chartActions() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void saved(const QString &path);
    /// Something could not be done; the sentence says what and what to do.
    void failed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void createActions();
    void arrange();
    void applyStyle();
    void applyShown();
    void askAndSave(const QString &suffix);
    void copyOnShortcut();

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace headroom
