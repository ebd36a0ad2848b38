// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/presentation/charts.h"
#include "ui/charts/chartset.h"

#include <QWidget>

class QComboBox;

namespace headroom {

/// Which chart is shown, and of which resource or case where that chart is about one. The choice
/// outlives the plan that it was made for.
class ChartChooser : public QWidget
{
    Q_OBJECT

public:
    explicit ChartChooser(QWidget *parent = nullptr);

    /// All that can be chosen.
    [[nodiscard]] std::vector<ChartSet::Entry> charts() const;
    /// The chart that is chosen.
    [[nodiscard]] const ChartInfo &chart() const;

    /// Chooses a chart by its name; nothing happens where there is none.
    void choose(const QString &chart);
    /// Chooses a resource; it is shown where the site has it.
    void chooseResource(const QString &resource);

    /// What can be chosen as a resource.
    void setResources(const std::vector<ChartResource> &resources);

    /// The resource that is chosen, power where the chart is not about one.
    [[nodiscard]] QString resource() const;

    /// Writes what is chosen into a request.
    void apply(ChartRequest &request) const;

Q_SIGNALS:
    void changed();

private:
    void showChoices();

    QComboBox *m_charts;
    QComboBox *m_resources;
    QComboBox *m_cases;
    QString m_resource = QStringLiteral("power"); // as chosen, whatever the site has
};

} // namespace headroom
