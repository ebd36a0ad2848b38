// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/propertyeditor.h"

#include "models/presentation/propertymodel.h"
#include "models/text/words.h"
#include "ui/panels/datepopup.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedcombobox.h"
#include "ui/widgets/plaintext.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace headroom {

namespace {

constexpr int kLabelWidth = 118;

/// Long lists of references are read when they are opened, not when they are shown.
class LazyComboBox : public ElidedComboBox
{
public:
    LazyComboBox(std::function<void()> fill, QWidget *parent)
        : ElidedComboBox(parent)
        , m_fill(std::move(fill))
    {
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(6);
        setFocusPolicy(Qt::StrongFocus);
    }

    void showPopup() override
    {
        m_fill();
        QComboBox::showPopup();
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        m_fill();
        QComboBox::keyPressEvent(event);
    }

    // Scrolling the panel must not change what the pointer happens to pass.
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

private:
    std::function<void()> m_fill;
};

bool isTyped(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Real || type == FieldType::Text
           || type == FieldType::Month || type == FieldType::Date;
}

} // namespace

PropertyEditor::PropertyEditor(PropertyModel &model, int row, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_row(row)
    , m_label(new PlainLabel(QString::fromUtf8(model.field(row).label), this))
    , m_note(new PlainLabel(this))
    , m_question(new QWidget(this))
    , m_questionLayout(new QHBoxLayout(m_question))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    QWidget *editor = makeEditor();
    m_label->setWordWrap(true);
    m_label->setFixedWidth(kLabelWidth);
    m_label->setRole(QStringLiteral("muted"));
    m_label->setBuddy(editor);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(2, 0, 0, 2);
    m_questionLayout->setContentsMargins(0, 0, 0, 2);
    m_questionLayout->setSpacing(6);
    m_question->hide();
    const bool tall = m_text != nullptr;
    grid->addWidget(m_label, 0, 0, tall ? Qt::AlignTop : Qt::AlignVCenter);
    if (tall) {
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
        grid->addWidget(editor, 1, 0, 1, 2);
    } else {
        grid->addWidget(editor, 0, 1);
    }
    grid->addWidget(m_note, 2, tall ? 0 : 1, 1, tall ? 2 : 1);
    grid->addWidget(m_question, 3, tall ? 0 : 1, 1, tall ? 2 : 1);
    grid->setColumnStretch(1, 1);
    refresh();
}

QWidget *PropertyEditor::makeEditor()
{
    const FieldInfo &field = m_model.field(m_row);
    if (!isTyped(field.type))
        return makeCombo();
    if (field.type == FieldType::Text && field.most > 1000)
        return makeText();
    return makeLine();
}

QWidget *PropertyEditor::makeLine()
{
    m_line = new QLineEdit(this);
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &PropertyEditor::typed);
    connect(m_line, &QLineEdit::editingFinished, this, &PropertyEditor::commit);
    const FieldType type = m_model.field(m_row).type;
    if (type == FieldType::Month || type == FieldType::Date) {
        QAction *open =
            m_line->addAction(themedIcon(QStringLiteral("phase")), QLineEdit::TrailingPosition);
        open->setToolTip(tr("Choose from a calendar"));
        connect(open, &QAction::triggered, this, [this, type] {
            const std::optional<FieldValue> value = m_model.value(m_row);
            chooseDate(*m_line,
                       type == FieldType::Month,
                       value ? *value : FieldValue(),
                       [this](const FieldValue &chosen) {
                           m_typed = false;
                           if (const Result<void> done = m_model.setValue(m_row, chosen); !done)
                               sayNote(QStringLiteral("problem"), words(done.message()));
                           refresh();
                       });
        });
    }
    return m_line;
}

QWidget *PropertyEditor::makeCombo()
{
    m_combo = new LazyComboBox([this] { fillCombo(); }, this);
    connect(m_combo, &QComboBox::activated, this, [this](int index) {
        const auto choices = m_model.choices(m_row);
        if (index < 0 || static_cast<std::size_t>(index) >= choices.size())
            return;
        const Result<void> done =
            m_model.setValue(m_row, choices[static_cast<std::size_t>(index)].value);
        m_filled = false;
        refresh();
        if (!done)
            sayNote(QStringLiteral("problem"), words(done.message()));
    });
    return m_combo;
}

QWidget *PropertyEditor::makeText()
{
    m_text = new QPlainTextEdit(this);
    m_text->setFixedHeight(84);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_text->hasFocus())
            m_typed = true;
    });
    return m_text;
}

void PropertyEditor::fillCombo()
{
    if (m_filled)
        return;
    m_filled = true;
    m_combo->clear();
    const std::optional<FieldValue> present = m_model.value(m_row);
    int current = -1;
    for (const PropertyModel::Choice &choice : m_model.choices(m_row)) {
        if (present && *present == choice.value)
            current = m_combo->count();
        m_combo->addItem(choice.words);
    }
    m_combo->setCurrentIndex(current);
}

