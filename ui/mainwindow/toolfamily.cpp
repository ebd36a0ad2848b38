// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/toolfamily.h"

#include <QAction>
#include <QMenu>

namespace headroom {

ToolFamily::ToolFamily(const QList<QAction *> &tools, QWidget *parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setDefaultAction(tools.constFirst());
    if (tools.size() == 1)
        return;
    setPopupMode(QToolButton::MenuButtonPopup);
    auto *menu = new QMenu(this);
    menu->addActions(tools);
    setMenu(menu);
    for (QAction *tool : tools) {
        connect(tool, &QAction::toggled, this, [this, tool](bool inHand) {
            if (inHand)
                setDefaultAction(tool);
        });
    }
}

} // namespace headroom
