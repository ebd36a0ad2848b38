// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/geometry.h"

#include <QStatusBar>
#include <QTimer>

class QToolButton;

namespace headroom {

class PlainLabel;

/// The status bar: what the tool expects, or why an edit was refused; then the state of the
/// evaluation, the issues, the pointer and the zoom.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setHint(const QString &text);
    /// Shows a sentence in the place of the hint for some seconds, in the colour of problems.
    void sayProblem(const QString &sentence);
    void setPointer(Point at);
    void clearPointer();
    void setZoom(double pixelsPerMetre);
    void setBusy(bool busy);
    void setIssues(int errors, int warnings);
    /// Without a plan there is nothing to say but the hint.
    void setPlanShown(bool shown);

    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void issuesClicked();

private:
    PlainLabel *m_hint;
    QToolButton *m_issues;
    PlainLabel *m_state;
    PlainLabel *m_pointer;
    PlainLabel *m_zoom;
    QString m_lastHint;
    QTimer m_back;
};

} // namespace headroom
