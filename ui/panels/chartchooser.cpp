// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chartchooser.h"

#include "ui/widgets/plaintext.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace headroom {

ChartChooser::ChartChooser(QWidget *parent)
    : QWidget(parent)
    , m_charts(new QComboBox(this))
    , m_resources(new QComboBox(this))
    , m_cases(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [&](QComboBox *box, const QString &name, const QString &tip) {
        box->setAccessibleName(name);
        box->setToolTip(plainToolTip(tip));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, [this] {
            if (m_resources->currentIndex() >= 0)
                m_resource = m_resources->currentData().toString();
            showChoices();
            Q_EMIT changed();
        });
        layout->addWidget(box);
    };
    add(m_charts, tr("Chart"), tr("The chart that is shown"));
    add(m_resources, tr("Resource"), tr("The resource that the chart is about"));
    add(m_cases, tr("Case"), tr("The case that the loads are of"));
    m_charts->setObjectName(QStringLiteral("chart-chooser"));
    m_resources->setObjectName(QStringLiteral("resource-chooser"));
    m_cases->setObjectName(QStringLiteral("case-chooser"));
    for (const ChartInfo &chart : chartList()) {
        if (!chart.picture) // the middle of the window shows those
            m_charts->addItem(chart.title, chart.name);
    }
    m_cases->addItem(tr("Worst failure"), false);
    m_cases->addItem(tr("Everything in service"), true);
    showChoices();
}

std::vector<ChartSet::Entry> ChartChooser::charts() const
{
    std::vector<ChartSet::Entry> entries;
    entries.reserve(static_cast<std::size_t>(m_charts->count()));
    for (int i = 0; i < m_charts->count(); ++i)
        entries.push_back({m_charts->itemData(i).toString(), m_charts->itemText(i)});
    return entries;
}

const ChartInfo &ChartChooser::chart() const
{
    return *chartNamed(m_charts->currentData().toString());
}

void ChartChooser::choose(const QString &chart)
{
    const int index = m_charts->findData(chart);
    if (index < 0 || index == m_charts->currentIndex())
        return;
    m_charts->setCurrentIndex(index);
    showChoices();
    Q_EMIT changed();
}

void ChartChooser::chooseResource(const QString &resource)
{
    m_resource = resource;
    m_resources->setCurrentIndex(std::max(0, m_resources->findData(resource)));
    Q_EMIT changed();
}

void ChartChooser::setResources(const std::vector<ChartResource> &resources)
{
    m_resources->clear();
    for (const ChartResource &resource : resources)
        m_resources->addItem(resource.title, resource.name);
    m_resources->setCurrentIndex(std::max(0, m_resources->findData(m_resource)));
    showChoices();
}

void ChartChooser::showChoices()
{
    m_resources->setVisible(chart().byResource && m_resources->count() > 1);
    m_cases->setVisible(chart().byCase);
}

QString ChartChooser::resource() const
{
    return chart().byResource && m_resources->currentIndex() >= 0
               ? m_resources->currentData().toString()
               : ChartRequest().resource;
}

void ChartChooser::apply(ChartRequest &request) const
{
    request.name = chart().name;
    request.resource = resource();
    request.normalCase = chart().byCase && m_cases->currentData().toBool();
}

} // namespace headroom
