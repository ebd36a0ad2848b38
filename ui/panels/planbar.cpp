// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/planbar.h"

#include "models/base/programlocale.h"
#include "models/text/words.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QSlider>
#include <QToolButton>

namespace headroom {

PlanBar::PlanBar(QWidget *parent)
    : QFrame(parent)
    , m_colours(new QComboBox(this))
    , m_labels(new QComboBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_month(new PlainLabel(this))
    , m_time(new QWidget(this))
{
    setObjectName(QStringLiteral("planBar"));
    for (std::size_t i = 0; i < ChoiceNames<PlanColour>::kNames.size(); ++i)
        m_colours->addItem(planColourName(static_cast<PlanColour>(i)), static_cast<int>(i));
    m_colours->setToolTip(plainToolTip(tr("What the colours of the plan say (C)")));
    m_colours->setAccessibleName(tr("Colours of the plan"));
    m_colours->setMaxVisibleItems(20);
    const QStringList labels{
        tr("Name"), tr("Type"), tr("Power"), tr("Contract"), tr("Accelerators"), tr("No labels")};
    for (int i = 0; i < kRackLabels; ++i)
        m_labels->addItem(labels[i], i);
    m_labels->setToolTip(plainToolTip(tr("What stands on racks when there is room (L)")));
    m_labels->setAccessibleName(tr("Labels of racks"));
    m_slider->setAccessibleName(tr("Month of the build-out"));
    m_slider->setPageStep(12);
    m_slider->setMinimumWidth(120);
    m_month->setMinimumWidth(76);
    m_month->setAlignment(Qt::AlignCenter);

    const auto caption = [this](const QString &text, QWidget *buddy) {
        auto *label = new PlainLabel(text, this);
        label->setRole(QStringLiteral("muted"));
        label->setBuddy(buddy);
        return label;
    };
    auto *time = new QHBoxLayout(m_time);
    time->setContentsMargins(0, 0, 0, 0);
    time->setSpacing(6);
    time->addWidget(m_slider, 1);
    time->addWidget(m_month);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(caption(tr("Colours"), m_colours));
    layout->addWidget(m_colours);
    layout->addSpacing(6);
    layout->addWidget(caption(tr("Labels"), m_labels));
    layout->addWidget(m_labels);
    layout->addSpacing(6);
    layout->addWidget(m_time, 1);
    layout->addStretch(0);
    setBuildOut(false);

    connect(m_colours, &QComboBox::activated, this, &PlanBar::colourChosen);
    connect(m_labels, &QComboBox::activated, this, &PlanBar::labelChosen);
    connect(m_slider, &QSlider::valueChanged, this, [this](int months) {
        setMonth(m_first + months);
        Q_EMIT monthChosen(m_first + months);
    });
}

PlanColour PlanBar::colour() const
{
    return static_cast<PlanColour>(m_colours->currentData().toInt());
}

RackLabel PlanBar::label() const
{
    return static_cast<RackLabel>(m_labels->currentData().toInt());
}

void PlanBar::setColour(PlanColour colour)
{
    m_colours->setCurrentIndex(static_cast<int>(colour));
    Q_EMIT colourChosen();
}

void PlanBar::setLabel(RackLabel label)
{
    m_labels->setCurrentIndex(static_cast<int>(label));
    Q_EMIT labelChosen();
}

void PlanBar::setMonths(Month first, int months)
{
    const Month shown = m_first + m_slider->value();
    const QSignalBlocker quiet(m_slider);
    m_first = first;
    m_slider->setRange(0, std::max(0, months - 1));
    setMonth(shown);
}

void PlanBar::setMonth(Month month)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(month - m_first);
    m_month->setText(programLocale().toString((m_first + m_slider->value()).firstDay(),
                                              QStringLiteral("MMM yyyy")));
}

void PlanBar::setBuildOut(bool on)
{
    m_time->setVisible(on);
}

void PlanBar::setActions(QAction &problems, QAction &layers, QAction &buildOut, QAction &play)
{
    auto *bar = static_cast<QHBoxLayout *>(layout());
    static_cast<QHBoxLayout *>(m_time->layout())->insertWidget(0, makeButton(play));
    bar->addWidget(makeButton(buildOut));
    bar->addWidget(makeButton(problems));
    bar->addWidget(makeButton(layers));
}

QToolButton *PlanBar::makeButton(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(&action);
    button->setIconSize({18, 18});
    button->setAutoRaise(true);
    return button;
}

void PlanBar::openColours()
{
    m_colours->setFocus(Qt::ShortcutFocusReason);
    m_colours->showPopup();
}

void PlanBar::openLabels()
{
    m_labels->setFocus(Qt::ShortcutFocusReason);
    m_labels->showPopup();
}

} // namespace headroom
