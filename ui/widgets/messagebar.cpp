// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace headroom {

namespace {

struct ToneLook
{
    QString style;
    QString icon;
    QColor color;
};

ToneLook lookOf(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Success:
        return {QStringLiteral("success"), QStringLiteral("check"), theme().success};
    case MessageBar::Tone::Warning:
        return {QStringLiteral("warning"), QStringLiteral("warning"), theme().warning};
    case MessageBar::Tone::Danger:
        return {QStringLiteral("danger"), QStringLiteral("error"), theme().danger};
    case MessageBar::Tone::Info:
        break;
    }
    return {QStringLiteral("info"), QStringLiteral("info"), theme().accent};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new PlainLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_layout(new QHBoxLayout(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(themedIcon(QStringLiteral("close")));
    m_close->setIconSize({14, 14});
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_layout->setContentsMargins(12, 6, 6, 6);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_sentence, 1);
    m_layout->addWidget(m_close);
    hide();
}

void MessageBar::say(Tone tone, const QString &sentence, std::vector<Choice> choices)
{
    const ToneLook look = lookOf(tone);
    setStyleProperty(this, "tone", look.style);
    m_icon->setPixmap(tintedIcon(look.icon, look.color).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    for (QPushButton *button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    for (Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        connect(button, &QPushButton::clicked, this, [this, act = std::move(choice.act)] {
            dismiss();
            if (act)
                act();
        });
        m_layout->insertWidget(m_layout->count() - 1, button);
        m_buttons.append(button);
    }
    show();
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

QString MessageBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

} // namespace headroom
