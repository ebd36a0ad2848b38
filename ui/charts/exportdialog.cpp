// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/exportdialog.h"

#include "ui/widgets/textblock.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace headroom {

namespace {

QSpinBox *pixelBox(int value, const QString &name, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(160, 16384);
    box->setSuffix(QStringLiteral(" px"));
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

} // namespace

ExportDialog::ExportDialog(const ChartSet &charts,
                           const QString &current,
                           bool dark,
                           QWidget *parent)
    : QDialog(parent)
    , m_charts(new QListWidget(this))
    , m_formats(new QComboBox(this))
    , m_sizes(new QComboBox(this))
    , m_width(pixelBox(2560, tr("Width"), this))
    , m_height(pixelBox(1440, tr("Height"), this))
    , m_dpi(new QSpinBox(this))
    , m_themes(new QComboBox(this))
    , m_transparent(new QCheckBox(tr("Transparent background"), this))
    , m_patterns(new QCheckBox(tr("Patterns as well as colours"), this))
    , m_folder(new QLineEdit(this))
{
    setWindowTitle(tr("Export Charts"));
    fillCharts(charts, current);
    for (const QString &suffix : chartFileSuffixes())
        m_formats->addItem(suffix.toUpper(), suffix);
    m_formats->setObjectName(QStringLiteral("export-format"));
    m_formats->setAccessibleName(tr("Format"));
    m_dpi->setRange(24, 1200);
    m_dpi->setValue(192);
    m_dpi->setSuffix(tr(" dpi"));
    m_dpi->setAccessibleName(tr("Resolution"));
    m_dpi->setToolTip(tr("At 96 letters have their usual size; at 192 they have twice as many "
                         "pixels."));
    fillSizes();
    m_themes->addItem(tr("Light"), false);
    m_themes->addItem(tr("Dark"), true);
    m_themes->setCurrentIndex(dark ? 1 : 0);
    m_themes->setAccessibleName(tr("Theme"));
    m_folder->setText(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_folder->setObjectName(QStringLiteral("export-folder"));
    m_folder->setAccessibleName(tr("Folder"));

    auto *pixels = new QHBoxLayout;
    pixels->addWidget(m_sizes, 1);
    pixels->addWidget(m_width);
    pixels->addWidget(m_height);
    pixels->addWidget(m_dpi);
    auto *place = new QHBoxLayout;
    auto *browse = new QPushButton(tr("Choose…"), this);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    place->addWidget(m_folder, 1);
    place->addWidget(browse);

    auto *form = new QFormLayout;
    form->addRow(tr("Charts"), m_charts);
    form->addRow(tr("Format"), m_formats);
    form->addRow(tr("Size"), pixels);
    form->addRow(tr("Theme"), m_themes);
    form->addRow(QString(), m_transparent);
    form->addRow(QString(), m_patterns);
    form->addRow(tr("Folder"), place);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_export = buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->addLayout(form, 1);
    layout->addWidget(buttons);

    connect(m_formats, &QComboBox::currentIndexChanged, this, &ExportDialog::update);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::update);
    connect(m_charts, &QListWidget::itemChanged, this, &ExportDialog::update);
    resize(640, 520);
    update();
}

void ExportDialog::fillCharts(const ChartSet &charts, const QString &current)
{
    m_charts->setObjectName(QStringLiteral("export-charts"));
    m_charts->setAccessibleName(tr("Charts"));
    for (const ChartSet::Entry &chart : charts.charts) {
        auto *item = new QListWidgetItem(printable(chart.title), m_charts);
        item->setData(Qt::UserRole, chart.name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(chart.name == current ? Qt::Checked : Qt::Unchecked);
    }
}

void ExportDialog::fillSizes()
{
    struct Size
    {
        QString name;
        QSize pixels; // empty: as the boxes say
        int dpi = 192;
    };

    const std::vector<Size> sizes = {{tr("Slide, 16:9"), {2560, 1440}, 192},
                                     {tr("Half a slide"), {1280, 1440}, 192},
                                     {tr("Web page"), {1280, 720}, 96},
                                     {tr("A4 page across, for print"), {3508, 2480}, 300},
                                     {tr("Other size"), {}, 192}};
    for (const Size &size : sizes)
        m_sizes->addItem(size.name, QVariant::fromValue(QRect(QPoint(size.dpi, 0), size.pixels)));
    m_sizes->setAccessibleName(tr("Size"));
    connect(m_sizes, &QComboBox::activated, this, [this] {
        const QRect size = m_sizes->currentData().toRect();
        if (size.size().isEmpty())
            return;
        m_width->setValue(size.width());
        m_height->setValue(size.height());
        m_dpi->setValue(size.x());
        m_sizes->setCurrentIndex(m_sizes->currentIndex());
    });
    const auto other = [this] {
        const QRect size = m_sizes->currentData().toRect();
        const bool asNamed = size.size() == QSize(m_width->value(), m_height->value());
        if (!asNamed)
            m_sizes->setCurrentIndex(m_sizes->count() - 1);
    };
    for (QSpinBox *box : {m_width, m_height})
        connect(box, &QSpinBox::editingFinished, this, other);
}

void ExportDialog::chooseFolder()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Folder for the Charts"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(folder);
}

void ExportDialog::update()
{
    const QString format = suffix();
    const bool picture = format != u"csv" && format != u"xlsx";
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_sizes, m_width, m_height, m_dpi, m_themes, m_patterns})
        widget->setEnabled(picture);
    m_transparent->setEnabled(format == u"png" || format == u"svg");
    m_export->setEnabled(!chosenCharts().isEmpty() && !m_folder->text().isEmpty());
}

QStringList ExportDialog::chosenCharts() const
{
    QStringList names;
    for (int row = 0; row < m_charts->count(); ++row) {
        const QListWidgetItem *item = m_charts->item(row);
        if (item->checkState() == Qt::Checked)
            names << item->data(Qt::UserRole).toString();
    }
    return names;
}

QString ExportDialog::suffix() const
{
    return m_formats->currentData().toString();
}

QString ExportDialog::folder() const
{
    return m_folder->text();
}

ChartExportOptions ExportDialog::options() const
{
    ChartExportOptions options;
    options.size = QSize(m_width->value(), m_height->value());
    options.dpi = m_dpi->value();
    options.dark = m_themes->currentData().toBool();
    options.transparent = m_transparent->isEnabled() && m_transparent->isChecked();
    options.view.patterns = m_patterns->isChecked();
    return options;
}

} // namespace headroom
