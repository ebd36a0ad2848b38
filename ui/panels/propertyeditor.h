// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;

namespace headroom {

class PlainLabel;
class PropertyModel;
struct AmbiguousReading;

/// Edits one field of the property model: a label, an editor that suits the field's type, and below
/// it what was understood, what is wrong, or where the value comes from. A change is made when the
/// editor is left or Enter is pressed; Escape takes back what was typed.
class PropertyEditor : public QWidget
{
    Q_OBJECT

public:
    PropertyEditor(PropertyModel &model, int row, QWidget *parent = nullptr);

    [[nodiscard]] int row() const { return m_row; }

    /// Shows the model's value again, unless somebody is typing here.
    void refresh();
    /// Forgets what was typed and shows the model's value.
    void startAnew();

    [[nodiscard]] QLineEdit *lineEdit() const { return m_line; }

    [[nodiscard]] QComboBox *comboBox() const { return m_combo; }

    /// What stands below the editor now.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    /// Typing has ended and the canvas may have the keyboard back.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeEditor();
    QWidget *makeLine();
    QWidget *makeCombo();
    QWidget *makeText();
    void fillCombo();
    void typed(const QString &text);
    void commit();
    void take(const QString &text);
    void revert();
    void step(int months);
    void sayNote(const QString &role, const QString &text);
    void saySource();
    void ask(const AmbiguousReading &reading);
    void stopAsking();
    [[nodiscard]] bool isTyping() const;

    PropertyModel &m_model;
    int m_row;
    QLineEdit *m_line = nullptr;
    QComboBox *m_combo = nullptr;
    QPlainTextEdit *m_text = nullptr;
    PlainLabel *m_label;
    PlainLabel *m_note;
    QWidget *m_question;
    QHBoxLayout *m_questionLayout;
    bool m_typed = false;
    bool m_filled = false;
};

} // namespace headroom
