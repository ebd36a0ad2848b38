// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace headroom {

/// A field on the plan in which a note is typed. It grows with its text around its middle.
class NoteField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteField(QWidget *parent = nullptr);

    /// Stands with its middle here, in letters of this height; kept within the parent.
    void place(QPointF middle, double linePx);

Q_SIGNALS:
    /// Enter was pressed.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    QPointF m_middle;
};

} // namespace headroom
