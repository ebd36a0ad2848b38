// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "models/presentation/chartreading.h"
#include "models/presentation/charttablemodel.h"
#include "models/text/words.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartplot.h"
#include "ui/charts/chartreadout.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace headroom {

namespace {

constexpr int kButtonGap = 6;
constexpr double kKeyZoom = 1.25;
constexpr int kLowFrame = 380; // pixels; below, the plot needs every row

bool sameSpan(const ChartSpec &a, const ChartSpec &b)
{
    if (a.name != b.name || a.x.kind != b.x.kind || a.series.empty() || b.series.empty())
        return false;
    const std::vector<double> &x = a.series.front().x;
    const std::vector<double> &y = b.series.front().x;
    if (x.empty() || y.empty())
        return false;
    return x.front() == y.front() && x.back() == y.back();
}

/// The reader's choice, carried over to a chart whose series may be others: by name.
std::vector<bool>
carriedOver(const ChartSpec &before, const std::vector<bool> &shown, const ChartSpec &now)
{
    std::vector<bool> result = usuallyShown(now);
    if (before.name != now.name)
        return result;
    for (std::size_t i = 0; i < now.series.size(); ++i) {
        for (std::size_t j = 0; j < before.series.size(); ++j) {
            if (before.series[j].name == now.series[i].name)
                result[i] = shown[j];
        }
    }
    return result;
}

} // namespace

