// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/finddialog.h"

#include "models/base/programlocale.h"
#include "models/presentation/findchoices.h"
#include "models/presentation/subjectlistmodel.h"
#include "models/text/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace headroom {

FindDialog::FindDialog(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::WindowCloseButtonHint)
    , m_model(new SubjectListModel(this))
    , m_line(new QLineEdit(this))
    , m_note(new PlainLabel(this))
    , m_property(new QComboBox(this))
    , m_comparison(new QComboBox(this))
    , m_value(new QComboBox(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_list(new QListView(this))
    , m_selectAll(new QPushButton(tr("&Select All Found"), this))
    , m_next(new QPushButton(tr("&Next"), this))
    , m_previous(new QPushButton(tr("&Previous"), this))
{
    setWindowTitle(tr("Find"));
    m_line->setPlaceholderText(tr("A name, or power > 100, phase: 2, in service after 2027"));
    m_line->setAccessibleName(tr("What to find"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_line->setToolTip(plainToolTip(
        tr("Part of a name, or a property, a comparison (: = ≠ < ≤ > ≥, is, before, after) and a "
           "value. Commas part conditions that all have to hold. Quotation marks keep a name "
           "together that holds such marks.")));
    m_line->installEventFilter(this);
    m_note->setRole(QStringLiteral("muted"));
    m_note->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(
        new DetailDelegate(SubjectListModel::IconNameRole, SubjectListModel::DetailRole, m_list));
    m_list->setAccessibleName(tr("What was found"));
    makeChoices();
    m_next->setDefault(true);
    for (QPushButton *button : {m_add, m_selectAll, m_previous})
        button->setAutoDefault(false);
    m_selectAll->setToolTip(plainToolTip(tr("Selects everything in the list on the plan")));

    auto *choices = new QHBoxLayout;
    choices->setSpacing(6);
    choices->addWidget(m_property, 3);
    choices->addWidget(m_comparison, 2);
    choices->addWidget(m_value, 4);
    choices->addWidget(m_add);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    buttons->addWidget(m_selectAll);
    buttons->addStretch(1);
    buttons->addWidget(m_previous);
    buttons->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_line);
    layout->addLayout(choices);
    layout->addWidget(m_note);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    resize(520, 460);

    connect(m_line, &QLineEdit::textChanged, this, &FindDialog::find);
    connect(m_add, &QPushButton::clicked, this, &FindDialog::addCondition);
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_selectAll, &QPushButton::clicked, this, [this] { Q_EMIT allChosen(m_hits); });
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT hitChosen(index.data(SubjectListModel::SubjectRole).value<Subject>());
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    find();
}

FindDialog::~FindDialog()
{
    delete m_list; // before the model that it shows
}

void FindDialog::makeChoices()
{
    for (const FindProperty &property : findProperties())
        m_property->addItem(property.label);
    m_property->setMaxVisibleItems(18);
    m_property->setAccessibleName(tr("Property"));
    m_comparison->setAccessibleName(tr("Comparison"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_value->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_value->lineEdit()->setPlaceholderText(tr("Value"));
    m_value->lineEdit()->installEventFilter(this);
    m_add->setToolTip(plainToolTip(tr("Adds this condition to what is looked for")));
    connect(m_property, &QComboBox::currentIndexChanged, this, &FindDialog::fillValues);
}

void FindDialog::open()
{
    fillValues();
    find();
    if (!isVisible() && parentWidget() != nullptr && !m_placed) {
        // In the corner: what is found is shown in the middle.
        constexpr int kMargin = 24;
        const QRect window = parentWidget()->window()->geometry();
        move(window.right() - width() - kMargin, window.bottom() - height() - 2 * kMargin);
        m_placed = true;
    }
    show();
    raise();
    activateWindow();
    m_line->setFocus();
    m_line->selectAll();
}

void FindDialog::setProject(const Project &project)
{
    m_project = project;
    if (isVisible())
        find();
}

QString FindDialog::note() const
{
    return m_note->text();
}

void FindDialog::find()
{
    const ThingQuery query = parseThingQuery(m_line->text());
    const Result<std::vector<Subject>> found = findThings(m_project, query, programLocale());
    m_hits = found ? *found : std::vector<Subject>();
    const Subject before =
        m_list->currentIndex().data(SubjectListModel::SubjectRole).value<Subject>();
    m_model->setSubjects(m_hits, m_project);
    const auto kept = std::find(m_hits.begin(), m_hits.end(), before);
    if (kept != m_hits.end())
        m_list->setCurrentIndex(m_model->index(static_cast<int>(kept - m_hits.begin())));
    const bool asked = !query.conditions.empty();
    const bool problem = !found || (asked && m_hits.empty());
    setStyleProperty(m_line, "problem", problem);
    m_note->setRole(found ? QStringLiteral("muted") : QStringLiteral("problem"));
    if (!found)
        m_note->setText(words(found.message()));
    else if (!asked)
        m_note->setText(tr("Type above, or choose a condition and add it."));
    else if (m_hits.empty())
        m_note->setText(tr("Nothing was found."));
    else
        m_note->setText(m_hits.size() == 1
                            ? tr("1 hit. Enter goes to it.")
                            : tr("%1 hits. Enter goes to the next, Shift + Enter back.")
                                  .arg(programLocale().toString(qulonglong(m_hits.size()))));
    for (QPushButton *button : {m_selectAll, m_next, m_previous})
        button->setEnabled(!m_hits.empty());
}

void FindDialog::go(int step)
{
    const QModelIndex current = m_list->currentIndex();
    const std::optional<Subject> from =
        current.isValid()
            ? std::optional(current.data(SubjectListModel::SubjectRole).value<Subject>())
            : std::nullopt;
    const std::optional<Subject> next = nextHit(m_hits, from, step);
    if (!next)
        return;
    const auto place = std::find(m_hits.begin(), m_hits.end(), *next) - m_hits.begin();
    m_list->setCurrentIndex(m_model->index(static_cast<int>(place)));
    Q_EMIT hitChosen(*next);
}

/// The comparisons that suit the property, and what it can be where that is a short list.
void FindDialog::fillValues()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_property->currentIndex()));
    const FindProperty &property = findProperties().at(index);
    const QString kept = m_comparison->currentText();
    m_comparison->clear();
    for (const Comparison comparison : property.comparisons)
        m_comparison->addItem(comparisonWords(comparison), static_cast<int>(comparison));
    m_comparison->setCurrentIndex(std::max(0, m_comparison->findText(kept)));
    m_value->clear();
    m_value->addItems(findValues(m_project, property));
    m_value->setCurrentIndex(-1);
    m_value->clearEditText();
}

void FindDialog::addCondition()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_property->currentIndex()));
    const QString value = m_value->currentText().trimmed();
    if (value.isEmpty()) {
        m_value->setFocus();
        return;
    }
    const QString condition =
        conditionText({findProperties().at(index).property,
                       static_cast<Comparison>(m_comparison->currentData().toInt()),
                       value});
    const QString before = m_line->text().trimmed();
    m_line->setText(before.isEmpty() ? condition
                                     : QString(before + QStringLiteral(", ") + condition));
    m_value->clearEditText();
}

void FindDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ShiftModifier)) {
        go(-1);
        return;
    }
    QDialog::keyPressEvent(event);
}

/// Arrow keys in the line walk the list; Enter in the value adds the condition.
bool FindDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_line && (key == Qt::Key_Down || key == Qt::Key_Up)) {
        go(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (watched == m_value->lineEdit() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        addCondition();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace headroom
