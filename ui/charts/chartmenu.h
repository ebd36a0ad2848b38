// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QMenu>

namespace headroom {

class ChartFrame;

/// What can be done with the chart of a frame: save it in each format, copy it as a picture or as a
/// table. Asks for the file and says how it went by the frame's signals.
class ChartMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ChartMenu(ChartFrame &frame);

    [[nodiscard]] const QList<QAction *> &chartActions() const { return m_actions; }

    void setEnabledActions(bool enabled);

private:
    template <class Perform>
    void add(const QString &text, const QString &tip, const char *name, Perform perform);
    void addSave(const QString &text, const QString &tip, const char *suffix);
    void askAndSave(const QString &suffix);

    ChartFrame &m_frame;
    QList<QAction *> m_actions;
};

} // namespace headroom
