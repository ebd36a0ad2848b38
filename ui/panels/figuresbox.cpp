// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figuresbox.h"

#include "models/presentation/thingfigures.h"
#include "models/text/words.h"
#include "ui/canvas/selection.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace headroom {

namespace {

QString toneOf(Harm harm)
{
    switch (harm) {
    case Harm::Danger:
        return QStringLiteral("danger");
    case Harm::Warning:
        return QStringLiteral("warning");
    case Harm::None:
        break;
    }
    return {};
}

} // namespace

FiguresBox::FiguresBox(SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_title(new PlainLabel(this))
    , m_grid(new QGridLayout)
{
    m_title->setFont(shippedFont(theme().captionPt + 0.5, QFont::DemiBold));
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 2, 14, 8);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    connect(&m_selection, &SelectionModel::changed, this, &FiguresBox::refresh);
    refresh();
}

void FiguresBox::setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    refresh();
}

void FiguresBox::setMonth(Month month)
{
    m_month = month;
    refresh();
}

QString FiguresBox::text() const
{
    return m_lines.join(QLatin1Char('\n'));
}

void FiguresBox::refresh()
{
    const QLocale locale(QLocale::English, QLocale::UnitedStates);
    std::vector<ThingFigure> figures;
    if (m_evaluation && m_selection.subjects().size() == 1)
        figures =
            thingFigures(m_project, *m_evaluation, m_selection.subjects().front(), m_month, locale);
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    m_title->setText(tr("Calculated for %1").arg(words(m_month, locale)));
    int row = 0;
    for (const ThingFigure &figure : figures) {
        auto *label = new PlainLabel(figure.label, this);
        label->setRole(QStringLiteral("caption"));
        label->setWordWrap(true);
        auto *value = new PlainLabel(figure.value, this);
        value->setFont(shippedFont(theme().captionPt + 0.5, QFont::Medium));
        value->setTone(toneOf(figure.harm));
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(value, row, 1);
        m_lines << label->text() + QStringLiteral(": ") + value->text();
        ++row;
    }
    setVisible(!figures.empty());
}

} // namespace headroom
