// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lossbanner.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace headroom {

namespace {

const std::vector<Id> &racksOrEquipment(const PlanMarks &marks, MarkKind kind)
{
    switch (kind) {
    case MarkKind::Dark:
        return marks.dark;
    case MarkKind::Uncooled:
        return marks.uncooled;
    case MarkKind::SingleFed:
        return marks.singleFed;
    case MarkKind::Overloaded:
        return marks.overloaded;
    case MarkKind::Failed:
        break;
    }
    return marks.failed;
}

QString wordsFor(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Dark:
        return LossBanner::tr("Dark: %1");
    case MarkKind::Uncooled:
        return LossBanner::tr("Uncooled: %1");
    case MarkKind::SingleFed:
        return LossBanner::tr("On one feed: %1");
    case MarkKind::Overloaded:
        return LossBanner::tr("Overloaded: %1");
    case MarkKind::Failed:
        break;
    }
    return LossBanner::tr("Failed: %1");
}

} // namespace

LossBanner::LossBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new PlainLabel(this))
    , m_sentence(new PlainLabel(this))
    , m_restore(new QPushButton(tr("Restore"), this))
{
    setObjectName(QStringLiteral("messageBar"));
    setStyleProperty(this, "tone", QStringLiteral("warning"));
    m_sentence->setFont(shippedFont(theme().bodyPt, QFont::Medium));
    m_sentence->setElided(true);
    m_restore->setToolTip(plainToolTip(tr("Shows the plan with everything in service again.")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 6, 5);
    layout->setSpacing(8);
    layout->addWidget(m_icon);
    layout->addWidget(m_sentence, 1);
    for (const MarkKind kind :
         {MarkKind::Dark, MarkKind::Uncooled, MarkKind::SingleFed, MarkKind::Overloaded}) {
        m_entries.push_back({kind, new PlainLabel(this), new PlainLabel(this)});
        layout->addSpacing(6);
        layout->addWidget(m_entries.back().sign);
        layout->addWidget(m_entries.back().text);
    }
    layout->addSpacing(6);
    layout->addWidget(m_restore);
    setMarks({});
    drawSigns();
    hide();
}

void LossBanner::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setToolTip(plainToolTip(sentence));
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

void LossBanner::setMarks(const PlanMarks &marks)
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    for (const Entry &entry : m_entries) {
        const std::size_t count = racksOrEquipment(marks, entry.kind).size();
        entry.text->setText(wordsFor(entry.kind).arg(locale.toString(qulonglong(count))));
        entry.sign->setVisible(count > 0);
        entry.text->setVisible(count > 0);
    }
}

QString LossBanner::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

QString LossBanner::effects() const
{
    QStringList texts;
    for (const Entry &entry : m_entries) {
        if (!entry.text->isHidden())
            texts << entry.text->text();
    }
    return texts.join(QStringLiteral("; "));
}

void LossBanner::drawSigns()
{
    m_icon->setPixmap(tintedIcon(QStringLiteral("warning"), theme().warning)
                          .pixmap(QSize(18, 18), devicePixelRatioF()));
    for (const Entry &entry : m_entries)
        entry.sign->setPixmap(markSample(entry.kind, theme(), devicePixelRatioF()));
}

void LossBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawSigns();
}

} // namespace headroom
