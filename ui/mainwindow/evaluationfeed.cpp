// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/evaluationfeed.h"

#include "models/document/document.h"
#include "models/document/evaluationservice.h"
#include "ui/panels/losschoice.h"
#include "ui/panels/scenariochoice.h"

namespace headroom {

EvaluationFeed::EvaluationFeed(Document &document,
                               EvaluationService &service,
                               ScenarioChoice &scenarios,
                               LossChoice &losses,
                               QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_service(service)
    , m_scenarios(scenarios)
    , m_losses(losses)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        m_service.request(m_document.project(),
                          {m_scenarios.current(), m_losses.nodes(), m_losses.from()});
    });
    connect(&document, &Document::changed, this, [this] { m_soon.start(); });
    connect(&document, &Document::wasReset, this, [this] { m_soon.start(); });
    connect(&scenarios, &ScenarioChoice::currentChanged, this, [this] { m_soon.start(); });
    connect(&losses, &LossChoice::changed, this, [this] { m_soon.start(); });
    m_soon.start();
}

} // namespace headroom
