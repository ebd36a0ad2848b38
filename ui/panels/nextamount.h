// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/latestworker.h"
#include "models/domain/forecast.h"
#include "models/domain/project.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLineEdit;

namespace headroom {

class PlainLabel;

/// Answers the question of every new deal: if so much more is wanted, from when is the site short,
/// and by when must what is short be ordered? The answer is worked out beside the GUI thread.
class NextAmount : public QWidget
{
    Q_OBJECT

public:
    explicit NextAmount(QWidget *parent = nullptr);

    void setEvaluation(const Project &project, std::shared_ptr<const Evaluation> evaluation);
    void setSite(Id site);
    /// As ResourceSeries::name. Hidden for what no question can be asked about.
    void setResource(const QString &resource);

    [[nodiscard]] QLineEdit *amount() const { return m_amount; }

    /// The answer that is shown.
    [[nodiscard]] QString answer() const;

private:
    void offerAmount();
    void takeAmount();
    void ask();
    [[nodiscard]] Unit unit() const;

    PlainLabel *m_caption;
    QLineEdit *m_amount;
    PlainLabel *m_answer;
    Project m_project;
    std::shared_ptr<const Evaluation> m_evaluation;
    Id m_site;
    std::optional<ForecastResource> m_resource = ForecastResource::Power;
    std::optional<double> m_wanted; // as somebody typed it, in the unit of the resource
    double m_asked = 0;
    LatestWorker m_worker; // last: its thread ends before the rest goes
};

} // namespace headroom
