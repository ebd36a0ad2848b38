// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plaintext.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QVariant>

namespace headroom {

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setRole(const QString &role)
{
    setStyleProperty(this, "role", role);
}

void PlainLabel::setTone(const QString &tone)
{
    setStyleProperty(this, "tone", tone);
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize usual = QLabel::minimumSizeHint();
    return m_elided ? QSize(24, usual.height()) : usual;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    const QRect area = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width());
    if (toolTip() == m_ownToolTip) {
        const QString whole = shown == text() ? QString() : plainToolTip(text());
        if (m_ownToolTip != whole) {
            m_ownToolTip = whole;
            setToolTip(whole);
        }
    }
    style()->drawItemText(&painter,
                          area,
                          static_cast<int>(alignment() | Qt::TextSingleLine),
                          option.palette,
                          isEnabled(),
                          shown,
                          foregroundRole());
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString safe = text.toHtmlEscaped();
    safe.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return QStringLiteral("<qt>") + safe + QStringLiteral("</qt>");
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace headroom
