// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/document/latestworker.h"

namespace headroom {

LatestWorker::LatestWorker(QObject *parent)
    : QObject(parent)
    , m_thread([this] { work(); })
{}

LatestWorker::~LatestWorker()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_quit = true;
        if (m_running)
            m_running->cancelled = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void LatestWorker::submit(Job job)
{
    const bool wasBusy = isBusy();
    {
        const std::scoped_lock lock(m_mutex);
        ++m_newest;
        m_next = std::move(job);
        if (m_running)
            m_running->cancelled = true;
    }
    m_wake.notify_one();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
}

void LatestWorker::cancel()
{
    const bool wasBusy = isBusy();
    {
        const std::scoped_lock lock(m_mutex);
        m_next.reset();
        m_answered = m_newest;
        if (m_running)
            m_running->cancelled = true;
    }
    if (wasBusy)
        Q_EMIT busyChanged(false);
}

bool LatestWorker::isBusy() const
{
    const std::scoped_lock lock(m_mutex);
    return m_answered != m_newest;
}

double LatestWorker::progressShare() const
{
    const std::scoped_lock lock(m_mutex);
    return m_running ? m_running->share.load() : 0;
}

void LatestWorker::work()
{
    for (;;) {
        Job job;
        quint64 number = 0;
        auto progress = std::make_shared<Progress>();
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_quit || m_next; });
            if (m_quit)
                return;
            job = *std::move(m_next);
            m_next.reset();
            number = m_newest;
            m_running = progress;
        }
        Delivery delivery = job(*progress);
        {
            const std::scoped_lock lock(m_mutex);
            m_running.reset();
        }
        QMetaObject::invokeMethod(
            this,
            [this, number, delivery = std::move(delivery)] { finish(number, delivery); },
            Qt::QueuedConnection);
    }
}

void LatestWorker::finish(quint64 number, const Delivery &delivery)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (number != m_newest || m_answered == m_newest)
            return;
        m_answered = number;
    }
    Q_EMIT busyChanged(false);
    delivery();
}

} // namespace headroom
