// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "models/presentation/chartreading.h"
#include "models/presentation/charttablemodel.h"
#include "ui/charts/chartkeys.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartmenu.h"
#include "ui/charts/chartplot.h"
#include "ui/charts/chartreadout.h"
#include "ui/charts/chartshare.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace headroom {

namespace {

constexpr int kButtonGap = 6;
constexpr int kLowFrame = 380; // pixels; below, the plot needs every row

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
    m_keys = std::make_unique<ChartKeys>(*this, *m_plot);
    m_pages->addWidget(m_plot);
    m_pages->addWidget(m_table);
    m_readout = new ChartReadout(this);

    m_dataButton->setText(tr("Data"));
    m_dataButton->setCheckable(true);
    m_dataButton->setToolTip(tr("Show the figures behind the chart"));
    m_menuButton->setText(tr("Export"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setToolTip(tr("Save or copy the chart"));
    m_menu = new ChartMenu(*this);
    m_menuButton->setMenu(m_menu);
    connectParts();
    applyTheme();
}

ChartFrame::~ChartFrame() = default;

void ChartFrame::connectParts()
{
    connect(m_dataButton, &QToolButton::toggled, this, &ChartFrame::setDataShown);
    connect(m_legend, &ChartLegend::toggled, this, &ChartFrame::setShown);
    connect(m_legend, &ChartLegend::isolated, this, &ChartFrame::isolate);
    connect(m_plot, &ChartPlot::pointed, this, &ChartFrame::setCrosshair);
    connect(m_plot, &ChartPlot::viewChanged, this, &ChartFrame::placeReadout);
    connect(m_plot, &ChartPlot::operatingPointMoved, this, &ChartFrame::operatingPointMoved);
}

void ChartFrame::setSpec(const ChartSpec &given)
{
    ChartSpec spec = given;
    if (m_logarithmic)
        setLogarithmic(spec, true);
    const bool keepView = sameSpan(*m_spec, spec);
    const std::optional<double> at = keepView ? crosshair() : std::nullopt;
    const std::size_t row = m_row;
    m_shown = carriedOver(*m_spec, m_shown, spec);
    m_spec = std::make_shared<const ChartSpec>(spec);
    m_model->setSpec(spec);
    m_legend->setChart(spec, theme(), view().patterns);
    m_legend->setShown(m_shown);
    m_legend->setVisible(spec.emptyReason.isEmpty());
    m_plot->setChart(m_spec, theme(), keepView);
    m_plot->setShown(m_shown);
    m_menu->chartChanged();
    m_dataButton->setEnabled(spec.emptyReason.isEmpty());
    if (!spec.emptyReason.isEmpty())
        m_dataButton->setChecked(false);
    setAccessibleName(printable(spec.title));
    setAccessibleDescription(
        printable(spec.emptyReason.isEmpty() ? spec.subtitle : spec.emptyReason));
    arrange();
    setCrosshair(at, row);
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
    setCrosshair(crosshair(), m_row);
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

void ChartFrame::setCrosshair(std::optional<double> x, std::size_t row)
{
    const auto reading = x && !dataShown() && m_spec->emptyReason.isEmpty()
                             ? readChart(*m_spec, *x, m_shown, row)
                             : std::nullopt;
    m_row = reading ? row : 0;
    m_plot->setCrosshair(reading ? std::optional(reading->x) : std::nullopt, m_row);
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
    const QRectF mark = m_plot->crosshairRect();
    if (mark.isNull()) {
        m_readout->hide();
        return;
    }
    const QPoint origin = m_plot->mapTo(this, QPoint(0, 0));
    m_readout->placeBeside(mark.translated(origin), m_plot->plotArea().translated(origin));
    m_readout->show();
}

const QList<QAction *> &ChartFrame::chartActions() const
{
    return m_menu->chartActions();
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

void ChartFrame::setPatterns(bool patterns)
{
    m_plot->setPatterns(patterns);
    m_legend->setChart(*m_spec, theme(), patterns);
    m_legend->setShown(m_shown);
    arrange();
}

void ChartFrame::setLogarithmicValues(bool logarithmic)
{
    m_logarithmic = logarithmic;
    ChartSpec spec = *m_spec;
    setLogarithmic(spec, logarithmic);
    setSpec(spec);
}

Result<void> ChartFrame::save(const QString &path)
{
    return exportChart(*m_spec, path, shareOptions(theme().dark, view()));
}

void ChartFrame::copyImage()
{
    QApplication::clipboard()->setImage(chartImage(*m_spec, shareOptions(theme().dark, view())));
}

void ChartFrame::copyDrawing()
{
    QApplication::clipboard()->setMimeData(
        drawingOf(*m_spec, shareOptions(theme().dark, view())).release());
}

void ChartFrame::copyTable()
{
    QApplication::clipboard()->setText(m_model->asText());
}

void ChartFrame::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->press(*event))
        QWidget::keyPressEvent(event);
}

void ChartFrame::mousePressEvent(QMouseEvent *event)
{
    // The plot lets its presses through; what lies round it carries the chart away.
    m_dragFrom = m_pages->geometry().contains(event->pos()) ? QPoint() : event->pos();
    QWidget::mousePressEvent(event);
}

void ChartFrame::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    const bool far =
        (event->pos() - m_dragFrom).manhattanLength() >= QApplication::startDragDistance();
    const bool dragging = event->buttons().testFlag(Qt::LeftButton) && !m_dragFrom.isNull();
    if (!dragging || !far || !m_spec->emptyReason.isEmpty())
        return;
    m_dragFrom = {};
    auto *drag = new QDrag(this);
    drag->setMimeData(
        draggedChart(*m_spec, shareOptions(theme().dark, view()), m_dragFolder).release());
    drag->setPixmap(grab().scaledToWidth(240, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}

bool ChartFrame::event(QEvent *event)
{
    // Arrow keys, 0 and Ctrl+C are the chart's while it has the focus, whatever menus make of them.
    if (event->type() == QEvent::ShortcutOverride) {
        if (m_keys->wants(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ChartFrame::paintEvent(QPaintEvent * /*event*/)
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
    m_legend->setChart(*m_spec, theme(), view().patterns);
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
