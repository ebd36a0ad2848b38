// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rackdetailpanel.h"

#include "models/presentation/rackpathmodel.h"
#include "ui/canvas/selection.h"
#include "ui/panels/rackpathdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QApplication>
#include <QClipboard>
#include <QFormLayout>
#include <QListView>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

RackDetailPanel::RackDetailPanel(SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new RackPathModel(this))
    , m_title(new PlainLabel(this))
    , m_back(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
    , m_facts(new QFormLayout)
    , m_feeding(new PlainLabel(this))
    , m_answer(new PlainLabel(this))
    , m_path(new QListView(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Rack detail"));
    m_title->setFont(shippedFont(theme().bodyPt, QFont::DemiBold));
    m_title->setElided(true);
    m_back->setIcon(themedIcon(QStringLiteral("rack")));
    m_back->setToolTip(plainToolTip(tr("Select the rack again")));
    m_back->setAccessibleName(tr("Select the rack again"));
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_copy->setToolTip(plainToolTip(tr("Copy all of it as text")));
    m_copy->setAccessibleName(tr("Copy the rack detail"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 6, 8, 4);
    head->addWidget(m_title, 1);
    head->addWidget(m_back);
    head->addWidget(m_copy);

    for (PlainLabel *label : {m_feeding, m_answer}) {
        label->setWordWrap(true);
        label->setContentsMargins(14, 4, 14, 4);
    }
    m_feeding->setRole(QStringLiteral("muted"));
    m_facts->setContentsMargins(14, 0, 14, 2);
    m_facts->setHorizontalSpacing(10);
    m_facts->setVerticalSpacing(3);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_path->setModel(m_model);
    m_path->setItemDelegate(new RackPathDelegate(*m_model, m_path));
    m_path->setUniformItemSizes(true);
    m_path->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_path->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_path->setAccessibleName(tr("From the feeds up to the sources"));

    auto *content = new QWidget(m_scroll);
    content->setObjectName(QStringLiteral("panel"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addLayout(m_facts);
    column->addWidget(m_feeding);
    column->addWidget(m_answer);
    column->addWidget(m_path);
    column->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_scroll, 1);
    hide();

    connect(&m_selection, &SelectionModel::changed, this, &RackDetailPanel::takeSelection);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QApplication::clipboard()->setText(text());
    });
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (m_rack)
            Q_EMIT subjectsChosen({{EntityKind::Rack, *m_rack}});
    });
    connect(m_path, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (const RackDetail::Step *step = m_model->stepAt(index))
            Q_EMIT subjectsChosen(step->members);
    });
    connect(m_path, &QListView::activated, this, [this](const QModelIndex &index) {
        if (const RackDetail::Step *step = m_model->stepAt(index))
            Q_EMIT subjectActivated(step->members.front());
    });
    connect(m_path->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &RackDetailPanel::keepCurrentVisible);
    auto *copy = new QShortcut(QKeySequence::Copy, m_path);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, m_copy, &QToolButton::click);
}

RackDetailPanel::~RackDetailPanel()
{
    delete m_path; // before the model that it shows
}

void RackDetailPanel::setEvaluation(const Project &project,
                                    std::shared_ptr<const Evaluation> evaluation)
{
    m_project = project;
    m_evaluation = std::move(evaluation);
    refresh();
}

void RackDetailPanel::setMonth(Month month)
{
    if (m_month == month)
        return;
    m_month = month;
    refresh();
}

QString RackDetailPanel::text() const
{
    return rackDetailText(m_detail);
}

void RackDetailPanel::takeSelection()
{
    const std::vector<Subject> &subjects = m_selection.subjects();
    if (subjects.size() == 1 && subjects.front().kind == EntityKind::Rack) {
        m_rack = subjects.front().id;
        refresh();
        return;
    }
    const bool onTheWay = m_rack && !subjects.empty()
                          && std::all_of(subjects.begin(), subjects.end(), [this](Subject subject) {
                                 return m_model->indexOf(subject).isValid();
                             });
    if (!onTheWay) {
        m_rack.reset();
        refresh();
        return;
    }
    m_back->show();
    const QModelIndex index = m_model->indexOf(subjects.front());
    const RackDetail::Step *shownStep = m_model->stepAt(m_path->currentIndex());
    const bool already =
        shownStep != nullptr
        && std::find(shownStep->members.begin(), shownStep->members.end(), subjects.front())
               != shownStep->members.end();
    if (!already)
        m_path->setCurrentIndex(index);
}

void RackDetailPanel::refresh()
{
    m_detail = m_rack ? rackDetail(m_project, m_evaluation.get(), *m_rack, m_month) : RackDetail();
    const bool there = !m_detail.empty();
    if (there) {
        m_title->setText(tr("%1 · %2").arg(m_detail.title, m_detail.where));
        m_back->setVisible(!m_selection.contains({EntityKind::Rack, *m_rack}));
        showFacts();
        m_feeding->setText(m_detail.feeding);
        m_answer->setText(m_detail.answer);
        m_answer->setVisible(!m_detail.answer.isEmpty());
        const auto tightest =
            std::find_if(m_detail.steps.begin(),
                         m_detail.steps.end(),
                         [](const RackDetail::Step &step) { return step.tightest; });
        const Harm harm = tightest != m_detail.steps.end() ? tightest->harm : Harm::None;
        m_answer->setTone(harm == Harm::Danger    ? QStringLiteral("danger")
                          : harm == Harm::Warning ? QStringLiteral("warning")
                                                  : QString());
    }
    m_model->setSteps(m_detail.steps);
    const int rows = m_model->rowCount();
    m_path->setVisible(rows > 0);
    // As tall as its rows: the panel scrolls as a whole.
    m_path->setFixedHeight(rows * m_path->sizeHintForRow(0) + 2);
    if (isHidden() == there) {
        setVisible(there);
        Q_EMIT shown(there);
    }
}

void RackDetailPanel::showFacts()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    for (const RackDetail::Fact &fact : m_detail.facts) {
        auto *label = new PlainLabel(fact.label);
        label->setRole(QStringLiteral("caption"));
        auto *value = new PlainLabel(fact.value);
        value->setFont(shippedFont(theme().captionPt + 0.5));
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->addRow(label, value);
    }
}

void RackDetailPanel::keepCurrentVisible()
{
    const QRect row = m_path->visualRect(m_path->currentIndex());
    if (!row.isValid())
        return;
    const QPoint top = m_path->mapTo(m_scroll->widget(), row.topLeft());
    m_scroll->ensureVisible(0, top.y(), 0, 0);
    m_scroll->ensureVisible(0, top.y() + row.height(), 0, 0);
}

} // namespace headroom
