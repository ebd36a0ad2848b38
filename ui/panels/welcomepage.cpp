// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/welcomepage.h"

#include "models/exchange/samplebuilder.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QDir>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

PlainLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
    return label;
}

/// What the sample looks like; null where it has no picture.
QLabel *pictureOf(const SampleInfo &sample, QWidget *parent)
{
    constexpr QSize kSize(128, 80);
    QPixmap picture(QStringLiteral(":/samples/%1/picture.png").arg(sample.name));
    if (picture.isNull())
        return nullptr;
    const double ratio = parent->devicePixelRatioF();
    picture = picture.scaled(kSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    auto *label = new QLabel(parent);
    label->setPixmap(picture);
    label->setFixedWidth(kSize.width());
    label->setAlignment(Qt::AlignCenter);
    label->setAccessibleName(WelcomePage::tr("Picture of %1").arg(sample.title));
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QWidget(this);
    column->setMaximumWidth(720);
    auto *layout = new QVBoxLayout(column);
    layout->setSpacing(10);

    auto *head = new QHBoxLayout;
    auto *sign = new QLabel(column);
    sign->setPixmap(applicationIcon().pixmap(QSize(56, 56), devicePixelRatioF()));
    auto *title = new PlainLabel(tr("Headroom"), column);
    title->setFont(shippedFont(theme().headlinePt + 6, QFont::DemiBold));
    auto *subtitle = new PlainLabel(tr("Plan AI compute capacity, and see what is left."), column);
    subtitle->setRole(QStringLiteral("muted"));
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(title);
    titles->addWidget(subtitle);
    head->addWidget(sign);
    head->addSpacing(10);
    head->addLayout(titles, 1);
    layout->addLayout(head);
    layout->addSpacing(18);

    layout->addWidget(heading(tr("Start from a sample"), column));
    for (const SampleInfo &sample : samples()) {
        auto *card = new QFrame(column);
        card->setProperty("card", true);
        auto *row = new QHBoxLayout(card);
        row->setContentsMargins(14, 10, 14, 10);
        if (QLabel *picture = pictureOf(sample, card))
            row->addWidget(picture);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        texts->addWidget(heading(sample.title, card));
        auto *about = new PlainLabel(sample.description, card);
        about->setWordWrap(true);
        about->setRole(QStringLiteral("muted"));
        texts->addWidget(about);
        auto *open = new QPushButton(tr("Open"), card);
        open->setAccessibleName(tr("Open the sample %1").arg(sample.title));
        connect(open, &QPushButton::clicked, this, [this, name = sample.name] {
            Q_EMIT sampleChosen(name);
        });
        row->addLayout(texts, 1);
        row->addWidget(open);
        layout->addWidget(card);
    }
    layout->addSpacing(14);
    layout->addWidget(heading(tr("Open a file"), column));
    layout->addLayout(m_recent);
    auto *other =
        new QPushButton(themedIcon(QStringLiteral("folder")), tr("Choose a File…"), column);
    other->setFlat(true);
    setStyleProperty(other, "flat", true);
    connect(other, &QPushButton::clicked, this, &WelcomePage::openWanted);
    layout->addWidget(other, 0, Qt::AlignLeft);
    auto *drop = new PlainLabel(tr("A file can also be dropped on this window."), column);
    drop->setRole(QStringLiteral("caption"));
    layout->addWidget(drop);

    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 8);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void WelcomePage::setRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr qsizetype kMost = 5;
    for (const QString &path : paths.mid(0, kMost)) {
        const QFileInfo info(path);
        QString name = info.completeBaseName();
        name.replace(QLatin1Char('&'), QStringLiteral("&&"));
        auto *button = new QPushButton(name, this);
        setStyleProperty(button, "flat", true);
        button->setIcon(themedIcon(QStringLiteral("project")));
        button->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
        connect(button, &QPushButton::clicked, this, [this, path] { Q_EMIT fileChosen(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace headroom
