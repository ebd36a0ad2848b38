// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/message.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/chartset.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QLabel;
class QProgressDialog;

namespace headroom {

/// Which charts are written, and how.
struct ChartOrder
{
    QStringList names;
    QString folder;
    QString suffix;
    ChartExportOptions options = {};
    std::optional<ChartSpec> shown = {}; // what stands for the chart of its name
};

/// Writes several charts into a folder, each as its name, while the window goes on: they are built
/// elsewhere, and one is written in each turn of the event loop. What takes long shows how far it
/// is and can be stopped. Deletes itself at the end.
class ChartBatch : public QObject
{
    Q_OBJECT

public:
    ChartBatch(ChartOrder order, ChartSet charts, QWidget *window);

    void start();

Q_SIGNALS:
    void written(const QStringList &files);
    /// The first chart that could not be written; the rest is left out.
    void failed(const headroom::Message &message);

private:
    void take(const std::vector<ChartSpec> &built);
    void writeNext();
    void stop();

    ChartOrder m_order;
    ChartSet m_charts;
    QProgressDialog *m_progress;
    QLabel *m_label;
    std::vector<ChartSpec> m_specs; // in the order of the names
    QStringList m_files;            // that are written
};

} // namespace headroom
