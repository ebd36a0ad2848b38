// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/toolkind.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
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
    /// A field with a note below it that says what was understood, or what is wrong.
    struct Field
    {
        QLineEdit *edit = nullptr;
        PlainLabel *note = nullptr;
    };

    Field addField(QFormLayout &form, const QString &label, const QString &usual);
    void addCount(QFormLayout &form,
                  const QString &label,
                  QLineEdit *&edit,
                  std::optional<int> RackArrayOptions::*count);
    void addWidth(QFormLayout &form,
                  const QString &label,
                  QLineEdit *&edit,
                  Metres RackArrayOptions::*width);
    void addAngle(QFormLayout &form);
    template <class Change>
    void apply(Change &&change);

    RackArrayOptions m_options;
    QLineEdit *m_rows = nullptr;
    QLineEdit *m_racksPerRow = nullptr;
    QLineEdit *m_coldAisle = nullptr;
    QLineEdit *m_hotAisle = nullptr;
    QLineEdit *m_angle = nullptr;
    QComboBox *m_firstAisle = nullptr;
    QCheckBox *m_alternating = nullptr;
};

} // namespace headroom
