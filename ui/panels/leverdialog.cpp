// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/leverdialog.h"

#include "models/base/programlocale.h"
#include "models/base/units.h"
#include "models/engine/cost/costinputs.h"
#include "models/presentation/costanswer.h"
#include "models/presentation/fieldwords.h"
#include "models/presentation/leverwords.h"
#include "models/text/words.h"
#include "ui/panels/datepopup.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace headroom {

namespace {

const FieldInfo &leverField(const char *name)
{
    const EntityInfo &info = entityInfo(EntityKind::Lever);
    const int index = fieldIndex(EntityKind::Lever, QString::fromUtf8(name));
    return info.fields[static_cast<std::size_t>(index)];
}

} // namespace

LeverDialog::LeverDialog(Project project, Lever lever, QWidget *parent)
    : QDialog(parent)
    , m_project(std::move(project))
    , m_lever(std::move(lever))
    , m_sentence(new PlainLabel(this))
    , m_form(new QFormLayout)
    , m_kinds(new QComboBox(this))
    , m_targets(new QComboBox(this))
    , m_month(new QLineEdit(this))
    , m_until(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_notes(new QLineEdit(m_lever.notes, this))
    , m_problem(new PlainLabel(this))
{
    setWindowTitle(m_lever.id.isValid() ? tr("Edit Lever") : tr("Add Lever"));
    m_sentence->setFont(shippedFont(theme().titlePt - 1, QFont::DemiBold));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(2 * m_sentence->fontMetrics().lineSpacing());
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_problem->setRole(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    makeForm();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setText(m_lever.id.isValid() ? tr("Change") : tr("Add"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_sentence);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    changeKind();
}

void LeverDialog::makeForm()
{
    for (const auto &name : ChoiceNames<LeverKind>::kNames)
        m_kinds->addItem(choiceWords(QString::fromUtf8(name)));
    m_kinds->setCurrentIndex(static_cast<int>(m_lever.kind));
    m_kinds->setMaxVisibleItems(m_kinds->count());
    m_targets->setEditable(true);
    m_targets->setInsertPolicy(QComboBox::NoInsert);
    m_targets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_targets->completer()->setFilterMode(Qt::MatchContains);
    m_targets->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_targets->lineEdit()->setPlaceholderText(tr("Type a part of the name"));
    if (m_lever.month)
        m_month->setText(words(*m_lever.month, programLocale()));
    if (m_lever.until)
        m_until->setText(words(*m_lever.until, programLocale()));
    if (m_lever.value) {
        m_value->setText(
            printAmount({*m_lever.value, leverUnit(m_lever)}, AmountStyle::Exact, programLocale()));
    }
    m_notes->setPlaceholderText(tr("Why"));
    m_monthRow = monthRow(m_month, "month");
    m_untilRow = monthRow(m_until, "until_month");
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("&Lever"), m_kinds);
    m_form->addRow(tr("&About"), m_targets);
    m_form->addRow(tr("&Month"), m_monthRow);
    m_form->addRow(tr("&Last month"), m_untilRow);
    m_form->addRow(tr("&Value"), m_value);
    m_form->addRow(tr("&Notes"), m_notes);
    connect(m_kinds, &QComboBox::activated, this, [this](int kind) {
        m_lever.kind = static_cast<LeverKind>(kind);
        changeKind();
    });
    connect(m_targets, &QComboBox::currentIndexChanged, this, &LeverDialog::read);
    connect(m_targets->lineEdit(), &QLineEdit::textEdited, this, &LeverDialog::read);
    for (QLineEdit *edit : {m_month, m_until, m_value, m_notes})
        connect(edit, &QLineEdit::textChanged, this, &LeverDialog::read);
}

QWidget *LeverDialog::monthRow(QLineEdit *edit, const char *field)
{
    QAction *calendar =
        edit->addAction(themedIcon(QStringLiteral("phase")), QLineEdit::TrailingPosition);
    calendar->setToolTip(plainToolTip(tr("Choose the month")));
    connect(calendar, &QAction::triggered, this, [this, edit, field] {
        const Understanding present =
            understandText(m_project, leverField(field), edit->text(), programLocale());
        chooseDate(*edit,
                   true,
                   present.value ? *present.value : FieldValue(),
                   [edit](const FieldValue &value) {
                       if (const auto *month = std::get_if<Month>(&value))
                           edit->setText(words(*month, programLocale()));
                   });
    });
    return edit;
}

QString LeverDialog::valueLabel(Unit unit)
{
    switch (unit) {
    case Unit::Kilowatt:
    case Unit::Token:
    case Unit::TokenPerMinute:
        return tr("At most");
    case Unit::Share:
        return tr("Share");
    default:
        return tr("Factor");
    }
}

QString LeverDialog::valueExample(Unit unit)
{
    if (unit == Unit::Kilowatt)
        return tr("12.5 MW");
    return unit == Unit::Share ? tr("20 %") : tr("1.2");
}

void LeverDialog::changeKind()
{
    const LeverShape shape = leverShape(m_lever.kind);
    using Part = LeverShape::Part;
    const auto show = [this](QWidget *row, bool shown) {
        row->setVisible(shown);
        m_form->labelForField(row)->setVisible(shown);
    };
    const auto name = [this](QWidget *row, const QString &text) {
        if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(row)))
            label->setText(text);
    };
    show(m_targets, shape.target.has_value() || shape.path != Part::None);
    show(m_monthRow, shape.month != Part::None);
    show(m_untilRow, shape.until != Part::None);
    show(m_value, shape.value != Part::None);
    if (shape.target)
        name(m_targets, entityInfo(*shape.target).label);
    if (shape.path != Part::None)
        name(m_targets, tr("Cost input"));
    name(m_monthRow, shape.month == Part::Optional ? tr("From") : tr("Month"));
    m_month->setPlaceholderText(shape.month == Part::Optional ? tr("from the start")
                                                              : tr("May 2027"));
    m_until->setPlaceholderText(tr("to the end"));
    name(m_value, valueLabel(shape.unit));
    m_value->setPlaceholderText(shape.value == Part::Optional ? tr("none")
                                                              : valueExample(shape.unit));
    fillTargets();
    read();
}

