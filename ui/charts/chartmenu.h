// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QMenu>

namespace headroom {

class ChartFrame;

/// What can be done with the chart of a frame: save it in each format, several at once, print it,
/// copy it as a picture, a drawing or a table, and how it is drawn. Asks for what it needs and says
/// how it went by the frame's signals.
class ChartMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ChartMenu(ChartFrame &frame);

    [[nodiscard]] const QList<QAction *> &chartActions() const { return m_actions; }

    /// The frame shows another chart: what can be done with it may be something else.
    void chartChanged();

private:
    template <class Perform>
    QAction *add(const QString &text, const QString &tip, const char *name, Perform perform);
    void addSave(const QString &text, const QString &tip, const char *suffix);
    void addLooks();
    void askAndSave(const QString &suffix);
    void askAndExport();
    void askAndPrint();

    ChartFrame &m_frame;
    QList<QAction *> m_actions;
    QAction *m_logarithmic = nullptr;
};

} // namespace headroom
