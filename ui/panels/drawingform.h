// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/canvas/toolkind.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace headroom {

class PlainLabel;

/// What the tools for obstacles, notes and connections can be told: the kind and its size, the
/// height of letters, the side. Shows only what the tool in hand knows.
class DrawingForm : public QWidget
{
    Q_OBJECT

public:
    explicit DrawingForm(QWidget *parent = nullptr);

    /// Hides itself for tools that it knows nothing of.
    void setTool(ToolKind kind);

    [[nodiscard]] const DrawingOptions &options() const { return m_options; }

    // For tests, which choose and type what a person would.
    [[nodiscard]] QComboBox *obstacles() const { return m_obstacles; }

    [[nodiscard]] QComboBox *sides() const { return m_sides; }

    [[nodiscard]] QLineEdit *columnSize() const { return m_columnSize; }

Q_SIGNALS:
    void changed(const headroom::DrawingOptions &options);

private:
    /// A field for a length, with a note below it that says what was understood, or what is wrong.
    QLineEdit *addLength(const QString &label,
                         const QString &usual,
                         const std::function<void(std::optional<Metres>)> &take);
    void showRows();

    DrawingOptions m_options;
    ToolKind m_tool = ToolKind::Select;
    QFormLayout *m_form;
    QComboBox *m_obstacles;
    QComboBox *m_sides;
    QLineEdit *m_columnSize;
    QLineEdit *m_wallThickness;
    QLineEdit *m_noteSize;
};

} // namespace headroom
