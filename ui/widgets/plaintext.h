// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QString>

namespace headroom {

/// A label that never reads its text as markup, since names come from files of strangers. Can leave
/// out the middle of what is too long for it.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// One of the roles of the style sheet: "muted", "caption", "echo", "problem".
    void setRole(const QString &role);
    /// One of the tones of the style sheet: "danger", "warning", "success", or none.
    void setTone(const QString &tone);
    /// Leaves out what does not fit into one line, and shows it all in the tool tip.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_elided = false;
    QString m_ownToolTip; // made here, to be replaced with the text
};

/// Text for a tool tip: shown as it is, whatever it holds, with its line breaks, wrapped.
[[nodiscard]] QString plainToolTip(const QString &text);

/// Gives a property that the style sheet selects by, and applies the sheet anew.
void setStyleProperty(QWidget *widget, const char *name, const QVariant &value);

} // namespace headroom
