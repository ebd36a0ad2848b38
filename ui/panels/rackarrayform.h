// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/toolkind.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;

namespace headroom {

class PlainLabel;

/// What the array tool can be told besides type, phase and pitch: counts, aisles, orientation.
class RackArrayForm : public QWidget
{
    Q_OBJECT

public:
    explicit RackArrayForm(QWidget *parent = nullptr);

    [[nodiscard]] const RackArrayOptions &options() const { return m_options; }

    // For tests, which type what a person would.
    [[nodiscard]] QLineEdit *rows() const { return m_rows; }

    [[nodiscard]] QLineEdit *racksPerRow() const { return m_racksPerRow; }

    [[nodiscard]] QLineEdit *coldAisle() const { return m_coldAisle; }

    [[nodiscard]] QLineEdit *hotAisle() const { return m_hotAisle; }

Q_SIGNALS:
    void changed(const headroom::RackArrayOptions &options);

private:
    /// A field in the left or the right half of a line; what is wrong with it stands below both.
    QLineEdit *addField(const QString &label, const QString &usual, int line, int half);
    void addWidget(const QString &label, QWidget *widget, int line, int half);
    QLineEdit *
    addCount(const QString &label, int half, std::optional<int> RackArrayOptions::*count);
    QLineEdit *addWidth(const QString &label, int half, Metres RackArrayOptions::*width);
    void addAngle();
    void say(QLineEdit *edit, const QString &problem);
    template <class Change>
    void apply(Change &&change);

    RackArrayOptions m_options;
    QGridLayout *m_grid;
    PlainLabel *m_note; // what is wrong with the field that was typed into last
    QLineEdit *m_rows;
    QLineEdit *m_racksPerRow;
    QLineEdit *m_coldAisle;
    QLineEdit *m_hotAisle;
    QComboBox *m_firstAisle;
    QCheckBox *m_alternating;
};

} // namespace headroom