void LeverDialog::fillTargets()
{
    const QSignalBlocker quiet(m_targets);
    const std::optional<Id> present = leverTarget(m_lever);
    m_targets->clear();
    if (leverShape(m_lever.kind).path != LeverShape::Part::None) {
        for (const CostInputInfo &input : costInputs())
            m_targets->addItem(costInputLabel(input.key), QString::fromUtf8(input.path));
        m_targets->setCurrentIndex(m_targets->findData(m_lever.path));
        return;
    }
    for (const auto &[id, targetName] : leverTargets(m_project, m_lever.kind))
        m_targets->addItem(targetName, id.value);
    m_targets->setCurrentIndex(present ? m_targets->findData(present->value) : -1);
}

void LeverDialog::readMonth(QLineEdit *edit, const char *field, std::optional<Month> &month)
{
    month.reset();
    const Understanding read =
        understandText(m_project, leverField(field), edit->text(), programLocale());
    setStyleProperty(edit, "problem", !read.value.ok());
    if (!read.value)
        m_unread = words(read.value.message(), programLocale());
    else if (const auto *value = std::get_if<Month>(&*read.value))
        month = *value;
}

void LeverDialog::readValue()
{
    m_lever.value.reset();
    const QString text = m_value->text().trimmed();
    setStyleProperty(m_value, "problem", false);
    if (text.isEmpty())
        return;
    const Result<double> read = parseAmount(text, leverUnit(m_lever), programLocale());
    if (read && *read >= 0) {
        m_lever.value = *read;
        return;
    }
    setStyleProperty(m_value, "problem", true);
    m_unread = read ? tr("It cannot be less than zero.") : words(read.message(), programLocale());
}

void LeverDialog::read()
{
    m_unread.clear();
    const LeverShape shape = leverShape(m_lever.kind);
    const int row = m_targets->findText(m_targets->currentText(), Qt::MatchFixedString);
    const bool sameText =
        row >= 0 && m_targets->currentIndex() >= 0
        && m_targets->itemText(m_targets->currentIndex()) == m_targets->currentText();
    const int chosen = sameText ? m_targets->currentIndex() : row;
    if (shape.path != LeverShape::Part::None)
        m_lever.path = chosen >= 0 ? m_targets->itemData(chosen).toString() : QString();
    setLeverTarget(m_lever,
                   chosen >= 0 && shape.target
                       ? std::optional<Id>(Id{m_targets->itemData(chosen).toLongLong()})
                       : std::nullopt);
    if (shape.month != LeverShape::Part::None)
        readMonth(m_month, "month", m_lever.month);
    if (shape.until != LeverShape::Part::None)
        readMonth(m_until, "until_month", m_lever.until);
    if (shape.value != LeverShape::Part::None)
        readValue();
    m_lever.notes = m_notes->text();
    const QString problem = m_unread.isEmpty() ? leverProblem(m_project, lever()) : m_unread;
    m_sentence->setText(leverSentence(m_project, lever(), programLocale()));
    m_problem->setText(problem);
    m_problem->setRole(m_unread.isEmpty() ? QStringLiteral("muted") : QStringLiteral("problem"));
    m_accept->setEnabled(problem.isEmpty());
}

Lever LeverDialog::lever() const
{
    return trimmed(m_lever);
}

QString LeverDialog::sentence() const
{
    return m_sentence->text();
}

} // namespace headroom
