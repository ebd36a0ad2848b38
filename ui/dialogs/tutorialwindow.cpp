// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/tutorialwindow.h"

#include "ui/dialogs/tutorial.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace headroom {

namespace {

PlainLabel *paragraph(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

TutorialWindow::TutorialWindow(const Tutorial &tutorial, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Tutorial"));
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(6);
    auto *title = paragraph(tutorial.title, page);
    title->setFont(shippedFont(theme().headlinePt - 2, QFont::DemiBold));
    column->addWidget(title);
    auto *gestures = paragraph(tr("%1 gestures").arg(tutorial.gestures()), page);
    gestures->setRole(QStringLiteral("muted"));
    column->addWidget(gestures);
    column->addSpacing(4);
    column->addWidget(paragraph(tutorial.intro, page));
    for (std::size_t i = 0; i < tutorial.steps.size(); ++i)
        addStep(*column, static_cast<int>(i) + 1, tutorial.steps[i]);
    column->addSpacing(12);
    column->addWidget(paragraph(tutorial.outro, page));
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    scroll->setAccessibleName(tutorial.title);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(8);
    layout->addWidget(scroll, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    resize(400, 640);
}

void TutorialWindow::addStep(QVBoxLayout &column, int number, const TutorialStep &step)
{
    column.addSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    auto *figure = new PlainLabel(QString::number(number), this);
    figure->setFont(shippedFont(theme().titlePt, QFont::DemiBold));
    figure->setRole(QStringLiteral("muted"));
    figure->setMinimumWidth(figure->fontMetrics().horizontalAdvance(QStringLiteral("00")));
    figure->setAlignment(Qt::AlignTop | Qt::AlignRight);
    row->addWidget(figure);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(3);
    auto *title = paragraph(step.title, this);
    title->setFont(shippedFont(theme().bodyPt + 0.5, QFont::DemiBold));
    texts->addWidget(title);
    texts->addWidget(paragraph(step.say, this));
    row->addLayout(texts, 1);
    column.addLayout(row);
}

} // namespace headroom
