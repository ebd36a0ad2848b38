// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/headroomsummary.h"

#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

HeadroomSummary::HeadroomSummary(QWidget *parent)
    : QWidget(parent)
    , m_normal(makeBlock(theme().headlinePt + 5))
    , m_binding(makeBlock(theme().titlePt))
    , m_parts(new QGridLayout)
    , m_empty(new PlainLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Block &block : {m_normal, m_binding}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(4);
        row->addWidget(block.caption, 1);
        row->addWidget(block.why);
        layout->addLayout(row);
        layout->addWidget(block.figure);
        layout->addWidget(block.reason);
        layout->addSpacing(7);
    }
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setHorizontalSpacing(12);
    m_parts->setVerticalSpacing(3);
    m_parts->setColumnStretch(0, 1);
    layout->addLayout(m_parts);
    m_empty->setWordWrap(true);
    m_empty->setRole(QStringLiteral("muted"));
    layout->addWidget(m_empty);
}

HeadroomSummary::Block HeadroomSummary::makeBlock(double points)
{
    Block block{
        new PlainLabel(this), new PlainLabel(this), new PlainLabel(this), new QToolButton(this)};
    block.why->setText(tr("Why?"));
    block.why->setToolTip(plainToolTip(tr("How this figure comes about, with its inputs")));
    block.why->setFont(shippedFont(theme().captionPt));
    block.caption->setRole(QStringLiteral("caption"));
    block.figure->setFont(shippedFont(points, QFont::DemiBold));
    block.reason->setRole(QStringLiteral("muted"));
    block.reason->setWordWrap(true);
    return block;
}

void HeadroomSummary::fill(const Block &block, const HeadlineFigure &figure)
{
    block.caption->setText(figure.caption);
    block.figure->setText(figure.figure);
    block.reason->setText(figure.reason);
    block.reason->setVisible(!figure.reason.isEmpty());
    switch (figure.tone) {
    case HeadlineTone::Good:
        block.figure->setTone(QStringLiteral("success"));
        break;
    case HeadlineTone::Short:
        block.figure->setTone(QStringLiteral("danger"));
        break;
    case HeadlineTone::Unknown:
        block.figure->setTone({});
        break;
    }
}

void HeadroomSummary::setHeadline(const Headline &headline)
{
    const bool empty = !headline.emptyReason.isEmpty();
    m_empty->setText(headline.emptyReason);
    m_empty->setVisible(empty);
    fill(m_normal, headline.normal);
    fill(m_binding, headline.binding);
    for (const Block &block : {m_normal, m_binding}) {
        block.caption->setVisible(!empty);
        block.figure->setVisible(!empty);
        block.why->setVisible(!empty);
    }
    while (QLayoutItem *item = m_parts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const auto &[name, value] : headline.parts) {
        auto *label = new PlainLabel(name, this);
        label->setRole(QStringLiteral("caption"));
        label->setWordWrap(true);
        auto *amount = new PlainLabel(value, this);
        amount->setFont(shippedFont(theme().captionPt + 0.5, QFont::Medium));
        amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_parts->addWidget(label, row, 0);
        m_parts->addWidget(amount, row, 1);
        ++row;
    }
}

QString HeadroomSummary::figure() const
{
    return m_normal.figure->text();
}

} // namespace headroom
