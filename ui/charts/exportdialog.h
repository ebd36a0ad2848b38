// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartexport.h"
#include "ui/charts/chartset.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace headroom {

/// Asks which charts to write, in which format, how large and where to.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// current: the chart that is shown; it alone is chosen at first, as the reader sees it.
    ExportDialog(const ChartSet &charts, const QString &current, bool dark, QWidget *parent);

    [[nodiscard]] QStringList chosenCharts() const;
    [[nodiscard]] QString suffix() const;
    [[nodiscard]] QString folder() const;
    /// As asked for; the view is the caller's.
    [[nodiscard]] ChartExportOptions options() const;

private:
    void fillCharts(const ChartSet &charts, const QString &current);
    void fillSizes();
    void chooseFolder();
    void update();

    QListWidget *m_charts;
    QComboBox *m_formats;
    QComboBox *m_sizes;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QSpinBox *m_dpi;
    QComboBox *m_themes;
    QCheckBox *m_transparent;
    QCheckBox *m_patterns;
    QLineEdit *m_folder;
    QPushButton *m_export = nullptr;
};

} // namespace headroom
