// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace headroom {

/// One thread that does what it is given, in order. Ends when all of it is done.
class StorageThread
{
public:
    StorageThread();
    StorageThread(const StorageThread &) = delete;
    StorageThread &operator=(const StorageThread &) = delete;
    ~StorageThread();

    void post(std::function<void()> task);

    /// Waits until the task, and all before it, is done.
    template <class Task>
    auto run(Task task)
    {
        using Answer = decltype(task());
        auto packaged = std::make_shared<std::packaged_task<Answer()>>(std::move(task));
        std::future<Answer> answer = packaged->get_future();
        post([packaged] { (*packaged)(); });
        return answer.get();
    }

private:
    void work();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    bool m_quit = false;
    std::thread m_thread; // last: it uses all of the above
};

} // namespace headroom
