// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/document/latestworker.h"
#include "models/placement/place.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace headroom {

class PlainLabel;

/// Proposes racks for what contracts still want, while one goes on looking at the plan: shows how
/// far the search is and how much better it could still get, keeps the best when it is stopped, and
/// lists what is placed where and what is not, and why. Changes nothing itself.
class PlaceDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PlaceDialog(QWidget *parent = nullptr);
    ~PlaceDialog() override;

    /// Where contracts are to be placed. What was proposed for another plan goes.
    void setProject(const Project &project);

    [[nodiscard]] const std::optional<ContractPlacing> &placing() const { return m_placing; }

    [[nodiscard]] bool isBusy() const { return m_worker.isBusy(); }

    [[nodiscard]] QPushButton *placeButton() const { return m_place; }

    [[nodiscard]] QPushButton *stopButton() const { return m_stop; }

    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }

    [[nodiscard]] QTreeWidget *list() const { return m_list; }

    /// What stands under the bar: how far it is, or what came out.
    [[nodiscard]] QString note() const;

    void done(int result) override;

Q_SIGNALS:
    /// The plan with its new allocations, to be shown and not yet made; nothing: show it no more.
    void proposed(const std::vector<headroom::PlacedPart> &parts);
    void accepted(const headroom::Project &candidate);

private:
    /// What the worker tells while it works.
    struct Watch;

    void start();
    void stop();
    void tellProgress();
    void show(Result<ContractPlacing> placing);
    void fillList();
    void drop();
    void updateButtons();

    Project m_project;
    std::optional<ContractPlacing> m_placing;
    std::shared_ptr<Watch> m_watch;
    QSpinBox *m_seconds;
    QCheckBox *m_oneSite;
    QProgressBar *m_bar;
    PlainLabel *m_note;
    QTreeWidget *m_list;
    QPushButton *m_place;
    QPushButton *m_stop;
    QPushButton *m_accept;
    QTimer m_ticks;
    LatestWorker m_worker; // last: its thread ends before the rest goes
};

} // namespace headroom
