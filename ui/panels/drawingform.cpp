// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/drawingform.h"

#include "models/base/units.h"
#include "models/text/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <array>

namespace headroom {

namespace {

constexpr double kLeastM = 0.01;
constexpr double kMostM = 1000;

} // namespace

DrawingForm::DrawingForm(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_obstacles(new QComboBox(this))
    , m_sides(new QComboBox(this))
{
    m_form->setContentsMargins(0, 4, 0, 0);
    m_form->setHorizontalSpacing(8);
    m_form->setVerticalSpacing(6);
    for (std::size_t i = 0; i < ChoiceNames<ObstacleKind>::kNames.size(); ++i) {
        m_obstacles->addItem(
            choiceWords(QString::fromUtf8(ChoiceNames<ObstacleKind>::kNames.at(i))),
            static_cast<int>(i));
    }
    m_form->addRow(tr("Kind"), m_obstacles);
    m_columnSize =
        addLength(tr("Side"), printAmount({0.6, Unit::Metre}), [this](std::optional<Metres> size) {
            m_options.columnSize = size.value_or(Metres(0.6));
        });
    m_wallThickness = addLength(
        tr("Thickness"), printAmount({0.2, Unit::Metre}), [this](std::optional<Metres> thickness) {
            m_options.wallThickness = thickness.value_or(Metres(0.2));
        });
    m_noteSize = addLength(tr("Size of letters"),
                           tr("as it reads here"),
                           [this](std::optional<Metres> size) { m_options.noteSize = size; });
    constexpr std::array kSides{Side::None, Side::A, Side::B, Side::C};
    const std::array texts{tr("As the equipment"), tr("A, first"), tr("B, second"), tr("C, third")};
    for (std::size_t i = 0; i < kSides.size(); ++i)
        m_sides->addItem(texts.at(i), static_cast<int>(kSides.at(i)));
    m_sides->setToolTip(plainToolTip(
        tr("The side that new connections are of. Equipment without a side gets this one.")));
    m_form->addRow(tr("Side"), m_sides);

    connect(m_obstacles, &QComboBox::activated, this, [this](int index) {
        m_options.obstacle = static_cast<ObstacleKind>(m_obstacles->itemData(index).toInt());
        showRows();
        Q_EMIT changed(m_options);
    });
    connect(m_sides, &QComboBox::activated, this, [this](int index) {
        m_options.side = static_cast<Side>(m_sides->itemData(index).toInt());
        Q_EMIT changed(m_options);
    });
    setTool(ToolKind::Select);
}

QLineEdit *DrawingForm::addLength(const QString &label,
                                  const QString &usual,
                                  const std::function<void(std::optional<Metres>)> &take)
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *edit = new QLineEdit(box);
    edit->setPlaceholderText(usual);
    auto *note = new PlainLabel(box);
    note->hide();
    column->addWidget(edit);
    column->addWidget(note);
    auto *name = new PlainLabel(label, this);
    name->setBuddy(edit);
    m_form->addRow(name, box);
    connect(edit, &QLineEdit::textEdited, this, [this, edit, note, take](const QString &typed) {
        const QString text = typed.trimmed();
        const Result<double> metres =
            text.isEmpty() ? Result<double>(0.0) : parseAmount(text, Unit::Metre);
        const bool fits = text.isEmpty() || (metres && *metres >= kLeastM && *metres <= kMostM);
        setStyleProperty(edit, "problem", !fits);
        note->setRole(fits ? QStringLiteral("echo") : QStringLiteral("problem"));
        note->setText(text.isEmpty() ? QString()
                      : !metres      ? words(metres.message())
                      : fits         ? QStringLiteral("= ") + printAmount({*metres, Unit::Metre})
                                     : tr("From 0.01 m to 1000 m."));
        note->setVisible(!note->text().isEmpty());
        if (!fits)
            return;
        take(text.isEmpty() ? std::nullopt : std::optional(Metres(*metres)));
        Q_EMIT changed(m_options);
    });
    return edit;
}

void DrawingForm::setTool(ToolKind kind)
{
    m_tool = kind;
    setVisible(kind == ToolKind::Obstacle || kind == ToolKind::Note || kind == ToolKind::Connect);
    showRows();
}

void DrawingForm::showRows()
{
    const bool obstacle = m_tool == ToolKind::Obstacle;
    const auto show = [this](QWidget *field, bool shown) { m_form->setRowVisible(field, shown); };
    show(m_obstacles, obstacle);
    show(m_columnSize->parentWidget(), obstacle && m_options.obstacle == ObstacleKind::Column);
    show(m_wallThickness->parentWidget(), obstacle && m_options.obstacle == ObstacleKind::Wall);
    show(m_noteSize->parentWidget(), m_tool == ToolKind::Note);
    show(m_sides, m_tool == ToolKind::Connect);
}

} // namespace headroom
