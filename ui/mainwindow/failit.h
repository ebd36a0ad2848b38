// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/month.h"
#include "models/document/latestworker.h"
#include "models/domain/project.h"
#include "ui/canvas/painters/marks.h"

#include <QObject>

namespace headroom {

class Actions;
class CanvasView;
class Document;
class FailuresPanel;
class HeadroomPanel;
class LossBanner;
class LossChoice;
class ScenarioChoice;
class SelectionModel;

/// Shows the plan as it is when equipment fails: takes what is selected out from the shown month
/// on, says so above the plan, marks what that does, and brings all of it back. All arguments
/// outlive it.
class FailIt : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Actions &actions;
        Document &document;
        SelectionModel &selection;
        ScenarioChoice &scenarios;
        LossChoice &losses;
        CanvasView &canvas;
        HeadroomPanel &headroom;
        FailuresPanel &failures;
        LossBanner &banner;
    };

    FailIt(const Parts &parts, QObject *parent);

    /// The plan has been evaluated as it is looked at now.
    void setEvaluated(const Project &seen);

private:
    void failSelected();
    void sayWhatFailed();
    void mark();
    void show(PlanMarks marks);
    void updateActions() const;

    Parts m_parts;
    Project m_seen;
    LatestWorker m_worker; // compares the plan before and after the loss
};

} // namespace headroom