bool PropertyEditor::isTyping() const
{
    return m_typed
           && ((m_line != nullptr && m_line->hasFocus())
               || (m_text != nullptr && m_text->hasFocus()));
}

void PropertyEditor::refresh()
{
    const QString help = plainToolTip(m_model.help(m_row));
    m_label->setToolTip(help);
    if (isTyping())
        return;
    const QString text = m_model.valueText(m_row);
    const QString placeholder = m_model.placeholder(m_row);
    if (m_line != nullptr) {
        m_line->setToolTip(help);
        m_line->setPlaceholderText(placeholder);
        if (m_line->text() != text)
            m_line->setText(text);
        m_line->setCursorPosition(0);
        setStyleProperty(m_line, "problem", false);
    } else if (m_combo != nullptr) {
        m_combo->setToolTip(help);
        m_combo->setPlaceholderText(placeholder);
        m_filled = false;
        m_combo->clear();
        if (!text.isEmpty()) {
            m_combo->addItem(text);
            m_combo->setCurrentIndex(0);
        }
    } else if (m_text != nullptr) {
        m_text->setToolTip(help);
        m_text->setPlaceholderText(placeholder);
        if (m_text->toPlainText() != text)
            m_text->setPlainText(text);
        m_typed = false;
    }
    stopAsking();
    saySource();
}

void PropertyEditor::startAnew()
{
    m_typed = false;
    refresh();
}

void PropertyEditor::typed(const QString &text)
{
    m_typed = true;
    stopAsking();
    const Understanding understood = m_model.understand(m_row, text);
    setStyleProperty(m_line, "problem", !understood.value.ok());
    if (understood.value) {
        sayNote(QStringLiteral("echo"), understood.echo);
        return;
    }
    sayNote(QStringLiteral("problem"), words(understood.value.message()));
    if (understood.ambiguous)
        ask(*understood.ambiguous);
}

void PropertyEditor::commit()
{
    if (!m_typed)
        return;
    const QString text = m_line != nullptr ? m_line->text() : m_text->toPlainText();
    const Understanding understood = m_model.understand(m_row, text);
    if (understood.ambiguous)
        return; // the question stands below; typing or a choice goes on
    take(text);
}

void PropertyEditor::take(const QString &text)
{
    if (const Result<void> done = m_model.setText(m_row, text); !done) {
        if (m_line != nullptr)
            setStyleProperty(m_line, "problem", true);
        sayNote(QStringLiteral("problem"), words(done.message()));
        return;
    }
    m_typed = false;
    refresh();
}

void PropertyEditor::revert()
{
    m_typed = false;
    refresh();
    Q_EMIT finished();
}

void PropertyEditor::step(int months)
{
    const std::optional<FieldValue> value = m_model.value(m_row);
    if (!value)
        return;
    FieldValue next;
    if (const auto *month = std::get_if<Month>(&*value))
        next = *month + months;
    else if (const auto *date = std::get_if<QDate>(&*value))
        next = date->addDays(months);
    else
        return;
    m_typed = false;
    if (const Result<void> done = m_model.setValue(m_row, next); !done)
        sayNote(QStringLiteral("problem"), words(done.message()));
    refresh();
}

bool PropertyEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_text)
        commit();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            revert();
        return true;
    }
    if (event->type() == QEvent::KeyPress && watched == m_line) {
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            step(key->key() == Qt::Key_Up ? 1 : -1);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            commit();
            m_line->selectAll();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PropertyEditor::sayNote(const QString &role, const QString &text)
{
    m_note->setRole(role);
    m_note->setText(text);
    m_note->setToolTip({});
    m_note->setVisible(!text.isEmpty());
}

void PropertyEditor::saySource()
{
    sayNote(QStringLiteral("caption"), m_model.ownSourceText(m_row));
}

void PropertyEditor::ask(const AmbiguousReading &reading)
{
    for (const QString &text : {reading.first, reading.second}) {
        const Understanding understood = m_model.understand(m_row, text);
        auto *button =
            new QPushButton(understood.echo.isEmpty() ? text : understood.echo.mid(2), m_question);
        button->setToolTip(tr("Take it as this"));
        connect(button, &QPushButton::clicked, this, [this, text] { take(text); });
        m_questionLayout->addWidget(button);
    }
    m_questionLayout->addStretch(1);
    m_question->show();
}

void PropertyEditor::stopAsking()
{
    while (QLayoutItem *item = m_questionLayout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_question->hide();
}

QString PropertyEditor::note() const
{
    return m_note->text();
}

} // namespace headroom
