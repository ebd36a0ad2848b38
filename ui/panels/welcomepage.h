// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace headroom {

/// What the window shows while nothing is open: samples, files that were open before, and how to
/// begin.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setRecent(const QStringList &paths);

Q_SIGNALS:
    void sampleChosen(const QString &name);
    void fileChosen(const QString &path);
    void openWanted();

private:
    QVBoxLayout *m_recent;
};

} // namespace headroom
