// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <QGraphicsScene>
#include <QGraphicsView>

namespace headroom::bench {

/// The rival: a QGraphicsScene with one item per rack that draws itself by level of detail, as
/// Qt's own "40000 chips" example does.
class ItemView : public QGraphicsView
{
public:
    explicit ItemView(const Project &project);

    /// How often it was painted.
    [[nodiscard]] int frames() const { return m_frames; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_frames = 0;
    QGraphicsScene *m_scene;
};

} // namespace headroom::bench
