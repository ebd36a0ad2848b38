// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace headroom {

class Document;
class EvaluationService;
class LossChoice;
class ScenarioChoice;

/// Asks for an evaluation whenever the plan has changed, or the scenario or the loss that it is
/// looked at with: once for all changes of one turn of the event loop. All four outlive it.
class EvaluationFeed : public QObject
{
    Q_OBJECT

public:
    EvaluationFeed(Document &document,
                   EvaluationService &service,
                   ScenarioChoice &scenarios,
                   LossChoice &losses,
                   QObject *parent = nullptr);

private:
    Document &m_document;
    EvaluationService &m_service;
    ScenarioChoice &m_scenarios;
    LossChoice &m_losses;
    QTimer m_soon;
};

} // namespace headroom