ChartFrame::ChartFrame(QWidget *parent)
    : QWidget(parent)
    , m_spec(std::make_shared<const ChartSpec>())
    , m_model(new ChartTableModel(this))
    , m_pages(new QStackedWidget(this))
    , m_legend(new ChartLegend(this))
    , m_dataButton(new QToolButton(this))
    , m_menuButton(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart"));
    m_plot = new ChartPlot(m_pages);
    m_table = new QTableView(m_pages);
    m_table->setModel(m_model);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setAccessibleName(tr("Figures of the chart"));
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_table);
    m_readout = new ChartReadout(this);

    m_dataButton->setText(tr("Data"));
    m_dataButton->setCheckable(true);
    m_dataButton->setToolTip(tr("Show the figures behind the chart"));
    m_menuButton->setText(tr("Export"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setToolTip(tr("Save or copy the chart"));
    createActions();
    connectParts();
    applyTheme();
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::createActions()
{
    auto *menu = new QMenu(m_menuButton);
    const auto add = [&](const QString &text, const QString &tip, const char *name, auto perform) {
        QAction *action = menu->addAction(text, this, perform);
        action->setObjectName(QString::fromLatin1(name));
        action->setStatusTip(tip);
        m_actions << action;
    };
    const auto addSave = [&](const QString &text, const QString &tip, const char *suffix) {
        const QString wanted = QString::fromLatin1(suffix);
        const QByteArray name = QByteArray("chart-save-") + suffix;
        add(text, tip, name.constData(), [this, wanted] { askAndSave(wanted); });
    };
    addSave(tr("Save as PNG…"), tr("Save the chart as a picture"), "png");
    addSave(
        tr("Save as SVG…"), tr("Save the chart as a drawing for the web and for slides"), "svg");
    addSave(tr("Save as PDF…"), tr("Save the chart as a page for print"), "pdf");
    addSave(tr("Save as CSV…"), tr("Save the figures behind the chart"), "csv");
    addSave(tr("Save as XLSX…"), tr("Save the figures as a spreadsheet with a chart"), "xlsx");
    menu->addSeparator();
    add(tr("Copy Image"), tr("Copy the chart as a picture"), "chart-copy-image", [this] {
        copyImage();
    });
    add(tr("Copy Table"), tr("Copy the figures with their headings"), "chart-copy-table", [this] {
        copyTable();
    });
    m_menuButton->setMenu(menu);
}

void ChartFrame::connectParts()
{
    connect(m_dataButton, &QToolButton::toggled, this, &ChartFrame::setDataShown);
    connect(m_legend, &ChartLegend::toggled, this, &ChartFrame::setShown);
    connect(m_legend, &ChartLegend::isolated, this, &ChartFrame::isolate);
    connect(m_plot, &ChartPlot::pointed, this, &ChartFrame::setCrosshair);
    connect(m_plot, &ChartPlot::viewChanged, this, &ChartFrame::placeReadout);
}

void ChartFrame::setSpec(const ChartSpec &spec)
{
    const bool keepView = sameSpan(*m_spec, spec);
    const std::optional<double> at = keepView ? crosshair() : std::nullopt;
    m_shown = carriedOver(*m_spec, m_shown, spec);
    m_spec = std::make_shared<const ChartSpec>(spec);
    m_model->setSpec(spec);
    m_legend->setChart(spec, theme());
    m_legend->setShown(m_shown);
    m_legend->setVisible(spec.emptyReason.isEmpty());
    m_plot->setChart(m_spec, theme(), keepView);
    m_plot->setShown(m_shown);
    for (QAction *action : std::as_const(m_actions))
        action->setEnabled(spec.emptyReason.isEmpty());
    m_dataButton->setEnabled(spec.emptyReason.isEmpty());
    if (!spec.emptyReason.isEmpty())
        m_dataButton->setChecked(false);
    setAccessibleName(printable(spec.title));
    setAccessibleDescription(
        printable(spec.emptyReason.isEmpty() ? spec.subtitle : spec.emptyReason));
    arrange();
    setCrosshair(at);
    update();
}

void ChartFrame::setShown(std::size_t series, bool shown)
{
    if (series >= m_shown.size() || m_shown[series] == shown)
        return;
    m_shown[series] = shown;
    applyShown();
}

void ChartFrame::isolate(std::size_t series)
{
    std::vector<bool> alone(m_shown.size(), false);
    alone[series] = true;
    m_shown = m_shown == alone ? usuallyShown(*m_spec) : alone;
    applyShown();
}

void ChartFrame::applyShown()
{
    m_legend->setShown(m_shown);
    m_plot->setShown(m_shown);
    setCrosshair(crosshair());
}

bool ChartFrame::dataShown() const
{
    return m_pages->currentWidget() == m_table;
}

void ChartFrame::setDataShown(bool shown)
{
    if (shown)
        m_pages->setCurrentWidget(m_table);
    else
        m_pages->setCurrentWidget(m_plot);
    m_dataButton->setChecked(shown);
    m_legend->setVisible(!shown && m_spec->emptyReason.isEmpty());
    setCrosshair(std::nullopt);
    arrange();
}

void ChartFrame::setCrosshair(std::optional<double> x)
{
    const auto reading = x && !dataShown() && m_spec->emptyReason.isEmpty()
                             ? readChart(*m_spec, *x, m_shown)
                             : std::nullopt;
    m_plot->setCrosshair(reading ? std::optional(reading->x) : std::nullopt);
    if (!reading) {
        m_readout->hide();
        return;
    }
    m_readout->setReading(*m_spec, seriesStyles(*m_spec, theme()), theme(), *reading);
    placeReadout();
    setAccessibleDescription(m_readout->asText());
}

void ChartFrame::placeReadout()
{
    const auto pixel = m_plot->crosshairPixel();
    const QRectF area = m_plot->plotArea();
    if (!pixel || *pixel < area.left() || *pixel > area.right()) {
        m_readout->hide();
        return;
    }
    const QPoint origin = m_plot->mapTo(this, QPoint(0, 0));
    m_readout->placeBeside(*pixel + origin.x(), area.toRect().translated(origin));
    m_readout->show();
}

std::optional<double> ChartFrame::crosshair() const
{
    return m_plot->crosshair();
}

QString ChartFrame::readoutText() const
{
    return crosshair() ? m_readout->asText() : QString();
}

ChartView ChartFrame::view() const
{
    return m_plot->view();
}

void ChartFrame::fit()
{
    m_plot->fit();
}

void ChartFrame::zoomTo(double from, double to)
{
    ChartView view = m_plot->view();
    view.x = {from, to};
    m_plot->setView(view);
}

ChartExportOptions ChartFrame::exportOptions() const
{
    ChartExportOptions options;
    options.dark = theme().dark;
    options.view = view();
    return options;
}

Result<void> ChartFrame::save(const QString &path)
{
    ChartExportOptions options = exportOptions();
    options.size = QSize(2560, 1440); // sharp on a slide, and as large as the usual one at 96 dpi
    options.dpi = 192;
    return exportChart(*m_spec, path, options);
}

void ChartFrame::askAndSave(const QString &suffix)
{
    const QString filter = tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix);
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save Chart"), m_spec->name + u'.' + suffix, filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + suffix;
    const Result<void> result = save(path);
    if (result)
        emit saved(path);
    else
        emit failed(words(result.message(), m_spec->locale));
}

void ChartFrame::copyImage()
{
    ChartExportOptions options = exportOptions();
    options.size = QSize(2560, 1440);
    options.dpi = 192;
    QApplication::clipboard()->setImage(chartImage(*m_spec, options));
}

void ChartFrame::copyTable()
{
    QApplication::clipboard()->setText(m_model->asText());
}

void ChartFrame::moveCrosshair(int points)
{
    const auto [low, high] = m_plot->visibleX();
    const double from = crosshair().value_or(points > 0 ? low : high);
    const int steps = crosshair() ? points : 0; // the first key press brings it into sight
    if (const auto next = neighbour(*m_spec, from, steps, m_shown))
        setCrosshair(next);
}

void ChartFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        if (dataShown())
            copyTable();
        else
            copyImage();
        return;
    }
    constexpr int kFarther = 12;
    const int stride = event->modifiers().testFlag(Qt::ControlModifier) ? kFarther : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCrosshair(-stride);
    case Qt::Key_Right:
        return moveCrosshair(stride);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return m_plot->zoom(kKeyZoom, crosshair());
    case Qt::Key_Minus:
        return m_plot->zoom(1 / kKeyZoom, crosshair());
    case Qt::Key_0:
        return fit();
    case Qt::Key_Escape:
        if (crosshair())
            return setCrosshair(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool ChartFrame::event(QEvent *event)
{
    // Arrow keys, 0 and Ctrl+C are the chart's while it has the focus, whatever menus make of them.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->matches(QKeySequence::Copy) || key->key() == Qt::Key_Left
                          || key->key() == Qt::Key_Right || key->key() == Qt::Key_0
                          || (key->key() == Qt::Key_Escape && crosshair());
        if (ours) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ChartFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), chartBackground(theme()));
    painter.setRenderHint(QPainter::Antialiasing);
    const double buttons = m_dataButton->width() + m_menuButton->width() + 3 * kButtonGap;
    PictureFrame(pictureText(*m_spec), theme(), size(), buttons).paint(painter);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().accent, 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ChartFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const bool styled =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange;
    if (!styled || m_themePending)
        return;
    // Later: the application is on its way through all widgets, and the legend makes new ones.
    m_themePending = true;
    QMetaObject::invokeMethod(this, &ChartFrame::applyTheme, Qt::QueuedConnection);
}

