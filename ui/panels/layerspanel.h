// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/scene/planstyle.h"

#include <QWidget>

#include <array>

class QCheckBox;

namespace headroom {

/// The layers of the plan, each with whether it is drawn and whether it is locked: nothing on a
/// locked layer is picked or moved with the pointer.
class LayersPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LayersPanel(QWidget *parent = nullptr);

    [[nodiscard]] PlanLayers layers() const;
    void setLayers(const PlanLayers &layers);

    [[nodiscard]] QCheckBox *shownBox(PlanLayer layer) const
    {
        return m_shown[PlanLayers::position(layer)];
    }

    [[nodiscard]] QCheckBox *lockedBox(PlanLayer layer) const
    {
        return m_locked[PlanLayers::position(layer)];
    }

Q_SIGNALS:
    void changed();

private:
    std::array<QCheckBox *, kPlanLayers> m_shown{};
    std::array<QCheckBox *, kPlanLayers> m_locked{};
};

} // namespace headroom
