// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layerspanel.h"

#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QGridLayout>

namespace headroom {

LayersPanel::LayersPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    const QStringList names{tr("Structure"),
                            tr("Racks"),
                            tr("Power A and shared"),
                            tr("Power B and reserve"),
                            tr("Cooling"),
                            tr("Notes and dimensions"),
                            tr("Underlay")};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(14, 12, 14, 12);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    const auto heading = [&](const QString &text, int column) {
        auto *label = new PlainLabel(text, this);
        label->setRole(QStringLiteral("muted"));
        grid->addWidget(label, 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignHCenter);
    };
    heading(tr("Layer"), 0);
    heading(tr("Shown"), 1);
    heading(tr("Locked"), 2);
    const auto box = [&](const QString &name, int row, int column) {
        auto *result = new QCheckBox(this);
        result->setAccessibleName(name);
        grid->addWidget(result, row, column, Qt::AlignHCenter);
        connect(result, &QCheckBox::toggled, this, &LayersPanel::changed);
        return result;
    };
    for (int i = 0; i < kPlanLayers; ++i) {
        grid->addWidget(new PlainLabel(names[i], this), i + 1, 0);
        const auto place = static_cast<std::size_t>(i);
        m_shown[place] = box(tr("%1 is shown").arg(names[i]), i + 1, 1);
        m_shown[place]->setChecked(true);
        m_locked[place] = box(tr("%1 is locked").arg(names[i]), i + 1, 2);
    }
    grid->setRowStretch(kPlanLayers + 1, 1);
}

PlanLayers LayersPanel::layers() const
{
    PlanLayers layers;
    for (std::size_t i = 0; i < kPlanLayers; ++i) {
        layers.hidden[i] = !m_shown[i]->isChecked();
        layers.locked[i] = m_locked[i]->isChecked();
    }
    return layers;
}

void LayersPanel::setLayers(const PlanLayers &layers)
{
    for (std::size_t i = 0; i < kPlanLayers; ++i) {
        m_shown[i]->setChecked(!layers.hidden[i]);
        m_locked[i]->setChecked(layers.locked[i]);
    }
}

} // namespace headroom
