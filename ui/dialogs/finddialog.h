// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/project.h"
#include "models/presentation/thingquery.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;

namespace headroom {

class PlainLabel;
class SubjectListModel;

/// Finds things by name and by property while one goes on working: what is typed, or chosen below
/// it, is looked for at once; Enter goes from hit to hit.
class FindDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FindDialog(QWidget *parent = nullptr);
    ~FindDialog() override;

    /// What is looked through; asked for anew with every change of the plan.
    void setProject(const Project &project);

    /// Shows it with the keyboard in the line.
    void open() override;

    [[nodiscard]] const std::vector<Subject> &hits() const { return m_hits; }

    [[nodiscard]] QLineEdit *line() const { return m_line; }

    [[nodiscard]] QListView *list() const { return m_list; }

    [[nodiscard]] QComboBox *propertyChoice() const { return m_property; }

    [[nodiscard]] QComboBox *comparisonChoice() const { return m_comparison; }

    [[nodiscard]] QComboBox *valueChoice() const { return m_value; }

    [[nodiscard]] QPushButton *addButton() const { return m_add; }

    [[nodiscard]] QPushButton *selectAllButton() const { return m_selectAll; }

    /// What stands under the line: how many were found, or what cannot be read.
    [[nodiscard]] QString note() const;

Q_SIGNALS:
    /// Select it and show it on the plan.
    void hitChosen(headroom::Subject subject);
    void allChosen(const std::vector<headroom::Subject> &subjects);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeChoices();
    void find();
    void go(int step);
    void fillValues();
    void addCondition();

    Project m_project;
    std::vector<Subject> m_hits;
    SubjectListModel *m_model;
    QLineEdit *m_line;
    PlainLabel *m_note;
    QComboBox *m_property;
    QComboBox *m_comparison;
    QComboBox *m_value;
    QPushButton *m_add;
    QListView *m_list;
    QPushButton *m_selectAll;
    QPushButton *m_next;
    QPushButton *m_previous;
    bool m_placed = false; // by itself; afterwards it stays where it was put
};

} // namespace headroom
