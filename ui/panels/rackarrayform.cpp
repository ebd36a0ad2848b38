// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rackarrayform.h"

#include "models/base/units.h"
#include "models/text/words.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace headroom {

namespace {

constexpr int kMostCount = 10000;
constexpr double kWidestAisleM = 100;

void tell(PlainLabel *note, QLineEdit *edit, const QString &text, bool isProblem)
{
    setStyleProperty(edit, "problem", isProblem);
    note->setRole(isProblem ? QStringLiteral("problem") : QStringLiteral("echo"));
    note->setText(text);
    note->setVisible(!text.isEmpty());
}

} // namespace

RackArrayForm::RackArrayForm(QWidget *parent)
    : QWidget(parent)
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(6);
    addCount(*form, tr("Rows"), m_rows, &RackArrayOptions::rows);
    addCount(*form, tr("Racks per row"), m_racksPerRow, &RackArrayOptions::racksPerRow);
    addWidth(*form, tr("Cold aisle"), m_coldAisle, &RackArrayOptions::coldAisle);
    addWidth(*form, tr("Hot aisle"), m_hotAisle, &RackArrayOptions::hotAisle);
    m_alternating = new QCheckBox(tr("Rows face each other"), this);
    m_alternating->setChecked(m_options.alternating);
    m_alternating->setToolTip(plainToolTip(
        tr("Fronts stand at cold aisles, backs at hot ones. Switched off, all rows face the same "
           "way and all aisles are cold.")));
    form->addRow(QString(), m_alternating);
    m_firstAisle = new QComboBox(this);
    m_firstAisle->addItems({tr("Cold"), tr("Hot")});
    m_firstAisle->setToolTip(plainToolTip(tr("The aisle between the first row and the second.")));
    form->addRow(tr("First aisle"), m_firstAisle);
    addAngle(*form);
    connect(m_alternating, &QCheckBox::toggled, this, [this](bool checked) {
        m_firstAisle->setEnabled(checked);
        m_hotAisle->setEnabled(checked);
        apply([checked](RackArrayOptions &options) { options.alternating = checked; });
    });
    connect(m_firstAisle, &QComboBox::activated, this, [this](int index) {
        apply([index](RackArrayOptions &options) { options.coldFirst = index == 0; });
    });
}

template <class Change>
void RackArrayForm::apply(Change &&change)
{
    RackArrayOptions options = m_options;
    change(options);
    if (options == m_options)
        return;
    m_options = options;
    Q_EMIT changed(m_options);
}

RackArrayForm::Field
RackArrayForm::addField(QFormLayout &form, const QString &label, const QString &usual)
{
    Field field{new QLineEdit(this), new PlainLabel(this)};
    field.edit->setPlaceholderText(usual);
    field.note->setWordWrap(true);
    field.note->hide();
    form.addRow(label, field.edit);
    form.addRow(QString(), field.note);
    return field;
}

void RackArrayForm::addCount(QFormLayout &form,
                             const QString &label,
                             QLineEdit *&edit,
                             std::optional<int> RackArrayOptions::*count)
{
    const Field field = addField(form, label, tr("as the rectangle holds"));
    edit = field.edit;
    edit->setToolTip(
        plainToolTip(tr("With a number here the rectangle gives only where they begin and in which "
                        "direction they go. Typing 7x8 while dragging asks for seven rows of eight "
                        "once.")));
    connect(edit, &QLineEdit::textEdited, this, [this, field, count](const QString &typed) {
        const QString text = typed.trimmed();
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        const bool sound = text.isEmpty() || (isNumber && number >= 1 && number <= kMostCount);
        tell(field.note,
             field.edit,
             sound ? QString() : tr("A whole number from 1 to 10000, or nothing."),
             !sound);
        if (!sound)
            return;
        apply([&](RackArrayOptions &options) {
            options.*count = text.isEmpty() ? std::nullopt : std::optional(number);
        });
    });
}

void RackArrayForm::addWidth(QFormLayout &form,
                             const QString &label,
                             QLineEdit *&edit,
                             Metres RackArrayOptions::*width)
{
    const Metres usual = RackArrayOptions().*width;
    const Field field = addField(form, label, printAmount({usual.value(), Unit::Metre}));
    edit = field.edit;
    edit->setToolTip(
        plainToolTip(tr("Clear width between two rows, for instance 1.2 m or 1200 mm.")));
    connect(edit, &QLineEdit::textEdited, this, [this, field, width, usual](const QString &typed) {
        const QString text = typed.trimmed();
        if (text.isEmpty()) {
            tell(field.note, field.edit, {}, false);
            apply([&](RackArrayOptions &options) { options.*width = usual; });
            return;
        }
        const Result<double> metres = parseAmount(text, Unit::Metre);
        if (!metres || *metres < 0 || *metres > kWidestAisleM) {
            tell(field.note,
                 field.edit,
                 metres ? tr("An aisle is from 0 m to 100 m wide.") : words(metres.message()),
                 true);
            return;
        }
        tell(field.note,
             field.edit,
             QStringLiteral("= ") + printAmount({*metres, Unit::Metre}),
             false);
        apply([&](RackArrayOptions &options) { options.*width = Metres(*metres); });
    });
}

void RackArrayForm::addAngle(QFormLayout &form)
{
    const Field field = addField(form, tr("Angle"), printAmount({0, Unit::Degree}));
    m_angle = field.edit;
    m_angle->setToolTip(plainToolTip(
        tr("How far the rows are turned, counter-clockwise from east: 90 lays them northwards.")));
    connect(m_angle, &QLineEdit::textEdited, this, [this, field](const QString &typed) {
        const QString text = typed.trimmed();
        const Result<double> degrees =
            text.isEmpty() ? Result<double>(0.0) : parseAmount(text, Unit::Degree);
        const bool sound = degrees.ok() && std::abs(*degrees) <= 360;
        if (!sound) {
            tell(field.note,
                 field.edit,
                 degrees ? tr("An angle from −360° to 360°.") : words(degrees.message()),
                 true);
            return;
        }
        tell(field.note,
             field.edit,
             text.isEmpty() ? QString()
                            : QString(QStringLiteral("= ") + printAmount({*degrees, Unit::Degree})),
             false);
        apply([&](RackArrayOptions &options) { options.angle = Degrees(*degrees); });
    });
}

} // namespace headroom
