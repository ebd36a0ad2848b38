// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/edits/fragment.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace headroom {

class PlainLabel;

/// Asks in how many columns and rows, and how far apart, what was copied is to be pasted. Says
/// what that would add while it is typed.
class PasteArrayDialog : public QDialog
{
    Q_OBJECT

public:
    /// canStand: what was copied stands where it was copied, so that it can be the first.
    PasteArrayDialog(const Fragment &fragment, double gridM, bool canStand, QWidget *parent);

    /// As it is typed; complete when the dialog is accepted.
    [[nodiscard]] const PasteArray &array() const { return m_array; }

    // For tests, which type what a person would.
    [[nodiscard]] QSpinBox *columns() const { return m_columns; }

    [[nodiscard]] QSpinBox *rows() const { return m_rows; }

    [[nodiscard]] QLineEdit *columnStep() const { return m_columnStep; }

    [[nodiscard]] QLineEdit *rowStep() const { return m_rowStep; }

    [[nodiscard]] PlainLabel *totals() const { return m_totals; }

private:
    void read();
    [[nodiscard]] QString totalsText() const;

    PasteArray m_array;
    qint64 m_things = 0; // of one copy
    qint64 m_racks = 0;
    QSpinBox *m_columns;
    QSpinBox *m_rows;
    QLineEdit *m_columnStep;
    QLineEdit *m_rowStep;
    QCheckBox *m_first;
    PlainLabel *m_totals;
    QPushButton *m_paste = nullptr;
};

} // namespace headroom
