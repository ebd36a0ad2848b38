// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paneltitle.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QToolButton>

namespace headroom {

PanelTitle::PanelTitle(QDockWidget &dock)
    : QWidget(&dock)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("panelTitle"));
    setAttribute(Qt::WA_StyledBackground);
    auto *title = new PlainLabel(dock.windowTitle(), this);
    title->setFont(shippedFont(theme().bodyPt - 0.5, QFont::DemiBold));
    connect(&dock, &QDockWidget::windowTitleChanged, title, &QLabel::setText);
    auto *close = new QToolButton(this);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setIconSize({12, 12});
    close->setToolTip(tr("Hide this panel; the View menu brings it back"));
    close->setAccessibleName(tr("Hide this panel"));
    close->setFocusPolicy(Qt::NoFocus);
    connect(close, &QToolButton::clicked, &dock, &QDockWidget::close);
    m_layout->setContentsMargins(12, 5, 6, 5);
    m_layout->setSpacing(4);
    m_layout->addWidget(title);
    m_layout->addStretch(1);
    m_layout->addWidget(close);
    setMinimumHeight(32);
}

void PanelTitle::addWidget(QWidget *widget)
{
    m_layout->insertWidget(m_layout->count() - 1, widget);
}

QDockWidget *
makeDock(const QString &objectName, const QString &title, QWidget *panel, QWidget *parent)
{
    auto *dock = new QDockWidget(title, parent);
    dock->setObjectName(objectName);
    dock->setTitleBarWidget(new PanelTitle(*dock));
    dock->setWidget(panel);
    return dock;
}

} // namespace headroom
