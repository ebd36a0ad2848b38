// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QPushButton;
class QToolButton;

namespace headroom {

class PlainLabel;

/// A message inside the window, with what can be done about it: in place of message boxes. Hidden
/// while there is nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Info, Success, Warning, Danger };

    struct Choice
    {
        QString text;
        std::function<void()> act; // may be empty: only closes the bar
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows a sentence in place of the last one. Every choice closes the bar first.
    void say(Tone tone, const QString &sentence, std::vector<Choice> choices = {});
    void dismiss();

    [[nodiscard]] QString sentence() const;

    [[nodiscard]] QList<QPushButton *> choices() const { return m_buttons; }

Q_SIGNALS:
    void dismissed();

private:
    PlainLabel *m_icon;
    PlainLabel *m_sentence;
    QHBoxLayout *m_layout;
    QToolButton *m_close;
    QList<QPushButton *> m_buttons;
};

} // namespace headroom
