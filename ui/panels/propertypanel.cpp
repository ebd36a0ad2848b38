// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/propertypanel.h"

#include "models/base/programlocale.h"
#include "models/document/document.h"
#include "ui/canvas/selection.h"
#include "ui/panels/figuresbox.h"
#include "ui/panels/outlinebox.h"
#include "ui/panels/propertyeditor.h"
#include "ui/panels/rackdetailpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace headroom {

PropertyPanel::PropertyPanel(Document &document, SelectionModel &selection, QWidget *parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new PropertyModel(document, this))
    , m_layout(new QVBoxLayout(this))
    , m_title(new PlainLabel(this))
    , m_subtitle(new PlainLabel(this))
    , m_kinds(new QComboBox(this))
    , m_offer(new QToolButton(this))
    , m_outline(new OutlineBox(document, selection, this))
    , m_figures(new FiguresBox(selection, this))
    , m_parts(new QSplitter(Qt::Vertical, this))
    , m_scroll(new QScrollArea(m_parts))
    , m_rackDetail(new RackDetailPanel(selection, m_parts))
    , m_source(new PlainLabel(this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(shippedFont(theme().titlePt, QFont::DemiBold));
    m_title->setElided(true);
    m_subtitle->setRole(QStringLiteral("muted"));
    m_source->setRole(QStringLiteral("caption"));
    m_source->setWordWrap(true);
    m_kinds->setAccessibleName(tr("Which of the selected kinds to show"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 12, 14, 8);
    head->setSpacing(3);
    m_offer->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_offer->hide();
    auto *subtitleRow = new QHBoxLayout;
    subtitleRow->addWidget(m_subtitle, 1);
    subtitleRow->addWidget(m_offer);
    head->addWidget(m_title);
    head->addLayout(subtitleRow);
    head->addWidget(m_kinds);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addLayout(head);
    m_layout->addWidget(m_outline);
    m_layout->addWidget(m_figures);
    m_scroll->setMinimumHeight(90);
    m_rackDetail->setMinimumHeight(90);
    m_parts->addWidget(m_scroll);
    m_parts->addWidget(m_rackDetail);
    m_parts->setSizes({420, 580}); // as shares of whatever there is
    m_parts->setHandleWidth(5);
    m_parts->setChildrenCollapsible(false);
    m_layout->addWidget(m_parts, 1);

    connect(&m_selection, &SelectionModel::changed, this, [this] {
        m_model->setSubjects(m_selection.subjects());
    });
    connect(m_model, &PropertyModel::subjectsChanged, this, &PropertyPanel::rebuild);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PropertyPanel::refresh);
    connect(m_kinds, &QComboBox::activated, this, [this](int index) {
        m_model->setKind(m_model->kinds()[static_cast<std::size_t>(index)].first);
    });
    rebuild();
}

void PropertyPanel::setToolOptions(QWidget *options)
{
    m_layout->insertWidget(0, options);
}

void PropertyPanel::offer(QAction *action, EntityKind kind)
{
    m_offer->setDefaultAction(action);
    m_offerKind = kind;
    updateHead();
}

void PropertyPanel::focusFirst()
{
    for (const PropertyEditor *editor : m_editors) {
        if (editor->lineEdit() != nullptr) {
            editor->lineEdit()->setFocus();
            editor->lineEdit()->selectAll();
            return;
        }
    }
}

PropertyEditor *PropertyPanel::editorOf(QStringView fieldName) const
{
    for (PropertyEditor *editor : m_editors) {
        if (fieldName == QString::fromUtf8(m_model->field(editor->row()).name))
            return editor;
    }
    return nullptr;
}

void PropertyPanel::updateHead()
{
    m_title->setText(m_model->title());
    m_title->setToolTip(plainToolTip(m_model->title()));
    const EntityKind kind = m_model->kind();
    m_subtitle->setText(m_model->kinds().empty() ? tr("Project settings; nothing is selected")
                                                 : entityInfo(kind).label);
    m_offer->setVisible(m_offer->defaultAction() != nullptr && kind == m_offerKind);
    const auto &kinds = m_model->kinds();
    m_kinds->setVisible(kinds.size() > 1);
    m_kinds->clear();
    for (const auto &[each, count] : kinds) {
        m_kinds->addItem(
            count == 1 ? entityInfo(each).label
                       : tr("%1 %2").arg(programLocale().toString(count), entityInfo(each).plural));
        if (each == kind)
            m_kinds->setCurrentIndex(m_kinds->count() - 1);
    }
}

QWidget *PropertyPanel::makeSection(const QString &title, const std::vector<int> &rows)
{
    auto *section = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(14, 4, 14, 8);
    layout->setSpacing(6);
    if (!title.isEmpty()) {
        auto *label = new PlainLabel(title, section);
        label->setFont(shippedFont(theme().captionPt + 0.5, QFont::DemiBold));
        label->setContentsMargins(0, 6, 0, 2);
        layout->addWidget(label);
    }
    for (const int row : rows) {
        auto *editor = new PropertyEditor(*m_model, row, section);
        connect(editor, &PropertyEditor::finished, this, &PropertyPanel::finished);
        layout->addWidget(editor);
        m_editors.push_back(editor);
    }
    return section;
}

void PropertyPanel::rebuild()
{
    updateHead();
    if (m_builtFor == m_model->kind()) { // the same fields: the editors serve again
        for (PropertyEditor *editor : m_editors)
            editor->startAnew();
        refresh();
        m_scroll->ensureVisible(0, 0);
        return;
    }
    m_builtFor = m_model->kind();
    m_editors.clear();
    std::vector<int> general;
    std::vector<int> layoutRows;
    std::vector<int> notes;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const FieldInfo &field = m_model->field(row);
        if (field.role == FieldRole::Layout)
            layoutRows.push_back(row);
        else if (field.type == FieldType::Text && field.most > 1000)
            notes.push_back(row);
        else
            general.push_back(row);
    }
    auto *content = new QWidget(m_scroll);
    content->setObjectName(QStringLiteral("panel"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(0);
    column->addWidget(makeSection({}, general));
    if (!layoutRows.empty())
        column->addWidget(makeSection(tr("Place on the plan"), layoutRows));
    if (!notes.empty())
        column->addWidget(makeSection({}, notes));
    m_source = new PlainLabel(content);
    m_source->setRole(QStringLiteral("caption"));
    m_source->setWordWrap(true);
    m_source->setContentsMargins(14, 0, 14, 0);
    column->addWidget(m_source);
    column->addStretch(1);
    m_scroll->setWidget(content); // deletes the one before
    refresh();
}

void PropertyPanel::refresh()
{
    updateHead();
    for (PropertyEditor *editor : m_editors)
        editor->refresh();
    const QString source = m_model->wholeSourceText();
    m_source->setText(source.isEmpty() ? QString() : tr("Source: %1").arg(source));
    m_source->setVisible(!source.isEmpty());
}

} // namespace headroom
