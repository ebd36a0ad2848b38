// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;

namespace headroom {

/// The head of a dock: its title, room for a panel's own buttons, and a button that closes it.
/// Dragging it moves the dock.
class PanelTitle : public QWidget
{
    Q_OBJECT

public:
    explicit PanelTitle(QDockWidget &dock);

    /// Puts a widget at the right, before the close button.
    void addWidget(QWidget *widget);

private:
    QHBoxLayout *m_layout;
};

/// A dock with a title of ours around a panel, known to the saved layout by its object name.
[[nodiscard]] QDockWidget *
makeDock(const QString &objectName, const QString &title, QWidget *panel, QWidget *parent);

} // namespace headroom
