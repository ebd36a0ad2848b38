// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace headroom {

class PlainLabel;

/// Puts a lever together: what it does, to what, when and how much. Asks only for what its kind
/// needs, and reads the lever back as a sentence while it is made.
class LeverDialog : public QDialog
{
    Q_OBJECT

public:
    /// lever: what it starts from, an empty one or one of the plan.
    LeverDialog(Project project, Lever lever, QWidget *parent = nullptr);

    /// What was put together; whole once the dialog was accepted.
    [[nodiscard]] Lever lever() const;

    /// As it stands at the top.
    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QComboBox *kinds() const { return m_kinds; }

    [[nodiscard]] QComboBox *targets() const { return m_targets; }

    [[nodiscard]] QLineEdit *month() const { return m_month; }

    [[nodiscard]] QLineEdit *until() const { return m_until; }

    [[nodiscard]] QLineEdit *value() const { return m_value; }

    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

private:
    void makeForm();
    [[nodiscard]] QWidget *monthRow(QLineEdit *edit, const char *field);
    void changeKind();
    [[nodiscard]] static QString valueLabel(Unit unit);
    [[nodiscard]] static QString valueExample(Unit unit);
    void fillTargets();
    void read();
    void readMonth(QLineEdit *edit, const char *field, std::optional<Month> &month);
    void readValue();

    const Project m_project;
    Lever m_lever;
    PlainLabel *m_sentence;
    QFormLayout *m_form;
    QComboBox *m_kinds;
    QComboBox *m_targets;
    QLineEdit *m_month;
    QLineEdit *m_until;
    QLineEdit *m_value;
    QLineEdit *m_notes;
    QWidget *m_monthRow = nullptr;
    QWidget *m_untilRow = nullptr;
    PlainLabel *m_problem;
    QPushButton *m_accept = nullptr;
    QString m_unread; // why what was typed cannot be read
};

} // namespace headroom
