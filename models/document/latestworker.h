// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <QObject>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace headroom {

/// One thread for work of which only the newest counts: what waits is dropped, what runs is
/// cancelled. Lives on the GUI thread, as its signal does.
class LatestWorker : public QObject
{
    Q_OBJECT

public:
    /// What is done with the result, on the GUI thread.
    using Delivery = std::function<void()>;
    /// The work, on the thread of the worker. It returns early once it is cancelled.
    using Job = std::function<Delivery(Progress &)>;

    explicit LatestWorker(QObject *parent = nullptr);
    ~LatestWorker() override;

    void submit(Job job);
    void cancel();

    [[nodiscard]] bool isBusy() const;
    /// 0 to 1, as the running job tells it.
    [[nodiscard]] double progressShare() const;

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    void work();
    void finish(quint64 number, const Delivery &delivery);

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Job> m_next;
    std::shared_ptr<Progress> m_running;
    bool m_quit = false;
    quint64 m_newest = 0;
    quint64 m_answered = 0;
    std::thread m_thread; // last: starts when everything else is there
};

} // namespace headroom
