// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace headroom {

class Document;
class EvaluationService;
class ScenarioChoice;

/// Asks for an evaluation whenever the plan or the chosen scenario has changed: once for all
/// changes of one turn of the event loop. What only moves things on the plan asks for nothing. All
/// three outlive it.
class EvaluationFeed : public QObject
{
    Q_OBJECT

public:
    EvaluationFeed(Document &document,
                   EvaluationService &service,
                   ScenarioChoice &scenarios,
                   QObject *parent = nullptr);

private:
    Document &m_document;
    EvaluationService &m_service;
    ScenarioChoice &m_scenarios;
    QTimer m_soon;
};

} // namespace headroom
