// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QAction;

namespace headroom {

struct KeyRow
{
    QString keys;
    QString name;
    QString tip;

    [[nodiscard]] static KeyRow of(const QAction &action);
};

/// Every key and what the mouse does on the plan and on charts.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const std::vector<KeyRow> &rows, QWidget *parent = nullptr);
};

} // namespace headroom
