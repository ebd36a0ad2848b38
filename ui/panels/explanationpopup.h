// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/explanation.h"

#include <QFrame>

class QVBoxLayout;

namespace headroom {

class PlainLabel;

/// The reason of a figure, over the window until something else is clicked or Escape is pressed.
/// Deletes itself when it closes.
class ExplanationPopup : public QFrame
{
    Q_OBJECT

public:
    ExplanationPopup(const Explanation &explanation, QWidget *parent);

    /// Shows it beside a point of the screen, within the screen.
    void openAt(QPoint at);

    /// Everything it says, line by line.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// A thing in it was clicked.
    void subjectChosen(headroom::Subject subject);

private:
    void addHead(const Explanation &explanation);
    void addCases(const Explanation &explanation);
    void addThings(const QString &title, const std::vector<Explanation::Thing> &things);
    void addInputs(const Explanation &explanation);
    PlainLabel *addLabel(const QString &text, const QString &role);
    void addHeading(const QString &text);
    void addLink(const QString &text, Subject subject, const QString &detail, Harm harm);

    QVBoxLayout *m_column;
    QWidget *m_content;
};

} // namespace headroom
