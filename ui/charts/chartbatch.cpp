// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartbatch.h"

#include "ui/widgets/plaintext.h"
#include "ui/widgets/textblock.h"

#include <QDir>
#include <QPointer>
#include <QProgressDialog>
#include <QTimer>

namespace headroom {

namespace {

constexpr int kShownAfter = 500; // milliseconds

} // namespace

ChartBatch::ChartBatch(ChartOrder order, ChartSet charts, QWidget *window)
    : QObject(window)
    , m_order(std::move(order))
    , m_charts(std::move(charts))
    , m_progress(new QProgressDialog(window))
    , m_label(new PlainLabel(m_progress))
{
    m_progress->setWindowTitle(tr("Export Charts"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(kShownAfter);
    m_progress->setAutoReset(false);
    m_progress->setRange(0, static_cast<int>(m_order.names.size()) + 1);
    m_label->setText(tr("The charts are being worked out…"));
    m_progress->setLabel(m_label);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, &ChartBatch::stop);
    connect(this, &QObject::destroyed, m_progress, &QObject::deleteLater);
}

void ChartBatch::start()
{
    QStringList wanted;
    for (const QString &name : std::as_const(m_order.names)) {
        if (!m_order.shown || m_order.shown->name != name)
            wanted << name;
    }
    if (wanted.isEmpty()) {
        take({});
        return;
    }
    m_charts.build(wanted, [batch = QPointer(this)](const std::vector<ChartSpec> &built) {
        if (batch)
            batch->take(built);
    });
}

void ChartBatch::take(const std::vector<ChartSpec> &built)
{
    auto next = built.begin();
    for (const QString &name : std::as_const(m_order.names)) {
        if (m_order.shown && m_order.shown->name == name)
            m_specs.push_back(*m_order.shown);
        else if (next != built.end())
            m_specs.push_back(*next++);
    }
    QTimer::singleShot(0, this, &ChartBatch::writeNext);
}

void ChartBatch::writeNext()
{
    const auto next = static_cast<std::size_t>(m_files.size());
    if (next == m_specs.size()) {
        emit written(m_files);
        deleteLater();
        return;
    }
    const ChartSpec &spec = m_specs[next];
    const QString path = QDir(m_order.folder).filePath(spec.name + u'.' + m_order.suffix);
    if (const Result<void> done = exportChart(spec, path, m_order.options); !done) {
        emit failed(done.message());
        deleteLater();
        return;
    }
    m_files << path;
    m_label->setText(tr("%1 is written.").arg(printable(spec.title)));
    m_progress->setValue(static_cast<int>(m_files.size()));
    QTimer::singleShot(0, this, &ChartBatch::writeNext);
}

void ChartBatch::stop()
{
    if (m_charts.cancel)
        m_charts.cancel();
    deleteLater();
}

} // namespace headroom
