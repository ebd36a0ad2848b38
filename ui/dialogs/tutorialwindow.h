// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace headroom {

struct Tutorial;
struct TutorialStep;

/// A tutorial beside the plan: stays open while its gestures are done.
class TutorialWindow : public QDialog
{
    Q_OBJECT

public:
    TutorialWindow(const Tutorial &tutorial, QWidget *parent);

private:
    void addStep(QVBoxLayout &column, int number, const TutorialStep &step);
};

} // namespace headroom
