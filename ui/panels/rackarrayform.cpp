// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rackarrayform.h"

#include "models/base/units.h"
#include "models/text/words.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include <cmath>

namespace headroom {

namespace {

constexpr int kMostCount = 10000;
constexpr double kWidestAisleM = 100;

enum Line { Counts, Aisles, First, Facing, Note };

enum Half { Left, Right };

} // namespace

RackArrayForm::RackArrayForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_note(new PlainLabel(this))
    , m_rows(addCount(tr("Rows"), Left, &RackArrayOptions::rows))
    , m_racksPerRow(addCount(tr("Racks per row"), Right, &RackArrayOptions::racksPerRow))
    , m_coldAisle(addWidth(tr("Cold aisle"), Left, &RackArrayOptions::coldAisle))
    , m_hotAisle(addWidth(tr("Hot aisle"), Right, &RackArrayOptions::hotAisle))
    , m_firstAisle(new QComboBox(this))
    , m_alternating(new QCheckBox(tr("Rows face each other"), this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(Left, 1);
    m_grid->setColumnStretch(Right, 1);
    m_firstAisle->addItems({tr("Cold"), tr("Hot")});
    m_firstAisle->setToolTip(plainToolTip(tr("The aisle between the first row and the second.")));
    addWidget(tr("First aisle"), m_firstAisle, First, Left);
    addAngle();
    m_alternating->setChecked(m_options.alternating);
    m_alternating->setToolTip(plainToolTip(
        tr("Fronts stand at cold aisles, backs at hot ones. Switched off, all rows face the same "
           "way and all aisles are cold.")));
    m_grid->addWidget(m_alternating, 2 * Facing, 0, 1, 2);
    m_note->setRole(QStringLiteral("problem"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_grid->addWidget(m_note, 2 * Note, 0, 1, 2);
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

void RackArrayForm::addWidget(const QString &label, QWidget *widget, int line, int half)
{
    auto *name = new PlainLabel(label, this);
    name->setRole(QStringLiteral("caption"));
    name->setBuddy(widget);
    name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_grid->addWidget(name, 2 * line, half);
    m_grid->addWidget(widget, 2 * line + 1, half);
}

QLineEdit *RackArrayForm::addField(const QString &label, const QString &usual, int line, int half)
{
    auto *edit = new QLineEdit(this);
    edit->setPlaceholderText(usual);
    edit->setMinimumWidth(60);
    addWidget(label, edit, line, half);
    return edit;
}

void RackArrayForm::say(QLineEdit *edit, const QString &problem)
{
    setStyleProperty(edit, "problem", !problem.isEmpty());
    m_note->setText(problem);
    m_note->setVisible(!problem.isEmpty());
}

QLineEdit *
RackArrayForm::addCount(const QString &label, int half, std::optional<int> RackArrayOptions::*count)
{
    QLineEdit *edit = addField(label, tr("as many as fit"), Counts, half);
    edit->setToolTip(
        plainToolTip(tr("With a number here the rectangle gives only where they begin and in which "
                        "direction they go. Typing 7x8 while dragging asks for seven rows of eight "
                        "once.")));
    connect(edit, &QLineEdit::textEdited, this, [this, edit, count](const QString &typed) {
        const QString text = typed.trimmed();
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        const bool sound = text.isEmpty() || (isNumber && number >= 1 && number <= kMostCount);
        say(edit, sound ? QString() : tr("A whole number from 1 to 10000, or nothing."));
        if (!sound)
            return;
        apply([&](RackArrayOptions &options) {
            options.*count = text.isEmpty() ? std::nullopt : std::optional(number);
        });
    });
    return edit;
}

QLineEdit *RackArrayForm::addWidth(const QString &label, int half, Metres RackArrayOptions::*width)
{
    const Metres usual = RackArrayOptions().*width;
    QLineEdit *edit = addField(label, printAmount({usual.value(), Unit::Metre}), Aisles, half);
    edit->setToolTip(
        plainToolTip(tr("Clear width between two rows, for instance 1.2 m or 1200 mm.")));
    connect(edit, &QLineEdit::textEdited, this, [this, edit, width, usual](const QString &typed) {
        const QString text = typed.trimmed();
        const Result<double> metres =
            text.isEmpty() ? Result<double>(usual.value()) : parseAmount(text, Unit::Metre);
        if (!metres || *metres < 0 || *metres > kWidestAisleM) {
            say(edit, metres ? tr("An aisle is from 0 m to 100 m wide.") : words(metres.message()));
            return;
        }
        say(edit, {});
        apply([&](RackArrayOptions &options) { options.*width = Metres(*metres); });
    });
    // Once it is left, what was understood stands there with its unit.
    connect(edit, &QLineEdit::editingFinished, this, [edit] {
        const Result<double> metres = parseAmount(edit->text().trimmed(), Unit::Metre);
        if (metres)
            edit->setText(printAmount({*metres, Unit::Metre}));
    });
    return edit;
}

void RackArrayForm::addAngle()
{
    QLineEdit *edit = addField(tr("Angle"), printAmount({0, Unit::Degree}), First, Right);
    edit->setToolTip(plainToolTip(
        tr("How far the rows are turned, counter-clockwise from east: 90 lays them northwards.")));
    connect(edit, &QLineEdit::textEdited, this, [this, edit](const QString &typed) {
        const QString text = typed.trimmed();
        const Result<double> degrees =
            text.isEmpty() ? Result<double>(0.0) : parseAmount(text, Unit::Degree);
        if (!degrees || std::abs(*degrees) > 360) {
            say(edit, degrees ? tr("An angle from −360° to 360°.") : words(degrees.message()));
            return;
        }
        say(edit, {});
        apply([&](RackArrayOptions &options) { options.angle = Degrees(*degrees); });
    });
    connect(edit, &QLineEdit::editingFinished, this, [edit] {
        const Result<double> degrees = parseAmount(edit->text().trimmed(), Unit::Degree);
        if (degrees)
            edit->setText(printAmount({*degrees, Unit::Degree}));
    });
}

} // namespace headroom
