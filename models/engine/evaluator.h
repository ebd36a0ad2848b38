// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/evaluation.h"

#include <memory>

namespace headroom {

/// Evaluates one plan after another and keeps what an edit leaves as it was: sites that it does not
/// touch, and epochs whose inputs are those of one that was answered before (after an undo, in a
/// scenario that comes back). What is left is shared among threads. The answer equals evaluate() of
/// the same plan to the bit.
///
/// Used by one thread at a time.
class Evaluator
{
public:
    /// threads: how many work at a time; 0 takes what the machine has.
    explicit Evaluator(int threads = 0);
    Evaluator(const Evaluator &) = delete;
    Evaluator &operator=(const Evaluator &) = delete;
    ~Evaluator();

    /// Nothing where it was cancelled; what was done until then is kept for the next time.
    [[nodiscard]] std::shared_ptr<const Evaluation> evaluate(const Project &project,
                                                             Progress *progress = nullptr);

    /// Epochs that the last evaluation had to work out, and those that it found kept.
    struct Work
    {
        int workedOut = 0;
        int kept = 0;
    };

    [[nodiscard]] Work lastWork() const;

private:
    class Memory;
    std::unique_ptr<Memory> m_memory;
};

} // namespace headroom
