// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"
#include "ui/canvas/scene/planstyle.h"

#include <QFrame>

class QAction;
class QComboBox;
class QSlider;
class QToolButton;

namespace headroom {

class PlainLabel;

/// The bar above the plan: what its colours and labels say, whether problems are marked, and the
/// slider that moves through the months of the build-out.
class PlanBar : public QFrame
{
    Q_OBJECT

public:
    explicit PlanBar(QWidget *parent = nullptr);

    [[nodiscard]] PlanColour colour() const;
    [[nodiscard]] RackLabel label() const;
    void setColour(PlanColour colour);
    void setLabel(RackLabel label);

    /// The months that there are, and the one that is shown.
    void setMonths(Month first, int months);
    void setMonth(Month month);
    /// Whether the slider is there.
    void setBuildOut(bool on);

    /// Buttons for what the window can do anyway; the last one sits beside the slider.
    void setActions(QAction &problems, QAction &layers, QAction &buildOut, QAction &play);

    /// Opens the list of colours, or of labels, for the keyboard.
    void openColours();
    void openLabels();

    [[nodiscard]] QSlider *slider() const { return m_slider; }

Q_SIGNALS:
    void colourChosen();
    void labelChosen();
    void monthChosen(headroom::Month month);

private:
    QToolButton *makeButton(QAction &action);

    QComboBox *m_colours;
    QComboBox *m_labels;
    QSlider *m_slider;
    PlainLabel *m_month;
    QWidget *m_time;
    Month m_first;
};

} // namespace headroom
