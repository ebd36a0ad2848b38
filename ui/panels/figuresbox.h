// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QWidget>

class QGridLayout;

namespace headroom {

class PlainLabel;
class SelectionModel;

/// What was calculated of the one thing that is selected, in the shown month; hidden where nothing
/// is. The selection outlives it.
class FiguresBox : public QWidget
{
    Q_OBJECT

public:
    explicit FiguresBox(SelectionModel &selection, QWidget *parent = nullptr);

    /// project: what was evaluated.
    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setMonth(Month month);

    /// Its lines, label and value, for tests and the clipboard.
    [[nodiscard]] QString text() const;

private:
    void refresh();

    SelectionModel &m_selection;
    PlainLabel *m_title;
    QGridLayout *m_grid;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    Month m_month;
    QStringList m_lines;
};

} // namespace headroom
