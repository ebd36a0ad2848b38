// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/placedialog.h"

#include "models/text/words.h"
#include "ui/widgets/plaintext.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <cmath>

namespace headroom {

namespace {

constexpr int kTickMs = 100;
constexpr int kSteps = 1000; // of the bar

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', share > 0 && share < 0.1 ? 1 : 0);
}

/// Rounded down: what is not all must not read as all.
QString placedPercent(double share)
{
    return percent(std::floor(share * 1000) / 1000);
}

} // namespace

struct PlaceDialog::Watch
{
    std::mutex mutex;
    PlacingProgress progress;
    std::atomic<bool> stopped{false};
};

PlaceDialog::PlaceDialog(QWidget *parent)
    : QDialog(parent)
    , m_seconds(new QSpinBox(this))
    , m_oneSite(new QCheckBox(tr("Keep each contract at &one site"), this))
    , m_bar(new QProgressBar(this))
    , m_note(new PlainLabel(this))
    , m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Place Contracts"));
    auto *intro = new PlainLabel(
        tr("Proposes racks, month by month, for what reserved and signed contracts still want. "
           "What is allocated stays where it is."),
        this);
    intro->setWordWrap(true);
    m_seconds->setRange(1, 600);
    m_seconds->setValue(static_cast<int>(PlacingOptions().seconds));
    m_seconds->setSuffix(tr(" s"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Search for at most"), m_seconds);
    form->addRow(QString(), m_oneSite);
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(2 * m_note->fontMetrics().lineSpacing());
    m_list->setHeaderLabels({tr("Contract"), tr("Place"), tr("Accelerators"), tr("Months")});
    m_list->setRootIsDecorated(true);
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true);
    m_list->setAccessibleName(tr("What is placed where, and what is not"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_place = buttons->addButton(tr("&Place"), QDialogButtonBox::ActionRole);
    m_stop = buttons->addButton(tr("S&top and Keep the Best"), QDialogButtonBox::ActionRole);
    m_accept = buttons->addButton(tr("&Accept"), QDialogButtonBox::AcceptRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addLayout(form);
    column->addWidget(m_bar);
    column->addWidget(m_note);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(720, 520);

    m_ticks.setInterval(kTickMs);
    connect(&m_ticks, &QTimer::timeout, this, &PlaceDialog::tellProgress);
    connect(m_place, &QPushButton::clicked, this, &PlaceDialog::start);
    connect(m_stop, &QPushButton::clicked, this, &PlaceDialog::stop);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (!m_placing)
            return;
        const Project candidate = m_placing->project;
        accept();
        Q_EMIT accepted(candidate);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &PlaceDialog::reject);
    connect(&m_worker, &LatestWorker::busyChanged, this, &PlaceDialog::updateButtons);
    updateButtons();
}

PlaceDialog::~PlaceDialog()
{
    stop();
}

void PlaceDialog::setProject(const Project &project)
{
    m_project = project;
    drop();
    m_note->setText({});
}

QString PlaceDialog::note() const
{
    return m_note->text();
}

void PlaceDialog::done(int result)
{
    drop();
    QDialog::done(result);
}

/// Stops what runs and forgets what came out.
void PlaceDialog::drop()
{
    stop();
    m_worker.cancel();
    m_ticks.stop();
    m_bar->setValue(0);
    const bool wasThere = m_placing.has_value();
    m_placing.reset();
    m_list->clear();
    updateButtons();
    if (wasThere)
        Q_EMIT proposed({});
}

void PlaceDialog::start()
{
    drop();
    m_watch = std::make_shared<Watch>();
    PlacingOptions options;
    options.seconds = m_seconds->value();
    options.oneSite = m_oneSite->isChecked();
    m_worker.submit([this, watch = m_watch, project = m_project, options](
                        Progress &work) -> LatestWorker::Delivery {
        RandomIds ids;
        auto placing = std::make_shared<Result<ContractPlacing>>(
            placeContracts(project, ids, options, [&](const PlacingProgress &progress) {
                const std::scoped_lock lock(watch->mutex);
                watch->progress = progress;
                return !watch->stopped.load() && !work.cancelled.load();
            }));
        return [this, placing] { show(std::move(*placing)); };
    });
    m_ticks.start();
    tellProgress();
    updateButtons();
}

void PlaceDialog::stop()
{
    if (m_watch)
        m_watch->stopped.store(true);
}

void PlaceDialog::tellProgress()
{
    PlacingProgress progress;
    {
        const std::scoped_lock lock(m_watch->mutex);
        progress = m_watch->progress;
    }
    m_bar->setValue(static_cast<int>(progress.share * kSteps));
    if (!progress.placedShare)
        m_note->setText(tr("Reading the plan…"));
    else if (progress.stage == PlacingProgress::Stage::Checking)
        m_note->setText(tr("The engine checks the plan with the allocations…"));
    else if (!progress.gapShare)
        m_note->setText(tr("%1 % of what is wanted is placed. Working out how much could be…")
                            .arg(placedPercent(*progress.placedShare)));
    else
        m_note->setText(
            tr("%1 % of what is wanted is placed; at most %2 % more could be. %3 rounds.")
                .arg(placedPercent(*progress.placedShare),
                     percent(*progress.gapShare),
                     QLocale().toString(progress.rounds)));
}

void PlaceDialog::show(Result<ContractPlacing> placing)
{
    m_ticks.stop();
    m_bar->setValue(kSteps);
    if (!placing) {
        m_note->setText(words(placing.message()));
        updateButtons();
        return;
    }
    m_placing = std::move(placing).value();
    Message headline{m_placing->placed.empty() ? std::string_view("place.nothing")
                                               : std::string_view("place.all")};
    if (m_placing->status != PlacingStatus::Optimal)
        headline = {m_placing->status == PlacingStatus::Feasible ? std::string_view("place.some")
                                                                 : std::string_view("place.most"),
                    {placedPercent(m_placing->placedShare), percent(m_placing->gapShare)}};
    m_note->setText(words(headline));
    fillList();
    updateButtons();
    Q_EMIT proposed(m_placing->placed);
}

void PlaceDialog::fillList()
{
    std::map<Id, QTreeWidgetItem *> contracts;
    const auto itemOf = [&](Id contract) {
        QTreeWidgetItem *&item = contracts[contract];
        if (item == nullptr) {
            item = new QTreeWidgetItem(m_list,
                                       {displayName(m_project, {EntityKind::Contract, contract})});
            item->setExpanded(true);
        }
        return item;
    };
    for (const UnplacedPart &part : m_placing->unplaced) {
        const QString missing =
            part.amount ? tr("%1 missing in %2")
                              .arg(QLocale().toString(std::ceil(*part.amount - 1e-6), 'f', 0),
                                   words(part.month))
                        : tr("wants an unknown amount");
        auto *item = new QTreeWidgetItem(itemOf(part.contract), {missing});
        auto *reason = new QTreeWidgetItem(item, {words(part.reason)});
        reason->setFirstColumnSpanned(true);
        item->setFirstColumnSpanned(true);
        item->setExpanded(true);
    }
    for (const PlacedPart &part : m_placing->placed) {
        auto *item = new QTreeWidgetItem(itemOf(part.contract),
                                         {QString(),
                                          displayName(m_project, part.place),
                                          QLocale().toString(part.accelerators),
                                          tr("%1 to %2").arg(words(part.from), words(part.until))});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void PlaceDialog::updateButtons()
{
    const bool busy = m_worker.isBusy();
    m_place->setEnabled(!busy);
    m_stop->setEnabled(busy);
    m_accept->setEnabled(!busy && m_placing && !m_placing->placed.empty());
}

} // namespace headroom
