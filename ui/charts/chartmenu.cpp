// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmenu.h"

#include "models/text/words.h"
#include "ui/charts/chartbatch.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartshare.h"
#include "ui/charts/exportdialog.h"
#include "ui/theme/theme.h"

#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>

namespace headroom {

ChartMenu::ChartMenu(ChartFrame &frame)
    : QMenu(&frame)
    , m_frame(frame)
{
    addSave(tr("Save as PNG…"), tr("Save the chart as a picture"), "png");
    addSave(
        tr("Save as SVG…"), tr("Save the chart as a drawing for the web and for slides"), "svg");
    addSave(tr("Save as PDF…"), tr("Save the chart as a page for print"), "pdf");
    addSave(tr("Save as CSV…"), tr("Save the figures behind the chart"), "csv");
    addSave(tr("Save as XLSX…"), tr("Save the figures as a spreadsheet with a chart"), "xlsx");
    add(tr("Export Charts…"),
        tr("Save one or several charts with their size, resolution and background"),
        "chart-export",
        [this] { askAndExport(); });
    add(tr("Print…"), tr("Print the chart"), "chart-print", [this] { askAndPrint(); });
    addSeparator();
    add(tr("Copy Image"), tr("Copy the chart as a picture"), "chart-copy-image", [this] {
        m_frame.copyImage();
    });
    add(tr("Copy Drawing"),
        tr("Copy the chart as a drawing (SVG) that other programs can change"),
        "chart-copy-drawing",
        [this] { m_frame.copyDrawing(); });
    add(tr("Copy Table"), tr("Copy the figures with their headings"), "chart-copy-table", [this] {
        m_frame.copyTable();
    });
    addSeparator();
    addLooks();
}

void ChartMenu::addLooks()
{
    QAction *patterns = add(tr("Patterns"),
                            tr("Tell areas apart by patterns as well as by colours"),
                            "chart-patterns",
                            [this](bool on) { m_frame.setPatterns(on); });
    patterns->setCheckable(true);
    m_logarithmic = add(tr("Logarithmic Values"),
                        tr("Put the values on a logarithmic axis, where the chart can have one"),
                        "chart-logarithmic",
                        [this](bool on) { m_frame.setLogarithmicValues(on); });
    m_logarithmic->setCheckable(true);
}

template <class Perform>
QAction *ChartMenu::add(const QString &text, const QString &tip, const char *name, Perform perform)
{
    QAction *action = addAction(text);
    connect(action, &QAction::triggered, this, std::move(perform));
    action->setObjectName(QString::fromLatin1(name));
    action->setStatusTip(tip);
    m_actions << action;
    return action;
}

void ChartMenu::addSave(const QString &text, const QString &tip, const char *suffix)
{
    const QString wanted = QString::fromLatin1(suffix);
    const QByteArray name = QByteArray("chart-save-") + suffix;
    add(text, tip, name.constData(), [this, wanted] { askAndSave(wanted); });
}

void ChartMenu::chartChanged()
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(m_frame.spec().emptyReason.isEmpty());
    m_logarithmic->setEnabled(canBeLogarithmic(m_frame.spec()));
}

void ChartMenu::askAndExport()
{
    ChartSet charts = m_frame.chartSet();
    const QString own = m_frame.spec().name;
    if (charts.charts.empty())
        charts.charts = {{own, m_frame.spec().title}};
    ExportDialog dialog(charts, own, theme().dark, &m_frame);
    if (dialog.exec() != QDialog::Accepted)
        return;
    ChartOrder order{dialog.chosenCharts(), dialog.folder(), dialog.suffix(), dialog.options()};
    order.shown = m_frame.spec();
    if (order.names == QStringList{own}) {
        // As the reader sees it.
        const bool patterns = order.options.view.patterns;
        order.options.view = m_frame.view();
        order.options.view.patterns = patterns;
    }
    auto *batch = new ChartBatch(order, charts, &m_frame);
    connect(batch,
            &ChartBatch::written,
            &m_frame,
            [&frame = m_frame, folder = order.folder](const QStringList &files) {
                emit frame.saved(files.size() == 1 ? files.first() : folder);
            });
    connect(batch, &ChartBatch::failed, &m_frame, [&frame = m_frame](const Message &message) {
        emit frame.failed(words(message, frame.spec().locale));
    });
    batch->start();
}

void ChartMenu::askAndPrint()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(m_frame.spec().title);
    QPrintDialog dialog(&printer, &m_frame);
    if (dialog.exec() == QDialog::Accepted)
        printChart(printer, m_frame.spec(), m_frame.view());
}

void ChartMenu::askAndSave(const QString &suffix)
{
    const QString filter = tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix);
    QString path = QFileDialog::getSaveFileName(
        &m_frame, tr("Save Chart"), m_frame.spec().name + u'.' + suffix, filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    const Result<void> result = m_frame.save(path);
    if (result)
        emit m_frame.saved(path);
    else
        emit m_frame.failed(words(result.message(), m_frame.spec().locale));
}

} // namespace headroom