void ChartFrame::applyTheme()
{
    m_themePending = false;
    m_legend->setChart(*m_spec, theme());
    m_legend->setShown(m_shown);
    m_plot->setChart(m_spec, theme(), true);
    arrange();
    update();
}

void ChartFrame::arrange()
{
    const QSize menuSize = m_menuButton->sizeHint();
    const QSize dataSize = m_dataButton->sizeHint();
    const double buttons = menuSize.width() + dataSize.width() + 3 * kButtonGap;
    const PictureFrame frame(pictureText(*m_spec), theme(), size(), buttons);
    const int margin = static_cast<int>(frame.margin());
    m_menuButton->setGeometry(
        QRect(QPoint(width() - margin - menuSize.width(), margin - 2), menuSize));
    m_dataButton->setGeometry(
        QRect(QPoint(m_menuButton->x() - kButtonGap - dataSize.width(), margin - 2), dataSize));

    QRect content = frame.content().toRect();
    if (!m_legend->isHidden()) {
        m_legend->setCompact(height() < kLowFrame);
        const int rows = m_legend->heightForWidth(content.width());
        m_legend->setGeometry(content.left(), content.top(), content.width(), rows);
        if (rows > 0)
            content.setTop(content.top() + rows + 6);
    }
    m_pages->setGeometry(content);
    placeReadout();
}

QSize ChartFrame::sizeHint() const
{
    return {960, 420};
}

QSize ChartFrame::minimumSizeHint() const
{
    return {360, 240};
}

} // namespace headroom
