// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartmenu.h"

#include "models/text/words.h"
#include "ui/charts/chartframe.h"

#include <QFileDialog>

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
    addSeparator();
    add(tr("Copy Image"), tr("Copy the chart as a picture"), "chart-copy-image", [this] {
        m_frame.copyImage();
    });
    add(tr("Copy Table"), tr("Copy the figures with their headings"), "chart-copy-table", [this] {
        m_frame.copyTable();
    });
}

template <class Perform>
void ChartMenu::add(const QString &text, const QString &tip, const char *name, Perform perform)
{
    QAction *action = addAction(text, this, perform);
    action->setObjectName(QString::fromLatin1(name));
    action->setStatusTip(tip);
    m_actions << action;
}

void ChartMenu::addSave(const QString &text, const QString &tip, const char *suffix)
{
    const QString wanted = QString::fromLatin1(suffix);
    const QByteArray name = QByteArray("chart-save-") + suffix;
    add(text, tip, name.constData(), [this, wanted] { askAndSave(wanted); });
}

void ChartMenu::setEnabledActions(bool enabled)
{
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(enabled);
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
